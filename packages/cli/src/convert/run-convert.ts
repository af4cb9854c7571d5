import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  type Adapter,
  type CellWrite,
  type Diagnostic,
  type FillOptions,
  isIsoDate,
  type SourceFile,
} from "@sodiem/core";
import type { oneRosterFiles } from "@sodiem/core/interchange";
import { standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { writeBytes } from "../io/write-file";
import type { Language } from "../messages";
import { conversionText } from "./conversion-text";
import { type BooksRead, type Conversion, convertBooks, readBooks } from "./convert-books";
import { bytesOf, readSources } from "./read-sources";

/** What `sodiem convert` was told. */
export interface ConvertSettings {
  readonly language: Language;
  /** The platform of the template, or a form without one: `json` is the gradebook itself, `oneroster` the standard. */
  readonly to: string;
  readonly template?: string;
  /** What the files do not say of themselves. */
  readonly known?: SourceFile["known"];
  /** The days of the terms by school year, for `oneroster`. */
  readonly calendar?: string;
  /** Where the filled file goes; left out, only the preview is shown. */
  readonly output?: string;
  readonly json?: boolean;
  readonly options?: FillOptions;
  /** Fill although diagnostics of the severity error were told. */
  readonly force?: boolean;
}

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
  const sources: SourceFile[] = [];
  const unread: Diagnostic[] = [];
  for await (const one of readSources(paths, knownOf(settings), console)) {
    if ("problem" in one) unread.push(one.problem);
    else sources.push(one.source);
  }
  if (to === "json" || to === "oneroster") {
    const read = await readBooks(adapters, sources);
    return writeForm({ ...read, diagnostics: [...unread, ...read.diagnostics] }, settings, console);
  }
  if (settings.template === undefined) throw new SettingProblem("cli.convert.error.noTemplate", { to });
  // A workbook is no text that a terminal or a pipe of text could show.
  if (output === standardInput) throw new SettingProblem("cli.convert.error.stdout", {});
  if (settings.template === standardInput && paths.includes(standardInput))
    throw new SettingProblem("cli.convert.error.stdinTwice", {});
  const template = { ...(await templateOf(settings.template, console)), ...knownOf(settings) };
  const options = settings.options === undefined ? {} : { options: settings.options };
  const result = await convertBooks(adapters, { sources, to, template, ...options });
  const conversion: Conversion = { ...result, diagnostics: [...unread, ...result.diagnostics] };
  const isBroken = hasErrors(conversion.diagnostics) && settings.force !== true;
  const isWritten = output !== undefined && conversion.bytes !== undefined && !isBroken;
  if (isWritten && conversion.bytes !== undefined) await writeOutput(output, conversion.bytes);
  await console.stdout.write(
    json
      ? conversionJson(conversion, isWritten)
      : conversionText(conversion, { language, output, isWritten }),
  );
  if (conversion.bytes === undefined || isBroken) return 2;
  return conversion.diagnostics.some(({ severity }) => severity !== "info") ? 1 : 0;
}

function knownOf({ known }: Pick<ConvertSettings, "known">): Pick<SourceFile, "known"> {
  return known === undefined ? {} : { known };
}

/** Writes the gradebook in a form that needs no template. */
async function writeForm(read: BooksRead, settings: ConvertSettings, console: Console): Promise<0 | 1 | 2> {
  const { language, to, output } = settings;
  const made = to === "json" ? jsonFiles(read) : await oneRoster(read, settings.calendar);
  const diagnostics = [...read.diagnostics, ...made.diagnostics];
  const isBroken = hasErrors(diagnostics) && settings.force !== true;
  const isPrinted = output === undefined || output === standardInput;
  if (!isBroken && to === "json" && isPrinted) {
    await console.stdout.write(made.files[0]?.text ?? "");
  } else if (!isBroken && output !== undefined) {
    for (const { name, text } of made.files) {
      await writeOutput(to === "json" ? output : join(output, name), new TextEncoder().encode(text));
    }
  }
  const isWritten = !isBroken && output !== undefined && !isPrinted;
  const told = { ...read, writes: [], diagnostics };
  const place = to === "json" && isPrinted ? console.stderr : console.stdout;
  await place.write(conversionText(told, { language, output, isWritten }));
  if (isBroken) return 2;
  return diagnostics.some(({ severity }) => severity !== "info") ? 1 : 0;
}

interface FormFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The gradebook as `schema/gradebook.schema.json` describes it. */
function jsonFiles({ gradebook }: BooksRead): FormFiles {
  return {
    files: [{ name: "gradebook.json", text: `${JSON.stringify(gradebook, null, 2)}\n` }],
    diagnostics: [],
  };
}

async function oneRoster({ gradebook }: BooksRead, calendar: string | undefined): Promise<FormFiles> {
  if (calendar === undefined) throw new SettingProblem("cli.convert.error.noCalendar", {});
  const { oneRosterFiles } = await import("@sodiem/core/interchange");
  return oneRosterFiles(gradebook, { calendar: await readCalendar(calendar) });
}

async function readCalendar(path: string): Promise<Parameters<typeof oneRosterFiles>[1]["calendar"]> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (isCalendar(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && "code" in error)) throw error;
  }
  throw new SettingProblem("cli.convert.error.calendar", { path });
}

type Calendar = Parameters<typeof oneRosterFiles>[1]["calendar"];

function isCalendar(value: unknown): value is Calendar {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((year) =>
    [year?.term1, year?.term2].every(
      (term) =>
        typeof term?.start === "string" &&
        isIsoDate(term.start) &&
        typeof term.end === "string" &&
        isIsoDate(term.end),
    ),
  );
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

async function templateOf(path: string, console: Console): Promise<SourceFile> {
  if (path === standardInput) return { bytes: await bytesOf(path, console), fileName: "stdin" };
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
