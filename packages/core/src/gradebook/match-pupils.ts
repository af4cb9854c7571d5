import { isIsoDate } from "../kernel/civil-date";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import type { ClassBook, Place, Pupil } from "./model";
import { loosePersonKey, personKey } from "./person-name";

/** Who a row of a template is for. */
export interface TemplatePupil {
  readonly name: string;
  readonly code?: string | undefined;
  readonly systemId?: string | undefined;
  readonly schoolCode?: string | undefined;
  readonly moetId?: string | undefined;
  readonly nationalId?: string | undefined;
  readonly birthDate?: string | undefined;
  /** The cell that names the pupil. */
  readonly place: Place;
}

/** What names one pupil, the strongest first. */
export const pupilIdentifiers = ["moetId", "nationalId", "systemId", "code", "schoolCode"] as const;

/** What names one pupil. */
export type PupilIdentifier = (typeof pupilIdentifiers)[number];

/** A row of the template and the pupil it is for. */
export interface PupilMatch {
  /** The index in the list of the template's pupils. */
  readonly row: number;
  readonly pupil: Pupil;
  /** What they have in common; the strongest identifier, or the name where no identifier is shared. */
  readonly by: PupilIdentifier | "name";
}

/** How rows of a template are matched. */
export interface MatchOptions {
  /**
   * The platform of the template. Codes and keys of two platforms say nothing of each other: they contradict only when
   * every sheet of the class is of this platform, and keys are not compared otherwise.
   */
  readonly platform: string;
  /** Whether a name may match where no identifier is shared; `unique` where nothing is said. */
  readonly names?: "unique" | "never";
}

/**
 * Which row of a template is for which pupil of a class.
 *
 * A shared identifier matches (ministry's, national, database key, code, school's code), if nothing contradicts it: an
 * identifier or a birth date that both have and that differs. A national id that has not twelve digits is not compared.
 * Then a name matches that is in template and class only once, contradicted by nothing; a name that differs in
 * diacritics or in `y` and `i` only where the birth dates are the same. What is there twice is never guessed.
 *
 * Every row and every pupil is in one pair or named by one diagnostic at least, with cells and without names:
 * `match.contradiction`, `match.ambiguous`, `match.notInTemplate`, `match.notInBook`. A match by name is told by
 * `match.byName`. Pairs are in the order of the rows.
 *
 * @example matchPupils([{ name: "HS 01", place }], book, { platform: "smas" }).pairs[0]?.by // "name"
 */
export function matchPupils(
  template: readonly TemplatePupil[],
  book: Pick<ClassBook, "pupils" | "sheets">,
  options: MatchOptions,
): { readonly pairs: readonly PupilMatch[]; readonly diagnostics: readonly Diagnostic[] } {
  const matching = new Matching(template, book, options);
  matching.byIdentifier();
  if (options.names !== "never") matching.byName();
  return matching.finish();
}

/** What a row and a pupil say of each other. */
interface Comparison {
  readonly agrees: PupilIdentifier | undefined;
  /** What both have and differ in. */
  readonly differs: readonly (PupilIdentifier | "birthDate")[];
}

class Matching {
  readonly #pairs: PupilMatch[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Rows and pupils that are matched, or that a diagnostic leaves to a human. */
  readonly #doneRows = new Set<number>();
  readonly #donePupils = new Set<number>();
  readonly #isOnePlatform: boolean;

  constructor(
    readonly template: readonly TemplatePupil[],
    readonly book: Pick<ClassBook, "pupils" | "sheets">,
    options: MatchOptions,
  ) {
    this.#isOnePlatform =
      book.sheets.length > 0 && book.sheets.every(({ platform }) => platform === options.platform);
  }

