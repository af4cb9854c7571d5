export type { CellEdit, CellValue, FillResult } from "./cell-edit";
export { fillWorkbook } from "./fill-workbook";
