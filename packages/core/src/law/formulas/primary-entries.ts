import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { subjectsOf } from "../tt32-2018/subjects";
import type { PrimaryValue } from "./primary-record";
import { isWholeMark, markProblems, type WholeMarkScale } from "./whole-mark";

/**
 * The entries of a record by their subject, with the errors `subject.unknown` and `subject.duplicate` for what the
 * subject list does not have and for what comes twice.
 */
export function entriesBySubject<Entry extends { readonly subject: string }>(
  entries: readonly Entry[],
): { readonly given: ReadonlyMap<string, Entry>; readonly problems: readonly Diagnostic[] } {
  const given = new Map<string, Entry>();
  const problems: Diagnostic[] = [];
  for (const entry of entries) {
    const { subject } = entry;
    if (!isPrimarySubject(subject)) {
      problems.push(diagnostic("subject.unknown", "error", ["subjects", subject], { subject }));
    } else if (given.has(subject)) {
      problems.push(diagnostic("subject.duplicate", "error", ["subjects", subject], { subject }));
    } else {
      given.set(subject, entry);
    }
  }
  return { given, problems };
}

/** Tells whether the subject list of primary school has a key. */
export function isPrimarySubject(subject: string): boolean {
  return primaryKeys.has(subject);
}

const primaryKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ subjectsOf("primary").map(({ key }) => key),
);

/** One value as it counts, and what was wrong with it. */
export interface ReadValue {
  readonly value: PrimaryValue;
  readonly problems: readonly Diagnostic[];
}

/** A level by its place in its scale; a text that the scale does not have is an error and counts as missing. */
export function readLevel(
  kind: "level" | "item",
  name: string,
  path: readonly string[],
  level: string | null,
  scale: readonly string[],
): ReadValue {
  const place = level === null ? -1 : scale.indexOf(level);
  const problems =
    level === null || place >= 0 ? [] : [diagnostic("level.unknown", "error", path, { level, known: scale })];
  return { value: { kind, name, path: path.join("."), value: place < 0 ? null : place }, problems };
}

/** A test in tenths; a mark that is not whole or is off the scale is an error and counts as missing. */
export function readTest(subject: string, test: number | null, scale: WholeMarkScale): ReadValue {
  const path = ["subjects", subject, "test"];
  const isMark = test !== null && isWholeMark(test, scale);
  return {
    value: { kind: "test", name: `${subject}.test`, path: path.join("."), value: isMark ? test : null },
    problems: test === null ? [] : markProblems(test, scale, path),
  };
}

/** The warning for a test that the subject does not have; its mark is left aside. */
export function testNotScheduled(subject: string, test: number): Diagnostic {
  const data = { subject, mark: String(test / 10) };
  return diagnostic("test.notScheduled", "warning", ["subjects", subject, "test"], data);
}

/** Errors for the names of a group of qualities or competencies that it does not have. */
export function unknownItems(
  path: readonly string[],
  given: readonly string[],
  known: readonly string[],
): Diagnostic[] {
  return given
    .filter((item) => !known.includes(item))
    .map((item) => diagnostic("item.unknown", "error", [...path, item], { item, known }));
}

/** The value of an own key, `null` where there is none. */
export function ownValue<T>(values: { readonly [key: string]: T } | undefined, key: string): T | null {
  return values !== undefined && Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
