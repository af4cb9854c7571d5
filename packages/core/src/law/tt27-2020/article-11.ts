import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { condition, type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { type PrimaryGrade, type YearLevel, yearLevels } from "./levels";
import { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";

/** What is known at the year's end and after it. */
export interface CompletionInput {
  /** The result of the year; `null` where there is none yet. */
  readonly result: YearLevel | null;
  /** What came of supplementary assessment; left out or `null` as long as there was none. */
  readonly supplementary?: "passed" | "failed" | null;
  /** Left out or `null` as long as the principal has not decided. */
  readonly principalDecision?: "promote" | "retain" | null;
}

/** Where a pupil stands on the way of clause 1. */
export type CompletionStage =
  | "completed"
  | "supplementary-due"
  | "completed-after-supplementary"
  | "listed-to-principal"
  | "promoted-by-decision"
  | "retained";

/** Completion and promotion are two facts: a pupil may move up by the principal's decision without having completed. */
export interface Completion {
  readonly completed: boolean;
  readonly promoted: boolean | "undecided";
  readonly stage: CompletionStage;
  /** The result that stands; AMB-P08 says whether supplementary assessment rewrites it. */
  readonly result: YearLevel;
}

/** The part of a completion that its possible values list. */
export type CompletionFacts = Pick<Completion, "completed" | "promoted">;

/** How each stage is left: what is known then, and where it leads. */
const facts: { readonly [stage in CompletionStage]: CompletionFacts } = {
  completed: { completed: true, promoted: true },
  "supplementary-due": { completed: false, promoted: "undecided" },
  "completed-after-supplementary": { completed: true, promoted: true },
  "listed-to-principal": { completed: false, promoted: "undecided" },
  "promoted-by-decision": { completed: false, promoted: true },
  retained: { completed: false, promoted: false },
};

/**
 * Where a pupil stands, by the result alone, by supplementary assessment after it, and by the principal's decision after
 * that: none of the later facts counts before the earlier ones are there.
 *
 * @example completionStage("chua-hoan-thanh", "failed", null) // "listed-to-principal"
 */
export function completionStage(
  result: YearLevel,
  supplementary: CompletionInput["supplementary"],
  principalDecision: CompletionInput["principalDecision"],
): CompletionStage {
  if (result !== "chua-hoan-thanh") return "completed";
  switch (supplementary ?? "none") {
    case "none":
      return "supplementary-due";
    case "passed":
      return "completed-after-supplementary";
    case "failed":
      break;
  }
  switch (principalDecision ?? "none") {
    case "none":
      return "listed-to-principal";
    case "promote":
      return "promoted-by-decision";
    case "retain":
      return "retained";
  }
}

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
  { result, supplementary = null, principalDecision = null }: CompletionInput,
  options: Tt27Options,
): Finding<Completion, CompletionFacts> {
  if (result === null) {
    const stages = yearLevels.map((level) => completionStage(level, supplementary, principalDecision));
    const possible = new Map(stages.map((stage) => [JSON.stringify(facts[stage]), facts[stage]]));
    return { outcome: undetermined(["result"], [...possible.values()]), steps: [] };
  }
  const stage = completionStage(result, supplementary, principalDecision);
  const supplementaryDue = result === "chua-hoan-thanh";
  const principalDue = supplementaryDue && supplementary === "failed";
  const rewritten = stage === "completed-after-supplementary" && options["AMB-P08"] === "becomesHoanThanh";
  const value = { ...facts[stage], stage, result: rewritten ? "hoan-thanh" : result } as const;
  const steps: Step[] = [condition("completion.byResult", clause(11, 1, "a"), !supplementaryDue, { result })];
  if (supplementaryDue) {
    steps.push(
      supplementary === null
        ? step("completion.supplementaryDue", clause(11, 1, "b"))
        : condition("completion.supplementaryPassed", clause(11, 1, "b"), supplementary === "passed"),
    );
  }
  if (principalDue) {
    steps.push(
      principalDecision === null
        ? step("completion.listedToPrincipal", clause(11, 1, "c"))
        : step(`completion.principal.${principalDecision}`, clause(11, 1, "c")),
    );
  }
  return {
    outcome: decided(value),
    steps,
    diagnostics: [
      ...(supplementary !== null && !supplementaryDue
        ? [diagnostic("supplementary.notDue", "warning", ["supplementary"], { result })]
        : []),
      ...(principalDecision !== null && !principalDue
        ? [diagnostic("principalDecision.notDue", "warning", ["principalDecision"], { stage })]
        : []),
    ],
  };
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
