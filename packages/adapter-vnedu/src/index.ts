export type { Evidence, Kind } from "./kinds";
export { detect, parse, type SourceFile } from "./parse";
export type { FormatMatch, Parsed } from "./read-sheets";
export type { Residue, ResidueColumn, ResidueRows } from "./residue";
