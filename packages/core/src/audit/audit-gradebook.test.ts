import { expect, test } from "vitest";
import type { ClassBook, Entry, Place, Pupil, RecordedResult, Subject, TermOrYear } from "../gradebook/model";
import { tenths } from "../kernel/tenths";
import { auditGradebook } from "./audit-gradebook";
import type { AuditOptions, Finding } from "./finding";

const at = (sheet: string, cell: string): Place => ({ file: "f.xls", sheet, cell });
const mark = (value: number, cell = "A1", sheet = "s"): Entry => ({
  kind: "mark",
  mark: tenths(value),
  place: at(sheet, cell),
});
const result = (value: "dat" | "chua-dat"): Entry => ({
  kind: "result",
  result: value,
  place: at("s", "A1"),
});
const blank = (cell = "A1"): Entry => ({ kind: "not-entered", place: at("s", cell) });
const exempt: Entry = { kind: "exempt", place: at("s", "A1") };
const notTaken: Entry = { kind: "not-taken", place: at("s", "A1") };

const markedIds = ["ngu-van", "toan", "ngoai-ngu-1", "gdcd", "ls-dl", "khtn", "cong-nghe", "tin-hoc"];
const subjects: Subject[] = [
  ...markedIds.map((id): Subject => ({ id, name: id, assessedBy: "marks", kind: "compulsory" })),
  { id: "gdtc", name: "GDTC", assessedBy: "comments", kind: "compulsory" },
];

/** A row of a summary sheet: the result of each subject, levels and what else the sheet records. */
interface Row {
  readonly averages: readonly (number | Entry)[];
  readonly comment?: Entry;
  readonly learning?: string;
  readonly conduct?: string;
  readonly award?: string;
  readonly promotion?: string;
  readonly overall?: number;
}

function recorded(term: TermOrYear, row: Row): RecordedResult[] {
  const sheet = `sheet-${term}`;
  const column = (index: number): string => String.fromCharCode(70 + index);
  const entries = row.averages.map((one, index): RecordedResult => {
    const entry = typeof one === "number" ? mark(one) : one;
    return {
      what: "subject",
      subject: markedIds[index] ?? "?",
      term,
      entry,
      place: at(sheet, `${column(index)}8`),
    };
  });
  const comment: RecordedResult = {
    what: "subject",
    subject: "gdtc",
    term,
    entry: row.comment ?? result("dat"),
    place: at(sheet, "N8"),
  };
  const named = { learning: "O8", conduct: "P8", award: "Q8", promotion: "R8" } as const;
  const rest = (["learning", "conduct", "award", "promotion"] as const).flatMap((what): RecordedResult[] => {
    const value = row[what];
    return value === undefined ? [] : [{ what, term, value, text: value, place: at(sheet, named[what]) }];
  });
  const overall: RecordedResult[] =
    row.overall === undefined
      ? []
      : [{ what: "overall", term, entry: mark(row.overall, "S8", sheet), place: at(sheet, "S8") }];
  return [...entries, comment, ...rest, ...overall];
}

function pupil(rows: { readonly [term in TermOrYear]?: Row }, more: Partial<Pupil> = {}): Pupil {
  return {
    code: "9900000001",
    name: "HS 01",
    place: at("sheet-1", "A8"),
    assessments: [],
    recorded: Object.entries(rows).flatMap(([term, row]) => recorded(term as TermOrYear, row)),
    absences: [],
    ...more,
  };
}

function book(
  pupils: readonly Pupil[],
  terms: readonly TermOrYear[],
  more: Partial<ClassBook> = {},
): ClassBook {
  return {
    school: { name: "TRƯỜNG THCS MẪU" },
    className: "8A",
    grade: 8,
    level: "lower-secondary",
    schoolYear: "2024-2025",
    subjects,
    pupils,
    sheets: terms.map((term) => ({
      file: "f.xls",
      sheet: `sheet-${term}`,
      platform: "vnedu",
      kind: "C",
      evidence: "real-file",
      term,
      pupils: pupils.length,
    })),
    ...more,
  };
}

const audit = (one: ClassBook, options?: AuditOptions) => auditGradebook({ classes: [one] }, options);
const brief = ({ code, recorded: was, lawful, clause, place, causedBy }: Finding) =>
  [code, was, lawful, clause, place.cell, causedBy?.cell].filter((part) => part !== undefined);

const good = [80, 80, 80, 80, 80, 80, 65, 65];

