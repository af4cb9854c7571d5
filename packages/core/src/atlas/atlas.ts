import { type CitationParts, citationParts } from "../kernel/citation";
import { type Clause, clausesOf, registeredInstruments } from "../law/clause-register";

/** One article, clause or point with what becomes of it. */
export interface AtlasRow extends Clause {
  readonly instrument: string;
  /** Where it stands in the text; `rest` is what the sources tell without the number of an article. */
  readonly place: "article" | "clause" | "point" | "rest";
  readonly exports: readonly string[];
}

/**
 * Every registered article, clause and point, in the order of the texts: its status, how sure its text is, the exports
 * that answer for it, the key of its title. Of one instrument, or of all; none for an instrument without a register.
 *
 * @example atlas("tt22-2021").find(({ id }) => id === "tt22-2021/9.2.a")?.status // "encoded"
 */
export function atlas(instrument?: string): readonly AtlasRow[] {
  const chosen = instrument === undefined ? registeredInstruments : [instrument];
  return chosen.flatMap((id) =>
    clausesOf(id).map((clause) => ({
      ...clause,
      instrument: id,
      place: placeOf(citationParts(clause.id)),
      exports: clause.exports ?? [],
    })),
  );
}

function placeOf({ article, clause, point }: CitationParts): AtlasRow["place"] {
  if (!/^\d/.test(article)) return "rest";
  if (clause === undefined) return "article";
  return point === undefined ? "clause" : "point";
}
