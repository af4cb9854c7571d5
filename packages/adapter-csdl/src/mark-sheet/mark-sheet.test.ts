import { describe, expect, test } from "vitest";
import { csdl } from "../csdl";
import { bookFile, cellType, type SheetContent, shownCells } from "../testing/book-file";
import { gradebook, mark, marks, pupil, toan } from "../testing/gradebooks";
import { type Listed, type MadeColumn, markSheet, numbers, who } from "../testing/layouts";

const an: Listed = { name: "Nguyễn Mẫu An", moetId: "0990000001", birthDate: "05/08/2013", gender: "Nữ" };
const binh: Listed = { name: "Trần Thử Bình", moetId: "0990000002", birthDate: "06/08/2013", gender: "Nam" };
const tx = (count: number, cells: readonly (string | number | null)[] = []): MadeColumn[] =>
  Array.from({ length: count }, (_, index) => ({
    labels: ["ĐĐGtx", String(index + 1)],
    cell: (_pupil, row) => (row === 0 ? (cells[index] ?? null) : null),
  }));
const one = (label: string, value: string | number | null = null): MadeColumn => ({
  labels: [label],
  cell: (_, row) => (row === 0 ? value : null),
});

function variantA(
  columns: readonly MadeColumn[],
  more: Partial<Parameters<typeof markSheet>[0]> = {},
): SheetContent {
  return markSheet({
    name: "NGOẠI NGỮ 1",
    variant: "A",
    className: "11/4",
    school: "THPT Mẫu",
    yearLine: "Năm học: 2023-2024 - Học kỳ: I",
    subjectLine: "Môn học: NGOẠI NGỮ 1 - GV: Lê Thị Mẫu",
    columns: [numbers, who.pupilCode, who.name, who.birthDate, who.gender, ...columns],
    pupils: [an, binh],
    ...more,
  });
}

function variantB(
  columns: readonly MadeColumn[],
  more: Partial<Parameters<typeof markSheet>[0]> = {},
): SheetContent {
  return markSheet({
    name: "Toán",
    variant: "B",
    className: "8B",
    yearLine: "Năm học 2024-2025 - Học kỳ: 2",
    subjectLine: "Môn học: Toán",
    columns: [numbers, who.className, who.moetId, who.name, who.birthDate, ...columns],
    pupils: [
      { ...an, className: "8B" },
      { ...binh, className: "8B" },
    ],
    ...more,
  });
}

const averages = [one("ĐTBmhk1", 7.9), one("ĐTBmhk2"), one("ĐTBmcn", 8.1)];

