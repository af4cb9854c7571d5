import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { condition } from "../../kernel/trace";
import {
  type AfterYear,
  type CompletionFacts,
  type CompletionStage,
  completionFacts,
  completionStage,
  notDue,
  stageSteps,
} from "../formulas/completion-stage";
import {
  demandSteps,
  demandsMet,
  demandsPossible,
  lowestValues,
  namesBelow,
} from "../formulas/primary-record";
import { unverifiedSource } from "../source";
import { clause } from "./clause";
import type { LegacyPrimaryContext } from "./context";
import { tt22Of2016InForce } from "./in-force";
import { type LegacyRecord, legacyValues } from "./legacy-record";
import { completionDemand } from "./params";

export type { LegacyItemEntries, LegacyRecord, LegacySubjectEntry } from "./legacy-record";

/** Whether the class programme was completed. */
export interface LegacyCompletion {
  readonly completed: boolean;
  /** Each `toan.level`, `toan.test` or `qualities.trung-thuc-ki-luat` that stands in the way; empty when completed. */
  readonly limitedBy: readonly string[];
}

const id = clause(14, 1, "a");

/**
 * Whether a pupil completed the class programme (Article 14, clause 1, point a): every subject at least Hoàn thành, every
 * competency and quality at least Đạt, every year-end test at least 5. There is no result of four levels; what follows
 * otherwise, supplementary assessment and the principal's decision, is as in Article 11 of Circular 27/2020.
 *
 * `subjects` holds the subjects the pupil takes: Tiếng Việt and Toán have to be among them, and a subject that the circular
 * tests needs its test. Marks are tenths. What is missing leaves the answer undetermined with its path; errors and
 * `test.notScheduled` are those of `yearResult` of Circular 27/2020. The wording is recalled, which `source.unverified` says.
 *
 * @example
 * const rated = (subject: string, test: Tenths | null = null) => ({ subject, level: "hoan-thanh", test }) as const;
 * completion({
 *   subjects: [rated("tieng-viet", tenths(70)), rated("toan", tenths(40)), rated("dao-duc")],
 *   competencies: { "tu-phuc-vu-tu-quan": "dat", "hop-tac": "dat", "tu-hoc-giai-quyet-van-de": "dat" },
 *   qualities: {
 *     "cham-hoc-cham-lam": "dat", "tu-tin-trach-nhiem": "dat", "trung-thuc-ki-luat": "tot", "doan-ket-yeu-thuong": "tot",
 *   },
 * }).outcome
 * // { status: "decided", value: { completed: false, limitedBy: ["toan.test"] } }
 */
export function completion(
  record: LegacyRecord,
  context: LegacyPrimaryContext = {},
): Decision<LegacyCompletion, boolean> {
  return decide({ id, inForce: tt22Of2016InForce }, context.asOf, () => {
    const { outcome, steps, diagnostics = [] } = completionFinding(record);
    return { outcome, steps, diagnostics: [...diagnostics, unverifiedSource(id, "C")] };
  });
}

function completionFinding(record: LegacyRecord): Finding<LegacyCompletion, boolean> {
  const { values, diagnostics } = legacyValues(record);
  const demand = completionDemand.value;
  const missing = values.flatMap(({ path, value }) => (value === null ? [path] : []));
  if (missing.length > 0 || values.length === 0) {
    const possible = values.length === 0 ? [0, 1] : demandsPossible(values, [demand]);
    return {
      outcome: undetermined(
        missing.length > 0 ? missing : ["subjects"],
        possible.map((met) => met === 1),
      ),
      steps: [condition("legacyPrimary.complete", id, false, { missing })],
      diagnostics,
    };
  }
  const completed = demandsMet(lowestValues(values), [demand]) === 1;
  return {
    outcome: decided({ completed, limitedBy: namesBelow(values, demand) }),
    steps: [condition("legacyPrimary.completed", id, completed, {}, demandSteps(values, demand, id))],
    diagnostics,
  };
}

/** Whether the year completed the class programme, and what came after it. */
export interface LegacyPromotionInput extends AfterYear {
  /** The answer of `completion`; `null` where there is none yet. */
  readonly completed: boolean | null;
}

/** Completion and promotion, and where the pupil stands on the way. */
export interface LegacyPromotion extends CompletionFacts {
  readonly stage: CompletionStage;
}

/**
 * Whether a pupil moves up (Article 14, clause 1): by completing the class programme, by supplementary assessment, or by
 * the principal's decision after that. Diagnostics are those of `completion` of Circular 27/2020. The wording is recalled,
 * which `source.unverified` says.
 *
 * @example promotion({ completed: false, supplementary: "passed" }).outcome
 * // { status: "decided", value: { completed: true, promoted: true, stage: "completed-after-supplementary" } }
 */
export function promotion(
  input: LegacyPromotionInput,
  context: LegacyPrimaryContext = {},
): Decision<LegacyPromotion, CompletionFacts> {
  const rule = { id: clause(14, 1), inForce: tt22Of2016InForce };
  return decide(rule, context.asOf, () => {
    const { completed } = input;
    const unverified = unverifiedSource(rule.id, "C");
    if (completed === null) {
      const stages = [false, true].map((each) => completionStage(each, input));
      const possible = new Map(
        stages.map((stage) => [JSON.stringify(completionFacts[stage]), completionFacts[stage]]),
      );
      return {
        outcome: undetermined(["completed"], [...possible.values()]),
        steps: [],
        diagnostics: [unverified],
      };
    }
    const stage = completionStage(completed, input);
    return {
      outcome: decided({ ...completionFacts[stage], stage }),
      steps: [
        condition("legacyPrimary.completed", id, completed),
        ...stageSteps(stage, { supplementary: rule.id, principal: rule.id }),
      ],
      diagnostics: [...notDue(completed, input), unverified],
    };
  });
}
