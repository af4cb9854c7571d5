import type { ClassBook, Entry } from "@sodiem/core";
import { gradebookSchema } from "@sodiem/core/schema";
import { cellName } from "@sodiem/workbook";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheets } from "./read-sheets";
import type { Value } from "./testing/grid-sheet";
import { type MarkRow, markSheet, ordinary, type SummaryRow, summarySheet } from "./testing/layouts";

/** A value of a marked subject: how it may be written, and what it is. */
interface Written {
  readonly value: Value;
  readonly means: number | "dat" | "chua-dat" | "exempt" | "not-entered";
}

const mark: fc.Arbitrary<Written> = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom("number", "point", "comma"))
  .map(([tenths, form]) => {
    const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
    const value = form === "number" ? tenths / 10 : form === "point" ? text : text.replace(".", ",");
    return { value, means: tenths };
  });
const blank: Written = { value: null, means: "not-entered" };
const maybeMark = fc.oneof({ weight: 5, arbitrary: mark }, { weight: 1, arbitrary: fc.constant(blank) });
const comment = fc.constantFrom<Written>(
  { value: "Đ", means: "dat" },
  { value: "CĐ", means: "chua-dat" },
  { value: "Miễn", means: "exempt" },
  blank,
);

const subject = fc.constantFrom(
  { id: "toan", printed: "Toán", label: "Toán", tag: "(HS 1)" },
  { id: "ls-dl", printed: "Lịch sử và Địa lí", label: "LS&ĐL", tag: "(HS 1)" },
  { id: "hdtn-hn", printed: "Hoạt động trải nghiệm, hướng nghiệp", label: "HĐTN&HN", tag: "(N.xét)" },
  { id: "gdtc", printed: "Giáo dục thể chất", label: "GDTC", tag: "(N.xét)" },
  { id: "ngoai-ngu-1", printed: "Tiếng Anh", label: "Ng.ngữ", tag: "(HS 1)" },
);

const person = fc.record({
  family: fc.constantFrom("Nguyễn Mẫu", "Trần Thị Mẫu", "Y Mẫu"),
  given: fc.constantFrom("An", "Bình", "Ánh", "Đông"),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
});

type Person = { family: string; given: string; day: number; month: number };

const birthText = ({ day, month }: Person): string =>
  `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/2011`;
