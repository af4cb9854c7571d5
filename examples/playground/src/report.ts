// The page tells findings in the very words of the command's report: one place composes these sentences.
export { stepText } from "../../../packages/cli/src/html/steps";
export { type Language, languages } from "../../../packages/cli/src/messages";
export { type Cause, causesOf, groupBy } from "../../../packages/cli/src/report/causes";
export { type ClassSection, classSections } from "../../../packages/cli/src/report/class-sections";
export { compareClauses } from "../../../packages/cli/src/report/counts";
export { Explainer } from "../../../packages/cli/src/report/explainer";
export { LawfulMarks } from "../../../packages/cli/src/report/lawful-marks";
export { Wording } from "../../../packages/cli/src/report/wording";