test("a summary of one term: the level is judged from the recorded averages", () => {
  const right = audit(book([pupil({ "1": { averages: good, learning: "tot", conduct: "tot" } })], ["1"]));
  expect(right.findings).toEqual([]);
  expect(right.summary.checked).toBe(1);

  const five = [79, ...good.slice(1)];
  const wrong = audit(book([pupil({ "1": { averages: five, learning: "tot" } })], ["1"]));
  expect(wrong.findings.map(brief)).toEqual([["level.mismatch", "tot", "kha", "tt22-2021/9.2.b", "O8"]]);
});

test("the one-subject clause is applied and cited", () => {
  const oneLow = [...good.slice(0, 7), 34];
  const wrong = audit(book([pupil({ "2": { averages: oneLow, learning: "chua-dat" } })], ["2"]));
  expect(wrong.findings.map(brief)).toEqual([["level.mismatch", "chua-dat", "dat", "tt22-2021/9.3", "O8"]]);
  expect(audit(book([pupil({ "2": { averages: oneLow, learning: "dat" } })], ["2"])).findings).toEqual([]);
});

test("a text that is no level of the column is a contradiction too", () => {
  const row = pupil({ "1": { averages: good } });
  const gioi: RecordedResult = {
    what: "learning",
    term: "1",
    value: null,
    text: "Giỏi",
    place: at("sheet-1", "O8"),
  };
  const found = audit(book([{ ...row, recorded: [...row.recorded, gioi] }], ["1"])).findings;
  expect(found.map(brief)).toEqual([["level.mismatch", "Giỏi", "tot", "tt22-2021/9.2.a", "O8"]]);
});

test("a wrong year average is the cause of the level that follows from it", () => {
  const year = [79, ...good.slice(1)];
  const rows = {
    "1": { averages: good, learning: "tot", conduct: "tot" },
    "2": { averages: good, learning: "tot", conduct: "dat" },
    year: { averages: year, learning: "kha", conduct: "kha", award: "none", promotion: "promoted" },
  };
  const one = pupil(rows, { absences: [{ term: "year", total: 45, place: at("sheet-year", "S8") }] });
  expect(audit(book([one], ["1", "2", "year"])).findings.map(brief)).toEqual([
    ["average.mismatch", "7.9", "8.0", "tt22-2021/9.1.b", "F8"],
    ["level.mismatch", "kha", "tot", "tt22-2021/9.2.a", "O8", "F8"],
  ]);
});

test("a year's level that does not follow from the wrong average either is a contradiction of its own", () => {
  const rows = {
    "1": { averages: good },
    "2": { averages: good },
    year: { averages: [79, ...good.slice(1)], learning: "dat" },
  };
  const found = audit(book([pupil(rows)], ["1", "2", "year"])).findings.map(brief);
  expect(found).toContainEqual(["level.mismatch", "dat", "tot", "tt22-2021/9.2.a", "O8"]);
});

test("conduct of the year, award and promotion are held against the law", () => {
  const rows = {
    "1": { averages: good, conduct: "tot" },
    "2": { averages: good, conduct: "dat" },
    year: { averages: good, learning: "tot", conduct: "tot", award: "gioi", promotion: "promoted" },
  };
  const one = pupil(rows, { absences: [{ term: "year", total: 46, place: at("sheet-year", "S8") }] });
  const { findings, results } = audit(book([one], ["1", "2", "year"]));
  expect(findings.map(brief)).toEqual([
    ["conduct.mismatch", "tot", "kha", "tt22-2021/8.2.b", "P8"],
    ["award.mismatch", "gioi", "none", "tt22-2021/15.1.a", "Q8", "P8"],
    ["promotion.mismatch", "promoted", "not-promoted", "tt22-2021/12.1.c", "R8"],
  ]);
  expect(results[0]).toMatchObject({ promotion: "not-promoted", award: "none", conduct: { year: "kha" } });
});

test("a blank award column says nothing, a blank cell beside filled ones says none", () => {
  const rows = (award: string) => ({
    "1": { averages: good, conduct: "tot" },
    "2": { averages: good, conduct: "tot" },
    year: { averages: good, learning: "tot", conduct: "tot", award },
  });
  const empty = book([pupil(rows("none"))], ["1", "2", "year"]);
  expect(audit(empty).findings).toEqual([]);
  const filled = book([pupil(rows("none")), pupil(rows("gioi"), { code: "2" })], ["1", "2", "year"]);
  expect(audit(filled).findings.map(brief)).toEqual([
    ["award.mismatch", "none", "gioi", "tt22-2021/15.1.a", "Q8"],
  ]);
});

