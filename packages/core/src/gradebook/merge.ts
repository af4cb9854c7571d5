import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { foldText, tidyText } from "../kernel/fold-text";
import { mergePupils } from "./merge-pupils";
import { mergeSubjects, withOneIdPerLanguage } from "./merge-subjects";
import type { ClassBook, Gradebook, SheetSource } from "./model";
import { compareTexts } from "./place-order";

/**
 * Brings several gradebooks together: the books of one class (same school, class name, grade and school year) become
 * one, its pupils are matched by an identifier they share or an unmistakable name, its subjects united. The order of the
 * gradebooks makes no difference, and one given twice changes nothing.
 *
 * Diagnostics: `class.schoolUnknown`, `sheet.duplicate`, `subject.assessedByConflict`, `subject.periodsConflict`,
 * `pupil.namesDiffer`, `pupil.birthDatesDiffer`, `pupil.nationalIdsDiffer`, `pupil.gendersDiffer`,
 * `pupil.identifiersDiffer`, `pupil.profilesDiffer`, `pupil.ambiguousNationalId`, `pupil.ambiguousIdentifier`,
 * `pupil.ambiguousName`; no value of a pupil is dropped but an identifier, a name or a date that contradicts another.
 *
 * @example mergeGradebooks([term1, term2, summary]).gradebook.classes.length // 1
 */
export function mergeGradebooks(gradebooks: readonly Gradebook[]): {
  readonly gradebook: Gradebook;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const books = gradebooks.flatMap(({ classes }) => classes);
  const classes = byClass(books, diagnostics).map((same) => mergeClass(same, diagnostics));
  classes.sort(
    (a, b) =>
      compareTexts(a.schoolYear, b.schoolYear) ||
      compareTexts(schoolKey(a), schoolKey(b)) ||
      a.grade - b.grade ||
      compareTexts(a.className, b.className) ||
      compareTexts(a.level, b.level),
  );
  return { gradebook: { classes }, diagnostics: sorted(diagnostics) };
}

function mergeClass(given: readonly ClassBook[], diagnostics: Diagnostic[]): ClassBook {
  const books = withOneIdPerLanguage(given);
  const sheets = mergeSheets(books);
  reportDuplicateSheets(sheets, diagnostics);
  const subjects = mergeSubjects(books, [sheets[0]?.file ?? "", sheets[0]?.sheet ?? ""]);
  const pupils = mergePupils(books);
  diagnostics.push(...subjects.diagnostics, ...pupils.diagnostics);
  const [first] = books;
  if (first === undefined) throw new RangeError("a class without books");
  const authority = fullest(books.map(({ school }) => school.authority ?? ""));
  return {
    school: {
      name: fullest(books.map(({ school }) => school.name)),
      ...(authority === "" ? {} : { authority }),
    },
    className: fullest(books.map(({ className }) => className)),
    grade: first.grade,
    level: first.level,
    schoolYear: first.schoolYear,
    subjects: subjects.subjects,
    pupils: pupils.pupils,
    sheets,
  };
}

/** Groups the books of one class. A book that names no school joins the only school that has the class. */
function byClass(books: readonly ClassBook[], diagnostics: Diagnostic[]): ClassBook[][] {
  const groups = new Map<string, Map<string, ClassBook[]>>();
  for (const book of books) {
    const { grade, level, schoolYear } = book;
    const key = JSON.stringify([tidyText(book.className).toLowerCase(), grade, level, schoolYear]);
    const schools = groups.get(key) ?? new Map<string, ClassBook[]>();
    groups.set(key, schools.set(schoolKey(book), [...(schools.get(schoolKey(book)) ?? []), book]));
  }
  return [...groups.values()].flatMap((schools) => {
    const unknown = schools.get("") ?? [];
    const known = [...schools].flatMap(([school, own]) => (school === "" ? [] : [own]));
    if (unknown.length === 0) return known;
    const [only = []] = known;
    if (known.length <= 1) return [[...only, ...unknown]];
    for (const { className, sheets } of unknown) {
      const path = [sheets[0]?.file ?? "", sheets[0]?.sheet ?? ""];
      diagnostics.push(
        diagnostic("class.schoolUnknown", "warning", path, { className, schools: known.length }),
      );
    }
    return [...known, unknown];
  });
}

/** School names are compared folded and without the word `trường`, which the platform leaves out or doubles. */
function schoolKey({ school }: ClassBook): string {
  return foldText(school.name).replace(/^(truong )+/, "");
}

function mergeSheets(books: readonly ClassBook[]): SheetSource[] {
  const distinct = new Map(
    books.flatMap(({ sheets }) => sheets.map((sheet) => [JSON.stringify(sheet), sheet])),
  );
  return [...distinct]
    .sort(
      ([keyA, a], [keyB, b]) =>
        compareTexts(a.file, b.file) || compareTexts(a.sheet, b.sheet) || compareTexts(keyA, keyB),
    )
    .map(([, sheet]) => sheet);
}

/** Teachers copy sheets: two sheets for one subject and term, or two summaries, say everything twice. */
function reportDuplicateSheets(sheets: readonly SheetSource[], diagnostics: Diagnostic[]): void {
  const firsts = new Map<string, SheetSource>();
  for (const sheet of sheets) {
    const key = JSON.stringify([sheet.kind, sheet.subject ?? null, sheet.term, sheet.moment ?? null]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, sheet);
      continue;
    }
    diagnostics.push(
      diagnostic("sheet.duplicate", "warning", [sheet.file, sheet.sheet], {
        term: sheet.term,
        subject: sheet.subject ?? null,
        firstFile: first.file,
        firstSheet: first.sheet,
      }),
    );
  }
}

/** The longest of several spellings, tidied; of equally long ones the first by code unit. */
function fullest(texts: readonly string[]): string {
  return texts.map(tidyText).sort((a, b) => b.length - a.length || compareTexts(a, b))[0] ?? "";
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const distinct = new Map(diagnostics.map((one) => [JSON.stringify([one.path, one.code, one.data]), one]));
  return [...distinct].sort(([a], [b]) => compareTexts(a, b)).map(([, one]) => one);
}