describe("variant A, the class workbook", () => {
  test("title, pupils, five columns of regular marks and averages", async () => {
    const bytes = bookFile([
      variantA([...tx(5, [7, "7,5", 0, null, "8.0"]), one("ĐĐGgk", 6), one("ĐĐGck", 9), ...averages]),
    ]);
    expect(await csdl.detect({ bytes })).toEqual([
      { platform: "csdl", kind: "K4", variant: "A", evidence: "parsers", sheet: "NGOẠI NGỮ 1" },
    ]);
    const { gradebook: read, diagnostics } = await csdl.parse({ bytes, fileName: "bd.xlsx" });
    const [book] = read.classes;
    expect(book).toMatchObject({
      className: "11/4",
      grade: 11,
      level: "upper-secondary",
      schoolYear: "2023-2024",
      school: { name: "THPT Mẫu", authority: "ỦY BAN NHÂN DÂN XÃ MẪU" },
      subjects: [{ id: "ngoai-ngu-1" }],
    });
    const [first, second] = book?.pupils ?? [];
    expect(first).toMatchObject({ moetId: "0990000001", birthDate: "2013-08-05", gender: "female" });
    expect(first?.code).toBeUndefined();
    expect(
      first?.assessments[0]?.marks.regular.map((own) => (own.kind === "mark" ? own.mark : own.kind)),
    ).toEqual([70, 75, 0, "not-entered", 80]);
    expect(first?.recorded.map((own) => [own.term, own.what === "subject" && own.entry.kind])).toEqual([
      ["1", "mark"],
      ["2", "not-entered"],
      ["year", "mark"],
    ]);
    expect(second?.assessments[0]?.marks.final.kind).toBe("not-entered");
    expect(diagnostics).toEqual([]);
  });

  test("the teacher's name in the title is kept nowhere", async () => {
    const bytes = bookFile([variantA([...tx(2), one("ĐĐGgk"), one("ĐĐGck")])]);
    expect(JSON.stringify(await csdl.parse({ bytes }))).not.toContain("Lê Thị Mẫu");
  });

  test("marks are written as numbers; a sheet's other cells stay", async () => {
    const bytes = bookFile([variantA([...tx(2, [7]), one("ĐĐGgk"), one("ĐĐGck"), ...averages])]);
    const book = gradebook({
      className: "11/4",
      grade: 11,
      level: "upper-secondary",
      schoolYear: "2023-2024",
      subjects: [{ id: "ngoai-ngu-1", name: "Tiếng Anh", assessedBy: "marks", kind: "compulsory" }],
      pupils: [
        pupil({
          name: "Nguyễn Mẫu An",
          moetId: "0990000001",
          assessments: [
            marks("ngoai-ngu-1", "1", [mark(7), mark(0), mark(9)], mark(8.5), { kind: "exempt" }),
          ],
          recorded: [
            {
              what: "subject",
              subject: "ngoai-ngu-1",
              term: "1",
              entry: mark(8),
              place: { file: "book.json", sheet: "", cell: "G2" },
            },
          ],
        }),
      ],
    });
    const { bytes: filled, writes, diagnostics } = await csdl.fill({ bytes, fileName: "bd.xlsx" }, book);
    expect(writes.map(({ place, before, after }) => [place.cell, before, after])).toEqual([
      ["G8", "", "0"],
      ["H8", "", "8.5"],
    ]);
    if (filled === undefined) throw new RangeError("nothing was filled");
    const [was, is] = [shownCells(bytes), shownCells(filled)];
    expect([...is].filter(([cell, shown]) => was.get(cell) !== shown)).toEqual([
      ["NGOẠI NGỮ 1!G8", "0"],
      ["NGOẠI NGỮ 1!H8", "8.5"],
    ]);
    expect(cellType(filled, "NGOẠI NGỮ 1", "H8")).toBe("n");
    const told = diagnostics.map(({ code, data }) => [code, data.field ?? "", data.values ?? ""]);
    expect(told).toContainEqual(["fill.leftOut", "mark.regular", 1]);
    expect(told).toContainEqual(["fill.leftOut", "mark.final", 1]);
    expect(told).toContainEqual(["fill.leftOut", "recorded.subject", 1]);
    expect(told.map(([code]) => code)).toContain("match.notInBook");
  });

  test("averages are written where they are asked for, over no formula", async () => {
    const sheet = variantA([...tx(2), one("ĐĐGgk"), one("ĐĐGck"), one("ĐTBmhk1", 5), one("ĐTBmcn", 5)]);
    const bytes = bookFile([{ ...sheet, formulas: { J8: "1+4" } }]);
    const average = (term: "1" | "year", points: number) =>
      ({
        what: "subject",
        subject: "ngoai-ngu-1",
        term,
        entry: mark(points),
        place: { file: "book.json", sheet: "", cell: "G2" },
      }) as const;
    const book = gradebook({
      className: "11/4",
      grade: 11,
      level: "upper-secondary",
      schoolYear: "2023-2024",
      subjects: [{ id: "ngoai-ngu-1", name: "Tiếng Anh", assessedBy: "marks", kind: "compulsory" }],
      pupils: [
        pupil({
          name: "Nguyễn Mẫu An",
          moetId: "0990000001",
          recorded: [average("1", 8), average("year", 7.7)],
        }),
      ],
    });
    const plain = await csdl.fill({ bytes }, book);
    expect(plain.writes).toEqual([]);
    const asked = await csdl.fill({ bytes }, book, { averages: true });
    expect(asked.writes.map(({ place, before, after }) => [place.cell, before, after])).toEqual([
      ["K8", "5", "7.7"],
    ]);
    expect(asked.diagnostics.map(({ code, path }) => [code, path.at(-1)])).toContainEqual([
      "fill.formulaKept",
      "J8",
    ]);
  });
});

