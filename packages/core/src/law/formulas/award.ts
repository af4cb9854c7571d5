import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { formatTenths, tenths } from "../../kernel/tenths";
import { condition, step } from "../../kernel/trace";
import { neededSubjects } from "./four-level";
import type { CountedAverage } from "./learning-level";
import type { Level } from "./levels";
import { isMark } from "./mark";
import { requireLevels } from "./require-level";

/** The titles of a school year; `null` is no title. Lowest first. */
export const awards = [null, "gioi", "xuat-sac"] as const;

/** Học sinh (học viên) Giỏi, Xuất sắc, or no title. */
export type Award = (typeof awards)[number];

/** What a title rests on. `null` is a value that is not there. */
export interface AwardRecord {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  /** The year averages of the marked subjects. */
  readonly averages: readonly CountedAverage[];
}

/** The numbers and the clause of one instrument. */
export interface AwardLaw {
  /** So many subjects at this average (tenths) or above make the higher title. */
  readonly excellent: { readonly subjects: number; readonly average: number };
  readonly clause: ClauseId;
  readonly tooFewCode: string;
}

/**
 * The title of a year: conduct and learning Tốt give Giỏi; with `needed` excellent averages besides, Xuất sắc.
 *
 * @example yearAward("tot", "tot", 5, 6) // "gioi"
 */
export function yearAward(conduct: Level, learning: Level, excellent: number, needed: number): Award {
  if (conduct !== "tot" || learning !== "tot") return null;
  return excellent >= needed ? "xuat-sac" : "gioi";
}

/**
 * Finds the title of a year. With fewer marked subjects than the law counts, `scale` reads the count as "all";
 * otherwise it cannot be reached. A missing value leaves the title undetermined; no average at all is
 * `yearAverages` missing.
 */
export function awardFinding(record: AwardRecord, law: AwardLaw, scale: boolean): Finding<Award> {
  const { conduct, learning, averages } = record;
  requireLevels({ conduct, learning });
  const { subjects, average: threshold } = law.excellent;
  const needed = neededSubjects(averages.length, subjects, scale);
  const known = averages.flatMap(({ average }) => (average !== null && isMark(average) ? [average] : []));
  const excellent = known.filter((average) => average >= threshold).length;
  const diagnostics = [...outOfRange(averages), ...tooFew(averages.length, law)];
  const missing = missingOf(record);
  if (conduct === null || learning === null || missing.length > 0) {
    const unknown = averages.length === 0 ? subjects : averages.length - known.length;
    const found = new Set<Award>();
    for (const c of withTop(conduct)) {
      for (const l of withTop(learning)) {
        found.add(yearAward(c, l, excellent, averages.length === 0 ? 1 : needed));
        found.add(yearAward(c, l, excellent + unknown, needed));
      }
    }
    const possible = awards.filter((award) => found.has(award));
    return { outcome: undetermined(missing, possible), steps: [], diagnostics };
  }
  return {
    outcome: decided(yearAward(conduct, learning, excellent, needed)),
    steps: [
      condition("award.conduct", law.clause, conduct === "tot", { conduct }),
      condition("award.learning", law.clause, learning === "tot", { learning }),
      condition("award.excellentSubjects", law.clause, excellent >= needed, {
        threshold: formatTenths(tenths(threshold)),
        have: excellent,
        need: needed,
      }),
    ],
    diagnostics,
  };
}

/** A term gives no title, whatever its results. */
export function termAwardFinding(clause: ClauseId): Finding<Award> {
  return { outcome: decided(null), steps: [step("award.noTermTitle", clause)] };
}

function missingOf({ conduct, learning, averages }: AwardRecord): string[] {
  return [
    ...(conduct === null ? ["conduct"] : []),
    ...(learning === null ? ["learning"] : []),
    ...(averages.length === 0 ? ["yearAverages"] : []),
    ...averages.filter(({ average }) => average === null || !isMark(average)).map(({ key }) => key),
  ];
}

function outOfRange(averages: readonly CountedAverage[]): Diagnostic[] {
  return averages.flatMap(({ key, average }) =>
    average === null || isMark(average)
      ? []
      : [diagnostic("average.outOfRange", "error", [key], { average: formatTenths(average) })],
  );
}

function tooFew(have: number, { excellent, tooFewCode }: AwardLaw): Diagnostic[] {
  return have === 0 || have >= excellent.subjects
    ? []
    : [diagnostic(tooFewCode, "info", [], { have, need: excellent.subjects })];
}

/** For a title only Tốt counts: an unknown level is Tốt or one that is not. */
function withTop(level: Level | null): readonly Level[] {
  return level === null ? ["tot", "kha"] : [level];
}
