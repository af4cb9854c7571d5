import { type ClassBook, type Pupil, tenths } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { transcriptXml } from "./transcript-xml";
import { writeTranscripts } from "./write-transcripts";

const place = { file: "a.xls", sheet: "s", cell: "A1" };
const pupil: Pupil = {
  moetId: "0123456789",
  nationalId: "001012000001",
  name: "Học Sinh <Một> & bạn",
  birthDate: "2010-05-08",
  gender: "male",
  place,
  assessments: [],
  recorded: [
    { what: "subject", subject: "toan", term: "1", entry: { kind: "mark", mark: tenths(80) }, place },
    { what: "subject", subject: "toan", term: "year", entry: { kind: "mark", mark: tenths(75) }, place },
    { what: "subject", subject: "gdtc", term: "year", entry: { kind: "result", result: "dat" }, place },
    { what: "subject", subject: "tin-hoc", term: "year", entry: { kind: "exempt" }, place },
    { what: "learning", term: "1", value: "dat", text: "Đạt", place },
    { what: "learning", term: "year", value: "kha", text: "Khá", place },
    { what: "conduct", term: "year", value: "tot", text: "Tốt", place },
    { what: "award", term: "year", value: "gioi", text: "Học sinh Giỏi", place },
  ],
  absences: [],
};
const book: ClassBook = {
  school: { name: "TRƯỜNG MẪU" },
  className: "10A",
  grade: 10,
  level: "upper-secondary",
  schoolYear: "2024-2025",
  subjects: [
    { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" },
    { id: "gdtc", name: "GDTC", assessedBy: "comments", kind: "compulsory" },
    { id: "tin-hoc", name: "Tin học", assessedBy: "marks", kind: "elective" },
    { id: "vat-li", name: "Vật lí", assessedBy: "marks", kind: "elective" },
  ],
  pupils: [pupil],
  sheets: [],
};

describe("a secondary transcript", () => {
  const { records, diagnostics } = writeTranscripts(book, { common: { matruong: "01001701" } });

  test("bears letters of its own, and a subject without results is no line", () => {
    expect(records[0]).toMatchObject({
      matruong: "01001701",
      makhoi: "10",
      gioitinh: "1",
      ngaythangnamsinh: "2010-05-08",
      hocky1: "Đ",
      canam: "K",
      renluyencanam: "T",
      bangdiem: [
        { tenmonhoc: "Toán", diemhocky1: "8.0", diemcanam: "7.5" },
        { tenmonhoc: "GDTC", diemcanam: "Đ" },
        { tenmonhoc: "Tin học", diemcanam: "M" },
      ],
    });
  });

  test("is called experimental, and names what it demands and what stayed behind", () => {
    expect(diagnostics[0]).toMatchObject({ code: "format.experimental", severity: "warning" });
    const missing = diagnostics
      .filter(({ code }) => code === "record.missingField")
      .map(({ data }) => data?.field);
    expect(missing).toEqual(expect.arrayContaining(["hocky2", "tengiamhieu", "madinhdanhhocba", "nxetgvcn"]));
    expect(missing).not.toContain("canam");
    expect(diagnostics.filter(({ code }) => code === "fill.leftOut").map(({ data }) => data?.field)).toEqual([
      "recorded.award",
    ]);
  });

  test("as XML nests dotted names, escapes, and bears no signature", () => {
    const xml = transcriptXml({ ...records[0], noisinh_matinh: "01" });
    expect(xml).toContain('<HocBa PhienBan="sodiem-experimental-1" ThuNghiem="true">');
    expect(xml).toContain("<HoVaTen>Học Sinh &lt;Một&gt; &amp; bạn</HoVaTen>");
    expect(xml).toMatch(/<NoiSinh>\s*<MaTinh>01<\/MaTinh>\s*<\/NoiSinh>/);
    expect(xml).toMatch(/<BangDiem>\s*<MonHoc>\s*<TenMonHoc>Toán/);
    expect(xml).not.toMatch(/ChuKySo|Signature/);
  });
});

test("birth dates are as whole as they are known", () => {
  const keys = (birthDate: string): string[] =>
    Object.keys(writeTranscripts({ ...book, pupils: [{ ...pupil, birthDate }] }).records[0] ?? {}).filter(
      (key) => /sinh$/.test(key) && key.includes("nam"),
    );
  expect([keys("2010-05-08"), keys("5/2010"), keys("2010"), keys("08/05")]).toEqual([
    ["ngaythangnamsinh"],
    ["thangnamsinh"],
    ["namsinh"],
    [],
  ]);
});

test("a primary transcript has levels of the year's end only", () => {
  const level = { kind: "level", level: "hoan-thanh-tot" } as const;
  const young: Pupil = {
    name: "Học Sinh Hai",
    place,
    assessments: [],
    recorded: [],
    absences: [],
    primary: {
      subjects: [
        { subject: "toan", moment: "cuoi-hk1", level: { kind: "level", level: "hoan-thanh" }, place },
        { subject: "toan", moment: "cuoi-nam", level, test: { kind: "mark", mark: tenths(90) }, place },
      ],
      items: [{ item: "yeu-nuoc", moment: "cuoi-nam", level: { kind: "level", level: "tot" }, place }],
    },
  };
  const { records, diagnostics } = writeTranscripts({
    ...book,
    level: "primary",
    grade: 3,
    className: "3A",
    pupils: [young],
  });
  expect(records[0]).toMatchObject({
    makhoi: "03",
    phamchatyeunuoc: "T",
    dsbangdiem: [{ tenmonhoc: "Toán", mucdatduoc: "T", diemkiemtradinhky: "9" }],
  });
  expect(diagnostics.filter(({ code }) => code === "fill.leftOut")).toMatchObject([
    { data: { field: "primary.level", moment: "cuoi-hk1" } },
  ]);
});
