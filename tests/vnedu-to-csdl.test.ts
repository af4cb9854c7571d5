import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { csdl } from "@sodiem/adapter-csdl";
import { parse as parseVnedu } from "@sodiem/adapter-vnedu";
import { type BookValue, type ClassBook, type Diagnostic, matchPupils, valuesOf } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { bookFile, type Value } from "../packages/adapter-csdl/src/testing/book-file";
import {
  listed,
  type MadeColumn,
  markSheet,
  numbers,
  resultsSheet,
  who,
} from "../packages/adapter-csdl/src/testing/layouts";

const samples = fileURLToPath(new URL("../../shared/samples/vnedu/", import.meta.url));

/** What a value says, places and wording aside. */
function contentOf(value: BookValue): string {
  if ("entry" in value) {
    const { entry } = value;
    if (entry.kind === "mark") return `mark ${entry.mark}`;
    return entry.kind === "result" ? entry.result : entry.kind;
  }
  if ("level" in value) return value.level.kind === "level" ? value.level.level : value.level.kind;
  return "value" in value ? String(value.value) : "text" in value ? value.text : String(value.count);
}

type Held = (value: BookValue) => boolean;

const contentsOf = (pupil: ClassBook["pupils"][number], held: Held): ReadonlyMap<string, string> =>
  new Map(
    valuesOf(pupil)
      .filter(held)
      .map((value) => [
        [value.field, value.subject, value.moment ?? value.term, value.part].join(" "),
        contentOf(value),
      ]),
  );

/** How many values of matched pupils came back, of whom each must have come back as it was. */
function cameBack(before: ClassBook, after: ClassBook, held: Held): number {
  const { pairs } = matchPupils(after.pupils, before, { platform: "csdl" });
  expect(pairs.length).toBeGreaterThan(0);
  return pairs.reduce((sum, { row, pupil }) => {
    const wanted = contentsOf(pupil, held);
    const own = after.pupils[row];
    expect(own === undefined ? undefined : contentsOf(own, held)).toEqual(wanted);
    return sum + wanted.size;
  }, 0);
}

/** What the diagnostics of filling name as left out, by field. */
const leftOut = (diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { data } of diagnostics)
    if (typeof data.field === "string" && typeof data.values === "number")
      counts.set(data.field, (counts.get(data.field) ?? 0) + data.values);
  return counts;
};

test("marks of a vnEdu class go into the sheets of the national database without a difference", async () => {
  const source = (name: string, subject: string, rows: readonly (readonly Value[])[]) => ({
    name,
    rows: [
      ["PHÒNG GD&ĐT MẪU"],
      ["TRƯỜNG THCS MẪU"],
      [`BẢNG ĐIỂM CHI TIẾT - MÔN ${subject} - HỌC KỲ 1 - NĂM HỌC 2024-2025`],
      ["Khối 8 - Lớp 8A"],
      ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "ĐĐGtx", null, null, "ĐĐGgk", "ĐĐGck", "ĐTBmhk"],
      [null, null, null, null, "TX1", "TX2", "TX3", "GK", "CK", null],
      ...rows,
    ],
    merges: ["E5:G5"],
  });
  const bytes = bookFile([
    source("TOAN", "TOÁN", [
      [1, 9900000001, "Nguyễn Mẫu An", "05/08/2011", 8.5, 0, null, 7, 10, 7.3],
      [2, 9900000002, "Trần Thử Bình", "06/08/2011", "7,5", 8, 9.3, null, 6.8, null],
    ]),
    source("GDTC", "GIÁO DỤC THỂ CHẤT", [
      [1, 9900000001, "Nguyễn Mẫu An", "05/08/2011", "Đ", "CĐ", null, "Đ", "Đ", "Đ"],
      [2, 9900000002, "Trần Thử Bình", "06/08/2011", "Miễn", "Miễn", "Miễn", "Miễn", "Miễn", "Miễn"],
    ]),
  ]);
  const { gradebook } = await parseVnedu({ bytes, fileName: "so_diem_lop_8a.xlsx" });
  const [book] = gradebook.classes;
  if (book === undefined) throw new RangeError("no class was read");

  const regular = [1, 2, 3, 4].map((number): MadeColumn => ({ labels: ["ĐĐGtx", String(number)] }));
  const columns = [
    numbers,
    { ...who.className, labels: ["Tên lớp"] },
    who.moetId,
    who.name,
    who.birthDate,
    ...regular,
    { labels: ["ĐĐGgk"] },
    { labels: ["ĐĐGck"] },
  ];
  const pupils = book.pupils.map((pupil, index) => ({
    ...listed(pupil, "8A"),
    moetId: `099000000${index + 1}`,
  }));
  const template = bookFile(
    book.subjects.map(({ name }) =>
      markSheet({
        name,
        variant: "B",
        className: "8A",
        yearLine: "Năm học 2024-2025 - Học kỳ: 1",
        subjectLine: `Môn học: ${name}`,
        columns,
        pupils,
      }),
    ),
  );
  const filled = await csdl.fill({ bytes: template, fileName: "mau.xlsx" }, gradebook);
  const [after] = (await csdl.parse({ bytes: filled.bytes ?? new Uint8Array() })).gradebook.classes;
  if (after === undefined) throw new RangeError("nothing came back");
  const held: Held = (value) =>
    value.field.startsWith("mark.") &&
    "entry" in value &&
    (value.entry.kind === "mark" || value.entry.kind === "result");
  expect(cameBack(book, after, held)).toBe(12);
  // vnEdu's codes, the exemptions, for which the sheet has no sign, and the averages, for which it has no column.
  expect(Object.fromEntries(leftOut(filled.diagnostics))).toEqual({
    "pupil.code": 2,
    "mark.regular": 3,
    "mark.midterm": 1,
    "mark.final": 1,
    "recorded.subject": 3,
  });
});

