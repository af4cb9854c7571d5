import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clausesOf } from "@sodiem/core";
import { countVectors, isWithin, loadVectors, type VectorKind } from "@sodiem/vectors";
import { describe, expect, test } from "vitest";

/** Clauses with a threshold, a count or a date: they need cases on either side of it. */
const edges: readonly string[] = [
  ...["5.3.b", "6.2", "6.3", "7.1.a", "7.2", "7.3", "9.1.a", "9.1.b"].map((one) => `tt22-2021/${one}`),
  ...["9.2.a", "9.2.b", "9.2.c", "9.2.d", "9.3", "12.1.a", "12.1.b"].map((one) => `tt22-2021/${one}`),
  ...["12.1.c", "13.3", "14", "15.1.a", "21"].map((one) => `tt22-2021/${one}`),
  ...["5.1", "7.1.b", "7.1.d", "8.3", "9.2.a", "10", "11.1.a", "11.2"].map((one) => `tt27-2020/${one}`),
  ...["12", "13.1.a", "entry-into-force"].map((one) => `tt27-2020/${one}`),
  ...["10", "14.1.a", "16.1.a", "entry-into-force"].map((one) => `tt22-2016/${one}`),
  ...["6", "8", "8.1", "10", "11", "13", "13.6", "15", "16", "17", "18"].map((one) => `tt58-2011/${one}`),
  ...["tt26-2020/1.4", "tt58-2011/entry-into-force", "qd02-2007/entry-into-force"],
  ...["5", "6", "7", "9.1", "9.2", "9.3", "11", "12", "13", "14"].map((one) => `tt43-2021/${one}`),
  "tt43-2021/entry-into-force",
  ...["7", "9", "22.8", "entry-into-force"].map((one) => `tt70-2026/${one}`),
];

/** Encoded clauses that lack vectors, each with the reason; to be kept empty. */
const withoutVectors: { readonly [clause: string]: string } = {};

/** Clauses of instruments that have no register of their own. */
const unregistered = ["tt26-2020/entry-into-force", "tt15-2026/entry-into-force", "tt10-2025/18"];

const law = fileURLToPath(new URL("../../core/src/law/", import.meta.url));

/** Every register of the library's source: an instrument's own, and those of instruments that amend it. */
const registered = readdirSync(law).flatMap((folder) =>
  existsSync(`${law}${folder}/clauses.json`)
    ? readdirSync(`${law}${folder}`)
        .filter((file) => /^clauses.*\.json$/.test(file))
        .flatMap((file) => {
          const instrument =
            file === "clauses.json" ? folder : file.slice("clauses-".length, -".json".length);
          const clauses = JSON.parse(readFileSync(`${law}${folder}/${file}`, "utf8"));
          return (clauses as { id: string; status: string }[]).map((clause) => ({ ...clause, instrument }));
        })
    : [],
);

const encoded = registered.filter(({ status }) => status === "encoded").map(({ id }) => id);
const counts = countVectors(await loadVectors());

/** The cases of a kind that a clause has, or the clauses below it. */
function casesOf(clause: string, kind: VectorKind): number {
  return counts
    .filter((one) => isWithin(one.clause, clause))
    .reduce((total, { kinds }) => total + kinds[kind], 0);
}

test("the registers that are read are those of the library", () => {
  expect(encoded.length).toBeGreaterThan(60);
  for (const { id, instrument } of registered) {
    expect(clausesOf(instrument).map((clause) => clause.id)).toContain(id);
  }
});

describe("every encoded clause", () => {
  const due = encoded.filter((clause) => !Object.hasOwn(withoutVectors, clause));

  test.each(["positive", "negative"] as const)("has %s vectors", (kind) => {
    expect(due.filter((clause) => casesOf(clause, kind) === 0)).toEqual([]);
  });

  test("has vectors on either side of its threshold, count or date", () => {
    const wanting = edges.filter((clause) => casesOf(clause, "boundary") < 2);
    expect(wanting).toEqual([]);
  });

  test("is listed as lacking vectors only while it does", () => {
    const listed = Object.keys(withoutVectors);
    expect(listed.filter((clause) => !encoded.includes(clause))).toEqual([]);
    expect(listed.filter((clause) => casesOf(clause, "positive") * casesOf(clause, "negative") > 0)).toEqual(
      [],
    );
  });
});

test("only registered clauses are named", () => {
  const ids = new Set([...registered.map(({ id }) => id), ...unregistered]);
  expect(edges.filter((clause) => !encoded.includes(clause))).toEqual([]);
  expect(counts.map(({ clause }) => clause).filter((clause) => !ids.has(clause))).toEqual([]);
});

test("there are at least 1,500 cases, 250 of them worked out by hand", () => {
  const total = counts.reduce((sum, one) => sum + one.total, 0);
  const byHand = counts.reduce((sum, { origins }) => sum + origins.hand, 0);
  expect(total).toBeGreaterThanOrEqual(1500);
  expect(byHand).toBeGreaterThanOrEqual(250);
});
