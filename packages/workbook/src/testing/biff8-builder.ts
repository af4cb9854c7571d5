import { recordType } from "../biff8/record-cursor";
import { compoundFile, joined } from "./compound-file-builder";

/** A text with what can stand around it in a workbook's table of shared texts. */
export interface RichText {
  readonly text: string;
  /** Number of formatting runs. */
  readonly runs?: number;
  /** Bytes of phonetic data. */
  readonly phoneticBytes?: number;
  /** Two bytes a character even where one would do. */
  readonly wide?: boolean;
}

/** Longest content of a record. */
export const recordLimit = 8224;

/** Builds numbers, little-endian, one after the other. */
export function fields(
  ...values: readonly (readonly ["u8" | "u16" | "u32" | "double", number])[]
): Uint8Array {
  const sizes = { u8: 1, u16: 2, u32: 4, double: 8 } as const;
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [kind]) => sum + sizes[kind], 0)));
  let at = 0;
  for (const [kind, value] of values) {
    if (kind === "u8") view.setUint8(at, value);
    else if (kind === "u16") view.setUint16(at, value, true);
    else if (kind === "u32") view.setUint32(at, value, true);
    else view.setFloat64(at, value, true);
    at += sizes[kind];
  }
  return new Uint8Array(view.buffer);
}

/** One record. */
export function record(type: number, content: Uint8Array = new Uint8Array()): Uint8Array {
  return joined([fields(["u16", type], ["u16", content.length]), content]);
}

/** The record that opens a substream: 5 for the workbook's globals, 0x10 for a sheet, 0x20 for a chart. */
export function begin(substream: number, version = 0x0600): Uint8Array {
  return record(
    recordType.beginOfSubstream,
    fields(["u16", version], ["u16", substream], ["u16", 0], ["u16", 0], ["u32", 0], ["u32", 6]),
  );
}

export const end = record(recordType.endOfSubstream);

function isWide({ text, wide }: RichText): boolean {
  return wide === true || [...text].some((character) => character > "ÿ");
}

function characters(text: string, wide: boolean): Uint8Array {
  return fields(
    ...Array.from({ length: text.length }, (_, at) => [wide ? "u16" : "u8", text.charCodeAt(at)] as const),
  );
}

/** A text with a 16-bit length in front, as it stands in LABEL, FORMAT and STRING records. */
export function unicodeString(text: string): Uint8Array {
  const wide = isWide({ text });
  return joined([fields(["u16", text.length], ["u8", wide ? 1 : 0]), characters(text, wide)]);
}

/**
 * The records of one text or many, with CONTINUE records where a record is full: what a string consists of may
 * be cut anywhere but in its head, and its characters begin again with a flag for their width.
 */
export function continued(
  type: number,
  head: Uint8Array,
  texts: readonly RichText[],
  limit: number = recordLimit,
): Uint8Array {
  const contents: number[][] = [[...head]];
  const last = (): number[] => contents.at(-1) ?? [];
  const room = (): number => limit - last().length;
  const put = (bytes: Iterable<number>): void => {
    last().push(...bytes);
  };
  for (const rich of texts) {
    const { text, runs = 0, phoneticBytes = 0 } = rich;
    let wide = isWide(rich);
    const flags = (wide ? 1 : 0) | (phoneticBytes > 0 ? 4 : 0) | (runs > 0 ? 8 : 0);
    const lead = [...fields(["u16", text.length], ["u8", flags])];
    if (runs > 0) lead.push(...fields(["u16", runs]));
    if (phoneticBytes > 0) lead.push(...fields(["u32", phoneticBytes]));
    if (room() < lead.length) contents.push([]);
    put(lead);
    for (let at = 0; at < text.length; ) {
      const count = Math.min(text.length - at, Math.floor(room() / (wide ? 2 : 1)));
      put(characters(text.slice(at, at + count), wide));
      at += count;
      if (at === text.length) break;
      // The rest may change its width: wide only where it has to be.
      wide = isWide({ text: text.slice(at) });
      contents.push([wide ? 1 : 0]);
    }
    for (let left = 4 * runs + phoneticBytes; left > 0; ) {
      if (room() === 0) contents.push([]);
      const count = Math.min(left, room());
      put(new Uint8Array(count).fill(0xee));
      left -= count;
    }
  }
  return joined(
    contents.map((content, index) =>
      record(index === 0 ? type : recordType.continue, Uint8Array.from(content)),
    ),
  );
}

/** The table of shared texts. */
export function sharedTexts(texts: readonly RichText[], limit: number = recordLimit): Uint8Array {
  const head = fields(["u32", texts.length], ["u32", texts.length]);
  return continued(recordType.sharedStrings, head, texts, limit);
}

/** A sheet of a workbook stream: its name, and its records without BOF and EOF. */
export interface SheetRecords {
  readonly name: string;
  readonly records: readonly Uint8Array[];
  readonly visibility?: 0 | 1 | 2;
  /** 0 for a worksheet, 2 for a chart. */
  readonly kind?: number;
}

/** A workbook stream from the records of its globals, before and behind the list of sheets, and of its sheets. */
export function workbookStream(
  globals: readonly Uint8Array[],
  sheets: readonly SheetRecords[],
  behindList: readonly Uint8Array[] = [],
): Uint8Array {
  const bound = ({ name, visibility = 0, kind = 0 }: SheetRecords, offset: number): Uint8Array => {
    const wide = isWide({ text: name });
    const lead = fields(
      ["u32", offset],
      ["u8", visibility],
      ["u8", kind],
      ["u8", name.length],
      ["u8", wide ? 1 : 0],
    );
    return record(recordType.boundSheet, joined([lead, characters(name, wide)]));
  };
  const bodies = sheets.map(({ records, kind = 0 }) =>
    joined([begin(kind === 0 ? 0x10 : 0x20), ...records, end]),
  );
  const globalBytes = (offsets: readonly number[]): Uint8Array =>
    joined([
      begin(5),
      ...globals,
      ...sheets.map((sheet, index) => bound(sheet, offsets[index] ?? 0)),
      ...behindList,
      end,
    ]);
  let offset = globalBytes([]).length;
  const offsets = bodies.map((body) => {
    const start = offset;
    offset += body.length;
    return start;
  });
  return joined([globalBytes(offsets), ...bodies]);
}

/** An `.xls` file with this workbook stream. */
export function xlsFile(stream: Uint8Array): Uint8Array {
  return compoundFile([{ name: "Workbook", bytes: stream }]);
}
