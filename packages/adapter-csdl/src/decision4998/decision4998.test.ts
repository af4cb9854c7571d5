import { type ClassBook, type Pupil, tenths } from "@sodiem/core";
import { gradebookSchema } from "@sodiem/core/schema";
import { describe, expect, test } from "vitest";
import { readDecision4998 } from "./read-decision4998";
import { writeDecision4998 } from "./write-decision4998";

const place = { file: "so.json", sheet: "", cell: "A2" };
const schoolYear = "2024-2025";
const pupil: Pupil = {
  moetId: "9900000001",
  nationalId: "001200000001",
  name: "Nguyễn Mẫu An",
  birthDate: "2011-08-05",
  gender: "female",
  place,
  assessments: [],
  recorded: [
    {
      what: "subject",
      subject: "toan",
      term: "year",
      entry: { kind: "mark", mark: tenths(0), place },
      place,
    },
    { what: "subject", subject: "gdtc", term: "year", entry: { kind: "result", result: "dat" }, place },
    { what: "learning", term: "year", value: "kha", text: "Khá", place },
    { what: "conduct", term: "year", value: "chua-dat", text: "Chưa đạt", place },
    { what: "promotion", term: "year", value: "not-promoted", text: "Ở lại lớp", place },
    { what: "learning", term: "1", value: "dat", text: "Đạt", place },
  ],
  absences: [{ term: "year", excused: 3, place }],
  profile: [
    { field: "father-name", text: "Nguyễn Mẫu Bình", place },
    { field: "father-birth-year", text: "1980", place },
    { field: "ethnic-group", text: "Kinh", code: "01", place },
    { field: "religion", text: "Không", place },
  ],
  comments: [{ about: "homeroom", term: "year", text: "Chăm chỉ.", place }],
};
const book = (level: ClassBook["level"], grade: number, own: Pupil = pupil): ClassBook => ({
  school: { name: "TRƯỜNG MẪU" },
  className: `${grade}A`,
  grade,
  level,
  schoolYear,
  subjects: [],
  pupils: [own],
  sheets: [],
});
const options = { school: "79000701", term: "year" } as const;

describe("a secondary class", () => {
  const { records, diagnostics } = writeDecision4998(book("lower-secondary", 8), options);

  test("has the fields of the annex; a zero is a mark", () => {
    expect(records.pupils).toEqual([
      {
        TRUONG_ID: "79000701",
        MA_KHOI: "08",
        MA_LOP: "8A",
        HOC_SINH_ID: "9900000001",
        HO_TEN: "Nguyễn Mẫu An",
        NGAY_SINH: "2011-08-05",
        MA_CONG_DAN_ID: "001200000001",
        MA_GIOI_TINH: "02",
        TEN_CHA: "Nguyễn Mẫu Bình",
        NAM_SINH_CHA: 1980,
        MA_DAN_TOC: "01",
      },
    ]);
    expect(records.results).toMatchObject([
      {
        HOC_SINH_ID: "9900000001",
        HOC_KY: "3",
        MA_HOC_LUC: "K",
        MA_HANH_KIEM: "CĐ",
        IS_LEN_LOP: 0,
        NHAN_XET: "Chăm chỉ.",
        DIEM_MONS: [{ DIEM: 0 }],
      },
    ]);
  });

  test("Đ and CĐ have no place in DIEM, which is told, and so is the rest that stays behind", () => {
    expect(diagnostics.map(({ code, data }) => [code, data.kind])).toEqual([
      ["format.evidence", "QĐ 4998"],
      ["fill.leftOut", "pupil.profile religion"],
      ["fill.leftOut", "recorded.subject gdtc year"],
      ["fill.leftOut", "recorded.learning 1"],
      ["fill.leftOut", "absences.excused year"],
    ]);
  });

  test("is read back without a difference in what it holds", () => {
    const read = readDecision4998(JSON.stringify(records), { level: "lower-secondary", schoolYear });
    expect(read.diagnostics).toEqual([]);
    expect(gradebookSchema.safeParse(read.gradebook).success).toBe(true);
    expect(
      writeDecision4998(read.gradebook.classes[0] ?? book("lower-secondary", 8), options).records,
    ).toEqual(records);
    const [own] = read.gradebook.classes[0]?.pupils ?? [];
    expect(own).toMatchObject({ moetId: "9900000001", birthDate: "2011-08-05", gender: "female" });
    expect(own?.recorded.map((one) => ("value" in one ? one.value : one.what))).toEqual([
      "subject",
      "kha",
      "chua-dat",
      "not-promoted",
    ]);
  });
});

