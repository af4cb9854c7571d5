import type { IsoDate } from "../kernel/civil-date";
import type { Decision } from "../kernel/decision";
import { chooseOptions, decisiveAmbiguities, type OptionChoice } from "../law/ambiguity";
import type { CommentSubject } from "../law/formulas/learning-level";
import type { Level } from "../law/formulas/levels";
import * as tt22 from "../law/tt22-2021/article-9-clause-2";
import { tt22InForce } from "../law/tt22-2021/in-force";
import { type Tt22Options, tt22Ambiguities } from "../law/tt22-2021/options";
import * as tt43 from "../law/tt43-2021/article-9-clause-2";
import { tt43InForce } from "../law/tt43-2021/in-force";
import { type Tt43Options, tt43Ambiguities } from "../law/tt43-2021/options";
import { coreKeys, gradePeriod, learningGrade } from "../law/tt58-2011/article-13";
import { clause as tt58Clause } from "../law/tt58-2011/clause";
import { type Tt58Options, tt58Ambiguities } from "../law/tt58-2011/options";
import type { Grade } from "../law/tt58-2011/values";
import { fourLevelLaw } from "./four-level-law";
import { gradeLaw } from "./grade-law";
import type { LevelLaw, LevelResult } from "./level-law";
import { compareKeys } from "./subject-order";

/** The results of a term or of the year under one instrument, and the level aimed at. Keys differ from one another. */
export type LevelQuestion = Tt22Question | Tt43Question | Tt58Question;

interface AnyQuestion {
  readonly comments: readonly CommentSubject[];
  readonly asOf?: IsoDate;
}

/** What the levels of TT 22/2021 are asked about. */
export interface Tt22Question extends AnyQuestion {
  readonly instrument: "tt22-2021";
  readonly marked: readonly tt22.MarkedSubject[];
  readonly goal: Level;
  readonly options?: OptionChoice<typeof tt22Ambiguities>;
}

/** Circular 43/2021 knows no subjects assessed by comments alone: `comments` stay outside the level. */
export interface Tt43Question extends AnyQuestion {
  readonly instrument: "tt43-2021";
  readonly marked: readonly tt43.MarkedSubject[];
  readonly goal: Level;
  readonly options?: OptionChoice<typeof tt43Ambiguities>;
}

/** Keys are those of the programme, as some are core subjects; `specialised` is the subject of a specialised class. */
export interface Tt58Question extends AnyQuestion {
  readonly instrument: "tt58-2011" | "tt58-2011+tt26-2020";
  readonly marked: readonly Pick<tt22.MarkedSubject, "key" | "average">[];
  readonly goal: Grade;
  readonly specialised?: string;
  readonly options?: OptionChoice<typeof tt58Ambiguities>;
}

/** The instruments whose levels can be asked about. */
export type LevelInstrument = LevelQuestion["instrument"];

/** The level of a question's record, as its instrument judges it. */
export function levelLawOf(question: LevelQuestion): LevelLaw {
  switch (question.instrument) {
    case "tt22-2021":
      return tt22Law(question, chooseOptions(tt22Ambiguities, question.options));
    case "tt43-2021":
      return tt43Law(question, chooseOptions(tt43Ambiguities, question.options));
    case "tt58-2011":
    case "tt58-2011+tt26-2020":
      return tt58Law(question, chooseOptions(tt58Ambiguities, question.options));
  }
}

function tt22Law(question: Tt22Question, options: Tt22Options): LevelLaw {
  const { marked, comments } = question;
  return {
    ...fourLevelLaw({
      rule: { id: tt22.learningLaw.clause, inForce: tt22InForce },
      law: tt22.learningLaw,
      reading: tt22.learningReading(options),
      ...tt22.countedRecord({ marked, comments }, options),
    }),
    decide: () => tt22.learningLevel({ marked, comments }, { ...dated(question), options }),
    decisive: (word) =>
      decisiveAmbiguities(tt22Ambiguities, options, ["A03", "A04", "A05", "A06", "A09"], (other) =>
        word(tt22Law(question, other)),
      ),
  };
}

function tt43Law(question: Tt43Question, options: Tt43Options): LevelLaw {
  const { marked } = question;
  return {
    ...fourLevelLaw({
      rule: { id: tt43.learningLaw.clause, inForce: tt43InForce },
      law: tt43.learningLaw,
      reading: tt43.learningReading(options),
      ...tt43.countedRecord({ marked }, options),
    }),
    decide: () => tt43.learningLevel({ marked }, { ...dated(question), options }),
    decisive: (word) =>
      decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G01", "AMB-G02", "AMB-G05"], (other) =>
        word(tt43Law(question, other)),
      ),
  };
}

function tt58Law(question: Tt58Question, options: Tt58Options): LevelLaw {
  const { instrument, marked, comments, specialised } = question;
  const before2020 = instrument === "tt58-2011";
  const special = specialised === undefined ? {} : { specialised };
  const byKey = <T extends { readonly key: string }>(one: T, other: T): number =>
    compareKeys(one.key, other.key);
  const results: readonly LevelResult[] = [
    ...[...marked]
      .sort(byKey)
      .map(({ key, average }): LevelResult => ({ key, kind: "mark", value: average })),
    ...[...comments].sort(byKey).map(({ key, result }): LevelResult => {
      return { key, kind: "comment", value: result === null ? null : result === "dat" ? 1 : 0 };
    }),
  ];
  return {
    ...gradeLaw({
      rule: { id: tt58Clause(13), inForce: gradePeriod({ before2020 }) },
      results,
      reading: options,
      core: coreKeys(before2020),
      ...special,
    }),
    decide: () =>
      withKeys(
        learningGrade(
          {
            averages: Object.fromEntries(marked.map(({ key, average }) => [key, average])),
            comments: Object.fromEntries(comments.map(({ key, result }) => [key, result])),
            ...special,
            before2020,
          },
          { ...dated(question), options },
        ),
      ),
    decisive: (word) =>
      decisiveAmbiguities(tt58Ambiguities, options, ["B01", "B02"], (other) =>
        word(tt58Law(question, other)),
      ),
  };
}

/** Names what is missing by the keys of the subjects, as the other instruments do. */
function withKeys<T, P>(decision: Decision<T, P>): Decision<T, P> {
  const { outcome } = decision;
  if (outcome.status !== "undetermined") return decision;
  const missing = outcome.missing.map((path) => path.replace(/^(averages|comments)\./, ""));
  return { ...decision, outcome: { ...outcome, missing } };
}

function dated({ asOf }: AnyQuestion): { readonly asOf?: IsoDate } {
  return asOf === undefined ? {} : { asOf };
}
