import {
  begin,
  end,
  fields,
  type RichText,
  record,
  sharedTexts,
  unicodeString,
  workbookStream,
} from "./biff8-builder";
import { pointersOf } from "./biff8-records";
import { joined } from "./compound-file-builder";

/** A cell of a built sheet; texts are numbers in the table of shared texts. */
export type BuiltCell = { readonly row: number; readonly column: number; readonly style?: number } & (
  | { readonly kind: "blank" }
  | { readonly kind: "rk"; readonly value: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "shared"; readonly text: number }
  | { readonly kind: "label" | "rich"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "formula"; readonly value: number | string }
);

/**
 * How the records of a sheet lie: in blocks of 32 rows with pointers, as Excel writes them; all ROW records, then
 * all cells, as PHPExcel and with it vnEdu does; each ROW before its cells; or no ROW records, as SheetJS does.
 */
export type SheetLayout = "excel" | "rowsFirst" | "rowByRow" | "noRows";

export interface BuiltSheet {
  readonly name: string;
  readonly layout: SheetLayout;
  readonly cells: readonly BuiltCell[];
  /** Rows with a ROW record and no cells. */
  readonly emptyRows?: readonly number[];
  readonly merges?: readonly (readonly [top: number, bottom: number, left: number, right: number])[];
  readonly visibility?: 0 | 1 | 2;
  readonly hiddenRows?: readonly number[];
  /** The style of cells without a record in the rows of this list. */
  readonly rowStyle?: { readonly rows: readonly number[]; readonly style: number };
  /** Neighbours of a kind share a record where the format has one for several cells. */
  readonly grouped?: boolean;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  readonly texts?: readonly RichText[];
  /** The table of shared texts goes on in a new record after this many bytes. */
  readonly textLimit?: number;
  /** The index of every n-th shared text. */
  readonly textIndexEvery?: number;
}

export const styleCount = 24;
/** The style that the built sheets give to column 3 where a cell has no record. */
export const styleOfColumn3 = 20;

/** A workbook stream with what Excel puts around the cells: fonts, styles, pointers, a chart, windows, protection. */
export function excelWorkbookStream(workbook: BuiltWorkbook): Uint8Array {
  const { sheets, texts = [], textLimit, textIndexEvery } = workbook;
  const globals = [
    record(0x0042, fields(["u16", 1200])),
    record(
      0x0031,
      joined([
        fields(
          ["u16", 220],
          ["u16", 0],
          ["u16", 0x7fff],
          ["u16", 400],
          ["u16", 0],
          ["u16", 0],
          ["u16", 0x0105],
        ),
        new TextEncoder().encode("Arial"),
      ]),
    ),
    ...Array.from({ length: styleCount }, (_, style) =>
      record(
        0x00e0,
        fields(
          ["u16", 0],
          ["u16", style === 23 ? 14 : 0],
          ["u32", style],
          ["u32", 0],
          ["u32", 0],
          ["u32", 0x20c00000 + style],
        ),
      ),
    ),
    record(0x0293, fields(["u16", 0x8000], ["u8", 0], ["u8", 255])),
  ];
  const behind = [
    ...(texts.length > 0 ? [sharedTexts(texts, textLimit)] : []),
    ...(textIndexEvery === undefined
      ? []
      : [
          record(
            0x00ff,
            joined([
              fields(["u16", textIndexEvery]),
              new Uint8Array(8 * Math.ceil(texts.length / textIndexEvery)),
            ]),
          ),
        ]),
    record(0x0863, new Uint8Array(16).fill(7)),
  ];
  const stream = workbookStream(
    globals,
    [
      ...sheets.map((sheet) => ({
        name: sheet.name,
        records: sheetRecords(sheet),
        ...(sheet.visibility === undefined ? {} : { visibility: sheet.visibility }),
      })),
      { name: "Biểu đồ", records: [record(0x1001, fields(["u16", 0]))], kind: 2 },
    ],
    behind,
  );
  for (const [offset, content] of pointersOf(stream)) stream.set(content, offset + 4);
  return stream;
}

