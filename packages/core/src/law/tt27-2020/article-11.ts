import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { condition } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import {
  type AfterYear,
  type CompletionFacts,
  type CompletionStage,
  completionFacts,
  completionStage,
  notDue,
  stageSteps,
} from "../formulas/completion-stage";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { type PrimaryGrade, type YearLevel, yearLevels } from "./levels";
import { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";

export type { CompletionFacts, CompletionStage } from "../formulas/completion-stage";

/** What is known at the year's end and after it. */
export interface CompletionInput extends AfterYear {
  /** The result of the year; `null` where there is none yet. */
  readonly result: YearLevel | null;
}

/** Whether the class programme is completed and whether the pupil moves up, which are two facts. */
export interface Completion extends CompletionFacts {
  readonly stage: CompletionStage;
  /** The result that stands; AMB-P08 says whether supplementary assessment rewrites it. */
  readonly result: YearLevel;
}

const clauses = { supplementary: clause(11, 1, "b"), principal: clause(11, 1, "c") };

/**
 * Whether a pupil has completed the class programme and moves up (Article 11, clause 1).
 *
 * Hoàn thành or better completes. After Chưa hoàn thành the teacher helps and assesses anew; whoever still fails is
 * listed to the principal, who alone decides. The clause knows no limit of absence. What comes too early or was not due
 * is left aside with the warning `supplementary.notDue` or `principalDecision.notDue`. Under AMB-P08 the result of the
 * year stays after supplementary assessment, or becomes Hoàn thành; neither opens an award.
 *
 * @example completion({ result: "chua-hoan-thanh", supplementary: "failed", principalDecision: "promote" }).outcome
 * // { status: "decided", value: {
 * //   completed: false, promoted: true, stage: "promoted-by-decision", result: "chua-hoan-thanh" } }
 */
export function completion(
  input: CompletionInput,
  context: Tt27Context = {},
): Decision<Completion, CompletionFacts> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  return decide({ id: clause(11, 1), inForce: tt27InForce }, context.asOf, () => {
    const finding = completionFinding(input, options);
    const decisive = decisiveAmbiguities(tt27Ambiguities, options, ["AMB-P08"], (other) => {
      const { outcome } = completionFinding(input, other);
      return outcome.status === "decided" ? outcome.value.result : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

function completionFinding(
  input: CompletionInput,
  options: Tt27Options,
): Finding<Completion, CompletionFacts> {
  const { result } = input;
  if (result === null) {
    const stages = yearLevels.map((level) => completionStage(isCompleted(level), input));
    const possible = new Map(
      stages.map((stage) => [JSON.stringify(completionFacts[stage]), completionFacts[stage]]),
    );
    return { outcome: undetermined(["result"], [...possible.values()]), steps: [] };
  }
  const byYear = isCompleted(result);
  const stage = completionStage(byYear, input);
  const rewritten = stage === "completed-after-supplementary" && options["AMB-P08"] === "becomesHoanThanh";
  return {
    outcome: decided({ ...completionFacts[stage], stage, result: rewritten ? "hoan-thanh" : result }),
    steps: [
      condition("completion.byResult", clause(11, 1, "a"), byYear, { result }),
      ...stageSteps(stage, clauses),
    ],
    diagnostics: notDue(byYear, input),
  };
}

/** Hoàn thành or better completes the class programme (point a). */
function isCompleted(result: YearLevel): boolean {
  return result !== "chua-hoan-thanh";
}

/** The entry that completion makes in a pupil's Học bạ. */
export type CompletionEntry = "hoan-thanh-chuong-trinh-lop-hoc" | "hoan-thanh-chuong-trinh-tieu-hoc";

/**
 * The entry for the Học bạ: completion of the class programme, in grade 5 of primary education (Article 11, clauses 1
 * and 2); `null` where the programme was not completed, whoever moves up.
 *
 * @example completionEntry({ grade: 5, completed: true }).outcome
 * // { status: "decided", value: "hoan-thanh-chuong-trinh-tieu-hoc" }
 */
export function completionEntry(
  { grade, completed }: { readonly grade: PrimaryGrade; readonly completed: boolean | null },
  context: Tt27Context = {},
): Decision<CompletionEntry | null> {
  const id = grade === 5 ? clause(11, 2) : clause(11, 1);
  const entry = grade === 5 ? "hoan-thanh-chuong-trinh-tieu-hoc" : "hoan-thanh-chuong-trinh-lop-hoc";
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    if (completed === null) return { outcome: undetermined(["completed"], [null, entry]), steps: [] };
    return {
      outcome: decided(completed ? entry : null),
      steps: [condition(`completion.entry.${entry}`, id, completed, { grade })],
    };
  });
}
