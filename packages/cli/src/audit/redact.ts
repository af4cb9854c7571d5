import type { ClassBook, Entry, ItemLevelEntry, Json, Pupil, SubjectLevelEntry } from "@sodiem/core";
import type { CheckedBook } from "./engine";

/**
 * Masks who the pupils are: names, codes, national ids, days of birth and gender, in the gradebook and wherever a diagnostic
 * repeats them. One pupil has one mask everywhere (`Học sinh 001`, `HS-001`), numbered in the order of the classes;
 * rows that share a code share the mask, so a pupil entered twice still shows as one. Names of files stay.
 */
export function redact({ gradebook, diagnostics }: CheckedBook): CheckedBook {
  const masks = new Masks();
  for (const book of gradebook.classes) for (const pupil of book.pupils) masks.number(pupil);
  const masked = { classes: gradebook.classes.map((book) => maskClass(book, masks)) };
  return {
    gradebook: masked,
    diagnostics: diagnostics.map((one) => ({
      ...one,
      path: one.path.map((part, index) => (index === 0 ? part : masks.inText(part))),
      data: maskObject(one.data, masks),
    })),
  };
}

/** What stands for each pupil. */
class Masks {
  readonly #byPerson = new Map<string, number>();
  readonly #byText = new Map<string, string>();
  #pattern: RegExp | undefined;

  number(pupil: Pupil): number {
    const person = pupil.code ?? pupil.nationalId ?? JSON.stringify([pupil.name, pupil.place]);
    const number = this.#byPerson.get(person) ?? this.#byPerson.size + 1;
    this.#byPerson.set(person, number);
    this.#note(pupil.name, nameMask(number));
    this.#note(pupil.code, codeMask(number));
    for (const id of [pupil.nationalId, pupil.moetId, pupil.systemId, pupil.schoolCode]) {
      this.#note(id, codeMask(number));
    }
    for (const { field, text } of pupil.profile ?? []) if (field.endsWith("-name")) this.#note(text, hidden);
    for (const written of writtenDates(pupil.birthDate)) this.#note(written, hidden);
    return number;
  }

  /** Replaces everything that is known of a pupil, and any long run of digits, which may be a code not read as one. */
  inText(text: string): string {
    this.#pattern ??= anyOf([...this.#byText.keys()]);
    return tidy(text)
      .replace(this.#pattern, (found) => this.#byText.get(found.toLowerCase()) ?? hidden)
      .replace(/\d{8,}/g, hidden);
  }

  #note(text: string | undefined, mask: string): void {
    const key = tidy(text ?? "").toLowerCase();
    if (key === "" || this.#byText.has(key)) return;
    this.#byText.set(key, mask);
    this.#pattern = undefined;
  }
}

const hidden = "•••";

/** A day as the model holds it and as school files write it. */
function writtenDates(date: string | undefined): string[] {
  if (date === undefined) return [];
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return [date];
  return [
    date,
    `${day}/${month}/${year}`,
    `${Number(day)}/${Number(month)}/${year}`,
    `${day}-${month}-${year}`,
  ];
}

function nameMask(number: number): string {
  return `Học sinh ${String(number).padStart(3, "0")}`;
}

function codeMask(number: number): string {
  return `HS-${String(number).padStart(3, "0")}`;
}

function maskClass(book: ClassBook, masks: Masks): ClassBook {
  return {
    ...book,
    pupils: book.pupils.map((pupil) => {
      const { code, nationalId, birthDate, name: _, place, assessments, recorded, absences, primary } = pupil;
      const number = masks.number(pupil);
      // Whatever else is known of a pupil, of the family, or was written of one in free words, is left out.
      const rest = {
        name: "",
        place,
        assessments,
        recorded,
        absences,
        ...(primary === undefined ? {} : { primary }),
      };
      return {
        ...maskTexts(rest, masks),
        name: nameMask(number),
        ...(code === undefined ? {} : { code: codeMask(number) }),
        ...(nationalId === undefined ? {} : { nationalId: codeMask(number) }),
        ...(birthDate === undefined ? {} : { birthDate: hidden }),
      };
    }),
  };
}

/** A cell may hold a name where a mark belongs, so the texts of cells are masked as well. */
function maskTexts(pupil: Pupil, masks: Masks): Pupil {
  return {
    ...pupil,
    assessments: pupil.assessments.map((one) => ({
      ...one,
      marks: {
        regular: one.marks.regular.map((entry) => maskEntry(entry, masks)),
        midterm: maskEntry(one.marks.midterm, masks),
        final: maskEntry(one.marks.final, masks),
      },
    })),
    recorded: pupil.recorded.map((one) =>
      one.what === "subject" || one.what === "overall"
        ? { ...one, entry: maskEntry(one.entry, masks) }
        : { ...one, text: masks.inText(one.text) },
    ),
    ...(pupil.primary === undefined ? {} : { primary: maskLevels(pupil.primary, masks) }),
  };
}

function maskLevels(
  { subjects, items }: NonNullable<Pupil["primary"]>,
  masks: Masks,
): Pupil["primary"] & object {
  return {
    subjects: subjects.map((one) => ({
      ...one,
      level: maskEntry(one.level, masks),
      ...(one.test === undefined ? {} : { test: maskEntry(one.test, masks) }),
    })),
    items: items.map((one) => ({ ...one, level: maskEntry(one.level, masks) })),
  };
}

function maskEntry<Given extends Entry | SubjectLevelEntry | ItemLevelEntry>(
  entry: Given,
  masks: Masks,
): Given {
  return entry.kind === "unreadable" ? { ...entry, text: masks.inText(entry.text) } : entry;
}

function maskObject(
  data: { readonly [key: string]: Json | undefined },
  masks: Masks,
): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, maskJson(value, masks)]],
    ),
  );
}

function maskJson(value: Json, masks: Masks): Json {
  if (typeof value === "string") return masks.inText(value);
  if (isList(value)) return value.map((one) => maskJson(one, masks));
  return typeof value === "object" && value !== null ? maskObject(value, masks) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Longer texts first, so that a name inside a longer name does not take its place. */
function anyOf(texts: readonly string[]): RegExp {
  if (texts.length === 0) return /(?!)/;
  const sorted = [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = sorted.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, "giu");
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b]+/g, " ")
    .trim();
}
