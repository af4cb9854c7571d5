import type { ClassBook, Pupil, Subject } from "@sodiem/core";

/** Tables of one sheet that go on with the same class are one book, so that its pupils are counted once. */
export function joinBlocks(books: readonly ClassBook[]): ClassBook[] {
  const joined = new Map<string, ClassBook>();
  for (const book of books) {
    const { school, className, grade, schoolYear, sheets } = book;
    const [sheet] = sheets;
    const key = JSON.stringify([
      school,
      className,
      grade,
      schoolYear,
      sheet?.term,
      sheet?.moment,
      sheet?.subject,
    ]);
    const before = joined.get(key);
    joined.set(key, before === undefined ? book : joinTwo(before, book));
  }
  return [...joined.values()];
}

function joinTwo(a: ClassBook, b: ClassBook): ClassBook {
  const known = new Set(a.subjects.map(({ id }) => id));
  const subjects: Subject[] = [...a.subjects, ...b.subjects.filter(({ id }) => !known.has(id))];
  const pupils: Pupil[] = [...a.pupils, ...b.pupils];
  return { ...a, subjects, pupils, sheets: a.sheets.map((sheet) => ({ ...sheet, pupils: pupils.length })) };
}
