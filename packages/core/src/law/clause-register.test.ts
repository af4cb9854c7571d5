import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { at, citationParts } from "../kernel/citation";
import { clausesTt22En } from "../locale/clauses-tt22-2021.en";
import { clausesTt22Vi } from "../locale/clauses-tt22-2021.vi";
import * as regime from "../regime/regime";
import { type Clause, clausesOf, findClause } from "./clause-register";
import * as tt22 from "./tt22-2021";

const clauses = clausesOf("tt22-2021");
const ids: readonly string[] = clauses.map(({ id }) => id);

/** The clauses of Circular 22/2021 that any source file of core can cite. */
function citedClauses(): Map<string, string> {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const cited = new Map<string, string>();
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.ts$/.test(name) || /\.test\.ts$|locale/.test(name)) continue;
    const text = readFileSync(source + name, "utf8").replace(/\/\*\*?[\s\S]*?\*\//g, "");
    for (const [, literal] of text.matchAll(/"(tt22-2021\/\d+(?:\.\w+)*)"/g)) cited.set(literal ?? "", name);
    if (!/tt22-2021[\\/]/.test(name)) continue;
    for (const [, article, clause, point] of text.matchAll(
      /\bclause\((\d+)(?:,\s*(\d+))?(?:,\s*"([a-z])")?,?\s*\)/g,
    )) {
      const id = at("tt22-2021", Number(article), clause === undefined ? undefined : Number(clause), point);
      cited.set(id, name);
    }
  }
  return cited;
}

describe("the register of Circular 22/2021", () => {
  test("holds every article from 1 to 23 and each id once", () => {
    const articles = clauses.filter(({ id }) => /\/\d+$/.test(id)).map(({ id }) => citationParts(id).article);
    expect(articles).toEqual(Array.from({ length: 23 }, (_, index) => String(index + 1)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("follows the order of the text, and no clause stands without its article, no point without its clause", () => {
    const inOrder = [...ids].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(ids).toEqual(inOrder);
    const orphans = ids.filter((id) => id.includes(".") && !ids.includes(parentOf(id)));
    expect(orphans).toEqual([]);
  });

  test.each(clauses)("$id is well formed and has a title in both languages", (clause: Clause) => {
    expect(Object.keys(clause).sort()).toEqual(
      ["confidence", "id", "status", "title", ...optionalKeys(clause)].sort(),
    );
    expect(["encoded", "local-pack", "human-judgement", "out-of-scope"]).toContain(clause.status);
    expect(["V", "E", "R", "M"]).toContain(clause.confidence);
    expect([undefined, "unverified"]).toContain(clause.structure);
    expect(clause.title).toBe(`clause.${clause.id}`);
    expect(clausesTt22Vi[clause.title]?.trim()).toBeTruthy();
    expect(clausesTt22En[clause.title]?.trim()).toBeTruthy();
  });

  test("titles exist for registered clauses only", () => {
    const titles = clauses.map(({ title }) => title);
    expect(Object.keys(clausesTt22Vi)).toEqual(titles);
    expect(Object.keys(clausesTt22En)).toEqual(titles);
  });

  test("every encoded clause names exports, and every named export exists", () => {
    const existing = new Set([...Object.keys(tt22), ...Object.keys(regime)]);
    const without = clauses.filter(
      ({ status, exports = [] }) => status === "encoded" && exports.length === 0,
    );
    expect(without).toEqual([]);
    const unknown = clauses.flatMap(({ id, exports = [] }) =>
      exports.filter((name) => !existing.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test("every clause that the code can cite is registered, none as out of scope", () => {
    const cited = citedClauses();
    expect(cited.size).toBeGreaterThan(30);
    const wrong = [...cited].filter(([id]) => (findClause(id)?.status ?? "out-of-scope") === "out-of-scope");
    expect(wrong).toEqual([]);
  });

  test("every encoded clause is cited, or one below it is", () => {
    const cited = [...citedClauses().keys()];
    const uncited = clauses.filter(
      ({ id, status }) =>
        status === "encoded" && !cited.some((one) => one === id || one.startsWith(`${id}.`)),
    );
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });
});

test("finds a clause by its id", () => {
  expect(findClause("tt22-2021/12.1.c")).toMatchObject({
    status: "encoded",
    exports: ["promotion", "absence"],
  });
  expect(clausesOf("tt22-2021")[0]?.id).toBe("tt22-2021/1");
  expect(findClause("tt22-2021/24")).toBeUndefined();
  expect(findClause("tt99-2099/1")).toBeUndefined();
  expect(findClause("constructor/1")).toBeUndefined();
  expect(findClause("")).toBeUndefined();
  expect(clausesOf("constructor")).toEqual([]);
});

function parentOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

function optionalKeys(clause: Clause): string[] {
  return ["structure", "exports"].filter((key) => Object.hasOwn(clause, key));
}
