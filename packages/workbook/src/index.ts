export { type CellPosition, cellName, parseCellName } from "./cell-name";
export type { Cell, CellRange, ReadResult, Sheet, Workbook } from "./grid";
export { defaultLimits, type Limits } from "./limits";
export { type ReadOptions, readWorkbook } from "./read-workbook";
