import type { IsoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../kernel/decision";
import type { Json } from "../kernel/diagnostic";
import { formatTenths } from "../kernel/tenths";
import { chooseOptions, type OptionChoice } from "../law/ambiguity";
import type { Award } from "../law/formulas/award";
import type { LearningLevel } from "../law/formulas/learning-level";
import type { Level } from "../law/formulas/levels";
import type { PromotionResult } from "../law/formulas/promotion";
import * as tt22 from "../law/tt22-2021";
import { clause as tt22Clause } from "../law/tt22-2021/clause";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import * as tt43 from "../law/tt43-2021";
import { clause as tt43Clause } from "../law/tt43-2021/clause";
import { tt43Ambiguities } from "../law/tt43-2021/options";
import * as tt58 from "../law/tt58-2011";
import { clause as tt58Clause } from "../law/tt58-2011/clause";
import { tt58Ambiguities } from "../law/tt58-2011/options";
import type { YearLaw } from "./pupil-year";

/** The results of a year under Circulars 22/2021 and 43/2021. */
export interface LevelYear {
  readonly learning: LearningLevel;
  readonly level: Level;
  readonly conduct: Level;
  readonly award: Award;
  readonly promotion: PromotionResult;
}

/** The results of a year under Circular 58/2011. */
export interface GradeYear {
  readonly learning: tt58.LearningGrade;
  readonly level: tt58.Grade;
  readonly conduct: tt58.Conduct;
  readonly award: tt58.Title;
  readonly promotion: tt58.PromotionResult;
}

const levelOf = ({ level }: LearningLevel): Level => level;

function levelJson({ level, base, adjusted, subject }: LearningLevel): Json {
  return { level, base, adjusted, ...(subject === undefined ? {} : { subject }) };
}

/** The rules of Circular 22/2021 that make up a pupil's year. */
export function tt22YearLaw(
  choice: OptionChoice<typeof tt22Ambiguities>,
  asOf: IsoDate | undefined,
): YearLaw<LevelYear> {
  const options = chooseOptions(tt22Ambiguities, choice);
  const context = { options, ...(asOf === undefined ? {} : { asOf }) };
  return {
    instrument: "tt22-2021",
    rule: tt22Clause(12, 1),
    requiredComments: tt22.requiredRegular("comments", 0) + 2,
    comparesExact: options.A03 === "unrounded",
    carriesExact: options.A02 === "unroundedSemesters",
    countedRegular: (entered, required) =>
      options.A07 === "zero" && required !== undefined ? Math.max(entered, required) : entered,
    requiredRegular: (periods) => tt22.requiredRegular("marks", periods),
    termAverage: (marks) => tt22.termAverage(marks, context),
    subjectYear: (terms) => tt22.subjectYear(terms, context),
    comments: {
      term: (term) => tt22.commentTerm(term, context),
      year: (terms) => tt22.commentYear(terms, context),
    },
    learningLevel: (results) => tt22.learningLevel(results, context),
    levelOf,
    learningJson: levelJson,
    conductYear: (terms) => tt22.conductYear(terms, context),
    award: (results) => tt22.award(results, context),
    promotion: (results) => tt22.promotion(results, context),
  };
}

/** The rules of Circular 43/2021 that make up a learner's year. */
export function tt43YearLaw(
  choice: OptionChoice<typeof tt43Ambiguities>,
  asOf: IsoDate | undefined,
): YearLaw<LevelYear> {
  const options = chooseOptions(tt43Ambiguities, choice);
  const context = { options, ...(asOf === undefined ? {} : { asOf }) };
  return {
    instrument: "tt43-2021",
    rule: tt43Clause(11),
    requiredComments: 0,
    comparesExact: false,
    carriesExact: options["AMB-G04"] === "fullPrecision",
    countedRegular: (entered) => entered,
    requiredRegular: (periods) => tt43.requiredRegular(periods),
    termAverage: (marks) => tt43.termAverage(marks, context),
    subjectYear: (terms) => tt43.subjectYear(terms, context),
    comments: undefined,
    learningLevel: ({ marked }) => tt43.learningLevel({ marked }, context),
    levelOf,
    learningJson: levelJson,
    conductYear: (terms) => tt43.conductYear(terms, context),
    award: (results) => tt43.award(results, context),
    promotion: (results) => tt43.promotion(results, context),
  };
}

/**
 * The rules of Circular 58/2011 that make up a pupil's year, in the wording that its school year has: which wording that
 * is does not hang on the day of the question, so the rules of terms and subjects are asked without it.
 *
 * Conduct of the year is judged, not computed: it is part of the input. Before Circular 26/2020 no number of regular
 * tests follows from periods a year, so those that were entered count as all.
 */
export function tt58YearLaw(
  before2020: boolean,
  specialised: string | null,
  choice: OptionChoice<typeof tt58Ambiguities>,
  asOf: IsoDate | undefined,
): YearLaw<GradeYear> {
  const context = { options: chooseOptions(tt58Ambiguities, choice) };
  const dated = { ...context, ...(asOf === undefined ? {} : { asOf }) };
  const least = (periods: number): number => (before2020 ? 0 : tt58.requiredRegular(periods));
  return {
    instrument: before2020 ? "tt58-2011" : "tt58-2011+tt26-2020",
    rule: tt58Clause(15),
    requiredComments: 0,
    comparesExact: false,
    carriesExact: false,
    countedRegular: (entered) => entered,
    requiredRegular: least,
    termAverage: ({ periodic, ...marks }) => {
      if (!before2020) return tt58.termAverage(marks, context);
      const tests = { ...marks, periodic: periodic ?? [marks.midterm] };
      const decision = tt58.termAverageBefore2020(tests, context);
      return periodic === undefined ? renamed(decision, { "periodic.0": "midterm" }) : decision;
    },
    subjectYear: (terms) => tt58.subjectYear(terms, context),
    comments: {
      term: ({ results, periodsPerYear }) => {
        const tests = results.slice(0, -1);
        const regular = results.slice(0, -2).filter((result) => result !== null).length;
        const enough = regular >= (periodsPerYear === null ? 1 : Math.max(1, least(periodsPerYear)));
        const decision = tt58.commentTermBefore2020(
          { tests, final: results.at(-1) ?? null, enough },
          context,
        );
        const places = tests.map((_, index) => [`tests.${index}`, `results.${index}`]);
        return renamed(decision, {
          ...Object.fromEntries(places),
          final: `results.${results.length - 1}`,
        });
      },
      year: (terms) => tt58.commentYear(terms, context),
    },
    learningLevel: ({ marked, comments }) => {
      const isTaken = specialised !== null && marked.some(({ key }) => key === specialised);
      const record = {
        averages: Object.fromEntries(marked.map(({ key, average }) => [key, average])),
        comments: Object.fromEntries(comments.map(({ key, result }) => [key, result])),
        before2020,
        ...(isTaken ? { specialised } : {}),
      };
      const decision = tt58.learningGrade(record, context);
      return decision.outcome.status === "undetermined"
        ? {
            ...decision,
            outcome: {
              ...decision.outcome,
              missing: decision.outcome.missing.map((path) => path.slice(path.indexOf(".") + 1)),
            },
          }
        : decision;
    },
    levelOf: ({ grade }) => grade,
    learningJson: ({ grade, base, adjusted, overall, subject }) => ({
      grade,
      base,
      adjusted,
      overall: formatTenths(overall),
      ...(subject === undefined ? {} : { subject }),
    }),
    conductYear: ({ year = null }) =>
      decide({ id: tt58Clause(4), inForce: tt58.tt58InForce }, asOf, () => ({
        outcome: year === null ? undetermined(["year"], tt58.conducts) : decided(year),
        steps: [],
      })),
    award: ({ conduct, learning }) => tt58.title({ conduct, learning }, dated),
    promotion: (results) => tt58.promotion(results, dated),
  };
}

/** A decision that names what it lacks by other words. */
function renamed<T>(decision: Decision<T>, names: { readonly [name: string]: string }): Decision<T> {
  const { outcome } = decision;
  return outcome.status === "undetermined"
    ? { ...decision, outcome: { ...outcome, missing: outcome.missing.map((name) => names[name] ?? name) } }
    : decision;
}
