/** A piece of a text to be replaced: from `start` to before `end`; nothing is replaced where both are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with pieces of it replaced, all else kept. Of splices at the same place the one given first comes first.
 *
 * @example splice("<c/>", [{ start: 2, end: 2, text: ' r="A1"' }]) // '<c r="A1"/>'
 */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
