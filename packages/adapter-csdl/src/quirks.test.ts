import * as XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { csdl } from "./csdl";
import { bookFile, cellType, type SheetContent, shownCells, type Value } from "./testing/book-file";
import { gradebook, mark, marks, pupil, toan } from "./testing/gradebooks";

const known = { schoolYear: "2024-2025" } as const;

/** A sheet of variant A with one pupil's row for each list of marks; columns F to L are TX1 to TX5, GK, CK. */
function classSheet(
  rows: readonly (readonly Value[])[],
  more: {
    readonly title?: readonly (readonly Value[])[];
    readonly after?: readonly (readonly Value[])[];
  } = {},
): SheetContent {
  const title: readonly (readonly Value[])[] = more.title ?? [
    [],
    ["ỦY BAN NHÂN DÂN XÃ MẪU", null, null, null, null, "BẢNG ĐIỂM HỌC KỲ"],
    ["Trường: THCS Mẫu", null, null, null, null, "Năm học: 2024-2025 - Học kỳ: I"],
    ["Lớp: 8A", null, null, null, null, "Môn học: TOÁN - GV: Lê Thị Mẫu"],
    [],
  ];
  const head = title.length + 1;
  return {
    name: "TOÁN",
    rows: [
      ...title,
      [
        "STT",
        "Mã học sinh",
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
        "ĐĐGtx",
        null,
        null,
        null,
        null,
        "ĐĐGgk",
        "ĐĐGck",
      ],
      [null, null, null, null, null, 1, 2, 3, 4, 5],
      ...rows,
      ...(more.after ?? []),
    ],
    merges: [
      ...["A", "B", "C", "D", "E", "K", "L"].map((column) => `${column}${head}:${column}${head + 1}`),
      `F${head}:J${head}`,
    ],
  };
}

const row = (number: number, name: string, ...own: readonly Value[]): Value[] => [
  number,
  `099000000${number}`,
  name,
  "05/08/2011",
  "Nữ",
  ...own,
];

async function read(sheet: SheetContent) {
  const parsed = await csdl.parse({ bytes: bookFile([sheet]), fileName: "a.xlsx" });
  const book = parsed.gradebook.classes[0];
  return {
    ...parsed,
    book,
    pupils: book?.pupils ?? [],
    codes: parsed.diagnostics.map(({ code, path }) => `${code} ${path.at(-1)}`),
    entries: (book?.pupils ?? []).map(({ assessments }) => {
      const own = assessments[0]?.marks;
      return own === undefined
        ? []
        : [...own.regular, own.midterm, own.final].map((entry) =>
            entry.kind === "mark" ? entry.mark : entry.kind,
          );
    }),
  };
}

const bookOf = (...pupils: Parameters<typeof gradebook>[0]["pupils"]) =>
  gradebook({ className: "8A", grade: 8, level: "lower-secondary", subjects: [toan], pupils });

describe("container", () => {
  test("quirk 2: the content counts and not the extension; an answer under the name .xlsx is told", async () => {
    const xls = bookFile([classSheet([row(1, "Nguyễn Mẫu An", 8)])], "xls");
    expect(await csdl.detect({ bytes: xls, fileName: "bang-diem.xlsx" })).toMatchObject([{ kind: "K4" }]);
    const answer = new TextEncoder().encode('{"rc":-10,"rd":"UNKNOWN"}');
    const { diagnostics } = await csdl.parse({ bytes: answer, fileName: "ket-qua.xlsx" });
    expect(diagnostics).toMatchObject([{ code: "csdl.errorAnswer", data: { code: -10 } }]);
  });

  test("quirk 9: a formula gives its stored result, told once a column", async () => {
    const sheet = classSheet([row(1, "Nguyễn Mẫu An", 8), row(2, "Trần Thử Bình", 7)]);
    const { entries, codes } = await read({ ...sheet, formulas: { F8: "4+4", F9: "3+4" } });
    expect(entries.map(([first]) => first)).toEqual([80, 70]);
    expect(codes).toEqual(["cell.formula F8"]);
  });
});

