import { tt22Levels } from "../reference/learning-level";
import { commentTermCases, markTextCases, minutesCases, missedCases, requiredCases } from "./assessments";
import { averageCases, roundingCases } from "./averages";
import { absenceCases, awardCases, type DecisionLaw, promotionCases, summerCases } from "./decisions";
import type { ClauseDrafts } from "./draft";
import { lowerSecondary, type Programme, upperSecondary } from "./level-records";
import { type LevelLaw, levelCases, oneSubjectCases } from "./levels";
import type { Random } from "./random";
import { reassessmentCases } from "./reassessment";
import { successionCases } from "./succession";

/** Every generated case, one file a clause. */
export function allDrafts(): ClauseDrafts[] {
  return joined([...secondaryCases(), ...successionCases()]);
}

function secondary(random: Random): Programme {
  return random.below(2) === 0 ? lowerSecondary : upperSecondary(random);
}

const tt22: LevelLaw & DecisionLaw = {
  prefix: "tt22",
  rules: tt22Levels,
  clauses: {
    rows: ["tt22-2021/9.2.a", "tt22-2021/9.2.b", "tt22-2021/9.2.c"],
    otherwise: "tt22-2021/9.2.d",
    table: "tt22-2021/9.2",
    conduct: "tt22-2021/8.2.b",
    promotion: "tt22-2021/12.1",
    absence: "tt22-2021/12.1.c",
    training: "tt22-2021/13.3",
    award: "tt22-2021/15.1.a",
  },
  oneSubjectClause: "tt22-2021/9.3",
  removal: { A04: "removal" },
  retain: { A14: "retain" },
  everySession: { A15: "everySession" },
  hasComments: true,
  awardCount: 6,
  programme: secondary,
  size: 16,
};

function secondaryCases(): ClauseDrafts[] {
  return [
    markTextCases("tt22-2021/5.3.b", "tt22-2021", 40, 1),
    requiredCases("tt22-2021/6.2", "tt22", true),
    minutesCases("tt22-2021/7.1.a", "tt22"),
    ...missedCases("tt22-2021/7.4", "tt22-2021/7.5", "tt22"),
    commentTermCases("tt22-2021/9.1.a", "tt22", 80),
    averageCases({ clause: "tt22-2021/9.1.b", prefix: "tt22", halfEven: { A01: "halfEven" }, size: 40 }),
    roundingCases("tt22-2021/9.1.b", 20),
    ...levelCases(tt22),
    oneSubjectCases({ ...tt22, size: 30 }),
    promotionCases(tt22),
    absenceCases(tt22, 50),
    summerCases(tt22),
    reassessmentCases({ ...tt22, clause: "tt22-2021/14", notAdjusted: { A17: "false" } }, 25),
    awardCases(tt22, 30),
  ];
}

/** One file a clause: what several makers gave for it stands one after the other. */
function joined(all: readonly ClauseDrafts[]): ClauseDrafts[] {
  const byClause = new Map<string, ClauseDrafts>();
  for (const { clause, drafts } of all) {
    byClause.set(clause, { clause, drafts: [...(byClause.get(clause)?.drafts ?? []), ...drafts] });
  }
  return [...byClause.values()];
}
