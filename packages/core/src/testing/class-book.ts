import fc from "fast-check";
import { type PupilIdentifier, pupilIdentifiers } from "../gradebook/match-pupils";
import type {
  Absences,
  ClassBook,
  Comment,
  Entry,
  Place,
  Pupil,
  RecordedResult,
  SchoolLevel,
  Subject,
  Term,
} from "../gradebook/model";
import { tenths } from "../kernel/tenths";
import { subjectsOf } from "../law/tt32-2018/subjects";
import { type Person, people } from "./people";
import { primaryLevels } from "./primary-levels";

/** What generated classes are like. */
export interface ClassBookOptions {
  /** One of all levels where nothing is said. */
  readonly level?: SchoolLevel;
  /** How many pupils: 0 to 6 where nothing is said. */
  readonly pupils?: { readonly min?: number; readonly max?: number };
  /** How many subjects: 1 to 4 where nothing is said. */
  readonly subjects?: { readonly min?: number; readonly max?: number };
  /** The terms that may hold marks: both where nothing is said. */
  readonly terms?: readonly Term[];
  /** The identifiers that pupils may have: all five where nothing is said. */
  readonly identifiers?: readonly PupilIdentifier[];
  /** The platform that the class says it was read from: `example` where nothing is said. */
  readonly platform?: string;
}

/** An entry of the generated kinds: what a sheet can show and read back as the same. */
type Made = Exclude<Entry, { readonly kind: "unreadable" }>;

const levels: { readonly [level in SchoolLevel]: { readonly first: number; readonly last: number } } = {
  primary: { first: 1, last: 5 },
  "lower-secondary": { first: 6, last: 9 },
  "upper-secondary": { first: 10, last: 12 },
  "continuing-lower": { first: 6, last: 9 },
  "continuing-upper": { first: 10, last: 12 },
};

const schoolNames: { readonly [level in SchoolLevel]: string } = {
  primary: "TRƯỜNG TIỂU HỌC MẪU",
  "lower-secondary": "TRƯỜNG THCS MẪU",
  "upper-secondary": "TRƯỜNG THPT MẪU",
  "continuing-lower": "TRUNG TÂM GDNN-GDTX MẪU",
  "continuing-upper": "TRUNG TÂM GDNN-GDTX MẪU",
};

/**
 * Classes of one level with invented pupils: subjects of the programme with marks or comments, one to five regular
 * marks, zeros, blanks, exemptions (of compulsory subjects) and subjects not taken (of the others); recorded averages
 * and results, absences, comments; in primary schools levels, tests, qualities and competencies by moment. No text in
 * it is unreadable, so what a sheet has a place for can be read back as it was. Every value has a place of its own.
 *
 * @example fc.sample(classBookArbitrary({ level: "lower-secondary" }), 1)[0]?.level // "lower-secondary"
 */
export function classBookArbitrary(options: ClassBookOptions = {}): fc.Arbitrary<ClassBook> {
  const { level } = options;
  if (level !== undefined) return classBook(level, options);
  return fc
    .constantFrom(...(Object.keys(levels) as SchoolLevel[]))
    .chain((chosen) => classBook(chosen, options));
}

function classBook(level: SchoolLevel, options: ClassBookOptions): fc.Arbitrary<ClassBook> {
  const { min: fewestPupils = 0, max: mostPupils = Math.max(6, fewestPupils) } = options.pupils ?? {};
  const { first, last } = levels[level];
  const head = fc.record({
    grade: fc.integer({ min: first, max: last }),
    suffix: fc.constantFrom("A", "A1", "/4", ".2", "B"),
    startYear: fc.integer({ min: 2024, max: 2026 }),
    subjects: subjectList(level, options.subjects),
  });
  return head.chain(({ grade, suffix, startYear, subjects }) => {
    const identities = people({
      min: fewestPupils,
      max: mostPupils,
      identifiers: options.identifiers ?? pupilIdentifiers,
      bornIn: startYear - grade - 5,
    });
    return identities
      .chain((list) =>
        fc.tuple(...list.map((person) => record(person, level, subjects, options.terms ?? ["1", "2"]))),
      )
      .map((pupils): ClassBook => {
        const className = `${grade}${suffix}`;
        const source = { file: "gradebook", sheet: className };
        return {
          school: { name: schoolNames[level], authority: "ỦY BAN NHÂN DÂN XÃ MẪU" },
          className,
          grade,
          level,
          schoolYear: `${startYear}-${startYear + 1}` as ClassBook["schoolYear"],
          subjects,
          pupils: pupils.map((pupil, index) => withPlaces(pupil, source, index + 2)),
          sheets: [
            {
              ...source,
              platform: options.platform ?? "example",
              kind: "generated",
              evidence: "proposed",
              term: "year",
              pupils: pupils.length,
            },
          ],
        };
      });
  });
}

