import { basename, resolve } from "node:path";
import { runVectors } from "@sodiem/vectors";
import { auditReadings } from "../audit/audited-files";
import { type AuditEngine, auditEngine } from "../audit/engine";
import type { ExitCode } from "../audit/exit-code";
import { findBooks, standardInput } from "../audit/find-books";
import { readBook } from "../audit/read-books";
import { SettingProblem } from "../audit/read-settings";
import { type Console, debugTrace, showsColours } from "../io/console";
import type { Language } from "../messages";
import { Wording } from "../report/wording";
import { writeReport } from "../report/write-report";
import { knownVectors } from "../vectors/known-vectors";
import { version } from "../version";
import { certifyPage } from "./certify-page";
import { type CertifyEvidence, type CertifyReport, certifyReport } from "./certify-report";
import { certifyText } from "./certify-text";

/** What `sodiem certify` may be told. */
export interface CertifySettings {
  readonly language: Language;
  /** The command line of the program to ask. */
  readonly cmd?: string;
  /** Files or folders that the system exported. */
  readonly files?: readonly string[];
  /** How the report calls the system. */
  readonly name?: string;
  /** The day of the report. */
  readonly date: string;
  readonly filter?: string;
  /** Seconds for the whole run of the program. */
  readonly timeout?: number;
  readonly json?: boolean;
  /** Where the page goes; `-` prints it. */
  readonly html?: string;
}

/**
 * Examines a system by its answers to the test cases, by the books it exports, or by both, and reports clause by clause.
 * Pupils are always masked: the report is made to be shown.
 *
 * @returns the exit code: 0 nothing failed, 1 something failed, 2 the program did not start or a book was not judged.
 * @throws SettingProblem when there is nothing to examine or the settings contradict each other.
 * @example await runCertify({ language: "en", cmd: "sodiem eval", date: "2026-05-31" }, processConsole()) // 0
 */
export async function runCertify(
  settings: CertifySettings,
  console: Console,
  engine: AuditEngine = auditEngine,
): Promise<ExitCode> {
  const { language, json, html } = settings;
  if (json === true && html === standardInput) throw new SettingProblem("cli.error.jsonAndHtml", {});
  const evidence = await gather(settings, console, engine);
  const wording = new Wording(language, evidence.audit?.gradebook.classes ?? []);
  const report = certifyReport(evidence, wording);
  if (json === true) await console.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (html === standardInput) await console.stdout.write(certifyPage(report, wording));
  else {
    const colours = showsColours(console.stdout, console.environment);
    await console.stdout.write(certifyText(report, wording, colours));
  }
  if (html !== undefined && html !== standardInput) {
    await writeReport(html, certifyPage(report, wording));
    const place = json === true ? console.stderr : console.stdout;
    await place.write(`${wording.say("cli.note.written", { path: html })}\n`);
  }
  return exitCodeOf(report);
}

async function gather(
  settings: CertifySettings,
  console: Console,
  engine: AuditEngine,
): Promise<CertifyEvidence> {
  const { cmd, files = [], filter, timeout = 120, date } = settings;
  const command = cmd?.trim() ?? "";
  if (command === "" && files.length === 0) throw new SettingProblem("cli.certify.error.nothing", {});
  const audit = files.length === 0 ? undefined : await auditFiles(files, settings, console, engine);
  const asked = command === "" ? undefined : await knownVectors(filter);
  const result =
    asked === undefined
      ? undefined
      : await runVectors({
          command,
          vectors: asked,
          timeoutMs: timeout * 1000,
          date,
          ...(filter === undefined ? {} : { filter }),
        });
  return {
    date,
    version,
    system: settings.name ?? (command === "" ? files.map((path) => basename(path)).join(", ") : command),
    ...(result === undefined || asked === undefined ? {} : { run: { result, asked } }),
    ...(audit === undefined ? {} : { audit }),
  };
}

async function auditFiles(
  paths: readonly string[],
  { html }: CertifySettings,
  console: Console,
  engine: AuditEngine,
) {
  const { books, problems } = await findBooks(paths);
  const overwritten = books.find(
    ({ path }) => html !== undefined && path !== standardInput && resolve(path) === resolve(html),
  );
  if (overwritten !== undefined)
    throw new SettingProblem("cli.error.htmlIsInput", { path: overwritten.path });
  const readings = [];
  for (const book of books) {
    readings.push(
      await readBook(book, {
        engine,
        stdin: console.stdin,
        onUnexpected: (error) => debugTrace(error, console),
      }),
    );
  }
  if (readings.length === 0) {
    throw new SettingProblem("cli.certify.error.noBooks", { paths: paths.join(", ") });
  }
  return auditReadings(readings, problems, { redact: true }, engine);
}

function exitCodeOf({ vectors, books, status }: CertifyReport): ExitCode {
  const isUnread = books !== null && (books.files.some(({ read }) => !read) || books.classesNotJudged > 0);
  if (vectors?.end.kind === "notStarted" || isUnread) return 2;
  return status === "failed" ? 1 : 0;
}
