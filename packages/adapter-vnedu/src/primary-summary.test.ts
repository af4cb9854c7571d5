import type { ClassBook, Pupil } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { readSheets } from "./read-sheets";
import { GridSheet } from "./testing/grid-sheet";
import {
  generalLabels,
  type PrimaryContent,
  type PrimaryRow,
  type PrimarySubject,
  primarySheet,
  qualityLabels,
  specificLabels,
  tick,
} from "./testing/primary-layout";

// The numbers in brackets are those of the list of quirks of school spreadsheets.

const subjects: readonly PrimarySubject[] = [
  { label: "Toán", tested: true },
  { label: "Tiếng Việt", tested: true },
  { label: "Đạo đức" },
  { label: "Âm nhạc", under: "Nghệ thuật" },
  { label: "Mĩ thuật", under: "Nghệ thuật" },
];
const items = {
  "Năng lực chung": generalLabels,
  "Năng lực đặc thù": specificLabels,
  "Phẩm chất chủ yếu": qualityLabels,
};
const row: PrimaryRow = {
  code: 9900000001,
  name: "HS 01",
  birthDate: "05/08/2016",
  girl: tick,
  levels: ["T", "H", "C", "T", "H"],
  tests: [9, 0],
  items: Array(15).fill("Đ"),
};
const content: PrimaryContent = {
  className: "4A",
  firstYear: 2024,
  moment: "CUỐI HỌC KÌ I",
  subjects,
  items,
  rows: [row],
};
const yearEnd: PrimaryContent = { ...content, moment: "CUỐI NĂM HỌC", yearEnd: true };

function read(...sheets: readonly GridSheet[]) {
  const { gradebook, diagnostics, ...rest } = readSheets("a.xls", sheets);
  const [book] = gradebook.classes;
  return {
    ...rest,
    classes: gradebook.classes,
    book,
    pupils: book?.pupils ?? [],
    codes: codesOf(diagnostics),
  };
}

function codesOf(diagnostics: ReturnType<typeof readSheets>["diagnostics"]): string[] {
  return diagnostics.map(({ code, severity, path }) =>
    `${code} ${severity} ${path.slice(1).join("!")}`.trim(),
  );
}

/** The levels and tests of a pupil, one text each. */
function subjectsOf(pupil: Pupil | undefined): string[] {
  return (pupil?.primary?.subjects ?? []).map(({ subject, level, test: own }) =>
    [
      subject,
      level.kind === "level" ? level.level : level.kind,
      ...(own === undefined ? [] : [entryText(own)]),
    ].join(" "),
  );
}

function entryText(entry: { readonly kind: string; readonly mark?: number }): string {
  return entry.mark === undefined ? entry.kind : String(entry.mark / 10);
}

function itemsOf(pupil: Pupil | undefined): string[] {
  return (pupil?.primary?.items ?? []).map(
    ({ item, level }) => `${item} ${level.kind === "level" ? level.level : level.kind}`,
  );
}

function recordedOf(pupil: Pupil | undefined): string[] {
  return (pupil?.recorded ?? []).map(({ what, place, ...one }) =>
    "value" in one ? `${what} ${one.value} ${place.cell}` : what,
  );
}

