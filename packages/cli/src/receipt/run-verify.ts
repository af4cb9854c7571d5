import type { Diagnostic } from "@sodiem/core";
import { version } from "@sodiem/core/receipt";
import { createColors } from "picocolors";
import type { ExitCode } from "../audit/exit-code";
import { SettingProblem } from "../audit/read-settings";
import { type Console, showsColours } from "../io/console";
import { hasText, type Language, sayIn } from "../messages";
import { printable } from "../text/printable";
import { wrapTo } from "../text/width";
import { type CheckedReceipt, checkReceipts } from "./check-receipts";

/** What `sodiem verify` may be told. */
export interface VerifySettings {
  readonly language: Language;
  readonly json?: boolean;
}

/**
 * Checks receipts and says of each whether it is valid, what was changed and what is otherwise today.
 *
 * @returns the exit code: 0 all valid, 1 one is not, 2 one cannot be read.
 * @throws SettingProblem when no file is named.
 */
export async function runVerify(
  files: readonly string[],
  { language, json }: VerifySettings,
  console: Console,
): Promise<ExitCode> {
  if (files.length === 0) throw new SettingProblem("cli.verify.error.noFiles", {});
  const checked = await checkReceipts(files, console.stdin);
  const text = json === true ? asJson(checked, language) : asText(checked, language, console);
  await console.stdout.write(`${text}\n`);
  if (checked.some(({ readable }) => !readable)) return 2;
  return checked.every(({ valid }) => valid) ? 0 : 1;
}

function asJson(checked: readonly CheckedReceipt[], language: Language): string {
  const receipts = checked.map(({ problems, ...one }) => ({
    ...one,
    problems: problems.map((problem) => ({ ...problem, text: sentence(problem, language) })),
  }));
  return JSON.stringify({ verify: 1, version, receipts, summary: summaryOf(checked) }, null, 2);
}

function asText(checked: readonly CheckedReceipt[], language: Language, console: Console): string {
  const say = sayIn(language);
  const paint = createColors(showsColours(console.stdout, console.environment));
  const width = Math.min(140, Math.max(72, console.stdout.columns ?? 100));
  const wrapped = (text: string): string[] =>
    wrapTo(printable(text), width - 5).map((line) => `     ${line}`);
  const lines = checked.flatMap(({ file, line, hash, valid, readable, present, problems }) => {
    const state = valid ? "valid" : readable ? "invalid" : "unreadable";
    const place = line === undefined ? file : say("cli.verify.line", { file, line });
    const sign = valid ? paint.green("✓") : paint.red("✗");
    const errors = problems.filter(({ severity }) => severity === "error");
    const remarks = problems.filter(({ severity }) => severity !== "error");
    return [
      `  ${sign}  ${paint.bold(printable(place))}  ${say(`cli.verify.${state}`)}`,
      ...(valid ? wrapped(say(`cli.verify.present.${present}`, { version })) : []),
      ...errors.flatMap((one) => wrapped(`${sentence(one, language)}.`).map((text) => paint.red(text))),
      ...remarks.flatMap((one) => wrapped(`${sentence(one, language)}.`).map((text) => paint.yellow(text))),
      ...(hash === undefined ? [] : [paint.dim(`     ${say("cli.verify.seal", { hash })}`)]),
      "",
    ];
  });
  const isAnyRead = checked.some(({ readable }) => readable);
  return [
    ...lines,
    ...wrapTo(say("cli.verify.summary", { ...summaryOf(checked) }), width - 2).map((line) => `  ${line}`),
    ...(isAnyRead ? wrapTo(say("cli.verify.origin"), width - 2).map((line) => paint.dim(`  ${line}`)) : []),
  ].join("\n");
}

/** The sentence of a problem, without its full stop. */
function sentence({ code, path, data }: Diagnostic, language: Language): string {
  const say = sayIn(language);
  const named = (family: string, id: string): string =>
    hasText(language, `${family}.${id}`) ? say(`${family}.${id}`) : id;
  const { parts, instrument } = data;
  return say(`diagnostic.${code}`, {
    file: path[0] ?? "",
    ...data,
    ...(Array.isArray(parts)
      ? { parts: parts.map((part) => named("receiptPart", String(part))).join(", ") }
      : {}),
    ...(typeof instrument === "string" ? { instrument: named("instrument", instrument) } : {}),
  }).replace(/\.$/, "");
}

function summaryOf(checked: readonly CheckedReceipt[]) {
  return {
    receipts: checked.length,
    valid: checked.filter(({ valid }) => valid).length,
    invalid: checked.filter(({ valid, readable }) => readable && !valid).length,
    unreadable: checked.filter(({ readable }) => !readable).length,
  };
}
