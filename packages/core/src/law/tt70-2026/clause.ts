import { at, type ClauseId } from "../../kernel/citation";

/** The id of an article or clause of Circular 70/2026. */
export function clause(article: number, paragraph?: number): ClauseId {
  return at("tt70-2026", article, paragraph);
}
