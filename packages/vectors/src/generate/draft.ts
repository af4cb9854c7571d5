import type { VectorCase, VectorFile } from "../vector";
import { type Random, seededRandom } from "./random";

/** A case without its name, which is its number in the file. */
export type Draft = Omit<VectorCase, "id" | "clause" | "because">;

/** The drafts of one clause; every clause has its own numbers, so that one more case elsewhere changes nothing here. */
export interface ClauseDrafts {
  readonly clause: string;
  readonly drafts: readonly Draft[];
}

/** Makes the drafts of a clause. */
export function clauseDrafts(clause: string, make: (random: Random) => readonly Draft[]): ClauseDrafts {
  return { clause, drafts: make(seededRandom(clause)) };
}

/** Asks for a number of drafts. */
export function repeat(count: number, make: (index: number) => Draft): Draft[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Looks for drafts among many; what is not wanted is `undefined`. */
export function search(count: number, make: () => Draft | undefined): Draft[] {
  const found: Draft[] = [];
  for (let tries = 0; found.length < count; tries += 1) {
    if (tries === 1_000_000) throw new Error("nothing to be found");
    const draft = make();
    if (draft !== undefined) found.push(draft);
  }
  return found;
}

/** Turns drafts into a file: a question that was drafted twice is asked once. */
export function vectorFile({ clause, drafts }: ClauseDrafts): VectorFile {
  const asked = new Set<string>();
  const fresh = drafts.filter(({ request }) => {
    const question = JSON.stringify(request);
    return asked.has(question) ? false : asked.add(question);
  });
  return {
    $schema: "../../schema/vectors.schema.json",
    clause,
    cases: fresh.map((draft, index) => ({
      id: `${clause}#g${String(index + 1).padStart(3, "0")}`,
      clause,
      ...draft,
    })),
  };
}

/** The text of a file: one case a line. */
export function fileText({ $schema, clause, cases }: VectorFile): string {
  const head = `{\n  "$schema": ${JSON.stringify($schema)},\n  "clause": ${JSON.stringify(clause)},\n  "cases": [\n`;
  return `${head}${cases.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]\n}\n`;
}
