import { resolve } from "node:path";
import type { SchoolLevel } from "@sodiem/core";
import type { AuditOptions } from "@sodiem/core/audit";
import { htmlReport } from "../html/page";
import { type Console, debugTrace, showsColours } from "../io/console";
import { Progress } from "../io/progress";
import { type Language, sayIn } from "../messages";
import { auditReport } from "../report/audit-report";
import { auditTable } from "../report/table";
import { Wording } from "../report/wording";
import { writeReport } from "../report/write-report";
import { version } from "../version";
import { type AuditedFiles, auditReadings } from "./audited-files";
import { type AuditEngine, auditEngine } from "./engine";
import { auditExitCode, type ExitCode } from "./exit-code";
import { findBooks, standardInput } from "./find-books";
import { type FileReading, readBook } from "./read-books";
import { SettingProblem } from "./read-settings";

/** What `sodiem audit` may be told. */
export interface AuditSettings {
  readonly language: Language;
  /** Print the report as JSON instead of a table. */
  readonly json?: boolean;
  /** Where the HTML report goes; `-` prints it instead of the table. */
  readonly html?: string;
  readonly redact?: boolean;
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
  checkSettings(paths, settings);
  const audit = await auditPaths(paths, settings, console, engine);
  const wording = new Wording(settings.language, audit.gradebook.classes);
  await noteUnusedPeriods(audit, settings, wording, console);
  const page =
    settings.html === undefined
      ? undefined
      : htmlReport(audit, wording, { version, masked: settings.redact === true });
  if (settings.json === true) {
    await console.stdout.write(`${JSON.stringify(auditReport(audit, wording), null, 2)}\n`);
  } else if (page !== undefined && settings.html === standardInput) {
    await console.stdout.write(page);
  } else {
    const layout = {
      columns: console.stdout.columns ?? 100,
      colours: showsColours(console.stdout, console.environment),
      hasHtml: page !== undefined,
    };
    await console.stdout.write(`${auditTable(audit, wording, layout)}\n`);
  }
  if (page !== undefined && settings.html !== undefined && settings.html !== standardInput) {
    await writeReport(settings.html, page);
    const place = settings.json === true ? console.stderr : console.stdout;
    await place.write(`${wording.say("cli.note.written", { path: settings.html })}\n`);
  }
  return auditExitCode(audit);
}

async function auditPaths(
  paths: readonly string[],
  settings: AuditSettings,
  console: Console,
  engine: AuditEngine,
): Promise<AuditedFiles> {
  const say = sayIn(settings.language);
  const { books, problems } = await findBooks(paths);
  const target = settings.html === undefined ? undefined : resolve(settings.html);
  const overwritten = books.find(({ path }) => path !== standardInput && resolve(path) === target);
  if (overwritten !== undefined && settings.html !== standardInput) {
    throw new SettingProblem("cli.error.htmlIsInput", { path: overwritten.path });
  }
  const progress = new Progress(console.stderr);
  try {
    const readings: FileReading[] = [];
    for (const book of books) {
      const place = { done: readings.length + 1, total: books.length, file: book.name };
      await progress.show(say("cli.progress.reading", place));
      readings.push(
        await readBook(book, {
          engine,
          stdin: console.stdin,
          onUnexpected: (error) => debugTrace(error, console),
        }),
      );
    }
    await progress.show(say("cli.progress.auditing"));
    const { redact, periods, level, readings: choice } = settings;
    return auditReadings(
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
  } finally {
    await progress.clear();
  }
}

function checkSettings(paths: readonly string[], { json, html }: AuditSettings): void {
  if (paths.length === 0) throw new SettingProblem("cli.error.missingPaths", {});
  if (json === true && html === standardInput) throw new SettingProblem("cli.error.jsonAndHtml", {});
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
