import type { IsoDate } from "../../kernel/civil-date";
import { ambiguity, type OptionChoice, type Options } from "../ambiguity";
import { clause } from "./clause";

export { type CommentResult, type Level, levels } from "../formulas/levels";

/** The open questions of Circular 22/2021; the first reading of each is the default. */
export const tt22Ambiguities = {
  A01: ambiguity("rounding", ["halfUp", "halfEven"], [clause(9, 1, "b")]),
  A02: ambiguity("yearFrom", ["roundedSemesters", "unroundedSemesters"], [clause(9, 1, "b")]),
  A03: ambiguity("compare", ["rounded", "unrounded"], [clause(9, 2)]),
  A04: ambiguity("oneSubjectAdjustment.test", ["substitution", "removal"], [clause(9, 3)]),
  A05: ambiguity("includeCommentSubjects", ["true", "false"], [clause(9, 3), clause(2, 1)]),
  A06: ambiguity("fewerThanSix", ["undetermined", "literal", "scale"], [clause(9, 2)]),
  A07: ambiguity("missingRegular", ["incomplete", "useAvailable", "zero"], [clause(7, 5)]),
  A09: ambiguity("optionalSubjects", ["include", "exclude"], [clause(2, 1)]),
  A10: ambiguity("subjectParts", ["oneSubject", "callerCombined"], [clause(9, 1)]),
  A11: ambiguity("specialTopic", ["extra", "withinCount"], [clause(6, 3)]),
  A12: ambiguity("singleSemesterSubject", ["carry", "undetermined"], [clause(9, 1, "b")]),
  A13: ambiguity("awardAfterSummer", ["false", "true"], [clause(15, 1)]),
  A14: ambiguity("bothFail", ["trainThenReassess", "retain"], [clause(13), clause(14)]),
  A15: ambiguity("absence", ["onePerDayPlan", "everySession"], [clause(12, 1, "c")]),
  A16: ambiguity("reassessment", ["anySubset", "allEligibleRequired"], [clause(14)]),
  A17: ambiguity("oneSubjectAdjustment.afterSummer", ["true", "false"], [clause(9, 3), clause(14)]),
  A18: ambiguity("markPrecision", ["reject", "round"], [clause(5, 3, "b")]),
} as const;

/** One chosen reading for every open question of Circular 22/2021. */
export type Tt22Options = Options<typeof tt22Ambiguities>;

/** What every rule of Circular 22/2021 may be told besides its input. */
export interface Tt22Context {
  /** The day the question is asked for; left out, the rule's being in force is not examined. */
  readonly asOf?: IsoDate;
  readonly options?: OptionChoice<typeof tt22Ambiguities>;
}
