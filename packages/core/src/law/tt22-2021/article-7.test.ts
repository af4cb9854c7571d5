import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { type MissingPeriodicInput, missingPeriodic, testMinutes, testMinutesFor } from "./article-7";

describe("7.1.a how long a test lasts", () => {
  test("45 minutes up to 70 periods, 60 to 90 above", () => {
    expect(testMinutesFor(70, false)).toEqual({ min: 45, max: 45 });
    expect(testMinutes({ periodsPerYear: 70, specialised: false })).toMatchObject({
      outcome: { status: "decided", value: { min: 45, max: 45 } },
      cites: ["tt22-2021/7.1.a"],
    });
    expect(testMinutes({ periodsPerYear: 71, specialised: false }).outcome).toEqual({
      status: "decided",
      value: { min: 60, max: 90 },
    });
  });
  test("at most 120 for a specialised subject, whose periods need not be known", () => {
    for (const periodsPerYear of [70, 105, null]) {
      expect(testMinutes({ periodsPerYear, specialised: true }).outcome).toEqual({
        status: "decided",
        value: { min: null, max: 120 },
      });
    }
  });
  test("periods that are none leave it open", () => {
    const invalid = testMinutes({ periodsPerYear: Number.NaN, specialised: false });
    expect(invalid.outcome).toEqual({
      status: "undetermined",
      missing: ["periodsPerYear"],
      possible: [
        { min: 45, max: 45 },
        { min: 60, max: 90 },
      ],
    });
    expect(invalid.diagnostics).toMatchObject([{ code: "periods.invalid", data: { text: "NaN" } }]);
    expect(testMinutes({ specialised: false }).diagnostics).toEqual([]);
    expect(testMinutes({ periodsPerYear: 0, specialised: true }).outcome).toEqual({
      status: "undetermined",
      missing: ["periodsPerYear"],
      possible: [{ min: null, max: 120 }],
    });
  });
});

describe("7.4 and 7.5 a missed periodic assessment", () => {
  const marks = { assessedBy: "marks", forceMajeure: true, madeUp: true, makeUp: tenths(65) } as const;
  const value = (input: MissingPeriodicInput): unknown => {
    const { outcome } = missingPeriodic(input);
    return outcome.status === "decided" ? outcome.value : outcome;
  };

  test("made up after force majeure counts in full", () => {
    expect(value(marks)).toEqual({ mark: 65 });
    expect(value({ ...marks, makeUp: tenths(0) })).toEqual({ mark: 0 });
    expect(value({ ...marks, assessedBy: "comments", makeUp: "dat" })).toEqual({ result: "dat" });
    expect(missingPeriodic(marks).rule).toBe("tt22-2021/7.4");
  });
  test("not made up after force majeure is 0 or Chưa đạt", () => {
    expect(value({ ...marks, madeUp: false })).toEqual({ mark: 0 });
    expect(value({ assessedBy: "comments", forceMajeure: true, madeUp: false })).toEqual({
      result: "chua-dat",
    });
    expect(missingPeriodic({ ...marks, madeUp: false }).rule).toBe("tt22-2021/7.5");
  });
  test("without force majeure it is 0 or Chưa đạt whatever was made up", () => {
    for (const madeUp of [true, false, null]) {
      expect(value({ ...marks, forceMajeure: false, madeUp })).toEqual({ mark: 0 });
      expect(value({ assessedBy: "comments", forceMajeure: false, madeUp, makeUp: "dat" })).toEqual({
        result: "chua-dat",
      });
    }
  });
  test("in an open term nothing stands yet", () => {
    expect(value({ assessedBy: "comments", forceMajeure: true, madeUp: null })).toEqual({
      status: "undetermined",
      missing: ["madeUp"],
      possible: [{ result: "chua-dat" }, { result: "dat" }],
    });
    const { outcome } = missingPeriodic({ assessedBy: "marks", forceMajeure: true, madeUp: null });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["madeUp"] });
    expect(outcome.status === "undetermined" && outcome.possible.length).toBe(101);
  });
  test("a make-up that was sat has to be given, on the scale", () => {
    expect(missingPeriodic({ assessedBy: "marks", forceMajeure: true, madeUp: true }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["makeUp"],
    });
    const { outcome, diagnostics } = missingPeriodic({ ...marks, makeUp: tenths(101) });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["makeUp"] });
    expect(diagnostics[0]).toEqual({
      code: "mark.outOfRange",
      severity: "error",
      path: ["makeUp"],
      data: { text: "10.1" },
    });
  });
  test("every answer says that the clause it rests on was not read", () => {
    const clauses = (input: MissingPeriodicInput) =>
      missingPeriodic(input)
        .diagnostics.filter(({ code }) => code === "source.unverified")
        .map(({ data }) => `${data.clause} ${data.confidence}`);
    expect(clauses(marks)).toEqual(["tt22-2021/7.4 M"]);
    expect(clauses({ ...marks, madeUp: false })).toEqual(["tt22-2021/7.4 M", "tt22-2021/7.5 M"]);
    expect(clauses({ ...marks, madeUp: null })).toEqual(["tt22-2021/7.4 M", "tt22-2021/7.5 M"]);
  });
});