describe("a summary of the end of the first term", () => {
  const { book, pupils, codes, matches, residue } = read(primarySheet(content));

  test("gives the class by its three title rows", () => {
    const { pupils: _, subjects: __, ...head } = book as ClassBook;
    expect(head).toEqual({
      school: { name: "TRƯỜNG TH MẪU", authority: "ỦY BAN NHÂN DÂN XÃ MẪU" },
      className: "4A",
      grade: 4,
      level: "primary",
      schoolYear: "2024-2025",
      sheets: [
        {
          file: "a.xls",
          sheet: "4a",
          platform: "vnedu",
          kind: "D",
          evidence: "real-file",
          term: "1",
          moment: "cuoi-hk1",
          pupils: 1,
        },
      ],
    });
    expect(codes).toEqual([]);
    expect(matches).toEqual([
      { platform: "vnedu", kind: "D", variant: "cuoi-hk1", evidence: "real-file", sheet: "4a" },
    ]);
    expect(residue).toEqual({ columns: [], rows: [{ file: "a.xls", sheet: "4a", rows: [13, 14, 19] }] });
  });

  test("gives who the pupil is; the hidden empty column of names is passed over (quirk 7)", () => {
    const [{ primary: _, recorded, ...identity } = {} as Pupil] = pupils;
    expect(identity).toEqual({
      code: "9900000001",
      name: "HS 01",
      birthDate: "2016-08-05",
      gender: "female",
      place: { file: "a.xls", sheet: "4a", cell: "A10" },
      assessments: [],
      absences: [],
    });
    expect(recorded).toEqual([]);
  });

  test("gives levels and tests by subject, a zero among them (quirk 35), parts of Nghệ thuật by their own names", () => {
    expect(subjectsOf(pupils[0])).toEqual([
      "toan hoan-thanh-tot 9",
      "tieng-viet hoan-thanh 0",
      "dao-duc chua-hoan-thanh",
      "am-nhac hoan-thanh-tot",
      "mi-thuat hoan-thanh",
    ]);
    expect(pupils[0]?.primary?.subjects[1]).toEqual({
      subject: "tieng-viet",
      moment: "cuoi-hk1",
      level: { kind: "level", level: "hoan-thanh", place: { file: "a.xls", sheet: "4a", cell: "I10" } },
      test: { kind: "mark", mark: 0, place: { file: "a.xls", sheet: "4a", cell: "J10" } },
      place: { file: "a.xls", sheet: "4a", cell: "I10" },
    });
    expect(book?.subjects.map(({ id, partOf }) => [id, partOf])).toContainEqual(["am-nhac", "nghe-thuat"]);
  });

  test("gives the fifteen qualities and competencies, Khoa học the competency apart from the subject", () => {
    expect(itemsOf(pupils[0])).toEqual([
      "tu-chu-tu-hoc dat",
      "giao-tiep-hop-tac dat",
      "giai-quyet-van-de-sang-tao dat",
      "ngon-ngu dat",
      "tinh-toan dat",
      "khoa-hoc dat",
      "cong-nghe dat",
      "tin-hoc dat",
      "tham-mi dat",
      "the-chat dat",
      "yeu-nuoc dat",
      "nhan-ai dat",
      "cham-chi dat",
      "trung-thuc dat",
      "trach-nhiem dat",
    ]);
  });
});

describe("titles", () => {
  test.each([
    ["GIỮA HỌC KÌ I", "giua-hk1", "1", "proposed"],
    ["GIỮA KỲ 1", "giua-hk1", "1", "proposed"],
    ["CUỐI HỌC KỲ 1", "cuoi-hk1", "1", "real-file"],
    ["- GIỮA HK2", "giua-hk2", "2", "proposed"],
    ["GIỮA HỌC KÌ II", "giua-hk2", "2", "proposed"],
    ["CUỐI HỌC KÌ II", "cuoi-nam", "year", "real-file"],
    ["CUỐI NĂM", "cuoi-nam", "year", "real-file"],
    ["CẢ NĂM HỌC", "cuoi-nam", "year", "real-file"],
  ] as const)("%s is %s (quirk 13, quirk 50)", (moment, slug, term, evidence) => {
    const { book, matches, codes } = read(primarySheet({ ...content, moment }));
    expect(book?.sheets[0]).toMatchObject({ moment: slug, term, evidence });
    expect(matches[0]).toMatchObject({ kind: "D", variant: slug, evidence });
    expect(codes).toEqual([]);
    expect(new Set(book?.pupils[0]?.primary?.items.map((one) => one.moment))).toEqual(new Set([slug]));
  });

  test("without a moment the sheet is not read, and neither is one of a class above grade 5", () => {
    expect(read(primarySheet({ ...content, moment: "HỌC KÌ I" }))).toMatchObject({
      classes: [],
      codes: ["title.noMoment error 4a"],
    });
    expect(read(primarySheet({ ...content, className: "6A" }))).toMatchObject({
      classes: [],
      codes: ["title.notPrimary error 6a"],
    });
    const untitled = primarySheet(content).put("A4", "Năm học:");
    expect(read(untitled).codes).toEqual(["title.noSchoolYear error 4a"]);
  });

  test("several classes are several sheets, and two moments of one class go together", () => {
    const { classes } = read(
      primarySheet(content),
      primarySheet({ ...content, className: "4B" }),
      primarySheet({ ...yearEnd, sheetName: "4a cn" }),
    );
    expect(classes.map(({ className, sheets }) => [className, sheets.map(({ moment }) => moment)])).toEqual([
      ["4A", ["cuoi-hk1", "cuoi-nam"]],
      ["4B", ["cuoi-hk1"]],
    ]);
    const [pupil] = classes[0]?.pupils ?? [];
    expect(pupil?.primary?.subjects.map(({ subject, moment }) => `${subject} ${moment}`).slice(4, 7)).toEqual(
      ["mi-thuat cuoi-hk1", "toan cuoi-nam", "tieng-viet cuoi-nam"],
    );
    expect(
      codesOf(
        readSheets("a.xls", [primarySheet(content), primarySheet({ ...content, sheetName: "x" })])
          .diagnostics,
      ),
    ).toEqual(["sheet.duplicate warning x"]);
  });

  test("two moments of a class may stand below each other on one sheet (quirk 54)", () => {
    const sheet = primarySheet(content);
    const second = primarySheet({ ...content, moment: "GIỮA HỌC KÌ I" });
    for (let line = 0; line < second.rowCount; line += 1) {
      for (let column = 0; column < second.columnCount; column += 1) {
        sheet.set(line + 30, column, second.cell(line, column) ?? null);
      }
    }
    const { book } = read(sheet);
    expect(book?.sheets.map(({ moment, pupils }) => [moment, pupils])).toEqual([
      ["giua-hk1", 1],
      ["cuoi-hk1", 1],
    ]);
    expect(book?.pupils.length).toBe(1);
  });
});

