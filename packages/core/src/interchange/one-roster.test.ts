import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../gradebook/book-values";
import type { ClassBook, Entry, Gradebook } from "../gradebook/model";
import { isoDate } from "../kernel/civil-date";
import { tenths } from "../kernel/tenths";
import { gradebookArbitrary } from "../testing/gradebook";
import { type OneRosterOptions, oneRosterFiles } from "./one-roster";

const yearDates = (start: number) => ({
  term1: { start: isoDate(`${start}-09-05`), end: isoDate(`${start + 1}-01-15`) },
  term2: { start: isoDate(`${start + 1}-01-16`), end: isoDate(`${start + 1}-05-31`) },
});
const options: OneRosterOptions = {
  calendar: { "2024-2025": yearDates(2024), "2025-2026": yearDates(2025), "2026-2027": yearDates(2026) },
};

type Row = { readonly [column: string]: string };

/** Reads CSV as RFC 4180 has it. */
function rowsOf(text: string): Row[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") lines.push([]);
  }
  const [head = [], ...rows] = lines.slice(0, -1);
  return rows.map((row) => {
    expect(row.length).toBe(head.length);
    return Object.fromEntries(head.map((column, index) => [column, row[index] ?? ""]));
  });
}

function tables(gradebook: Gradebook, own = options): { readonly [name: string]: Row[] } {
  const { files } = oneRosterFiles(gradebook, own);
  return Object.fromEntries(files.map(({ name, text }) => [name.replace(".csv", ""), rowsOf(text)]));
}

const place = { file: "a.xls", sheet: "8A", cell: "A1" };
const mark = (value: number): Entry => ({ kind: "mark", mark: tenths(value) });