const birthIso = ({ day, month }: Person): string =>
  `2011-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function meaning(entry: Entry | undefined): Written["means"] | string | undefined {
  if (entry?.kind === "mark") return entry.mark;
  return entry?.kind === "result" ? entry.result : entry?.kind;
}

function onlyClass(classes: readonly ClassBook[]): ClassBook {
  const [only] = classes;
  if (only === undefined || classes.length !== 1) throw new Error(`${classes.length} classes`);
  return only;
}

test("mark sheets of every variant and number of columns are read as they were written", () => {
  const arbitrary = fc.record({
    variant: fc.constantFrom("A1", "A2", "A3") as fc.Arbitrary<"A1" | "A2" | "A3">,
    subject,
    term: fc.constantFrom("1", "2") as fc.Arbitrary<"1" | "2">,
    regularColumns: fc.nat({ max: 7 }),
    shift: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })),
    pupils: fc.array(
      fc.record({
        person,
        marks: fc.array(maybeMark, { minLength: 10, maxLength: 10 }),
        comments: fc.array(comment, { minLength: 10, maxLength: 10 }),
      }),
      { maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(arbitrary, ({ variant, subject: own, term, regularColumns, shift, pupils }) => {
      const written = pupils.map(({ person: who, marks, comments }, index) => ({
        who,
        code: 9900000001 + index,
        values: own.tag === "(HS 1)" ? marks : comments,
      }));
      const rows = written.map(
        ({ who, code, values }): MarkRow => ({
          code,
          family: who.family,
          given: who.given,
          birthDate: birthText(who),
          regular: values.slice(3).map(({ value }) => value),
          midterm: values[0]?.value ?? null,
          final: values[1]?.value ?? null,
          average: values[2]?.value ?? null,
        }),
      );
      const sheet = markSheet({ ...ordinary, variant, subject: own.printed, term, regularColumns, rows });
      const { gradebook, diagnostics } = readSheets("a.xls", [sheet.shifted(...shift)]);

      const missing = diagnostics.filter(({ code }) => code !== "column.noRegular");
      expect(missing).toEqual([]);
      const book = onlyClass(gradebook.classes);
      expect(book.subjects.map(({ id }) => id)).toEqual([own.id]);
      const read = book.pupils.map(({ code, name, birthDate, assessments: [set], recorded: [average] }) => ({
        code,
        name,
        birthDate,
        regular: set?.marks.regular.map(meaning),
        rest: [
          set?.marks.midterm,
          set?.marks.final,
          average?.what === "subject" ? average.entry : undefined,
        ].map(meaning),
        terms: [set?.term, average?.term],
      }));
      expect(read).toEqual(
        written.map(({ who, code, values }) => ({
          code: variant === "A3" ? undefined : String(code),
          name: `${who.family} ${who.given}`,
          birthDate: variant === "A1" ? birthIso(who) : undefined,
          regular: values.slice(3, 3 + regularColumns).map(({ means }) => means),
          rest: values.slice(0, 3).map(({ means }) => means),
          terms: [term, term],
        })),
      );
    }),
    { numRuns: 500 },
  );
});

const level = fc.constantFrom(["Tốt", "tot"], ["Khá", "kha"], ["Đạt", "dat"], ["Chưa đạt", "chua-dat"]);

test("summaries with any choice of subjects are read as they were written", () => {
  const arbitrary = fc.record({
    term: fc.constantFrom("1", "2", "year") as fc.Arbitrary<"1" | "2" | "year">,
    layout: fc.constantFrom("tt22", "older") as fc.Arbitrary<"tt22" | "older">,
    subjects: fc.uniqueArray(subject, { selector: ({ id }) => id }),
    pupils: fc.array(
      fc.record({
        person,
        marks: fc.array(maybeMark, { minLength: 5, maxLength: 5 }),
        comments: fc.array(comment, { minLength: 5, maxLength: 5 }),
        learning: level,
        conduct: level,
        absences: fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })),
      }),
      { maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(arbitrary, ({ term, layout, subjects, pupils }) => {
      const written = pupils.map((pupil, index) => ({
        ...pupil,
        code: 9900000001 + index,
        nationalId: `0990000000${String(index).padStart(2, "0")}`,
        values: subjects.map(({ tag }, at) => (tag === "(HS 1)" ? pupil.marks : pupil.comments)[at] ?? blank),
      }));
      const rows = written.map(
        (pupil): SummaryRow => ({
          code: pupil.code,
          nationalId: pupil.nationalId,
          name: `${pupil.person.family} ${pupil.person.given}`,
          birthDate: birthText(pupil.person),
          subjects: pupil.values.map(({ value }) => value),
          learning: pupil.learning[0] ?? null,
          conduct: pupil.conduct[0] ?? null,
          absences: [...pupil.absences, String(pupil.absences[0] + pupil.absences[1])],
        }),
      );
      const sheet = summarySheet({ ...ordinary, term, layout, subjects, rows });
      const { gradebook, diagnostics } = readSheets("a.xls", [sheet]);

      expect(diagnostics).toEqual([]);
      const book = onlyClass(gradebook.classes);
      expect(book.subjects.map(({ id }) => id).sort()).toEqual(subjects.map(({ id }) => id).sort());
      const read = book.pupils.map(({ code, nationalId, name, birthDate, recorded, absences: [absent] }) => ({
        code,
        nationalId,
        name,
        birthDate,
        subjects: recorded.flatMap((one) =>
          one.what === "subject" ? [`${one.subject} ${one.term} ${meaning(one.entry)}`] : [],
        ),
        values: recorded.flatMap((one) => ("value" in one ? [`${one.what} ${one.term} ${one.value}`] : [])),
        absences: [absent?.term, absent?.excused, absent?.unexcused, absent?.total],
      }));
      expect(read).toEqual(
        written.map((pupil) => ({
          code: String(pupil.code),
          nationalId: layout === "older" ? undefined : pupil.nationalId,
          name: `${pupil.person.family} ${pupil.person.given}`,
          birthDate: birthIso(pupil.person),
          subjects: subjects.map(({ id }, at) => `${id} ${term} ${pupil.values[at]?.means}`),
          values: [
            `learning ${term} ${pupil.learning[1]}`,
            `conduct ${term} ${pupil.conduct[1]}`,
            ...(term === "year" ? ["award year none"] : []),
          ],
          absences: [term, ...pupil.absences, pupil.absences[0] + pupil.absences[1]],
        })),
      );
    }),
    { numRuns: 500 },
  );
});

test("sheets damaged in any way are read without an end or a throw, and the book fits the model", () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.constantFrom<Value>(
      null,
      true,
      "STT",
      "Họ và tên",
      "Tên",
      "Mã học sinh",
      "ĐĐGtx",
      "TX1",
      "Miễn",
      "Lớp 8A",
      "Khối 99 - Lớp __proto__",
      "constructor",
      "BẢNG ĐIỂM CHI TIẾT - MÔN ??? - HỌC KỲ 1 - NĂM HỌC 2024-2025",
      "Thống kê",
      { kind: "error", value: "#REF!" },
      { kind: "empty-formula", formula: true },
      { kind: "date", iso: "2024-05-07", serial: 45419 },
    ),
    fc.double(),
    fc.string({ unit: "grapheme" }),
  );
  const position = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 14 }));
  const arbitrary = fc.record({
    kind: fc.constantFrom("A", "C"),
    changes: fc.array(fc.tuple(position, value), { maxLength: 30 }),
    merges: fc.array(fc.tuple(position, position), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ kind, changes, merges }) => {
      const rows = [1, 2, 3].map((code) => ({
        code,
        nationalId: null,
        family: "HS",
        given: "Một",
        name: "HS Một",
        birthDate: null,
        regular: [8],
        midterm: 8,
        final: 8,
        average: 8,
        subjects: [8, "Đ"],
        learning: "Tốt",
        conduct: "Tốt",
        absences: [0, 0, 0] as const,
      }));
      const subjects = [
        { label: "Toán", tag: "(HS 1)" },
        { label: "GDTC", tag: "(N.xét)" },
      ];
      const sheet =
        kind === "A"
          ? markSheet({ ...ordinary, variant: "A1", subject: "Toán", term: "1", regularColumns: 3, rows })
          : summarySheet({ ...ordinary, term: "year", layout: "tt22", subjects, rows });
      for (const [[row, column], changed] of changes) sheet.set(row, column, changed);
      for (const [from, to] of merges) sheet.merge(`${cellName(...from)}:${cellName(...to)}`);
      const { gradebook, diagnostics } = readSheets("a.xls", [sheet]);
      expect(gradebookSchema.safeParse(gradebook).error).toBeUndefined();
      expect(diagnostics.every(({ path }) => path[0] === "a.xls")).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
