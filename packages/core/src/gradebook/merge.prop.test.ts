import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeGradebooks } from "./merge";
import type { ClassBook, Gradebook, Pupil, Subject } from "./model";

/** Few names, codes and ids, so that duplicates, gaps and contradictions are frequent. */
const pupil = fc.record(
  {
    name: fc.constantFrom("HS 01", "HS 02", "HS 03"),
    code: fc.constantFrom("9900000001", "9900000002", "9900000003"),
    moetId: fc.constantFrom("9700000001", "9700000002"),
    nationalId: fc.constantFrom("099000000001", "099000000002"),
    systemId: fc.constantFrom("1", "2"),
    schoolCode: fc.constantFrom("HS1", "HS2"),
    religion: fc.constantFrom("Không", "Phật giáo"),
    comment: fc.constantFrom("Chăm.", "Ngoan."),
    birthDate: fc.constantFrom("2011-01-01", "2011-01-02"),
  },
  { requiredKeys: ["name"] },
);

const subject: fc.Arbitrary<Subject> = fc
  .constantFrom(
    ["toan", "Toán"],
    ["ngoai-ngu-1", "Tiếng Anh"],
    ["ngoai-ngu-1", "Tiếng Pháp"],
    ["ngoai-ngu-1", "Ng.ngữ"],
    ["tieng-phap", "Tiếng Pháp"],
    ["tieng-anh", "Tiếng Anh"],
  )
  .map(([id = "", name = ""]) => ({ id, name, assessedBy: "marks", kind: "unknown" }));

const sheets = fc.array(
  fc.record({
    subject,
    term: fc.constantFrom("1", "2") as fc.Arbitrary<"1" | "2">,
    pupils: fc.array(pupil, { maxLength: 4 }),
    school: fc.constantFrom("THCS MẪU", "TRƯỜNG THCS MẪU", ""),
    className: fc.constantFrom("8A", "8a"),
  }),
  { maxLength: 5 },
);

type SheetContent = (typeof sheets extends fc.Arbitrary<infer T> ? T : never)[number];

function book(content: SheetContent, index: number): Gradebook {
  const { subject: own, term } = content;
  const [file, sheet] = [`${index % 2}.xls`, `sheet ${index}`];
  const pupils = content.pupils.map(({ religion, comment, ...given }, row): Pupil => {
    const place = { file, sheet, cell: `F${row + 8}` };
    return {
      ...given,
      ...(religion === undefined
        ? {}
        : { profile: [{ field: "religion", text: religion, place: { file, sheet, cell: `G${row + 8}` } }] }),
      ...(comment === undefined ? {} : { comments: [{ subject: own.id, term, text: comment }] }),
      incidents: [{ text: "đi muộn", place: { file, sheet, cell: `H${row + 8}` } }],
      place: { file, sheet, cell: `B${row + 8}` },
      assessments: [],
      recorded: [{ what: "subject", subject: own.id, term, entry: { kind: "exempt" }, place }],
      absences: [],
    };
  });
  const only: ClassBook = {
    school: { name: content.school },
    className: content.className,
    grade: 8,
    level: "lower-secondary",
    schoolYear: "2024-2025",
    subjects: [own],
    pupils,
    sheets: [
      {
        file,
        sheet,
        platform: "p",
        kind: "A",
        evidence: "parsers",
        term,
        subject: own.id,
        pupils: pupils.length,
      },
    ],
  };
  return { classes: [only] };
}

test("the order of the gradebooks makes no difference", () => {
  fc.assert(
    fc.property(
      sheets.chain((content) =>
        fc.tuple(
          fc.constant(content.map(book)),
          fc.shuffledSubarray(content.map(book), { minLength: content.length }),
        ),
      ),
      ([books, shuffled]) => {
        expect(mergeGradebooks(shuffled)).toEqual(mergeGradebooks(books));
      },
    ),
    { numRuns: 1000 },
  );
});

test("every record is kept exactly once, and no row of a sheet joins another row of it", () => {
  fc.assert(
    fc.property(sheets, (content) => {
      const books = content.map(book);
      const cells = (gradebook: Gradebook): string[][] =>
        gradebook.classes.flatMap(({ pupils }) =>
          pupils.map(({ recorded }) => recorded.map(({ place }) => `${place.sheet}!${place.cell}`)),
        );
      const merged = cells(mergeGradebooks(books).gradebook);
      expect(merged.flat().sort()).toEqual(books.flatMap(cells).flat().sort());
      for (const own of merged) {
        const rows = own.map((cell) => cell.split("!")[0]);
        expect(new Set(rows).size).toBe(rows.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test("profiles and incidents are kept each once, no comment is lost", () => {
  fc.assert(
    fc.property(sheets, (content) => {
      const books = content.map(book);
      const pupilsOf = (list: readonly Gradebook[]): Pupil[] =>
        list.flatMap(({ classes }) => classes.flatMap(({ pupils }) => pupils));
      const placed = (list: readonly Gradebook[]): string[] =>
        pupilsOf(list)
          .flatMap(({ profile = [], incidents = [] }) => [...profile, ...incidents])
          .map(({ text, place }) => `${text} ${place?.sheet}!${place?.cell}`)
          .sort();
      const { gradebook } = mergeGradebooks(books);
      expect(placed([gradebook])).toEqual(placed(books));
      const words = (list: readonly Gradebook[]): Set<string> =>
        new Set(pupilsOf(list).flatMap(({ comments = [] }) => comments.map(({ text }) => text)));
      expect(words([gradebook])).toEqual(words(books));
    }),
    { numRuns: 1000 },
  );
});

test("brought together at once or one after the other, a class has the same records", () => {
  fc.assert(
    fc.property(sheets, (content) => {
      const books = content.map(book);
      const [first, ...rest] = books;
      if (first === undefined) return;
      const records = ({ classes }: Gradebook): string[] =>
        classes
          .flatMap(({ pupils }) =>
            pupils.flatMap(({ recorded }) => recorded.map(({ place }) => `${place.sheet}!${place.cell}`)),
          )
          .sort();
      const nested = rest.reduce((sum, one) => mergeGradebooks([sum, one]).gradebook, first);
      expect(records(nested)).toEqual(records(mergeGradebooks(books).gradebook));
    }),
    { numRuns: 500 },
  );
});

test("no pupil holds two rows that differ in an identifier, where no code brought them together", () => {
  fc.assert(
    fc.property(sheets, (content) => {
      const books = content.map((one, index) =>
        book({ ...one, pupils: one.pupils.map(({ code: _, ...own }) => own) }, index),
      );
      const { diagnostics } = mergeGradebooks(books);
      const wrong = diagnostics.filter(
        ({ code, data }) => code === "pupil.identifiersDiffer" && data.identifier === "moetId",
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("merging what was merged changes nothing", () => {
  fc.assert(
    fc.property(sheets, (content) => {
      const once = mergeGradebooks(content.map(book));
      expect(mergeGradebooks([once.gradebook]).gradebook).toEqual(once.gradebook);
    }),
    { numRuns: 500 },
  );
});