function sheetRecords(sheet: BuiltSheet): Uint8Array[] {
  const { layout, cells, emptyRows = [], merges = [] } = sheet;
  const numbers = [...new Set([...cells.map(({ row }) => row), ...emptyRows])].sort((a, b) => a - b);
  const columns = cells.map(({ column }) => column);
  const rowEnd = cells.length === 0 ? 0 : Math.max(...cells.map(({ row }) => row)) + 1;
  const columnEnd = cells.length === 0 ? 0 : Math.max(...columns) + 1;
  const firstRow = cells.length === 0 ? 0 : Math.min(...cells.map(({ row }) => row));
  const firstColumn = cells.length === 0 ? 0 : Math.min(...columns);
  const header = (row: number): Uint8Array => rowRecord(sheet, row);
  const content = (row: number): Uint8Array[] => cellRecords(sheet, row);
  const table: Uint8Array[] = [];
  let blocks = 0;
  if (layout === "excel") {
    const blockNumbers = [...new Set(numbers.map((row) => Math.floor(row / 32)))];
    for (const number of blockNumbers) {
      const block = numbers.filter((row) => Math.floor(row / 32) === number);
      const filled = block.filter((row) => cells.some((cell) => cell.row === row)).length;
      table.push(
        ...block.map(header),
        ...block.flatMap(content),
        record(0x00d7, new Uint8Array(4 + 2 * filled)),
      );
      blocks += 1;
    }
  } else if (layout === "rowsFirst") table.push(...numbers.map(header), ...numbers.flatMap(content));
  else if (layout === "rowByRow") for (const row of numbers) table.push(header(row), ...content(row));
  else table.push(...numbers.flatMap(content));
  return [
    ...(layout === "excel"
      ? [
          record(
            0x020b,
            joined([
              fields(["u32", 0], ["u32", firstRow], ["u32", rowEnd], ["u32", 0]),
              new Uint8Array(4 * blocks),
            ]),
          ),
        ]
      : []),
    record(0x0012, fields(["u16", 1])),
    record(0x0225, fields(["u16", 0], ["u16", 300])),
    record(0x0055, fields(["u16", 8])),
    record(0x007d, fields(["u16", 1], ["u16", 1], ["u16", 2000], ["u16", 15], ["u16", 1], ["u16", 0])),
    record(
      0x007d,
      fields(["u16", 3], ["u16", 3], ["u16", 2000], ["u16", styleOfColumn3], ["u16", 0], ["u16", 0]),
    ),
    record(
      0x0200,
      fields(["u32", firstRow], ["u32", rowEnd], ["u16", firstColumn], ["u16", columnEnd], ["u16", 0]),
    ),
    ...table,
    joined([begin(0x20), record(0x1001, fields(["u16", 1])), end]),
    record(0x023e, new Uint8Array(18).fill(6)),
    record(0x00e5, fields(["u16", merges.length], ...merges.flat().map((value) => ["u16", value] as const))),
    record(0x0867, new Uint8Array(23).fill(3)),
  ];
}

function rowRecord({ cells, hiddenRows = [], rowStyle }: BuiltSheet, row: number): Uint8Array {
  const columns = cells.filter((cell) => cell.row === row).map(({ column }) => column);
  const [first, last] = columns.length === 0 ? [0, 0] : [Math.min(...columns), Math.max(...columns) + 1];
  const styled = rowStyle?.rows.includes(row) === true;
  const options = 0x0100 | (hiddenRows.includes(row) ? 0x20 : 0) | (styled ? 0x80 : 0);
  return record(
    0x0208,
    fields(
      ["u16", row],
      ["u16", first],
      ["u16", last],
      ["u16", 300],
      ["u32", 0],
      ["u16", options],
      ["u16", styled ? (rowStyle?.style ?? 15) : 15],
    ),
  );
}

function cellRecords({ cells, grouped = false }: BuiltSheet, row: number): Uint8Array[] {
  const inRow = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  const runs: BuiltCell[][] = [];
  for (const cell of inRow) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const joins = grouped && before?.kind === cell.kind && before.column + 1 === cell.column;
    if (run !== undefined && joins && (cell.kind === "rk" || cell.kind === "blank")) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => (run.length > 1 ? several(run) : joined(run.map(single))));
}

function several(run: readonly BuiltCell[]): Uint8Array {
  const [first] = run;
  if (first === undefined) return new Uint8Array();
  const cells = run.flatMap((cell) => [
    ["u16", cell.style ?? 15] as const,
    ...(cell.kind === "rk" ? [["u32", hundredfold(cell.value)] as const] : []),
  ]);
  return record(
    first.kind === "rk" ? 0x00bd : 0x00be,
    fields(["u16", first.row], ["u16", first.column], ...cells, ["u16", first.column + run.length - 1]),
  );
}

function hundredfold(value: number): number {
  return ((Math.round(value * 100) << 2) | 3) >>> 0;
}

function single(cell: BuiltCell): Uint8Array {
  const head = fields(["u16", cell.row], ["u16", cell.column], ["u16", cell.style ?? 15]);
  switch (cell.kind) {
    case "blank":
      return record(0x0201, head);
    case "rk":
      return record(0x027e, joined([head, fields(["u32", hundredfold(cell.value)])]));
    case "number":
      return record(0x0203, joined([head, fields(["double", cell.value])]));
    case "shared":
      return record(0x00fd, joined([head, fields(["u32", cell.text])]));
    case "label":
      return record(0x0204, joined([head, unicodeString(cell.text)]));
    case "rich":
      return record(
        0x00d6,
        joined([head, unicodeString(cell.text), fields(["u16", 1], ["u16", 0], ["u16", 1])]),
      );
    case "boolean":
      return record(0x0205, joined([head, fields(["u8", cell.value ? 1 : 0], ["u8", 0])]));
    case "formula": {
      const code = fields(["u16", 0], ["u32", 0], ["u16", 3], ["u8", 0x1e], ["u16", 5]);
      if (typeof cell.value === "number")
        return record(0x0006, joined([head, fields(["double", cell.value]), code]));
      return joined([
        record(0x0006, joined([head, fields(["u32", 0], ["u32", 0xffff0000]), code])),
        record(0x0207, unicodeString(cell.value)),
      ]);
    }
  }
}
