import type { Pupil } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { readSheets } from "./read-sheets";
import { GridSheet } from "./testing/grid-sheet";
import {
  type MarkRow,
  type MarkSheetContent,
  markSheet,
  ordinary,
  type SummaryContent,
  type SummaryRow,
  summarySheet,
} from "./testing/layouts";

// The cases that break most readers in the wild, by their number in the list of quirks. Raw .xls is tested on real bytes
// in `books.test.ts`, dates in `identifiers.test.ts`, exemptions in `summary-sheet.test.ts`.

const markRow: MarkRow = {
  code: 9900000001,
  family: "Học Sinh",
  given: "Một",
  birthDate: "05/08/2011",
  regular: [],
  midterm: 8,
  final: 7.5,
  average: 7.9,
};
const marks: MarkSheetContent = {
  ...ordinary,
  variant: "A1",
  subject: "Toán",
  term: "1",
  regularColumns: 4,
  rows: [markRow],
};
const summaryRow: SummaryRow = {
  code: 9900000001,
  nationalId: "099000000001",
  name: "HS 01",
  birthDate: "05/08/2011",
  subjects: [8],
  learning: "Tốt",
  conduct: "Tốt",
  absences: [0, 0, 0],
};
const summary: SummaryContent = {
  ...ordinary,
  term: "1",
  layout: "tt22",
  subjects: [{ label: "Toán", tag: "(HS 1)" }],
  rows: [summaryRow],
};

function pupilsOf(...sheets: readonly GridSheet[]): readonly Pupil[] {
  const { classes } = readSheets("a.xls", sheets).gradebook;
  expect(classes.length).toBe(1);
  return classes[0]?.pupils ?? [];
}

function codesOf(...sheets: readonly GridSheet[]): string[] {
  return readSheets("a.xls", sheets).diagnostics.map(({ code, path }) =>
    `${code} ${path.slice(2).join("")}`.trim(),
  );
}

function entered(pupil: Pupil | undefined): (number | string)[] {
  const set = pupil?.assessments[0]?.marks;
  return [...(set?.regular ?? []), ...(set === undefined ? [] : [set.midterm, set.final])].map((entry) =>
    entry.kind === "mark" ? entry.mark : entry.kind,
  );
}

describe("quirk 41: regular columns that move", () => {
  const regular = [9, 8, 7, 6, 5, 4];

  test.each([0, 1, 2, 3, 4, 5, 6])("%i columns never shift mid-term and final", (regularColumns) => {
    for (const variant of ["A1", "A2", "A3"] as const) {
      const sheet = markSheet({ ...marks, variant, regularColumns, rows: [{ ...markRow, regular }] });
      const expected = [...regular.slice(0, regularColumns).map((mark) => mark * 10), 80, 75];
      expect(entered(pupilsOf(sheet)[0])).toEqual(expected);
      expect(pupilsOf(sheet)[0]?.recorded[0]).toMatchObject({ entry: { kind: "mark", mark: 79 } });
    }
  });

  test("a heading split over its columns is read by the labels below", () => {
    const sheet = new GridSheet("toan");
    const full = markSheet({ ...marks, rows: [{ ...markRow, regular: [9, 8, 7, 6] }] });
    for (let row = 0; row < full.rowCount; row += 1) {
      for (let column = 0; column < full.columnCount; column += 1)
        sheet.set(row, column, full.cell(row, column) ?? null);
    }
    sheet.put("I6", "ĐĐGtx").merge("F6:H6", "I6:I6", "C6:D7", "J6:J7", "K6:K7", "L6:L7", "J6:J7");
    sheet.put("J7", "GK1").put("K7", "CK1");
    expect(entered(pupilsOf(sheet)[0])).toEqual([90, 80, 70, 60, 80, 75]);
    expect(codesOf(sheet)).toEqual([]);
  });

  test("labels out of order are read by their numbers, and columns without a number of their own stay as they stand", () => {
    const sheet = markSheet({ ...marks, rows: [{ ...markRow, regular: [9, 8, 7, 6] }] });
    sheet.put("F7", "TX2", "TX1");
    expect(entered(pupilsOf(sheet)[0])).toEqual([80, 90, 70, 60, 80, 75]);
    sheet.put("F7", "TX3", "TX1");
    expect(entered(pupilsOf(sheet)[0])).toEqual([90, 80, 70, 60, 80, 75]);
  });

  test("a group that reaches over the mid-term column, or not over every regular one, is told", () => {
    const moved = markSheet({ ...marks, regularColumns: 3, rows: [markRow] });
    moved.put("I6", { kind: "text", value: " " }).put("I7", "GK1").merge("F6:I6");
    expect(codesOf(moved)).toEqual(["column.regularCount F6"]);
    expect(entered(pupilsOf(moved)[0]).at(-2)).toBe(80);

    const beside = markSheet({ ...marks, regularColumns: 3, rows: [markRow] });
    beside.put("N7", "TX4").put("N8", 10);
    expect(codesOf(beside)).toEqual(["column.regularCount F6"]);
    expect(entered(pupilsOf(beside)[0])).toContain(100);
  });

  test("columns without labels of their own belong to the heading above them", () => {
    const sheet = markSheet({ ...marks, regularColumns: 2, rows: [{ ...markRow, regular: [9, 8] }] });
    sheet.put("F7", { kind: "text", value: " " }, { kind: "text", value: " " });
    expect(entered(pupilsOf(sheet)[0])).toEqual([90, 80, 80, 75]);
    expect(codesOf(sheet)).toEqual([]);
  });
});

