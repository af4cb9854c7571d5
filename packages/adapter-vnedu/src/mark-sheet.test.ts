import type { Entry, Gradebook, Pupil } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { readSheets } from "./read-sheets";
import type { GridSheet, Value } from "./testing/grid-sheet";
import { type MarkRow, type MarkSheetContent, markSheet, ordinary } from "./testing/layouts";

const row: MarkRow = {
  code: 9900000001,
  family: "Học Sinh",
  given: "Một",
  birthDate: "05/08/2011",
  regular: [8, 7.5, 9],
  midterm: 8,
  final: 7.5,
  average: 7.9,
  remark: "Chăm",
};

const content: MarkSheetContent = {
  ...ordinary,
  variant: "A1",
  subject: "Toán",
  term: "1",
  regularColumns: 4,
  rows: [row, { ...row, code: 9900000002, given: "Hai", regular: [0, null, "7,5", 10], average: null }],
};

const sheetWith = (more: Partial<MarkSheetContent>): GridSheet => markSheet({ ...content, ...more });

function onlyPupils({ classes }: Gradebook): readonly Pupil[] {
  expect(classes.length).toBe(1);
  return classes[0]?.pupils ?? [];
}

/** A pupil's entries in short: a mark as tenths, a result as its slug, else the kind. */
function short(entry: Entry | undefined): string | number | undefined {
  if (entry?.kind === "mark") return entry.mark;
  if (entry?.kind === "result") return entry.result;
  return entry?.kind === "unreadable" ? `${entry.code} ${entry.text}` : entry?.kind;
}

function marksOf(pupil: Pupil | undefined): (string | number | undefined)[] {
  const { regular = [], midterm, final } = pupil?.assessments[0]?.marks ?? {};
  return [...regular, midterm, final].map(short);
}

function codesOf(sheet: GridSheet): string[] {
  return readSheets("a.xls", [sheet]).diagnostics.map(({ code, path }) =>
    `${code} ${path.slice(2).join("")}`.trim(),
  );
}

/** What a value in the second regular mark is read as, and what is said of it. */
function second(value: Value, more: Partial<MarkSheetContent> = {}) {
  const sheet = sheetWith({ ...more, rows: [{ ...row, regular: [8, value, 9] }] });
  const { gradebook, diagnostics } = readSheets("a.xls", [sheet]);
  return {
    entry: short(onlyPupils(gradebook)[0]?.assessments[0]?.marks.regular[1]),
    diagnostics: diagnostics.map(({ code, severity, path }) => [code, severity, path[2]]),
  };
}

