import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Adapter, CellWrite, Diagnostic, FillOptions, SourceFile } from "@sodiem/core";
import { accessProblem, findBooks, standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { readWhole } from "../io/read-whole";
import { writeBytes } from "../io/write-file";
import type { Language } from "../messages";
import { conversionText } from "./conversion-text";
import { type Conversion, convertBooks } from "./convert-books";

/** What `sodiem convert` was told. */
export interface ConvertSettings {
  readonly language: Language;
  /** The platform of the template. */
  readonly to: string;
  readonly template: string;
  /** Where the filled file goes; left out, only the preview is shown. */
  readonly output?: string;
  readonly json?: boolean;
  readonly options?: FillOptions;
  /** Fill although diagnostics of the severity error were told. */
  readonly force?: boolean;
}

/** The bytes that are read at most of what is not a file. */
const longestInput = 64 * 1024 * 1024;

/**
 * Fills a template with gradebooks of other files, or shows what would be written. The file is written whole or not at
 * all, and not where an error was told: 0 everything has its place, 1 something was left out or has to be looked at,
 * 2 nothing could be written.
 */
export async function runConvert(
  paths: readonly string[],
  settings: ConvertSettings,
  adapters: readonly Adapter[],
  console: Console,
): Promise<0 | 1 | 2> {
  const { language, to, output, json = false } = settings;
  if (paths.length === 0) throw new SettingProblem("cli.convert.error.noSources", {});
  const { books, problems } = await findBooks(paths);
  const sources: SourceFile[] = [];
  const unread: Diagnostic[] = [...problems];
  for (const { name, path } of books) {
    try {
      sources.push({ bytes: await bytesOf(path, console), fileName: name });
    } catch (error) {
      unread.push(accessProblem(name, error));
    }
  }
  const template = await templateOf(settings.template);
  const request = {
    sources,
    to,
    template,
    ...(settings.options === undefined ? {} : { options: settings.options }),
  };
  const result = await convertBooks(adapters, request);
  const conversion: Conversion = { ...result, diagnostics: [...unread, ...result.diagnostics] };
  const isBroken =
    conversion.diagnostics.some(({ severity }) => severity === "error") && settings.force !== true;
  const isWritten = output !== undefined && conversion.bytes !== undefined && !isBroken;
  if (isWritten && conversion.bytes !== undefined) await writeOutput(output, conversion.bytes);
  await (output === standardInput ? console.stderr : console.stdout).write(
    json
      ? conversionJson(conversion, isWritten)
      : conversionText(conversion, { language, output, isWritten }),
  );
  if (conversion.bytes === undefined || isBroken) return 2;
  return conversion.diagnostics.some(({ severity }) => severity === "warning") ? 1 : 0;
}

async function bytesOf(path: string, console: Console): Promise<Uint8Array> {
  if (path !== standardInput) return new Uint8Array(await readFile(path));
  const bytes = await readWhole(console.stdin, longestInput);
  if (bytes === undefined) throw new SettingProblem("cli.convert.error.tooLong", {});
  return new Uint8Array(bytes);
}

async function templateOf(path: string): Promise<SourceFile> {
  try {
    return { bytes: new Uint8Array(await readFile(path)), fileName: basename(path) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new SettingProblem("cli.convert.error.template", { path, reason });
  }
}

async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeBytes(path, bytes);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new SettingProblem("cli.error.write", { path, reason });
  }
}

/** The conversion for other programs: every cell with what stood there and what stands there now. */
function conversionJson({ writes, diagnostics, formats }: Conversion, isWritten: boolean): string {
  return `${JSON.stringify({ written: isWritten, formats, writes: writes.map(plain), diagnostics }, null, 2)}\n`;
}

function plain({ place, field, before, after, source, form }: CellWrite) {
  return { cell: place, field, before, after, form, ...(source === undefined ? {} : { source }) };
}