describe("text", () => {
  test("quirk 11: decomposed letters and no-break spaces in names and labels", async () => {
    const sheet = classSheet([row(1, "Nguyễn\u00a0Mẫu\u200b  An".normalize("NFD"), 8)]);
    const decomposed = {
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell) => (typeof cell === "string" ? cell.normalize("NFD") : cell)),
      ),
    };
    const { pupils, entries } = await read(decomposed);
    expect(pupils[0]?.name).toBe("Nguyễn Mẫu An");
    expect(entries[0]?.[0]).toBe(80);
    const bytes = bookFile([decomposed]);
    const { writes } = await csdl.fill(
      { bytes },
      bookOf(pupil({ name: "Nguyễn Mẫu An", assessments: [marks("toan", "1", [mark(8)], mark(9))] })),
    );
    expect(writes.map(({ place, after }) => [place.cell, after])).toEqual([["K8", "9"]]);
  });

  test("quirk 12: the đ of ĐĐGtx, ĐĐGgk and ĐĐGck is folded by hand", async () => {
    const { entries } = await read(classSheet([row(1, "Đỗ Thí Đạt", 8, null, null, null, null, 7, 6)]));
    expect(entries[0]).toEqual([80, "not-entered", "not-entered", "not-entered", "not-entered", 70, 60]);
  });

  test("quirk 13: HỌC KÌ and HỌC KỲ, in any case", async () => {
    for (const words of ["Học kì: II", "HỌC KỲ: II", "Học kỳ: 2"]) {
      const title: Value[][] = [
        ["Trường: THCS Mẫu", "BẢNG ĐIỂM HỌC KÌ"],
        ["Lớp: 8A", `Năm học: 2024-2025 - ${words}`],
        [null, "Môn học: Toán"],
      ];
      const { book } = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title }));
      expect(book?.sheets[0]?.term).toBe("2");
    }
  });

  test("quirk 14: line feeds inside labels", async () => {
    const bytes = bookFile([
      {
        name: "Sheet1",
        rows: [
          ["Mã\nlớp *", "Mã định danh\nBộ GD&ĐT", "Họ\ntên", "Ngày\nsinh"],
          ["2A", "0990000001", "Nguyễn Mẫu An", "05/08/2017"],
        ],
      },
    ]);
    const { gradebook: own } = await csdl.parse({ bytes, known });
    expect(own.classes[0]?.pupils[0]).toMatchObject({ moetId: "0990000001", birthDate: "2017-08-05" });
  });

  test("quirk 18: a subject's name may hold dashes and signs", async () => {
    const title: Value[][] = [
      ["Trường: THCS Mẫu", "BẢNG ĐIỂM HỌC KỲ"],
      ["Lớp: 8A", "Năm học: 2024-2025 - Học kỳ: I"],
      [null, "Môn học: HĐTN - HN & KNS - GV: Trần - Mẫu"],
    ];
    const { book } = await read(classSheet([row(1, "Nguyễn Mẫu An", "Đ")], { title }));
    expect(book?.subjects[0]?.name).toBe("HĐTN - HN & KNS");
  });

  test("quirk 19: class names with a stroke or a point are texts", async () => {
    for (const [className, grade] of [
      ["11/4", 11],
      ["9.1", 9],
      ["10A1.2", 10],
    ] as const) {
      const title: Value[][] = [
        ["Trường: Mẫu", "BẢNG ĐIỂM HỌC KỲ"],
        [`Lớp: ${className}`, "Năm học: 2024-2025 - Học kỳ: I"],
        [null, "Môn học: TOÁN"],
      ];
      const { book } = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title }));
      expect(book).toMatchObject({ className, grade });
    }
  });

  test("quirk 20: any authority may stand above the school, of before and after the districts", async () => {
    for (const authority of ["PHÒNG GD&ĐT MẪU", "ỦY BAN NHÂN DÂN PHƯỜNG MẪU", "SỞ GD&ĐT MẪU"]) {
      const title: Value[][] = [
        [authority, "BẢNG ĐIỂM HỌC KỲ"],
        ["Trường: THCS Mẫu", "Năm học: 2024-2025 - Học kỳ: I"],
        ["Lớp: 8A", "Môn học: TOÁN"],
      ];
      const { book } = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title }));
      expect(book?.school).toEqual({ name: "THCS Mẫu", authority });
    }
  });
});

