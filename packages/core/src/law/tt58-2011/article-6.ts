import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { condition } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { isMark, markRange } from "../formulas/mark";
import { clause } from "./clause";
import { tt58InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { commentSubjectList } from "./params";
import { recalled } from "./recalled";

const rule = { id: clause(6), inForce: tt58InForce };

/**
 * Tells whether a subject is one of those assessed by comments alone: Thể dục (`gdtc`), Âm nhạc, Mĩ thuật.
 *
 * @example isCommentSubject("gdtc") // true
 */
export function isCommentSubject(subject: string): boolean {
  return (commentSubjectList.value as readonly string[]).includes(subject);
}

/**
 * By what a subject is assessed (Article 6): Thể dục, Âm nhạc and Mĩ thuật by comments, every other by marks. The list
 * was recalled, not read (`source.unverified`, B04).
 *
 * @example subjectAssessment({ subject: "lich-su" }).outcome // { status: "decided", value: "marks" }
 */
export function subjectAssessment(
  { subject }: { readonly subject: string },
  context: Tt58Context = {},
): Decision<"marks" | "comments"> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  return decide(rule, context.asOf, () => {
    const listed = isCommentSubject(subject);
    const finding: Finding<"marks" | "comments"> = {
      outcome: decided(listed ? "comments" : "marks"),
      steps: [condition("subject.assessedByComments", rule.id, listed, { subject })],
    };
    return recalled(finding, rule.id, options, String);
  });
}

/**
 * Whether a mark lies on the scale from 0 to 10 with one decimal at most (Article 6); `mark` is tenths, `null` one not
 * entered.
 *
 * @example validMark({ mark: 101 }).outcome // { status: "decided", value: false }
 */
export function validMark(
  { mark }: { readonly mark: number | null },
  context: Tt58Context = {},
): Decision<boolean> {
  return decide(rule, context.asOf, () => {
    if (mark === null) return { outcome: undetermined(["mark"], [false, true]), steps: [] };
    const valid = isMark(mark);
    const text = String(mark / 10);
    return {
      outcome: decided(valid),
      steps: [
        condition("mark.onScale", rule.id, valid, {
          mark: text,
          lowest: markRange.lowest / 10,
          highest: markRange.highest / 10,
        }),
      ],
      diagnostics: valid ? [] : [diagnostic("mark.outOfRange", "error", ["mark"], { text })],
    };
  });
}
