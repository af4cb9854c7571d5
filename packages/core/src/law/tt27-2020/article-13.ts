import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition, type Step } from "../../kernel/trace";
import { isPrimarySubject, unknownItems } from "../formulas/primary-entries";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { type YearLevel, yearLevels } from "./levels";
import type { Tt27Context } from "./options";
import { itemGroups, items } from "./subjects-and-items";

/** The principal's awards, in the order of the clause. */
export const primaryAwards = ["hoc-sinh-xuat-sac", "hoc-sinh-tieu-bieu", "khen-thuong-dot-xuat"] as const;

/** Học sinh Xuất sắc, Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện, Khen thưởng đột xuất. */
export type PrimaryAward = (typeof primaryAwards)[number];

/**
 * What awards rest on. The circular sets no number for excellent achievement or clear progress: teachers and class judge
 * them. What is left out did not happen; `null` is not known yet.
 */
export interface AwardsInput {
  readonly result: YearLevel | null;
  /** Subjects with excellent achievement, by their keys. */
  readonly excellentSubjects?: readonly string[] | null;
  /** Qualities and competencies with clear progress, by their names. */
  readonly progressIn?: readonly string[] | null;
  readonly classRecognised?: boolean | null;
  readonly suddenAchievement?: boolean | null;
}

/** The facts an award depends on. */
interface AwardFacts {
  readonly result: YearLevel;
  readonly excellent: boolean;
  readonly progress: boolean;
  readonly recognised: boolean;
  readonly sudden: boolean;
}

/** The awards that known facts give. */
function awardsOf({ result, excellent, progress, recognised, sudden }: AwardFacts): PrimaryAward[] {
  const exemplary = result === "hoan-thanh-tot" && (excellent || progress) && recognised;
  return [
    ...(result === "hoan-thanh-xuat-sac" ? (["hoc-sinh-xuat-sac"] as const) : []),
    ...(exemplary ? (["hoc-sinh-tieu-bieu"] as const) : []),
    ...(sudden ? (["khen-thuong-dot-xuat"] as const) : []),
  ];
}

/**
 * The awards of a pupil's year (Article 13, clause 1): Học sinh Xuất sắc for Hoàn thành xuất sắc; Học sinh Tiêu biểu for
 * Hoàn thành tốt with excellent achievement in a subject or clear progress in a quality or competency, recognised by the
 * class; Khen thưởng đột xuất for a sudden achievement, whatever the result. Letters of praise and proposals to a higher
 * level (clauses 2 and 3) follow no condition that can be computed.
 *
 * A fact that is not known (`null`) leaves the awards undetermined with every list still possible; a subject or an item
 * that does not exist is the error `subject.unknown` or `item.unknown`.
 *
 * @example awards({ result: "hoan-thanh-tot", progressIn: ["cham-chi"], classRecognised: true }).outcome
 * // { status: "decided", value: ["hoc-sinh-tieu-bieu"] }
 */
export function awards(input: AwardsInput, context: Tt27Context = {}): Decision<readonly PrimaryAward[]> {
  return decide({ id: clause(13, 1), inForce: tt27InForce }, context.asOf, () => {
    const {
      result,
      excellentSubjects = [],
      progressIn = [],
      classRecognised = false,
      suddenAchievement = false,
    } = input;
    const diagnostics = unknownNames(excellentSubjects ?? [], progressIn ?? []);
    const excellent = excellentSubjects === null ? null : excellentSubjects.length > 0;
    const progress = progressIn === null ? null : progressIn.length > 0;
    const known = { result, excellent, progress, recognised: classRecognised, sudden: suddenAchievement };
    const names = {
      result: "result",
      excellent: "excellentSubjects",
      progress: "progressIn",
      recognised: "classRecognised",
      sudden: "suddenAchievement",
    } as const;
    const missing = (Object.keys(names) as (keyof typeof names)[]).filter((fact) => known[fact] === null);
    if (
      result === null ||
      excellent === null ||
      progress === null ||
      classRecognised === null ||
      suddenAchievement === null
    ) {
      const possible = new Map<string, PrimaryAward[]>();
      for (const facts of everyCase(known)) possible.set(awardsOf(facts).join(), awardsOf(facts));
      return {
        outcome: undetermined(
          missing.map((fact) => names[fact]),
          [...possible.values()],
        ),
        steps: [],
        diagnostics,
      };
    }
    const facts = { result, excellent, progress, recognised: classRecognised, sudden: suddenAchievement };
    return { outcome: decided(awardsOf(facts)), steps: awardSteps(facts), diagnostics };
  });
}

function* everyCase(
  known: { readonly [Fact in keyof AwardFacts]: AwardFacts[Fact] | null },
): Generator<AwardFacts> {
  const either = (fact: boolean | null): readonly boolean[] => (fact === null ? [false, true] : [fact]);
  for (const result of known.result === null ? yearLevels : [known.result]) {
    for (const excellent of either(known.excellent)) {
      for (const progress of either(known.progress)) {
        for (const recognised of either(known.recognised)) {
          for (const sudden of either(known.sudden))
            yield { result, excellent, progress, recognised, sudden };
        }
      }
    }
  }
}

function awardSteps({ result, excellent, progress, recognised, sudden }: AwardFacts): Step[] {
  const year = clause(13, 1, "a");
  const good = result === "hoan-thanh-tot";
  return [
    condition("awards.hoc-sinh-xuat-sac", year, result === "hoan-thanh-xuat-sac", { result }),
    condition("awards.hoc-sinh-tieu-bieu", year, good && (excellent || progress) && recognised, {}, [
      condition("awards.goodResult", year, good, { result }),
      condition("awards.excellentSubject", year, excellent),
      condition("awards.clearProgress", year, progress),
      condition("awards.classRecognised", year, recognised),
    ]),
    condition("awards.khen-thuong-dot-xuat", clause(13, 1, "b"), sudden),
  ];
}

function unknownNames(subjects: readonly string[], progressIn: readonly string[]): Diagnostic[] {
  const itemNames: readonly string[] = itemGroups.flatMap((group) => [
    ...items[group],
    ...items[group].map((item) => `${group}.${item}`),
  ]);
  return [
    ...subjects
      .filter((subject) => !isPrimarySubject(subject))
      .map((subject) => diagnostic("subject.unknown", "error", ["excellentSubjects", subject], { subject })),
    ...unknownItems(["progressIn"], progressIn, itemNames),
  ];
}