describe("columns", () => {
  test("come in any order and by any of the names that schools set (quirk 17)", () => {
    const names: readonly PrimarySubject[] = [
      { label: "TViệt", tested: true },
      { label: "ĐĐức" },
      { label: "TN-XH" },
      { label: "MT", under: "Nghệ thuật" },
      { label: "HĐTN" },
      { label: "GDTC" },
      { label: "Tin học và Công nghệ (Công nghệ)", tested: true },
      { label: "Tin học", tested: true },
      { label: "Tiếng Anh", tested: true },
      { label: "Toán", tested: true },
    ];
    const { pupils } = read(
      primarySheet({
        ...content,
        subjects: names,
        rows: [{ ...row, levels: Array(10).fill("H"), tests: [5, 6, 7, 8, 9] }],
      }),
    );
    expect(subjectsOf(pupils[0])).toEqual([
      "tieng-viet hoan-thanh 5",
      "dao-duc hoan-thanh",
      "tn-xh hoan-thanh",
      "mi-thuat hoan-thanh",
      "hdtn hoan-thanh",
      "gdtc hoan-thanh",
      "cong-nghe hoan-thanh 6",
      "tin-hoc hoan-thanh 7",
      "ngoai-ngu-1 hoan-thanh 8",
      "toan hoan-thanh 9",
    ]);
  });

  test("of tests are there or not, by subject, grade and year (quirk 44)", () => {
    const without = read(
      primarySheet({ ...content, subjects: [{ label: "Toán" }, { label: "Tiếng Anh" }], rows: [row] }),
    );
    expect(subjectsOf(without.pupils[0])).toEqual(["toan hoan-thanh-tot", "ngoai-ngu-1 hoan-thanh"]);
    expect(without.codes).toEqual([]);
  });

  test("of items are five or seven, one of them empty for the whole class (quirk 44)", () => {
    const five = specificLabels.filter((label) => !["Công nghệ", "Tin học"].includes(label));
    const { pupils, codes } = read(
      primarySheet({
        ...content,
        className: "2A",
        items: { ...items, "Năng lực đặc thù": five },
        rows: [{ ...row, items: ["T", "T", "T", "T", "T", null, ...Array(7).fill("T")] }],
      }),
    );
    expect(itemsOf(pupils[0]).slice(3, 8)).toEqual([
      "ngon-ngu tot",
      "tinh-toan tot",
      "khoa-hoc not-entered",
      "tham-mi tot",
      "the-chat tot",
    ]);
    expect(codes).toEqual([]);
  });

  test("are told by folded labels in short or full form (quirk 11, quirk 12, quirk 13, quirk 14)", () => {
    const short = {
      "Năng lực chung": ["TC - TH", "GT-HT", "Giải quyết vấn đề\nvà sáng tạo"],
      "Năng lực đặc thù": ["NGÔN NGỮ", "Tính toán".normalize("NFD"), "Thẩm mỹ"],
      "Phẩm chất chủ yếu": ["Yêu  nước"],
    };
    const { pupils, codes } = read(primarySheet({ ...content, items: short }));
    expect(itemsOf(pupils[0]).map((text) => text.split(" ")[0])).toEqual([
      "tu-chu-tu-hoc",
      "giao-tiep-hop-tac",
      "giai-quyet-van-de-sang-tao",
      "ngon-ngu",
      "tinh-toan",
      "tham-mi",
      "yeu-nuoc",
    ]);
    expect(codes).toEqual([]);
  });

  test("keep their meaning where the cells of the head are not merged (quirk 60)", () => {
    const merged = primarySheet(yearEnd);
    const plain = new GridSheet(merged.name);
    for (let line = 0; line < merged.rowCount; line += 1) {
      for (let column = 0; column < merged.columnCount; column += 1) {
        plain.set(line, column, merged.cell(line, column) ?? null);
      }
    }
    plain.merge("A6:A9");
    expect(read(plain).book).toEqual(read(merged).book);
  });

  test("moved by rows and columns are read all the same (quirk 43, quirk 61)", () => {
    const moved = primarySheet(yearEnd).shifted(2, 3);
    moved.set(3, 60, "");
    const cells = read(moved).pupils[0]?.primary?.subjects.map(({ place }) => place.cell);
    expect(cells).toEqual(["J12", "L12", "N12", "O12", "P12"]);
  });

  test("that are unknown stay in the residue, and a second one of a name is told", () => {
    const sheet = primarySheet({
      ...content,
      subjects: [...subjects, { label: "Kĩ năng sống" }, { label: "Toán", tested: true }],
      items: { ...items, "Phẩm chất chủ yếu": [...qualityLabels, "Lễ phép", "Nhân ái"] },
      rows: [
        {
          ...row,
          levels: [...row.levels, "T", "C"],
          tests: [9, 8, 7],
          items: [...row.items, "T", "T"],
          note: "Chuyển đến",
        },
      ],
    });
    const { pupils, book, codes, residue } = read(sheet);
    expect(subjectsOf(pupils[0]).slice(5)).toEqual([
      "ki-nang-song hoan-thanh-tot",
      "toan-2 chua-hoan-thanh 7",
    ]);
    expect(
      book?.subjects.filter(({ kind }) => kind === "unknown").map(({ id, assessedBy }) => [id, assessedBy]),
    ).toEqual([
      ["ki-nang-song", "comments"],
      ["toan-2", "marks"],
    ]);
    expect(codes).toEqual([
      "column.duplicate warning 4a!O6",
      "column.duplicate warning 4a!AG6",
      "column.unknown info 4a!AF6",
    ]);
    expect(residue.columns.map(({ label, cells }) => [label, cells.map(({ text }) => text)])).toEqual([
      ["Phẩm chất chủ yếu › Lễ phép", ["T"]],
      ["Phẩm chất chủ yếu › Nhân ái", ["T"]],
      ["Ghi chú", ["Chuyển đến"]],
    ]);
  });

  test("of the circular before are known by their labels", () => {
    const { pupils, codes } = read(
      primarySheet({
        ...content,
        className: "5A",
        firstYear: 2022,
        items: {
          "Năng lực": ["Tự phục vụ, tự quản", "Hợp tác", "Tự học và GQVĐ"],
          "Phẩm chất": [
            "Chăm học, chăm làm",
            "Tự tin, trách nhiệm",
            "Trung thực, kỉ luật",
            "Đoàn kết, yêu thương",
          ],
        },
        rows: [{ ...row, items: ["T", "Đ", "C", "T", "Đ", "C", "T"] }],
      }),
    );
    expect(itemsOf(pupils[0])).toEqual([
      "tu-phuc-vu-tu-quan tot",
      "hop-tac dat",
      "tu-hoc-giai-quyet-van-de can-co-gang",
      "cham-hoc-cham-lam tot",
      "tu-tin-trach-nhiem dat",
      "trung-thuc-ki-luat can-co-gang",
      "doan-ket-yeu-thuong tot",
    ]);
    expect(codes).toEqual([]);
  });
});

