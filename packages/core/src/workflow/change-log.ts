import { type Diagnostic, diagnostic, type Json } from "../kernel/diagnostic";
import { hashOf, isJson } from "../receipt";

/**
 * One change of a record: who made it, in which role, when, why, and what stood there before and after. `at` is a day
 * or an instant, as the caller's clock gave it.
 */
export interface Change {
  readonly action: string;
  readonly record: string;
  /** The place inside the record, such as `pupils/9900000001/toan/1/final`. */
  readonly path: string;
  readonly actor: string;
  readonly role: string;
  readonly at: string;
  readonly reason: string | null;
  readonly old: Json;
  readonly new: Json;
}

/** One change in its place: its number from 0, the hash of the entry before it, and its own. */
export interface LogEntry {
  readonly index: number;
  readonly previous: string | null;
  readonly change: Change;
  readonly hash: string;
}

/** The history of a record: entries are added at its end and never altered. */
export type ChangeLog = readonly LogEntry[];

/** What stands outside the log and vouches for it: how long it was, and the hash of its last entry. */
export interface LogHead {
  readonly length: number;
  readonly hash: string | null;
}

/** Whether a log is whole; the first thing wrong with it otherwise. */
export interface LogVerification {
  readonly valid: boolean;
  readonly head: LogHead;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The log with one change more. Its hash is the SHA-256 of the canonical JSON of number, hash before it, and change.
 *
 * @throws TypeError when the change is not JSON (a programmer's mistake).
 * @example appendChange([], change)[0]?.previous // null
 */
export function appendChange(log: ChangeLog, change: Change): ChangeLog {
  const link = { index: log.length, previous: headOf(log).hash, change };
  return [...log, { ...link, hash: hashOf(link) }];
}

/**
 * How long a log is and how it ends; kept elsewhere, it also proves that nothing was cut off or written anew.
 *
 * @example headOf([]) // { length: 0, hash: null }
 */
export function headOf(log: ChangeLog): LogHead {
  return { length: log.length, hash: log.at(-1)?.hash ?? null };
}

/**
 * Checks a log as it was read from anywhere: every entry has its form, its number, the hash of the entry before it, and
 * the hash of what it says. With `expected`, a head kept elsewhere, it also finds entries cut off at the end and a log
 * computed anew as a whole; without it nothing inside a log can tell those. The head may be an earlier one: what was
 * added since is then no fault.
 *
 * @example verifyLog(appendChange([], change)).valid // true
 */
export function verifyLog(log: unknown, expected?: LogHead): LogVerification {
  const none: LogHead = { length: 0, hash: null };
  const wrong = (code: "form" | "link" | "changed" | "head", path: readonly string[]): LogVerification => ({
    valid: false,
    head: none,
    diagnostics: [problem(code, path)],
  });
  if (!Array.isArray(log)) return wrong("form", []);
  let previous: string | null = null;
  const hashes: (string | null)[] = [null];
  for (const [index, entry] of log.entries()) {
    const path = [String(index)];
    if (!isLogEntry(entry)) return wrong("form", path);
    const { hash, ...link } = entry;
    if (link.index !== index || link.previous !== previous) return wrong("link", path);
    if (hashOf(link) !== hash) return wrong("changed", path);
    previous = hash;
    hashes.push(hash);
  }
  if (expected !== undefined && hashes[expected.length] !== expected.hash) return wrong("head", []);
  return { valid: true, head: { length: log.length, hash: previous }, diagnostics: [] };
}

function problem(code: "form" | "link" | "changed" | "head", path: readonly string[]): Diagnostic {
  switch (code) {
    case "form":
      return diagnostic("log.form", "error", path);
    case "link":
      return diagnostic("log.link", "error", path);
    case "changed":
      return diagnostic("log.changed", "error", path);
    case "head":
      return diagnostic("log.head", "error", path);
  }
}

const entryKeys = "change hash index previous";
const changeKeys = "action actor at new old path reason record role";

function isLogEntry(value: unknown): value is LogEntry {
  if (!isJson(value) || !isObject(value) || keysOf(value) !== entryKeys) return false;
  const { change } = value;
  return change !== undefined && isObject(change) && keysOf(change) === changeKeys;
}

function isObject(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keysOf(value: object): string {
  return Object.keys(value).sort().join(" ");
}
