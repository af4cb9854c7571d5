import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { at } from "../../kernel/citation";
import { clausesTt43En } from "../../locale/clauses-tt43-2021.en";
import { clausesTt43Vi } from "../../locale/clauses-tt43-2021.vi";
import { clausesTt58En } from "../../locale/clauses-tt58-2011.en";
import { clausesTt58Vi } from "../../locale/clauses-tt58-2011.vi";
import * as regime from "../../regime/regime";
import type { Clause } from "../clause-register";
import * as qd02Exports from "../qd02-2007";
import qd02 from "../qd02-2007/clauses.json";
import * as tt43Exports from "../tt43-2021";
import tt43 from "../tt43-2021/clauses.json";
import * as tt58Exports from ".";
import tt58 from "./clauses.json";
import tt26 from "./clauses-tt26-2020.json";

/** `call` is the function of the folder that makes the ids of the instrument's clauses. */
const registers = [
  { instrument: "tt58-2011", clauses: tt58 as readonly Clause[], exports: tt58Exports, call: "clause" },
  { instrument: "tt26-2020", clauses: tt26 as readonly Clause[], exports: tt58Exports, call: "amendment" },
  { instrument: "tt43-2021", clauses: tt43 as readonly Clause[], exports: tt43Exports, call: "clause" },
  { instrument: "qd02-2007", clauses: qd02 as readonly Clause[], exports: qd02Exports, call: "clause" },
];
const languages = [
  { ...clausesTt58Vi, ...clausesTt43Vi },
  { ...clausesTt58En, ...clausesTt43En },
];

/** The clauses of an instrument that the source of core can cite. */
function citedClauses(instrument: string, call: string): Set<string> {
  const source = fileURLToPath(new URL("../..", import.meta.url));
  const folder = instrument === "tt26-2020" ? "tt58-2011" : instrument;
  const cited = new Set<string>();
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.ts$/.test(name) || /\.test\.ts$|locale|testing/.test(name)) continue;
    const text = readFileSync(source + name, "utf8").replace(/\/\*\*?[\s\S]*?\*\//g, "");
    for (const [, id] of text.matchAll(new RegExp(`"(${instrument}/[\\w.-]+)"`, "g"))) cited.add(id ?? "");
    if (!name.replaceAll("\\", "/").includes(`${folder}/`)) continue;
    for (const [, article, clause] of text.matchAll(
      new RegExp(`\\b${call}\\((\\d+)(?:,\\s*(\\d+))?,?\\s*\\)`, "g"),
    )) {
      cited.add(at(instrument, Number(article), clause === undefined ? undefined : Number(clause)));
    }
  }
  return cited;
}

describe.each(registers)("the register of $instrument", ({ instrument, clauses, exports, call }) => {
  const ids: readonly string[] = clauses.map(({ id }) => id);
  const numbered = ids.filter((id) => /\/\d/.test(id));

  test("holds each id once, in the order of the text, none without what it belongs to", () => {
    expect(ids.every((id) => id.startsWith(`${instrument}/`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(numbered).toEqual([...numbered].sort((a, b) => a.localeCompare(b, "en", { numeric: true })));
    const orphans = numbered.filter(
      (id) => id.includes(".") && !ids.includes(id.slice(0, id.lastIndexOf("."))),
    );
    expect(orphans).toEqual([]);
  });

  test.each(clauses)("$id is well formed and has a title in both languages", (clause) => {
    expect(["encoded", "human-judgement", "out-of-scope"]).toContain(clause.status);
    expect(["V", "E", "M", "B", "C", "D"]).toContain(clause.confidence);
    expect([undefined, "unverified"]).toContain(clause.structure);
    expect(clause.title).toBe(`clause.${clause.id}`);
    for (const language of languages) {
      const title: string | undefined = (language as Record<string, string>)[clause.title];
      expect(title?.trim()).toBeTruthy();
      expect(title?.normalize("NFC")).toBe(title);
    }
  });

  test("every encoded clause names exports, and every named export exists", () => {
    const existing = new Set([...Object.keys(exports), ...Object.keys(regime)]);
    const without = clauses.filter((one) => one.status === "encoded" && (one.exports ?? []).length === 0);
    expect(without).toEqual([]);
    expect(clauses.flatMap((one) => one.exports ?? []).filter((name) => !existing.has(name))).toEqual([]);
  });

  test("every clause that the code can cite is registered, and every encoded one is cited", () => {
    const cited = [...citedClauses(instrument, call)];
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !ids.includes(id))).toEqual([]);
    const uncited = clauses.filter(
      ({ id, status }) =>
        status === "encoded" && !cited.some((one) => one === id || one.startsWith(`${id}.`)),
    );
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });
});

test("titles exist for registered clauses only", () => {
  const titles = (clauses: readonly { readonly title: string }[]) => clauses.map(({ title }) => title);
  for (const language of [clausesTt58Vi, clausesTt58En]) {
    expect(Object.keys(language)).toEqual([...titles(tt58), ...titles(tt26)]);
  }
  for (const language of [clausesTt43Vi, clausesTt43En]) {
    expect(Object.keys(language)).toEqual([...titles(tt43), ...titles(qd02)]);
  }
});

test("every article from the first to the last that the sources name is registered", () => {
  const articles = (clauses: readonly { readonly id: string }[]) =>
    clauses.flatMap(({ id }) => /\/(\d+)$/.exec(id)?.[1] ?? []).map(Number);
  expect(articles(tt58)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  expect(articles(tt43)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
});
