export type { Evidence, Kind } from "./kinds";
export { detect, type FormatMatch, type Parsed, parse, type SourceFile } from "./parse";
export type { Residue, ResidueColumn, ResidueRows } from "./residue";
