import { type Diagnostic, diagnostic, type Json } from "@sodiem/core";

/** Why a file, or one sheet of it, cannot be read; the last part of the diagnostic's code. */
export type FailureReason =
  | "damaged"
  | "truncated"
  | "tooLarge"
  | "unsupported"
  | "passwordProtected"
  | "notSpreadsheet"
  | "zipNotWorkbook";

/**
 * Ends the reading of a file or a sheet from deep inside a format reader. It never leaves the package:
 * `readWorkbook` turns it into a diagnostic.
 */
export class ReadFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    readonly data: { readonly [key: string]: Json } = {},
  ) {
    super(reason);
  }

  /** The failure as a diagnostic of the whole file. */
  ofFile(): Diagnostic {
    return diagnostic(`file.${this.reason}`, "error", [], this.data);
  }

  /** The failure as a diagnostic of one sheet. */
  ofSheet(name: string): Diagnostic {
    return diagnostic(`sheet.${this.reason}`, "error", [name], this.data);
  }
}

/** Bytes that contradict their format; `problem` names the contradiction for developers. */
export function damaged(problem: string, data: { readonly [key: string]: Json } = {}): ReadFailure {
  return new ReadFailure("damaged", { problem, ...data });
}
