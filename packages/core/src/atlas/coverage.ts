import type { ClauseStatus } from "../law/clause-register";
import type { AtlasRow } from "./atlas";

/** The statuses in the order in which they are told. */
export const clauseStatuses: readonly ClauseStatus[] = [
  "encoded",
  "local-pack",
  "human-judgement",
  "out-of-scope",
];

/** How many of some rows have which status. */
export interface Coverage {
  readonly clauses: number;
  readonly byStatus: { readonly [status in ClauseStatus]: number };
  /** Rows whose number, or what stands below them, was not all seen in the sources. */
  readonly unverified: number;
}

/**
 * Counts rows by status.
 *
 * @example coverageOf(atlas("tt22-2021")).byStatus.encoded
 */
export function coverageOf(rows: readonly AtlasRow[]): Coverage {
  const count = (wanted: ClauseStatus): number => rows.filter(({ status }) => status === wanted).length;
  return {
    clauses: rows.length,
    byStatus: {
      encoded: count("encoded"),
      "local-pack": count("local-pack"),
      "human-judgement": count("human-judgement"),
      "out-of-scope": count("out-of-scope"),
    },
    unverified: rows.filter(({ structure }) => structure === "unverified").length,
  };
}
