import { tt22Levels, tt43Levels } from "../reference/learning-level";
import { commentTermCases, markTextCases, minutesCases, missedCases, requiredCases } from "./assessments";
import { averageCases, roundingCases } from "./averages";
import { absenceCases, awardCases, type DecisionLaw, promotionCases, summerCases } from "./decisions";
import type { ClauseDrafts } from "./draft";
import {
  continuingLower,
  continuingUpper,
  lowerSecondary,
  type Programme,
  upperSecondary,
} from "./level-records";
import { type LevelLaw, levelCases, oneSubjectCases } from "./levels";
import { primaryCases } from "./primary";
import type { Random } from "./random";
import { reassessmentCases } from "./reassessment";
import { legacySecondaryCases } from "./secondary-2011";
import { successionCases } from "./succession";
import { leastFinalCases } from "./what-if";
import { wholeYearCases } from "./whole-years";
import { legacyYearCases } from "./whole-years-2011";

/** Every generated case, one file a clause. */
export function allDrafts(): ClauseDrafts[] {
  return joined([
    ...secondaryCases(),
    ...legacyCases(),
    markTextCases("tt27-2020/7.1.d", "tt27-2020", 16, 0),
    ...primaryCases(),
    ...continuingCases(),
    ...successionCases(),
  ]);
}

function legacyCases(): ClauseDrafts[] {
  return [
    markTextCases("tt58-2011/6", "tt58-2011+tt26-2020", 16, 1),
    averageCases({ clause: "tt58-2011/10", prefix: "tt58", size: 12 }),
    leastFinalCases("tt58-2011/10", "tt58-2011+tt26-2020", 10),
    ...legacySecondaryCases(),
    legacyYearCases("tt58-2011/15", 30),
  ];
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
    leastFinalCases("tt22-2021/9.1.b", "tt22-2021", 30),
    ...levelCases(tt22),
    oneSubjectCases({ ...tt22, size: 30 }),
    promotionCases(tt22),
    wholeYearCases("tt22-2021/12.1", 30),
    absenceCases(tt22, 50),
    summerCases(tt22),
    reassessmentCases({ ...tt22, clause: "tt22-2021/14", notAdjusted: { A17: "false" } }, 25),
    awardCases(tt22, 30),
  ];
}

function continuing(random: Random): Programme {
  return random.below(2) === 0 ? continuingLower(random) : continuingUpper(random);
}

const tt43: LevelLaw & DecisionLaw = {
  prefix: "tt43",
  rules: tt43Levels,
  clauses: {
    rows: [],
    otherwise: "tt43-2021/9.2",
    table: "tt43-2021/9.2",
    promotion: "tt43-2021/11",
    absence: "tt43-2021/11",
    training: "tt43-2021/12",
    award: "tt43-2021/14",
  },
  oneSubjectClause: "tt43-2021/9.3",
  removal: { "AMB-G01": "removal" },
  hasComments: false,
  awardCount: 5,
  programme: continuing,
  size: 8,
};

function continuingCases(): ClauseDrafts[] {
  return [
    markTextCases("tt43-2021/5", "tt43-2021", 16, 1),
    averageCases({ clause: "tt43-2021/9.1", prefix: "tt43", size: 12 }),
    leastFinalCases("tt43-2021/9.1", "tt43-2021", 10),
    ...levelCases(tt43),
    oneSubjectCases({ ...tt43, size: 15 }),
    promotionCases(tt43),
    absenceCases(tt43, 20),
    summerCases(tt43),
    reassessmentCases({ ...tt43, clause: "tt43-2021/13" }, 12),
    awardCases(tt43, 12),
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
