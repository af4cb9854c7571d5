import type { ClassBook, Gradebook, Moment, Place, Pupil, RecordedResult } from "../../../gradebook/model";
import { tenths } from "../../../kernel/tenths";
import type { ItemLevel, SubjectLevel } from "../../../law/formulas/primary-levels";

/** A level by its letter, `null` for a blank, or any other text, which is unreadable. */
type Letter = string | null;

/** A test: a mark as printed (`7.5`), `null` for a blank, a text that is unreadable. */
type Test = number | string | null;

/** What a test says of one pupil; what it leaves out is as the class has it. */
export interface GivenPupil {
  readonly code?: string;
  readonly levels?: { readonly [subject: string]: Letter };
  readonly tests?: { readonly [subject: string]: Test };
  readonly items?: { readonly [item: string]: Letter };
  /** `[yearResult, award, promotion]`; `undefined` is a sheet without such a column. */
  readonly result?: string | null;
  readonly resultText?: string;
  readonly award?: string | null;
  readonly sudden?: boolean;
  readonly promotion?: string | null;
}

/** What a test says of the class: which columns its sheet has. */
export interface GivenClass {
  readonly grade?: number;
  readonly firstYear?: number;
  readonly moment?: Moment;
  readonly levels?: { readonly [subject: string]: Letter };
  readonly tests?: { readonly [subject: string]: Test };
  readonly items?: { readonly [item: string]: Letter };
}

const subjectLevels: { readonly [letter: string]: SubjectLevel } = {
  T: "hoan-thanh-tot",
  H: "hoan-thanh",
  C: "chua-hoan-thanh",
};
const itemLevels: { readonly [letter: string]: ItemLevel } = { T: "tot", Đ: "dat", C: "can-co-gang" };

export const allItems = [
  "tu-chu-tu-hoc",
  "giao-tiep-hop-tac",
  "giai-quyet-van-de-sang-tao",
  "ngon-ngu",
  "tinh-toan",
  "khoa-hoc",
  "cong-nghe",
  "tin-hoc",
  "tham-mi",
  "the-chat",
  "yeu-nuoc",
  "nhan-ai",
  "cham-chi",
  "trung-thuc",
  "trach-nhiem",
];

export const legacyItemNames = [
  "tu-phuc-vu-tu-quan",
  "hop-tac",
  "tu-hoc-giai-quyet-van-de",
  "cham-hoc-cham-lam",
  "tu-tin-trach-nhiem",
  "trung-thuc-ki-luat",
  "doan-ket-yeu-thuong",
];

/** Everything at one letter. */
export function every(names: readonly string[], letter: Letter): { readonly [name: string]: Letter } {
  return Object.fromEntries(names.map((name) => [name, letter]));
}

/** The subjects of grade 4 with their tests at the year's end. */
export const grade4 = {
  levels: every(
    [
      "tieng-viet",
      "toan",
      "ngoai-ngu-1",
      "dao-duc",
      "ls-dl",
      "khoa-hoc",
      "tin-hoc",
      "cong-nghe",
      "gdtc",
      "am-nhac",
      "mi-thuat",
      "hdtn",
    ],
    "T",
  ),
  tests: {
    "tieng-viet": 9,
    toan: 9,
    "ngoai-ngu-1": 9,
    "ls-dl": 9,
    "khoa-hoc": 9,
    "tin-hoc": 9,
    "cong-nghe": 9,
  },
};

/** The subjects of grade 2 with their tests at the year's end. */
export const grade2 = {
  levels: every(["tieng-viet", "toan", "dao-duc", "tn-xh", "gdtc", "am-nhac", "mi-thuat", "hdtn"], "T"),
  tests: { "tieng-viet": 9, toan: 9 },
};

/**
 * A primary class at one moment: pupils stand in rows 10, 11 …; `<subject>` is the column of a level, `<subject>.test`
 * that of its test, so that a place says what it is of.
 */
export function primaryClass(pupils: readonly GivenPupil[], given: GivenClass = {}): Gradebook {
  const { grade = 4, firstYear = 2024, moment = "cuoi-nam" } = given;
  const all = {
    levels: given.levels ?? grade4.levels,
    tests: given.tests ?? grade4.tests,
    items: given.items ?? every(allItems, "T"),
  };
  const book: ClassBook = {
    school: { name: "TH MẪU" },
    className: `${grade}A`,
    grade,
    level: "primary",
    schoolYear: `${firstYear}-${firstYear + 1}`,
    subjects: Object.keys(all.levels).map((id) => ({
      id,
      name: id,
      assessedBy: "marks",
      kind: "compulsory",
    })),
    pupils: pupils.map((pupil, index) => pupilOf(pupil, index + 10, moment, all)),
    sheets: [
      {
        file: "a.xls",
        sheet: "4a",
        platform: "vnedu",
        kind: "D",
        evidence: "real-file",
        term: moment === "cuoi-nam" ? "year" : "1",
        moment,
        pupils: pupils.length,
      },
    ],
  };
  return { classes: [book] };
}

function pupilOf(
  given: GivenPupil,
  row: number,
  moment: Moment,
  all: Required<Pick<GivenClass, "levels" | "tests" | "items">>,
): Pupil {
  const at = (column: string): Place => ({ file: "a.xls", sheet: "4a", cell: `${column}${row}` });
  const levels = { ...all.levels, ...given.levels };
  const tests: { readonly [subject: string]: Test } = { ...all.tests, ...given.tests };
  const items = { ...all.items, ...given.items };
  const recorded: RecordedResult[] = [];
  const record = (
    what: "yearResult" | "award" | "promotion",
    value: string | null,
    cell: string,
    text = "",
  ): void => {
    recorded.push({ what, term: "year", value, text, place: at(cell) });
  };
  if (given.result !== undefined) record("yearResult", given.result, "X", given.resultText);
  if (given.award !== undefined) record("award", given.award, "Y", given.award ?? "giỏi");
  if (given.sudden === true) record("award", "khen-thuong-dot-xuat", "Z");
  if (given.promotion !== undefined) record("promotion", given.promotion, "ZZ", given.promotion ?? "?");
  return {
    code: given.code ?? `99000000${row}`,
    name: `HS ${row}`,
    place: at("A"),
    assessments: [],
    recorded,
    absences: [],
    primary: {
      subjects: Object.entries(levels).map(([subject, letter]) => ({
        subject,
        moment,
        level: levelEntry(letter, subjectLevels, at(subject)),
        ...(tests[subject] === undefined
          ? {}
          : { test: testEntry(tests[subject] ?? null, at(`${subject}.test`)) }),
        place: at(subject),
      })),
      items: Object.entries(items).map(([item, letter]) => ({
        item,
        moment,
        level: levelEntry(letter, itemLevels, at(item)),
        place: at(item),
      })),
    },
  };
}

function levelEntry<Level extends string>(
  letter: Letter,
  levels: { readonly [letter: string]: Level },
  place: Place,
) {
  if (letter === null) return { kind: "not-entered", place } as const;
  if (letter === "Miễn") return { kind: "exempt", place } as const;
  const level = levels[letter];
  if (level === undefined)
    return { kind: "unreadable", code: "level.unreadable", text: letter, place } as const;
  return { kind: "level", level, place } as const;
}

function testEntry(test: Test, place: Place) {
  if (test === null) return { kind: "not-entered", place } as const;
  if (typeof test === "string")
    return { kind: "unreadable", code: "mark.unreadable", text: test, place } as const;
  return { kind: "mark", mark: tenths(Math.round(test * 10)), place } as const;
}
