import type { ClauseId } from "../../kernel/citation";
import { type Decision, decide, decided } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import type { PrimaryGrade } from "./levels";
import type { Tt27Context } from "./options";
import { compulsorySubjects, type Item, items } from "./subjects-and-items";

/** What is assessed of every pupil of a grade. */
export interface AssessedContents {
  /** The compulsory subjects and educational activities; electives join where the school teaches them. */
  readonly subjects: readonly string[];
  readonly qualities: readonly Item<"qualities">[];
  readonly generalCompetencies: readonly Item<"generalCompetencies">[];
  readonly specificCompetencies: readonly Item<"specificCompetencies">[];
}

/** The ways of assessing (Article 5, clause 2). */
export const assessmentMethods = ["observation", "portfolio", "questioning", "written-test"] as const;

/** The two kinds of assessment and the clauses that name them (Article 2). */
export const assessmentKinds: { readonly [kind in "regular" | "periodic"]: ClauseId } = {
  regular: clause(2, 2),
  periodic: clause(2, 3),
};

/**
 * What is assessed in a grade (Article 5, clause 1): every subject and educational activity, and the fifteen qualities
 * and competencies.
 *
 * @example
 * const { outcome } = assessedContents({ grade: 1 });
 * outcome.status === "decided" && outcome.value.subjects.length // 7
 */
export function assessedContents(
  { grade }: { readonly grade: PrimaryGrade },
  context: Tt27Context = {},
): Decision<AssessedContents> {
  const id = clause(5, 1);
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    const subjects = compulsorySubjects(grade);
    return {
      outcome: decided({ subjects, ...items }),
      steps: [
        step("contents.subjects", id, { grade, subjects }),
        step("contents.items", id, {
          qualities: items.qualities.length,
          generalCompetencies: items.generalCompetencies.length,
          specificCompetencies: items.specificCompetencies.length,
        }),
      ],
    };
  });
}
