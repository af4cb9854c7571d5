import { describe, expect, test } from "vitest";
import { isoDate, readMoment } from "../../kernel/civil-date";
import { catalogue } from "../catalogue";
import type { SchoolCalendar } from "../request";
import { type Deadline, parseDeadline, pointNames } from "./expression";
import { factOfPoint, momentOfPoint, type TimeOfRequest } from "./points";
import { dueDays, inEffect, isPast, startState, windowState } from "./resolve";

const read = (text: string): Deadline => {
  const parsed = parseDeadline(text);
  if ("error" in parsed) throw new Error(parsed.error);
  return parsed;
};

const at = (asOf: string, rest: Partial<TimeOfRequest> = {}): TimeOfRequest => {
  const moment = readMoment(asOf);
  if (moment === undefined) throw new Error(asOf);
  return { asOf: moment, schoolYearStarts: [2024], calendar: {}, terms: {}, dated: new Map(), ...rest };
};
const due = (text: string, calendar: SchoolCalendar, terms: TimeOfRequest["terms"] = {}) =>
  dueDays(read(text), at("2024-12-04", { calendar, terms })).days.map(({ day }) => day);

describe("windows", () => {
  const window = (text: string, asOf: string, rest: Partial<TimeOfRequest>) =>
    windowState(read(text), at(asOf, rest));

  test("the last day is included, weekends and holidays do not extend it", () => {
    const rest = { enteredAt: "2024-09-18" };
    expect(window("entry + 15d", "2024-10-03", rest)).toEqual({ state: "open", last: "2024-10-03" });
    expect(window("entry + 15d", "2024-10-04", rest)).toEqual({ state: "closed", last: "2024-10-03" });
    // 2024-10-13 is a Sunday.
    expect(window("entry + 15d", "2024-10-14", { enteredAt: "2024-09-28" })).toMatchObject({
      state: "closed",
    });
  });

  test("every instant is turned into its civil day before days are counted", () => {
    const late = { enteredAt: "2024-09-18T17:00:00Z" };
    expect(window("entry + 15d", "2024-10-04T23:59:59+07:00", late)).toEqual({
      state: "open",
      last: "2024-10-04",
    });
    expect(window("entry + 15d", "2024-10-04T17:00:00Z", late)).toMatchObject({ state: "closed" });
  });

  test("several groups: the earliest last day; alternatives: the latest", () => {
    const rest = { enteredAt: "2024-12-01", calendar: { semesterExamStart: "2024-12-12" } };
    expect(window("entry + 15d; semesterExam.start - 7d", "2024-12-05", rest)).toEqual({
      state: "open",
      last: "2024-12-05",
    });
    expect(window("entry + 15d; semesterExam.start - 7d", "2024-12-06", rest)).toEqual({
      state: "closed",
      last: "2024-12-05",
    });
    expect(window("entry + 15d | semesterExam.start - 7d", "2024-12-16", rest)).toEqual({
      state: "open",
      last: "2024-12-16",
    });
    expect(window("entry + 15d | semesterExam.start - 7d", "2024-12-17", rest)).toMatchObject({
      state: "closed",
    });
  });

  test("an undated window is unknown, unless what is dated settles it", () => {
    const rest = { calendar: { semesterExamStart: "2024-12-12" } };
    expect(window("entry + 15d", "2024-12-05", {})).toEqual({ state: "unknown", fact: "state.enteredAt" });
    expect(window("entry + 15d; semesterExam.start - 7d", "2024-12-06", rest)).toMatchObject({
      state: "closed",
    });
    expect(window("entry + 15d; semesterExam.start - 7d", "2024-12-05", rest)).toMatchObject({
      state: "unknown",
    });
    expect(window("entry + 15d | semesterExam.start - 7d", "2024-12-05", rest)).toMatchObject({
      state: "open",
    });
    expect(window("entry + 15d | semesterExam.start - 7d", "2024-12-06", rest)).toMatchObject({
      state: "unknown",
    });
  });

  test("before the lock or a rhythm never ends", () => {
    for (const text of ["before lock", "weekly", "at schoolYear.start", "on request"]) {
      expect(window(text, "2024-12-05", {}), text).toEqual({ state: "open" });
    }
  });

  test("a term of the school ends a window on the day it sets; unset or no day, the end is unknown", () => {
    const until = (text: string, asOf: string, terms: TimeOfRequest["terms"]) =>
      windowState(read(text), at(asOf, { terms }));
    const unknown = { state: "unknown", fact: "school.terms.lockDue" };
    expect(until("open(lockDue)", "2024-12-05", { lockDue: "2024-12-05" }).state).toBe("open");
    expect(until("open(lockDue)", "2024-12-06", { lockDue: "2024-12-05" }).state).toBe("closed");
    expect(until("open(lockDue)", "2024-12-05", {})).toEqual(unknown);
    expect(until("open(lockDue)", "2024-12-05", { lockDue: "every Friday" })).toEqual(unknown);
    expect(until("open(lockDue) | on request", "2024-12-05", {})).toEqual({ state: "open" });
  });
});