test("quirk 35: zero is a mark, blank is not", () => {
  const sheet = markSheet({
    ...marks,
    rows: [{ ...markRow, regular: [0, null, "0", "-"], midterm: 0, final: null }],
  });
  expect(entered(pupilsOf(sheet)[0])).toEqual([0, "not-entered", 0, "not-entered", 0, "not-entered"]);
  expect(codesOf(sheet)).toEqual([]);
});

describe("quirk 22: namesakes", () => {
  const namesakes = (variant: "A1" | "A3", subject: string): GridSheet =>
    markSheet({
      ...marks,
      variant,
      subject,
      rows: [
        { ...markRow, code: 9900000001, regular: [9] },
        { ...markRow, code: 9900000002, regular: [3] },
      ],
    });

  test("with codes keep their own marks in every sheet", () => {
    const pupils = pupilsOf(namesakes("A1", "Toán"), namesakes("A1", "Ngữ văn"));
    expect(pupils.map(({ code, assessments }) => [code, assessments.length])).toEqual([
      ["9900000001", 2],
      ["9900000002", 2],
    ]);
    expect(
      pupils.map(({ assessments }) => assessments.map(({ marks: { regular } }) => regular[0])),
    ).toMatchObject([
      [{ mark: 90 }, { mark: 90 }],
      [{ mark: 30 }, { mark: 30 }],
    ]);
  });

  test("without codes stay apart, and that is told", () => {
    const sheets = [namesakes("A3", "Toán"), namesakes("A3", "Ngữ văn")];
    expect(pupilsOf(...sheets).length).toBe(4);
    expect(codesOf(...sheets).filter((code) => code.startsWith("pupil.ambiguousName")).length).toBe(4);
  });
});

describe("quirk 7: two columns for the name", () => {
  const withHidden = (hiddenNames: readonly string[]): GridSheet => {
    const sheet = summarySheet({ ...summary, rows: [summaryRow, { ...summaryRow, code: 2, name: "HS 02" }] });
    const wide = new GridSheet("8a");
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const cell = sheet.cell(row, column) ?? null;
        wide.set(row, row < 5 || column < 3 ? column : column + 1, cell);
      }
    }
    wide.put("D6", "Họ và tên").put("E6", "HỌ VÀ TÊN HỌC SINH").put("Q6", "Buổi nghỉ");
    hiddenNames.forEach((name, index) => {
      wide.set(7 + index, 3, name);
    });
    wide.hiddenColumns.add(3);
    return wide;
  };

  test("an empty hidden one is passed over", () => {
    expect(pupilsOf(withHidden([])).map(({ name }) => name)).toEqual(["HS 01", "HS 02"]);
    expect(codesOf(withHidden([]))).toEqual([]);
  });

  test("a hidden one ranks last even when it is full", () => {
    expect(pupilsOf(withHidden(["X", "Y"])).map(({ name }) => name)).toEqual(["HS 01", "HS 02"]);
  });

  test("a hidden one is read where it is the only one, and that is told", () => {
    const sheet = summarySheet(summary);
    sheet.hiddenColumns.add(3);
    expect(pupilsOf(sheet)[0]?.name).toBe("HS 01");
    expect(codesOf(sheet)).toEqual(["column.hidden D6"]);
  });
});

