import { expect, test } from "vitest";
import { tenths } from "../kernel/tenths";
import { leftOut, valuesOf } from "./book-values";
import type { Entry, Pupil } from "./model";

const at = (cell: string) => ({ file: "g.xls", sheet: "G", cell });
const mark = (value: number, cell: string): Entry => ({ kind: "mark", mark: tenths(value), place: at(cell) });

const pupil: Pupil = {
  code: "9900000001",
  name: "HS 01",
  place: at("C8"),
  assessments: [
    {
      subject: "toan",
      term: "1",
      marks: {
        regular: [mark(0, "D8"), { kind: "not-entered", place: at("E8") }, mark(80, "F8")],
        midterm: { kind: "unreadable", code: "mark.unreadable", text: "?", place: at("G8") },
        final: mark(75, "H8"),
      },
      place: at("D8"),
    },
  ],
  recorded: [
    { what: "learning", term: "1", value: "tot", text: "Tốt", place: at("I8") },
    { what: "award", term: "1", value: "none", text: "", place: at("J8") },
    { what: "conduct", term: "1", value: null, text: "??", place: at("K8") },
  ],
  absences: [{ term: "1", excused: 0, place: at("L8") }],
  profile: [
    { field: "ethnic-group", text: "Kinh", place: at("M8") },
    { field: "religion", text: "Không", place: at("N8") },
  ],
  comments: [{ about: "homeroom", term: "1", text: "Chăm ngoan." }],
};

test("every value is one, a zero too, and a blank is none", () => {
  expect(valuesOf(pupil).map(({ field, part }) => (part === undefined ? field : `${field} ${part}`))).toEqual(
    [
      "pupil.code",
      "pupil.name",
      "pupil.profile ethnic-group",
      "pupil.profile religion",
      "mark.regular 0",
      "mark.regular 2",
      "mark.midterm",
      "mark.final",
      "recorded.learning",
      "recorded.conduct",
      "absences.excused",
      "comment homeroom",
    ],
  );
});

test("a primary pupil's levels, tests and items are values of their moment", () => {
  const primary: Pupil = {
    name: "HS 02",
    place: at("C9"),
    assessments: [],
    recorded: [],
    absences: [],
    primary: {
      subjects: [
        {
          subject: "toan",
          moment: "cuoi-nam",
          level: { kind: "level", level: "hoan-thanh" },
          test: mark(90, "E9"),
          place: at("D9"),
        },
        { subject: "am-nhac", moment: "cuoi-hk1", level: { kind: "not-entered" }, place: at("F9") },
      ],
      items: [
        { item: "nhan-ai", moment: "giua-hk2", level: { kind: "level", level: "dat" }, place: at("G9") },
      ],
    },
  };
  const values = valuesOf(primary).map(({ field, term, moment, place }) => [
    field,
    term,
    moment,
    place?.cell,
  ]);
  expect(values).toEqual([
    ["pupil.name", undefined, undefined, "C9"],
    ["primary.level", "year", "cuoi-nam", "D9"],
    ["primary.test", "year", "cuoi-nam", "E9"],
    ["primary.item", "2", "giua-hk2", "G9"],
  ]);
});

test("what is left out is told once for each kind, with its number and its first place", () => {
  const values = valuesOf(pupil);
  const told = leftOut(values, ({ field }) => field.startsWith("pupil."), ["t.xlsx"]);
  expect(told.map(({ code, path, data }) => [code, path.at(-1), data.field, data.values])).toEqual([
    ["fill.leftOut", "D8", "mark.regular", 2],
    ["fill.unreadable", "G8", "mark.midterm", 1],
    ["fill.leftOut", "H8", "mark.final", 1],
    ["fill.leftOut", "I8", "recorded.learning", 1],
    ["fill.unreadable", "K8", "recorded.conduct", 1],
    ["fill.leftOut", "L8", "absences.excused", 1],
    ["fill.leftOut", "t.xlsx", "comment", 1],
  ]);
  expect(told[0]?.data).toEqual({
    field: "mark.regular",
    subject: "toan",
    term: "1",
    moment: null,
    part: null,
    kind: "mark.regular toan 1",
    values: 2,
  });
  const profiles = leftOut(values, ({ field }) => field !== "pupil.profile", ["t.xlsx"]);
  expect(profiles.map(({ data }) => data.part)).toEqual(["ethnic-group", "religion"]);
  expect(leftOut(values, () => true, ["t.xlsx"])).toEqual([]);
});