test("continuing education names the centre and the learner, and has no status of its own", () => {
  const own: Pupil = { ...pupil, profile: [{ field: "status", text: "Đang học", code: "01", place }] };
  const { records, diagnostics } = writeDecision4998(book("continuing-upper", 11, own), options);
  expect(records.pupils[0]).toMatchObject({
    TRUNG_TAM_ID: "79000701",
    HOC_VIEN_ID: "9900000001",
    MA_KHOI: "11",
  });
  expect(records.pupils[0]).not.toHaveProperty("MA_TRANG_THAI_HIEN_TAI");
  expect(diagnostics.map(({ data }) => data.kind)).toContain("pupil.profile status");
});

test("a primary class has tests of the year's end as marks, and no place for levels", () => {
  const own: Pupil = {
    ...pupil,
    recorded: [],
    primary: {
      subjects: [
        {
          subject: "toan",
          moment: "cuoi-nam",
          level: { kind: "level", level: "hoan-thanh" },
          test: { kind: "mark", mark: tenths(80) },
          place,
        },
      ],
      items: [],
    },
  };
  // The value's term is the one of its moment.
  const { records, diagnostics } = writeDecision4998(book("primary", 2, own), options);
  expect(records.results[0]?.DIEM_MONS).toMatchObject([{ DIEM: 8 }]);
  expect(diagnostics.map(({ data }) => data.kind)).toContain("primary.level toan year cuoi-nam");
  const read = readDecision4998(JSON.stringify(records), { level: "primary", schoolYear });
  expect(read.gradebook.classes[0]?.pupils[0]?.primary?.subjects).toMatchObject([
    { subject: "toan", moment: "cuoi-nam", level: { kind: "not-entered" }, test: { mark: 80 } },
  ]);
});

describe("what does not fit", () => {
  const head = { TRUONG_ID: "79000701", MA_KHOI: "08", MA_LOP: "8A", HOC_SINH_ID: "9900000001", HO_TEN: "A" };
  const codes = (records: unknown): string[] =>
    readDecision4998(JSON.stringify(records), { level: "lower-secondary", schoolYear }).diagnostics.map(
      ({ code, path }) => `${code} ${path.at(-1) ?? ""}`,
    );

  test.each<[unknown, string[]]>([
    [[], ["record.unreadable "]],
    [{ pupils: 1 }, ["record.unreadable "]],
    [{ pupils: [{ HO_TEN: "A" }] }, ["feed.noClass /pupils/0"]],
    [{ pupils: [{ ...head, MA_KHOI: "13" }] }, ["feed.noClass /pupils/0"]],
    [{ pupils: [{ ...head, X: 1 }] }, ["record.unknownField X"]],
    [{ pupils: [{ ...head, MA_DAN_TOC: "99" }] }, ["record.unknownCode MA_DAN_TOC"]],
    [{ results: [{ ...head, HOC_KY: "4" }] }, ["record.unknownValue /results/0/HOC_KY"]],
    [{ results: [{ ...head, HOC_KY: "3", MA_HOC_LUC: "?" }] }, ["record.unknownValue /results/0/MA_HOC_LUC"]],
    [
      { results: [{ ...head, HOC_KY: "3", DIEM_MONS: [{ MA_MON_HOC: "?", DIEM: 11 }] }] },
      [
        "record.unknownValue /results/0/DIEM_MONS/0/MA_MON_HOC",
        "record.unknownValue /results/0/DIEM_MONS/0/DIEM",
      ],
    ],
    [
      { results: [{ ...head, HOC_KY: "3", DIEM_MONS: [{ MA_MON_HOC: "?", DIEM: "Đ" }] }] },
      ["record.wrongType DIEM", "record.unknownValue /results/0/DIEM_MONS/0/MA_MON_HOC"],
    ],
  ])("%j", (records, expected) => {
    expect(codes(records)).toEqual(expected);
  });

  test("a record without the identifier is a pupil of its own", () => {
    const { HOC_SINH_ID: _, ...nameless } = head;
    const read = readDecision4998(JSON.stringify({ pupils: [nameless, nameless] }), {
      level: "lower-secondary",
      schoolYear,
    });
    expect(read.gradebook.classes[0]?.pupils).toHaveLength(2);
  });
});
