import { atlas } from "@sodiem/core/atlas";
import { loadVectors, type Vector, type VectorKind } from "@sodiem/vectors";
import { describe, expect, test } from "vitest";
import { Wording } from "../report/wording";
import { atlasReport, gradesOf, totalOf } from "./atlas-report";

const vector = (clause: string, kind: VectorKind): Vector => ({
  id: `${clause}#${kind}`,
  clause,
  kind,
  title: "",
  request: { op: "round", input: {} },
  expected: { status: "decided" },
  origin: "hand",
});

const vectors = [
  vector("tt22-2021/9.2.a", "positive"),
  vector("tt22-2021/9.2.a", "negative"),
  vector("tt22-2021/9.2.b", "positive"),
  vector("tt22-2021/9.3", "boundary"),
  vector("tt22-2021/19", "property"),
  vector("tt43-2021/9.2", "positive"),
  vector("tt15-2026/1", "positive"),
];

const report = atlasReport(atlas(), vectors, new Wording("en", []), "1.2.3");
const [tt22] = report.instruments;
const clause = (id: string) => tt22?.clauses.find((one) => one.id === id);

describe("the report of the atlas", () => {
  test("a clause has its own cases and those below it, not those of a neighbour", () => {
    expect(clause("tt22-2021/9.2.a")?.vectors).toEqual({
      positive: 1,
      negative: 1,
      boundary: 0,
      property: 0,
    });
    expect(clause("tt22-2021/9.2")?.vectors).toEqual({ positive: 2, negative: 1, boundary: 0, property: 0 });
    expect(clause("tt22-2021/9")?.vectors).toEqual({ positive: 2, negative: 1, boundary: 1, property: 0 });
    expect(clause("tt22-2021/1")?.vectors).toEqual({ positive: 0, negative: 0, boundary: 0, property: 0 });
  });

  test("an instrument and the whole count each case once", () => {
    expect(tt22?.vectors).toEqual({ positive: 2, negative: 1, boundary: 1, property: 1 });
    expect(report.vectors).toEqual({ positive: 3, negative: 1, boundary: 1, property: 1 });
    expect(totalOf(report.vectors)).toBe(6);
  });

  test("what is encoded and lacks a positive or a negative case is a gap, nothing else is", () => {
    expect(clause("tt22-2021/9.2.a")?.gap).toBe(false);
    expect(clause("tt22-2021/9.2.b")?.gap).toBe(true);
    expect(clause("tt22-2021/9.3")?.gap).toBe(true);
    expect(clause("tt22-2021/1")?.gap).toBe(false);
    const gaps = report.instruments.flatMap(({ clauses }) => clauses.filter(({ gap }) => gap));
    expect(report.gaps).toBe(gaps.length);
    expect(gaps.every(({ status }) => status === "encoded")).toBe(true);
  });

  test("says of a clause all that the atlas knows", () => {
    expect(clause("tt22-2021/9.1.a")).toEqual({
      id: "tt22-2021/9.1.a",
      place: "point",
      title: "Results of a subject assessed by comments",
      status: "encoded",
      confidence: "V",
      structure: "unverified",
      exports: ["commentTerm", "commentYear"],
      vectors: { positive: 0, negative: 0, boundary: 0, property: 0 },
      gap: true,
    });
  });

  test("of one instrument counts that one alone", () => {
    const one = atlasReport(atlas("tt43-2021"), vectors, new Wording("vi", []), "1.2.3");
    expect(one.instruments.map(({ instrument, name }) => [instrument, name])).toEqual([
      ["tt43-2021", "Thông tư 43/2021/TT-BGDĐT"],
    ]);
    expect(totalOf(one.vectors)).toBe(1);
    expect(one.coverage.clauses).toBe(atlas("tt43-2021").length);
    expect(gradesOf(one)).toEqual(["B", "C", "D"]);
  });
});

test("with the real cases, every clause that has some is in the register of its instrument", async () => {
  const real = await loadVectors();
  const ids = new Set<string>(atlas().map(({ id }) => id));
  const registered = new Set(atlas().map(({ instrument }) => instrument));
  const strangers = real
    .map(({ clause: id }) => id)
    .filter((id) => registered.has(id.split("/")[0] ?? "") && !ids.has(id));
  expect([...new Set(strangers)]).toEqual([]);
});
