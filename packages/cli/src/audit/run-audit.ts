import { resolve } from "node:path";
import type { SchoolLevel } from "@sodiem/core";
import type { AuditOptions } from "@sodiem/core/audit";
import { writeCopies } from "../annotate/write-copies";
import type { SheetChoice } from "../html/pupil-sheets";
import { type Console, debugTrace, showsColours } from "../io/console";
import { Progress } from "../io/progress";
import { type Language, sayIn } from "../messages";
import { auditTable } from "../report/table";
import { Wording } from "../report/wording";
import { writeReport } from "../report/write-report";
import { type AuditOutput, type OutputSettings, outputsOf, outputText } from "./audit-outputs";
import { type AuditedFiles, auditReadings } from "./audited-files";
import { type AuditEngine, auditEngine } from "./engine";
import { auditExitCode, type ExitCode } from "./exit-code";
import { findBooks, standardInput } from "./find-books";
import { type FileReading, readBook } from "./read-books";
import { SettingProblem } from "./read-settings";

/** What `sodiem audit` may be told. */
export interface AuditSettings extends OutputSettings {
  readonly language: Language;
  readonly redact?: boolean;
  /** The folder for copies of the files with every contradicting cell marked; none is written with `redact`. */
  readonly annotate?: string;
  /** Which pupils have a sheet of their own in the HTML report. */
  readonly sheets?: SheetChoice;
  readonly periods?: { readonly [subject: string]: number };
  readonly level?: SchoolLevel;
  readonly readings?: AuditOptions["readings"];
}

/**
 * Audits files and folders and reports to the console: a table, or JSON, and an HTML file where one is asked for.
 *
 * @returns the exit code: 0 nothing found, 1 findings, 2 something could not be read or judged.
 * @throws SettingProblem when the settings contradict each other.
 * @example await runAudit(["exports/"], { language: "vi", html: "bao-cao.html" }, processConsole())
 */
export async function runAudit(
  paths: readonly string[],
  settings: AuditSettings,
  console: Console,
  engine: AuditEngine = auditEngine,
): Promise<ExitCode> {
  if (paths.length === 0) throw new SettingProblem("cli.error.missingPaths", {});
  const outputs = outputsOf(settings);
  const { audit, inputs, bytesOf } = await auditPaths(paths, settings, outputs, console, engine);
  const wording = new Wording(settings.language, audit.gradebook.classes);
  await noteUnusedPeriods(audit, settings, wording, console);
  const masked = settings.redact === true;
  const page = { masked, sheets: settings.sheets ?? "auto" };
  const printed = outputs.find(({ path }) => path === standardInput);
  const files = outputs
    .filter(({ path }) => path !== standardInput)
    .map(({ kind, path }) => ({ path, text: outputText(kind, audit, wording, page) }));
  if (printed === undefined) {
    const layout = {
      columns: console.stdout.columns ?? 100,
      colours: showsColours(console.stdout, console.environment),
      hasHtml: settings.html !== undefined,
    };
    await console.stdout.write(`${auditTable(audit, wording, layout)}\n`);
  } else {
    await console.stdout.write(outputText(printed.kind, audit, wording, page));
  }
  const notes = printed === undefined ? console.stdout : console.stderr;
  for (const { path, text } of files) {
    await writeReport(path, text);
    await notes.write(`${wording.say("cli.note.written", { path })}\n`);
  }
  if (settings.annotate !== undefined) {
    const told = masked
      ? [wording.say("annotate.redacted")]
      : await writeCopies(audit, { folder: settings.annotate, bytesOf, inputs }, wording);
    for (const line of told) await notes.write(`${line}\n`);
  }
  return auditExitCode(audit);
}

/** An audit with the files behind it. */
interface PathsAudit {
  readonly audit: AuditedFiles;
  /** The paths of the audited files. */
  readonly inputs: readonly string[];
  /** What was read of a file; kept only where marked copies are asked for. */
  readonly bytesOf: (file: string) => Uint8Array | undefined;
}

async function auditPaths(
  paths: readonly string[],
  settings: AuditSettings,
  outputs: readonly AuditOutput[],
  console: Console,
  engine: AuditEngine,
): Promise<PathsAudit> {
  const say = sayIn(settings.language);
  const { books, problems } = await findBooks(paths);
  const inputs = books.map(({ path }) => path).filter((path) => path !== standardInput);
  const own = new Set(inputs.map((path) => resolve(path)));
  const overwritten = outputs.find(({ path }) => path !== standardInput && own.has(resolve(path)));
  if (overwritten !== undefined)
    throw new SettingProblem("cli.error.htmlIsInput", { path: overwritten.path });
  const kept = new Map<string, Uint8Array>();
  const keeps = settings.annotate !== undefined && settings.redact !== true;
  const reader: Pick<AuditEngine, "read"> = {
    read: (book) => {
      if (keeps) kept.set(book.fileName, book.bytes);
      return engine.read(book);
    },
  };
  const progress = new Progress(console.stderr);
  try {
    const readings: FileReading[] = [];
    for (const book of books) {
      const place = { done: readings.length + 1, total: books.length, file: book.name };
      await progress.show(say("cli.progress.reading", place));
      readings.push(
        await readBook(book, {
          engine: reader,
          stdin: console.stdin,
          onUnexpected: (error) => debugTrace(error, console),
        }),
      );
    }
    await progress.show(say("cli.progress.auditing"));
    const { redact, periods, level, readings: choice } = settings;
    const audit = auditReadings(
      readings,
      problems,
      {
        ...(redact === undefined ? {} : { redact }),
        ...(periods === undefined ? {} : { periods }),
        ...(level === undefined ? {} : { level }),
        ...(choice === undefined ? {} : { readings: choice }),
      },
      engine,
    );
    return { audit, inputs, bytesOf: (file) => kept.get(file) };
  } finally {
    await progress.clear();
  }
}

/** A mistyped subject in `--periods` would otherwise change nothing and say nothing. */
async function noteUnusedPeriods(
  { gradebook }: AuditedFiles,
  { periods = {} }: AuditSettings,
  wording: Wording,
  console: Console,
): Promise<void> {
  const known = new Set(gradebook.classes.flatMap(({ subjects }) => subjects.map(({ id }) => id)));
  for (const subject of Object.keys(periods).filter((one) => !known.has(one))) {
    await console.stderr.write(`${wording.say("cli.note.periodsUnused", { subject })}\n`);
  }
}