const primarySamples = [
  ["th-tong-ket-khoi2-cuoinam-2024-2025.xls", "cuoi-nam"],
  ["th-tong-ket-khoi1-hk1-2024-2025.xls", "cuoi-hk1"],
  ["th-tong-ket-khoi4-hk1-2025-2026.xls", "cuoi-hk1"],
] as const;

describe.skipIf(!existsSync(samples))("real exports (skipped where ../shared/samples is not there)", () => {
  test.each(primarySamples)(
    "%s goes into templates of primary results and back",
    async (fileName, moment) => {
      const { gradebook } = await parseVnedu({
        bytes: new Uint8Array(readFileSync(join(samples, fileName))),
        fileName,
      });
      const [first] = gradebook.classes;
      if (first === undefined) throw new RangeError("no class was read");
      const group = "Môn học và hoạt động giáo dục";
      const isTested = (id: string): boolean =>
        first.pupils.some(({ primary }) =>
          primary?.subjects.some((one) => one.subject === id && one.test !== undefined),
        );
      const columns: MadeColumn[] = [
        numbers,
        who.className,
        who.moetId,
        who.name,
        who.birthDate,
        ...first.subjects.flatMap(({ id, name }): MadeColumn[] => [
          { labels: [group, name, "Mức đạt được"] },
          ...(isTested(id) ? [{ labels: [group, name, "Điểm KTĐK"] }] : []),
        ]),
        ...["Tự chủ và tự học", "Giao tiếp và hợp tác", "Giải quyết vấn đề và sáng tạo"].map(
          (label): MadeColumn => ({ labels: ["Năng lực cốt lõi", "Năng lực chung", label] }),
        ),
        ...["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"].map(
          (label): MadeColumn => ({ labels: ["Năng lực cốt lõi", "Năng lực đặc thù", label] }),
        ),
        ...["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"].map(
          (label): MadeColumn => ({ labels: ["Phẩm chất chủ yếu", label] }),
        ),
        { labels: ["Hoàn thành\nchương trình lớp học"] },
        { labels: ["Lên lớp"] },
        { labels: ["Xếp loại"] },
      ];
      const pupils = gradebook.classes.flatMap(({ className, pupils: own }) =>
        own.map((pupil) => listed(pupil, className)),
      );
      const template = bookFile([resultsSheet(columns, pupils)], "xls");
      const known = { schoolYear: first.schoolYear, moment };
      const filled = await csdl.fill({ bytes: template, fileName: "mau.xls", known }, gradebook);
      const after = (await csdl.parse({ bytes: filled.bytes ?? new Uint8Array(), known })).gradebook;
      const subjects = new Set(first.subjects.map(({ id }) => id));
      // The database's layout takes scores from 1 to 10, though no circular in force forbids a 0.
      const isZero: Held = (value) =>
        "entry" in value && value.entry.kind === "mark" && value.entry.mark === 0;
      const held: Held = (value) =>
        (value.field === "primary.level" && subjects.has(value.subject ?? "")) ||
        (value.field === "primary.test" && subjects.has(value.subject ?? "") && !isZero(value)) ||
        value.field === "primary.item" ||
        (value.field === "recorded.yearResult" && moment === "cuoi-nam");
      let values = 0;
      for (const book of gradebook.classes) {
        const own = after.classes.find(({ className }) => className === book.className);
        if (own === undefined) throw new RangeError(`class ${book.className} did not come back`);
        values += cameBack(book, own, held);
      }
      expect(values).toBeGreaterThan(1000);
      const zeros = gradebook.classes.flatMap((book) => book.pupils.flatMap(valuesOf)).filter(isZero);
      const refused = filled.diagnostics.filter(({ code }) => code === "fill.scoreOutside");
      expect(refused).toHaveLength(zeros.length);
      const primary = [...leftOut(filled.diagnostics)].filter(([field]) => field.startsWith("primary."));
      expect(primary).toEqual(zeros.length === 0 ? [] : [["primary.test", zeros.length]]);
    },
  );
});