test("a final word on a pupil with summer duties cannot be judged from the sheets", () => {
  const low = [49, 49, 49, 49, 49, 49, 34, 34];
  const rows = {
    "1": { averages: low, conduct: "tot" },
    "2": { averages: low, conduct: "tot" },
    year: { averages: low, learning: "chua-dat", conduct: "tot", promotion: "promoted" },
  };
  const one = pupil(rows, { absences: [{ term: "year", total: 0, place: at("sheet-year", "S8") }] });
  const { findings, undetermined, results } = audit(book([one], ["1", "2", "year"]));
  expect(findings).toEqual([]);
  expect(undetermined).toMatchObject([{ what: "promotion", missing: ["learningAfterReassessment"] }]);
  expect(results[0]?.promotion).toBe("summer-reassessment");
});

test("the comment result of the year is that of term 2 alone", () => {
  const rows = {
    "1": { averages: good, comment: result("chua-dat") },
    "2": { averages: good, comment: result("dat") },
    year: { averages: good, comment: result("chua-dat"), learning: "kha" },
  };
  expect(audit(book([pupil(rows)], ["1", "2", "year"])).findings.map(brief)).toEqual([
    ["comment.mismatch", "chua-dat", "dat", "tt22-2021/9.1.a", "N8"],
    ["level.mismatch", "kha", "tot", "tt22-2021/9.2.a", "O8", "N8"],
  ]);
});

test("a subject left blank leaves the level unjudged; Miễn is left out", () => {
  const withBlank = audit(
    book([pupil({ "1": { averages: [blank(), ...good.slice(1)], learning: "tot" } })], ["1"]),
  );
  expect(withBlank.findings).toEqual([]);
  expect(withBlank.undetermined).toMatchObject([
    { what: "learning", term: "1", missing: ["subjects.ngu-van"] },
  ]);
  const withExempt = audit(
    book([pupil({ "1": { averages: [...good.slice(0, 7), exempt], learning: "tot" } })], ["1"]),
  );
  expect(withExempt.findings.map(brief)).toEqual([
    ["exempt.compulsory", "exempt", null, "tt22-2021/11", "M8"],
  ]);
  expect(withExempt.summary.checked).toBe(1);
  const elective = audit(
    book([pupil({ "1": { averages: [...good.slice(0, 7), notTaken], learning: "tot" } })], ["1"]),
  );
  expect(elective.findings).toEqual([]);
});

test("fewer than six marked subjects are not judged", () => {
  const few = good.map((value, index) => (index < 5 ? value : exempt));
  const { undetermined } = audit(book([pupil({ "1": { averages: few, learning: "tot" } })], ["1"]));
  expect(undetermined).toMatchObject([{ what: "learning", missing: ["subjects"] }]);
});

test("a part of an integrated subject does not count beside it; alone it leaves the level unjudged", () => {
  const part: Subject = {
    id: "lich-su",
    name: "Lịch sử",
    assessedBy: "marks",
    kind: "compulsory",
    partOf: "ls-dl",
  };
  const one = pupil({ "1": { averages: good, learning: "tot" } });
  const low: RecordedResult = {
    what: "subject",
    subject: "lich-su",
    term: "1",
    entry: mark(20),
    place: at("sheet-1", "Z8"),
  };
  const beside = book([{ ...one, recorded: [...one.recorded, low] }], ["1"], {
    subjects: [...subjects, part],
  });
  expect(audit(beside)).toMatchObject({ findings: [], undetermined: [], summary: { checked: 1 } });
  const whole = subjects.filter(({ id }) => id !== "ls-dl");
  const rest = one.recorded.filter((other) => other.what !== "subject" || other.subject !== "ls-dl");
  const alone = book([{ ...one, recorded: [...rest, low] }], ["1"], { subjects: [...whole, part] });
  expect(audit(alone).undetermined).toMatchObject([{ what: "learning", missing: ["subjects.ls-dl"] }]);
});

/** A pupil with a mark sheet of one subject in term 1. */
function withMarks(regular: readonly Entry[], midterm: Entry, final: Entry, average?: number): ClassBook {
  const one = pupil(
    {},
    {
      assessments: [
        { subject: "toan", term: "1", marks: { regular, midterm, final }, place: at("toan", "A8") },
      ],
      recorded:
        average === undefined
          ? []
          : [{ what: "subject", subject: "toan", term: "1", entry: mark(average), place: at("toan", "L8") }],
    },
  );
  return book([one], ["1"], {
    sheets: [
      {
        file: "f.xls",
        sheet: "toan",
        platform: "vnedu",
        kind: "A1",
        evidence: "parsers",
        term: "1",
        subject: "toan",
        pupils: 1,
      },
    ],
  });
}

