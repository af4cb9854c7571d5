import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { tidyText } from "../kernel/fold-text";
import type { Tenths } from "../kernel/tenths";
import { type MarkScale, readMark, secondaryScale } from "./read-mark";

/** What one place of a gradebook holds, or the reason why it could not be read. */
export type EntryReading =
  | { readonly kind: "mark"; readonly mark: Tenths; readonly note?: Diagnostic }
  | { readonly kind: "comment"; readonly result: "dat" | "chua-dat" }
  | { readonly kind: "exempt" }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly diagnostic: Diagnostic };

/** What is known about a place before it is read. */
export interface EntryContext {
  readonly scale?: MarkScale;
  /** Names what was expected where a text is neither. */
  readonly assessedBy?: "marks" | "comments";
}

type Word = Exclude<EntryReading["kind"], "mark" | "unreadable"> | "dat" | "chua-dat";

/** Texts that are no marks, in lower case. */
const words: ReadonlyMap<string, Word> = /* @__PURE__ */ new Map<string, Word>([
  ["", "blank"],
  ["-", "blank"],
  ["–", "blank"],
  ["—", "blank"],
  ["đ", "dat"],
  ["đạt", "dat"],
  ["cđ", "chua-dat"],
  ["chưa đạt", "chua-dat"],
  ["miễn", "exempt"],
  ["m", "exempt"],
  ["mg", "exempt"],
  ["miễn giảm", "exempt"],
]);

/**
 * Reads what a place of a gradebook holds: a mark, a comment result (`Đ`, `CĐ`, in any case), an exemption (`Miễn`,
 * `M`, `MG`; vnEdu also prints it for a subject the pupil does not take) or nothing (blank, `-`). Nothing is never zero.
 * What it holds decides, not what was expected: `Đ` under a marked subject is a comment result, which an audit then
 * finds to be of the wrong kind. Any other text is the diagnostic of {@link readMark}, or `result.unreadable` where a
 * comment result was expected.
 *
 * @example readEntry("CĐ") // { kind: "comment", result: "chua-dat" }
 */
export function readEntry(
  raw: string | number | boolean | null | undefined,
  { scale = secondaryScale, assessedBy = "marks" }: EntryContext = {},
): EntryReading {
  if (raw === null || raw === undefined) return { kind: "blank" };
  if (typeof raw === "boolean") {
    return {
      kind: "unreadable",
      diagnostic: diagnostic("mark.isBoolean", "error", [], { text: String(raw) }),
    };
  }
  // The Icelandic letter looks like `Đ` and comes from old fonts.
  const word =
    typeof raw === "string" ? words.get(tidyText(raw).toLowerCase().replaceAll("ð", "đ")) : undefined;
  if (word === "dat" || word === "chua-dat") return { kind: "comment", result: word };
  if (word === "blank" || word === "exempt") return { kind: word };
  const reading = readMark(raw, scale);
  return reading.kind === "unreadable" &&
    assessedBy === "comments" &&
    reading.diagnostic.code === "mark.unreadable"
    ? { kind: "unreadable", diagnostic: { ...reading.diagnostic, code: "result.unreadable" } }
    : reading;
}
