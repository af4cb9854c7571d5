import { type ClassBook, type Gradebook, type Pupil, tenths } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { readResults } from "./read-results";
import { writeResults } from "./write-results";

const place = { file: "a.xls", sheet: "s", cell: "A1" };
const pupil: Pupil = {
  moetId: "0123456789",
  code: "9900000001",
  name: "Học Sinh Một",
  place,
  assessments: [],
  recorded: [
    { what: "subject", subject: "toan", term: "year", entry: { kind: "mark", mark: tenths(75) }, place },
    { what: "subject", subject: "ngu-van", term: "year", entry: { kind: "mark", mark: tenths(0) }, place },
    { what: "subject", subject: "gdtc", term: "year", entry: { kind: "result", result: "chua-dat" }, place },
    { what: "subject", subject: "tin-hoc", term: "year", entry: { kind: "exempt" }, place },
    { what: "subject", subject: "gdcd", term: "year", entry: { kind: "not-entered" }, place },
    { what: "learning", term: "year", value: "chua-dat", text: "Chưa đạt", place },
    { what: "conduct", term: "year", value: "tot", text: "Tốt", place },
    { what: "promotion", term: "year", value: "not-promoted", text: "Ở lại lớp", place },
    { what: "learning", term: "1", value: "dat", text: "Đạt", place },
  ],
  absences: [{ term: "year", excused: 3, unexcused: 0, place }],
};
const book: ClassBook = {
  school: { name: "TRƯỜNG MẪU" },
  className: "8A",
  grade: 8,
  level: "lower-secondary",
  schoolYear: "2024-2025",
  subjects: [
    { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" },
    { id: "ngu-van", name: "Ngữ văn", assessedBy: "marks", kind: "compulsory" },
    { id: "gdtc", name: "GDTC", assessedBy: "comments", kind: "compulsory" },
    { id: "tin-hoc", name: "Tin học", assessedBy: "marks", kind: "compulsory" },
    { id: "gdcd", name: "GDCD", assessedBy: "marks", kind: "compulsory" },
  ],
  pupils: [pupil],
  sheets: [],
};

describe("a secondary class", () => {
  const { records, diagnostics } = writeResults(book, { term: "year" });

  test("has the fields and codes of the application; a zero is a mark, a blank is nothing", () => {
    expect(records[0]).toEqual({
      moetCode: "0123456789",
      maHocSinh: "9900000001",
      hoTen: "Học Sinh Một",
      khoiHoc: 8,
      tenLopHoc: "8A",
      namHoc: 2024,
      hocKy: 3,
      kqHocTap: "Chưa đạt",
      kqRenLuyen: "Tốt",
      isLenLop: 0,
      soNgayNghiCoPhep: 3,
      soNgayNghiKhongPhep: 0,
      listDiemTKM: [
        { maMonHoc: "TOC2", tenMonHoc: "Toán", loaiDanhGia: 0, diemSo: 7.5 },
        { maMonHoc: "NVN2", tenMonHoc: "Ngữ văn", loaiDanhGia: 0, diemSo: 0 },
        expect.objectContaining({ tenMonHoc: "GDTC", loaiDanhGia: 1, diemDanhGia: "CĐ" }),
        expect.objectContaining({ tenMonHoc: "Tin học", loaiDanhGia: 0, diemSo: -1 }),
      ],
    });
  });

  test("says that the body is not proven, and what stayed behind", () => {
    expect(diagnostics.map(({ code, data }) => [code, data?.field ?? data?.kind])).toEqual([
      ["format.evidence", "J2"],
      ["fill.leftOut", "recorded.learning"],
    ]);
  });

  test("is read back", () => {
    const read = readResults(JSON.stringify({ rc: 0, rows: records }), "j.json");
    expect(read.diagnostics).toEqual([]);
    expect(withoutPlaces(read.gradebook).classes[0]?.pupils[0]).toEqual(
      withoutPlaces({
        classes: [
          {
            ...book,
            pupils: [{ ...pupil, recorded: inOrder(pupil) }],
          },
        ],
      }).classes[0]?.pupils[0],
    );
  });
});

describe("a primary class", () => {
  const young: Pupil = {
    name: "Học Sinh Hai",
    place,
    assessments: [],
    recorded: [],
    absences: [],
    primary: {
      subjects: [
        {
          subject: "tieng-viet",
          moment: "cuoi-hk1",
          level: { kind: "level", level: "hoan-thanh" },
          test: { kind: "mark", mark: tenths(80) },
          place,
        },
        { subject: "dao-duc", moment: "cuoi-hk1", level: { kind: "level", level: "chua-hoan-thanh" }, place },
      ],
      items: [
        { item: "tu-chu-tu-hoc", moment: "cuoi-hk1", level: { kind: "level", level: "dat" }, place },
        { item: "yeu-nuoc", moment: "cuoi-hk1", level: { kind: "level", level: "can-co-gang" }, place },
      ],
    },
  };
  const primary: ClassBook = {
    ...book,
    className: "2A",
    grade: 2,
    level: "primary",
    pupils: [young],
    subjects: [],
  };
  const { records } = writeResults(primary, { moment: "cuoi-hk1" });

  test("quirk 37: C and Đ mean what their field holds", () => {
    expect(records[0]).toMatchObject({
      hocKy: 1,
      giaiDoan: "CK1",
      tvDgtx: "H",
      tvDiem: 8,
      ddDgtx: "C",
      pcYeuNuoc: "C",
      nlTuChuTuHoc: "Đ",
    });
    const [back] = withoutPlaces(readResults(JSON.stringify(records), "j.json").gradebook).classes;
    expect(back?.pupils[0]?.primary).toEqual(
      withoutPlaces({ classes: [primary] }).classes[0]?.pupils[0]?.primary,
    );
  });

  test("fields that begin with a capital are the same", () => {
    const capital = JSON.stringify(records).replaceAll('"tvDgtx"', '"TvDgtx"');
    expect(readResults(capital).gradebook.classes[0]?.pupils[0]?.primary?.subjects).toHaveLength(2);
  });
});

describe("answers that hold no results", () => {
  test.each([
    ['{"rc":-10,"rd":"UNKNOWN"}', "csdl.errorAnswer"],
    ["{", "record.unreadable"],
    ['{"rc":0}', "record.unreadable"],
    ['[{"tenLopHoc":"8A","khoiHoc":8,"hoTen":"A"}]', "feed.noYear"],
    ['[{"namHoc":2024,"khoiHoc":8,"hoTen":"A"}]', "feed.noClass"],
    ['[{"namHoc":2024,"tenLopHoc":"8A","khoiHoc":8}]', "feed.noClass"],
  ])("%s", (text, code) => {
    expect(readResults(text).diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test("a value that is none keeps its text", () => {
    const row = { namHoc: 2024, tenLopHoc: "8A", khoiHoc: 8, hoTen: "A", hocKy: 1, kqHocTap: "Giỏi" };
    const mark = { ...row, kqHocTap: "Tốt", listDiemTKM: [{ tenMonHoc: "Toán", diemSo: 75 }] };
    const { gradebook, diagnostics } = readResults(JSON.stringify([row, mark]));
    expect(diagnostics.map(({ code }) => code)).toEqual(["record.unknownValue", "mark.outOfRange"]);
    expect(gradebook.classes[0]?.pupils[0]?.recorded).toMatchObject([{ value: null, text: "Giỏi" }]);
    expect(gradebook.classes[0]?.pupils[1]?.recorded[1]).toMatchObject({
      entry: { kind: "unreadable", text: "75" },
    });
  });
});

/** In the order of the answer, without what stayed behind and without the blank. */
function inOrder({ recorded }: Pupil): Pupil["recorded"] {
  const year = recorded.filter(({ term }) => term === "year");
  const results = year.filter(({ what }) => what !== "subject");
  return [
    ...results.map((one) => (one.what === "promotion" ? { ...one, text: "0" } : one)),
    ...year.filter((one) => one.what === "subject" && one.entry.kind !== "not-entered"),
  ];
}

function withoutPlaces(book: Gradebook): Gradebook {
  return JSON.parse(
    JSON.stringify(book, (key, value: unknown) => (key === "place" ? undefined : value)),
  ) as Gradebook;
}
