import { readFile } from "node:fs/promises";
import type { Diagnostic, SourceFile } from "@sodiem/core";
import { accessProblem, findBooks, standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { readWhole } from "../io/read-whole";

/** The bytes that are read at most of what is not a file. */
const longestInput = 64 * 1024 * 1024;

/**
 * Reads the bytes of every file that the paths name, one after the other, with what is known of them; what cannot be read
 * is told instead.
 */
export async function* readSources(
  paths: readonly string[],
  known: Pick<SourceFile, "known">,
  console: Console,
): AsyncGenerator<{ readonly source: SourceFile } | { readonly problem: Diagnostic }> {
  if (paths.length === 0) throw new SettingProblem("cli.convert.error.noSources", {});
  const { books, problems } = await findBooks(paths);
  for (const problem of problems) yield { problem };
  for (const { name, path } of books) {
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(path, console);
    } catch (error) {
      if (error instanceof SettingProblem) throw error;
      yield { problem: accessProblem(name, error) };
      continue;
    }
    yield { source: { bytes, fileName: name, ...known } };
  }
}

/** The bytes behind one path; `-` is the standard input. */
export async function bytesOf(path: string, console: Console): Promise<Uint8Array> {
  if (path !== standardInput) return new Uint8Array(await readFile(path));
  const bytes = await readWhole(console.stdin, longestInput);
  if (bytes === undefined) throw new SettingProblem("cli.convert.error.tooLong", {});
  return new Uint8Array(bytes);
}
