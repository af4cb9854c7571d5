import type { Moment, PrimaryLevels, Pupil } from "@sodiem/core";
import { tenths } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { csdl } from "../csdl";
import { bookFile, cellType, shownCells } from "../testing/book-file";
import { gradebook, pupil } from "../testing/gradebooks";
import { type Listed, type MadeColumn, numbers, resultsSheet, who } from "../testing/layouts";

const group = "Môn học và hoạt động giáo dục";
const core = "Năng lực cốt lõi";
const schoolYear = "2024-2025";
const yearEnd = { schoolYear, moment: "cuoi-nam" } as const;

type Cells = { readonly [label: string]: string | number };

/** The labels of one grade group, as the template has them. */
const gradeGroups = {
  "grades-1-2": {
    subjects: [
      "Toán²",
      "Tiếng việt²",
      "Đạo đức",
      "Tự nhiên và xã hội",
      "Ngoại ngữ",
      "Tiếng dân tộc",
      "TH-CN (Tin học)",
      "Nghệ thuật (Âm nhạc)",
      "Nghệ thuật (Mĩ thuật)",
      "Hoạt động trải nghiệm",
      "Giáo dục thể chất",
    ],
    special: ["Ngôn ngữ", "Tính toán", "Khoa học", "Thẩm mĩ", "Thể chất"],
    code: "Mã học sinh",
    lastColumn: "AH",
  },
  "grade-3": {
    subjects: [
      "Toán²",
      "Tiếng việt²",
      "Đạo đức",
      "Tự nhiên và xã hội",
      "Ngoại ngữ²",
      "TH-CN (Tin học)²",
      "Tiếng dân tộc",
      "TH-CN (Công nghệ)²",
      "Nghệ thuật (Âm nhạc)",
      "Nghệ thuật (Mĩ thuật)",
      "Hoạt động trải nghiệm",
      "Giáo dục thể chất",
    ],
    special: ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"],
    code: "Mã định danh\nBộ GD&ĐT",
    lastColumn: "AN",
  },
  "grades-4-5": {
    subjects: [
      "Toán²",
      "Tiếng việt²",
      "Đạo đức",
      "Lịch sử và Địa lí²",
      "Ngoại ngữ²",
      "TH-CN (Tin học)²",
      "Khoa học²",
      "Tiếng dân tộc",
      "TH-CN (Công nghệ)²",
      "Nghệ thuật (Âm nhạc)",
      "Nghệ thuật (Mĩ thuật)",
      "Hoạt động trải nghiệm",
      "Giáo dục thể chất",
    ],
    special: ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"],
    code: "Mã định danh\nBộ GD&ĐT",
    lastColumn: "AQ",
  },
} as const;

function columnsOf(variant: keyof typeof gradeGroups, cells: Cells = {}): MadeColumn[] {
  const { subjects, special, code } = gradeGroups[variant];
  const column = (key: string, ...labels: readonly string[]): MadeColumn => ({
    labels,
    cell: (_, row) => (row === 0 ? (cells[key] ?? null) : null),
  });
  return [
    numbers,
    who.className,
    { ...who.moetId, labels: [code] },
    who.name,
    who.birthDate,
    ...subjects.flatMap((own) => {
      const name = own.replace("²", "");
      const level = column(name, group, name, "Mức đạt được");
      return own.endsWith("²") ? [level, column(`${name} điểm`, group, name, "Điểm KTĐK")] : [level];
    }),
    ...["Tự chủ và tự học", "Giao tiếp và hợp tác", "Giải quyết vấn đề và sáng tạo"].map((label) =>
      column(label, core, "Năng lực chung", label),
    ),
    ...special.map((label) => column(`NL ${label}`, core, "Năng lực đặc thù", label)),
    ...["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"].map((label) =>
      column(label, "Phẩm chất chủ yếu", label),
    ),
    column("Hoàn thành", "Hoàn thành\nchương trình lớp học"),
    column("Lên lớp", "Lên lớp"),
    column("Xếp loại", "Xếp loại"),
  ];
}

const an: Listed = { name: "Nguyễn Mẫu An", moetId: "0990000001", birthDate: "05/08/2017", className: "2A" };
const binh: Listed = {
  name: "Trần Thử Bình",
  moetId: "0990000002",
  birthDate: "06/08/2017",
  className: "2B",
};

