import { gradebookSchema } from "@sodiem/core/schema";
import { gradebookArbitrary } from "@sodiem/core/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csdl } from "./csdl";
import { bookFile, type SheetContent, type Value } from "./testing/book-file";
import {
  type Listed,
  type MadeColumn,
  markSheet,
  numbers,
  plainSheet,
  resultsSheet,
  who,
} from "./testing/layouts";

const pupils: readonly Listed[] = [
  { name: "Nguyễn Mẫu An", moetId: "9900000001", birthDate: "05/08/2014", className: "4A", gender: "Nữ" },
  { name: "Trần Thử Bình", moetId: "9900000002", birthDate: "06/08/2014", className: "4A", gender: "Nam" },
];
const blank = (...labels: readonly string[]): MadeColumn => ({ labels });
const sheets: readonly SheetContent[] = [
  ...(["A", "B"] as const).map((variant) =>
    markSheet({
      name: "Toán",
      variant,
      className: "8A",
      yearLine: "Năm học: 2024-2025 - Học kỳ: 1",
      subjectLine: "Môn học: Toán",
      columns: [
        numbers,
        who.moetId,
        who.name,
        blank("ĐĐGtx", "1"),
        blank("ĐĐGtx", "2"),
        blank("ĐĐGgk"),
        blank("ĐTBmhk1"),
      ],
      pupils,
    }),
  ),
  resultsSheet(
    [
      numbers,
      who.className,
      who.moetId,
      who.name,
      blank("Môn học và hoạt động giáo dục", "Toán", "Mức đạt được"),
      blank("Môn học và hoạt động giáo dục", "Toán", "Điểm KTĐK"),
      blank("Phẩm chất chủ yếu", "Yêu nước"),
      blank("Lên lớp"),
      blank("Xếp loại"),
    ],
    pupils,
  ),
  plainSheet(
    "Toán",
    [
      numbers,
      { ...who.className, labels: ["Lớp"] },
      who.moetId,
      who.name,
      blank("Mức đạt được"),
      blank("Nội dung nhận xét"),
      { labels: ["Thời điểm đánh giá"], cell: () => "CK1" },
    ],
    pupils,
  ),
  plainSheet(
    "Sheet1",
    [who.className, who.moetId, who.name, who.gender, blank("Dân tộc"), blank("Năm sinh cha")],
    pupils,
  ),
];

const awkward = fc.oneof(
  fc.constantFrom<Value>(
    "STT",
    "Họ tên",
    "Mã lớp",
    "ĐĐGtx",
    "BẢNG ĐIỂM HỌC KỲ",
    "Thời điểm đánh giá",
    "X",
    "T",
    "__proto__",
    "Danh sách này có",
    "1",
    1,
    2,
    -1,
    1e300,
    0.1,
    null,
  ),
  fc.string({ maxLength: 12 }),
);

const cellName = fc
  .tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 12 }))
  .map(([column, row]) => `${String.fromCharCode(65 + column)}${row}`);

/** A template with cells written over, rows and columns doubled, and cells merged across pupils and labels. */
const damaged = fc
  .record({
    sheet: fc.constantFrom(...sheets),
    cells: fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 9 }), awkward), { maxLength: 8 }),
    doubled: fc.array(fc.nat({ max: 10 }), { maxLength: 2 }),
    merges: fc.array(
      fc.tuple(cellName, cellName).map(([from, to]) => `${from}:${to}`),
      { maxLength: 2 },
    ),
  })
  .map(({ sheet, cells, doubled, merges }): SheetContent => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [row, column, value] of cells) {
      const own = rows[row];
      if (own === undefined) continue;
      while (own.length <= column) own.push(null);
      own[column] = value;
    }
    for (const row of doubled) {
      const own = rows[row];
      if (own !== undefined) rows.splice(row, 0, [...own]);
    }
    return { ...sheet, rows, merges: [...(sheet.merges ?? []), ...merges.map(ordered)] };
  });

function ordered(range: string): string {
  const [, a = "A", b = "1", c = "A", d = "1"] = /^([A-J])(\d+):([A-J])(\d+)$/.exec(range) ?? [];
  const columns = [a, c].sort();
  const rows = [Number(b), Number(d)].sort((one, other) => one - other);
  return `${columns[0]}${rows[0]}:${columns[1]}${rows[1]}`;
}

const known = { schoolYear: "2024-2025", moment: "cuoi-nam" } as const;

test("sheets damaged in any way are read and filled without a throw, and the book fits the model", async () => {
  await fc.assert(
    fc.asyncProperty(
      damaged,
      fc
        .constantFrom("primary", "lower-secondary")
        .chain((level) => gradebookArbitrary({ level: level as "primary", pupils: { min: 1, max: 3 } })),
      async (sheet, gradebook) => {
        const file = { bytes: bookFile([sheet]), fileName: "a.xlsx", known };
        const parsed = await csdl.parse(file);
        expect(gradebookSchema.safeParse(parsed.gradebook).error?.message).toBeUndefined();
        expect(parsed.gradebook.classes.length + parsed.diagnostics.length).toBeGreaterThan(0);
        const [first] = parsed.gradebook.classes;
        const [own] = gradebook.classes;
        const pairs =
          first === undefined || own === undefined
            ? gradebook
            : {
                classes: [
                  {
                    ...own,
                    className: first.className,
                    schoolYear: first.schoolYear,
                    pupils: own.pupils.map((pupil, index) => ({
                      ...pupil,
                      moetId: `990000000${index + 1}`,
                    })),
                  },
                ],
              };
        const { bytes, writes, diagnostics } = await csdl.fill(file, pairs, { averages: true });
        if (bytes === undefined) {
          expect(writes).toEqual([]);
          expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        }
      },
    ),
    { numRuns: 400 },
  );
});
