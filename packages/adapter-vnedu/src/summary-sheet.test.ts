import type { Gradebook, Pupil } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { readSheets } from "./read-sheets";
import type { GridSheet, Value } from "./testing/grid-sheet";
import { ordinary, type SummaryContent, type SummaryRow, summarySheet } from "./testing/layouts";

const upper = {
  authority: "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU",
  school: "THPT MẪU",
  grade: 10,
  className: "10U",
  firstYear: 2023,
} as const;
const marked = "(HS 1)";
const commented = "(N.xét)";
const subjects = [
  { label: "Toán", tag: marked },
  { label: "Lí", tag: marked },
  { label: "Tiếng Anh", tag: marked },
  { label: "GDTC", tag: commented },
  { label: "Tiếng Pháp", tag: marked },
  { label: "NDGDCĐP", tag: commented },
];
const row: SummaryRow = {
  code: 9910000001,
  nationalId: "099000000001",
  name: "HS 01",
  birthDate: "05/08/2008",
  subjects: [7.8, "Miễn", 6.8, "Đ", "Miễn", "Đ"],
  learning: "Khá",
  conduct: "Tốt",
  absences: [2, 1, 3],
};
const content: SummaryContent = { ...upper, term: "2", layout: "tt22", subjects, rows: [row] };

const sheetWith = (more: Partial<SummaryContent>, cells: Partial<SummaryRow> = {}): GridSheet =>
  summarySheet({ ...content, rows: [{ ...row, ...cells }], ...more });

function only({ classes }: Gradebook): Pupil {
  const pupil = classes[0]?.pupils[0];
  if (classes.length !== 1 || pupil === undefined) throw new Error("not one class with a pupil");
  return pupil;
}

/** Recorded results in short. */
function recorded({ recorded: list }: Pupil): string[] {
  return list.map((one) => {
    const place = one.place.cell;
    if ("value" in one) return `${one.what} ${one.term} ${one.value} “${one.text}” ${place}`;
    const { entry } = one;
    const value = entry.kind === "mark" ? entry.mark : entry.kind === "result" ? entry.result : entry.kind;
    return `${one.what === "subject" ? one.subject : one.what} ${one.term} ${value} ${place}`;
  });
}

describe("a summary of a term under TT 22", () => {
  const { gradebook, diagnostics, matches, residue } = readSheets("tong-ket.xls", [
    sheetWith({}, { note: "x" }),
  ]);

  test("is recognised as read in a real file", () => {
    expect(matches).toEqual([
      { platform: "vnedu", kind: "C", variant: "term", evidence: "real-file", sheet: "Hoc ki 2" },
    ]);
    expect(gradebook.classes[0]).toMatchObject({
      school: { name: "THPT MẪU", authority: "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU" },
      className: "10U",
      level: "upper-secondary",
      schoolYear: "2023-2024",
      sheets: [{ kind: "C", evidence: "real-file", term: "2", pupils: 1 }],
    });
    expect(gradebook.classes[0]?.sheets[0]).not.toHaveProperty("subject");
  });

  test("gives the subjects by their short names, a second language with an id of its own", () => {
    expect(
      gradebook.classes[0]?.subjects.map(({ id, assessedBy, kind }) => `${id} ${assessedBy} ${kind}`),
    ).toEqual([
      "toan marks compulsory",
      "ngoai-ngu-1 marks compulsory",
      "gdtc comments compulsory",
      "vat-li marks elective",
      "gddp comments activity",
      "tieng-phap marks optional",
    ]);
  });

  test("quirk 38: Miễn under an elective or optional subject is not taken", () => {
    expect(recorded(only(gradebook))).toEqual([
      "toan 2 78 F8",
      "vat-li 2 not-taken G8",
      "ngoai-ngu-1 2 68 H8",
      "gdtc 2 dat I8",
      "tieng-phap 2 not-taken J8",
      "gddp 2 dat K8",
      "learning 2 kha “Khá” L8",
      "conduct 2 tot “Tốt” M8",
    ]);
  });

  test("gives identity and absences", () => {
    expect(only(gradebook)).toMatchObject({
      code: "9910000001",
      nationalId: "099000000001",
      name: "HS 01",
      birthDate: "2008-08-05",
      absences: [{ term: "2", excused: 2, unexcused: 1, total: 3, place: { cell: "P8" } }],
    });
  });

  test("has no faults, and leaves notes and statistics to the residue", () => {
    expect(diagnostics).toEqual([]);
    expect(residue.columns).toEqual([
      {
        file: "tong-ket.xls",
        sheet: "Hoc ki 2",
        label: "Ghi chú › (Học kỳ 2)",
        cells: [{ cell: "Q8", text: "x" }],
      },
    ]);
    expect(residue.rows[0]?.rows).toEqual([9, 10, 12, 13, 14, 15, 16, 17, 18]);
  });
});