describe("starts", () => {
  const start = (text: string, asOf: string, calendar: SchoolCalendar) =>
    startState(read(text), at(asOf, { calendar })).state;

  test("after a day from the next one, at a plain day from itself", () => {
    expect(start("after semester.end", "2025-01-10", { semesterEnd: "2025-01-10" })).toBe("early");
    expect(start("after semester.end", "2025-01-11", { semesterEnd: "2025-01-10" })).toBe("reached");
    expect(start("semester.end", "2025-01-09", { semesterEnd: "2025-01-10" })).toBe("early");
    expect(start("semester.end", "2025-01-10", { semesterEnd: "2025-01-10" })).toBe("reached");
    const entered = (asOf: string) =>
      startState(read("after entry + 15d"), at(asOf, { enteredAt: "2024-09-18" })).state;
    expect(entered("2024-10-03")).toBe("early");
    expect(entered("2024-10-04")).toBe("reached");
  });

  test("of alternatives one that is past is enough; none known names the first", () => {
    const either = "after semester.end | after schoolYear.end";
    expect(start(either, "2025-01-11", { semesterEnd: "2025-01-10" })).toBe("reached");
    expect(start(either, "2025-01-10", { semesterEnd: "2025-01-10" })).toBe("early");
    expect(start(either, "2025-06-01", { semesterEnd: "2025-06-20", schoolYearEnd: "2025-05-31" })).toBe(
      "reached",
    );
    expect(startState(read(either), at("2025-01-10"))).toEqual({
      state: "unknown",
      fact: "calendar.semesterEnd",
    });
    expect(start("semester.end | on request", "2024-12-05", {})).toBe("reached");
  });

  test("of several each must be reached", () => {
    const both = "semester.end; course.end";
    expect(start(both, "2025-01-10", { semesterEnd: "2025-01-10", courseEnd: "2025-01-11" })).toBe("early");
    expect(start(both, "2025-01-10", { semesterEnd: "2025-01-10" })).toBe("unknown");
    expect(start(both, "2025-01-11", { semesterEnd: "2025-01-10", courseEnd: "2025-01-11" })).toBe("reached");
  });

  test("a fixed day, an open term", () => {
    expect(start("fixed 20 September", "2024-09-19", {})).toBe("early");
    expect(start("fixed 20 September", "2024-09-20", {})).toBe("reached");
    const term = (asOf: string) =>
      startState(read("open(lockDue)"), at(asOf, { terms: { lockDue: "2024-12-05" } })).state;
    expect(term("2024-12-04")).toBe("early");
    expect(term("2024-12-05")).toBe("reached");
    expect(startState(read("open(lockDue)"), at("2024-12-04"))).toEqual({
      state: "unknown",
      fact: "school.terms.lockDue",
    });
  });
});

