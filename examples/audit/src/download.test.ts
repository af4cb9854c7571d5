import { CFB, read } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { asDownloaded } from "./download";
import { book } from "./example";
import { subjectBook } from "./vnedu-subject-book";

let plain: Uint8Array;
let downloaded: Uint8Array;
beforeAll(() => {
  plain = subjectBook(book, "1");
  downloaded = asDownloaded(plain);
});

/** The sectors of a chain of the allocation table. */
function chain(bytes: Uint8Array, start: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const tables = Array.from({ length: view.getInt32(44, true) }, (_, at) => view.getInt32(76 + 4 * at, true));
  const sectors: number[] = [];
  for (let sector = start; sector >= 0; ) {
    sectors.push(sector);
    const table = tables[Math.floor(sector / 128)] ?? 0;
    sector = view.getInt32(512 * (table + 1) + 4 * (sector % 128), true);
  }
  return sectors;
}

describe("asDownloaded", () => {
  it("lets the chain of the small streams run on through the workbook", () => {
    const view = new DataView(downloaded.buffer);
    const directory = 512 * (view.getInt32(48, true) + 1);
    const rootStart = view.getInt32(directory + 116, true);
    const workbookStart = view.getInt32(directory + 2 * 128 + 116, true);
    const root = chain(downloaded, rootStart);
    const workbook = chain(downloaded, workbookStart);
    expect(workbookStart).toBe(2);
    expect(root.slice(-workbook.length)).toEqual(workbook);
    expect(workbook.length).toBe(Math.ceil(view.getInt32(directory + 2 * 128 + 120, true) / 512));
  });

  it("keeps the three streams", () => {
    const before = CFB.read(plain, { type: "array" });
    const after = CFB.read(downloaded, { type: "array" });
    for (const name of ["/Workbook", "/\u0005SummaryInformation", "/\u0005DocumentSummaryInformation"]) {
      const content: ArrayLike<number> = CFB.find(after, name)?.content ?? [];
      expect(content.length, name).toBeGreaterThan(0);
      expect(Array.from(content), name).toEqual(Array.from(CFB.find(before, name)?.content ?? []));
    }
  });

  it("fills whole sectors, and every sector is accounted for", () => {
    const view = new DataView(downloaded.buffer);
    const tableCount = view.getInt32(44, true);
    const firstTable = view.getInt32(76, true);
    expect(downloaded.length).toBe(512 * (1 + firstTable + tableCount));
    expect(chain(downloaded, view.getInt32(48, true))).toEqual([firstTable - 1]);
  });

  it("reads as the same workbook", () => {
    expect(read(downloaded, { type: "array" }).Sheets).toEqual(read(plain, { type: "array" }).Sheets);
  });

  it("refuses bytes without a workbook stream", () => {
    const other = CFB.utils.cfb_new();
    CFB.utils.cfb_add(other, "/Other", new Uint8Array(10));
    expect(() => asDownloaded(new Uint8Array(CFB.write(other, { type: "array" })))).toThrow(RangeError);
  });
});
