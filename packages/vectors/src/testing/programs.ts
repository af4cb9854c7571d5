import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What every program below begins with: `questions` goes through the lines of the standard input. */
const prelude = `
import { createInterface } from "node:readline";
const questions = createInterface({ input: process.stdin });
const say = (value) => process.stdout.write(JSON.stringify(value) + "\\n");
`;

/**
 * Writes a small program, hands its command line to `use`, and removes it afterwards.
 *
 * @example await withProgram("for await (const line of questions) say({});", (command) => runVectors({ command }))
 */
export async function withProgram<T>(source: string, use: (command: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "sodiem vectors "));
  const file = join(folder, "program.mjs");
  try {
    await writeFile(file, prelude + source);
    return await use(`"${process.execPath}" "${file}"`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
