export { csdl } from "./csdl";
export { fill } from "./fill/fill-file";
export { formats } from "./formats";
export type { Kind } from "./kinds";
export { detect, parse } from "./read-file";
export { yearResultSheet } from "./year-results/year-result-sheet";
