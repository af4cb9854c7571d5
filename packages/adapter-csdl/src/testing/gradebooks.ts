import { type ClassBook, type Entry, type Gradebook, type Pupil, tenths } from "@sodiem/core";

/** A mark in points, as tests write it. */
export function mark(points: number): Entry {
  return { kind: "mark", mark: tenths(Math.round(points * 10)) };
}

/** A pupil with nothing but what is given; the place is a cell of a gradebook. */
export function pupil(own: Partial<Pupil> & { readonly name: string }): Pupil {
  return {
    place: { file: "book.json", sheet: "", cell: "A2" },
    assessments: [],
    recorded: [],
    absences: [],
    ...own,
  };
}

/** Marks of one subject in one term. */
export function marks(
  subject: string,
  term: "1" | "2",
  regular: readonly Entry[],
  midterm: Entry = { kind: "not-entered" },
  final: Entry = { kind: "not-entered" },
): Pupil["assessments"][number] {
  return {
    subject,
    term,
    marks: { regular, midterm, final },
    place: { file: "book.json", sheet: "", cell: "B2" },
  };
}

/** A gradebook of one class. */
export function gradebook(
  book: Partial<ClassBook> & Pick<ClassBook, "className" | "grade" | "level" | "pupils">,
): Gradebook {
  const { subjects = [] } = book;
  return {
    classes: [
      {
        school: { name: "TRƯỜNG MẪU" },
        schoolYear: "2024-2025",
        sheets: [],
        ...book,
        subjects,
      },
    ],
  };
}

/** Mathematics. */
export const toan: ClassBook["subjects"][number] = {
  id: "toan",
  name: "Toán",
  assessedBy: "marks",
  kind: "compulsory",
};
