import { createReadStream } from "node:fs";
import { type Diagnostic, diagnostic } from "@sodiem/core";
import { answer } from "@sodiem/core/protocol";
import { type Receipt, type Verification, verifyReceipt } from "@sodiem/core/receipt";
import { accessProblem, standardInput } from "../audit/find-books";
import { longestLine } from "../eval/split-lines";
import type { Console } from "../io/console";
import { jsonEntries } from "../io/json-entries";
import { readWhole } from "../io/read-whole";

/** One receipt of a file with what became of it; `line` where the file holds one receipt a line. */
export interface CheckedReceipt extends Verification {
  readonly file: string;
  readonly line?: number;
  /** The hash of the whole, as the receipt states it. */
  readonly hash?: string;
}

/** Checks every receipt of some files; a file that holds none, or cannot be read, is an unreadable one. */
export async function checkReceipts(
  files: readonly string[],
  stdin: Console["stdin"],
): Promise<CheckedReceipt[]> {
  const checked: CheckedReceipt[] = [];
  for (const file of files) checked.push(...(await checkFile(file, stdin)));
  return checked;
}

async function checkFile(path: string, stdin: Console["stdin"]): Promise<CheckedReceipt[]> {
  const file = path === standardInput ? "stdin" : path;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readWhole(path === standardInput ? stdin : createReadStream(path));
  } catch (error) {
    return [unreadable(file, accessProblem(file, error))];
  }
  if (bytes === undefined) {
    return [unreadable(file, diagnostic("receipt.tooLong", "error", [file], { limit: longestLine }))];
  }
  const entries = jsonEntries(bytes);
  if (entries.length === 0) return [unreadable(file, diagnostic("receipt.none", "error", [file]))];
  return entries.map(({ line, reading }) => {
    const place = line === undefined ? {} : { line };
    if ("problem" in reading) {
      return { ...unreadable(file, diagnostic(`receipt.${reading.problem}`, "error")), ...place };
    }
    const verification = verifyReceipt(reading.value, answer);
    return { file, ...place, ...hashOf(reading.value, verification), ...verification };
  });
}

function hashOf(value: unknown, { readable }: Verification): { readonly hash?: string } {
  return readable ? { hash: (value as Receipt).hashes.receipt } : {};
}

function unreadable(file: string, problem: Diagnostic): CheckedReceipt {
  return {
    file,
    valid: false,
    readable: false,
    intact: false,
    present: "notAsked",
    problems: [problem],
  };
}