function template(
  variant: keyof typeof gradeGroups,
  cells: Cells = {},
  pupils: readonly Listed[] = [an, binh],
) {
  return bookFile([
    resultsSheet(columnsOf(variant, cells), pupils),
    { name: "Huong_Dan", rows: [["STT", "Tên cột", "Hướng dẫn nhập", "Ghi chú"]] },
  ]);
}

describe("reading", () => {
  test.each(["grades-1-2", "grade-3", "grades-4-5"] as const)("the template for %s", async (variant) => {
    const { subjects, special, lastColumn } = gradeGroups[variant];
    const grade = variant === "grades-1-2" ? "2" : variant === "grade-3" ? "3" : "5";
    const bytes = template(variant, { Toán: "T" }, [{ ...an, className: `${grade}A` }]);
    expect([...shownCells(bytes).keys()].some((cell) => cell === `Sheet1!${lastColumn}1`)).toBe(true);
    expect(await csdl.detect({ bytes })).toEqual([
      { platform: "csdl", kind: "K2", variant, evidence: "described", sheet: "Sheet1" },
    ]);
    const { gradebook: read, diagnostics } = await csdl.parse({ bytes, known: yearEnd });
    const [book] = read.classes;
    expect(book?.subjects).toHaveLength(subjects.length);
    expect(book?.subjects.every(({ kind }) => kind !== "unknown")).toBe(true);
    expect(book?.pupils[0]?.primary?.items).toHaveLength(8 + special.length);
    expect(book?.pupils[0]?.primary?.subjects.filter(({ test: own }) => own !== undefined)).toHaveLength(
      subjects.filter((own) => own.endsWith("²")).length,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["format.evidence"]);
  });

  test("levels, scores, results of two classes of one file", async () => {
    const bytes = template("grades-1-2", {
      Toán: "T",
      "Toán điểm": 10,
      "Tiếng việt": "C",
      "Đạo đức": "X",
      "Yêu nước": "Đ",
      "NL Ngôn ngữ": "C",
      "Hoàn thành": "x",
      "Lên lớp": "x",
      "Xếp loại": "HTXS",
    });
    const { gradebook: read } = await csdl.parse({ bytes, known: { schoolYear } });
    expect(read.classes.map(({ className }) => className)).toEqual(["2A", "2B"]);
    const own = read.classes[0]?.pupils[0];
    const level = (subject: string) => own?.primary?.subjects.find((one) => one.subject === subject);
    expect(level("toan")).toMatchObject({
      moment: "cuoi-nam",
      level: { level: "hoan-thanh-tot" },
      test: { mark: 100 },
    });
    expect(level("tieng-viet")).toMatchObject({ level: { level: "chua-hoan-thanh" } });
    expect(level("dao-duc")).toMatchObject({ level: { kind: "exempt" } });
    const item = (slug: string) => own?.primary?.items.find((one) => one.item === slug)?.level;
    expect(item("yeu-nuoc")).toMatchObject({ level: "dat" });
    expect(item("ngon-ngu")).toMatchObject({ level: "can-co-gang" });
    expect(own?.recorded.map((one) => [one.what, "value" in one ? one.value : ""])).toEqual([
      ["promotion", "promoted"],
      ["yearResult", "hoan-thanh-xuat-sac"],
    ]);
  });

  test("words below Hoàn thành, which one program writes, are the year's result", async () => {
    const bytes = template("grades-1-2", { "Hoàn thành": "Hoàn thành tốt" });
    const [book] = (await csdl.parse({ bytes, known: { schoolYear } })).gradebook.classes;
    expect(book?.pupils[0]?.recorded).toContainEqual(
      expect.objectContaining({ what: "yearResult", value: "hoan-thanh-tot" }),
    );
  });

  test("short names of subjects and a sheet for each grade, as another program writes them", async () => {
    const columns = columnsOf("grades-1-2").map((column) => ({
      ...column,
      labels: column.labels.map((label) =>
        label === "Tự nhiên và xã hội" ? "Tự nhiên & XH" : label === "Hoạt động trải nghiệm" ? "HĐTN" : label,
      ),
    }));
    const bytes = bookFile([resultsSheet(columns, [an], "Lop_2")]);
    const [book] = (await csdl.parse({ bytes, known: yearEnd })).gradebook.classes;
    expect(book?.subjects.map(({ id }) => id)).toEqual(expect.arrayContaining(["tn-xh", "hdtn"]));
  });

  test("neither year nor period are guessed, least of all from the file's name", async () => {
    const bytes = template("grades-1-2", { Toán: "T" });
    const read = await csdl.parse({ bytes, fileName: "FlieMau-KQHT-C1-CN-Khoi12-TT27_2020.xlsx" });
    expect(read.gradebook.classes).toEqual([]);
    expect(read.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "schoolYear.notStated",
      "moment.notStated",
    ]);
  });

  test("a level of the other kind is told and not taken", async () => {
    const bytes = template("grades-1-2", { Toán: "Đ", "Yêu nước": "H", "Toán điểm": 7.5 });
    const { diagnostics } = await csdl.parse({ bytes, known: yearEnd });
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual(
      expect.arrayContaining([
        ["level.unreadable", "F4"],
        ["mark.tooManyDecimals", "G4"],
        ["level.unreadable", "AA4"],
      ]),
    );
  });
});