describe("people and keys", () => {
  const list = (labels: readonly Value[], ...rows: readonly (readonly Value[])[]): Uint8Array =>
    bookFile([{ name: "Sheet1", rows: [labels, ...rows] }]);
  const people = ["Mã lớp", "Mã học sinh", "Họ tên"];

  test("quirk 21: an identifier that lost its zero as a number is told and not completed", async () => {
    const bytes = list(
      [...people, "Số định danh cá nhân"],
      ["6A", "0990000001", "Nguyễn Mẫu An", 99000000001],
      ["6A", 990000002, "Trần Thử Bình", "099000000002"],
    );
    const { gradebook: own, diagnostics } = await csdl.parse({ bytes, known });
    const [first, second] = own.classes[0]?.pupils ?? [];
    expect(first).toMatchObject({ moetId: "0990000001", nationalId: "99000000001" });
    expect(second?.moetId).toBeUndefined();
    expect(second?.code).toBe("990000002");
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["id.leadingZeroLost", "D2"],
      ["id.notTenDigits", "B3"],
    ]);
  });

  test("quirk 22: of two pupils with one name, none is filled by the name", async () => {
    const sheet = classSheet([
      [1, null, "Nguyễn Mẫu An", null, null],
      [2, null, "Nguyễn Mẫu An", null, null],
    ]);
    const book = bookOf(pupil({ name: "Nguyễn Mẫu An", assessments: [marks("toan", "1", [mark(8)])] }));
    const { writes, diagnostics } = await csdl.fill({ bytes: bookFile([sheet]) }, book);
    expect(writes).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain("match.ambiguous");
  });

  test("quirk 24: an identifier goes before a name that is spelt otherwise; with never, a name matches nobody", async () => {
    const book = bookOf(
      pupil({ name: "Nguyễn Mẫu Anh", moetId: "0990000001", assessments: [marks("toan", "1", [mark(8)])] }),
      pupil({ name: "Trần Thử Bình", assessments: [marks("toan", "1", [mark(7)])] }),
    );
    const bytes = bookFile([classSheet([row(1, "Nguyễn Mẫu An"), row(2, "Trần Thử Bình")])]);
    const byName = await csdl.fill({ bytes }, book);
    expect(byName.writes.map(({ place }) => place.cell)).toEqual(["F8", "F9"]);
    expect(byName.diagnostics.map(({ code }) => code)).toContain("match.byName");
    const never = await csdl.fill({ bytes }, book, { names: "never" });
    expect(never.writes.map(({ place }) => place.cell)).toEqual(["F8"]);
  });

  test("quirk 25: a title that holds the word Tên is no head of a table", async () => {
    const bytes = list(
      ["Tên trường: Tiểu học Mẫu"],
      [],
      ["STT", ...people],
      [1, "2A", "0990000001", "Nguyễn Mẫu An"],
    );
    const { gradebook: own } = await csdl.parse({ bytes, known });
    expect(own.classes[0]?.pupils.map(({ name }) => name)).toEqual(["Nguyễn Mẫu An"]);
  });

  test("quirk 27: a pupil who has left keeps the status, and rows without a counterpart are told", async () => {
    const bytes = list(
      [...people, "Trạng thái HS"],
      ["6A", "0990000001", "Nguyễn Mẫu An", "Chuyển đi kỳ 1"],
      ["6A", "0990000002", "Trần Thử Bình", "Đang học"],
    );
    const { gradebook: own } = await csdl.parse({ bytes, known });
    expect(own.classes[0]?.pupils.map(({ profile }) => profile?.[0])).toMatchObject([
      { field: "status", text: "Chuyển đi kỳ 1", code: "04" },
      { field: "status", text: "Đang học", code: "01" },
    ]);
    const marksOfTwo = bookFile([classSheet([row(1, "Nguyễn Mẫu An"), row(2, "Trần Thử Bình")])]);
    const book = bookOf(
      pupil({ name: "Trần Thử Bình", moetId: "0990000002", assessments: [marks("toan", "1", [mark(8)])] }),
      pupil({ name: "Lê Ví Dụ Vy", moetId: "0990000009", assessments: [marks("toan", "1", [mark(8)])] }),
    );
    const { writes, diagnostics } = await csdl.fill({ bytes: marksOfTwo }, book);
    expect(writes.map(({ place }) => place.cell)).toEqual(["F9"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["match.notInTemplate", "match.notInBook"]),
    );
  });

  test("quirk 28: gender in words of any case or as the catalogue's codes; a bare number says nothing", async () => {
    const bytes = list(
      [...people, "Giới tính"],
      ["6A", "0990000001", "Nguyễn Mẫu An", "nữ"],
      ["6A", "0990000002", "Trần Thử Bình", "NAM"],
      ["6A", "0990000003", "Lê Ví Dụ Vy", "02"],
      ["6A", "0990000004", "Phạm Mẫu Hà", 0],
      ["6A", "0990000005", "Hoàng Thử Hạ", ""],
    );
    const { gradebook: own, diagnostics } = await csdl.parse({ bytes, known });
    expect(own.classes[0]?.pupils.map(({ gender }) => gender)).toEqual([
      "female",
      "male",
      "female",
      undefined,
      undefined,
    ]);
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual([["gender.unreadable", "D5"]]);
  });

  test("quirk 30: an ethnic group in another spelling is written in the template's own", async () => {
    const bytes = bookFile([
      {
        name: "Sheet1",
        rows: [
          [...people, "Dân tộc"],
          ["6A", "0990000001", "Nguyễn Mẫu An", null],
        ],
      },
      {
        name: "DAN_TOC",
        rows: [
          ["STT", "Mã", "Tên trường dữ liệu"],
          [1, "08", "H\u2019Mông"],
          [2, "12", "Ê-đê"],
          [3, "05", "Khmer"],
        ],
      },
    ]);
    for (const [text, written] of [
      ["Hmông", "H\u2019Mông"],
      ["H'Mông", "H\u2019Mông"],
      ["Mông", "H\u2019Mông"],
      ["Ê đê", "Ê-đê"],
      ["Khơ-me", "Khmer"],
    ] as const) {
      const book = gradebook({
        className: "6A",
        grade: 6,
        level: "lower-secondary",
        pupils: [
          pupil({ name: "Nguyễn Mẫu An", moetId: "0990000001", profile: [{ field: "ethnic-group", text }] }),
        ],
      });
      const { writes } = await csdl.fill({ bytes }, book);
      expect([text, writes[0]?.after]).toEqual([text, written]);
    }
  });

  test("quirk 31: a phone number without its zero is told, and written as a text", async () => {
    const labels = [...people, "Số điện thoại liên hệ"];
    const bytes = list(labels, ["6A", "0990000001", "Nguyễn Mẫu An", 900000001]);
    const { diagnostics } = await csdl.parse({ bytes, known });
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["phone.leadingZeroLost", "D2"],
    ]);
    const book = gradebook({
      className: "6A",
      grade: 6,
      level: "lower-secondary",
      pupils: [
        pupil({
          name: "Nguyễn Mẫu An",
          moetId: "0990000001",
          profile: [{ field: "phone", text: "0900000001" }],
        }),
      ],
    });
    const { bytes: filled, writes } = await csdl.fill({ bytes }, book);
    expect(writes).toMatchObject([{ before: "900000001", after: "0900000001" }]);
    expect(cellType(filled ?? new Uint8Array(), "Sheet1", "D2")).toBe("s");
  });
});

