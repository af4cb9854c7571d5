import { type Level, levels } from "../reference/levels";
import {
  type Award,
  absentSessions,
  award,
  type PromotionFacts,
  possiblePromotions,
  promotion,
} from "../reference/year-decisions";
import type { Json } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat } from "./draft";
import type { Programme } from "./level-records";
import { markJson } from "./marks";
import type { Random } from "./random";

/** One circular's decisions of the year. */
export interface DecisionLaw {
  readonly prefix: string;
  readonly clauses: {
    readonly promotion: string;
    readonly absence: string;
    readonly training: string;
    readonly award: string;
  };
  /** How many averages the higher title asks for. */
  readonly awardCount: number;
  readonly programme: (random: Random) => Programme;
  /** The other reading of a pupil who fails both, where the circular has that question. */
  readonly retain?: { readonly [id: string]: string };
  /** The other reading of absences, where the circular has that question. */
  readonly everySession?: { readonly [id: string]: string };
}

/** Every pair of levels with absences about the limit, with and without what is not known yet. */
export function promotionCases(law: DecisionLaw): ClauseDrafts {
  return clauseDrafts(law.clauses.promotion, (random) => [
    ...levels.flatMap((conduct) =>
      levels.flatMap((learning) =>
        [random.below(45), 45, 46].map((absent) =>
          promotionCase(law, { conduct, learning, absentSessions: absent }),
        ),
      ),
    ),
    ...[null, ...levels].flatMap((conduct) =>
      [null, ...levels].flatMap((learning) =>
        conduct === null || learning === null
          ? [null, 45, 46].map((absent) => promotionCase(law, { conduct, learning, absentSessions: absent }))
          : [promotionCase(law, { conduct, learning, absentSessions: null })],
      ),
    ),
  ]);
}

/** Every level after summer training and re-assessment. */
export function summerCases(law: DecisionLaw): ClauseDrafts {
  return clauseDrafts(law.clauses.training, (random) => {
    const drafts: Draft[] = [];
    for (const conductAfterTraining of levels) {
      for (const learning of levels) {
        const facts = { conduct: "chua-dat", learning, conductAfterTraining } as const;
        for (const absent of [random.below(46), 46]) {
          drafts.push(promotionCase(law, { ...facts, absentSessions: absent }));
        }
        if (learning !== "chua-dat" || conductAfterTraining === "chua-dat") continue;
        for (const learningAfterReassessment of levels) {
          drafts.push(promotionCase(law, { ...facts, absentSessions: 45, learningAfterReassessment }));
        }
      }
    }
    for (const conduct of ["tot", "kha", "dat"] as const) {
      for (const learningAfterReassessment of levels) {
        const facts = { conduct, learning: "chua-dat", learningAfterReassessment } as const;
        drafts.push(promotionCase(law, { ...facts, absentSessions: random.below(46) }));
      }
    }
    if (law.retain !== undefined) {
      const facts = { conduct: "chua-dat", learning: "chua-dat", absentSessions: 10 } as const;
      drafts.push(promotionCase(law, facts, law.retain));
      for (const learning of ["tot", "kha", "dat"] as const) {
        drafts.push(promotionCase(law, { ...facts, learning }, law.retain));
        drafts.push(promotionCase(law, { ...facts, conduct: learning }, law.retain));
      }
    }
    return drafts;
  });
}

function promotionCase(
  { prefix }: DecisionLaw,
  facts: PromotionFacts,
  retain?: { readonly [id: string]: string },
): Draft {
  const { conduct, learning, absentSessions: absent, ...summer } = facts;
  const missing = (["conduct", "learning", "absentSessions"] as const).filter((name) => facts[name] === null);
  const isOpen = missing.length > 0 && (absent ?? 0) <= 45;
  const result = isOpen ? "open" : promotion(facts, 45, retain !== undefined);
  const after = Object.values(summer).map((level) => `, after summer ${level}`);
  const said = (value: string | number | null): string => (value === null ? "open" : String(value));
  return {
    kind: absent === 45 || absent === 46 ? "boundary" : result === "promoted" ? "positive" : "negative",
    title: `Conduct ${said(conduct)}, learning ${said(learning)}, ${said(absent)} sessions absent${after.join("")}: ${result}`,
    request: {
      op: `${prefix}.promotion`,
      input: { conduct, learning, absentSessions: absent, ...summer },
      ...(retain === undefined ? {} : { options: retain }),
    },
    expected: isOpen
      ? { status: "undetermined", missing, possible: possiblePromotions(facts) }
      : { status: "decided", value: result },
  };
}

