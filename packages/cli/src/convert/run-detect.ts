import { readFile } from "node:fs/promises";
import type { Adapter, FormatMatch } from "@sodiem/core";
import { accessProblem, findBooks, standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { readWhole } from "../io/read-whole";
import { type Language, sayIn } from "../messages";
import { printable } from "../text/printable";
import { detectFormats } from "./convert-books";

export interface DetectSettings {
  readonly language: Language;
  readonly json?: boolean;
}

const longestInput = 64 * 1024 * 1024;

/** Tells what files are: platform, kind, layout, and how sure the layout is known. 1 where one is not recognised. */
export async function runDetect(
  paths: readonly string[],
  { language, json = false }: DetectSettings,
  adapters: readonly Adapter[],
  console: Console,
): Promise<0 | 1 | 2> {
  if (paths.length === 0) throw new SettingProblem("cli.convert.error.noSources", {});
  const say = sayIn(language);
  const { books, problems } = await findBooks(paths);
  const found: { readonly file: string; readonly matches: readonly FormatMatch[] }[] = [];
  const unread = [...problems];
  for (const { name, path } of books) {
    try {
      const bytes =
        path === standardInput ? await readWhole(console.stdin, longestInput) : await readFile(path);
      const matches = await detectFormats(adapters, { bytes: new Uint8Array(bytes ?? []), fileName: name });
      found.push({ file: name, matches });
    } catch (error) {
      unread.push(accessProblem(name, error));
    }
  }
  if (json) await console.stdout.write(`${JSON.stringify({ files: found, diagnostics: unread }, null, 2)}\n`);
  else {
    const lines = found.flatMap(({ file, matches }) => [
      printable(file),
      ...(matches.length === 0 ? [`  ${say("cli.detect.unknown")}`] : []),
      ...matches.map(({ platform, kind, variant, evidence, sheet }) =>
        printable(
          `  ${sheet === "" ? "" : `${sheet}: `}${platform} ${kind}${variant === undefined ? "" : ` (${variant})`}, ${say(`evidence.${evidence}`)}`,
        ),
      ),
    ]);
    const told = unread.map(
      ({ code, path, data = {} }) => `${path.join(" › ")}: ${say(`diagnostic.${code}`, data)}`,
    );
    await console.stdout.write(`${[...lines, ...told.map(printable)].join("\n")}\n`);
  }
  if (unread.length > 0) return 2;
  return found.some(({ matches }) => matches.length === 0) ? 1 : 0;
}
