import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { subjectSlug } from "../law/tt32-2018/name-key";
import { foreignLanguage, subjectByKey, subjectsOf } from "../law/tt32-2018/subjects";
import type { ClassBook, Pupil, SchoolLevel, Subject } from "./model";
import { compareTexts } from "./place-order";

const firstLanguage = "ngoai-ngu-1";

/**
 * Gives one foreign language one id in all books of a class. A book that knows only its own sheet calls the language it
 * has `ngoai-ngu-1`; a class with two languages shows only when its books come together. The one that keeps the key is
 * chosen as within a sheet: a language that some book names beside the first one has an id of its own everywhere; of
 * the others English, else the first in alphabetical order.
 */
export function withOneIdPerLanguage(books: readonly ClassBook[]): readonly ClassBook[] {
  const named = books.flatMap(({ subjects }) => subjects);
  const languagesAs = (wanted: (subject: Subject, language: string) => boolean): string[] =>
    named.flatMap((subject) => {
      const language = foreignLanguage(subject.name);
      return language !== undefined && wanted(subject, language) ? [language] : [];
    });
  const first = languagesAs(({ id }) => id === firstLanguage);
  const beside = new Set(languagesAs(({ id }, language) => id === subjectSlug(language)));
  if (new Set([...first, ...beside]).size < 2 && beside.size === 0) return books;

  const candidates = first.filter((language) => !beside.has(language));
  const hasGeneralName = named.some(
    ({ id, name }) => id === firstLanguage && foreignLanguage(name) === undefined,
  );
  const keeper = preferred(candidates.length > 0 || hasGeneralName ? candidates : first);
  return books.map((book) => renamed(book, keeper));
}

/** The subjects of all books, in the order of the programme; what they contradict each other in is a diagnostic. */
export function mergeSubjects(
  books: readonly ClassBook[],
  path: readonly string[],
): { readonly subjects: readonly Subject[]; readonly diagnostics: readonly Diagnostic[] } {
  const level = books[0]?.level ?? "primary";
  const order = new Map(subjectsOf(level).map(({ key }, index) => [key, index]));
  const byId = new Map<string, Subject[]>();
  for (const subject of books.flatMap(({ subjects }) => subjects)) {
    byId.set(subject.id, [...(byId.get(subject.id) ?? []), subject]);
  }
  const diagnostics: Diagnostic[] = [];
  const subjects = [...byId].map(([id, same]): Subject => {
    const name = bestName(same.map((subject) => subject.name));
    const assessedBy = distinct(same.map((subject) => subject.assessedBy));
    const periods = distinct(
      same.flatMap(({ periodsPerYear }) => (periodsPerYear === undefined ? [] : [periodsPerYear])),
    ).sort((a, b) => a - b);
    if (assessedBy.length > 1) {
      diagnostics.push(diagnostic("subject.assessedByConflict", "warning", path, { subject: id, name }));
    }
    if (periods.length > 1) {
      diagnostics.push(
        diagnostic("subject.periodsConflict", "warning", path, {
          subject: id,
          name,
          periods: periods.join(", "),
        }),
      );
    }
    const [onlyPeriods] = periods.length === 1 ? periods : [];
    const partOf = same.find((subject) => subject.partOf !== undefined)?.partOf;
    return {
      id,
      name,
      // Only a subject outside the programme can differ; a sheet says "comments" for a reason, "marks" by default.
      assessedBy: assessedBy.includes("comments") ? "comments" : "marks",
      kind:
        distinct(same.map(({ kind }) => kind))
          .filter((kind) => kind !== "unknown")
          .sort(compareTexts)[0] ?? "unknown",
      ...(onlyPeriods === undefined ? {} : { periodsPerYear: onlyPeriods }),
      ...(partOf === undefined ? {} : { partOf }),
    };
  });
  const rank = ({ id }: Subject): number => order.get(id) ?? order.size;
  subjects.sort((a, b) => rank(a) - rank(b) || compareTexts(a.id, b.id));
  return { subjects, diagnostics };
}

function preferred(languages: readonly string[]): string | undefined {
  return languages.includes("Tiếng Anh") ? "Tiếng Anh" : [...languages].sort(compareTexts)[0];
}

function renamed(book: ClassBook, keeper: string | undefined): ClassBook {
  const ids = new Map<string, string>();
  for (const { id, name } of book.subjects) {
    const language = foreignLanguage(name);
    if (language === undefined || (id !== firstLanguage && id !== subjectSlug(language))) continue;
    ids.set(id, language === keeper ? firstLanguage : subjectSlug(language));
  }
  if ([...ids].every(([from, to]) => from === to)) return book;
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...book,
    subjects: book.subjects.map((subject) => renamedSubject(subject, idOf(subject.id), book.level)),
    pupils: book.pupils.map((pupil) => renamedPupil(pupil, idOf)),
    sheets: book.sheets.map((sheet) =>
      sheet.subject === undefined ? sheet : { ...sheet, subject: idOf(sheet.subject) },
    ),
  };
}

/** A second language is nothing the programme requires; the first is what the level makes it. */
function renamedSubject(subject: Subject, id: string, level: SchoolLevel): Subject {
  if (id === subject.id) return subject;
  const listed = subjectByKey(level, firstLanguage)?.kind;
  return { ...subject, id, kind: id === firstLanguage && listed === "compulsory" ? listed : "optional" };
}

function renamedPupil(pupil: Pupil, idOf: (id: string) => string): Pupil {
  return {
    ...pupil,
    assessments: pupil.assessments.map((one) => ({ ...one, subject: idOf(one.subject) })),
    recorded: pupil.recorded.map((one) =>
      one.what === "subject" ? { ...one, subject: idOf(one.subject) } : one,
    ),
    ...(pupil.primary === undefined
      ? {}
      : {
          primary: {
            ...pupil.primary,
            subjects: pupil.primary.subjects.map((one) => ({ ...one, subject: idOf(one.subject) })),
          },
        }),
    ...(pupil.comments === undefined
      ? {}
      : {
          comments: pupil.comments.map((one) =>
            one.subject === undefined ? one : { ...one, subject: idOf(one.subject) },
          ),
        }),
  };
}

/** The name that says most: a language's own name before the general one, a longer before a shorter. */
function bestName(names: readonly string[]): string {
  const [best = ""] = [...names].sort(
    (a, b) =>
      Number(foreignLanguage(a) === undefined) - Number(foreignLanguage(b) === undefined) ||
      b.length - a.length ||
      compareTexts(a, b),
  );
  return best;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
