import type { PackRequest } from "@sodiem/core/packs";

/** The assessments and reasons that the catalogue knows. */
export const assessments = ["regular", "oral", "midterm", "final"] as const;
export const reasons = ["wrong-entry", "re-mark", "transfer"] as const;

/** What the form about a local regulation holds. */
export interface PackQuestion {
  readonly pack: string;
  /** An empty text: not said. */
  readonly level: string;
  readonly role: string;
  readonly own: boolean;
  readonly action: string;
  readonly record: string;
  /** Which assessment the act concerns, and why a mark is corrected. */
  readonly assessment: (typeof assessments)[number];
  readonly reason: (typeof reasons)[number];
  readonly asOf: string;
  readonly enteredAt: string;
  /** An empty text: not printed. */
  readonly printedAt: string;
  readonly locked: boolean;
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
  readonly dates: YearDates;
  readonly onlyRole: boolean;
}

/** The dates of a school's year, as a person can change them. */
export interface YearDates {
  readonly year: number;
  readonly term1Exams: string;
  readonly term1End: string;
  readonly term2Start: string;
  readonly term2Exams: string;
  readonly term2End: string;
}

/** A usual year; every school sets its own. */
export function usualDates(year: number): YearDates {
  return {
    year,
    term1Exams: `${year}-12-27`,
    term1End: `${year + 1}-01-15`,
    term2Start: `${year + 1}-01-18`,
    term2Exams: `${year + 1}-05-05`,
    term2End: `${year + 1}-05-25`,
  };
}

export const firstQuestion: PackQuestion = {
  pack: "smas2019",
  level: "THCS",
  role: "subject-teacher",
  own: true,
  action: "correct-mark",
  record: "gradebook",
  assessment: "regular",
  reason: "wrong-entry",
  asOf: "2024-12-04",
  enteredAt: "2024-12-02",
  printedAt: "",
  locked: false,
  evidence: [],
  approvals: [],
  dates: usualDates(2024),
  onlyRole: true,
};

/** The question as the library takes it; the semester is the one in which the day lies. */
export function requestOf(question: PackQuestion): PackRequest {
  const {
    pack,
    level,
    role,
    own,
    action,
    record,
    assessment,
    reason,
    asOf,
    enteredAt,
    printedAt,
    locked,
    evidence,
    approvals,
    dates,
  } = question;
  const { year, term1Exams, term1End, term2Start, term2Exams, term2End } = dates;
  const isFirst = asOf < term2Start;
  return {
    pack,
    asOf,
    ...(level === "" ? {} : { school: { level } }),
    actor: { role, own },
    action,
    object: { record, assessment },
    state: {
      locked,
      reason,
      ...(enteredAt === "" ? {} : { enteredAt }),
      ...(printedAt === "" ? {} : { printedAt }),
    },
    calendar: {
      schoolYear: `${year}-${year + 1}`,
      schoolYearStart: `${year}-09-05`,
      semester: isFirst ? 1 : 2,
      semesterStart: isFirst ? `${year}-09-05` : term2Start,
      semesterExamStart: isFirst ? term1Exams : term2Exams,
      semesterEnd: isFirst ? term1End : term2End,
      schoolYearEnd: `${year + 1}-05-31`,
    },
    evidence,
    approvals,
  };
}