/** Days and half-days absent about the limit, under both readings. */
export function absenceCases({ prefix, clauses, everySession }: DecisionLaw, count: number): ClauseDrafts {
  return clauseDrafts(clauses.absence, (random) =>
    repeat(count, () => {
      const every = everySession !== undefined && random.below(3) === 0;
      const goal = random.pick([45, 46, 44, 47, 45, 46, random.between(0, 90)]);
      const fullDays = random.between(0, Math.floor(goal / (every ? 2 : 1)));
      const rest = goal - fullDays * (every ? 2 : 1);
      const afternoons = every ? random.between(0, rest) : random.below(30);
      const days = { fullDays, morningOnly: every ? rest - afternoons : rest, afternoonOnly: afternoons };
      const sessions = absentSessions(days, every);
      const withinLimit = sessions <= 45;
      return {
        kind: sessions === 45 || sessions === 46 ? "boundary" : withinLimit ? "positive" : "negative",
        title: `${fullDays} days, ${days.morningOnly} mornings, ${afternoons} afternoons: ${sessions} sessions`,
        request: { op: `${prefix}.absence`, input: days, ...(every ? { options: everySession } : {}) },
        expected: { status: "decided", value: { sessions, withinLimit } },
      };
    }),
  );
}

/** Titles about the number of averages at 9.0, and with what is not known. */
export function awardCases(law: DecisionLaw, count: number): ClauseDrafts {
  return clauseDrafts(law.clauses.award, (random) => [
    ...repeat(count, () => awardCase(law, random, "tot", "tot", undefined)),
    ...repeat(count, () => awardCase(law, random, random.pick(levels), random.pick(levels), undefined)),
    ...repeat(Math.ceil(count / 2), () => awardCase(law, random, "tot", "tot", "average")),
    ...repeat(Math.ceil(count / 4), () =>
      awardCase(law, random, random.pick([null, "tot", "kha"]), null, undefined),
    ),
    ...repeat(Math.ceil(count / 4), () =>
      awardCase(law, random, null, random.pick(["tot", "dat"]), undefined),
    ),
  ]);
}

function awardCase(
  { prefix, awardCount, programme }: DecisionLaw,
  random: Random,
  conduct: Level | null,
  learning: Level | null,
  open: "average" | undefined,
): Draft {
  const subjects = random.shuffle(programme(random).marked);
  const high = random.pick([awardCount - 1, awardCount, awardCount, awardCount + 1]);
  // Learning Tốt needs that many averages at 8.0, and none below 6.5.
  const averages = new Map<string, number | null>(
    subjects.map((subject, index) => {
      if (index < high) return [subject, random.pick([90, 90, random.between(90, 100)])];
      return [
        subject,
        index < awardCount ? random.pick([89, random.between(80, 89)]) : random.between(65, 89),
      ];
    }),
  );
  const [, , opened = ""] = subjects;
  if (open !== undefined) averages.set(opened, null);
  const missing = [
    ...(conduct === null ? ["conduct"] : []),
    ...(learning === null ? ["learning"] : []),
    ...(open === undefined ? [] : [`yearAverages.${opened}`]),
  ];
  const yearAverages = Object.fromEntries(
    [...averages].sort().map(([subject, one]): [string, Json] => [subject, markJson(one)]),
  );
  const request = { op: `${prefix}.award`, input: { conduct, learning, yearAverages } };
  const awards = (one: Level, other: Level): Award[] =>
    [0, 100].map((mark) =>
      award(
        one,
        other,
        [...averages.values()].map((average) => average ?? mark),
        { count: awardCount },
      ),
    );
  const possible = new Set(
    (conduct === null ? levels : [conduct]).flatMap((one) =>
      (learning === null ? levels : [learning]).flatMap((other) => awards(one, other)),
    ),
  );
  const reached = [...averages.values()].filter((one) => (one ?? 0) >= 90).length;
  const what = `Conduct ${conduct ?? "open"}, learning ${learning ?? "open"}, ${reached} averages at 9.0`;
  if (missing.length > 0) {
    return {
      kind: "negative",
      title: `${what}: ${missing.join(", ")} open`,
      request,
      expected: { status: "undetermined", missing, possible: [...possible] },
    };
  }
  const [title = null] = possible;
  const near = conduct === "tot" && learning === "tot" && Math.abs(reached - awardCount) <= 1;
  return {
    kind: near ? "boundary" : title === null ? "negative" : "positive",
    title: `${what}: ${title ?? "no title"}`,
    request,
    expected: { status: "decided", value: title },
  };
}
