import { at, type ClauseId } from "../../kernel/citation";

/** The id of an article, clause or point of Circular 30/2014 as amended by Circular 22/2016. */
export function clause(article: number, paragraph?: number, point?: string): ClauseId {
  return at("tt22-2016", article, paragraph, point);
}
