import { describe, expect, test } from "vitest";
import { authority, charters, governingCharter } from "./charter";

function charterOf(
  date: string,
  level: NonNullable<Parameters<typeof governingCharter>[0]["level"]>,
): unknown {
  const { outcome } = governingCharter({ date, level });
  return outcome.status === "decided" ? outcome.value.instrument : outcome;
}

describe("charters", () => {
  test.each([
    ["primary", "2026-05-09", "tt28-2020"],
    ["primary", "2026-05-10", "tt15-2026"],
    ["lower-secondary", "2026-05-09", "tt32-2020"],
    ["lower-secondary", "2026-05-10", "tt15-2026"],
    ["upper-secondary", "2026-05-09", "tt32-2020"],
    ["upper-secondary", "2026-05-10", "tt15-2026"],
    ["preschool", "2026-05-09", "tt52-2020"],
    ["preschool", "2026-05-10", "tt52-2020"],
    ["primary", "2020-09-04", "tt28-2020"],
  ] as const)("%s on %s: %s", (level, date, instrument) => {
    expect(charterOf(date, level)).toBe(instrument);
  });

  test("before the charter was issued there is no answer", () => {
    const { outcome, diagnostics } = governingCharter({ date: "2020-09-03", level: "primary" });
    expect(outcome).toEqual({ status: "undetermined", missing: [], possible: [] });
    expect(diagnostics).toEqual([
      {
        code: "charter.outOfScope",
        severity: "warning",
        path: ["date"],
        data: { date: "2020-09-03", level: "primary" },
      },
    ]);
  });

  test("soon after it was issued the answer says that the first day is not known", () => {
    const told = (date: string) =>
      governingCharter({ date, level: "lower-secondary" }).diagnostics.map(({ code }) => code);
    expect(told("2020-10-01")).toEqual(["charter.startNotStated"]);
    expect(told("2022-11-30")).toEqual(["charter.startNotStated"]);
    expect(told("2022-12-01")).toEqual([]);
    expect(told("2026-05-10")).toEqual([]);
  });

  test.each(["continuing-lower", "continuing-upper"] as const)("%s has none of them", (level) => {
    const { outcome, diagnostics } = governingCharter({ date: "2026-06-01", level });
    expect(outcome).toEqual({ status: "undetermined", missing: [], possible: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["charter.outOfScope"]);
  });

  test("what is missing, and what stays possible", () => {
    const named = (...ids: string[]) => ids.map((instrument) => ({ instrument }));
    expect(governingCharter({ date: null, level: "primary" }).outcome).toEqual({
      status: "undetermined",
      missing: ["date"],
      possible: named("tt28-2020", "tt15-2026"),
    });
    expect(governingCharter({ date: "2026-05-10", level: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["level"],
      possible: named("tt52-2020", "tt15-2026"),
    });
    expect(governingCharter({ date: null, level: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["date", "level"],
      possible: named(...charters),
    });
  });

  test("the decision carries its day and its provision", () => {
    const { rule, asOf, cites } = governingCharter({ date: "2026-05-09", level: "primary" });
    expect(asOf).toBe("2026-05-09");
    expect(rule).toBe("tt15-2026/entry-into-force");
    expect(cites).toEqual(["tt15-2026/entry-into-force", "tt28-2020/entry-into-force"]);
  });
});

describe("authorities", () => {
  test.each([
    ["district-office", "2025-06-30", "district-office"],
    ["district-office", "2025-07-01", "commune-people-committee"],
    ["district-office-head", "2025-06-30", "district-office-head"],
    ["district-office-head", "2025-07-01", "commune-people-committee-chair"],
  ] as const)("%s on %s: %s", (held, date, body) => {
    const decision = authority({ date, function: held });
    expect(decision.outcome).toEqual({ status: "decided", value: { body } });
    expect(decision.rule).toBe("tt10-2025/18");
    expect(decision.steps.map(({ holds }) => holds)).toEqual([date >= "2025-07-01"]);
  });

  test("what is missing, and what stays possible", () => {
    const bodies = (...ids: string[]) => ids.map((body) => ({ body }));
    expect(authority({ date: null, function: "district-office" }).outcome).toEqual({
      status: "undetermined",
      missing: ["date"],
      possible: bodies("district-office", "commune-people-committee"),
    });
    expect(authority({ date: "2025-06-30", function: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["function"],
      possible: bodies("district-office", "district-office-head"),
    });
    expect(authority({ date: "2025-07-01", function: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["function"],
      possible: bodies("commune-people-committee", "commune-people-committee-chair"),
    });
  });
});

test.each(["2026-02-29", "01/07/2025", ""])("%j is no date", (date) => {
  for (const decision of [
    governingCharter({ date, level: "primary" }),
    authority({ date, function: "district-office" }),
  ]) {
    expect(decision.outcome).toEqual({ status: "undetermined", missing: [], possible: [] });
    expect(decision.diagnostics).toEqual([
      { code: "date.invalid", severity: "error", path: ["date"], data: { text: date } },
    ]);
    expect(decision).not.toHaveProperty("asOf");
  }
});
