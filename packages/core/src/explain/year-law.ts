import type { ClauseId } from "../kernel/citation";
import type { Decision, Rule } from "../kernel/decision";
import type { Diagnostic } from "../kernel/diagnostic";
import type { RoundingMode } from "../kernel/ratio";
import type { Tenths } from "../kernel/tenths";
import { chooseOptions, decisiveAmbiguities, type OptionChoice } from "../law/ambiguity";
import type { Award } from "../law/formulas/award";
import type {
  CommentSubject,
  LearningLaw,
  LearningLevel,
  LearningReading,
} from "../law/formulas/learning-level";
import type { Level } from "../law/formulas/levels";
import type { PromotionInput, PromotionResult } from "../law/formulas/promotion";
import * as tt22Levels from "../law/tt22-2021/article-9-clause-2";
import { promotion as tt22Promotion } from "../law/tt22-2021/article-12";
import { award as tt22Award } from "../law/tt22-2021/article-15";
import { clause as tt22Clause } from "../law/tt22-2021/clause";
import { tt22InForce } from "../law/tt22-2021/in-force";
import { type Tt22Options, tt22Ambiguities } from "../law/tt22-2021/options";
import * as tt22Numbers from "../law/tt22-2021/params-results";
import * as tt43Levels from "../law/tt43-2021/article-9-clause-2";
import { promotion as tt43Promotion } from "../law/tt43-2021/article-11";
import { award as tt43Award } from "../law/tt43-2021/article-14";
import { clause as tt43Clause } from "../law/tt43-2021/clause";
import { tt43InForce } from "../law/tt43-2021/in-force";
import { type Tt43Options, tt43Ambiguities } from "../law/tt43-2021/options";
import * as tt43Numbers from "../law/tt43-2021/params";

/** The instruments of which a year still open can be asked. */
export type YearInstrument =
  | { readonly instrument: "tt22-2021"; readonly options?: OptionChoice<typeof tt22Ambiguities> }
  | { readonly instrument: "tt43-2021"; readonly options?: OptionChoice<typeof tt43Ambiguities> };

/** A marked subject as levels and titles count it. */
export interface JudgedSubject {
  readonly key: string;
  readonly average: Tenths;
  readonly optional?: boolean;
  readonly activity?: boolean;
}

/** How averages are computed and compared. */
export interface AverageReading {
  readonly rounding: RoundingMode;
  /** Whether the year is computed from rounded term averages. */
  readonly roundsTerms: boolean;
  /** Whether levels and titles compare averages before they are rounded. */
  readonly comparesExact: boolean;
  /** Whether a subject taught in one term only carries that term's result over. */
  readonly carriesTerm: boolean;
}

/** The rules of one instrument on a pupil's year, options already chosen. */
export interface YearLaw {
  readonly inForce: Rule["inForce"];
  readonly average: AverageReading;
  readonly averageClause: ClauseId;
  readonly learning: LearningLaw;
  readonly reading: LearningReading;
  readonly excellent: { readonly subjects: number; readonly average: number };
  readonly awardClause: ClauseId;
  readonly promotionClause: ClauseId;
  readonly promotionClauses: {
    readonly conduct: ClauseId;
    readonly learning: ClauseId;
    readonly absence: ClauseId;
  };
  readonly absenceLimit: number;
  /** Whether levels ask anything of subjects assessed by comments. */
  readonly countsComments: boolean;
  /** Whether a marked subject counts for levels and titles. */
  counts(subject: { readonly optional?: boolean; readonly activity?: boolean }): boolean;
  learningLevel(
    marked: readonly JudgedSubject[],
    comments: readonly CommentSubject[],
  ): Decision<LearningLevel, Level>;
  award(conduct: Level | null, learning: Level | null, marked: readonly JudgedSubject[]): Decision<Award>;
  promotion(input: PromotionInput): Decision<PromotionResult>;
  /** Which other readings would give another word. */
  decisive(word: (law: YearLaw) => string): readonly Diagnostic[];
}

/** The rules of an instrument under the chosen options. */
export function yearLawOf(asked: YearInstrument): YearLaw {
  switch (asked.instrument) {
    case "tt22-2021":
      return tt22Law(chooseOptions(tt22Ambiguities, asked.options));
    case "tt43-2021":
      return tt43Law(chooseOptions(tt43Ambiguities, asked.options));
  }
}

function tt22Law(options: Tt22Options): YearLaw {
  // Averages come already as A03 lets them be compared.
  const compared = (marked: readonly JudgedSubject[]) =>
    marked.map((one) => ({ ...one, unrounded: one.average }));
  return {
    inForce: tt22InForce,
    average: {
      rounding: options.A01,
      roundsTerms: options.A02 === "roundedSemesters",
      comparesExact: options.A03 === "unrounded",
      carriesTerm: options.A12 === "carry",
    },
    averageClause: tt22Clause(9, 1, "b"),
    learning: tt22Levels.learningLaw,
    reading: tt22Levels.learningReading(options),
    excellent: tt22Numbers.excellentPupil.value,
    awardClause: tt22Clause(15, 1, "a"),
    promotionClause: tt22Clause(12, 1),
    promotionClauses: {
      conduct: tt22Clause(12, 1, "a"),
      learning: tt22Clause(12, 1, "b"),
      absence: tt22Clause(12, 1, "c"),
    },
    absenceLimit: tt22Numbers.absenceLimit.value,
    countsComments: true,
    counts: ({ optional }) => options.A09 === "include" || optional !== true,
    learningLevel: (marked, comments) =>
      tt22Levels.learningLevel({ marked: compared(marked), comments }, { options }),
    award: (conduct, learning, marked) =>
      tt22Award({ conduct, learning, yearAverages: compared(marked) }, { options }),
    promotion: (input) => tt22Promotion(input, { options }),
    decisive: (word) =>
      decisiveAmbiguities(
        tt22Ambiguities,
        options,
        ["A01", "A02", "A03", "A04", "A05", "A06", "A09", "A12"],
        (other) => word(tt22Law(other)),
      ),
  };
}

function tt43Law(options: Tt43Options): YearLaw {
  return {
    inForce: tt43InForce,
    average: {
      rounding: "halfUp",
      roundsTerms: options["AMB-G04"] === "chained",
      comparesExact: false,
      carriesTerm: false,
    },
    averageClause: tt43Clause(9, 1),
    learning: tt43Levels.learningLaw,
    reading: tt43Levels.learningReading(options),
    excellent: tt43Numbers.excellentLearner.value,
    awardClause: tt43Clause(14),
    promotionClause: tt43Clause(11),
    promotionClauses: { conduct: tt43Clause(11), learning: tt43Clause(11), absence: tt43Clause(11) },
    absenceLimit: tt43Numbers.absenceLimit.value,
    countsComments: false,
    counts: ({ optional, activity }) =>
      (options["AMB-G02"] === "everySubject" || optional !== true) &&
      (options["AMB-G05"] === "asSubject" || activity !== true),
    learningLevel: (marked) => tt43Levels.learningLevel({ marked }, { options }),
    award: (conduct, learning, marked) => tt43Award({ conduct, learning, yearAverages: marked }, { options }),
    promotion: (input) => tt43Promotion(input, { options }),
    decisive: (word) =>
      decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G01", "AMB-G02", "AMB-G04", "AMB-G05"], (other) =>
        word(tt43Law(other)),
      ),
  };
}
