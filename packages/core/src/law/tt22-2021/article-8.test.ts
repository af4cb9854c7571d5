import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { conductYearRank } from "../formulas/conduct-year";
import { conductYear } from "./article-8";
import { type Level, levels } from "./options";

/** The table as the circular prints it: best level first, term 1 in rows, term 2 in columns. */
const order: readonly Level[] = ["tot", "kha", "dat", "chua-dat"];
const table: readonly (readonly Level[])[] = [
  ["tot", "kha", "kha", "chua-dat"],
  ["tot", "kha", "dat", "chua-dat"],
  ["kha", "kha", "dat", "chua-dat"],
  ["kha", "dat", "dat", "chua-dat"],
];

const cells = order.flatMap((term1, row) =>
  order.map((term2, column) => [term1, term2, table[row]?.[column] as Level] as const),
);

function yearOf(term1: Level, term2: Level): Level {
  const { outcome } = conductYear({ term1, term2 });
  if (outcome.status !== "decided") throw new Error(outcome.status);
  return outcome.value;
}

describe("8.2.b the conduct of the year", () => {
  test.each(cells)("term 1 %s, term 2 %s: year %s", (term1, term2, year) => {
    const decision = conductYear({ term1, term2 });
    expect(decision).toEqual({
      rule: "tt22-2021/8.2.b",
      outcome: { status: "decided", value: year },
      cites: ["tt22-2021/8.2.b"],
      steps: [{ id: "conduct.yearTable", cite: "tt22-2021/8.2.b", data: { term1, term2, year }, steps: [] }],
      diagnostics: [],
    });
  });

  test("the plain function answers the same", () => {
    expect(conductYearRank(3, 1)).toBe(2);
  });

  test("a better term never makes a worse year", () => {
    const ranks = [0, 1, 2, 3] as const;
    for (const first of ranks) {
      for (const second of ranks) {
        const year = conductYearRank(first, second);
        for (const better of ranks) {
          if (better > first) expect(conductYearRank(better, second)).toBeGreaterThanOrEqual(year);
          if (better > second) expect(conductYearRank(first, better)).toBeGreaterThanOrEqual(year);
        }
      }
    }
  });

  test("the year is Chưa đạt exactly when term 2 is", () => {
    for (const term1 of levels) {
      for (const term2 of levels) {
        expect(yearOf(term1, term2) === "chua-dat").toBe(term2 === "chua-dat");
      }
    }
  });
});

describe("a term without a level", () => {
  test.each([
    [null, "tot", ["term1"], ["kha", "tot"]],
    [null, "kha", ["term1"], ["dat", "kha"]],
    [null, "dat", ["term1"], ["dat", "kha"]],
    [null, "chua-dat", ["term1"], ["chua-dat"]],
    ["tot", null, ["term2"], ["chua-dat", "kha", "tot"]],
    ["kha", null, ["term2"], ["chua-dat", "dat", "kha", "tot"]],
    ["dat", null, ["term2"], ["chua-dat", "dat", "kha"]],
    ["chua-dat", null, ["term2"], ["chua-dat", "dat", "kha"]],
    [null, null, ["term1", "term2"], ["chua-dat", "dat", "kha", "tot"]],
  ] as const)("%s, %s", (term1, term2, missing, possible) => {
    expect(conductYear({ term1, term2 }).outcome).toEqual({ status: "undetermined", missing, possible });
  });
});

test("before the circular there is no answer", () => {
  const ask = (asOf: string) =>
    conductYear({ term1: "tot", term2: "tot" }, { asOf: isoDate(asOf) }).outcome.status;
  expect([ask("2021-09-04"), ask("2021-09-05")]).toEqual(["notInForce", "decided"]);
});
