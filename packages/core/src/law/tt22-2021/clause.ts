import { at, type ClauseId } from "../../kernel/citation";

/** The id of an article, clause or point of Circular 22/2021. */
/* @__NO_SIDE_EFFECTS__ */
export function clause(article: number, paragraph?: number, point?: string): ClauseId {
  return at("tt22-2021", article, paragraph, point);
}