describe("quirk 52, quirk 53: footers", () => {
  test("statistics and signatures are no pupils", () => {
    expect(pupilsOf(markSheet(marks)).length).toBe(1);
    expect(pupilsOf(summarySheet(summary)).length).toBe(1);
  });

  test("numbers and names below a footer are no pupils, whatever they look like", () => {
    const sheet = summarySheet(summary);
    sheet.put("A14", 2, 9900000009, null, "Hiệu trưởng Mẫu");
    expect(pupilsOf(sheet).length).toBe(1);
  });

  test("a gap in the list does not lose the pupils below it", () => {
    const sheet = markSheet({ ...marks, rows: [markRow] });
    const list = new GridSheet("toan");
    for (let row = 0; row < 8; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1)
        list.set(row, column, sheet.cell(row, column) ?? null);
    }
    list.merge("C6:D7");
    list.put("A10", 2, 9900000002, "Học Sinh", "Hai").put("A12", 7, null, "Lạc", "Loài");
    list.put("A9", 1, null, null, null, null, 9);
    expect(pupilsOf(list).map(({ name, code }) => `${name} ${code}`)).toEqual([
      "Học Sinh Một 9900000001",
      " undefined",
      "Học Sinh Hai 9900000002",
    ]);
    expect(codesOf(list)).toEqual(["row.noName A9", "row.skipped A12"]);
  });

  test("numbers printed ahead are no pupils; a pupil without a number is one", () => {
    const sheet = summarySheet({ ...summary, rows: [summaryRow] });
    const list = new GridSheet("8a");
    for (let row = 0; row < 8; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1)
        list.set(row, column, sheet.cell(row, column) ?? null);
    }
    list.put("B9", 9900000002, null, "HS 02").put("A10", 3).put("A11", 4);
    expect(pupilsOf(list).map(({ name }) => name)).toEqual(["HS 01", "HS 02"]);
    expect(codesOf(list).filter((code) => code.startsWith("row"))).toEqual(["row.noNumber A9"]);
  });
});

test("quirk 21: identifiers in every form a spreadsheet gives them", () => {
  const rows = [
    { ...summaryRow, code: 9900000001, nationalId: "099000000001" },
    { ...summaryRow, code: "9900000002.0", nationalId: 99000000002 },
    { ...summaryRow, code: "9.9E+09", nationalId: null },
  ];
  const sheet = summarySheet({ ...summary, rows });
  expect(pupilsOf(sheet).map(({ code, nationalId }) => [code, nationalId])).toEqual([
    ["9900000001", "099000000001"],
    ["9900000002", "99000000002"],
    ["9900000000", undefined],
  ]);
  expect(codesOf(sheet)).toEqual(["id.leadingZeroLost C9", "id.digitsLost B10"]);
});

describe("quirk 54, quirk 55: blocks and merged cells", () => {
  /** Two classes one under the other on one sheet. */
  const blocks = (second: Partial<SummaryContent>): GridSheet => {
    const sheet = new GridSheet("khoi 8");
    let top = 0;
    for (const part of [summarySheet(summary), summarySheet({ ...summary, ...second })]) {
      for (let row = 0; row < part.rowCount; row += 1) {
        for (let column = 0; column < part.columnCount; column += 1) {
          sheet.set(top + row, column, part.cell(row, column) ?? null);
        }
      }
      top += part.rowCount + 1;
    }
    return sheet;
  };

  test("each block is read with the class of its own title", () => {
    const other = { className: "8B", rows: [{ ...summaryRow, code: 9900000008, name: "HS 08" }] };
    const { classes } = readSheets("a.xls", [blocks(other)]).gradebook;
    expect(classes.map(({ className, pupils }) => [className, ...pupils.map(({ name }) => name)])).toEqual([
      ["8A", "HS 01"],
      ["8B", "HS 08"],
    ]);
    expect(classes[1]?.pupils[0]?.recorded[0]?.place.cell).toBe("F27");
  });

  test("a head repeated within the list goes on with the class, and its pupils count once", () => {
    const sheet = markSheet({ ...marks, rows: [markRow] });
    const list = new GridSheet("toan");
    for (let row = 0; row < 8; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const cell = sheet.cell(row, column) ?? null;
        list.set(row, column, cell);
        if (row >= 5) list.set(row + 4, column, cell);
      }
    }
    list.merge("C6:D7", "C10:D11").put("A12", 2, 9900000002);
    const { classes } = readSheets("a.xls", [list]).gradebook;
    expect(classes.map(({ pupils, sheets }) => [pupils.length, sheets[0]?.pupils])).toEqual([[2, 2]]);
  });

  test("a value merged over rows holds for these rows and no further", () => {
    const rows = [1, 2, 3, 4].map((number) => ({
      ...summaryRow,
      code: number,
      conduct: number === 2 ? "Khá" : null,
    }));
    const sheet = summarySheet({ ...summary, rows });
    sheet.merge("H9:H10");
    const conduct = pupilsOf(sheet).map(({ recorded }) => {
      const found = recorded.find(({ what }) => what === "conduct");
      return found === undefined ? undefined : found.place.cell;
    });
    expect(conduct).toEqual([undefined, "H9", "H9", undefined]);
  });

  test("a second row under merged identity is not another pupil; what it holds is told", () => {
    const rows = [markRow, markRow, { ...markRow, code: 9900000002, given: "Hai" }];
    const sheet = markSheet({ ...marks, rows });
    sheet.put("A9", null, null, null, null).put("A10", 2).merge("A8:A9", "B8:B9", "C8:C9", "D8:D9");
    expect(pupilsOf(sheet).map(({ name }) => name)).toEqual(["Học Sinh Một", "Học Sinh Hai"]);
    expect(codesOf(sheet)).toEqual(["row.continuation C9"]);
  });
});

