import { type Gradebook, tenths } from "@sodiem/core";
import { gradebookArbitrary } from "@sodiem/core/testing";
import { readWorkbook } from "@sodiem/workbook";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fill } from "./fill";
import { generate } from "./generate";
import { parse } from "./parse";
import { sheetName } from "./sheet-name";

test("quirk 56: sheets are named by their words, or by first letters where that is longer than 31 characters", () => {
  expect(sheetName("Sinh học", "11/4")).toBe("sinh_hoc_11_4");
  expect(sheetName("Ngoại ngữ", "9.1")).toBe("ngoai_ngu_9.1");
  expect(sheetName("Giáo dục kinh tế và pháp luật", "11/4")).toBe("GDKTVPL14");
  expect(sheetName("Tin học và Công nghệ (Công nghệ)", "3A")).toBe("THVCN(N3");
  expect(sheetName("Tin học và Công nghệ (Tin học)", "3A")).toBe("THVCN(H3");
  expect(sheetName("Đạo đức", "8A", new Set(["dao_duc_8a"]))).toBe("dao_duc_8a_2");
});

const place = { file: "so.json", sheet: "", cell: "A1" };
const gradebook: Gradebook = {
  classes: [
    {
      school: { name: "Trường THCS Mẫu", authority: "ỦY BAN NHÂN DÂN XÃ MẪU" },
      className: "8A",
      grade: 8,
      level: "lower-secondary",
      schoolYear: "2024-2025",
      subjects: [{ id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" }],
      pupils: [
        {
          code: "9900000001",
          name: "Nguyễn Mẫu An",
          birthDate: "2011-08-05",
          place,
          assessments: [
            {
              subject: "toan",
              term: "1",
              marks: {
                regular: [
                  { kind: "mark", mark: tenths(80) },
                  { kind: "not-entered" },
                  { kind: "mark", mark: tenths(0) },
                ],
                midterm: { kind: "mark", mark: tenths(75) },
                final: { kind: "not-entered" },
              },
              place,
            },
          ],
          recorded: [
            { what: "subject", subject: "toan", term: "1", entry: { kind: "mark", mark: tenths(78) }, place },
          ],
          absences: [],
          comments: [{ subject: "toan", term: "1", text: "=Chăm", place }],
        },
      ],
      sheets: [],
    },
  ],
};

test("a sheet of layout A1 is made with its titles, labels and merged cells", async () => {
  const { bytes, diagnostics } = generate(gradebook, { term: "1" });
  expect(diagnostics.map(({ code, data }) => [code, data.kind])).toEqual([
    ["fill.leftOut", "recorded.subject toan 1"],
  ]);
  const { workbook } = await readWorkbook(bytes ?? new Uint8Array());
  const sheet = workbook?.sheets[0];
  expect(sheet?.name).toBe("toan_8a");
  const row = (at: number) =>
    Array.from({ length: 13 }, (_, column) => {
      const cell = sheet?.cell(at, column);
      return cell === undefined || cell.kind === "empty-formula" || cell.kind === "date" ? null : cell.value;
    });
  expect(row(2)[0]).toBe("BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2025");
  expect(row(3)[0]).toBe("Khối 8 - Lớp 8A");
  expect(row(5)).toEqual([
    "STT",
    "Mã học sinh",
    "Họ và tên",
    null,
    "Ngày sinh",
    "ĐĐGtx",
    null,
    null,
    null,
    "ĐĐGgk",
    "ĐĐGck",
    "ĐTB \nmhk",
    "Nhận xét",
  ]);
  expect(row(6).slice(5, 9)).toEqual(["TX1", "TX2", "TX3", "TX4"]);
  expect(row(7)).toEqual([
    1,
    "9900000001",
    "Nguyễn Mẫu",
    "An",
    "05/08/2011",
    8,
    null,
    0,
    null,
    7.5,
    null,
    null,
    "=Chăm",
  ]);
  expect(sheet?.merges).toContainEqual({ top: 5, left: 5, bottom: 5, right: 8 });
  expect(sheet?.merges).toContainEqual({ top: 5, left: 2, bottom: 6, right: 3 });
});

test("quirk 42: averages are written on request only", async () => {
  const { bytes, diagnostics } = generate(gradebook, { term: "1", averages: true });
  expect(diagnostics).toEqual([]);
  const { workbook } = await readWorkbook(bytes ?? new Uint8Array());
  expect(workbook?.sheets[0]?.cell(7, 11)).toEqual({ kind: "number", value: 7.8 });
});

test("nothing is made of a primary class, of a term without anything, of a subject that is missing", () => {
  const codes = (...given: Parameters<typeof generate>) => {
    const { bytes, diagnostics } = generate(...given);
    return [bytes, ...diagnostics.map(({ code }) => code)];
  };
  const primary = gradebook.classes.map((book) => ({ ...book, grade: 4, level: "primary" as const }));
  expect(codes({ classes: primary }, { term: "1" })).toEqual([undefined, "generate.primary"]);
  expect(codes(gradebook, { term: "2" })).toEqual([undefined, "generate.nothing"]);
  expect(codes(gradebook, { term: "1", subjects: ["Ngữ văn"] })).toEqual([undefined, "fill.noSubject"]);
  expect(codes(gradebook, { term: "1", className: "8B" })).toEqual([undefined, "fill.noClass"]);
  expect(() => generate(gradebook, { term: "1", regular: 0 })).toThrow(RangeError);
});

test("what is made is read without a fault, and filling it again from the same gradebook changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      gradebookArbitrary({ level: "lower-secondary", classes: { min: 1, max: 1 } }),
      fc.constantFrom("1" as const, "2" as const),
      async (book, term) => {
        const { bytes } = generate(book, { term });
        if (bytes === undefined) return;
        const made = await parse({ bytes, fileName: "made.xlsx" });
        expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(made.matches.every(({ kind, variant }) => kind === "A" && variant === "A1")).toBe(true);
        const filled = await fill({ bytes, fileName: "made.xlsx" }, book);
        expect(filled.writes).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