describe("levels", () => {
  test("the letter C and the letter T mean the level of their column's kind (quirk 37)", () => {
    const { pupils } = read(
      primarySheet({ ...content, rows: [{ ...row, levels: ["C", "T"], items: ["C", "T"] }] }),
    );
    expect(subjectsOf(pupils[0]).slice(0, 2)).toEqual([
      "toan chua-hoan-thanh 9",
      "tieng-viet hoan-thanh-tot 0",
    ]);
    expect(itemsOf(pupils[0]).slice(0, 2)).toEqual(["tu-chu-tu-hoc can-co-gang", "giao-tiep-hop-tac tot"]);
  });

  test("Đ is no level of a subject, H none of an item; neither is guessed (quirk 37)", () => {
    const { pupils, codes } = read(
      primarySheet({
        ...content,
        rows: [{ ...row, levels: ["Đ", "h", "hoàn thành tốt", "ht", ""], items: ["H", "ð", " Tốt "] }],
      }),
    );
    expect(subjectsOf(pupils[0])).toEqual([
      "toan unreadable 9",
      "tieng-viet hoan-thanh 0",
      "dao-duc hoan-thanh-tot",
      "am-nhac hoan-thanh",
      "mi-thuat not-entered",
    ]);
    expect(itemsOf(pupils[0]).slice(0, 4)).toEqual([
      "tu-chu-tu-hoc unreadable",
      "giao-tiep-hop-tac dat",
      "giai-quyet-van-de-sang-tao tot",
      "ngon-ngu not-entered",
    ]);
    expect(codes).toEqual(["level.unreadable error 4a!G10", "level.unreadable error 4a!N10"]);
  });

  test("Miễn is an exemption, or not taken where nobody has to take the subject (quirk 38)", () => {
    const { pupils, codes } = read(
      primarySheet({
        ...content,
        subjects: [
          { label: "Toán", tested: true },
          { label: "Tiếng dân tộc", tested: true },
        ],
        rows: [{ ...row, levels: ["Miễn", "Miễn"], tests: ["Miễn", "Miễn"], items: ["Miễn"] }],
      }),
    );
    expect(subjectsOf(pupils[0])).toEqual(["toan exempt exempt", "tieng-dtts not-taken not-taken"]);
    expect(itemsOf(pupils[0])[0]).toBe("tu-chu-tu-hoc exempt");
    expect(codes).toEqual([]);
  });

  test("broken cells are told by their own codes", () => {
    const { pupils, codes } = read(
      primarySheet({
        ...content,
        rows: [
          {
            ...row,
            levels: [
              { kind: "error", value: "#REF!" },
              { kind: "empty-formula", formula: true },
              { kind: "date", iso: "2024-05-07", serial: 45419 },
              true,
              9,
            ],
          },
        ],
      }),
    );
    expect(subjectsOf(pupils[0]).map((text) => text.split(" ")[1])).toEqual(Array(5).fill("unreadable"));
    expect(codes).toEqual([
      "cell.error error 4a!G10",
      "cell.formulaWithoutValue error 4a!I10",
      "level.unreadable error 4a!K10",
      "level.unreadable error 4a!L10",
      "level.unreadable error 4a!M10",
    ]);
  });
});