function subjectList(
  level: SchoolLevel,
  { min = 1, max = Math.max(4, min) }: { readonly min?: number; readonly max?: number } = {},
): fc.Arbitrary<readonly Subject[]> {
  const listed = subjectsOf(level).flatMap(({ key, name, kind, assessedBy, partOf }): Subject[] =>
    kind === "cluster" || kind === "former" || partOf !== undefined
      ? []
      : [{ id: key, name, kind, assessedBy }],
  );
  return fc.subarray(listed, { minLength: min, maxLength: Math.min(max, listed.length) });
}

function record(
  person: Person,
  level: SchoolLevel,
  subjects: readonly Subject[],
  terms: readonly Term[],
): fc.Arbitrary<Omit<Pupil, "place">> {
  const common = { recorded: results(level, subjects), absences, comments: comments(subjects) };
  if (level === "primary") {
    return fc
      .record({ ...common, primary: primaryLevels(subjects) })
      .map((own) => ({ ...person, ...withoutEmpty(own), assessments: [] }));
  }
  const assessments = subjects.flatMap((subject) =>
    terms.map((term) =>
      fc
        .record({
          regular: fc.array(entry(subject), { minLength: 1, maxLength: 5 }),
          midterm: entry(subject),
          final: entry(subject),
        })
        .map((marks) => ({ subject: subject.id, term, marks, place: nowhere })),
    ),
  );
  return fc
    .record({ ...common, assessments: fc.tuple(...assessments) })
    .map((own) => ({ ...person, ...withoutEmpty(own) }));
}

/** Marks, with zeros and tens more often than chance has them; blanks; what excuses from a subject. */
function entry({ assessedBy, kind }: Subject): fc.Arbitrary<Made> {
  const excused = { kind: kind === "compulsory" || kind === "activity" ? "exempt" : "not-taken" } as const;
  const value: fc.Arbitrary<Made> =
    assessedBy === "marks"
      ? fc
          .oneof(
            { arbitrary: fc.integer({ min: 0, max: 100 }), weight: 8 },
            { arbitrary: fc.constantFrom(0, 100), weight: 1 },
          )
          .map((mark) => ({ kind: "mark", mark: tenths(mark) }))
      : fc
          .constantFrom("dat", "chua-dat")
          .map((result) => ({ kind: "result", result: result as "dat" | "chua-dat" }));
  return fc.oneof(
    { arbitrary: value, weight: 8 },
    { arbitrary: fc.constant<Made>({ kind: "not-entered" }), weight: 2 },
    { arbitrary: fc.constant<Made>(excused), weight: 1 },
  );
}

const secondaryResults = {
  learning: [
    ["tot", "Tốt"],
    ["kha", "Khá"],
    ["dat", "Đạt"],
    ["chua-dat", "Chưa đạt"],
  ],
  conduct: [
    ["tot", "Tốt"],
    ["kha", "Khá"],
    ["dat", "Đạt"],
    ["chua-dat", "Chưa đạt"],
  ],
  award: [
    ["xuat-sac", "Học sinh Xuất sắc"],
    ["gioi", "Học sinh Giỏi"],
  ],
  promotion: [
    ["promoted", "Được lên lớp"],
    ["not-promoted", "Không được lên lớp"],
  ],
} as const;

const yearResults = [
  ["hoan-thanh-xuat-sac", "Hoàn thành xuất sắc"],
  ["hoan-thanh-tot", "Hoàn thành tốt"],
  ["hoan-thanh", "Hoàn thành"],
  ["chua-hoan-thanh", "Chưa hoàn thành"],
] as const;

