export { fill } from "./fill";
export { formats } from "./formats";
export { type Generated, type GenerateRequest, generate } from "./generate";
export type { Kind } from "./kinds";
export { detect, parse } from "./parse";
export { vnedu } from "./vnedu";