describe("tests", () => {
  const marked = (value: PrimaryRow["tests"][number]) => {
    const { pupils, codes } = read(primarySheet({ ...content, rows: [{ ...row, tests: [value, 8] }] }));
    const test = pupils[0]?.primary?.subjects[0]?.test;
    return [test === undefined ? "none" : entryText(test), ...codes.map((code) => code.split(" ")[0])].join(
      " ",
    );
  };

  test.each([
    [10, "10"],
    ["7", "7"],
    [" 8,0 ", "8"],
    ["9.0", "9"],
    [null, "not-entered"],
    ["-", "not-entered"],
    [7.5, "unreadable mark.tooManyDecimals"],
    ["7,5", "unreadable mark.tooManyDecimals"],
    [11, "unreadable mark.outOfRange"],
    [85, "unreadable mark.outOfRange"],
    ["-1", "unreadable mark.outOfRange"],
    ["T", "unreadable mark.unreadable"],
    ["Đ", "unreadable mark.unreadable"],
    ["7/5", "unreadable mark.isDate"],
    [true, "unreadable mark.isBoolean"],
    [{ kind: "date", iso: "2024-05-07", serial: 45419 }, "unreadable mark.isDate"],
    [{ kind: "number", value: 8, formula: true }, "8 cell.formula"],
  ] as const)("%j is %s (quirk 32, quirk 33, quirk 34, quirk 35, quirk 36)", (value, expected) => {
    expect(marked(value)).toBe(expected);
  });
});