describe("marks", () => {
  test("quirk 32: marks as texts with either decimal sign; what is no mark is told and kept", async () => {
    const { entries, codes } = await read(
      classSheet([row(1, "Nguyễn Mẫu An", "7,5", "8.0", " 9", "7,5,1", null, 8)]),
    );
    expect(entries[0]).toEqual([75, 80, 90, "unreadable", "not-entered", 80, "not-entered"]);
    expect(codes).toEqual(["mark.unreadable I8"]);
  });

  test("quirk 35: a blank is not zero, and a zero is written", async () => {
    const sheet = classSheet([row(1, "Nguyễn Mẫu An", 0, null)]);
    expect((await read(sheet)).entries[0]?.slice(0, 2)).toEqual([0, "not-entered"]);
    const own = pupil({
      name: "Nguyễn Mẫu An",
      moetId: "0990000001",
      assessments: [marks("toan", "1", [{ kind: "not-entered" }, mark(0)])],
    });
    const { bytes, writes } = await csdl.fill({ bytes: bookFile([sheet]) }, bookOf(own));
    expect(writes.map(({ place, after }) => [place.cell, after])).toEqual([["G8", "0"]]);
    expect(shownCells(bytes ?? new Uint8Array()).get("TOÁN!F8")).toBe("0");
  });

  test("quirk 36: Đ and CĐ stand in the same columns as numbers", async () => {
    const title: Value[][] = [
      ["Trường: THCS Mẫu", "BẢNG ĐIỂM HỌC KỲ"],
      ["Lớp: 8A", "Năm học: 2024-2025 - Học kỳ: I"],
      [null, "Môn học: GIÁO DỤC THỂ CHẤT"],
    ];
    const { entries } = await read(classSheet([row(1, "Nguyễn Mẫu An", "Đ", "CĐ", "đ")], { title }));
    expect(entries[0]?.slice(0, 3)).toEqual(["result", "result", "result"]);
  });

  test("quirk 38: M, MG and Miễn are read as exemptions, and none is written where no sign is known", async () => {
    const { entries } = await read(classSheet([row(1, "Nguyễn Mẫu An", "M", "MG", "Miễn")]));
    expect(entries[0]?.slice(0, 3)).toEqual(["exempt", "exempt", "exempt"]);
    const own = pupil({
      name: "Nguyễn Mẫu An",
      moetId: "0990000001",
      assessments: [marks("toan", "1", [{ kind: "exempt" }])],
    });
    const { writes, diagnostics } = await csdl.fill(
      { bytes: bookFile([classSheet([row(1, "Nguyễn Mẫu An")])]) },
      bookOf(own),
    );
    expect(writes).toEqual([]);
    expect(diagnostics.map(({ code, data }) => [code, data.field])).toContainEqual([
      "fill.leftOut",
      "mark.regular",
    ]);
  });

  test("quirk 41: regular marks are told by their labels, and a book with more of them loses none silently", async () => {
    const own = pupil({
      name: "Nguyễn Mẫu An",
      moetId: "0990000001",
      assessments: [
        marks("toan", "1", [mark(1), mark(2), mark(3), mark(4), mark(5), mark(6)], mark(7), mark(8)),
      ],
    });
    const { writes, diagnostics } = await csdl.fill(
      { bytes: bookFile([classSheet([row(1, "Nguyễn Mẫu An")])]) },
      bookOf(own),
    );
    expect(writes.map(({ place, after }) => place.cell + after)).toEqual([
      "F81",
      "G82",
      "H83",
      "I84",
      "J85",
      "K87",
      "L88",
    ]);
    expect(diagnostics.map(({ code, data }) => [code, data.field, data.values])).toContainEqual([
      "fill.leftOut",
      "mark.regular",
      1,
    ]);
  });

  test("quirk 45: any sign of a tick is read, and x is written", async () => {
    const group = "Môn học và hoạt động giáo dục";
    const sheet = (tick: Value): SheetContent => ({
      name: "Sheet1",
      rows: [
        ["STT", "Mã lớp", "Mã học sinh", "Họ tên", group, "Phẩm chất chủ yếu", "Lên lớp"],
        [null, null, null, null, "Toán", "Yêu nước"],
        [null, null, null, null, "Mức đạt được"],
        [1, "2A", "0990000001", "Nguyễn Mẫu An", "T", "T", tick],
      ],
      merges: ["A1:A3", "B1:B3", "C1:C3", "D1:D3", "F2:F3", "G1:G3"],
    });
    for (const tick of ["x", "X", "\uf0fc", "✓", "v"]) {
      const [book] = (await csdl.parse({ bytes: bookFile([sheet(tick)]), known })).gradebook.classes;
      expect(book?.pupils[0]?.recorded).toMatchObject([{ what: "promotion", value: "promoted" }]);
    }
    const promoted = gradebook({
      className: "2A",
      grade: 2,
      level: "primary",
      pupils: [
        pupil({
          name: "Nguyễn Mẫu An",
          moetId: "0990000001",
          recorded: [
            {
              what: "promotion",
              term: "year",
              value: "promoted",
              text: "Được lên lớp",
              place: { file: "book.json", sheet: "", cell: "C2" },
            },
          ],
        }),
      ],
    });
    const { writes } = await csdl.fill(
      { bytes: bookFile([sheet(null)]), known: { ...known, moment: "cuoi-nam" } },
      promoted,
    );
    expect(writes).toMatchObject([{ place: { cell: "G4" }, after: "x" }]);
  });
});

