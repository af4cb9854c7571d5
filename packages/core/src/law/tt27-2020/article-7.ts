import type { ClauseId } from "../../kernel/citation";
import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { condition, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { isWholeMark, wholeMarkFinding } from "../formulas/whole-mark";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import {
  itemLevels,
  type Moment,
  moments,
  type PrimaryGrade,
  primaryGrades,
  subjectLevels,
  yearLevels,
} from "./levels";
import { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";
import { markScales, testedSubjects } from "./params";
import { components } from "./subjects-and-items";

/** What is given a level, in which levels, by whom and when. */
export interface RatingRule {
  readonly levels: readonly string[];
  readonly givenBy: readonly ("subject-teacher" | "homeroom-teacher")[];
  readonly moments: readonly Moment[];
  readonly clause: ClauseId;
}

/**
 * The levels of subjects (Article 7, clause 1, point a), of qualities and competencies, which the homeroom teacher rates
 * with the other teachers of the class (clause 2), and of the year (Article 9, clause 2, point a); lowest first.
 *
 * @example ratings.subject.levels // ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot"]
 */
export const ratings = {
  subject: { levels: subjectLevels, givenBy: ["subject-teacher"], moments, clause: clause(7, 1, "a") },
  item: {
    levels: itemLevels,
    givenBy: ["homeroom-teacher", "subject-teacher"],
    moments,
    clause: clause(7, 2),
  },
  year: {
    levels: yearLevels,
    givenBy: ["homeroom-teacher"],
    moments: ["cuoi-nam"],
    clause: clause(9, 2, "a"),
  },
} as const satisfies { readonly [object: string]: RatingRule };

/** The class and the moment asked about; `null` is not said. */
export interface TestScheduleQuestion {
  readonly grade: PrimaryGrade | null;
  readonly moment: Moment | null;
}

/**
 * Which subjects have a written test at a moment, by their keys in the order of the clause, under chosen readings.
 *
 * @example scheduledTests(4, "giua-hk1", chooseOptions(tt27Ambiguities)) // ["tieng-viet", "toan"]
 */
export function scheduledTests(grade: PrimaryGrade, moment: Moment, options: Tt27Options): string[] {
  const when = moment === "cuoi-hk1" || moment === "cuoi-nam" ? "final" : "midterm";
  const subjects = testedSubjects.value.flatMap((tested) => {
    const grades: readonly number[] = tested[when];
    if (!grades.includes(grade)) return [];
    const parts = options["AMB-P04"] === "twoComponents" ? components[tested.subject] : undefined;
    return parts ?? [tested.subject];
  });
  return when === "final" && options["AMB-P05"] === "tested" ? [...subjects, "tieng-dtts"] : subjects;
}

/**
 * The subjects with a written test in a grade at a moment (Article 7, clause 1, point b): at the end of a semester the
 * compulsory subjects that the clause names and the grade has, in grades 4 and 5 besides Tiếng Việt and Toán at its
 * middle. AMB-P04 lists Tin học và Công nghệ as two components or as one subject; under AMB-P05 `tested` Tiếng dân tộc
 * thiểu số follows, where it is taught.
 *
 * @example testSchedule({ grade: 3, moment: "cuoi-nam" }).outcome
 * // { status: "decided", value: ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe"] }
 */
export function testSchedule(
  question: TestScheduleQuestion,
  context: Tt27Context = {},
): Decision<readonly string[]> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  const { grade, moment } = question;
  const id = clause(7, 1, "b");
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    if (grade === null || moment === null) {
      const missing = [...(grade === null ? ["grade"] : []), ...(moment === null ? ["moment"] : [])];
      const possible = new Map<string, readonly string[]>();
      for (const eachGrade of grade === null ? primaryGrades : [grade]) {
        for (const eachMoment of moment === null ? moments : [moment]) {
          const subjects = scheduledTests(eachGrade, eachMoment, options);
          possible.set(subjects.join(), subjects);
        }
      }
      return { outcome: undetermined(missing, [...possible.values()]), steps: [] };
    }
    const subjects = scheduledTests(grade, moment, options);
    return {
      outcome: decided(subjects),
      steps: [
        subjects.length === 0
          ? condition("tests.any", id, false, { grade, moment })
          : step("tests.scheduled", id, { grade, moment, subjects }),
      ],
      diagnostics: decisiveAmbiguities(tt27Ambiguities, options, ["AMB-P04", "AMB-P05"], (other) =>
        scheduledTests(grade, moment, other).join(", "),
      ),
    };
  });
}

/**
 * Tells whether a number of tenths is a mark of a test: whole, from 0 to 10. The circular bans decimals only; AMB-P01
 * `rejectZero` refuses 0 too.
 *
 * @example isValidMark(0) // true
 */
export function isValidMark(mark: number, markZero: Tt27Options["AMB-P01"] = "accept"): boolean {
  return isWholeMark(mark, markScales[markZero]);
}

/**
 * Whether a mark may stand for a test (Article 7, clause 1, point d). `mark` is tenths, of which a mark with more
 * decimals has no whole number (8.25 is 82.5); `null` is one not entered.
 *
 * @example validMark({ mark: 85 }).outcome // { status: "decided", value: false }
 */
export function validMark(
  { mark }: { readonly mark: number | null },
  context: Tt27Context = {},
): Decision<boolean> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  const id = clause(7, 1, "d");
  return decide({ id, inForce: tt27InForce }, context.asOf, () => ({
    ...wholeMarkFinding(mark, markScales[options["AMB-P01"]], id),
    diagnostics:
      mark === null
        ? []
        : decisiveAmbiguities(tt27Ambiguities, options, ["AMB-P01"], (other) =>
            String(isValidMark(mark, other["AMB-P01"])),
          ),
  }));
}