function results(level: SchoolLevel, subjects: readonly Subject[]): fc.Arbitrary<readonly RecordedResult[]> {
  const one = (
    what: "learning" | "conduct" | "award" | "promotion" | "yearResult",
    term: "1" | "2" | "year",
    values: readonly (readonly [string, string])[],
  ): fc.Arbitrary<RecordedResult | undefined> =>
    fc
      .option(fc.constantFrom(...values), { nil: undefined })
      .map((chosen) =>
        chosen === undefined ? undefined : { what, term, value: chosen[0], text: chosen[1], place: nowhere },
      );
  if (level === "primary") {
    return fc.tuple(one("yearResult", "year", yearResults)).map(withoutUndefined);
  }
  const averages = subjects.flatMap((subject) =>
    (["1", "2", "year"] as const).map((term) =>
      fc
        .option(entry(subject), { nil: undefined })
        .map((own): RecordedResult | undefined =>
          own === undefined || own.kind === "not-entered"
            ? undefined
            : { what: "subject", subject: subject.id, term, entry: own, place: nowhere },
        ),
    ),
  );
  return fc
    .tuple(
      ...averages,
      ...(["1", "2", "year"] as const).flatMap((term) => [
        one("learning", term, secondaryResults.learning),
        one("conduct", term, secondaryResults.conduct),
      ]),
      one("award", "year", secondaryResults.award),
      one("promotion", "year", secondaryResults.promotion),
    )
    .map(withoutUndefined);
}

const absences: fc.Arbitrary<readonly Absences[]> = fc
  .option(fc.tuple(fc.nat({ max: 46 }), fc.nat({ max: 46 })), { nil: undefined })
  .map((counts) =>
    counts === undefined
      ? []
      : [
          {
            term: "year",
            excused: counts[0],
            unexcused: counts[1],
            total: counts[0] + counts[1],
            place: nowhere,
          },
        ],
  );

function comments(subjects: readonly Subject[]): fc.Arbitrary<readonly Comment[]> {
  const text = fc.constantFrom("Chăm ngoan, hăng hái phát biểu.", "Cần cố gắng hơn.", "=1+1 là đùa");
  const of = (subject: Subject, term: Term): fc.Arbitrary<Comment | undefined> =>
    fc
      .option(text, { nil: undefined, freq: 1 })
      .map((own) => (own === undefined ? undefined : { subject: subject.id, term, text: own }));
  return fc
    .tuple(...subjects.flatMap((subject) => [of(subject, "1"), of(subject, "2")]))
    .map(withoutUndefined);
}

function withoutUndefined<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((one) => one !== undefined);
}

/** A pupil without comments has none, not an empty list of them. */
function withoutEmpty<T extends { readonly comments: readonly Comment[] }>(
  own: T,
): Omit<T, "comments"> & { readonly comments?: readonly Comment[] } {
  const { comments: list, ...rest } = own;
  return list.length === 0 ? rest : { ...rest, comments: list };
}

const nowhere: Place = { file: "", sheet: "", cell: "" };

/** Gives every value the next cell of the pupil's row, in the order of the model. */
function withPlaces(
  pupil: Omit<Pupil, "place">,
  source: { readonly file: string; readonly sheet: string },
  row: number,
): Pupil {
  let column = 0;
  const next = (): Place => {
    const cell = `${columnLetters(column)}${row}`;
    column += 1;
    return { ...source, cell };
  };
  const entryAt = (own: Entry): Entry => ({ ...own, place: next() });
  const place = next();
  return {
    ...pupil,
    place,
    assessments: pupil.assessments.map((one) => {
      const regular = one.marks.regular.map(entryAt);
      const marks = { regular, midterm: entryAt(one.marks.midterm), final: entryAt(one.marks.final) };
      return { ...one, marks, place: regular[0]?.place ?? place };
    }),
    recorded: pupil.recorded.map((one) =>
      one.what === "subject" || one.what === "overall"
        ? ((own) => ({ ...one, place: own, entry: { ...one.entry, place: own } }))(next())
        : { ...one, place: next() },
    ),
    absences: pupil.absences.map((one) => ({ ...one, place: next() })),
    ...(pupil.primary === undefined
      ? {}
      : {
          primary: {
            subjects: pupil.primary.subjects.map((one) => ({
              ...one,
              place: next(),
              ...(one.test === undefined ? {} : { test: entryAt(one.test) }),
            })),
            items: pupil.primary.items.map((one) => ({ ...one, place: next() })),
          },
        }),
    ...(pupil.comments === undefined
      ? {}
      : { comments: pupil.comments.map((one) => ({ ...one, place: next() })) }),
  };
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}
