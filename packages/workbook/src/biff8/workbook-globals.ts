import type { Cell, Sheet } from "../grid";
import { isBuiltInDateFormat, isDateFormat } from "../number-format";
import { damaged, ReadFailure } from "../read-failure";
import type { DateBase } from "../serial-date";
import { decodeCharacters } from "./characters";
import { type RecordCursor, recordType } from "./record-cursor";
import { StringReader } from "./string-reader";

/** A worksheet's entry in the workbook's list. */
interface BoundSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Where the sheet's records begin in the stream. */
  readonly offset: number;
}

/** What the sheets of a workbook share. */
export interface WorkbookGlobals {
  readonly sheets: readonly BoundSheet[];
  /** The shared texts as ready cells; `undefined` for an empty text. */
  readonly sharedTexts: readonly (Cell | undefined)[];
  readonly dateBase: DateBase;
  /** Tells whether the cell style of this number shows a date. */
  isDateStyle(style: number): boolean;
}

const biff8 = 0x0600;
/** How workbooks of BIFF2, BIFF3 and BIFF4 begin. */
const olderBeginnings: readonly number[] = [0x0009, 0x0209, 0x0409];
const worksheetType = 0;
const visibilities = ["visible", "hidden", "veryHidden"] as const;

/** Reads the first substream of a workbook: its sheets, shared texts and styles. */
export function readWorkbookGlobals(records: RecordCursor): WorkbookGlobals {
  expectBiff8(records);
  const sheets: BoundSheet[] = [];
  const sharedTexts: (Cell | undefined)[] = [];
  const dateFormats = new Map<number, boolean>();
  const styleFormats: number[] = [];
  let dateBase: DateBase = "1900";
  let listed = 0;
  while (records.next() && records.type !== recordType.endOfSubstream) {
    switch (records.type) {
      case recordType.filePassword:
        throw new ReadFailure("passwordProtected");
      case recordType.boundSheet:
        listed += 1;
        addSheet(records, sheets);
        break;
      case recordType.dateMode:
        records.need(2);
        if (records.u16(0) === 1) dateBase = "1904";
        break;
      case recordType.format: {
        records.need(2);
        const id = records.u16(0);
        dateFormats.set(id, isDateFormat(new StringReader(records, 2).string()));
        break;
      }
      case recordType.extendedFormat:
        records.need(4);
        styleFormats.push(records.u16(2));
        break;
      case recordType.sharedStrings:
        readSharedTexts(records, sharedTexts);
        break;
    }
  }
  if (records.type !== recordType.endOfSubstream) throw new ReadFailure("truncated", { container: "xls" });
  if (listed === 0) throw damaged("biff8.noSheets");
  const dateStyles = styleFormats.map((format) => dateFormats.get(format) ?? isBuiltInDateFormat(format));
  return { sheets, sharedTexts, dateBase, isDateStyle: (style) => dateStyles[style] ?? false };
}

/** Goes to the beginning of the stream and makes sure that it is a workbook of BIFF8. */
export function expectBiff8(records: RecordCursor): void {
  const found = records.moveTo(0);
  if (found && olderBeginnings.includes(records.type))
    throw new ReadFailure("unsupported", { format: "biff" });
  if (!found || records.type !== recordType.beginOfSubstream) throw damaged("biff8.noBeginning");
  records.need(2);
  if (records.u16(0) !== biff8) throw new ReadFailure("unsupported", { format: "biff5" });
}

/** Adds a worksheet; charts, macro sheets and modules hold no cells of a gradebook. */
function addSheet(records: RecordCursor, sheets: BoundSheet[]): void {
  records.need(8);
  if (isWorksheet(records)) sheets.push(boundSheet(records));
}

/** Tells whether the entry in the list of sheets, which has at least eight bytes, is of a worksheet. */
export function isWorksheet(records: RecordCursor): boolean {
  return records.u8(5) === worksheetType;
}

/** The entry in the list of sheets. */
export function boundSheet(records: RecordCursor): BoundSheet {
  const offset = records.u32(0);
  const visibility = visibilities[records.u8(4) & 3] ?? "veryHidden";
  return { name: shortString(records, 6), visibility, offset };
}

/** A sheet's name: one byte of length, one of flags, then the characters. */
function shortString(records: RecordCursor, at: number): string {
  const count = records.u8(at);
  const wide = (records.u8(at + 1) & 1) !== 0;
  records.need(at + 2 + count * (wide ? 2 : 1));
  return decodeCharacters(records.view, records.start + at + 2, count, wide);
}

function readSharedTexts(records: RecordCursor, texts: (Cell | undefined)[]): void {
  records.need(8);
  const count = records.u32(4);
  const strings = new StringReader(records, 8);
  // The count is not trusted: a cell that points past the texts that are there is reported as unreadable.
  while (texts.length < count && strings.hasMore()) {
    const value = strings.string();
    texts.push(value === "" ? undefined : { kind: "text", value });
  }
}