test("quirk 11, quirk 12, quirk 13, quirk 14: spelling, decomposition and line feeds in labels make no difference", () => {
  const sheet = markSheet(marks);
  const decomposed = new GridSheet("toan");
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      decomposed.set(
        row,
        column,
        cell?.kind === "text"
          ? { kind: "text", value: cell.value.normalize("NFD").replaceAll(" ", "\u00a0") }
          : (cell ?? null),
      );
    }
  }
  decomposed.merge("C6:D7").put("A3", "BẢNG ĐIỂM CHI TIẾT - MÔN  VẬT LÝ - HỌC KÌ I - NĂM HỌC 2024 - 2025");
  decomposed.put("L6", "ĐTB\r\nMHK").put("B6", "MÃ HỌC\nSINH");
  const [pupil] = pupilsOf(decomposed);
  expect(pupil).toMatchObject({ code: "9900000001", name: "Học Sinh Một" });
  expect(pupil?.recorded[0]).toMatchObject({ subject: "vat-li", term: "1", entry: { mark: 79 } });
  expect(codesOf(decomposed)).toEqual([]);
});

test.each([
  ["11/4", 11],
  ["9.1", 9],
  ["6A.2", 6],
  ["10A1.2", 10],
  ["12C3", 12],
] as const)("quirk 19: class %s stays as it is", (className, grade) => {
  const school = grade > 9 ? "TRƯỜNG THPT MẪU" : ordinary.school;
  for (const sheet of [
    markSheet({ ...marks, grade, className, school }),
    summarySheet({ ...summary, grade, className, school }),
  ]) {
    const { gradebook, diagnostics } = readSheets("a.xls", [sheet]);
    expect(gradebook.classes[0]).toMatchObject({ className, grade });
    expect(diagnostics).toEqual([]);
  }
});

test("quirk 57: two sheets with the title of one class, subject and term are a warning", () => {
  const copy = markSheet({ ...marks, subject: "Toán" });
  const { diagnostics } = readSheets("a.xls", [copy, Object.assign(markSheet(marks), { name: "Bản sao" })]);
  expect(diagnostics).toMatchObject([
    {
      code: "sheet.duplicate",
      severity: "warning",
      path: ["a.xls", "Toán 8A"],
      data: { firstSheet: "Bản sao" },
    },
  ]);
});

test("a pupil's code twice in a sheet stays two pupils and is told", () => {
  const sheet = markSheet({ ...marks, rows: [markRow, { ...markRow, given: "Hai" }] });
  expect(pupilsOf(sheet).length).toBe(2);
  expect(codesOf(sheet)).toEqual(["pupil.duplicateCode B9"]);
});

test("hidden sheets and rows are read and told", () => {
  const sheet = markSheet({ ...marks, rows: [markRow, { ...markRow, code: 2 }] });
  sheet.visibility = "hidden";
  sheet.hiddenRows.add(8);
  expect(pupilsOf(sheet).length).toBe(2);
  expect(codesOf(sheet)).toEqual(["sheet.hidden", "row.hidden A9"]);
});

test("sheets that nothing names are passed over beside known ones, and fail a file alone", () => {
  const guide = new GridSheet("Hướng dẫn").put("A1", "Cách nhập điểm");
  const empty = new GridSheet("Sheet3");
  expect(readSheets("a.xls", [markSheet(marks), guide, empty]).diagnostics).toEqual([
    { code: "sheet.unknown", severity: "info", path: ["a.xls", "Hướng dẫn"], data: {} },
  ]);
  expect(readSheets("a.xls", [guide]).diagnostics).toEqual([
    { code: "format.unknown", severity: "error", path: ["a.xls"], data: {} },
  ]);
});

