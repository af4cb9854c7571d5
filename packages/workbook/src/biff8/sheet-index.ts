import { headerBytes, type RecordCursor, recordType } from "./record-cursor";
import type { StreamEdits } from "./stream-edits";

/** The INDEX record's bytes before its pointers; the last four of them point to the sheet's default column width. */
const headBytes = 16;
const widthPointerAt = 12;

/** The INDEX record of a substream of any kind, which stands among its first records. */
export function findSheetIndex(records: RecordCursor, offset: number): number | undefined {
  for (let found = records.moveTo(offset); found; found = records.next()) {
    if (records.type === recordType.sheetIndex) return records.offset;
    if (records.type === recordType.endOfSubstream || records.type === recordType.dimensions)
      return undefined;
  }
  return undefined;
}

/**
 * Writes an INDEX record's pointers into the changed stream, where the record lies at `at`; the pointers to blocks
 * that were put in stand in the order of the blocks.
 */
export function finishSheetIndex(
  changed: DataView,
  records: RecordCursor,
  edits: StreamEdits,
  indexAt: number,
  at: number,
  added: readonly number[] = [],
): void {
  records.moveTo(indexAt);
  if (records.length < headBytes) return;
  const count = Math.floor((records.length - headBytes) / 4);
  const pointers = Array.from({ length: count }, (_, block) =>
    edits.moved(records.u32(headBytes + 4 * block)),
  );
  for (const pointer of added) {
    const behind = pointers.findIndex((other) => other > pointer);
    pointers.splice(behind === -1 ? pointers.length : behind, 0, pointer);
  }
  const content = at + headerBytes;
  changed.setUint32(content + widthPointerAt, edits.moved(records.u32(widthPointerAt)), true);
  pointers.forEach((pointer, block) => {
    changed.setUint32(content + headBytes + 4 * block, pointer, true);
  });
}
