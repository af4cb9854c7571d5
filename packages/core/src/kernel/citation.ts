/** A clause id that reads like a citation, such as `tt22-2021/9.2.a`. */
export type ClauseId = `${string}/${string}`;

/** The parts of a clause id. */
export interface CitationParts {
  readonly instrument: string;
  readonly article: string;
  readonly clause?: string;
  readonly point?: string;
}

/**
 * Builds the id of an article, clause or point.
 *
 * @example at("tt22-2021", 9, 2, "a") // "tt22-2021/9.2.a"
 */
export function at(instrument: string, article: number, clause?: number, point?: string): ClauseId {
  const place = [article, clause, point].filter((part) => part !== undefined).join(".");
  return `${instrument}/${place}`;
}

/**
 * Takes a clause id apart.
 *
 * @throws RangeError when `id` has no instrument or no article (a programmer's mistake).
 * @example citationParts("tt22-2021/9.2.a") // { instrument: "tt22-2021", article: "9", clause: "2", point: "a" }
 */
export function citationParts(id: ClauseId): CitationParts {
  const slash = id.indexOf("/");
  const [article, clause, point] = id.slice(slash + 1).split(".");
  if (slash < 1 || !article) throw new RangeError(`not a clause id: ${id}`);
  return {
    instrument: id.slice(0, slash),
    article,
    ...(clause === undefined ? {} : { clause }),
    ...(point === undefined ? {} : { point }),
  };
}