describe("dates, years, periods", () => {
  test("quirk 47: dates are day first with strokes or dashes; what is no whole date stays as it is", async () => {
    const dates = ["05/08/2011", "05-08-2011", "2011", "31/02/2011"];
    const sheet = classSheet(
      dates.map((date, index) => [index + 1, `099000000${index + 1}`, `Mẫu ${index + 1}`, date, "Nam"]),
    );
    const { pupils, codes } = await read(sheet);
    expect(pupils.map(({ birthDate }) => birthDate)).toEqual([
      "2011-08-05",
      "2011-08-05",
      "2011",
      "31/02/2011",
    ]);
    expect(codes).toEqual(["birthDate.partial D10", "birthDate.impossible D11"]);
  });

  test("quirk 49: a year that stands alone is ambiguous, and two that follow each other are not", async () => {
    const title = (year: string): Value[][] => [
      ["Trường: THCS Mẫu", "BẢNG ĐIỂM HỌC KỲ"],
      ["Lớp: 8A", `Năm học: ${year} - Học kỳ: I`],
      [null, "Môn học: TOÁN"],
    ];
    for (const year of ["2023-2024", "2023 - 2024", "2023–2024"]) {
      const { book } = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title: title(year) }));
      expect(book?.schoolYear).toBe("2023-2024");
    }
    const alone = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title: title("2025") }));
    expect(alone.book).toBeUndefined();
    expect(alone.codes).toEqual(["schoolYear.lone TOÁN"]);
  });

  test("quirk 50: terms in roman and arabic numbers, II before I", async () => {
    for (const [number, term] of [
      ["I", "1"],
      ["II", "2"],
      ["1", "1"],
      ["2", "2"],
    ] as const) {
      const title: Value[][] = [
        ["Trường: THCS Mẫu", "BẢNG ĐIỂM HỌC KỲ"],
        ["Lớp: 8A", `Năm học: 2024-2025 - Học kỳ: ${number}`],
        [null, "Môn học: TOÁN"],
      ];
      const { book } = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title }));
      expect([number, book?.sheets[0]?.term]).toEqual([number, term]);
    }
  });
});

