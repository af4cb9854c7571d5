import { type Decision, decide, decided } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { clause } from "./clause";
import { tt26InForce } from "./in-force";
import type { Tt58Context } from "./options";
import { testTime } from "./params";

/** Minutes of a periodic test; no least time is set for a specialised subject. */
export interface TestMinutes {
  readonly min: number | null;
  readonly max: number;
}

/**
 * How long a periodic test lasts (Article 7, as worded by Circular 26/2020): 45 to 90 minutes, at most 120 for a
 * specialised subject (môn chuyên).
 *
 * @example testMinutes({ specialised: false }).outcome // { status: "decided", value: { min: 45, max: 90 } }
 */
export function testMinutes(
  { specialised }: { readonly specialised: boolean },
  context: Tt58Context = {},
): Decision<TestMinutes> {
  const id = clause(7);
  return decide({ id, inForce: tt26InForce }, context.asOf, () => {
    const { min, max } = specialised ? testTime.value.specialised : testTime.value.usual;
    return {
      outcome: decided({ min, max }),
      steps: [
        specialised
          ? step("testMinutes.specialised", id, { max })
          : step("testMinutes.anySubject", id, { min, max }),
      ],
    };
  });
}
