import fc from "fast-check";
import { expect, test } from "vitest";
import { continued, record, recordLimit } from "../testing/biff8-builder";
import { joined } from "../testing/compound-file-builder";
import { RecordCursor, recordType } from "./record-cursor";
import { StringReader } from "./string-reader";

const head = new Uint8Array(8);

function readAll(bytes: Uint8Array, count: number): string[] {
  const records = new RecordCursor(bytes);
  records.moveTo(0);
  const strings = new StringReader(records, head.length);
  return Array.from({ length: count }, () => strings.string());
}

const richText = fc.record({
  text: fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: fc.constantFrom("ă", "ế", "ộ", "ĐẠT", "a", " ", "😀", "ÿ"), maxLength: 40 }),
  ),
  runs: fc.nat(5),
  phoneticBytes: fc.nat(30),
  wide: fc.boolean(),
});

test("texts read the same wherever records cut them, with runs, phonetic data and changes of width", () => {
  fc.assert(
    fc.property(fc.array(richText, { maxLength: 12 }), fc.integer({ min: 12, max: 60 }), (texts, limit) => {
      const bytes = joined([continued(recordType.sharedStrings, head, texts, limit), record(recordType.row)]);
      expect(readAll(bytes, texts.length)).toEqual(texts.map(({ text }) => text));
    }),
    { numRuns: 500 },
  );
});

test("a text longer than three records", () => {
  const text = "Nhận xét của giáo viên. ".repeat(600);
  const bytes = continued(recordType.sharedStrings, head, [{ text }, { text: "sau" }]);
  expect(bytes.length).toBeGreaterThan(3 * recordLimit);
  expect(readAll(bytes, 2)).toEqual([text, "sau"]);
});

test("a text that ends with the stream, or whose next record continues nothing, is damage", () => {
  const bytes = continued(recordType.sharedStrings, head, [{ text: "0123456789".repeat(3) }], 30);
  const cursor = new RecordCursor(bytes);
  cursor.moveTo(0);
  const firstRecord = bytes.subarray(0, cursor.start + cursor.length);
  expect(() => readAll(firstRecord, 1)).toThrow(expect.objectContaining({ reason: "damaged" }));
  expect(() => readAll(joined([firstRecord, record(recordType.row, head)]), 1)).toThrow(
    expect.objectContaining({ reason: "damaged" }),
  );
});
