import { type IsoDate, isIsoDate, type Json } from "@sodiem/core";
import { answerLine } from "@sodiem/core/protocol";
import { canonicalJson, receipt } from "@sodiem/core/receipt";
import { SettingProblem } from "../audit/read-settings";
import { longestLine } from "../eval/split-lines";
import type { Console } from "../io/console";
import { jsonEntries } from "../io/json-entries";
import { readWhole } from "../io/read-whole";
import { type Language, sayIn } from "../messages";

/** What `sodiem receipt` may be told. */
export interface ReceiptSettings {
  readonly language: Language;
  /** The day to write into the receipts; left out, they bear none. */
  readonly madeOn?: IsoDate;
}

/**
 * Reads `--date`.
 *
 * @throws SettingProblem when it is no day.
 * @example readDay("2026-05-31") // "2026-05-31"
 */
export function readDay(text: string): IsoDate {
  if (!isIsoDate(text)) throw new SettingProblem("cli.receipt.error.date", { text });
  return text;
}

/**
 * Answers the questions of the standard input, one in the whole of it or one a line, and prints the receipt of each on
 * a line of its own. A question whose answer is an error has its receipt too; what is no JSON has none.
 *
 * @returns the exit code: 0, or 2 when something was no question.
 * @throws SettingProblem when there is nothing to answer or too much of it.
 */
export async function runReceipt({ language, madeOn }: ReceiptSettings, console: Console): Promise<0 | 2> {
  const say = sayIn(language);
  const input = await readWhole(console.stdin);
  if (input === undefined) throw new SettingProblem("cli.receipt.error.tooLong", { limit: `${longestLine}` });
  const entries = jsonEntries(input);
  if (entries.length === 0) throw new SettingProblem("cli.receipt.error.empty", {});
  let code: 0 | 2 = 0;
  for (const { line = 1, reading } of entries) {
    if (console.stdout.isClosed) break;
    if ("value" in reading) {
      await console.stdout.write(`${receiptLine(reading.value, madeOn)}\n`);
    } else {
      code = 2;
      const problem = say(`cli.receipt.error.${reading.problem}`, { line });
      await console.stderr.write(`${say("cli.error.prefix")}: ${problem}\n`);
    }
  }
  return code;
}

/** The receipt of one question as canonical JSON. */
function receiptLine(request: Json, madeOn: IsoDate | undefined): string {
  const answer: object = JSON.parse(answerLine(JSON.stringify(request)));
  return canonicalJson(receipt({ request, answer, ...(madeOn === undefined ? {} : { madeOn }) }));
}
