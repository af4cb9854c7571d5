import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { correctionDeadline, creationDeadline } from "./deadlines";
import { isWorkingDay, lastWorkingDay } from "./working-days";

const day = isoDate;
const none: ReadonlySet<never> = new Set();

describe("working days", () => {
  test.each([
    ["2026-11-06", true],
    ["2026-11-07", false],
    ["2026-11-08", false],
    ["2026-11-09", true],
  ])("%s: %s", (date, expected) => {
    expect(isWorkingDay(day(date), none)).toBe(expected);
  });

  test("a holiday is none", () => {
    expect(isWorkingDay(day("2027-04-30"), new Set([day("2027-04-30")]))).toBe(false);
  });

  test.each([
    ["2026-11-02", "nextWorkingDay", "2026-11-16"],
    ["2026-11-02", "sameDay", "2026-11-13"],
    ["2026-11-06", "nextWorkingDay", "2026-11-20"],
    ["2026-11-07", "nextWorkingDay", "2026-11-20"],
    ["2026-11-07", "sameDay", "2026-11-20"],
  ] as const)("the tenth from %s under %s is %s", (from, start, expected) => {
    expect(lastWorkingDay(day(from), 10, none, start)).toBe(expected);
  });
});

describe("the day by which a record is created", () => {
  test.each([
    [false, "exclusive", "2027-06-29"],
    [false, "inclusive", "2027-06-30"],
    [true, "exclusive", "2027-08-29"],
    [true, "inclusive", "2027-08-30"],
  ] as const)("special %s, %s: %s", (special, reading, lastDay) => {
    const { outcome, cites, diagnostics } = creationDeadline(
      { endsIn: 2027, special },
      { options: { "AMB-R02": reading } },
    );
    expect(outcome).toEqual({ status: "decided", value: { lastDay } });
    expect(cites).toEqual(["tt70-2026/7"]);
    expect(diagnostics).toMatchObject([{ code: "ambiguity.decisive", path: ["options", "AMB-R02"] }]);
  });

  test("what is not told stays open", () => {
    expect(creationDeadline({ endsIn: 2027, special: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["special"],
      possible: [{ lastDay: "2027-06-29" }, { lastDay: "2027-08-29" }],
    });
    expect(creationDeadline({ endsIn: null, special: false }).outcome).toMatchObject({ missing: ["endsIn"] });
  });

  test("not before the circular is in force", () => {
    const before = creationDeadline({ endsIn: 2026, special: false }, { asOf: day("2026-10-07") });
    expect(before.outcome).toEqual({ status: "notInForce", inForce: { from: "2026-10-08" } });
    const on = creationDeadline({ endsIn: 2027, special: false }, { asOf: day("2026-10-08") });
    expect(on.outcome.status).toBe("decided");
  });
});

describe("the day by which an error is corrected", () => {
  test("ten working days from the next one, holidays left out", () => {
    const requestedOn = day("2027-04-26");
    expect(correctionDeadline({ requestedOn: day("2026-11-02"), holidays: [] }).outcome).toEqual({
      status: "decided",
      value: { lastDay: "2026-11-16" },
    });
    const holidays = [day("2027-04-30"), day("2027-05-03")];
    const { outcome, cites, diagnostics } = correctionDeadline({ requestedOn, holidays });
    expect(outcome).toEqual({ status: "decided", value: { lastDay: "2027-05-12" } });
    expect(cites).toEqual(["tt70-2026/22.8"]);
    expect(diagnostics.map(({ data }) => data)).toEqual([
      { followed: "nextWorkingDay", alternative: "sameDay", wouldGive: "2027-05-11" },
    ]);
  });

  test("what is not told stays open", () => {
    expect(correctionDeadline({ requestedOn: null, holidays: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["requestedOn", "holidays"],
      possible: [],
    });
  });
});
