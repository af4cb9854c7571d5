import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { condition } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { isMark, markRange } from "../formulas/mark";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
import { activities } from "./params";

const rule = { id: clause(5), inForce: tt43InForce };

/**
 * Tells whether a key of the programme is an activity that came after the circular (AMB-G05).
 *
 * @example isActivity("hdtn-hn") // true
 */
export function isActivity(subject: string): boolean {
  return (activities.value as readonly string[]).includes(subject);
}

/**
 * By what a subject is assessed (Article 5): every subject by comments together with marks, none by comments alone.
 * AMB-G05 says whether the activities `hdtn-hn` and `gddp` are subjects.
 *
 * @example subjectAssessment({ subject: "gdcd" }).outcome // { status: "decided", value: "marks" }
 */
export function subjectAssessment(
  { subject }: { readonly subject: string },
  context: Tt43Context = {},
): Decision<"marks" | "comments"> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  const assessedBy = (reading: Tt43Options) =>
    isActivity(subject) && reading["AMB-G05"] === "commentOnly" ? "comments" : "marks";
  return decide(rule, context.asOf, () => ({
    outcome: decided(assessedBy(options)),
    steps: [condition("subject.isActivity", rule.id, isActivity(subject), { subject })],
    diagnostics: decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G05"], assessedBy),
  }));
}

/**
 * Whether a mark lies on the scale from 0 to 10 with one decimal at most (Article 5); `mark` is tenths, `null` one not
 * entered.
 *
 * @example validMark({ mark: 0 }).outcome // { status: "decided", value: true }
 */
export function validMark(
  { mark }: { readonly mark: number | null },
  context: Tt43Context = {},
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