test("quirk 38: Miễn under a compulsory subject is an exemption", () => {
  const exempt = sheetWith({}, { subjects: ["Miễn", 7, "Miễn", "Miễn", 7, "M"] });
  expect(recorded(only(readSheets("a", [exempt]).gradebook)).slice(0, 6)).toEqual([
    "toan 2 exempt F8",
    "vat-li 2 70 G8",
    "ngoai-ngu-1 2 exempt H8",
    "gdtc 2 exempt I8",
    "tieng-phap 2 70 J8",
    "gddp 2 exempt K8",
  ]);
});

describe("the sheet of the year", () => {
  const year = (cells: Partial<SummaryRow> = {}) => readSheets("a", [sheetWith({ term: "year" }, cells)]);

  test("gives averages, levels, promotion and award of the year", () => {
    const { gradebook, matches, diagnostics } = year({ promotion: "Được lên lớp", award: "Học sinh Giỏi" });
    expect(matches[0]).toMatchObject({ variant: "year", evidence: "parsers", sheet: "Ca nam" });
    expect(recorded(only(gradebook)).slice(-4)).toEqual([
      "learning year kha “Khá” L8",
      "conduct year tot “Tốt” M8",
      "promotion year promoted “Được lên lớp” N8",
      "award year gioi “Học sinh Giỏi” R8",
    ]);
    expect(only(gradebook).absences[0]).toMatchObject({ term: "year", place: { cell: "Q8" } });
    expect(diagnostics).toEqual([]);
  });

  test("a blank award is none, a blank promotion says nothing", () => {
    expect(recorded(only(year().gradebook)).slice(-2)).toEqual([
      "conduct year tot “Tốt” M8",
      "award year none “” R8",
    ]);
  });

  test("a tick under promotion is promoted", () => {
    expect(recorded(only(year({ promotion: "\uf0fc" }).gradebook)).slice(-2)[0]).toBe(
      "promotion year promoted “\uf0fc” N8",
    );
  });

  test("a value that the column cannot hold keeps its text and is told", () => {
    const { gradebook, diagnostics } = year({
      learning: "Giỏi",
      conduct: 8,
      promotion: "?",
      award: "Giải nhất",
    });
    expect(recorded(only(gradebook)).slice(-4)).toEqual([
      "learning year null “Giỏi” L8",
      "conduct year null “8” M8",
      "promotion year null “?” N8",
      "award year null “Giải nhất” R8",
    ]);
    expect(diagnostics.map(({ code, severity, path }) => `${code} ${severity} ${path[2]}`)).toEqual([
      "learning.unknownValue warning L8",
      "conduct.unknownValue warning M8",
      "promotion.unknownValue warning N8",
      "award.unknownValue warning R8",
    ]);
  });

  test("a broken formula under a level is told", () => {
    const { gradebook, diagnostics } = year({ learning: { kind: "empty-formula", formula: true } });
    expect(recorded(only(gradebook))).toContain("learning year null “” L8");
    expect(diagnostics.map(({ code }) => code)).toEqual(["cell.formulaWithoutValue"]);
  });
});

test("the layout of TT 58: the overall average is read, the rank stays in the residue, values are those of its time", () => {
  const sheet = sheetWith(
    { layout: "tt58", grade: 12, className: "12C3", term: "1" },
    { learning: "Trung bình", conduct: "Khá", award: "Học sinh tiên tiến", overall: "6.4", rank: "14" },
  );
  const { gradebook, matches, residue, diagnostics } = readSheets("a", [sheet]);
  expect(matches[0]).toMatchObject({ variant: "tt58", evidence: "real-file" });
  expect(recorded(only(gradebook)).slice(-4)).toEqual([
    "overall 1 64 L8",
    "learning 1 trung-binh “Trung bình” M8",
    "conduct 1 kha “Khá” N8",
    "award 1 hoc-sinh-tien-tien “Học sinh tiên tiến” R8",
  ]);
  expect(residue.columns.map(({ label, cells }) => `${label} ${cells[0]?.text}`)).toEqual([
    "Xếp hạng › (Học kỳ 1) 14",
  ]);
  expect(diagnostics).toEqual([]);
  // Before 2024 grade 12 had no electives.
  expect(gradebook.classes[0]?.subjects.find(({ id }) => id === "vat-li")?.kind).toBe("compulsory");
});

