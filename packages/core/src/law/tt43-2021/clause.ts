import { at, type ClauseId } from "../../kernel/citation";

/** The id of an article or clause of Circular 43/2021. */
export function clause(article: number, paragraph?: number): ClauseId {
  return at("tt43-2021", article, paragraph);
}
