import type { IsoDate } from "../kernel/civil-date";
import { chooseOptions, type OptionChoice } from "../law/ambiguity";
import * as tt22 from "../law/tt22-2021";
import { clause as tt22Clause } from "../law/tt22-2021/clause";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import * as tt43 from "../law/tt43-2021";
import { clause as tt43Clause } from "../law/tt43-2021/clause";
import { tt43Ambiguities } from "../law/tt43-2021/options";
import type { YearLaw } from "./pupil-year";

/** The rules of Circular 22/2021 that make up a pupil's year. */
export function tt22YearLaw(
  choice: OptionChoice<typeof tt22Ambiguities>,
  asOf: IsoDate | undefined,
): YearLaw {
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
    conductYear: (terms) => tt22.conductYear(terms, context),
    award: (results) => tt22.award(results, context),
    promotion: (results) => tt22.promotion(results, context),
  };
}

/** The rules of Circular 43/2021 that make up a learner's year. */
export function tt43YearLaw(
  choice: OptionChoice<typeof tt43Ambiguities>,
  asOf: IsoDate | undefined,
): YearLaw {
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
    conductYear: (terms) => tt43.conductYear(terms, context),
    award: (results) => tt43.award(results, context),
    promotion: (results) => tt43.promotion(results, context),
  };
}