describe("due days", () => {
  test.each<[string, SchoolCalendar, string[]]>([
    ["fixed 20 September", {}, ["2024-09-20"]],
    ["month.end", { month: "2025-02" }, ["2025-02-28"]],
    ["month.end", { month: 2 }, ["2025-02-28"]],
    ["month.end", { month: 12 }, ["2024-12-31"]],
    ["month.next.firstWeek", { month: "2024-12" }, ["2025-01-07"]],
    [
      "month.end; semester.end; schoolYear.end",
      { month: "2024-12", schoolYearEnd: "2025-05-31" },
      ["2024-12-31", "2025-05-31"],
    ],
    [
      "semester(1).mid; semester(1).end; semester(2).mid",
      { semester: 1, semesterMid: "2024-11-01", semesterEnd: "2025-01-10" },
      ["2024-11-01", "2025-01-10"],
    ],
    ["semester(2).end", { semester: 1, semesterEnd: "2025-01-10" }, []],
    ["semester(1).end", { semesterEnd: "2025-01-10" }, []],
    ["schoolYear.week(18)", { weekEnds: { "18": "2025-01-05" } }, ["2025-01-05"]],
    ["schoolYear.week(18)", { weekEnds: { "1": "2024-09-08" } }, []],
    ["before closingCeremony", { closingCeremony: "2025-05-30" }, ["2025-05-29"]],
    ["before lesson", { lessonDate: "2024-12-10" }, ["2024-12-09"]],
    ["during lesson", { lessonDate: "2024-12-10" }, ["2024-12-10"]],
    ["lesson - 3d", { lessonDate: "2024-12-10" }, ["2024-12-07"]],
    ["lesson.week.previous.friday", { lessonDate: "2024-12-09" }, ["2024-12-06"]],
    ["lesson.week.previous.friday", { lessonDate: "2024-12-15" }, ["2024-12-06"]],
    ["lesson.week.previous.friday", { lessonDate: "2024-12-08" }, ["2024-11-29"]],
    ["weekly before monday", { weekStart: "2024-12-09" }, ["2024-12-08"]],
    ["weekly before friday", { weekStart: "2024-12-09" }, ["2024-12-12"]],
    ["monthly before professionalMeeting", { professionalMeeting: "2024-12-07" }, ["2024-12-06"]],
    ["weekly by sunday, wednesday", { weekStart: "2024-12-09" }, []],
    ["weekly | monthly | each semester | yearly", { weekStart: "2024-12-09", month: "2024-12" }, []],
    ["at schoolYear.start; on change", { schoolYearStart: "2024-09-05" }, []],
    ["on request", {}, []],
    ["atLeast 2 per semester", { semesterEnd: "2025-01-10" }, []],
  ])("%s of %j", (text, calendar, days) => {
    expect(due(text, calendar)).toEqual(days);
  });

  test("a clock time: any instant strictly before it", () => {
    const ceremony = { closingCeremony: "2025-05-30T08:00:00+07:00" };
    const [day] = dueDays(read("before closingCeremony"), at("2025-05-30", { calendar: ceremony })).days;
    expect(day?.day).toBe("2025-05-30");
    const late = (asOf: string): boolean | undefined => day && isPast(day, at(asOf).asOf);
    expect(late("2025-05-30T07:59:59+07:00")).toBe(false);
    expect(late("2025-05-30T08:00:00+07:00")).toBe(true);
    expect(late("2025-05-30")).toBe(false);
    expect(late("2025-05-31")).toBe(true);
    expect(due("before lesson", { lessonDate: "2024-12-10T00:00:00+07:00" })).toEqual(["2024-12-09"]);
  });

  test("an open term is a day only where the school sets one", () => {
    expect(due("open(interval)", {}, { interval: "2024-12-10" })).toEqual(["2024-12-10"]);
    expect(due("open(interval)", {}, { interval: "weekly" })).toEqual([]);
    const openTerm = (text: string, terms: TimeOfRequest["terms"]) =>
      dueDays(read(text), at("2024-12-04", { terms })).openTerm;
    expect(openTerm("open(interval)", {})).toBe(true);
    expect(openTerm("open(interval)", { interval: "weekly" })).toBe(false);
    expect(openTerm("at schoolYear.start; on change", {})).toBe(true);
    expect(openTerm("lesson - 2d", {})).toBe(false);
    expect(openTerm("open(constructor)", {})).toBe(true);
  });

  test("a fixed day needs to know the school year", () => {
    expect(
      dueDays(read("fixed 20 September"), at("2024-08-20", { schoolYearStarts: [2023, 2024] })).days,
    ).toEqual([]);
  });
});

describe("effect", () => {
  const covered = (text: string, asOf: string, rest: Partial<TimeOfRequest> = {}) =>
    inEffect(read(text), at(asOf, rest));

  test("from a day, from a school year, within one", () => {
    expect(covered("from 2024-09-06", "2024-09-05")).toBe(false);
    expect(covered("from 2024-09-06", "2024-09-06")).toBe(true);
    expect(covered("from schoolYear 2024-2025", "2024-12-04")).toBe(true);
    expect(covered("from schoolYear 2025-2026", "2024-12-04")).toBe(false);
    expect(covered("within schoolYear 2022-2023", "2024-12-04")).toBe(false);
    expect(covered("within schoolYear 2024-2025", "2024-12-04")).toBe(true);
  });

  test("two possible school years settle it where both say the same", () => {
    const starts = { schoolYearStarts: [2023, 2024] };
    expect(covered("from schoolYear 2023-2024", "2024-08-20", starts)).toBe(true);
    expect(covered("from schoolYear 2024-2025", "2024-08-20", starts)).toBeUndefined();
    expect(covered("from schoolYear 2025-2026", "2024-08-20", starts)).toBe(false);
    expect(covered("within schoolYear 2023-2024", "2024-08-20", starts)).toBeUndefined();
  });

  test("a calendar of another year does not begin a school year before August", () => {
    expect(covered("from schoolYear 2024-2025", "2022-12-04", { schoolYearStarts: [2024] })).toBe(false);
  });

  test("an open start holds nothing back until it is set", () => {
    const signed = (decisionSignDate?: string) =>
      covered("from open(decisionSignDate)", "2024-12-04", {
        terms: decisionSignDate === undefined ? {} : { decisionSignDate },
      });
    expect(signed()).toBe(true);
    expect(signed("2024-12-04")).toBe(true);
    expect(signed("2024-12-05")).toBe(false);
    expect(signed("2025-2026")).toBe(false);
    expect(signed("next year")).toBe(true);
  });
});

test("every point is dated by the fact that the catalogue names for it", () => {
  const facts = catalogue.points.map(({ path, fact }) => [path, fact]);
  expect(pointNames.map((name) => [name, factOfPoint({ name, days: 0 })]).sort()).toEqual(facts.sort());
});

test("a point moved by days is a day, found once a request", () => {
  const time = at("2024-12-04", { enteredAt: "2024-02-28T23:00:00+07:00" });
  expect(momentOfPoint({ name: "entry", days: 2 }, time)).toEqual({ day: isoDate("2024-03-01") });
  expect(time.dated.size).toBe(1);
});
