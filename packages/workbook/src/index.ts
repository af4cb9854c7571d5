export { type CellPosition, cellName, parseCellName } from "./cell-name";
export type { Cell, CellRange, ReadResult, Sheet, Workbook } from "./grid";
export { convertLegacyText, type LegacyText } from "./legacy-text";
export { defaultLimits, type Limits } from "./limits";
export { type ReadOptions, readWorkbook, textOfFonts } from "./read-workbook";
