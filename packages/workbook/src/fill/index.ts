export { createXlsx } from "../create/create-xlsx";
export type { CellLook, NewCell, NewSheet } from "../create/new-sheet";
export { type AnnotateOptions, annotateXlsx } from "./annotate-xlsx";
export type { CellEdit, CellValue, FillResult } from "./cell-edit";
export type { CellNote } from "./cell-note";
export { fillWorkbook } from "./fill-workbook";