const book: ClassBook = {
  school: { name: "TRƯỜNG THCS MẪU" },
  className: "8A",
  grade: 8,
  level: "lower-secondary",
  schoolYear: "2024-2025",
  subjects: [
    { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" },
    { id: "gdtc", name: "Giáo dục thể chất", assessedBy: "comments", kind: "compulsory" },
    { id: "tieng-dtts", name: "Tiếng dân tộc thiểu số", assessedBy: "marks", kind: "optional" },
  ],
  pupils: [
    {
      name: "Nguyễn Thí Mẫu An",
      moetId: "9900000001",
      nationalId: "099000000001",
      code: "9800000001",
      place,
      assessments: [
        {
          subject: "toan",
          term: "1",
          marks: {
            regular: [mark(0), { kind: "not-entered" }, mark(75)],
            midterm: mark(100),
            final: { kind: "exempt" },
          },
          place,
        },
        {
          subject: "gdtc",
          term: "2",
          marks: {
            regular: [],
            midterm: { kind: "result", result: "dat" },
            final: { kind: "result", result: "chua-dat" },
          },
          place,
        },
        {
          subject: "tieng-dtts",
          term: "1",
          marks: {
            regular: [],
            midterm: { kind: "not-taken" },
            final: { kind: "unreadable", code: "c", text: "?" },
          },
          place,
        },
      ],
      recorded: [
        { what: "subject", subject: "toan", term: "year", entry: mark(81), place },
        { what: "learning", term: "year", value: "tot", text: "Tốt", place },
        { what: "award", term: "year", value: "gioi", text: 'Học sinh "Giỏi"', place },
      ],
      absences: [{ term: "year", excused: 2, place }],
      comments: [{ subject: "toan", term: "1", text: "=1+1, ngoan" }],
    },
    { name: "An", place, assessments: [], recorded: [], absences: [] },
    { name: "An", place, assessments: [], recorded: [], absences: [] },
  ],
  sheets: [],
};

/** The results as `line item: score text status`. */
function results(own: { readonly [name: string]: Row[] }): string[] {
  const lineItems = new Map(own.lineItems?.map((row) => [row.sourcedId, row]));
  const classes = new Map(own.classes?.map((row) => [row.sourcedId, row]));
  return (own.results ?? []).map((row) => {
    const item = lineItems.get(row.lineItemSourcedId);
    const group = classes.get(row.classSourcedId)?.title;
    return `${group} ${item?.title}: ${[row.score, row.textScore, row.comment, row.scoreStatus].filter((text) => text !== "").join(" ")}`;
  });
}

describe("results", () => {
  test("zeros are scores, letters are text, exemptions a status, blanks and subjects not taken no row", () => {
    expect(results(tables({ classes: [book] }))).toEqual([
      "Toán 8A ĐĐGtx 1: 0.0 fully graded",
      "Toán 8A ĐĐGtx 3: 7.5 fully graded",
      "Toán 8A ĐĐGgk: 10.0 fully graded",
      "Toán 8A ĐĐGck: exempt",
      "Giáo dục thể chất 8A ĐĐGgk: Đ fully graded",
      "Giáo dục thể chất 8A ĐĐGck: CĐ fully graded",
      "Toán 8A ĐTBmcn: 8.1 fully graded",
      "8A Kết quả học tập: Tốt fully graded",
      '8A Danh hiệu: Học sinh "Giỏi" fully graded',
      "Toán 8A Nhận xét: '=1+1, ngoan submitted",
    ]);
  });

  test("what has no place is told, and only that", () => {
    const { diagnostics } = oneRosterFiles({ classes: [book] }, options);
    expect(diagnostics.map(({ code, data }) => [code, data.field])).toEqual([
      ["fill.leftOut", "pupil.code"],
      ["fill.leftOut", "pupil.nationalId"],
      ["fill.unreadable", "mark.final"],
      ["fill.leftOut", "absences.excused"],
    ]);
  });
});

describe("the package", () => {
  test("says in its manifest which files are there", () => {
    const { files } = oneRosterFiles({ classes: [book] }, options);
    const manifest = new Map(rowsOf(files[0]?.text ?? "").map((row) => [row.propertyName, row.value]));
    expect(files[0]?.name).toBe("manifest.csv");
    expect([manifest.get("manifest.version"), manifest.get("oneroster.version")]).toEqual(["1.0", "1.2"]);
    const bulk = [...manifest].flatMap(([name, value]) =>
      value === "bulk" ? [`${name?.slice(5)}.csv`] : [],
    );
    expect(bulk.sort()).toEqual(
      files
        .slice(1)
        .map(({ name }) => name)
        .sort(),
    );
    expect([...manifest.values()].filter((value) => value === "absent").length).toBe(21 - bulk.length);
  });

  test("gives the school year by the year in which it ends, and terms their days", () => {
    const { academicSessions } = tables({ classes: [book] });
    expect(
      academicSessions?.map(({ type, schoolYear, startDate, endDate }) => [
        type,
        schoolYear,
        startDate,
        endDate,
      ]),
    ).toEqual([
      ["schoolYear", "2025", "2024-09-05", "2025-05-31"],
      ["semester", "2025", "2024-09-05", "2025-01-15"],
      ["semester", "2025", "2025-01-16", "2025-05-31"],
    ]);
  });

  test("keeps the citizen's number back unless it is asked for, and tells namesakes apart", () => {
    const { users } = tables({ classes: [book] });
    expect(
      users?.map(({ givenName, middleName, familyName, userIds }) => [
        familyName,
        middleName,
        givenName,
        userIds,
      ]),
    ).toEqual([
      ["Nguyễn", "Thí Mẫu", "An", "{moet:9900000001}"],
      ["An", "", "An", ""],
      ["An", "", "An", ""],
    ]);
    expect(JSON.stringify(tables({ classes: [book] }))).not.toContain("099000000001");
    const [first] = tables({ classes: [book] }, { ...options, nationalIds: true }).users ?? [];
    expect(first?.userIds).toBe("{moet:9900000001},{citizen-id:099000000001}");
  });

  test("has weights of the circular and scales for letters", () => {
    const own = tables({ classes: [book] });
    expect(own.categories?.map(({ title, weight }) => `${title} ${weight}`)).toEqual([
      "ĐĐGtx 1",
      "ĐĐGgk 2",
      "ĐĐGck 3",
      "summary 0",
    ]);
    expect(own.scoreScales?.map(({ title, scoreScaleValue }) => `${title} ${scoreScaleValue}`)).toEqual([
      "vn-pass {CĐ:0},{Đ:1}",
      "vn-tt22-result {Chưa đạt:0},{Đạt:1},{Khá:2},{Tốt:3}",
    ]);
    expect(own.lineItemScoreScales?.length).toBe(3);
  });

  test("leaves out a class without the days of its year or without a school, and says so", () => {
    const nowhere = { ...book, school: { name: " " } };
    const codes = (one: ClassBook, own: OneRosterOptions) =>
      oneRosterFiles({ classes: [one] }, own).diagnostics.map(({ code }) => code);
    expect(codes(book, { calendar: {} })).toEqual(["oneRoster.noCalendar"]);
    expect(codes(nowhere, options)).toEqual(["oneRoster.noSchool"]);
    expect(oneRosterFiles({ classes: [nowhere] }, options).files.map(({ name }) => name)).toEqual([
      "manifest.csv",
    ]);
  });

  test("a pupil of two classes is one user", () => {
    const [pupil] = book.pupils;
    const other = { ...book, className: "8B", pupils: pupil === undefined ? [] : [pupil] };
    const own = tables({ classes: [book, other] });
    expect(own.users?.length).toBe(3);
    expect(
      own.enrollments?.filter(({ userSourcedId }) => userSourcedId === own.users?.[0]?.sourcedId).length,
    ).toBe(8);
  });
});

test("who does not take a subject is not enrolled in it; who has nothing yet is", () => {
  const notTaken: Entry = { kind: "not-taken" };
  const marks = { regular: [notTaken], midterm: notTaken, final: notTaken };
  const [without] = [
    {
      name: "An",
      place,
      assessments: [{ subject: "tieng-dtts", term: "1", marks, place }],
      recorded: [],
      absences: [],
    },
  ] as const;
  const own = tables({ classes: [{ ...book, pupils: [without, { ...without, assessments: [] }] }] });
  const group = own.classes?.find(({ subjectCodes }) => subjectCodes === "tieng-dtts")?.sourcedId;
  const enrolled = own.enrollments?.filter(({ classSourcedId }) => classSourcedId === group);
  expect(enrolled?.map(({ userSourcedId }) => userSourcedId)).toEqual([own.users?.[1]?.sourcedId]);
});

const references: { readonly [table: string]: { readonly [column: string]: string } } = {
  academicSessions: { parentSourcedId: "academicSessions" },
  classes: { courseSourcedId: "courses", schoolSourcedId: "orgs", termSourcedIds: "academicSessions" },
  courses: { schoolYearSourcedId: "academicSessions", orgSourcedId: "orgs" },
  enrollments: { classSourcedId: "classes", schoolSourcedId: "orgs", userSourcedId: "users" },
  lineItems: {
    classSourcedId: "classes",
    categorySourcedId: "categories",
    academicSessionSourcedId: "academicSessions",
    schoolSourcedId: "orgs",
  },
  lineItemScoreScales: { lineItemSourcedId: "lineItems", scoreScaleSourcedId: "scoreScales" },
  results: { lineItemSourcedId: "lineItems", studentSourcedId: "users", classSourcedId: "classes" },
  roles: { userSourcedId: "users", orgSourcedId: "orgs" },
  scoreScales: { orgSourcedId: "orgs", courseSourcedId: "courses", classSourcedId: "classes" },
  users: { primaryOrgSourcedId: "orgs" },
};

test("every reference leads to a row, every value is a result or told, every result is of somebody enrolled", () => {
  fc.assert(
    fc.property(gradebookArbitrary(), (gradebook) => {
      const own = tables(gradebook);
      for (const [table, columns] of Object.entries(references)) {
        for (const [column, target] of Object.entries(columns)) {
          const ids = new Set(own[target]?.map(({ sourcedId }) => sourcedId));
          const used = (own[table] ?? []).flatMap((row) => row[column]?.split(",") ?? []);
          expect(used.filter((id) => id !== "" && !ids.has(id))).toEqual([]);
        }
      }
      const enrolled = new Set(own.enrollments?.map((row) => `${row.classSourcedId} ${row.userSourcedId}`));
      const strays = own.results?.filter(
        (row) => !enrolled.has(`${row.classSourcedId} ${row.studentSourcedId}`),
      );
      expect(strays ?? []).toEqual([]);
      const values = gradebook.classes.flatMap(({ pupils }) => pupils).flatMap(valuesOf);
      const written = values.filter(
        (value) =>
          !value.field.startsWith("pupil.") &&
          !value.field.startsWith("absences.") &&
          !("entry" in value && value.entry.kind === "not-taken"),
      );
      expect(own.results?.length ?? 0).toBe(written.length);
    }),
    { numRuns: 200 },
  );
});

test("the same gradebook gives the same files", () => {
  const [gradebook = { classes: [] }] = fc.sample(gradebookArbitrary(), { numRuns: 1, seed: 3 });
  expect(oneRosterFiles(gradebook, options)).toEqual(oneRosterFiles(structuredClone(gradebook), options));
});
