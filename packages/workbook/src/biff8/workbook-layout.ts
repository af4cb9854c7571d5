import { ReadFailure } from "../read-failure";
import { type RecordCursor, recordType } from "./record-cursor";
import { boundSheet, expectBiff8, isWorksheet } from "./workbook-globals";

/** A sheet in the workbook's list. */
export interface ListedSheet {
  /** The worksheet's name; `undefined` for a chart, a macro sheet or a module. */
  readonly name: string | undefined;
  /** Where the sheet begins in the stream, and where the record lies that says so. */
  readonly offset: number;
  readonly pointerAt: number;
}

/** Where the records of the globals lie that filling has to change. */
export interface WorkbookLayout {
  readonly sheets: readonly ListedSheet[];
  readonly sharedStringsAt: number | undefined;
  readonly sharedStringsIndexAt: number | undefined;
  /** Where a table of shared texts goes in a workbook that has none. */
  readonly sharedStringsPlace: number;
  readonly styleCount: number;
  readonly globalsEnd: number;
}

/** Records that stand behind the shared texts ([MS-XLS] 2.1.7.20.3). */
const behindSharedStrings: readonly number[] = [
  0x0801, 0x080b, 0x0863, 0x0865, 0x0867, 0x0876, 0x088c, 0x0896,
];

/** Walks over the globals without reading the shared texts. */
export function readWorkbookLayout(records: RecordCursor): WorkbookLayout {
  expectBiff8(records);
  const sheets: ListedSheet[] = [];
  let sharedStringsAt: number | undefined;
  let sharedStringsIndexAt: number | undefined;
  let sharedStringsPlace: number | undefined;
  let styleCount = 0;
  while (records.next() && records.type !== recordType.endOfSubstream) {
    switch (records.type) {
      case recordType.filePassword:
        throw new ReadFailure("passwordProtected");
      case recordType.boundSheet:
        records.need(8);
        sheets.push({
          name: isWorksheet(records) ? boundSheet(records).name : undefined,
          offset: records.u32(0),
          pointerAt: records.start,
        });
        break;
      case recordType.extendedFormat:
        styleCount += 1;
        break;
      case recordType.sharedStrings:
        sharedStringsAt ??= records.offset;
        break;
      case recordType.sharedStringsIndex:
        sharedStringsIndexAt ??= records.offset;
        break;
      default:
        if (behindSharedStrings.includes(records.type)) sharedStringsPlace ??= records.offset;
    }
  }
  if (records.type !== recordType.endOfSubstream) throw new ReadFailure("truncated", { container: "xls" });
  return {
    sheets,
    sharedStringsAt,
    sharedStringsIndexAt,
    sharedStringsPlace: sharedStringsPlace ?? records.offset,
    styleCount,
    globalsEnd: records.start + records.length,
  };
}
