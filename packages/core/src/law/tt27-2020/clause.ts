import { at, type ClauseId } from "../../kernel/citation";

/** The id of an article, clause or point of the regulation that Circular 27/2020 issued. */
export function clause(article: number, paragraph?: number, point?: string): ClauseId {
  return at("tt27-2020", article, paragraph, point);
}
