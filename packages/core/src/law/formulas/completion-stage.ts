import type { ClauseId } from "../../kernel/citation";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition, type Step, step } from "../../kernel/trace";

/** What came after a year that did not complete the class programme; left out or `null` as long as it is not there. */
export interface AfterYear {
  readonly supplementary?: "passed" | "failed" | null;
  readonly principalDecision?: "promote" | "retain" | null;
}

/** Where a pupil stands on the way from the year's result to the next class. */
export type CompletionStage =
  | "completed"
  | "supplementary-due"
  | "completed-after-supplementary"
  | "listed-to-principal"
  | "promoted-by-decision"
  | "retained";

/** Completion and promotion are two facts: the principal may let a pupil move up who has not completed. */
export interface CompletionFacts {
  readonly completed: boolean;
  readonly promoted: boolean | "undecided";
}

/** What is known at each stage. */
export const completionFacts: { readonly [stage in CompletionStage]: CompletionFacts } = {
  completed: { completed: true, promoted: true },
  "supplementary-due": { completed: false, promoted: "undecided" },
  "completed-after-supplementary": { completed: true, promoted: true },
  "listed-to-principal": { completed: false, promoted: "undecided" },
  "promoted-by-decision": { completed: false, promoted: true },
  retained: { completed: false, promoted: false },
};

/**
 * The stage by the year's result alone, by supplementary assessment after it, and by the principal's decision after
 * that: none of the later facts counts before the earlier ones are there.
 *
 * @example completionStage(false, { supplementary: "failed" }) // "listed-to-principal"
 */
export function completionStage(
  completedByYear: boolean,
  { supplementary = null, principalDecision = null }: AfterYear,
): CompletionStage {
  if (completedByYear) return "completed";
  if (supplementary === null) return "supplementary-due";
  if (supplementary === "passed") return "completed-after-supplementary";
  if (principalDecision === null) return "listed-to-principal";
  return principalDecision === "promote" ? "promoted-by-decision" : "retained";
}

/** The steps that led to a stage after the year's own, each under its clause. */
export function stageSteps(
  stage: CompletionStage,
  clauses: { readonly supplementary: ClauseId; readonly principal: ClauseId },
): Step[] {
  const failed = condition("completion.supplementaryPassed", clauses.supplementary, false);
  switch (stage) {
    case "completed":
      return [];
    case "supplementary-due":
      return [step("completion.supplementaryDue", clauses.supplementary)];
    case "completed-after-supplementary":
      return [condition("completion.supplementaryPassed", clauses.supplementary, true)];
    case "listed-to-principal":
      return [failed, step("completion.listedToPrincipal", clauses.principal)];
    case "promoted-by-decision":
      return [failed, step("completion.principal.promote", clauses.principal)];
    case "retained":
      return [failed, step("completion.principal.retain", clauses.principal)];
  }
}

/** Warnings for what was told of a later step before an earlier one made it due. */
export function notDue(
  completedByYear: boolean,
  { supplementary = null, principalDecision = null }: AfterYear,
): Diagnostic[] {
  const principalDue = !completedByYear && supplementary === "failed";
  return [
    ...(supplementary !== null && completedByYear
      ? [diagnostic("supplementary.notDue", "warning", ["supplementary"])]
      : []),
    ...(principalDecision !== null && !principalDue
      ? [diagnostic("principalDecision.notDue", "warning", ["principalDecision"])]
      : []),
  ];
}
