import { type Gradebook, tenths } from "@sodiem/core";
import { readWorkbook } from "@sodiem/workbook";
import { describe, expect, test } from "vitest";
import { fill } from "./fill";
import { gridFile, shownCells } from "./testing/grid-file";
import { GridSheet } from "./testing/grid-sheet";
import { type MarkSheetContent, markSheet, ordinary, summarySheet } from "./testing/layouts";
import { primarySheet } from "./testing/primary-layout";
import { vnedu } from "./vnedu";

const place = { file: "so.json", sheet: "", cell: "A1" };
const mark = (value: number) => ({ kind: "mark", mark: tenths(value) }) as const;
const blank = { kind: "not-entered" } as const;

function gradebook(own: Partial<Gradebook["classes"][number]> = {}): Gradebook {
  return {
    classes: [
      {
        school: { name: "TRƯỜNG THCS MẪU" },
        className: "8A",
        grade: 8,
        level: "lower-secondary",
        schoolYear: "2024-2025",
        subjects: [{ id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" }],
        pupils: [
          {
            code: "9900000001",
            name: "Học Sinh Một",
            place,
            assessments: [
              {
                subject: "toan",
                term: "1",
                marks: { regular: [mark(85), blank, mark(0)], midterm: mark(75), final: { kind: "exempt" } },
                place,
              },
            ],
            recorded: [{ what: "subject", subject: "toan", term: "1", entry: mark(79), place }],
            absences: [],
            comments: [{ subject: "toan", term: "1", text: "=Chăm", place }],
          },
        ],
        sheets: [],
        ...own,
      },
    ],
  };
}

const content: MarkSheetContent = {
  ...ordinary,
  variant: "A1",
  subject: "Toán",
  term: "1",
  regularColumns: 4,
  rows: [
    {
      code: 9900000001,
      family: "Học Sinh",
      given: "Một",
      birthDate: "05/08/2011",
      regular: [null, 7, null, 6],
      midterm: 8,
      final: null,
      average: null,
    },
  ],
};

describe.each(["xls", "xlsx"] as const)("a template of kind A as .%s", (container) => {
  const template = { bytes: gridFile([markSheet(content)], container), fileName: `mau.${container}` };

  test("quirk 35: takes the marks and the remark; what the gradebook does not have stays, zero is written", async () => {
    const { bytes, writes, diagnostics } = await fill(template, gradebook());
    expect(writes.map(({ place: { cell }, field, before, after }) => [cell, field, before, after])).toEqual([
      ["F8", "mark.regular", "", "8.5"],
      ["H8", "mark.regular", "", "0"],
      ["J8", "mark.midterm", "8", "7.5"],
      ["M8", "comment", "", "=Chăm"],
    ]);
    expect(diagnostics.map(({ code, data }) => `${code} ${String(data.kind ?? "")}`)).toEqual([
      "fill.leftOut mark.final toan 1",
      "fill.leftOut recorded.subject toan 1",
    ]);
    const before = shownCells(template.bytes);
    const after = shownCells(bytes ?? new Uint8Array());
    const changed = [...after].filter(([cell, text]) => before.get(cell) !== text).map(([cell]) => cell);
    expect(changed.map((cell) => cell.replace(/^.*!/, "")).sort()).toEqual(["F8", "H8", "J8", "M8"]);
    const { workbook } = await readWorkbook(bytes ?? new Uint8Array());
    expect(workbook?.sheets[0]?.cell(7, 5)).toEqual({ kind: "number", value: 8.5 });
  });

  test("takes averages on request only", async () => {
    const { writes } = await fill(template, gradebook(), { averages: true });
    expect(writes.find(({ field }) => field === "recorded.subject")).toMatchObject({
      place: { cell: "L8" },
      after: "7.9",
    });
  });

  test("is not filled for another class", async () => {
    const { bytes, diagnostics } = await fill(template, gradebook({ className: "8B" }));
    expect([bytes, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["fill.noClass"]]);
  });
});

test("columns are told by their labels, in any order", async () => {
  const sheet = markSheet(content);
  sheet.put("F7", "TX4", "TX3", "TX2", "TX1");
  const { writes } = await fill({ bytes: gridFile([sheet]), fileName: "mau.xlsx" }, gradebook());
  expect(writes.filter(({ field }) => field === "mark.regular").map(({ place: { cell } }) => cell)).toEqual([
    "G8",
    "I8",
  ]);
});

test("layout A3, known from one source, is filled with a warning of its evidence, by unique names", async () => {
  const sheet = markSheet({ ...content, variant: "A3" });
  const { writes, diagnostics } = await fill({ bytes: gridFile([sheet]), fileName: "mau.xlsx" }, gradebook());
  expect(writes.length).toBe(4);
  expect(diagnostics.map(({ code, data }) => [code, data.evidence])).toContainEqual([
    "format.evidence",
    "described",
  ]);
  expect(diagnostics.map(({ code }) => code)).toContain("match.byName");
});

test("an exemption that stands in the template already is the same value", async () => {
  const sheet = markSheet(content).put("K8", "Miễn");
  const { diagnostics } = await fill({ bytes: gridFile([sheet]), fileName: "mau.xlsx" }, gradebook());
  expect(diagnostics.map(({ data }) => data.kind)).toEqual(["recorded.subject toan 1"]);
});

test("kind B: a test with a decimal is told and not written", async () => {
  const sheet = new GridSheet("T")
    .put("A1", "ỦY BAN NHÂN DÂN XÃ MẪU")
    .put("A2", "TRƯỜNG TH MẪU")
    .put("A4", "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - CUỐI KỲ 1 - NĂM HỌC 2024 - 2025")
    .put("A5", "Khối 4 - Lớp 4A")
    .put("B6", "5000000001-51-1-ck1-2024")
    .put("A7", "STT", "Mã học sinh", "Họ và tên", null, "Nhận xét", "KT CK1", "XL CK1")
    .merge("C7:D7")
    .put("A8", 1, 9900000001, "Học Sinh", "Một")
    .put("A9", 2, 9900000002, "Học Sinh", "Hai");
  const pupil = (code: string, name: string, test: number) => ({
    code,
    name,
    place,
    assessments: [],
    recorded: [],
    absences: [],
    primary: {
      subjects: [
        {
          subject: "toan",
          moment: "cuoi-hk1" as const,
          level: { kind: "level", level: "hoan-thanh-tot" } as const,
          test: mark(test),
          place,
        },
      ],
      items: [],
    },
  });
  const { bytes, writes, diagnostics } = await fill(
    { bytes: gridFile([sheet]), fileName: "mau.xlsx" },
    gradebook({
      className: "4A",
      grade: 4,
      level: "primary",
      pupils: [pupil("9900000001", "Học Sinh Một", 85), pupil("9900000002", "Học Sinh Hai", 0)],
    }),
  );
  expect(writes.map(({ place: { cell }, after }) => [cell, after])).toEqual([
    ["G8", "T"],
    ["F9", "0"],
    ["G9", "T"],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["format.evidence", "fill.decimalScore"]);
  expect(shownCells(bytes ?? new Uint8Array()).get("T!B6")).toBe("5000000001-51-1-ck1-2024");
});

test("kind E: a name that the template's catalogue does not have is told", async () => {
  const sheet = new GridSheet("Sheet1")
    .put("A1", "TRƯỜNG THCS MẪU")
    .put("H3", "DANH SÁCH HỌC SINH")
    .put("A7", "STT", "Lớp học", "Mã học sinh", "Mã VEMIS", "Họ và tên", "Dân tộc", "Tôn giáo")
    .put("A8", 1, "8A", "9900000001", null, "Học Sinh Một")
    .put("A9", 2, "8A", "9900000002", null, "Học Sinh Hai");
  const catalogue = new GridSheet("Danh mục dân tộc").put("A1", "Kinh").put("A2", "H'Mông");
  const pupil = (code: string, text: string, group?: string) => ({
    code,
    name: code.endsWith("1") ? "Học Sinh Một" : "Học Sinh Hai",
    place,
    assessments: [],
    recorded: [],
    absences: [],
    profile: [
      { field: "ethnic-group" as const, text, place, ...(group === undefined ? {} : { code: group }) },
    ],
  });
  const { writes, diagnostics } = await fill(
    {
      bytes: gridFile([sheet, catalogue]),
      fileName: "mau.xlsx",
      known: { schoolYear: "2024-2025" },
    },
    gradebook({ pupils: [pupil("9900000001", "Mông", "08"), pupil("9900000002", "Chăm")] }),
  );
  expect(writes.map(({ place: { cell }, after, form }) => [cell, after, form])).toEqual([
    ["F8", "H'Mông", "changed"],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["fill.notInCatalogue"]);
});

test("kinds C, D, F and G are never filled, and that is said", async () => {
  const summary = summarySheet({ ...ordinary, term: "1", layout: "tt22", subjects: [], rows: [] });
  const primary = primarySheet({
    className: "4A",
    firstYear: 2024,
    moment: "CUỐI HỌC KÌ I",
    subjects: [],
    items: {},
    rows: [],
  });
  const report = new GridSheet("hs_chi_tiet").put("A4", "THỐNG KÊ CHI TIẾT NỀ NẾP CỦA HỌC SINH");
  const answer = new TextEncoder().encode('{"diem":[{"mon_hoc":[{"ten_mon_hoc":"Toán"}]}]}');
  const files = [gridFile([summary]), gridFile([primary]), gridFile([report]), answer];
  for (const [index, bytes] of files.entries()) {
    const filled = await fill({ bytes, fileName: "a" }, gradebook());
    expect(filled.bytes).toBeUndefined();
    expect(filled.diagnostics.map(({ code, data }) => [code, data.kind])).toEqual([
      ["fill.notFillable", "CDFG"[index]],
    ]);
  }
});

test("every format that is filled or read says what it has places for", () => {
  expect(vnedu.formats.filter(({ fills }) => fills).map(({ kind, variant }) => variant ?? kind)).toEqual([
    "A1",
    "A2",
    "A3",
    "B",
    "template-2025",
    "template-2023",
    "export",
  ]);
  expect(vnedu.formats.every(({ reads, fields }) => reads && fields.length > 2)).toBe(true);
});
