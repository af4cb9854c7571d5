import type { ProfileField, Pupil } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { csdl } from "../csdl";
import { bookFile, cellType, type SheetContent } from "../testing/book-file";
import { gradebook, pupil } from "../testing/gradebooks";
import { type Listed, type MadeColumn, plainSheet, who } from "../testing/layouts";

const an: Listed = {
  name: "Nguyễn Mẫu An",
  moetId: "0990000001",
  birthDate: "05/08/2013",
  gender: "Nữ",
  className: "6A",
};
const known = { schoolYear: "2025-2026" } as const;
const column = (label: string, value: string | number | null = null): MadeColumn => ({
  labels: [label],
  cell: () => value,
});
const star = (own: MadeColumn, label: string): MadeColumn => ({ ...own, labels: [label] });
const identity = [
  star(who.className, "Mã lớp *"),
  star(who.moetId, "Mã học sinh *"),
  star(who.name, "Họ tên *"),
  who.birthDate,
  who.gender,
];
const catalogues: SheetContent[] = [
  {
    name: "DAN_TOC",
    rows: [
      ["STT", "Mã", "Tên trường dữ liệu", "Tên gọi khác"],
      [1, "01", "Kinh"],
      [2, "08", "H'Mông", "Mèo"],
      [3, "12", "Ê-đê"],
    ],
  },
  {
    name: "TINH",
    rows: [
      ["Danh mục tỉnh"],
      [],
      ["STT", "Mã", "Tên"],
      [1, "24", "Tỉnh Bắc Ninh"],
      [2, "48", "Thành phố Đà Nẵng"],
    ],
  },
];

function file(columns: readonly MadeColumn[], pupils: readonly Listed[] = [an]): Uint8Array {
  return bookFile([plainSheet("Sheet1", [...identity, ...columns], pupils), ...catalogues]);
}

function bookOf(
  profile: readonly (readonly [ProfileField, string])[],
  more: Partial<Pupil> = {},
  schoolYear = "2025-2026" as const,
) {
  return gradebook({
    className: "6A",
    grade: 6,
    level: "lower-secondary",
    schoolYear,
    pupils: [
      pupil({
        name: "Nguyễn Mẫu An",
        moetId: "0990000001",
        profile: profile.map(([field, text]) => ({ field, text })),
        ...more,
      }),
    ],
  });
}