describe("variant A1", () => {
  const { gradebook, diagnostics, residue, matches } = readSheets("a.xls", [sheetWith({})]);

  test("is recognised with what is known of it", () => {
    expect(matches).toEqual([
      { platform: "vnedu", kind: "A", variant: "A1", evidence: "parsers", sheet: "Toán 8A" },
    ]);
    expect(gradebook.classes[0]).toMatchObject({
      school: { name: "TRƯỜNG THCS MẪU", authority: "PHÒNG GD&ĐT HUYỆN MẪU" },
      className: "8A",
      grade: 8,
      level: "lower-secondary",
      schoolYear: "2024-2025",
      subjects: [{ id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" }],
      sheets: [
        {
          file: "a.xls",
          sheet: "Toán 8A",
          platform: "vnedu",
          kind: "A",
          evidence: "parsers",
          term: "1",
          subject: "toan",
          pupils: 2,
        },
      ],
    });
  });

  test("gives pupils, marks with blanks kept, averages and their cells", () => {
    const [first, next] = onlyPupils(gradebook);
    expect(first).toMatchObject({
      code: "9900000001",
      name: "Học Sinh Một",
      birthDate: "2011-08-05",
      place: { file: "a.xls", sheet: "Toán 8A", cell: "A8" },
    });
    expect(marksOf(first)).toEqual([80, 75, 90, "not-entered", 80, 75]);
    expect(marksOf(next)).toEqual([0, "not-entered", 75, 100, 80, 75]);
    expect(first?.assessments[0]).toMatchObject({
      subject: "toan",
      term: "1",
      place: { cell: "F8" },
      marks: { final: { place: { cell: "K8" } } },
    });
    expect(first?.recorded).toEqual([
      {
        what: "subject",
        subject: "toan",
        term: "1",
        entry: { kind: "mark", mark: 79, place: { file: "a.xls", sheet: "Toán 8A", cell: "L8" } },
        place: { file: "a.xls", sheet: "Toán 8A", cell: "L8" },
      },
    ]);
    expect(next?.recorded.map((one) => one.what === "subject" && one.entry.kind)).toEqual(["not-entered"]);
  });

  test("says nothing of a sheet without faults, keeps remarks, and leaves statistics to the residue", () => {
    expect(diagnostics).toEqual([]);
    expect(residue.columns).toEqual([]);
    expect(gradebook.classes[0]?.pupils.flatMap(({ comments }) => comments ?? [])).toEqual(
      ["M8", "M9"].map((cell) => ({
        subject: "toan",
        term: "1",
        text: "Chăm",
        place: { file: "a.xls", sheet: "Toán 8A", cell },
      })),
    );
    expect(residue.rows).toEqual([{ file: "a.xls", sheet: "Toán 8A", rows: [10, 12, 13, 14, 15] }]);
  });
});

test("variant A2 has no birth dates, A3 no codes either; A3 is known from a description only", () => {
  const read = (variant: "A2" | "A3") => readSheets("a.xls", [sheetWith({ variant })]);
  expect(read("A2").matches[0]).toMatchObject({ variant: "A2", evidence: "parsers" });
  expect(read("A3").matches[0]).toMatchObject({ variant: "A3", evidence: "described" });
  for (const variant of ["A2", "A3"] as const) {
    const { gradebook, diagnostics } = read(variant);
    const [first] = onlyPupils(gradebook);
    expect(marksOf(first)).toEqual([80, 75, 90, "not-entered", 80, 75]);
    expect(first?.name).toBe("Học Sinh Một");
    expect(first?.code).toBe(variant === "A2" ? "9900000001" : undefined);
    expect(first?.birthDate).toBeUndefined();
    expect(diagnostics).toEqual([]);
  }
});

test("a sheet that was moved on its page reads the same", () => {
  const { gradebook, diagnostics } = readSheets("a.xls", [sheetWith({}).shifted(1, 2)]);
  expect(marksOf(onlyPupils(gradebook)[1])).toEqual([0, "not-entered", 75, 100, 80, 75]);
  expect(onlyPupils(gradebook)[1]?.name).toBe("Học Sinh Hai");
  expect(diagnostics).toEqual([]);
});

test("columns HKI, HKII and CN give results of their terms and the year", () => {
  const sheet = sheetWith({ rows: [row] });
  sheet.put("N6", "HKI", "HKII", "CN").put("N8", 7.9, 8.2, 8.1);
  const { gradebook, diagnostics } = readSheets("a.xls", [sheet]);
  expect(
    onlyPupils(gradebook)[0]?.recorded.map((one) => one.what === "subject" && [one.term, short(one.entry)]),
  ).toEqual([
    ["1", 79],
    ["1", 79],
    ["2", 82],
    ["year", 81],
  ]);
  expect(diagnostics).toEqual([]);
});

describe("comment subjects", () => {
  const comments = {
    rows: [{ ...row, regular: ["Đ", "đ"], midterm: "CĐ", final: "Đạt", average: "CĐ" }],
    regularColumns: 2,
  };

  test("are known by the programme", () => {
    const { gradebook } = readSheets("a.xls", [sheetWith({ ...comments, subject: "Giáo dục thể chất" })]);
    expect(gradebook.classes[0]?.subjects).toEqual([
      { id: "gdtc", name: "Giáo dục thể chất", assessedBy: "comments", kind: "compulsory" },
    ]);
    expect(marksOf(onlyPupils(gradebook)[0])).toEqual(["dat", "dat", "chua-dat", "dat"]);
    expect(onlyPupils(gradebook)[0]?.recorded[0]).toMatchObject({ entry: { result: "chua-dat" } });
  });

  test("outside the programme are known by what the sheet holds", () => {
    const { gradebook } = readSheets("a.xls", [sheetWith({ ...comments, subject: "Kĩ năng sống" })]);
    expect(gradebook.classes[0]?.subjects).toEqual([
      { id: "ki-nang-song", name: "KĨ NĂNG SỐNG", assessedBy: "comments", kind: "unknown" },
    ]);
    const marked = readSheets("a.xls", [sheetWith({ subject: "Kĩ năng sống" })]);
    expect(marked.gradebook.classes[0]?.subjects[0]?.assessedBy).toBe("marks");
  });
});

test("a part of an integrated subject says so; a cluster of special topics is no subject", () => {
  const part = readSheets("a.xls", [sheetWith({ subject: "Lịch sử" })]);
  expect(part.gradebook.classes[0]?.subjects[0]).toMatchObject({ id: "lich-su", partOf: "ls-dl" });
  const before = readSheets("a.xls", [sheetWith({ subject: "Lịch sử", firstYear: 2021 })]);
  expect(before.gradebook.classes[0]?.subjects[0]).not.toHaveProperty("partOf");
  const upper = { grade: 10, className: "10A", school: "TRƯỜNG THPT MẪU" };
  const cluster = readSheets("a.xls", [sheetWith({ ...upper, subject: "Chuyên đề" })]);
  expect(cluster.gradebook.classes).toEqual([]);
  expect(cluster.diagnostics.map(({ code }) => code)).toEqual(["subject.cluster"]);
});

describe("bad cells stay where they are and are told", () => {
  test.each([
    [85, "mark.outOfRange 85", "mark.outOfRange"],
    ["-1", "mark.outOfRange -1", "mark.outOfRange"],
    [8.25, "mark.tooManyDecimals 8.25", "mark.tooManyDecimals"],
    ["7,5,1", "mark.unreadable 7,5,1", "mark.unreadable"],
    [true, "mark.isBoolean true", "mark.isBoolean"],
    ["7/5", "mark.isDate 7/5", "mark.isDate"],
    [{ kind: "date", iso: "2024-05-07", serial: 45419 }, "mark.isDate 2024-05-07", "mark.isDate"],
    [{ kind: "error", value: "#DIV/0!" }, "cell.error #DIV/0!", "cell.error"],
    [{ kind: "empty-formula", formula: true }, "cell.formulaWithoutValue ", "cell.formulaWithoutValue"],
  ] as const)("%j", (value, entry, code) => {
    expect(second(value)).toEqual({ entry, diagnostics: [[code, "error", "G8"]] });
  });

  test("a text in a comment subject", () => {
    expect(second("Giỏi", { subject: "Giáo dục thể chất" })).toEqual({
      entry: "result.unreadable Giỏi",
      diagnostics: [["result.unreadable", "error", "G8"]],
    });
  });

  test("one does not stop the others", () => {
    const rows = [{ ...row, regular: ["x", 85, 9], midterm: "7/5" }, row];
    const { gradebook, diagnostics } = readSheets("a.xls", [sheetWith({ rows })]);
    expect(marksOf(onlyPupils(gradebook)[0])).toEqual([
      "mark.unreadable x",
      "mark.outOfRange 85",
      90,
      "not-entered",
      "mark.isDate 7/5",
      75,
    ]);
    expect(marksOf(onlyPupils(gradebook)[1])).toEqual([80, 75, 90, "not-entered", 80, 75]);
    expect(diagnostics.length).toBe(4);
  });
});

test("quirk 9: a formula gives its stored result, told once a column", () => {
  const average = { kind: "number", value: 7.9, formula: true } as const;
  const { gradebook, diagnostics } = readSheets("a.xls", [
    sheetWith({
      rows: [
        { ...row, average },
        { ...row, code: 2, average },
      ],
    }),
  ]);
  expect(
    onlyPupils(gradebook).map(({ recorded: [one] }) => one?.what === "subject" && short(one.entry)),
  ).toEqual([79, 79]);
  expect(diagnostics).toEqual([
    { code: "cell.formula", severity: "info", path: ["a.xls", "Toán 8A", "L8"], data: { cells: 2 } },
  ]);
});

describe("heads", () => {
  test("a head without marks or with a column twice is told", () => {
    const twice = sheetWith({ rows: [row] });
    twice.put("N6", "ĐĐGgk").put("N8", 1);
    expect(codesOf(twice)).toEqual(["column.duplicate N6"]);
    const bare = sheetWith({ regularColumns: 0, rows: [{ ...row, regular: [] }] });
    bare.put("F6", "15 phút", "1 tiết", "Học kì");
    expect(codesOf(bare)).toEqual([
      "column.noRegular A6",
      "column.noMidterm A6",
      "column.noFinal A6",
      "column.noAverage A6",
      "column.unknown F6",
      "column.unknown G6",
      "column.unknown H6",
    ]);
  });

  test("a title that says too little leaves the sheet unread", () => {
    const without = (cell: string, text = ""): string[] => {
      const sheet = sheetWith({ rows: [row] });
      sheet.put(cell, text === "" ? { kind: "text", value: " " } : text);
      return codesOf(sheet);
    };
    expect(without("A4")).toEqual(["title.noClass"]);
    expect(without("A4", "Lớp 4A")).toEqual(["title.noMoment"]);
    expect(without("A4", "Lớp A4")).toEqual(["title.noGrade"]);
    expect(without("A3", "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1")).toEqual(["title.noSchoolYear"]);
    expect(without("A3", "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - NĂM HỌC 2024-2025")).toEqual(["title.noTerm"]);
    expect(without("A3", "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - CẢ NĂM - NĂM HỌC 2024-2025")).toEqual([
      "title.noTerm",
    ]);
    expect(without("A4", "Khối 8 - Lớp 9A")).toEqual(["title.gradeMismatch"]);
    expect(without("A6", "Số")).toEqual(["header.notFound"]);
  });

  test("the row of column numbers is no pupil", () => {
    const sheet = sheetWith({ rows: [] });
    sheet.put("A8", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    sheet.put("A9", 1, 9900000001, "Học Sinh", "Một", null, 8, 8, 8, 8, 8, 8, 8);
    expect(onlyPupils(readSheets("a.xls", [sheet]).gradebook).map(({ name }) => name)).toEqual([
      "Học Sinh Một",
    ]);
  });
});