test("the older layout has no national ids and may have no tags", () => {
  const sheet = sheetWith({ layout: "older", subjects: subjects.map(({ label }) => ({ label, tag: null })) });
  const { gradebook, matches, diagnostics } = readSheets("a", [sheet]);
  expect(matches[0]).toMatchObject({ variant: "older", evidence: "parsers" });
  expect(only(gradebook)).not.toHaveProperty("nationalId");
  expect(recorded(only(gradebook))[0]).toBe("toan 2 78 E8");
  expect(gradebook.classes[0]?.subjects.length).toBe(6);
  expect(diagnostics).toEqual([]);
});

describe("subjects and tags", () => {
  const subjectsOf = (label: string, tag: string | null, value: Value) => {
    const { gradebook, diagnostics } = readSheets("a", [
      sheetWith({ subjects: [{ label, tag }] }, { subjects: [value] }),
    ]);
    const [subject] = gradebook.classes[0]?.subjects ?? [];
    return [subject?.id, subject?.assessedBy, ...diagnostics.map(({ code }) => code)];
  };

  test("a subject outside the programme counts by its tag", () => {
    expect(subjectsOf("Nghề", "(HS 1)", 8)).toEqual(["nghe", "marks"]);
    expect(subjectsOf("Nghề", "(N.xét)", "Đ")).toEqual(["nghe", "comments"]);
    expect(subjectsOf("Nghề", "(HS 2)", "Đ")).toEqual(["nghe", "marks"]);
  });

  test("a column that neither a tag nor the programme makes a subject is told", () => {
    expect(subjectsOf("Nghề", null, 8)).toEqual([undefined, undefined, "column.unknown"]);
  });

  test("a tag against the programme is told, and the programme holds", () => {
    expect(subjectsOf("Toán", "(N.xét)", 8)).toEqual(["toan", "marks", "subject.taggedComments"]);
    expect(subjectsOf("GDTC", "(HS 1)", "Đ")).toEqual(["gdtc", "comments", "subject.taggedMarks"]);
  });

  test("a cluster of special topics is no subject", () => {
    expect(subjectsOf("Chuyên đề", "(HS 1)", 8)).toEqual([undefined, undefined, "subject.cluster"]);
  });

  test("continuing education is told by the school's name; all its subjects are marked", () => {
    const centre = { school: "TRUNG TÂM GDNN-GDTX MẪU", subjects: [{ label: "Tiếng Anh", tag: marked }] };
    const { gradebook } = readSheets("a", [sheetWith(centre)]);
    expect(gradebook.classes[0]).toMatchObject({
      level: "continuing-upper",
      subjects: [{ id: "ngoai-ngu-1", assessedBy: "marks", kind: "optional" }],
    });
  });
});

test.each([
  [["2", "1", "3"], { excused: 2, unexcused: 1, total: 3 }, []],
  [[null, null, 3], { total: 3 }, []],
  [["-", null, "0"], { total: 0 }, []],
  [["0,5", 1, null], { excused: 0.5, unexcused: 1 }, []],
  [["hai", -1, 3], { total: 3 }, ["absence.unreadable", "absence.unreadable"]],
  [[{ kind: "error", value: "#REF!" }, 1, 1], { unexcused: 1, total: 1 }, ["cell.error"]],
  [[null, null, null], undefined, []],
] as const)("absences %j", (absences, expected, codes) => {
  const { gradebook, diagnostics } = readSheets("a", [sheetWith({}, { absences })]);
  const [found] = only(gradebook).absences;
  if (expected === undefined) expect(found).toBeUndefined();
  else {
    const { term, place, ...counts } = found ?? { term: "", place: "" };
    expect(counts).toEqual(expected);
  }
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test("a column that names another term than the title is of that term", () => {
  const sheet = sheetWith({ term: "year" });
  sheet.put("L7", "(Học kỳ 2)");
  expect(recorded(only(readSheets("a", [sheet]).gradebook))).toContain("learning 2 kha “Khá” L8");
});

test("lower secondary classes read the same way", () => {
  const sheet = sheetWith({
    ...ordinary,
    subjects: [
      { label: "LS&ĐL", tag: marked },
      { label: "KHTN", tag: marked },
      { label: "Ng.ngữ", tag: marked },
      { label: "Nghệ thuật", tag: commented },
    ],
  });
  const { gradebook } = readSheets("a", [sheet]);
  expect(gradebook.classes[0]?.level).toBe("lower-secondary");
  expect(gradebook.classes[0]?.subjects.map(({ id }) => id)).toEqual([
    "ngoai-ngu-1",
    "ls-dl",
    "khtn",
    "nghe-thuat",
  ]);
});
