import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue";
import { hp2023, localPacks } from "../local-packs";
import { type Deadline, parseDeadline, pointNames } from "./expression";

const only = (text: string): unknown => {
  const parsed = parseDeadline(text);
  if ("error" in parsed) throw new Error(`not read: ${parsed.error}`);
  expect(parsed).toHaveLength(1);
  return parsed[0];
};

describe("the grammar", () => {
  test.each([
    ["fixed 20 September", { kind: "fixed", day: 20, month: 9 }],
    ["from 2024-09-06", { kind: "effect", mode: "from", start: { date: "2024-09-06" } }],
    ["within schoolYear 2022-2023", { kind: "effect", mode: "within", start: { schoolYear: "2022-2023" } }],
    ["from open(decisionSignDate)", { kind: "effect", mode: "from", start: { term: "decisionSignDate" } }],
    ["entry + 15d", { kind: "point", relation: "on", point: { name: "entry", days: 15 } }],
    [
      "semesterExam.start - 7d",
      { kind: "point", relation: "on", point: { name: "semesterExam.start", days: -7 } },
    ],
    ["after entry + 15d", { kind: "point", relation: "after", point: { name: "entry", days: 15 } }],
    [
      "semester(2).mid",
      { kind: "point", relation: "on", point: { name: "semester(N).mid", number: 2, days: 0 } },
    ],
    [
      "schoolYear.week(18)",
      { kind: "point", relation: "on", point: { name: "schoolYear.week(N)", number: 18, days: 0 } },
    ],
    ["before lock", { kind: "point", relation: "before", point: { name: "lock", days: 0 } }],
    ["weekly before monday", { kind: "recurring", rhythm: "weekly", before: "monday" }],
    [
      "monthly before professionalMeeting",
      { kind: "recurring", rhythm: "monthly", before: { name: "professionalMeeting", days: 0 } },
    ],
    ["weekly by sunday, wednesday", { kind: "recurring", rhythm: "weekly" }],
    ["each semester", { kind: "recurring", rhythm: "each semester" }],
    ["atLeast 2 per semester", { kind: "count", bound: "atLeast", number: 2, what: "semester" }],
    ["atMost 1 topicsAhead", { kind: "count", bound: "atMost", number: 1, what: "topicsAhead" }],
    ["on request", { kind: "event", name: "request" }],
    ["open(interval)", { kind: "open", term: "interval" }],
    ["ref(MN2024-D9-1)", { kind: "reference", norm: "MN2024-D9-1" }],
    ["ref(SMAS2019-D11.2-10)", { kind: "reference", norm: "SMAS2019-D11.2-10" }],
  ])("%s", (text, item) => {
    expect(only(text)).toEqual([item]);
  });

  test("points joined by ';' are due each, by '|' any one", () => {
    const shape = (text: string): number[] => (parseDeadline(text) as Deadline).map((group) => group.length);
    expect(shape("month.end; semester.end; schoolYear.end")).toEqual([1, 1, 1]);
    expect(shape("after semester.end | after schoolYear.end")).toEqual([2]);
    expect(shape("daily | open(attendanceInterval)")).toEqual([2]);
    expect(shape("at schoolYear.start; on change")).toEqual([1, 1]);
  });

  test.each([
    "",
    "entry +15d",
    "entry + 15",
    "entry + 1.5d",
    "fixed 31 September",
    "fixed 0 May",
    "fixed 20 september",
    "from 2023-2024",
    "from schoolYear 2023-2025",
    "semester.end;",
    "| semester.end",
    "semester(N).end",
    "semester().end",
    "semester(1)",
    "toString",
    "before",
    "before before lesson",
    "weekly by someday",
    "weekly before someday",
    "hourly",
    "on two words",
    "open()",
    "open(a b)",
    "ref()",
    "atMost two per semester",
  ])("%j is refused", (text) => {
    expect(parseDeadline(text)).toHaveProperty("error");
  });
});

test("every expression of the shipped packs is read", () => {
  const expressions = Object.values(localPacks).flatMap(({ norms }) =>
    norms.flatMap(({ deadline }) => (deadline?.expression === undefined ? [] : [deadline.expression])),
  );
  expect(new Set(expressions).size).toBeGreaterThan(60);
  expect(expressions.filter((text) => "error" in parseDeadline(text))).toEqual([]);
  expect(hp2023.norms.length).toBe(103);
});

test("the catalogue lists the points that the code knows", () => {
  expect(catalogue.points.map(({ path }) => path).sort()).toEqual([...pointNames].sort());
});
