import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { tidyText } from "../kernel/fold-text";
import { subjectSlug } from "../law/tt32-2018/name-key";
import { findSubject } from "../law/tt32-2018/subjects";
import { valuesOf } from "./book-values";
import type { ClassBook, Gradebook, SchoolYear, Subject, TermOrYear } from "./model";

/** What a template says of the class it is for; what it does not say is left out. */
export interface WantedClass {
  readonly className?: string;
  readonly grade?: number;
  readonly schoolYear?: SchoolYear;
}

/** What a template says of the subject and the term it is for. */
export interface WantedSubject {
  /** The printed name, or the subject's id. */
  readonly subject: string;
  readonly term?: TermOrYear;
}

/** What was chosen, or the one error that says why nothing was. */
export type Selection<T> =
  | { readonly selected: T; readonly diagnostics: readonly [] }
  | { readonly selected?: undefined; readonly diagnostics: readonly [Diagnostic] };

/**
 * The class of a gradebook that a template names: class names are compared without regard to case, blanks and the word
 * `Lớp`. Where the template leaves something out, the only class that agrees with the rest.
 *
 * Errors: `fill.noClass`, `fill.ambiguousClass` (several classes agree; none is taken).
 *
 * @example selectClass(gradebook, { className: "LỚP 8A", schoolYear: "2024-2025" }, ["a.xlsx", "8A"]).selected?.grade // 8
 */
export function selectClass(
  { classes }: Gradebook,
  wanted: WantedClass,
  path: readonly string[],
): Selection<ClassBook> {
  const { className, grade, schoolYear } = wanted;
  const found = classes.filter(
    (book) =>
      (className === undefined || classKey(book.className) === classKey(className)) &&
      (grade === undefined || book.grade === grade) &&
      (schoolYear === undefined || book.schoolYear === schoolYear),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return { selected: only, diagnostics: [] };
  const data = {
    className: className ?? null,
    grade: grade ?? null,
    schoolYear: schoolYear ?? null,
    wanted: [className, grade, schoolYear].filter((one) => one !== undefined).join(", "),
  };
  return only === undefined
    ? { diagnostics: [diagnostic("fill.noClass", "error", path, data)] }
    : {
        diagnostics: [diagnostic("fill.ambiguousClass", "error", path, { ...data, classes: found.length })],
      };
}

/**
 * The subject of a class that a template names, by its id or by any name the programme's list knows it under.
 *
 * Errors: `fill.noSubject`; `fill.noTerm` where the class holds nothing of the subject in the term.
 *
 * @example selectSubject(book, { subject: "TOÁN", term: "1" }, ["a.xlsx", "TOÁN"]).selected?.id // "toan"
 */
export function selectSubject(
  book: ClassBook,
  { subject: name, term }: WantedSubject,
  path: readonly string[],
): Selection<Subject> {
  const keys = new Set([name, findSubject(book.level, name)?.key, subjectSlug(name)]);
  const subject =
    book.subjects.find(({ id }) => keys.has(id)) ??
    book.subjects.find((one) => subjectSlug(one.name) === subjectSlug(name));
  if (subject === undefined) {
    return { diagnostics: [diagnostic("fill.noSubject", "error", path, { subject: name })] };
  }
  const holdsTerm = (): boolean =>
    book.pupils.some((pupil) =>
      valuesOf(pupil).some((value) => value.subject === subject.id && value.term === term),
    );
  if (term !== undefined && !holdsTerm()) {
    return { diagnostics: [diagnostic("fill.noTerm", "error", path, { subject: name, term })] };
  }
  return { selected: subject, diagnostics: [] };
}

function classKey(name: string): string {
  return tidyText(name)
    .toLowerCase()
    .replace(/^lớp(?=\s|\d)/, "")
    .replaceAll(" ", "");
}
