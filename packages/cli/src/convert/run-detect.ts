import type { Adapter, Diagnostic, FormatMatch } from "@sodiem/core";
import type { Console } from "../io/console";
import { type Language, sayIn } from "../messages";
import { printable } from "../text/printable";
import { detectFormats } from "./convert-books";
import { readSources } from "./read-sources";

export interface DetectSettings {
  readonly language: Language;
  readonly json?: boolean;
}

/** Tells what files are: platform, kind, layout, and how sure the layout is known. 1 where one is not recognised. */
export async function runDetect(
  paths: readonly string[],
  { language, json = false }: DetectSettings,
  adapters: readonly Adapter[],
  console: Console,
): Promise<0 | 1 | 2> {
  const say = sayIn(language);
  const found: { readonly file: string; readonly matches: readonly FormatMatch[] }[] = [];
  const unread: Diagnostic[] = [];
  for await (const one of readSources(paths, {}, console)) {
    if ("problem" in one) unread.push(one.problem);
    else found.push({ file: one.source.fileName ?? "", matches: await detectFormats(adapters, one.source) });
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
