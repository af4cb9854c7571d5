export { createXlsx } from "../create/create-xlsx";
export type { CellLook, NewCell, NewSheet } from "../create/new-sheet";
export type { CellEdit, CellValue, FillResult } from "./cell-edit";
export { fillWorkbook } from "./fill-workbook";
