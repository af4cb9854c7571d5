export { fill } from "./fill";
export { formats } from "./formats";
export { detect, parse } from "./parse";
export { smas } from "./smas";