describe("shape of the sheet", () => {
  test("quirk 52: a footer is no pupil", async () => {
    const { pupils, residue } = await read(
      classSheet([row(1, "Nguyễn Mẫu An", 8)], {
        after: [
          [],
          [],
          ["Tổng số: 1 học sinh"],
          [null, null, "Giáo viên bộ môn"],
          [null, null, "Lê Thị Mẫu"],
        ],
      }),
    );
    expect(pupils.map(({ name }) => name)).toEqual(["Nguyễn Mẫu An"]);
    expect(residue.rows).toMatchObject([{ rows: [11, 12, 13] }]);
  });

  test("quirk 58: the row of column numbers is no pupil, and five labels 1 to 5 are no such row", async () => {
    const plain = classSheet([row(1, "Nguyễn Mẫu An", 8)]);
    const rows = [...plain.rows];
    rows.splice(7, 0, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
    const numbered = await read({ ...plain, rows });
    expect(numbered.matches).toMatchObject([{ variant: "B" }]);
    expect(numbered.pupils.map(({ name }) => name)).toEqual(["Nguyễn Mẫu An"]);
    const without = await read(plain);
    expect(without.matches).toMatchObject([{ variant: "A" }]);
    expect(without.entries[0]?.[0]).toBe(80);
    expect(without.entries[0]).toHaveLength(7);
  });

  test("quirk 59: the first row of pupils is found, not counted", async () => {
    const title = (blank: number): Value[][] => [
      ...Array.from({ length: blank }, (): Value[] => []),
      ["Trường: THCS Mẫu", "BẢNG ĐIỂM HỌC KỲ"],
      ["Lớp: 8A", "Năm học: 2024-2025 - Học kỳ: I"],
      [null, "Môn học: TOÁN"],
    ];
    for (const blank of [0, 1, 4]) {
      const { pupils } = await read(classSheet([row(1, "Nguyễn Mẫu An", 8)], { title: title(blank) }));
      expect(pupils[0]?.place.cell).toBe(`A${blank + 6}`);
    }
  });

  test("quirk 60: a group over its columns counts for each, merged or not", async () => {
    const plain = classSheet([row(1, "Nguyễn Mẫu An", 8, 7, 6)]);
    const { entries } = await read({ ...plain, merges: [] });
    expect(entries[0]?.slice(0, 5)).toEqual([80, 70, 60, "not-entered", "not-entered"]);
  });

  test("quirk 57: two sheets of one subject are told", async () => {
    const sheet = classSheet([row(1, "Nguyễn Mẫu An", 8)]);
    const bytes = bookFile([sheet, { ...sheet, name: "TOÁN (2)" }]);
    const { diagnostics } = await csdl.parse({ bytes });
    expect(diagnostics.map(({ code }) => code)).toContain("sheet.duplicate");
  });
});

test("quirk 54: a head repeated for printing goes on with the same class", async () => {
  const sheet = classSheet([row(1, "Nguyễn Mẫu An", 8)]);
  const again: SheetContent = {
    ...sheet,
    rows: [...sheet.rows, ...sheet.rows.slice(5, 7), row(2, "Trần Thử Bình", 7)],
    merges: [],
  };
  const { pupils, codes } = await read(again);
  expect(pupils.map(({ name }) => name)).toEqual(["Nguyễn Mẫu An", "Trần Thử Bình"]);
  expect(codes).toEqual([]);
  const second = pupil({
    name: "Trần Thử Bình",
    moetId: "0990000002",
    assessments: [marks("toan", "1", [mark(7), mark(6)])],
  });
  const { writes } = await csdl.fill({ bytes: bookFile([again]) }, bookOf(second));
  expect(writes.map(({ place, after }) => place.cell + after)).toEqual(["G116"]);
});

test("quirk 55: a mark in a cell merged over two pupils is one value, and a second is not written over it", async () => {
  const sheet = classSheet([row(1, "Nguyễn Mẫu An", null), row(2, "Trần Thử Bình", null)]);
  const merged: SheetContent = { ...sheet, merges: [...(sheet.merges ?? []), "F8:F9"] };
  const of = (name: string, moetId: string, points: number) =>
    pupil({ name, moetId, assessments: [marks("toan", "1", [mark(points)])] });
  const { writes, diagnostics } = await csdl.fill(
    { bytes: bookFile([merged]) },
    bookOf(of("Nguyễn Mẫu An", "0990000001", 8), of("Trần Thử Bình", "0990000002", 7)),
  );
  expect(writes.map(({ place, after }) => place.cell + after)).toEqual(["F88"]);
  expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toContainEqual(["fill.sharedCell", "F8"]);
});

test("quirk 51: the file's name against its title is a warning, and the title wins", async () => {
  const bytes = bookFile([classSheet([row(1, "Nguyễn Mẫu An", 8)])]);
  const { gradebook: own, diagnostics } = await csdl.parse({
    bytes,
    fileName: "2023-2024/bang_diem_lop_8a.xlsx",
  });
  expect(own.classes[0]?.schoolYear).toBe("2024-2025");
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["fileName.otherSchoolYear", "warning"],
  ]);
});

test("quirk 6: a file's properties are older than its data and say nothing of it", async () => {
  const book = XLSX.utils.book_new();
  book.Props = { Title: "Untitled Spreadsheet", CreatedDate: new Date(Date.UTC(2019, 7, 5)) };
  const rows = [
    ["Mã lớp *", "Mã học sinh *", "Họ tên *"],
    ["2A", "9900000001", "Lê Mẫu An"],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Sheet1");
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }));
  expect(XLSX.read(bytes, { type: "array" }).Props?.Title).toBe("Untitled Spreadsheet");
  const { gradebook: own, diagnostics } = await csdl.parse({ bytes, fileName: "a.xlsx" });
  expect(own.classes).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain("schoolYear.notStated");
  expect((await csdl.parse({ bytes, known })).gradebook.classes[0]).toMatchObject({
    schoolYear: "2024-2025",
    school: { name: "" },
  });
});
