import type { PackRequest } from "@sodiem/core/packs";

/** What the form about a local regulation holds. */
export interface PackQuestion {
  readonly pack: string;
  /** An empty text: not said. */
  readonly level: string;
  readonly role: string;
  readonly own: boolean;
  readonly action: string;
  readonly record: string;
  readonly asOf: string;
  readonly enteredAt: string;
  readonly locked: boolean;
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
  readonly dates: YearDates;
  readonly onlyRole: boolean;
}

/** The dates of a school's year, as a person can change them. */
export interface YearDates {
  readonly year: number;
  readonly term1End: string;
  readonly term2Start: string;
  readonly term2End: string;
}

/** A usual year; every school sets its own. */
export function usualDates(year: number): YearDates {
  return {
    year,
    term1End: `${year + 1}-01-15`,
    term2Start: `${year + 1}-01-18`,
    term2End: `${year + 1}-05-25`,
  };
}

export const firstQuestion: PackQuestion = {
  pack: "hp2023",
  level: "THCS",
  role: "subject-teacher",
  own: true,
  action: "correct-mark",
  record: "gradebook",
  asOf: "2024-12-04",
  enteredAt: "2024-12-02",
  locked: false,
  evidence: [],
  approvals: [],
  dates: usualDates(2024),
  onlyRole: true,
};

/** The question as the library takes it; the semester is the one in which the day lies. */
export function requestOf(question: PackQuestion): PackRequest {
  const { pack, level, role, own, action, record, asOf, enteredAt, locked, evidence, approvals, dates } =
    question;
  const { year, term1End, term2Start, term2End } = dates;
  const isFirst = asOf < term2Start;
  return {
    pack,
    asOf,
    ...(level === "" ? {} : { school: { level } }),
    actor: { role, own },
    action,
    object: { record },
    state: { locked, ...(enteredAt === "" ? {} : { enteredAt }) },
    calendar: {
      schoolYear: `${year}-${year + 1}`,
      schoolYearStart: `${year}-09-05`,
      semester: isFirst ? 1 : 2,
      semesterStart: isFirst ? `${year}-09-05` : term2Start,
      semesterEnd: isFirst ? term1End : term2End,
      schoolYearEnd: `${year + 1}-05-31`,
    },
    evidence,
    approvals,
  };
}
