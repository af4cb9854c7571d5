import { type ClassBook, formatMessage, type Pupil } from "@sodiem/core";
import { en } from "@sodiem/core/locale/en";
import { describe, expect, test } from "vitest";
import { readFeed } from "./read-feed";
import { writeFeed } from "./write-feed";

const place = { file: "a.json", sheet: "s", cell: "A1" };
const pupil: Pupil = {
  code: "9900000001",
  nationalId: "001012000001",
  name: "Học Sinh Một",
  birthDate: "2012-01-09",
  gender: "female",
  place,
  assessments: [],
  recorded: [],
  absences: [],
  profile: [
    { field: "ethnic-group", text: "Hmông", code: "08" },
    { field: "status", text: "Chuyển đi kỳ 1", code: "04" },
    { field: "status-date", text: "2024-11-02" },
    { field: "mother-name", text: "Người Mẹ" },
    { field: "permanent-province", text: "Tỉnh Bắc Ninh", code: "27" },
  ],
};
const book: ClassBook = {
  school: { name: "01001501" },
  className: "6A",
  grade: 6,
  level: "lower-secondary",
  schoolYear: "2024-2025",
  subjects: [],
  pupils: [pupil],
  sheets: [],
};
const options = { school: "01001501", kind: 2 } as const;

describe("a class as a partner feed", () => {
  const { feed, diagnostics } = writeFeed([book], options);

  test("has the software's codes, dates with a time, integers for yes and no", () => {
    expect(feed).toMatchObject({ MaTruongHoc: "01001501", NamHoc: 2024, LoaiDongBo: 2 });
    expect(feed?.LstHocSinh[0]).toEqual({
      ClientId: "9900000001",
      MaHocSinh: "9900000001",
      HoTen: "Học Sinh Một",
      GioiTinh: 0,
      NgaySinh: "2012-01-09T00:00:00.0",
      MaCongDan: "001012000001",
      MaDanToc: "08",
      HoTenMe: "Người Mẹ",
      MaTthanhThtru: "27",
      TrangThai: 3,
      ThoiDiemRoiTruong: 1,
      NgayTrangThai: "2024-11-02T00:00:00.0",
      MaLopHocDn: "6A",
      MaLopHocCn: "6A",
      KhoiHoc: 6,
    });
  });

  test("names what is mandatory and missing, and fills nothing in", () => {
    const missing = diagnostics
      .filter(({ code }) => code === "record.missingField")
      .map(({ data }) => data?.field);
    expect(missing).toContain("NgaySinhMe");
    expect(missing).not.toContain("HoTen");
    expect(diagnostics.filter(({ code }) => code === "record.wrongType")).toEqual([]);
  });

  test("comes back as it was, but for what the feed does not say", () => {
    const read = readFeed(JSON.stringify(feed), "a.json");
    expect(read.diagnostics).toEqual([]);
    const [back] = read.gradebook.classes;
    expect(back).toMatchObject({
      className: "6A",
      grade: 6,
      schoolYear: "2024-2025",
      level: "lower-secondary",
    });
    const { profile = [], ...identity } = back?.pupils[0] ?? pupil;
    expect(identity).toMatchObject({
      code: pupil.code,
      nationalId: pupil.nationalId,
      name: pupil.name,
      birthDate: pupil.birthDate,
      gender: "female",
    });
    const fields = new Map(profile.map((entry) => [entry.field, entry.code ?? entry.text]));
    expect(fields).toEqual(
      new Map([
        ["ethnic-group", "08"],
        ["permanent-province", "27"],
        ["mother-name", "Người Mẹ"],
        ["status", "04"],
        ["status-date", "2024-11-02"],
      ]),
    );
  });

  test("marks have no place in it", () => {
    const marked: Pupil = {
      ...pupil,
      recorded: [{ what: "learning", term: "year", value: "tot", text: "Tốt", place }],
    };
    const left = writeFeed([{ ...book, pupils: [marked] }], options).diagnostics;
    expect(left.filter(({ code }) => code === "fill.leftOut")).toMatchObject([
      { data: { field: "recorded.learning", values: 1 } },
    ]);
  });

  test("two school years are no feed", () => {
    const result = writeFeed([book, { ...book, schoolYear: "2025-2026" }], options);
    expect(result).toMatchObject({ feed: undefined, diagnostics: [{ code: "feed.noYear" }] });
  });
});

describe("a feed that lacks something", () => {
  const read = (pupils: unknown, more: object = { NamHoc: 2024 }) =>
    readFeed(JSON.stringify({ ...more, LstHocSinh: pupils }), "f.json");

  test.each([
    ["", "record.unreadable"],
    ["[]", "record.unreadable"],
    ['{"rc":-10,"rd":"UNKNOWN"}', "record.unreadable"],
    ['{"LstHocSinh":[]}', "feed.noYear"],
  ])("%s is told", (text, code) => {
    expect(readFeed(text).diagnostics.map((one) => one.code)).toEqual([code]);
    expect(readFeed(text).gradebook.classes).toEqual([]);
  });

  test("a pupil without class is left out, another is not", () => {
    const good = { HoTen: "Một", MaLopHocCn: "6A", KhoiHoc: 6 };
    const { gradebook, diagnostics } = read([{ HoTen: "Hai" }, good, null, { ...good, KhoiHoc: "6" }]);
    expect(gradebook.classes.map(({ pupils }) => pupils.length)).toEqual([1]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["feed.noClass", "feed.noClass", "feed.noClass"]);
  });

  test("quirk 29: a status without its term stays a text", () => {
    const { gradebook, diagnostics } = read([{ HoTen: "Một", MaLopHocCn: "6A", KhoiHoc: 6, TrangThai: 3 }]);
    expect(gradebook.classes[0]?.pupils[0]?.profile).toMatchObject([{ field: "status", text: "3" }]);
    expect(diagnostics).toMatchObject([{ code: "feed.statusTerm", data: { codes: "04, 08, 11" } }]);
    expect(formatMessage(en, "diagnostic.feed.statusTerm", diagnostics[0]?.data ?? {})).not.toContain("{");
  });
});
