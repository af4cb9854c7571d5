import { describe, expect, test } from "vitest";
import type { SchoolLevel } from "../gradebook/model";
import { governingRegime, type RegimeId, regimeOf, regimes } from "./regime";

const secondary: Record<string, readonly string[]> = {
  "2020-2021": ["B", "B", "B", "B", "B", "B", "B"],
  "2021-2022": ["T", "B", "B", "B", "B", "B", "B"],
  "2022-2023": ["T", "T", "B", "B", "T", "B", "B"],
  "2023-2024": ["T", "T", "T", "B", "T", "T", "B"],
  "2024-2025": ["T", "T", "T", "T", "T", "T", "T"],
  "2025-2026": ["T", "T", "T", "T", "T", "T", "T"],
  "2031-2032": ["T", "T", "T", "T", "T", "T", "T"],
};
for (let year = 2012; year <= 2019; year += 1) secondary[`${year}-${year + 1}`] = Array(7).fill("A");

const names: Record<string, RegimeId> = { A: "tt58-2011", B: "tt58-2011+tt26-2020", T: "tt22-2021" };

function instrumentFor(level: SchoolLevel, grade: number, schoolYear: string): unknown {
  const { outcome } = governingRegime({ level, grade, schoolYear });
  return outcome.status === "decided" ? outcome.value.instrument : outcome;
}

describe("the phase-in table of Circular 22/2021, Article 21", () => {
  test.each(Object.entries(secondary))("%s", (schoolYear, row) => {
    const found = row.map((_, index) => {
      const grade = 6 + index;
      return instrumentFor(grade <= 9 ? "lower-secondary" : "upper-secondary", grade, schoolYear);
    });
    expect(found).toEqual(row.map((letter) => names[letter]));
  });
});

describe("primary school", () => {
  test.each([1, 2, 3, 4, 5])("grade %i changes to Circular 27/2020 in its own year", (grade) => {
    for (let year = 2016; year <= 2030; year += 1) {
      const expected = year - 2020 >= grade - 1 ? "tt27-2020" : "tt22-2016";
      expect(instrumentFor("primary", grade, `${year}-${year + 1}`)).toBe(expected);
    }
  });
});

describe("continuing education follows its own circular, never Circular 22/2021", () => {
  const firstYears: Record<number, number> = {
    6: 2021,
    7: 2022,
    8: 2023,
    9: 2024,
    10: 2022,
    11: 2023,
    12: 2024,
  };
  test.each(Object.entries(firstYears))("grade %s from the school year beginning %i", (grade, first) => {
    const level = Number(grade) <= 9 ? "continuing-lower" : "continuing-upper";
    for (let year = 2007; year <= 2030; year += 1) {
      const expected = year >= first ? "tt43-2021" : "qd02-2007";
      expect(instrumentFor(level, Number(grade), `${year}-${year + 1}`)).toBe(expected);
    }
  });
});

describe("what cannot be decided", () => {
  test.each([
    ["primary", 1, "2015-2016", "2016-2017"],
    ["lower-secondary", 6, "2011-2012", "2012-2013"],
    ["upper-secondary", 12, "2011-2012", "2012-2013"],
    ["continuing-lower", 9, "2006-2007", "2007-2008"],
  ] as const)("%s grade %i in %s lies before the scope", (level, grade, schoolYear, first) => {
    const { outcome, diagnostics, steps } = governingRegime({ level, grade, schoolYear });
    expect(outcome).toEqual({ status: "undetermined", missing: [], possible: [] });
    expect(diagnostics).toEqual([
      {
        code: "regime.outOfScope",
        severity: "warning",
        path: ["schoolYear"],
        data: { level, grade, schoolYear, first },
      },
    ]);
    expect(steps.every(({ holds }) => holds === false)).toBe(true);
  });

  test.each([
    ["primary", 0],
    ["primary", 6],
    ["lower-secondary", 5],
    ["lower-secondary", 10],
    ["upper-secondary", 9],
    ["upper-secondary", 13],
    ["continuing-lower", 10],
    ["continuing-upper", 9],
    ["lower-secondary", 6.5],
    ["lower-secondary", Number.NaN],
  ] as const)("%s has no grade %d", (level, grade) => {
    const { outcome, diagnostics } = governingRegime({ level, grade, schoolYear: "2024-2025" });
    expect(outcome).toEqual({ status: "undetermined", missing: [], possible: [] });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["regime.gradeNotOfLevel", "error"],
    ]);
  });

  test.each(["2024", "2024-2026", "2024-2024", "24-25", "2024–2025", " 2024-2025", ""])(
    "%j is not a school year",
    (schoolYear) => {
      const { outcome, diagnostics } = governingRegime({ level: "primary", grade: 1, schoolYear });
      expect(outcome).toEqual({ status: "undetermined", missing: [], possible: [] });
      expect(diagnostics.map(({ code }) => code)).toEqual(["schoolYear.invalid"]);
    },
  );

  test("several problems are told in one pass", () => {
    const { diagnostics } = governingRegime({ level: "primary", grade: 9, schoolYear: "2024" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["regime.gradeNotOfLevel", "schoolYear.invalid"]);
  });
});

describe("missing input", () => {
  test("names what is missing and exactly what stays possible", () => {
    const ask = (question: Partial<Parameters<typeof governingRegime>[0]>) =>
      governingRegime({ level: null, grade: null, schoolYear: null, ...question }).outcome;
    const instruments = (...ids: RegimeId[]) => ids.map((instrument) => ({ instrument }));

    expect(ask({ level: "lower-secondary", schoolYear: "2022-2023" })).toEqual({
      status: "undetermined",
      missing: ["grade"],
      possible: instruments("tt58-2011+tt26-2020", "tt22-2021"),
    });
    expect(ask({ level: "lower-secondary", grade: 6 })).toEqual({
      status: "undetermined",
      missing: ["schoolYear"],
      possible: instruments("tt58-2011", "tt58-2011+tt26-2020", "tt22-2021"),
    });
    expect(ask({ grade: 9, schoolYear: "2024-2025" })).toEqual({
      status: "undetermined",
      missing: ["level"],
      possible: instruments("tt22-2021", "tt43-2021"),
    });
    expect(ask({ level: "lower-secondary", schoolYear: "2025-2026" })).toEqual({
      status: "undetermined",
      missing: ["grade"],
      possible: instruments("tt22-2021"),
    });
    expect(ask({})).toEqual({
      status: "undetermined",
      missing: ["level", "grade", "schoolYear"],
      possible: instruments(...regimes),
    });
  });
});

test("the trace keeps the instruments that had not begun, each under its own provision", () => {
  const { rule, cites, steps } = governingRegime({
    level: "lower-secondary",
    grade: 8,
    schoolYear: "2022-2023",
  });
  expect(rule).toBe("tt22-2021/21");
  expect(cites).toEqual(["tt22-2021/21", "tt26-2020/entry-into-force"]);
  expect(steps.map(({ id, holds, data }) => [id, holds, data.instrument, data.from])).toEqual([
    ["regime.hasBegun", false, "tt22-2021", "2023-2024"],
    ["regime.hasBegun", true, "tt58-2011+tt26-2020", "2020-2021"],
  ]);
});

test("the plain function answers the same", () => {
  expect(regimeOf("lower-secondary", 8, 2022)).toBe("tt58-2011+tt26-2020");
  expect(regimeOf("lower-secondary", 8, 2011)).toBeUndefined();
  expect(regimeOf("lower-secondary", 10, 2024)).toBeUndefined();
});