const four = [mark(94), mark(75), mark(60), mark(61)];

test("a term average is recomputed exactly and compared", () => {
  // 94 + 75 + 60 + 61 + 2·81 + 3·63 = 641, over 9 exactly 71.2…
  expect(audit(withMarks(four, mark(81), mark(63), 71)).findings).toEqual([]);
  const wrong = audit(withMarks(four, mark(81), mark(63), 72));
  expect(wrong.findings.map(brief)).toEqual([["average.mismatch", "7.2", "7.1", "tt22-2021/9.1.b", "L8"]]);
});

test("an exact half goes up where binary fractions go down", () => {
  const half = withMarks([mark(94), mark(75), mark(60)], mark(81), mark(63), 72);
  const found = audit(half, { periods: { toan: 70 } }).findings;
  expect(found.map(brief)).toEqual([["average.mismatch", "7.2", "7.3", "tt22-2021/9.1.b", "L8"]]);
});

test("too few regular marks are a warning that names its source", () => {
  const few = withMarks([mark(94), mark(75), mark(60), blank("I8")], mark(81), mark(63), 73);
  const found = audit(few).findings;
  expect(found.map(brief)).toEqual([["regular.tooFew", "3", "4", "tt22-2021/6.2", "I8"]]);
  expect(found[0]).toMatchObject({ severity: "warning", data: { periods: 140, source: "programme" } });
  expect(audit(few, { periods: { toan: 70 } }).findings).toEqual([]);
});

test("empty regular columns beyond the required number are normal", () => {
  expect(audit(withMarks([...four, blank()], mark(81), mark(63), 71)).findings).toEqual([]);
});

test("a blank periodic mark under an average is a contradiction, without one it is undetermined", () => {
  const under = audit(withMarks(four, blank("J8"), mark(63), 71));
  expect(under.findings.map(brief)).toEqual([["periodic.missing", null, null, "tt22-2021/7.3", "J8"]]);
  expect(under.undetermined).toMatchObject([{ what: "average", missing: ["midterm"] }]);
  expect(under.summary.checked).toBe(0);
  const open = audit(withMarks(four, mark(81), blank()));
  expect(open.findings).toEqual([]);
  expect(open.undetermined).toMatchObject([{ what: "average", missing: ["final"] }]);
  const none = audit(withMarks([blank(), blank()], blank(), blank()));
  expect(none.undetermined).toMatchObject([
    { missing: ["midterm", "final", "regular.0", "regular.1", "regular.2", "regular.3"] },
  ]);
});

test("a real zero is a mark", () => {
  // 94 + 75 + 60 + 61 + 3·63 = 479, over 9 exactly 53.2…
  expect(audit(withMarks(four, mark(0), mark(63), 53)).findings).toEqual([]);
});

test("an unreadable mark is reported and the average above it is not judged", () => {
  const bad: Entry = { kind: "unreadable", code: "mark.outOfRange", text: "85", place: at("toan", "F8") };
  const { findings, undetermined } = audit(withMarks([bad, ...four.slice(1)], mark(81), mark(63), 71));
  expect(findings.map(brief)).toEqual([["mark.outOfRange", "85", null, "tt22-2021/5.3.b", "F8"]]);
  expect(undetermined).toMatchObject([{ what: "average", missing: ["regular.0"] }]);
});

test("a copy of a wrong average in the summary follows from the mark sheet's", () => {
  const one = withMarks(four, mark(81), mark(63), 72);
  const [first] = one.pupils;
  const copy: RecordedResult = {
    what: "subject",
    subject: "toan",
    term: "1",
    entry: mark(72),
    place: at("sheet-1", "G8"),
  };
  const both: ClassBook = {
    ...one,
    sheets: [...one.sheets, ...book([], ["1"]).sheets],
    pupils: first === undefined ? [] : [{ ...first, recorded: [copy, ...first.recorded] }],
  };
  expect(audit(both).findings.map(brief)).toEqual([
    ["average.mismatch", "7.2", "7.1", "tt22-2021/9.1.b", "G8", "L8"],
    ["average.mismatch", "7.2", "7.1", "tt22-2021/9.1.b", "L8"],
  ]);
});

test("a pupil listed twice is reported at the second row", () => {
  const first = pupil({ "1": { averages: good, learning: "tot" } });
  const again = { ...first, place: at("sheet-1", "A9") };
  const found = audit(book([first, again], ["1"])).findings;
  expect(found.map(brief)).toEqual([["pupil.duplicate", "9900000001", null, null, "A9"]]);
});

