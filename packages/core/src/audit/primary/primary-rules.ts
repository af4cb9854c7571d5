import type { ClauseId } from "../../kernel/citation";
import type { Diagnostic } from "../../kernel/diagnostic";
import type { Tenths } from "../../kernel/tenths";
import type { ItemLevel, Moment, PrimaryGrade, SubjectLevel } from "../../law/formulas/primary-levels";
import type { PrimaryValue } from "../../law/formulas/primary-record";
import type { Evidence } from "../../law/parameter";

/** What a gradebook holds of one pupil at one moment, as the rules of primary schools take it. */
export interface MomentRecord {
  readonly grade: PrimaryGrade;
  readonly subjects: readonly {
    readonly subject: string;
    readonly level: SubjectLevel | null;
    readonly test: Tenths | null;
    readonly exempt: boolean;
    /** No pupil of the class has a level or a test in the subject at this moment. */
    readonly emptyInClass: boolean;
  }[];
  readonly items: { readonly [item: string]: ItemLevel | "exempt" | null };
  /** The qualities and competencies that the class's sheet has no column for or leaves empty for every pupil. */
  readonly emptyInClass: readonly string[];
}

/** What the year's end gives; every list holds what is possible, and one entry where nothing is missing. */
export interface YearVerdict {
  readonly missing: readonly string[];
  /** Slugs as a column of results records them. */
  readonly results: readonly string[];
  readonly completed: readonly boolean[];
  /** What keeps the next better result away. */
  readonly limitedBy: readonly string[];
  /** The principal's awards at the year's end. */
  readonly awards: readonly (readonly string[])[];
  /** The facts on which awards rest besides the levels, and that no sheet holds. */
  readonly awardFacts: readonly string[];
}

/** A result that another reading of the circular would give, by the question. */
export interface OtherReading {
  readonly question: string;
  readonly result: string;
}

/** The rules of one primary regime as the audit asks them. */
export interface PrimaryRules {
  readonly instrument: string;
  /** How sure the wording is, where no copy of it was seen. */
  readonly confidence?: Evidence;
  readonly clauses: {
    readonly mark: ClauseId;
    readonly schedule: ClauseId;
    readonly subjectLevel: ClauseId;
    readonly itemLevel: ClauseId;
    readonly exemption: ClauseId | null;
    readonly result: ClauseId;
    readonly award: ClauseId;
    readonly promotion: ClauseId;
  };
  /** The results of a year that the circular knows. */
  readonly results: readonly string[];
  /** Whether these are levels of their own, and not only completing the class programme or not. */
  readonly hasYearLevels: boolean;
  /** The lowest mark, and the lowest with which a pupil can complete the class programme; tenths. */
  readonly lowestMark: number;
  readonly lowestPass: number;
  /** The qualities and competencies of the circular, each with its path: `qualities.cham-chi`. */
  readonly items: ReadonlyMap<string, string>;
  /** Whether the list of subjects has one; no other counts. */
  hasSubject(subject: string): boolean;
  markProblems(mark: Tenths): readonly Diagnostic[];
  /** Whether a subject may have a test at a moment. */
  mayHaveTest(subject: string, grade: PrimaryGrade, moment: Moment): boolean;
  /** The values that count in a record, with the tests of a term's end; what is required and not there is `null`. */
  counted(record: MomentRecord): readonly PrimaryValue[];
  /** Whether a counted test belongs to the moment, by its subject. */
  isTested(subject: string, grade: PrimaryGrade, moment: Moment): boolean;
  /** What the counted values of a year's end give. */
  year(values: readonly PrimaryValue[]): YearVerdict;
  /** What other readings would give; asked only where a recorded result is contradicted. */
  otherReadings(record: MomentRecord): readonly OtherReading[];
  /** The awards that a recorded result would allow, where the result alone decides. */
  awardsOf(result: string): readonly (readonly string[])[];
}
