import type { ClassBook, Gradebook } from "@sodiem/core";
import { expect, test } from "vitest";
import { isLockFile, nameContradictions } from "./file-name";

const book = (className: string, term: "1" | "2" | "year" = "1"): ClassBook => ({
  school: { name: "" },
  className,
  grade: Number(/^\d+/.exec(className)?.[0]),
  level: "lower-secondary",
  schoolYear: "2024-2025",
  subjects: [],
  pupils: [],
  sheets: [{ file: "", sheet: "", platform: "vnedu", kind: "A", evidence: "parsers", term, pupils: 0 }],
});

const said = (path: string, ...classes: readonly ClassBook[]): string[] =>
  nameContradictions(path, { classes } satisfies Gradebook).map(
    ({ code, data }) => `${code} ${data.inName} ${data.inTitles}`,
  );

test.each([
  ["so_diem_chi_tiet_lop_8a_mon_toan.xls", "8A"],
  ["so_diem_cac_mon_lop_8a_hk1.xls", "8A"],
  ["so_diem_cac_mon_lop_8a1_hk1.xls", "8A1"],
  ["so_diem_tong_ket_lop_11_4.xls", "11/4"],
  ["so_diem_tong_ket_lop_9.1.xls", "9.1"],
  ["so_diem_tong_ket_khoi_khoi_8.xls", "8B"],
  ["2024-2025/so_diem_cac_mon_toi_day.xls", "8A"],
  ["th-tong-ket-khoi8-hk1-2024-2025.xls", "8A"],
  ["bat-ky.xlsx", "8A"],
] as const)("%s agrees with class %s", (path, className) => {
  expect(said(path, book(className))).toEqual([]);
});

test("quirk #51: the title wins over the name of the file or folder, with a warning", () => {
  expect(said("2023-2024/so_diem_tong_ket_lop_8b.xls", book("8A"))).toEqual([
    "fileName.otherSchoolYear 2023-2024 2024-2025",
    "fileName.otherClass 8b 8a",
  ]);
  expect(said("so_diem_tong_ket_khoi_khoi_9_hk2.xls", book("8A"))).toEqual([
    "fileName.otherGrade 9 8",
    "fileName.otherTerm 2 1",
  ]);
  expect(said("hk2.xls", book("8A", "1"), book("8B", "2"))).toEqual([]);
  expect(said("lop_8b.xls")).toEqual([]);
});

test("quirk 51: a period in the name against the period of the sheets", () => {
  const own = book("2A", "year");
  const [sheet] = own.sheets;
  if (sheet === undefined) throw new RangeError("no sheet");
  const yearEnd: ClassBook = { ...own, sheets: [{ ...sheet, moment: "cuoi-nam" }] };
  expect(said("FlieMau-KQHT-C1-GK1-Khoi12-TT27_2020.xls", yearEnd)).toEqual([
    "fileName.otherMoment giua-hk1 cuoi-nam",
  ]);
  for (const name of ["FlieMau-KQHT-C1-CN-Khoi12-TT27_2020.xls", "danhgia_2a_ck2.xlsx"]) {
    expect(said(name, yearEnd)).toEqual([]);
  }
  expect(said("KQHT-GK1.xls", own)).toEqual([]);
});

test("lock files are told by the last part of a path", () => {
  expect(["~$so_diem.xlsx", "a/~$b.xls", "C:\\x\\~$b.xls", "~$a/b.xls", "b.xls"].map(isLockFile)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