describe("reading", () => {
  test("a list without running numbers, labels with stars, line feeds and decomposed letters", async () => {
    const bytes = file([
      column("Trạng thái HS", "Đang học"),
      column("Dân tộc".normalize("NFD"), "Kinh"),
      column("Tỉnh/Thành phố\n(Theo quê quán)", "Tỉnh Bắc Ninh"),
      column("Xã/Phường\n(Theo nơi sinh)", "Phường Mẫu"),
      column("Số điện thoại liên hệ", "0900000001"),
      column("Năm sinh cha", 1980),
    ]);
    expect(await csdl.detect({ bytes })).toEqual([
      { platform: "csdl", kind: "K1", variant: "import", evidence: "parsers", sheet: "Sheet1" },
    ]);
    const { gradebook: read, diagnostics } = await csdl.parse({ bytes, known });
    expect(diagnostics).toEqual([]);
    const [book] = read.classes;
    expect(book).toMatchObject({ className: "6A", grade: 6, level: "lower-secondary" });
    expect(book?.pupils[0]).toMatchObject({
      moetId: "0990000001",
      gender: "female",
      birthDate: "2013-08-05",
    });
    expect(book?.pupils[0]?.profile?.map(({ field, text, code }) => [field, text, code])).toEqual([
      ["status", "Đang học", "01"],
      ["ethnic-group", "Kinh", "01"],
      ["home-province", "Tỉnh Bắc Ninh", undefined],
      ["birth-ward", "Phường Mẫu", undefined],
      ["phone", "0900000001", undefined],
      ["father-birth-year", "1980", undefined],
    ]);
  });

  test("the school year is not in the file, and is asked for", async () => {
    const { gradebook: read, diagnostics } = await csdl.parse({
      bytes: file([]),
      fileName: "C1-HocSinh-2025-2026.xls",
    });
    expect(read.classes).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["schoolYear.notStated"]);
  });

  test("the template for updates has no names: pupils go by the Ministry's identifier", async () => {
    const bytes = bookFile([
      plainSheet(
        "Sheet1",
        [
          column("STT", 1),
          who.className,
          star(who.moetId, "Mã định danh Bộ GD&ĐT (trên CSDL ngành)"),
          who.birthDate,
          who.gender,
          column("Dân tộc", "Kinh"),
          column("Quốc tịch", "Việt Nam"),
          column("Tỉnh", "Tỉnh Bắc Ninh"),
          column("Họ tên cha", "Nguyễn Văn Thử"),
          column("Số ĐDCN", "099000000001"),
        ],
        [an],
      ),
    ]);
    expect(await csdl.detect({ bytes })).toMatchObject([
      { kind: "K1", variant: "update", evidence: "described" },
    ]);
    const { gradebook: read, residue } = await csdl.parse({ bytes, known });
    expect(read.classes[0]?.pupils[0]).toMatchObject({
      name: "",
      moetId: "0990000001",
      nationalId: "099000000001",
    });
    expect(residue.columns.map(({ label }) => label)).toEqual(["Tỉnh"]);
  });

  test("a provincial export", async () => {
    const bytes = bookFile([
      plainSheet(
        "Sheet1",
        [
          column("Khối học/Nhóm lớp", "Khối 6"),
          star(who.className, "Lớp học"),
          column("Mã học sinh", "HS01"),
          star(who.moetId, "Mã định danh bộ GD&ĐT"),
          star(who.name, "Họ và tên"),
          who.birthDate,
          column("Trạng thái", "Đang học"),
          column("Chiều cao kì 1", 140),
        ],
        [an],
      ),
    ]);
    expect(await csdl.detect({ bytes })).toMatchObject([{ kind: "K1", variant: "province" }]);
    const { gradebook: read, residue } = await csdl.parse({ bytes, known });
    expect(read.classes[0]).toMatchObject({ className: "6A" });
    expect(read.classes[0]?.pupils[0]).toMatchObject({ code: "HS01", moetId: "0990000001" });
    expect(residue.columns.map(({ label }) => label)).toEqual(["Khối học/Nhóm lớp", "Chiều cao kì 1"]);
  });

  test("codes beside the names, as in the list of Ho Chi Minh City", async () => {
    const bytes = bookFile([
      plainSheet(
        "CSDL",
        [
          column("STT", 1),
          who.name,
          who.birthDate,
          who.gender,
          column("Mã dân tộc", "08"),
          column("Dân tộc", "Mông"),
          column("Mã tỉnh HSĐ", "79"),
          column("Tỉnh HSĐ", "Thành phố Hồ Chí Minh"),
          who.moetId,
          column("Trạng thái HS", "Đang học"),
          who.className,
        ],
        [an],
      ),
    ]);
    expect(await csdl.detect({ bytes })).toMatchObject([{ kind: "K1", variant: "hcm" }]);
    const [book] = (await csdl.parse({ bytes, known })).gradebook.classes;
    expect(book?.pupils[0]?.profile).toMatchObject([
      { field: "ethnic-group", text: "Mông", code: "08" },
      { field: "status", code: "01" },
    ]);
  });
});

