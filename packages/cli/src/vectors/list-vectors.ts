import { countVectors, vectorKinds, vectorsVersion } from "@sodiem/vectors";
import type { Console } from "../io/console";
import { type Language, sayIn } from "../messages";
import { displayWidth, padTo } from "../text/width";
import { knownVectors } from "./known-vectors";

/** What `sodiem vectors list` may be told. */
export interface ListSettings {
  readonly language: Language;
  readonly filter?: string;
  readonly json?: boolean;
}

/**
 * Prints the clauses that have vectors with the number of each kind.
 *
 * @throws SettingProblem when no vector belongs to the filter.
 */
export async function listVectors({ language, filter, json }: ListSettings, console: Console): Promise<0> {
  const clauses = countVectors(await knownVectors(filter));
  if (json === true) {
    await console.stdout.write(`${JSON.stringify({ vectorsVersion, clauses }, null, 2)}\n`);
    return 0;
  }
  const say = sayIn(language);
  const numbers = clauses.map(({ clause, total, origins, kinds }) => ({
    clause,
    counts: [total, origins.hand, ...vectorKinds.map((kind) => kinds[kind])],
  }));
  const sums = numbers.reduce<number[]>(
    (sum, { counts }) => counts.map((count, column) => (sum[column] ?? 0) + count),
    [],
  );
  const heads = ["total", "hand", ...vectorKinds].map((name) => say(`cli.vectors.list.${name}`));
  const first = Math.max(
    ...numbers.map(({ clause }) => clause.length),
    displayWidth(say("cli.vectors.list.sum")),
  );
  const line = (name: string, cells: readonly string[]): string =>
    [
      padTo(name, first),
      ...cells.map((cell, column) => alignRight(cell, displayWidth(heads[column] ?? ""))),
    ].join("  ");
  const rows = [
    line(say("cli.vectors.list.clause"), heads),
    ...numbers.map(({ clause, counts }) => line(clause, counts.map(String))),
    line(say("cli.vectors.list.sum"), sums.map(String)),
  ];
  await console.stdout.write(`${rows.join("\n")}\n`);
  return 0;
}

function alignRight(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}