test("a title without a table is told for each sheet, and the others are read", () => {
  const report = (name: string): GridSheet =>
    new GridSheet(name).put("A4", "THỐNG KÊ CHI TIẾT NỀ NẾP CỦA HỌC SINH");
  const { matches, gradebook, diagnostics } = readSheets("a.xls", [
    report("1"),
    report("2"),
    markSheet(marks),
  ]);
  expect(matches.map(({ kind, evidence }) => `${kind} ${evidence}`)).toEqual([
    "F real-file",
    "F real-file",
    "A parsers",
  ]);
  expect(gradebook.classes.length).toBe(1);
  expect(diagnostics).toEqual(
    ["1", "2"].map((name) => ({
      code: "header.notFound",
      severity: "error",
      path: ["a.xls", name],
      data: { kind: "F" },
    })),
  );
});

describe("quirk 17: names of subjects are the school's own", () => {
  test.each([
    ["GDTC", "gdtc"],
    ["Giáo dục thể chất", "gdtc"],
    ["LS&ĐL", "ls-dl"],
    ["NDGDCĐP", "gddp"],
  ])("%s is %s", (label, id) => {
    const [book] = readSheets("a.xls", [summarySheet({ ...summary, subjects: [{ label, tag: "(HS 1)" }] })])
      .gradebook.classes;
    expect(book?.subjects.map(({ name }) => name)).toEqual([label]);
    expect(book?.subjects[0]?.id).toBe(id);
  });
});

test("quirk 23: a name over two columns, labelled over the first only, is one name", () => {
  const sheet = markSheet(marks);
  expect(pupilsOf(sheet)[0]).toMatchObject({ name: "Học Sinh Một", birthDate: "2011-08-05" });
  const unmerged = new GridSheet("a");
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1)
      unmerged.set(row, column, sheet.cell(row, column) ?? null);
  }
  expect(pupilsOf(unmerged)[0]).toMatchObject({ name: "Học Sinh Một", birthDate: "2011-08-05" });
});

test("quirk 39: what the platform prints as texts is read by its column: totals, counts with a zero before them", () => {
  const [pupil] = pupilsOf(
    summarySheet({ ...summary, rows: [{ ...summaryRow, subjects: ["10"], absences: ["02", "10", "12"] }] }),
  );
  expect(pupil?.recorded[0]).toMatchObject({ entry: { kind: "mark", mark: 100 } });
  expect(pupil?.absences).toMatchObject([{ excused: 2, unexcused: 10, total: 12 }]);
});

test("quirk 40: (HS 1) and (N.xét) below the subjects are of the head, and say how they are assessed", () => {
  const { gradebook } = readSheets("a.xls", [
    summarySheet({
      ...summary,
      subjects: [
        { label: "Môn riêng", tag: "(HS 2)" },
        { label: "Môn khác", tag: "(N.xét)" },
      ],
      rows: [{ ...summaryRow, subjects: [8, "Đ"] }],
    }),
  ]);
  expect(gradebook.classes[0]?.pupils.map(({ name }) => name)).toEqual(["HS 01"]);
  const assessedBy = new Map(gradebook.classes[0]?.subjects.map((own) => [own.name, own.assessedBy]));
  expect([assessedBy.get("Môn riêng"), assessedBy.get("Môn khác")]).toEqual(["marks", "comments"]);
});

test("quirk 61: blank columns far to the right change nothing", () => {
  const wide = markSheet(marks);
  wide.put("AX1", " ").put("AX30", " ");
  expect(entered(pupilsOf(wide)[0])).toEqual(entered(pupilsOf(markSheet(marks))[0]));
  expect(codesOf(wide)).toEqual([]);
});

test("quirk 4: merged cells that overlap, or that are one cell, change nothing", () => {
  const odd = markSheet(marks).merge("A1:F1", "A1:G1", "E6:E6", "F6:F7", "M6:M6", "F6:I6");
  expect(pupilsOf(odd)[0]).toMatchObject({ name: "Học Sinh Một", birthDate: "2011-08-05" });
  expect(entered(pupilsOf(odd)[0])).toEqual(entered(pupilsOf(markSheet(marks))[0]));
  expect(codesOf(odd)).toEqual([]);
});