  byIdentifier(): void {
    const agreeing: Edge[] = [];
    const contradicted: (Edge & { readonly differs: readonly string[] })[] = [];
    for (const [row, pupil] of this.#candidates()) {
      const { agrees, differs } = this.#compare(row, pupil);
      if (agrees === undefined) continue;
      if (differs.length === 0) agreeing.push({ row, pupil, by: agrees });
      else contradicted.push({ row, pupil, by: agrees, differs });
    }
    this.#pairUnique(agreeing);
    for (const { row, pupil, by, differs } of contradicted) {
      // A pupil who agrees with another row in everything is found; the one who does not is told.
      if (this.#doneRows.has(row) && this.#donePupils.has(pupil)) continue;
      this.#contradiction(row, pupil, by, differs);
    }
    for (const { row, pupil } of contradicted) this.#leave([row], [pupil]);
  }

  byName(): void {
    const { template, book } = this;
    // Most templates are matched by identifiers alone, and names need not be compared.
    if (this.#doneRows.size === template.length || this.#donePupils.size === book.pupils.length) return;
    this.#byNameKey(personKey, "sure");
    this.#byNameKey(loosePersonKey, "slip");
  }

  finish(): { readonly pairs: readonly PupilMatch[]; readonly diagnostics: readonly Diagnostic[] } {
    for (const [pupil, { place }] of this.book.pupils.entries()) {
      if (!this.#donePupils.has(pupil))
        this.#diagnostics.push(diagnostic("match.notInTemplate", "warning", pathOf(place)));
    }
    for (const [row, { place }] of this.template.entries()) {
      if (!this.#doneRows.has(row))
        this.#diagnostics.push(diagnostic("match.notInBook", "info", pathOf(place)));
    }
    return { pairs: this.#pairs.sort((a, b) => a.row - b.row), diagnostics: this.#diagnostics };
  }

  /** Row and pupil that share the value of an identifier, each once, in the order of rows and pupils. */
  *#candidates(): Generator<readonly [number, number]> {
    const byValue = new Map<string, number[]>();
    for (const [index, pupil] of this.book.pupils.entries()) {
      for (const key of this.#keysOf(pupil)) byValue.set(key, [...(byValue.get(key) ?? []), index]);
    }
    for (const [row, one] of this.template.entries()) {
      const pupils = new Set(this.#keysOf(one).flatMap((key) => byValue.get(key) ?? []));
      for (const pupil of [...pupils].sort((a, b) => a - b)) yield [row, pupil];
    }
  }

  #keysOf(one: TemplatePupil | Pupil): string[] {
    return pupilIdentifiers.flatMap((identifier) => {
      const value = this.#valueOf(one, identifier);
      return value === undefined ? [] : [JSON.stringify([identifier, value])];
    });
  }

  #valueOf(one: TemplatePupil | Pupil, identifier: PupilIdentifier): string | undefined {
    const value = one[identifier];
    if (value === undefined || value === "") return undefined;
    if (identifier === "nationalId" && !/^\d{12}$/.test(value)) return undefined;
    if (identifier === "systemId" && !this.#isOnePlatform) return undefined;
    return value;
  }

  #compare(row: number, pupil: number): Comparison {
    const [own, other] = [this.template[row], this.book.pupils[pupil]];
    if (own === undefined || other === undefined) return { agrees: undefined, differs: [] };
    let agrees: PupilIdentifier | undefined;
    const differs: (PupilIdentifier | "birthDate")[] = [];
    for (const identifier of pupilIdentifiers) {
      const [a, b] = [this.#valueOf(own, identifier), this.#valueOf(other, identifier)];
      if (a === undefined || b === undefined) continue;
      if (a === b) agrees ??= identifier;
      else if (identifier !== "code" || this.#isOnePlatform) differs.push(identifier);
    }
    if (birthDatesDiffer(own.birthDate, other.birthDate)) differs.push("birthDate");
    return { agrees, differs };
  }

  /** Pairs the rows and pupils that have only each other; the others are left to a human. */
  #pairUnique(edges: readonly Edge[]): void {
    for (const group of connected(edges)) {
      const [only] = group;
      if (only !== undefined && group.length === 1) this.#pair(only);
      else this.#ambiguous(distinct(group.map(({ row }) => row)), distinct(group.map(({ pupil }) => pupil)));
    }
  }

  /**
   * Pairs what has one name. Of a name that may hold a slip of the pen, only where the birth dates are the same; a
   * difference says then that they are two people.
   */
  #byNameKey(key: (name: string) => string, trust: "sure" | "slip"): void {
    const pupilsByName = indexesByKey(this.book.pupils, key);
    for (const [name, rows] of indexesByKey(this.template, key)) {
      const pupils = pupilsByName.get(name) ?? [];
      const isUnique = rows.length === 1 && pupils.length === 1;
      const open = rows
        .filter((row) => !this.#doneRows.has(row))
        .flatMap((row) =>
          pupils.filter((pupil) => !this.#donePupils.has(pupil)).map((pupil) => ({ row, pupil })),
        );
      const possible = open.filter(({ row, pupil }) => this.#compare(row, pupil).differs.length === 0);
      const [only] = open;
      if (name === "" || only === undefined) continue;
      if (isUnique && possible.length === 1) {
        if (trust === "sure" || this.#sameBirthDate(only.row, only.pupil))
          this.#pair({ ...only, by: "name" });
        else this.#ambiguous([only.row], [only.pupil]);
      } else if (isUnique && trust === "sure") {
        this.#contradiction(only.row, only.pupil, "name", this.#compare(only.row, only.pupil).differs);
        this.#leave([only.row], [only.pupil]);
      } else if (possible.length > 0) {
        this.#ambiguous(
          distinct(possible.map(({ row }) => row)),
          distinct(possible.map(({ pupil }) => pupil)),
        );
      }
    }
  }

  #sameBirthDate(row: number, pupil: number): boolean {
    const [own, other] = [this.template[row]?.birthDate, this.book.pupils[pupil]?.birthDate];
    return own !== undefined && isIsoDate(own) && own === other;
  }

  #pair({ row, pupil, by }: Edge): void {
    const [own, other] = [this.template[row], this.book.pupils[pupil]];
    if (own === undefined || other === undefined) return;
    this.#pairs.push({ row, pupil: other, by });
    this.#leave([row], [pupil]);
    if (by === "name") {
      const data = { pupil: cellsOf([other]) };
      this.#diagnostics.push(diagnostic("match.byName", "info", pathOf(own.place), data));
    }
  }

  #leave(rows: readonly number[], pupils: readonly number[]): void {
    for (const row of rows) this.#doneRows.add(row);
    for (const pupil of pupils) this.#donePupils.add(pupil);
  }

  #contradiction(row: number, pupil: number, by: string, differs: readonly string[]): void {
    const [own, other] = [this.template[row], this.book.pupils[pupil]];
    if (own === undefined || other === undefined) return;
    this.#diagnostics.push(
      diagnostic("match.contradiction", "warning", pathOf(own.place), {
        pupil: cellsOf([other]),
        same: by,
        differs: differs.join(", "),
      }),
    );
  }

  #ambiguous(rows: readonly number[], pupils: readonly number[]): void {
    const [ownRows, others] = [
      rows.flatMap((row) => this.template[row] ?? []),
      pupils.flatMap((pupil) => this.book.pupils[pupil] ?? []),
    ];
    const [first] = ownRows;
    if (first === undefined) return;
    this.#diagnostics.push(
      diagnostic("match.ambiguous", "warning", pathOf(first.place), {
        rows: cellsOf(ownRows),
        pupils: cellsOf(others),
      }),
    );
    this.#leave(rows, pupils);
  }
}

