import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { condition } from "../../kernel/trace";
import { isMark } from "../formulas/mark";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import type { Tt22Context } from "./options";
import { commentSubjectList, markScale } from "./params";

/** The two levels of schooling of Circular 22/2021. */
export type SecondaryLevel = keyof typeof commentSubjectList.value;

/** By what a subject is assessed: comments alone, or comments together with marks. */
export type AssessedBy = "comments" | "marks";

/**
 * The subjects assessed by comments alone, by the keys of the 2018 programme (Article 5, clause 3).
 *
 * @example commentSubjects["lower-secondary"] // ["gdtc", "nghe-thuat", "gddp", "hdtn-hn"]
 */
export const commentSubjects: { readonly [level in SecondaryLevel]: readonly string[] } =
  commentSubjectList.value;

/** Tells whether a subject is one of those assessed by comments alone. */
export function isCommentSubject(level: SecondaryLevel, subject: string): boolean {
  return commentSubjects[level].includes(subject);
}

/**
 * By what a subject is assessed: the list of comment subjects is closed, every other subject has marks
 * (Article 5, clause 3).
 *
 * @example subjectAssessment({ level: "upper-secondary", subject: "am-nhac" }).outcome
 * // { status: "decided", value: "comments" }
 */
export function subjectAssessment(
  { level, subject }: { readonly level: SecondaryLevel; readonly subject: string },
  context: Tt22Context = {},
): Decision<AssessedBy> {
  return decide({ id: clause(5, 3), inForce: tt22InForce }, context.asOf, () => {
    const listed = isCommentSubject(level, subject);
    return {
      outcome: decided<AssessedBy>(listed ? "comments" : "marks"),
      steps: [condition("subject.assessedByComments", clause(5, 3), listed, { subject, level })],
    };
  });
}

/**
 * Tells whether a number of tenths is a mark: a whole one on the scale from 0 to 10 (Article 5, clause 3, point b).
 *
 * @example isValidMark(100) // true
 */
export function isValidMark(mark: number): boolean {
  return isMark(mark);
}

/**
 * Whether a mark lies on the scale (Article 5, clause 3, point b); `mark` is tenths, `null` one not entered.
 *
 * @example validMark({ mark: 101 }).outcome // { status: "decided", value: false }
 */
export function validMark(
  { mark }: { readonly mark: number | null },
  context: Tt22Context = {},
): Decision<boolean> {
  const id = clause(5, 3, "b");
  return decide({ id, inForce: tt22InForce }, context.asOf, () => {
    if (mark === null) return { outcome: undetermined(["mark"], [false, true]), steps: [] };
    const valid = isValidMark(mark);
    const text = String(mark / 10);
    return {
      outcome: decided(valid),
      steps: [
        condition("mark.onScale", id, valid, {
          mark: text,
          lowest: markScale.value.lowest / 10,
          highest: markScale.value.highest / 10,
        }),
      ],
      diagnostics: valid ? [] : [diagnostic("mark.outOfRange", "error", ["mark"], { text })],
    };
  });
}