describe("variant B, the import sheet", () => {
  test("is told by its row of column numbers, which is no pupil", async () => {
    const bytes = bookFile([
      variantB([...tx(4, ["8", "9,5", "", "Miễn"]), one("ĐĐGgk", "7"), one("ĐĐGck", "10")]),
    ]);
    expect(await csdl.detect({ bytes })).toMatchObject([{ kind: "K4", variant: "B" }]);
    const { gradebook: read, diagnostics } = await csdl.parse({ bytes });
    const [book] = read.classes;
    expect(book).toMatchObject({ className: "8B", schoolYear: "2024-2025" });
    expect(book?.pupils.map(({ name }) => name)).toEqual(["Nguyễn Mẫu An", "Trần Thử Bình"]);
    const [own] = book?.pupils[0]?.assessments ?? [];
    expect(own?.term).toBe("2");
    expect(own?.marks.regular.map(({ kind }) => kind)).toEqual(["mark", "mark", "not-entered", "exempt"]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each([
    ["with a point", null, "9.5"],
    ["with the comma that the sheet uses", "8,5", "9,5"],
  ])("marks are written as texts, %s", async (_, present, written) => {
    const bytes = bookFile([variantB([...tx(2, [null, present]), one("ĐĐGgk"), one("ĐĐGck")])]);
    const book = gradebook({
      className: "8B",
      grade: 8,
      level: "lower-secondary",
      subjects: [toan],
      pupils: [
        pupil({
          name: "Nguyễn Mẫu An",
          moetId: "0990000001",
          assessments: [marks("toan", "2", [mark(9.5)], mark(10))],
        }),
      ],
    });
    const { bytes: filled, writes } = await csdl.fill({ bytes }, book);
    expect(writes.map(({ place, after, form }) => [place.cell, after, form])).toEqual([
      ["F8", written, "changed"],
      ["H8", "10", "changed"],
    ]);
    if (filled === undefined) throw new RangeError("nothing was filled");
    expect(cellType(filled, "Toán", "F8")).toBe("s");
    expect(cellType(filled, "Toán", "H8")).toBe("s");
  });

  test("an .xls template is filled as .xls", async () => {
    const bytes = bookFile([variantB([...tx(2), one("ĐĐGgk"), one("ĐĐGck")])], "xls");
    const book = gradebook({
      className: "8B",
      grade: 8,
      level: "lower-secondary",
      subjects: [toan],
      pupils: [
        pupil({ name: "Nguyễn Mẫu An", moetId: "0990000001", assessments: [marks("toan", "2", [mark(6)])] }),
      ],
    });
    const { bytes: filled } = await csdl.fill({ bytes }, book);
    expect([...(filled ?? []).slice(0, 4)]).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
    const again = await csdl.parse({ bytes: filled ?? new Uint8Array() });
    expect(again.gradebook.classes[0]?.pupils[0]?.assessments[0]?.marks.regular[0]).toMatchObject({
      mark: 60,
    });
  });
});

test("a class workbook has a sheet for each subject, and its pupils come once", async () => {
  const columns = [...tx(2, [7]), one("ĐĐGgk"), one("ĐĐGck")];
  const bytes = bookFile([
    variantB(columns),
    variantB([...tx(2, ["Đ", "CĐ"]), one("ĐĐGgk"), one("ĐĐGck")], {
      name: "GDTC",
      subjectLine: "Môn học: Giáo dục thể chất",
    }),
  ]);
  const [book] = (await csdl.parse({ bytes })).gradebook.classes;
  expect(book?.pupils).toHaveLength(2);
  expect(
    book?.pupils[0]?.assessments.map(({ subject, marks: own }) => [subject, own.regular[0]?.kind]),
  ).toEqual([
    ["gdtc", "result"],
    ["toan", "mark"],
  ]);
});

test("a year that stands alone is read only with the school year known from outside", async () => {
  const bytes = bookFile([
    variantB([...tx(2, [7]), one("ĐĐGgk"), one("ĐĐGck")], { yearLine: "Năm học 2025 - Học kỳ: 1" }),
  ]);
  const alone = await csdl.parse({ bytes });
  expect(alone.gradebook.classes).toEqual([]);
  expect(alone.diagnostics).toMatchObject([
    { code: "schoolYear.lone", severity: "error", data: { possible: "2024-2025, 2025-2026" } },
  ]);
  const known = await csdl.parse({ bytes, known: { schoolYear: "2025-2026" } });
  expect(known.gradebook.classes[0]?.schoolYear).toBe("2025-2026");
  const other = await csdl.parse({ bytes, known: { schoolYear: "2026-2027" } });
  expect(other.diagnostics).toMatchObject([{ code: "schoolYear.lone" }]);
});

test("a subject that the class does not have is told, and nothing is written into its sheet", async () => {
  const bytes = bookFile([
    variantB([...tx(2), one("ĐĐGgk"), one("ĐĐGck")], { subjectLine: "Môn học: Tin học" }),
  ]);
  const book = gradebook({
    className: "8B",
    grade: 8,
    level: "lower-secondary",
    subjects: [toan],
    pupils: [
      pupil({ name: "Nguyễn Mẫu An", moetId: "0990000001", assessments: [marks("toan", "2", [mark(6)])] }),
    ],
  });
  const { writes, diagnostics } = await csdl.fill({ bytes }, book);
  expect(writes).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain("fill.noSubject");
});