/** A row and a pupil that may be one person, by their indexes. */
interface Edge {
  readonly row: number;
  readonly pupil: number;
  readonly by: PupilIdentifier | "name";
}

/** The edges in groups that share neither row nor pupil, in the order given. */
function connected(edges: readonly Edge[]): Edge[][] {
  let groups: Edge[][] = [];
  for (const edge of edges) {
    const touching = groups.filter((group) =>
      group.some(({ row, pupil }) => row === edge.row || pupil === edge.pupil),
    );
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), edge]];
  }
  return groups;
}

function birthDatesDiffer(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  if (yearA === undefined || yearB === undefined) return false;
  // A date that is only a year says nothing of the day.
  return isIsoDate(a) && isIsoDate(b) ? true : yearA !== yearB;
}

function yearOf(date: string): string | undefined {
  return isIsoDate(date) ? date.slice(0, 4) : /^\d{4}$/.exec(date)?.[0];
}

function indexesByKey(
  people: readonly { readonly name: string }[],
  key: (name: string) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { name }] of people.entries()) {
    const own = key(name);
    groups.set(own, [...(groups.get(own) ?? []), index]);
  }
  return groups;
}

function pathOf({ file, sheet, cell }: Place): string[] {
  return [file, sheet, cell];
}

function cellsOf(people: readonly { readonly place: Place }[]): string {
  return people.map(({ place: { sheet, cell } }) => (sheet === "" ? cell : `${sheet}!${cell}`)).join(", ");
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
