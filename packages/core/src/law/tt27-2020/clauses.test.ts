import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { at } from "../../kernel/citation";
import { clausesTt22Of2016En } from "../../locale/clauses-tt22-2016.en";
import { clausesTt22Of2016Vi } from "../../locale/clauses-tt22-2016.vi";
import { clausesTt27En } from "../../locale/clauses-tt27-2020.en";
import { clausesTt27Vi } from "../../locale/clauses-tt27-2020.vi";
import * as regime from "../../regime/regime";
import type { Clause } from "../clause-register";
import * as legacy from "../tt22-2016";
import tt22Of2016 from "../tt22-2016/clauses.json";
import * as tt27Exports from ".";
import tt27 from "./clauses.json";

const registers = [
  {
    instrument: "tt27-2020",
    clauses: tt27 as readonly Clause[],
    titles: [clausesTt27Vi, clausesTt27En],
    exports: tt27Exports,
  },
  {
    instrument: "tt22-2016",
    clauses: tt22Of2016 as readonly Clause[],
    titles: [clausesTt22Of2016Vi, clausesTt22Of2016En],
    exports: legacy,
  },
];

/** The clauses of an instrument that the source of core can cite. */
function citedClauses(instrument: string): Set<string> {
  const source = fileURLToPath(new URL("../..", import.meta.url));
  const cited = new Set<string>();
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.ts$/.test(name) || /\.test\.ts$|locale|testing/.test(name)) continue;
    const text = readFileSync(source + name, "utf8").replace(/\/\*\*?[\s\S]*?\*\//g, "");
    for (const [, id] of text.matchAll(new RegExp(`"(${instrument}/[\\w.-]+)"`, "g"))) cited.add(id ?? "");
    if (!name.replaceAll("\\", "/").includes(`${instrument}/`)) continue;
    for (const [, article, clause, point] of text.matchAll(
      /\bclause\((\d+)(?:,\s*(\d+))?(?:,\s*"([a-z])")?,?\s*\)/g,
    )) {
      cited.add(at(instrument, Number(article), clause === undefined ? undefined : Number(clause), point));
    }
  }
  return cited;
}

describe.each(registers)("the register of $instrument", ({ instrument, clauses, titles, exports }) => {
  const ids: readonly string[] = clauses.map(({ id }) => id);
  const numbered = ids.filter((id) => /\/\d/.test(id));

  test("holds each id once, in the order of the text, none without what it belongs to", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(numbered).toEqual([...numbered].sort((a, b) => a.localeCompare(b, "en", { numeric: true })));
    const orphans = numbered.filter(
      (id) => id.includes(".") && !ids.includes(id.slice(0, id.lastIndexOf("."))),
    );
    expect(orphans).toEqual([]);
  });

  test.each(clauses)("$id is well formed and has a title in both languages", (clause) => {
    expect(["encoded", "local-pack", "human-judgement", "out-of-scope"]).toContain(clause.status);
    expect(["A", "B", "C"]).toContain(clause.confidence);
    expect([undefined, "unverified"]).toContain(clause.structure);
    expect(clause.title).toBe(`clause.${clause.id}`);
    for (const language of titles) expect(language[clause.title]?.trim()).toBeTruthy();
  });

  test("titles exist for registered clauses only", () => {
    for (const language of titles) expect(Object.keys(language)).toEqual(clauses.map(({ title }) => title));
  });

  test("every encoded clause names exports, and every named export exists", () => {
    const existing = new Set([...Object.keys(exports), ...Object.keys(regime)]);
    const without = clauses.filter((one) => one.status === "encoded" && (one.exports ?? []).length === 0);
    expect(without).toEqual([]);
    expect(clauses.flatMap((one) => one.exports ?? []).filter((name) => !existing.has(name))).toEqual([]);
  });

  test("every clause that the code can cite is registered, and every encoded one is cited", () => {
    const cited = [...citedClauses(instrument)];
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((id) => !ids.includes(id))).toEqual([]);
    const uncited = clauses.filter(
      ({ id, status }) =>
        status === "encoded" && !cited.some((one) => one === id || one.startsWith(`${id}.`)),
    );
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });
});

test("every article of Circular 27/2020 from 1 to 17 is registered", () => {
  const articles = tt27.flatMap(({ id }) => /\/(\d+)$/.exec(id)?.[1] ?? []);
  expect(articles).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
});
