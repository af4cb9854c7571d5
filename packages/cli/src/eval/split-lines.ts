/** The longest line that is read, in bytes; a longer one is answered as malformed. */
export const longestLine = 16 * 1024 * 1024;

/** One line, or `null` for a line that was too long to keep. */
export type Line = string | null;

const lineFeed = 0x0a;

/**
 * Splits bytes into lines of UTF-8 text, a batch for each part that arrives, so that one write can answer many
 * lines. The last line need not end with a line feed.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  longest: number = longestLine,
): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  let kept: Uint8Array[] = [];
  let length = 0;
  const take = (end: Uint8Array): Line => {
    const size = length + end.length;
    const line =
      size > longest ? null : decoder.decode(kept.length === 0 ? end : Buffer.concat([...kept, end]));
    kept = [];
    length = 0;
    return line;
  };
  for await (const part of input) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = part.indexOf(lineFeed); end !== -1; end = part.indexOf(lineFeed, start)) {
      lines.push(take(part.subarray(start, end)));
      start = end + 1;
    }
    const rest = part.subarray(start);
    length += rest.length;
    if (length > longest) kept = [];
    else if (rest.length > 0) kept.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take(new Uint8Array())];
}
