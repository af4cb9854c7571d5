import { type BookValue, valuesOf } from "../gradebook/book-values";
import type { Pupil } from "../gradebook/model";
import { tidyText } from "../kernel/fold-text";

/**
 * What a pupil's record says, by a key that names the value: who the pupil is left out, places and wording aside.
 *
 * @example comparableValues(pupil, () => true).get("mark.final toan 1") // "mark 75"
 */
export function comparableValues(
  pupil: Pupil,
  wanted: (value: BookValue) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    valuesOf(pupil)
      .filter((value) => !isIdentity(value) && wanted(value))
      .map((value) => [keyOf(value), contentOf(value)]),
  );
}

/** Whether a value says who the pupil is; a template has its own. */
export function isIdentity({ field }: BookValue): boolean {
  return field.startsWith("pupil.") && field !== "pupil.profile";
}

function keyOf({ field, subject, term, moment, part }: BookValue): string {
  return [field, subject, term, moment, part].filter((one) => one !== undefined).join(" ");
}

function contentOf(value: BookValue): string {
  if ("entry" in value) {
    const { entry } = value;
    switch (entry.kind) {
      case "mark":
        return `mark ${entry.mark}`;
      case "result":
        return entry.result;
      case "unreadable":
        return `unreadable ${entry.text}`;
      default:
        return entry.kind;
    }
  }
  if ("level" in value) return value.level.kind === "level" ? value.level.level : value.level.kind;
  if ("count" in value) return String(value.count);
  if ("value" in value) return value.value ?? `unreadable ${value.text}`;
  return tidyText(value.text);
}