describe("the columns of the year's end (quirk 43)", () => {
  test("record what is ticked; a blank award and a blank Chưa lên lớp say none", () => {
    const rows: PrimaryRow[] = [
      { ...row, results: [null, tick], awards: [tick] },
      { ...row, code: 2, results: [null, null, null, tick], notPromoted: tick, awards: [null, tick] },
      { ...row, code: 3 },
    ];
    const { pupils, codes } = read(primarySheet({ ...yearEnd, rows }));
    expect(pupils.map(recordedOf)).toEqual([
      ["yearResult hoan-thanh-tot AD10", "award khen-thuong-cuoi-nam AG10", "promotion none AI10"],
      [
        "yearResult chua-hoan-thanh AF11",
        "award none AG11",
        "award khen-thuong-dot-xuat AH11",
        "promotion not-promoted AI11",
      ],
      ["award none AG12", "promotion none AI12"],
    ]);
    expect(codes).toEqual([]);
  });

  test.each([tick, "x", "X", "ü", "v", "✓", "✔"])("a tick may be typed as %s (quirk 45)", (sign) => {
    const { pupils, codes } = read(
      primarySheet({
        ...yearEnd,
        rows: [{ ...row, girl: sign, results: [sign], awards: [sign], notPromoted: sign }],
      }),
    );
    expect(recordedOf(pupils[0]).map((text) => text.split(" ")[1])).toEqual([
      "hoan-thanh-xuat-sac",
      "khen-thuong-cuoi-nam",
      "not-promoted",
    ]);
    expect(pupils[0]?.gender).toBe("female");
    expect(codes).toEqual([]);
  });

  test("two results ticked leave none, and other words are told", () => {
    const rows: PrimaryRow[] = [
      { ...row, results: [null, tick, "x"] },
      { ...row, code: 2, results: ["có"], awards: ["giỏi"], notPromoted: "?" },
      { ...row, code: 3, results: ["có", tick], awards: ["Học sinh Tiêu biểu", "Giải nhì cờ vua"] },
      { ...row, code: 4, awards: ["HSXS"], notPromoted: "Ở lại lớp", girl: "?" },
    ];
    const { pupils, codes } = read(primarySheet({ ...yearEnd, rows }));
    expect(pupils.map(recordedOf)).toEqual([
      ["yearResult null AD10", "award none AG10", "promotion none AI10"],
      ["yearResult null AC11", "award null AG11", "promotion null AI11"],
      [
        "yearResult hoan-thanh-tot AD12",
        "award hoc-sinh-tieu-bieu AG12",
        "award khen-thuong-dot-xuat AH12",
        "promotion none AI12",
      ],
      ["award hoc-sinh-xuat-sac AG13", "promotion not-promoted AI13"],
    ]);
    expect(pupils.map(({ gender }) => gender)).toEqual(["female", "female", "female", undefined]);
    expect(codes).toEqual([
      "tick.unreadable warning 4a!F13",
      "yearResult.several warning 4a!AD10",
      "tick.unreadable warning 4a!AC11",
      "award.unknownValue warning 4a!AG11",
      "promotion.unknownValue warning 4a!AI11",
      "tick.unreadable warning 4a!AC12",
    ]);
  });
});

describe("pupils", () => {
  test("are boys where the column Nữ is blank, unless nobody is ticked (quirk 28)", () => {
    const genders = (...girls: readonly PrimaryRow["girl"][]) =>
      read(
        primarySheet({
          ...content,
          rows: girls.map((girl, index) => ({ ...row, code: index + 1, girl: girl ?? null })),
        }),
      ).pupils.map(({ gender }) => gender);
    expect(genders(tick, null, "Nữ", "Nam")).toEqual(["female", "male", "female", "male"]);
    expect(genders(null, null)).toEqual([undefined, undefined]);
  });

  test("end where the signatures begin; these never become pupils (quirk 52, quirk 53)", () => {
    const { pupils } = read(
      primarySheet({ ...yearEnd, rows: [row, { ...row, code: 9900000002, name: "HS 02" }] }),
    );
    expect(pupils.map(({ name }) => name)).toEqual(["HS 01", "HS 02"]);
  });

  test("have codes and days in every form (quirk 21, quirk 47)", () => {
    const { pupils, codes } = read(
      primarySheet({
        ...content,
        rows: [
          { ...row, code: "9900000001.0", birthDate: { kind: "date", iso: "2016-08-05", serial: 42587 } },
        ],
      }),
    );
    expect([pupils[0]?.code, pupils[0]?.birthDate]).toEqual(["9900000001", "2016-08-05"]);
    expect(codes).toEqual([]);
  });

  test("may be none at all", () => {
    expect(read(primarySheet({ ...content, rows: [] }))).toMatchObject({ pupils: [], codes: [] });
    expect(read(primarySheet(content).put("A6", "Số")).codes).toEqual(["header.notFound error 4a"]);
  });
});
