import { at, type ClauseId } from "../../kernel/citation";

/** The id of an article or clause of Circular 58/2011. */
export function clause(article: number, paragraph?: number): ClauseId {
  return at("tt58-2011", article, paragraph);
}

/** The id of an article or clause of Circular 26/2020, which amends Circular 58/2011. */
export function amendment(article: number, paragraph?: number): ClauseId {
  return at("tt26-2020", article, paragraph);
}
