import { type Diagnostic, diagnostic } from "@sodiem/core";
import Papa from "papaparse";
import { maximumColumns, maximumRows } from "../cell-name";
import type { ReadResult } from "../grid";
import { GridBuilder } from "../grid-builder";
import { defaultLimits, type Limits, within } from "../limits";
import { damaged, ReadFailure } from "../read-failure";
import type { ReadOptions } from "../read-workbook";
import { decodeText } from "./decode-text";
import { type Delimiter, detectDelimiter } from "./delimiter";

/** What a caller may set for reading a CSV file. */
export interface CsvReadOptions extends ReadOptions {
  /** What separates the cells; found by looking at the lines where it is left out. */
  readonly delimiter?: Delimiter;
}

/** Lines with quotes that do not pair are reported up to this many. */
const quoteReportsAtMost = 100;

/**
 * Reads the bytes of a CSV file as a workbook with one sheet, whose name is the empty text.
 *
 * Every cell is a text as it stands in the file: nothing is taken for a number or a date, so `8,5`, `0123` and
 * `01/02` stay what they are. UTF-8, or UTF-16 with its mark; `;`, `,` or tab, also as a first line `sep=;` says it;
 * cells in quotes may hold delimiters, line ends and doubled quotes. Gives `csv.encoding` for bytes that are no UTF-8,
 * `csv.notText` for a file that is none, other `file.*` diagnostics as `readWorkbook` does, and the warning
 * `csv.quotes` with the line's number where quotes do not pair.
 *
 * @example
 * const { workbook } = readCsv(new TextEncoder().encode("Họ tên;Điểm\nLê An;8,5"));
 * workbook?.sheets[0]?.cell(1, 1) // { kind: "text", value: "8,5" }
 */
export function readCsv(bytes: Uint8Array, options: CsvReadOptions = {}): ReadResult {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  try {
    within(limits, "fileBytes", bytes.length);
    const text = decodeText(bytes);
    if (typeof text === "object") return { diagnostics: [text] };
    return readText(text, options.delimiter, limits);
  } catch (error) {
    if (error instanceof ReadFailure) return { diagnostics: [error.ofFile()] };
    throw error;
  }
}

function readText(whole: string, given: Delimiter | undefined, limits: Limits): ReadResult {
  const [, stated] = /^sep=([;,\t])(?:\r\n?|\n|$)/i.exec(whole) ?? [];
  const stripped = stated === undefined ? whole : whole.replace(/^.*(?:\r\n?|\n|$)/, "");
  const delimiter: Delimiter = given ?? (stated as Delimiter | undefined) ?? detectDelimiter(stripped);
  const text = withLineFeeds(stripped, delimiter);
  refuseLongLines(text, delimiter);
  const grid = new GridBuilder("", limits);
  const problems: Diagnostic[] = [];
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors }) => {
      if (row >= maximumRows) throw damaged("csv.size");
      data.forEach((value, column) => {
        if (value !== "") grid.set(row, column, { kind: "text", value });
      });
      if (errors.length > 0 && problems.length < quoteReportsAtMost) {
        problems.push(diagnostic("csv.quotes", "warning", [], { row: row + 1 }));
      }
      row += 1;
    },
  });
  return { workbook: { container: "csv", sheets: [grid.sheet("visible")] }, diagnostics: problems };
}

/** Refuses lines of more cells than a sheet has columns, before memory is spent on them. */
function refuseLongLines(text: string, delimiter: Delimiter): void {
  let cells = 0;
  let lineEnd = -1;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    if (at > lineEnd) {
      cells = 0;
      const end = text.indexOf("\n", at);
      lineEnd = end < 0 ? text.length : end;
    }
    cells += 1;
    if (cells >= maximumColumns) throw damaged("csv.size");
  }
}

/** Ends every line with a line feed alone, for files that mix their line ends; within quotes nothing changes. */
function withLineFeeds(text: string, delimiter: Delimiter): string {
  if (!text.includes("\r")) return text;
  let [result, copied, at, cellStarts] = ["", 0, 0, true];
  while (at < text.length) {
    const character = text[at];
    if (cellStarts && character === '"') {
      at = afterQuotes(text, at + 1);
      cellStarts = false;
    } else if (character === "\r") {
      result += `${text.slice(copied, at)}\n`;
      at += text[at + 1] === "\n" ? 2 : 1;
      copied = at;
      cellStarts = true;
    } else {
      cellStarts = character === "\n" || character === delimiter;
      at += 1;
    }
  }
  return result + text.slice(copied);
}

/** The place behind the quote that closes a cell, whose content begins at `from`; doubled quotes are content. */
function afterQuotes(text: string, from: number): number {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}
