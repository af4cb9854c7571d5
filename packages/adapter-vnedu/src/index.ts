export { fill } from "./fill";
export { formats } from "./formats";
export type { Kind } from "./kinds";
export { detect, parse } from "./parse";
export { vnedu } from "./vnedu";