const nowhere = { file: "book.json", sheet: "", cell: "C2" };

function assessed(
  levels: { readonly [subject: string]: string },
  tests: { readonly [subject: string]: number } = {},
  more: Partial<Pupil> = {},
  moment: Moment = "cuoi-nam",
): Pupil {
  const subjects = Object.entries(levels).map(([subject, level]): PrimaryLevels["subjects"][number] => ({
    subject,
    moment,
    level:
      level === "exempt"
        ? { kind: "exempt" }
        : { kind: "level", level: level as "hoan-thanh-tot" | "hoan-thanh" | "chua-hoan-thanh" },
    ...(tests[subject] === undefined
      ? {}
      : { test: { kind: "mark", mark: tenths(Math.round(tests[subject] * 10)) } }),
    place: nowhere,
  }));
  return pupil({
    name: "Nguyễn Mẫu An",
    moetId: "0990000001",
    primary: {
      subjects,
      items: [{ item: "yeu-nuoc", moment, level: { kind: "level", level: "dat" }, place: nowhere }],
    },
    ...more,
  });
}

const bookOf = (own: Pupil) =>
  gradebook({
    className: "2A",
    grade: 2,
    level: "primary",
    subjects: [
      { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" },
      { id: "dao-duc", name: "Đạo đức", assessedBy: "comments", kind: "compulsory" },
    ],
    pupils: [own],
  });

const result = (what: "yearResult" | "promotion", value: string) =>
  ({ what, term: "year", value, text: value, place: nowhere }) as const;

describe("filling", () => {
  test("letters as texts, scores as whole numbers, ticks, the result's code", async () => {
    const bytes = template("grades-1-2");
    const own = assessed(
      { toan: "hoan-thanh-tot", "dao-duc": "exempt" },
      { toan: 9 },
      { recorded: [result("yearResult", "hoan-thanh"), result("promotion", "promoted")] },
    );
    const { bytes: filled, writes } = await csdl.fill({ bytes, known: yearEnd }, bookOf(own));
    expect(writes.map(({ place, after }) => [place.cell, after])).toEqual([
      ["F4", "T"],
      ["G4", "9"],
      ["J4", "X"],
      ["AA4", "Đ"],
      ["AF4", "x"],
      ["AG4", "x"],
      ["AH4", "HT"],
    ]);
    if (filled === undefined) throw new RangeError("nothing was filled");
    expect(cellType(filled, "Sheet1", "G4")).toBe("n");
    expect(cellType(filled, "Sheet1", "F4")).toBe("s");
    expect(cellType(filled, "Sheet1", "C4")).toBe("s");
  });

  test.each([
    [7.5, "fill.decimalScore"],
    [0, "fill.scoreOutside"],
  ])("the score %d is refused at its cell", async (score, code) => {
    const own = assessed({ toan: "hoan-thanh" }, { toan: score });
    const { writes, diagnostics } = await csdl.fill(
      { bytes: template("grades-1-2"), known: yearEnd },
      bookOf(own),
    );
    expect(writes.map(({ field }) => field)).not.toContain("primary.test");
    expect(diagnostics.map((one) => [one.code, one.path.at(-1)])).toContainEqual([code, "G4"]);
  });

  test("an X of the template stays", async () => {
    const own = assessed({ toan: "hoan-thanh" });
    const { writes, diagnostics } = await csdl.fill(
      { bytes: template("grades-1-2", { Toán: "X" }), known: yearEnd },
      bookOf(own),
    );
    expect(writes.map(({ place }) => place.cell)).not.toContain("F4");
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toContainEqual([
      "fill.notAssessedKept",
      "F4",
    ]);
  });

  test("HTT, HT, CHT where the sheet uses them already", async () => {
    const own = assessed({ toan: "hoan-thanh", "dao-duc": "chua-hoan-thanh" });
    const { writes } = await csdl.fill(
      { bytes: template("grades-1-2", { "Tiếng việt": "HTT" }), known: yearEnd },
      bookOf(own),
    );
    expect(writes.filter(({ field }) => field === "primary.level").map(({ after }) => after)).toEqual([
      "HT",
      "CHT",
    ]);
  });

  test("a result that is no value of the column is refused", async () => {
    const own = assessed({}, {}, { recorded: [result("yearResult", "gioi")] });
    const { diagnostics, writes } = await csdl.fill(
      { bytes: template("grades-1-2"), known: yearEnd },
      bookOf(own),
    );
    expect(diagnostics.map(({ code }) => code)).toContain("fill.outsideSet");
    expect(writes.map(({ field }) => field)).not.toContain("recorded.yearResult");
  });

  test("a pupil who is not promoted takes the tick away, and it is told as a change", async () => {
    const own = assessed({}, {}, { recorded: [result("promotion", "not-promoted")] });
    const { writes } = await csdl.fill(
      { bytes: template("grades-1-2", { "Lên lớp": "x" }), known: yearEnd },
      bookOf(own),
    );
    expect(writes.filter(({ field }) => field === "recorded.promotion")).toMatchObject([
      { place: { cell: "AG4" }, before: "x", after: "" },
    ]);
  });

  test("an award is a tick where the template has the column; a title has no place there", async () => {
    const columns = [...columnsOf("grades-1-2"), { labels: ["Khen thưởng"] }];
    const bytes = bookFile([resultsSheet(columns, [an])]);
    for (const [value, cells] of [
      ["khen-thuong-cuoi-nam", ["AI4"]],
      ["hoc-sinh-xuat-sac", []],
    ] as const) {
      const own = pupil({
        name: "Nguyễn Mẫu An",
        moetId: "0990000001",
        recorded: [{ what: "award", term: "year", value, text: value, place: nowhere }],
      });
      const { writes, diagnostics } = await csdl.fill({ bytes, known: yearEnd }, bookOf(own));
      expect(writes.map(({ place }) => place.cell)).toEqual(cells);
      expect(diagnostics.some(({ data }) => data.field === "recorded.award")).toBe(cells.length === 0);
    }
  });

  test("a template of no known moment is not filled", async () => {
    const { writes, diagnostics } = await csdl.fill(
      { bytes: template("grades-1-2"), fileName: "KQHT-GK1.xlsx" },
      bookOf(assessed({ toan: "hoan-thanh" })),
    );
    expect(writes).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain("moment.notStated");
  });

  test("the year's end is not written into a template of another moment", async () => {
    const own = assessed(
      { toan: "hoan-thanh" },
      {},
      { recorded: [result("yearResult", "hoan-thanh")] },
      "giua-hk1",
    );
    const { writes, diagnostics } = await csdl.fill(
      { bytes: template("grades-1-2"), known: { schoolYear, moment: "giua-hk1" } },
      bookOf(own),
    );
    expect(writes.map(({ field }) => field)).toEqual(["primary.level", "primary.item"]);
    expect(diagnostics.map(({ code, data }) => [code, data.field])).toContainEqual([
      "fill.leftOut",
      "recorded.yearResult",
    ]);
  });

  test("a compulsory subject without a level is told", async () => {
    const { diagnostics } = await csdl.fill(
      { bytes: template("grades-1-2"), known: yearEnd },
      bookOf(assessed({ toan: "hoan-thanh" })),
    );
    expect(diagnostics.filter(({ code }) => code === "fill.subjectMissing")).toMatchObject([
      { data: { subject: "Đạo đức", pupils: 1 } },
    ]);
  });

  test("an existing value gives way, with what stood there", async () => {
    const { writes } = await csdl.fill(
      { bytes: template("grades-1-2", { Toán: "C" }), known: yearEnd },
      bookOf(assessed({ toan: "hoan-thanh" })),
    );
    expect(writes[0]).toMatchObject({ before: "C", after: "H", source: nowhere });
  });
});
