export type { Kind } from "./kinds";
export { detect, parse } from "./parse";
