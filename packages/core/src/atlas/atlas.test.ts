import { describe, expect, test } from "vitest";
import { clausesOf, registeredInstruments } from "../law/clause-register";
import { findInstrument } from "../law/instruments";
import { en } from "../locale/en";
import { vi } from "../locale/vi";
import { atlas, clauseStatuses, coverageOf } from ".";

describe("the atlas", () => {
  test("holds the registered clauses of one instrument, in the order of the text", () => {
    const rows = atlas("tt22-2021");
    expect(rows.map(({ id }) => id)).toEqual(clausesOf("tt22-2021").map(({ id }) => id));
    expect(rows.find(({ id }) => id === "tt22-2021/9.2.a")).toEqual({
      id: "tt22-2021/9.2.a",
      instrument: "tt22-2021",
      place: "point",
      status: "encoded",
      confidence: "V",
      exports: ["learningLevel"],
      title: "clause.tt22-2021/9.2.a",
    });
  });

  test("holds every instrument with a register, each known by its number", () => {
    const rows = atlas();
    expect(new Set(rows.map(({ instrument }) => instrument))).toEqual(new Set(registeredInstruments));
    for (const id of registeredInstruments) {
      expect(findInstrument(id)?.number, id).toMatch(/^\d+\/\d{4}\//);
      expect(atlas(id).length, id).toBeGreaterThan(0);
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test("has a title in both languages for every row", () => {
    const untitled = atlas().filter(({ title }) => !vi.texts[title] || !en.texts[title]);
    expect(untitled).toEqual([]);
  });

  test("tells articles, clauses, points and the rest apart", () => {
    const placeOf = (id: string) => atlas().find((row) => row.id === id)?.place;
    expect(placeOf("tt22-2021/9")).toBe("article");
    expect(placeOf("tt22-2021/9.3")).toBe("clause");
    expect(placeOf("tt22-2021/9.1.b")).toBe("point");
    expect(placeOf("tt27-2020/entry-into-force")).toBe("rest");
  });

  test("is empty for an instrument without a register", () => {
    expect(atlas("tt99-2099")).toEqual([]);
    expect(atlas("constructor")).toEqual([]);
  });

  test("gives every encoded row its exports", () => {
    expect(atlas().filter(({ status, exports }) => status === "encoded" && exports.length === 0)).toEqual([]);
  });
});

describe("coverage", () => {
  test("counts every row under one status", () => {
    for (const instrument of [undefined, ...registeredInstruments]) {
      const rows = atlas(instrument);
      const { clauses, byStatus, unverified } = coverageOf(rows);
      expect(clauses).toBe(rows.length);
      expect(clauseStatuses.reduce((sum, status) => sum + byStatus[status], 0)).toBe(clauses);
      expect(unverified).toBe(rows.filter(({ structure }) => structure !== undefined).length);
    }
  });

  test("of nothing is nothing", () => {
    expect(coverageOf([])).toEqual({
      clauses: 0,
      byStatus: { encoded: 0, "local-pack": 0, "human-judgement": 0, "out-of-scope": 0 },
      unverified: 0,
    });
  });
});
