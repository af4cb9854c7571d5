import { createXlsx } from "@sodiem/workbook/fill";
import { type BookRows, lawfulBook, type SheetRow } from "../../../audit/src/book";
import { inventClass } from "../../../audit/src/class";
import { type Random, seededRandom } from "../../../audit/src/random";
import type { BookFile } from "../worker/protocol";
import { markSheets } from "./mark-sheets";
import { summarySheets } from "./summary-sheets";

/** Pupils of one invented class. */
const classSize = 42;

/**
 * Invents a whole school as its platform would export it: three workbooks a class, some averages in them typed over.
 * Equal seeds give equal files; no name or code belongs to anybody.
 */
export function schoolFiles(
  pupils: number,
  seed: number,
  onProgress: (done: number, total: number) => void,
): BookFile[] {
  const total = Math.ceil(pupils / classSize);
  return Array.from({ length: total }, (_, index) => {
    onProgress(index, total);
    return classFiles(index + 1, Math.min(classSize, pupils - index * classSize), seed + index);
  }).flat();
}

function classFiles(number: number, size: number, seed: number): BookFile[] {
  const random = seededRandom(seed);
  const className = `8A${number}`;
  const school = String(number).padStart(3, "0");
  const pupils = inventClass(random, [])
    .slice(0, size)
    .map((pupil, at) => ({
      ...pupil,
      code: `99${school}${String(at + 1).padStart(5, "0")}`,
      nationalId: `0992${school}${String(at + 1).padStart(5, "0")}`,
    }));
  const book = lawfulBook(pupils).map((rows) => withSlip(rows, random));
  const name = className.toLowerCase();
  return [
    { name: `so_diem_${name}_hk1.xlsx`, bytes: bytesOf(markSheets(className, book, "1")) },
    { name: `so_diem_${name}_hk2.xlsx`, bytes: bytesOf(markSheets(className, book, "2")) },
    { name: `tong_ket_${name}.xlsx`, bytes: bytesOf(summarySheets(className, book)) },
  ];
}

/** One pupil in forty has an average that somebody typed over. */
function withSlip(rows: BookRows, random: Random): BookRows {
  if (random.whole(1, 40) !== 1) return rows;
  const sheet = rows.sheets["2"].toan;
  const slipped: SheetRow = { ...sheet, average: sheet.average === 9.1 ? 1.9 : 9.1 };
  return { ...rows, sheets: { ...rows.sheets, "2": { ...rows.sheets["2"], toan: slipped } } };
}

function bytesOf(sheets: Parameters<typeof createXlsx>[0]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createXlsx(sheets));
}
