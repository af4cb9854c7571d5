import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isWithin, loadVectors, runVectors } from "@sodiem/vectors";
import { describe, expect, test } from "vitest";
import { faultless, type Mutant } from "./mutants/mutant";
import { tt22Mutants } from "./mutants/tt22-2021";
import { tt27Mutants } from "./mutants/tt27-2020";
import { tt43Mutants } from "./mutants/tt43-2021";
import { tt58Mutants } from "./mutants/tt58-2011";
import { tt70Mutants } from "./mutants/tt70-2026";

const mutants: readonly Mutant[] = [
  ...tt22Mutants,
  ...tt27Mutants,
  ...tt43Mutants,
  ...tt58Mutants,
  ...tt70Mutants,
];
const vectors = await loadVectors();

async function failuresOf({ clause, answer }: Mutant): Promise<number> {
  return (await runVectors({ answer, vectors, filter: clause })).totals.failed;
}

/** The clauses that the registers call encoded. */
function encodedClauses(): string[] {
  const law = fileURLToPath(new URL("../../core/src/law/", import.meta.url));
  return readdirSync(law)
    .map((folder) => `${law}${folder}/clauses.json`)
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as { id: string; status: string }[])
    .filter(({ status }) => status === "encoded")
    .map(({ id }) => id);
}

describe("a broken rule is noticed by the vectors of its clause", () => {
  test.each(mutants)("$clause: $what", async (mutant) => {
    expect(await failuresOf(mutant)).toBeGreaterThan(0);
  });
});

test("without a broken rule nothing is noticed", async () => {
  for (const clause of new Set(mutants.map((mutant) => mutant.clause))) {
    expect(await failuresOf(faultless(clause)), clause).toBe(0);
  }
});

test("every encoded clause has a broken rule, its own or one below it", () => {
  const without = encodedClauses().filter(
    (clause) => !mutants.some((mutant) => isWithin(mutant.clause, clause)),
  );
  expect(without).toEqual([]);
});
