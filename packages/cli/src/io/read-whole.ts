import { longestLine } from "../eval/split-lines";

/**
 * Reads a whole input as bytes, or nothing when it is longer than `longest`.
 *
 * @throws the error of the input, such as a file that is not there.
 */
export async function readWhole(
  input: AsyncIterable<Uint8Array>,
  longest: number = longestLine,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    length += part.length;
    if (length > longest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
