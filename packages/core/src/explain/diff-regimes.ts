import type { Decision } from "../kernel/decision";
import { formatTenths, type Tenths } from "../kernel/tenths";
import type { Award } from "../law/formulas/award";
import type { LearningLevel } from "../law/formulas/learning-level";
import type { Level } from "../law/formulas/levels";
import type { PromotionResult } from "../law/formulas/promotion";
import { learningLevel as tt22Level } from "../law/tt22-2021/article-9-clause-2";
import { promotion as tt22Promotion } from "../law/tt22-2021/article-12";
import { award as tt22Award } from "../law/tt22-2021/article-15";
import { learningLevel as tt43Level } from "../law/tt43-2021/article-9-clause-2";
import { promotion as tt43Promotion } from "../law/tt43-2021/article-11";
import { award as tt43Award } from "../law/tt43-2021/article-14";
import { type AverageInstrument, averageLawOf } from "./average-law";
import { firstDifference, type RegimeDifference } from "./first-difference";
import {
  type AwardRecord,
  awardRecords,
  type LevelRecord,
  levelRecords,
  type PromotionRecord,
  promotionRecords,
  type TermRecord,
  termRecords,
} from "./regime-records";
import type { YearInstrument } from "./year-law";

/** The results in which regimes can be compared: for each the regimes that have it, its record and its value. */
interface Results {
  readonly level: Result<YearInstrument, LevelRecord, Decision<LearningLevel, Level>>;
  readonly award: Result<YearInstrument, AwardRecord, Decision<Award>>;
  readonly promotion: Result<YearInstrument, PromotionRecord, Decision<PromotionResult>>;
  readonly average: Result<AverageInstrument, TermRecord, Decision<Tenths>>;
}

interface Result<Regime, Item, Answer> {
  records(): Iterable<Item>;
  judge(regime: Regime): (record: Item) => Answer;
  /** What is compared, as a word. */
  word(answer: Answer): string;
}

/** A result in which two regimes can be compared. */
export type ComparedResult = keyof Results;

type RegimeOf<Name extends ComparedResult> = Parameters<Results[Name]["judge"]>[0];
type ItemOf<Name extends ComparedResult> = Parameters<ReturnType<Results[Name]["judge"]>>[0];
type AnswerOf<Name extends ComparedResult> = ReturnType<ReturnType<Results[Name]["judge"]>>;

const results: Results = {
  level: {
    records: levelRecords,
    judge: (regime) => (record) =>
      regime.instrument === "tt22-2021"
        ? tt22Level(record, contextOf(regime))
        : tt43Level(record, contextOf(regime)),
    word: (decision) => wordOf(decision, ({ level }) => level),
  },
  award: {
    records: awardRecords,
    judge: (regime) => (record) =>
      regime.instrument === "tt22-2021"
        ? tt22Award(record, contextOf(regime))
        : tt43Award(record, contextOf(regime)),
    word: (decision) => wordOf(decision, (award) => award ?? "none"),
  },
  promotion: {
    records: promotionRecords,
    judge: (regime) => (record) =>
      regime.instrument === "tt22-2021"
        ? tt22Promotion(record, contextOf(regime))
        : tt43Promotion(record, contextOf(regime)),
    word: (decision) => wordOf(decision, (result) => result),
  },
  average: {
    records: termRecords,
    judge: (regime) => {
      const law = averageLawOf(regime);
      return (record) => law.termAverage(record);
    },
    word: (decision) => wordOf(decision, formatTenths),
  },
};

/**
 * The smallest record on which two regimes, or one under two sets of options, give different results, with what each
 * decides; `undefined` where they agree on every record tried: all that their conditions tell apart, up to ten subjects
 * or four regular marks. A result that is left undetermined differs from one that is decided, unless `onlyDecided`.
 *
 * For other rules, such as two rule packs, `firstDifference` takes any two judges and any records.
 *
 * @example
 * const tt22 = { instrument: "tt22-2021" } as const;
 * diffRegimes("level", tt22, { ...tt22, options: { A04: "removal" } })?.record.marked.map(({ average }) => average)
 * // [0, 65, 65, 65, 65, 65]
 */
export function diffRegimes<Name extends ComparedResult>(
  result: Name,
  a: RegimeOf<Name>,
  b: RegimeOf<Name>,
  { onlyDecided = false }: { readonly onlyDecided?: boolean } = {},
): RegimeDifference<ItemOf<Name>, AnswerOf<Name>> | undefined {
  // The three types of one result belong together, which the compiler cannot follow through `Name`.
  const { records, judge, word } = results[result] as unknown as Result<
    RegimeOf<Name>,
    ItemOf<Name>,
    AnswerOf<Name>
  >;
  return firstDifference<ItemOf<Name>, AnswerOf<Name>>({
    a: judge(a),
    b: judge(b),
    records: records(),
    result: (decision) => (onlyDecided && decision.outcome.status !== "decided" ? undefined : word(decision)),
  });
}

function wordOf<T, P>({ outcome }: Decision<T, P>, word: (value: T) => string): string {
  return outcome.status === "decided" ? word(outcome.value) : outcome.status;
}

function contextOf<Options>({ options }: { readonly options?: Options }): { readonly options?: Options } {
  return options === undefined ? {} : { options };
}
