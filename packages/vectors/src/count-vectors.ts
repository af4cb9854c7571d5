import { type Vector, type VectorKind, type VectorOrigin, vectorKinds } from "./vector";

/** How many cases a clause has. */
export interface ClauseCount {
  readonly clause: string;
  readonly total: number;
  readonly kinds: { readonly [kind in VectorKind]: number };
  readonly origins: { readonly [origin in VectorOrigin]: number };
}

/**
 * Counts cases by clause, in the order of the vectors.
 *
 * @example countVectors(await loadVectors())[0]?.kinds.boundary
 */
export function countVectors(vectors: readonly Vector[]): ClauseCount[] {
  const byClause = new Map<string, Vector[]>();
  for (const vector of vectors) {
    const same = byClause.get(vector.clause) ?? [];
    same.push(vector);
    byClause.set(vector.clause, same);
  }
  return [...byClause].map(([clause, same]) => ({
    clause,
    total: same.length,
    kinds: kindsOf(same),
    origins: {
      hand: same.filter(({ origin }) => origin === "hand").length,
      generated: same.filter(({ origin }) => origin === "generated").length,
    },
  }));
}

function kindsOf(vectors: readonly Vector[]): ClauseCount["kinds"] {
  const entries = vectorKinds.map((kind) => [kind, vectors.filter((one) => one.kind === kind).length]);
  return Object.fromEntries(entries) as ClauseCount["kinds"];
}
