import { isIsoDate } from "@sodiem/core";
import { runVectors } from "@sodiem/vectors";
import type { ExitCode } from "../audit/exit-code";
import { standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import { type Console, showsColours } from "../io/console";
import type { Language } from "../messages";
import { sayIn } from "../messages";
import { writeReport } from "../report/write-report";
import { knownVectors } from "./known-vectors";
import { resultText } from "./result-text";

/** What `sodiem vectors run` may be told. */
export interface ExamineSettings {
  readonly language: Language;
  /** The command line of the program. */
  readonly cmd?: string;
  readonly filter?: string;
  /** Where the result goes; `-` prints it instead of the text. */
  readonly result?: string;
  readonly date?: string;
  /** Seconds for the whole run. */
  readonly timeout?: number;
  readonly showErrors?: boolean;
  readonly json?: boolean;
}

/**
 * Reads `--date`.
 *
 * @throws SettingProblem when it is no day.
 * @example readDay("2026-05-31") // "2026-05-31"
 */
export function readDay(text: string): string {
  if (!isIsoDate(text)) throw new SettingProblem("cli.vectors.error.date", { text });
  return text;
}

/**
 * Reads `--timeout`.
 *
 * @throws SettingProblem when it is no whole number of seconds within a day.
 * @example readSeconds("30") // 30
 */
export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!/^\d{1,5}$/.test(text) || seconds < 1 || seconds > 86_400) {
    throw new SettingProblem("cli.vectors.error.timeout", { text });
  }
  return seconds;
}

/**
 * Examines a program with the vectors and prints how it did.
 *
 * @returns the exit code: 0 nothing wrong, 1 a wrong or missing answer, 2 the program could not be started.
 * @throws SettingProblem when no program or no known clause is named, or the result cannot be written.
 */
export async function examineProgram(settings: ExamineSettings, console: Console): Promise<ExitCode> {
  const { language, cmd = "", filter, date, timeout = 120, showErrors, json } = settings;
  if (cmd.trim() === "") throw new SettingProblem("cli.vectors.error.noCommand", {});
  const result = await runVectors({
    command: cmd,
    stderr: showErrors === true ? "inherit" : "ignore",
    vectors: await knownVectors(filter),
    timeoutMs: timeout * 1000,
    ...(filter === undefined ? {} : { filter }),
    ...(date === undefined ? {} : { date }),
  });
  const file = `${JSON.stringify(result, null, 2)}\n`;
  const isPrinted = json === true || settings.result === standardInput;
  const path = settings.result === standardInput ? undefined : settings.result;
  if (path !== undefined) await writeReport(path, file);
  await console.stdout.write(
    isPrinted
      ? file
      : resultText(result, language, {
          colours: showsColours(console.stdout, console.environment),
          columns: console.stdout.columns ?? 100,
        }),
  );
  if (path !== undefined) {
    const place = isPrinted ? console.stderr : console.stdout;
    await place.write(`${sayIn(language)("cli.vectors.written", { path })}\n`);
  }
  if (result.end.kind === "notStarted") return 2;
  return result.totals.failed > 0 ? 1 : 0;
}
