import type { SchoolLevel } from "../gradebook/model";
import type { ClauseId } from "../kernel/citation";
import type { IsoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../kernel/decision";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { condition, type Step } from "../kernel/trace";

/** The instruments that can govern the assessment of a class, oldest first within each kind of school. */
export const regimes = [
  "tt22-2016",
  "tt27-2020",
  "tt58-2011",
  "tt58-2011+tt26-2020",
  "tt22-2021",
  "qd02-2007",
  "tt43-2021",
] as const;

/** The instrument, or the instrument with its amendment, that governs a class. */
export type RegimeId = (typeof regimes)[number];

/** The class asked about; `null` stands for what is not known. The school year is written `"2024-2025"`. */
export interface RegimeQuestion {
  readonly level: SchoolLevel | null;
  readonly grade: number | null;
  readonly schoolYear: string | null;
}

/** The answer: the governing instrument. */
export interface GoverningRegime {
  readonly instrument: RegimeId;
}

/** One instrument of a succession: the year in which its first school year began, for all grades or grade by grade. */
interface Phase {
  readonly instrument: RegimeId;
  readonly cite: ClauseId;
  readonly from: number | { readonly [grade: number]: number };
}

const secondaryPhaseIn = { 6: 2021, 7: 2022, 8: 2023, 9: 2024, 10: 2022, 11: 2023, 12: 2024 };

/** Newest first: the first phase that has begun governs. */
const successions = {
  primary: [
    {
      instrument: "tt27-2020",
      cite: "tt27-2020/entry-into-force",
      from: { 1: 2020, 2: 2021, 3: 2022, 4: 2023, 5: 2024 },
    },
    { instrument: "tt22-2016", cite: "tt22-2016/entry-into-force", from: 2016 },
  ],
  secondary: [
    { instrument: "tt22-2021", cite: "tt22-2021/21", from: secondaryPhaseIn },
    { instrument: "tt58-2011+tt26-2020", cite: "tt26-2020/entry-into-force", from: 2020 },
    { instrument: "tt58-2011", cite: "tt58-2011/entry-into-force", from: 2012 },
  ],
  continuing: [
    { instrument: "tt43-2021", cite: "tt43-2021/entry-into-force", from: secondaryPhaseIn },
    { instrument: "qd02-2007", cite: "qd02-2007/entry-into-force", from: 2007 },
  ],
} as const satisfies { readonly [kind: string]: readonly [Phase, ...Phase[]] };

interface LevelScope {
  readonly level: SchoolLevel;
  readonly grades: readonly [first: number, last: number];
  readonly phases: readonly [Phase, ...Phase[]];
}

const scopes: readonly LevelScope[] = [
  { level: "primary", grades: [1, 5], phases: successions.primary },
  { level: "lower-secondary", grades: [6, 9], phases: successions.secondary },
  { level: "upper-secondary", grades: [10, 12], phases: successions.secondary },
  { level: "continuing-lower", grades: [6, 9], phases: successions.continuing },
  { level: "continuing-upper", grades: [10, 12], phases: successions.continuing },
];

/**
 * The instrument that governs a class, or `undefined` where the grade is not one of the level or the school year
 * lies before the first instrument of the library. `firstYear` is the year in which the school year begins.
 *
 * @example regimeOf("lower-secondary", 8, 2022) // "tt58-2011+tt26-2020"
 */
export function regimeOf(level: SchoolLevel, grade: number, firstYear: number): RegimeId | undefined {
  const scope = scopes.find((one) => one.level === level);
  return scope === undefined || !isGradeOf(scope, grade) ? undefined : begun(scope, grade, firstYear);
}

/**
 * Decides which instrument governs a class by its level, grade and school year (Circular 22/2021, Article 21, and the
 * like provisions of the other circulars): the record's grade and year count, not the pupil's cohort. A provision
 * whose article the sources do not name is cited as `entry-into-force`.
 *
 * A grade that the level does not have is the error `regime.gradeNotOfLevel`, a school year that is not two years in
 * a row `schoolYear.invalid`, a year before the library's scope the warning `regime.outOfScope`; each leaves the
 * outcome undetermined with nothing missing and nothing possible.
 *
 * @example governingRegime({ level: "upper-secondary", grade: 10, schoolYear: "2022-2023" }).outcome
 * // { status: "decided", value: { instrument: "tt22-2021" } }
 */
export function governingRegime(question: RegimeQuestion): Decision<GoverningRegime> {
  const { level, grade, schoolYear } = question;
  const candidates = scopes.filter(
    (scope) => (level === null || scope.level === level) && (grade === null || isGradeOf(scope, grade)),
  );
  const [first] = candidates.length > 0 ? candidates : scopes.filter((scope) => scope.level === level);
  const rule = { id: first?.phases[0].cite ?? "tt22-2021/21", inForce: { from: always } } as const;
  return decide(rule, undefined, () => {
    const firstYear = schoolYear === null ? null : firstYearOf(schoolYear);
    const problems = problemsOf(question, candidates, firstYear);
    if (problems.length > 0) return { outcome: undetermined([], []), steps: [], diagnostics: problems };

    const missing = (["level", "grade", "schoolYear"] as const).filter((name) => question[name] === null);
    const [scope] = candidates;
    if (missing.length > 0 || scope === undefined || grade === null || firstYear == null) {
      return { outcome: undetermined(missing, possible(candidates, grade, firstYear ?? null)), steps: [] };
    }
    const instrument = begun(scope, grade, firstYear);
    return {
      outcome: instrument === undefined ? undetermined([], []) : decided({ instrument }),
      steps: phaseSteps(scope, grade, firstYear),
      diagnostics: instrument === undefined ? [outOfScope(question, scope, grade)] : [],
    };
  });
}

/** A rule that chooses among instruments is itself in force on every day. */
const always = "0001-01-01" as IsoDate;

function isGradeOf({ grades: [first, last] }: LevelScope, grade: number): boolean {
  return Number.isInteger(grade) && grade >= first && grade <= last;
}

function startOf({ from }: Phase, grade: number): number {
  return typeof from === "number" ? from : (from[grade] ?? Number.POSITIVE_INFINITY);
}

function begun({ phases }: LevelScope, grade: number, firstYear: number): RegimeId | undefined {
  return phases.find((phase) => firstYear >= startOf(phase, grade))?.instrument;
}

/** The year in which a school year begins; `undefined` when the text is not two years in a row. */
function firstYearOf(schoolYear: string): number | undefined {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(schoolYear) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1 ? Number(first) : undefined;
}

function schoolYearFrom(firstYear: number): string {
  return `${firstYear}-${firstYear + 1}`;
}

function problemsOf(
  { level, grade, schoolYear }: RegimeQuestion,
  candidates: readonly LevelScope[],
  firstYear: number | null | undefined,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (grade !== null && candidates.length === 0) {
    problems.push(diagnostic("regime.gradeNotOfLevel", "error", ["grade"], { level, grade: String(grade) }));
  }
  if (firstYear === undefined) {
    problems.push(diagnostic("schoolYear.invalid", "error", ["schoolYear"], { text: schoolYear }));
  }
  return problems;
}

function outOfScope(
  { schoolYear }: RegimeQuestion,
  { level, phases }: LevelScope,
  grade: number,
): Diagnostic {
  const earliest = Math.min(...phases.map((phase) => startOf(phase, grade)));
  return diagnostic("regime.outOfScope", "warning", ["schoolYear"], {
    level,
    grade,
    schoolYear,
    first: schoolYearFrom(earliest),
  });
}

/** The phases from the newest to the one that governs; those that had not begun stay in the trace. */
function phaseSteps({ phases }: LevelScope, grade: number, firstYear: number): Step[] {
  const steps: Step[] = [];
  for (const phase of phases) {
    const from = startOf(phase, grade);
    const holds = firstYear >= from;
    steps.push(
      condition("regime.hasBegun", phase.cite, holds, {
        instrument: phase.instrument,
        grade,
        from: schoolYearFrom(from),
        schoolYear: schoolYearFrom(firstYear),
      }),
    );
    if (holds) break;
  }
  return steps;
}

/** The instruments that the known part of a question leaves open. */
function possible(
  candidates: readonly LevelScope[],
  grade: number | null,
  firstYear: number | null,
): GoverningRegime[] {
  const found = new Set<RegimeId | undefined>();
  for (const scope of candidates) {
    for (const each of grade === null ? gradesOf(scope) : [grade]) {
      const years = firstYear === null ? scope.phases.map((phase) => startOf(phase, each)) : [firstYear];
      for (const year of years) found.add(begun(scope, each, year));
    }
  }
  return regimes.filter((regime) => found.has(regime)).map((instrument) => ({ instrument }));
}

function gradesOf({ grades: [first, last] }: LevelScope): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
