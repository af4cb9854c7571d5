export type { CellValue } from "../fill/cell-edit";
export type { Delimiter } from "./delimiter";
export { type CsvReadOptions, readCsv } from "./read-csv";
export { type CsvWriteOptions, writeCsv } from "./write-csv";
