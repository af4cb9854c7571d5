import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { citationParts } from "../../kernel/citation";
import { clausesTt70En } from "../../locale/clauses-tt70-2026.en";
import { clausesTt70Vi } from "../../locale/clauses-tt70-2026.vi";
import { clausesOf, findClause } from "../clause-register";
import * as recordExports from "../records";
import * as tt70Exports from ".";

const clauses = clausesOf("tt70-2026");
const ids: readonly string[] = clauses.map(({ id }) => id);

describe("the register of Circular 70/2026", () => {
  test("holds every article from 1 to 26 and each id once, in the order of the text", () => {
    const articles = ids.filter((id) => /\/\d+$/.test(id)).map((id) => id.slice("tt70-2026/".length));
    expect(articles).toEqual(Array.from({ length: 26 }, (_, index) => String(index + 1)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => a.localeCompare(b, "en", { numeric: true })));
  });

  test("no clause stands without its article", () => {
    const orphans = clauses.filter(({ id }) => !ids.includes(`tt70-2026/${citationParts(id).article}`));
    expect(orphans).toEqual([]);
  });

  test.each(clauses)("$id is well formed and has a title in both languages", (clause) => {
    expect(["encoded", "local-pack", "human-judgement", "out-of-scope"]).toContain(clause.status);
    expect(["A", "D"]).toContain(clause.confidence);
    expect([undefined, "unverified"]).toContain(clause.structure);
    expect(clause.title).toBe(`clause.${clause.id}`);
    expect(clause.status !== "encoded" || (clause.exports ?? []).length > 0).toBe(true);
  });

  test("every export that encodes a clause exists", () => {
    const existing = new Set([...Object.keys(tt70Exports), ...Object.keys(recordExports)]);
    expect(existing.size).toBeGreaterThan(8);
    expect(clauses.flatMap((one) => one.exports ?? []).filter((name) => !existing.has(name))).toEqual([]);
  });

  test("titles exist for registered clauses only", () => {
    const titles = clauses.map(({ title }) => title);
    expect(Object.keys(clausesTt70Vi)).toEqual(titles);
    expect(Object.keys(clausesTt70En)).toEqual(titles);
  });

  test("every clause of it that core can cite is registered, none as out of scope", () => {
    const source = fileURLToPath(new URL("../..", import.meta.url));
    const cited = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|locale/.test(name))
      .flatMap((name) => [...readFileSync(source + name, "utf8").matchAll(/"(tt70-2026\/[\w.-]+)"/g)])
      .map(([, id]) => id ?? "");
    expect(cited).toContain("tt70-2026/entry-into-force");
    expect(cited.filter((id) => (findClause(id)?.status ?? "out-of-scope") === "out-of-scope")).toEqual([]);
  });

  test("what the sources do not tell is said so", () => {
    const untold = clauses.filter(({ confidence }) => confidence === "D");
    expect(untold.map(({ id }) => id.slice("tt70-2026/".length))).toEqual([
      "1",
      "2",
      "6",
      "13",
      "15",
      "17",
      "19",
      "21",
      "23",
      "24",
      "26",
    ]);
    for (const { id, status, structure, title } of untold) {
      expect([id, status, structure]).toEqual([id, "out-of-scope", "unverified"]);
      expect(clausesTt70En[title]).toContain("the sources do not tell");
    }
  });
});
