import data from "./data/subject-codes.json";

/** The codes of a subject at one level. */
export interface SubjectCodes {
  readonly level: string;
  /** The key of the subject list. */
  readonly subject: string;
  /** The code of `DM_MON_HOC` of October 2020; absent where none is public. */
  readonly national?: string;
  /** The code of the same subject in the former programme. */
  readonly formerNational?: string;
  /** The code of partner feeds and of SMAS, such as `TOC2`. */
  readonly feed?: string;
  /** The prefix of a primary subject in the JSON of the provincial application. */
  readonly prefix?: string;
}

const items: readonly SubjectCodes[] = data.items;

/**
 * The codes of a subject at a level (`primary`, `lower-secondary`, `upper-secondary`, `continuing-upper`).
 *
 * @example subjectCodes("lower-secondary", "toan")?.feed // "TOC2"
 */
export function subjectCodes(level: string, subject: string): SubjectCodes | undefined {
  return items.find((item) => item.level === level && item.subject === subject);
}

/**
 * The subject that a code names at a level: a national code, a former one or a code of partner feeds.
 *
 * @example subjectOfCode("upper-secondary", "NVN3")?.subject // "ngu-van"
 */
export function subjectOfCode(level: string, code: string): SubjectCodes | undefined {
  const ofLevel = items.filter((item) => item.level === level);
  return (
    ofLevel.find(({ national, feed }) => national === code || feed === code) ??
    ofLevel.find(({ formerNational }) => formerNational === code)
  );
}