test("a class under a regime that is not encoded is named, not judged", () => {
  const old = book([pupil({ "1": { averages: good, learning: "kha" } })], ["1"], { schoolYear: "2019-2020" });
  const { classes, findings, summary } = audit(old, { level: "continuing-lower" });
  expect(classes).toMatchObject([{ instrument: "qd02-2007", audited: false }]);
  expect(findings).toMatchObject([{ code: "regime.other", severity: "info", lawful: "qd02-2007" }]);
  expect(summary.checked).toBe(0);
});

test("an older class is judged by its own circular: grades, titles of the term, conduct as the teacher gave it", () => {
  // The mean of the eight averages is exactly 7.625: recorded grade Khá is lawful, Giỏi is not.
  const year = (learning: string, award: string): ClassBook =>
    book([pupil({ "1": { averages: good, learning, conduct: "tot", award } })], ["1"], {
      schoolYear: "2019-2020",
    });
  const right = audit(year("kha", "hoc-sinh-tien-tien"));
  expect(right.classes).toMatchObject([{ instrument: "tt58-2011", audited: true }]);
  expect(right.findings).toEqual([]);
  expect(right.summary.checked).toBe(2);
  expect(audit(year("gioi", "hoc-sinh-gioi")).findings.map(brief)).toEqual([
    ["level.mismatch", "gioi", "kha", "tt58-2011/13", "O8"],
    ["award.mismatch", "hoc-sinh-gioi", "hoc-sinh-tien-tien", "tt58-2011/18", "Q8", "O8"],
  ]);
});

test("the average over all subjects is compared under Circular 58/2011, and only there", () => {
  const year = (
    overall: number,
    averages: Row["averages"] = good,
    schoolYear: ClassBook["schoolYear"] = "2019-2020",
  ): ClassBook => book([pupil({ year: { averages, overall } })], ["year"], { schoolYear });
  const right = audit(year(76));
  expect(right.findings).toEqual([]);
  expect(right.summary.checked).toBe(1);
  const wrong = audit(year(77)).findings;
  expect(wrong.map(brief)).toEqual([["overall.mismatch", "7.7", "7.6", "tt58-2011/11", "S8"]]);
  expect(wrong[0]).toMatchObject({
    term: "year",
    data: { averages: good.map((one) => (one / 10).toFixed(1)) },
  });
  expect(audit(year(77, good, "2024-2025")).summary.checked).toBe(0);
  // One average that is not there leaves the mean open; an exempt subject has no part in it.
  const open = audit(year(76, [...good.slice(1), blank()]));
  expect(open.findings).toEqual([]);
  expect(open.undetermined).toMatchObject([{ what: "overall", missing: ["subjects.tin-hoc"] }]);
});

test("an average over all subjects that follows from a wrong average names it as its cause", () => {
  const from = (overall: number): ClassBook =>
    book(
      [
        pupil({
          "1": { averages: good },
          "2": { averages: good },
          year: { averages: [99, ...good.slice(1)], overall },
        }),
      ],
      ["1", "2", "year"],
      { schoolYear: "2019-2020" },
    );
  const follows = Math.floor((2 * (99 + good.slice(1).reduce((sum, one) => sum + one, 0)) + 8) / 16);
  expect(audit(from(follows)).findings.map(brief)).toEqual([
    ["average.mismatch", "9.9", ((good[0] ?? 0) / 10).toFixed(1), "tt58-2011/10", "F8"],
    ["overall.mismatch", (follows / 10).toFixed(1), "7.6", "tt58-2011/11", "S8", "F8"],
  ]);
});

test("a class of continuing education counts five subjects", () => {
  const five = [80, 80, 80, 80, 80, 65, 65, 65];
  const centre = (learning: string): ClassBook =>
    book([pupil({ "1": { averages: five, learning } })], ["1"], { level: "continuing-lower" });
  expect(audit(centre("tot")).findings).toEqual([]);
  expect(audit(centre("kha")).findings.map(brief)).toEqual([
    ["level.mismatch", "kha", "tot", "tt43-2021/9.2", "O8"],
  ]);
});

test("the order of pupils and recorded results does not matter", () => {
  const rows = { "1": { averages: [79, ...good.slice(1)], learning: "tot", conduct: "tot" } };
  const one = pupil(rows);
  const two = pupil(rows, { code: "9900000002", place: at("sheet-1", "A9") });
  const straight = audit(book([one, two], ["1"]));
  const turned = audit(book([two, { ...one, recorded: [...one.recorded].reverse() }], ["1"]));
  expect(turned.findings.map(brief)).toEqual(straight.findings.map(brief));
});