describe("filling", () => {
  test("ids, dates and phones are texts, years are numbers, who a pupil is stays", async () => {
    const bytes = file(
      [
        star(who.nationalId, "Số định danh cá nhân"),
        column("Ngày nhập trạng thái"),
        column("Số điện thoại liên hệ"),
        column("Năm sinh mẹ"),
      ],
      [{ name: "Nguyễn Mẫu  An", moetId: "0990000001", className: "6A" }],
    );
    const { bytes: filled, writes } = await csdl.fill(
      { bytes, known },
      bookOf(
        [
          ["status-date", "2025-09-05"],
          ["phone", "0900000001"],
          ["mother-birth-year", "1985"],
        ],
        { nationalId: "099000000001", birthDate: "2013-08-05", gender: "female" },
      ),
    );
    expect(writes.map(({ place, after }) => [place.cell, after])).toEqual([
      ["D2", "05/08/2013"],
      ["E2", "Nữ"],
      ["F2", "099000000001"],
      ["G2", "05/09/2025"],
      ["H2", "0900000001"],
      ["I2", "1985"],
    ]);
    const types = ["D2", "F2", "G2", "H2", "I2"].map((cell) =>
      cellType(filled ?? new Uint8Array(), "Sheet1", cell),
    );
    expect(types).toEqual(["s", "s", "s", "s", "n"]);
  });

  test("names are spelt as the template's own catalogue sheets spell them, never as codes", async () => {
    const bytes = file([column("Dân tộc"), column("Tỉnh/Thành phố\n(Theo nơi sinh)")]);
    const { writes } = await csdl.fill(
      { bytes, known },
      bookOf([
        ["ethnic-group", "Mông"],
        ["birth-province", "Đà Nẵng"],
      ]),
    );
    expect(writes.map(({ after, form }) => [after, form])).toEqual([
      ["H'Mông", "changed"],
      ["Thành phố Đà Nẵng", "changed"],
    ]);
  });

  test("what the catalogue does not have is left to a human, with its cell", async () => {
    const bytes = file([column("Dân tộc"), column("Tỉnh/Thành phố\n(Theo nơi sinh)")]);
    const { writes, diagnostics } = await csdl.fill(
      { bytes, known },
      bookOf([
        ["ethnic-group", "Không rõ"],
        ["birth-province", "Bắc Giang"],
      ]),
    );
    expect(writes).toEqual([]);
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["fill.notInCatalogue", "F2"],
      ["fill.notInCatalogue", "G2"],
    ]);
  });

  test.each([
    ["2024-2025", "Huyện Mẫu"],
    ["2025-2026", undefined],
  ] as const)("a district in the school year %s: %s", async (schoolYear, written) => {
    const bytes = file([column("Quận/Huyện\n(Theo quê quán)")]);
    const book = gradebook({
      className: "6A",
      grade: 6,
      level: "lower-secondary",
      schoolYear,
      pupils: [
        pupil({
          name: "Nguyễn Mẫu An",
          moetId: "0990000001",
          profile: [{ field: "home-district", text: "Huyện Mẫu" }],
        }),
      ],
    });
    const { writes, diagnostics } = await csdl.fill({ bytes }, book);
    expect(writes[0]?.after).toBe(written);
    expect(diagnostics.some(({ code }) => code === "fill.districtAbolished")).toBe(written === undefined);
  });

  test("the template for updates is filled by the Ministry's identifier alone", async () => {
    const bytes = bookFile([
      plainSheet(
        "Sheet1",
        [
          column("STT", 1),
          who.className,
          star(who.moetId, "Mã định danh Bộ GD&ĐT (trên CSDL ngành)"),
          who.birthDate,
          column("Dân tộc"),
          column("Quốc tịch"),
          column("Năm sinh cha"),
          column("Số ĐDCN"),
        ],
        [{ name: "", moetId: "0990000001", className: "6A" }],
      ),
      ...catalogues,
    ]);
    const { writes, diagnostics } = await csdl.fill(
      { bytes, known },
      bookOf(
        [
          ["ethnic-group", "Kinh"],
          ["nationality", "Việt Nam"],
          ["father-birth-year", "1980"],
        ],
        { nationalId: "099000000001", birthDate: "2013-08-05" },
      ),
    );
    expect(writes.map(({ place, after }) => [place.cell, after])).toEqual([
      ["D2", "05/08/2013"],
      ["E2", "Kinh"],
      ["F2", "Việt Nam"],
      ["G2", "1980"],
      ["H2", "099000000001"],
    ]);
    expect(diagnostics.map(({ code, data }) => [code, data.field])).toEqual([
      ["format.evidence", undefined],
      ["fill.leftOut", "pupil.name"],
    ]);
  });

  test("who a pupil is stays as the template has it, and a difference is told", async () => {
    const { writes, diagnostics } = await csdl.fill(
      { bytes: file([]), known },
      bookOf([], { gender: "male" }),
    );
    expect(writes).toEqual([]);
    expect(diagnostics.map(({ code, path }) => [code, path.at(-1)])).toEqual([["fill.identityKept", "E2"]]);
  });

  test("a citizen's number that is not whole, or temporary, is never written", async () => {
    const bytes = file([star(who.nationalId, "Số định danh cá nhân")]);
    for (const nationalId of ["99000000001", "TAM-099000000001"]) {
      const { writes, diagnostics } = await csdl.fill({ bytes, known }, bookOf([], { nationalId }));
      expect(writes).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toContain("fill.idOutside");
    }
  });
});
