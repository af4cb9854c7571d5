import { nameKey, plainNameKey, withoutDiacritics } from "./name-key";
import data from "./subjects.json";

/** The levels whose subjects the list knows. */
export type ProgrammeLevel =
  | "primary"
  | "lower-secondary"
  | "upper-secondary"
  | "continuing-lower"
  | "continuing-upper";

/** A subject or educational activity of the general education programme of 2018. */
export interface ProgrammeSubject {
  readonly key: string;
  readonly name: string;
  /** Other spellings met in school files. */
  readonly aliases: readonly string[];
  /**
   * `cluster`: special topics, each a regular mark of another subject and never a subject of its own;
   * `former`: taught under the programme of 2006 only.
   */
  readonly kind: "compulsory" | "elective" | "optional" | "activity" | "cluster" | "former";
  readonly assessedBy: "marks" | "comments";
  /** Periods a year by grade; none where the programme gives none. */
  readonly periods?: { readonly [grade: string]: number };
  /**
   * The subject whose part this is. Under the programme of 2018 the whole is the subject; under that of 2006 the
   * parts were subjects of their own.
   */
  readonly partOf?: string;
  /** The grades with a mid-term or end-of-term test in primary school (TT 27/2020, Article 7). */
  readonly tests?: { readonly midterm?: readonly number[]; readonly final?: readonly number[] };
}

interface Level {
  readonly subjects: readonly ProgrammeSubject[];
  readonly byKey: ReadonlyMap<string, ProgrammeSubject>;
  readonly byName: ReadonlyMap<string, ProgrammeSubject>;
  /** By name without diacritics; a test holds that no two subjects of a level share one. */
  readonly byPlainName: ReadonlyMap<string, ProgrammeSubject>;
}

const levels: ReadonlyMap<ProgrammeLevel, Level> = /* @__PURE__ */ readLevels();
const foreignLanguages: ReadonlyMap<string, string> = /* @__PURE__ */ readForeignLanguages();

/**
 * The subjects of a level, in the order of the programme (TT 32/2018 as amended by TT 13/2022; TT 36/2021 and
 * TT 12/2022 for continuing education). The comment subjects of secondary schools are those of TT 22/2021, Article 5,
 * clause 3; continuing education has none (TT 43/2021, Article 5).
 *
 * @example subjectsOf("lower-secondary")[0]?.key // "ngu-van"
 */
export function subjectsOf(level: ProgrammeLevel): readonly ProgrammeSubject[] {
  return levels.get(level)?.subjects ?? [];
}

/**
 * The subject a printed name stands for, or `undefined`. Compared by {@link nameKey}; a name typed without any
 * diacritic is found too. A foreign language by its own name is `ngoai-ngu-1`;
 * which of two languages in one class is, `nameSubjects` decides.
 *
 * @example findSubject("upper-secondary", "GDQP & AN")?.key // "gdqpan"
 */
export function findSubject(level: ProgrammeLevel, printedName: string): ProgrammeSubject | undefined {
  const table = levels.get(level);
  if (table === undefined) return undefined;
  const plain = plainNameKey(printedName);
  return (
    table.byName.get(nameKey(printedName)) ??
    (plain === undefined ? undefined : table.byPlainName.get(plain)) ??
    (foreignLanguage(printedName) === undefined ? undefined : table.byKey.get("ngoai-ngu-1"))
  );
}

/**
 * The subject of a key, or `undefined`.
 *
 * @example subjectByKey("primary", "toan")?.name // "Toán"
 */
export function subjectByKey(level: ProgrammeLevel, key: string): ProgrammeSubject | undefined {
  return levels.get(level)?.byKey.get(key);
}

/**
 * Periods a year of a subject in a grade, or `undefined` where the programme gives none.
 *
 * @example periodsPerYear("lower-secondary", "cong-nghe", 8) // 52
 */
export function periodsPerYear(level: ProgrammeLevel, key: string, grade: number): number | undefined {
  return subjectByKey(level, key)?.periods?.[String(grade)];
}

/**
 * The usual name of the foreign language that a printed name names, or `undefined`.
 *
 * @example foreignLanguage("TIẾNG ANH") // "Tiếng Anh"
 */
export function foreignLanguage(printedName: string): string | undefined {
  return foreignLanguages.get(nameKey(printedName));
}

/**
 * Tells whether a grade follows the programme of 2018 in the school year that starts in `firstYear`
 * (TT 32/2018, Article 2: grade 1 from 2020, then grade by grade until 2024).
 *
 * @example followsProgramme(9, 2023) // false
 */
export function followsProgramme(grade: number, firstYear: number): boolean {
  const introduced = [2020, 2021, 2022, 2023, 2024, 2021, 2022, 2023, 2024, 2022, 2023, 2024][grade - 1];
  return introduced !== undefined && firstYear >= introduced;
}

function readLevels(): Map<ProgrammeLevel, Level> {
  const lower = data["lower-secondary"] as readonly ProgrammeSubject[];
  const upper = data["upper-secondary"] as readonly ProgrammeSubject[];
  return new Map<ProgrammeLevel, Level>([
    ["primary", readLevel(data.primary as readonly ProgrammeSubject[])],
    ["lower-secondary", readLevel(lower)],
    ["upper-secondary", readLevel(upper)],
    ["continuing-lower", readLevel(continuing(data["continuing-lower"], lower))],
    ["continuing-upper", readLevel(continuing(data["continuing-upper"], upper))],
  ]);
}

/** Continuing education names its subjects as the schools do, assesses all by marks and fixes no periods here. */
function continuing(
  rows: readonly { readonly key: string; readonly kind: string }[],
  schools: readonly ProgrammeSubject[],
): ProgrammeSubject[] {
  return rows.flatMap(({ key, kind }) => {
    const school = schools.find((subject) => subject.key === key);
    if (school === undefined) return [];
    const { name, aliases } = school;
    return [{ key, name, aliases, kind: kind as ProgrammeSubject["kind"], assessedBy: "marks" as const }];
  });
}

function readLevel(subjects: readonly ProgrammeSubject[]): Level {
  const byName = new Map<string, ProgrammeSubject>();
  const byPlainName = new Map<string, ProgrammeSubject>();
  for (const subject of subjects) {
    for (const name of [subject.name, ...subject.aliases]) {
      const key = nameKey(name);
      byName.set(key, subject);
      byPlainName.set(withoutDiacritics(key), subject);
    }
  }
  return {
    subjects,
    byKey: new Map(subjects.map((subject) => [subject.key, subject])),
    byName,
    byPlainName: new Map(
      [...byPlainName].flatMap(([key, subject]) => (subject === null ? [] : [[key, subject]])),
    ),
  };
}

function readForeignLanguages(): Map<string, string> {
  return new Map(
    data.foreignLanguages.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((spelling): [string, string] => [nameKey(spelling), name]),
    ),
  );
}
