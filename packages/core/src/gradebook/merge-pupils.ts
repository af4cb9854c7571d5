import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { tidyText } from "../kernel/fold-text";
import type { ClassBook, Place, Pupil } from "./model";
import { comparePlaces, compareTexts } from "./place-order";

/** One pupil as one or more rows name him: rows come together as long as they are surely the same. */
interface Cluster {
  readonly rows: readonly Row[];
}

interface Row {
  readonly pupil: Pupil;
  /** The number of the book the row is from. */
  readonly book: number;
}

/**
 * The pupils of all books of a class. Rows are one pupil when they are the same row of the same sheet, else by the
 * platform's code, else, for a row without a code, by the national id, else by a name that each book has only once and
 * that no two birth dates contradict. What cannot be told for sure stays apart and is a diagnostic. A code that one book
 * gives to two rows stays two pupils: whether that is a mistake, an audit says.
 */
export function mergePupils(books: readonly ClassBook[]): {
  readonly pupils: readonly Pupil[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const rows = books.flatMap(({ pupils }, book) => pupils.map((pupil): Row => ({ pupil, book })));
  let clusters = united(
    rows.map((row) => ({ rows: [row] })),
    ({ rows: [row] }) => placeKey(row?.pupil.place),
  );
  clusters = unitedByCode(clusters);
  clusters = unitedByNationalId(clusters, diagnostics);
  clusters = unitedByName(clusters, diagnostics);
  const pupils = clusters
    .map(({ rows: same }) =>
      mergedPupil(
        same.map(({ pupil }) => pupil),
        diagnostics,
      ),
    )
    .sort((a, b) => comparePlaces(a.place, b.place));
  return { pupils, diagnostics };
}

function unitedByCode(clusters: readonly Cluster[]): Cluster[] {
  return unitedByIdentifier(clusters, codeOf);
}

function unitedByNationalId(clusters: readonly Cluster[], diagnostics: Diagnostic[]): Cluster[] {
  const withoutCode = unitedByIdentifier(
    clusters.filter((cluster) => codeOf(cluster) === undefined),
    nationalIdOf,
  );
  const withCode = clusters.filter((cluster) => codeOf(cluster) !== undefined);
  const claims = groupBy(withoutCode, nationalIdOf);
  return joined(withCode, withoutCode, (cluster) => {
    const id = nationalIdOf(cluster);
    if (id === undefined) return undefined;
    const candidates = withCode.filter(({ rows }) => rows.some(({ pupil }) => pupil.nationalId === id));
    const rivals = claims.get(id) ?? [];
    if (candidates.length === 0) return undefined;
    const [owner] = candidates;
    if (
      owner !== undefined &&
      candidates.length === 1 &&
      rivals.length === 1 &&
      !shareABook(owner, cluster)
    ) {
      return owner;
    }
    diagnostics.push(diagnostic("pupil.ambiguousNationalId", "warning", pathOf(cluster)));
    return undefined;
  });
}

function unitedByName(clusters: readonly Cluster[], diagnostics: Diagnostic[]): Cluster[] {
  const isNameless = (cluster: Cluster): boolean =>
    codeOf(cluster) === undefined && nationalIdOf(cluster) === undefined;
  const result: Cluster[] = [];
  for (const same of groupBy(clusters, nameOf).values()) {
    const unnamed = same.filter(isNameless);
    const books = new Set(same.flatMap(booksOf));
    if (unnamed.length === 0 || books.size < 2) {
      result.push(...same);
    } else if (isOnePupil(same)) {
      result.push({ rows: same.flatMap(({ rows }) => rows) });
    } else {
      for (const cluster of unnamed) {
        diagnostics.push(
          diagnostic("pupil.ambiguousName", "warning", pathOf(cluster), { rows: same.length }),
        );
      }
      result.push(...same);
    }
  }
  return result;
}

/** No book has the name twice, at most one identifier stands behind it, and no two birth dates differ. */
function isOnePupil(clusters: readonly Cluster[]): boolean {
  const books = clusters.flatMap(booksOf);
  const pupils = clusters.flatMap(({ rows }) => rows.map(({ pupil }) => pupil));
  const several = (values: readonly (string | undefined)[]): boolean =>
    new Set(values.filter((value) => value !== undefined)).size > 1;
  return (
    new Set(books).size === books.length &&
    !several(pupils.map(({ code }) => code)) &&
    !several(pupils.map(({ nationalId }) => nationalId)) &&
    !several(pupils.map(({ birthDate }) => birthDate))
  );
}

/**
 * Unites the clusters of one identifier. Where a book has the identifier twice, only rows of the same name, counted in
 * reading order, are taken together: the first such row of one book with the first of another.
 */
function unitedByIdentifier(
  clusters: readonly Cluster[],
  identifier: (cluster: Cluster) => string | undefined,
): Cluster[] {
  const result = clusters.filter((cluster) => identifier(cluster) === undefined);
  for (const same of groupBy(clusters, identifier).values()) {
    const books = same.flatMap(booksOf);
    if (new Set(books).size === books.length) {
      result.push({ rows: same.flatMap(({ rows }) => rows) });
      continue;
    }
    result.push(...united(same, occurrenceKey(same)));
  }
  return result;
}

/** The name of a row and how often the name has come up in its book; two rows of one book never share a key. */
function occurrenceKey(clusters: readonly Cluster[]): (cluster: Cluster) => string {
  const seen = new Map<string, number>();
  const keys = new Map<Cluster, string>();
  for (const cluster of [...clusters].sort((a, b) => comparePlaces(placeOf(a), placeOf(b)))) {
    const own = booksOf(cluster).map((book) => JSON.stringify([nameOf(cluster), book]));
    const occurrence = 1 + Math.max(...own.map((key) => seen.get(key) ?? 0));
    for (const key of own) seen.set(key, occurrence);
    keys.set(cluster, JSON.stringify([nameOf(cluster), occurrence]));
  }
  return (cluster) => keys.get(cluster) ?? "";
}

function united(clusters: readonly Cluster[], key: (cluster: Cluster) => string): Cluster[] {
  return [...groupBy(clusters, key).values()].map((same) => ({ rows: same.flatMap(({ rows }) => rows) }));
}

/** Adds each of `others` to the cluster that `owner` names, or leaves it by itself. */
function joined(
  clusters: readonly Cluster[],
  others: readonly Cluster[],
  owner: (cluster: Cluster) => Cluster | undefined,
): Cluster[] {
  const rows = new Map(clusters.map((cluster) => [cluster, [...cluster.rows]]));
  const alone: Cluster[] = [];
  for (const cluster of others) {
    const found = rows.get(owner(cluster) ?? cluster);
    if (found === undefined) alone.push(cluster);
    else found.push(...cluster.rows);
  }
  return [...[...rows.values()].map((own) => ({ rows: own })), ...alone];
}

function mergedPupil(given: readonly Pupil[], diagnostics: Diagnostic[]): Pupil {
  const rows = given.length === 1 ? given : [...given].sort((a, b) => comparePlaces(a.place, b.place));
  const [top] = rows;
  if (top === undefined) throw new RangeError("a pupil without rows");
  const code = first(rows.map((row) => row.code));
  const nationalId = agreed(
    rows,
    (row) => row.nationalId,
    (value) => Number(!/^\d{12}$/.test(value)),
    () => diagnostics.push(contradiction("pupil.nationalIdsDiffer", rows)),
  );
  const birthDate = agreed(
    rows,
    (row) => row.birthDate,
    (value) => Number(!/^\d{4}-\d{2}-\d{2}$/.test(value)),
    () => diagnostics.push(contradiction("pupil.birthDatesDiffer", rows)),
  );
  const name = agreed(
    rows,
    (row) => row.name,
    (value) => capitals(value) * 10_000 - value.length,
    () => {
      if (new Set(rows.map((row) => nameKey(row.name))).size > 1) {
        diagnostics.push(contradiction("pupil.namesDiffer", rows));
      }
    },
  );
  const gender = agreed(
    rows,
    (row) => row.gender,
    () => 0,
    () => diagnostics.push(contradiction("pupil.gendersDiffer", rows)),
  );
  const primary = mergedLevels(rows);
  return {
    ...(code === undefined ? {} : { code }),
    ...(nationalId === undefined ? {} : { nationalId }),
    name: name ?? top.name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(gender === undefined ? {} : { gender }),
    place: top.place,
    assessments: inOrder(rows.flatMap(({ assessments }) => assessments)),
    recorded: inOrder(rows.flatMap(({ recorded }) => recorded)),
    absences: inOrder(rows.flatMap(({ absences }) => absences)),
    ...(primary === undefined ? {} : { primary }),
  };
}

function mergedLevels(rows: readonly Pupil[]): Pupil["primary"] {
  const records = rows.flatMap(({ primary }) => primary ?? []);
  if (records.length === 0) return undefined;
  return {
    subjects: inOrder(records.flatMap(({ subjects }) => subjects)),
    items: inOrder(records.flatMap(({ items }) => items)),
  };
}

/** The value that all rows give; where they differ, the one that ranks lowest, and the difference is told. */
function agreed<Value extends string>(
  rows: readonly Pupil[],
  read: (row: Pupil) => Value | undefined,
  rank: (value: Value) => number,
  tell: () => void,
): Value | undefined {
  const values: Value[] = [];
  for (const row of rows) {
    const value = read(row);
    if (value !== undefined && !values.includes(value)) values.push(value);
  }
  if (values.length > 1) tell();
  return values.length > 1 ? values.sort((a, b) => rank(a) - rank(b) || compareTexts(a, b))[0] : values[0];
}

function contradiction(code: string, rows: readonly Pupil[]): Diagnostic {
  const [top] = rows;
  const path = top === undefined ? [] : [top.place.file, top.place.sheet, top.place.cell];
  const places = rows.map(({ place }) => `${place.sheet}!${place.cell}`).join(", ");
  return diagnostic(code, "warning", path, { places });
}

/** Each record once, in the order of its place: a file given twice says nothing twice. */
function inOrder<T extends { readonly place: Place }>(records: readonly T[]): T[] {
  // A row of one sheet is in order already.
  if (records.every((record, index) => isBefore(records[index - 1], record))) return [...records];
  const sorted = [...records].sort(
    (a, b) => comparePlaces(a.place, b.place) || compareTexts(textOf(a), textOf(b)),
  );
  return sorted.filter((record, index) => {
    const before = sorted[index - 1];
    return (
      before === undefined ||
      comparePlaces(before.place, record.place) !== 0 ||
      textOf(before) !== textOf(record)
    );
  });
}

function isBefore(a: { readonly place: Place } | undefined, b: { readonly place: Place }): boolean {
  return a === undefined || comparePlaces(a.place, b.place) < 0;
}

function textOf(record: unknown): string {
  return JSON.stringify(record);
}

/** Names are compared without regard to case and blanks, but with their diacritics. */
function nameKey(name: string): string {
  return tidyText(name).toLowerCase();
}

/** 1 for a name in capitals, which the same name in mixed case is preferred to. */
function capitals(name: string): number {
  return Number(name === name.toUpperCase());
}

function codeOf({ rows }: Cluster): string | undefined {
  return first(rows.map(({ pupil }) => pupil.code));
}

function nationalIdOf({ rows }: Cluster): string | undefined {
  return first(rows.map(({ pupil }) => pupil.nationalId));
}

/** The first value by code unit, so that the order of the rows makes no difference. */
function first(values: readonly (string | undefined)[]): string | undefined {
  return values.filter((value) => value !== undefined).sort(compareTexts)[0];
}

function nameOf(cluster: Cluster): string {
  return nameKey(firstRow(cluster).pupil.name);
}

function placeOf(cluster: Cluster): Place {
  return firstRow(cluster).pupil.place;
}

function firstRow({ rows }: Cluster): Row {
  const [top] = [...rows].sort((a, b) => comparePlaces(a.pupil.place, b.pupil.place));
  if (top === undefined) throw new RangeError("a pupil without rows");
  return top;
}

function booksOf({ rows }: Cluster): number[] {
  return rows.map(({ book }) => book);
}

function shareABook(a: Cluster, b: Cluster): boolean {
  return booksOf(a).some((book) => booksOf(b).includes(book));
}

function pathOf(cluster: Cluster): string[] {
  const { file, sheet, cell } = placeOf(cluster);
  return [file, sheet, cell];
}

function placeKey(place: Place | undefined): string {
  return JSON.stringify([place?.file, place?.sheet, place?.cell]);
}

function groupBy<T, Key>(items: readonly T[], key: (item: T) => Key | undefined): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const own = key(item);
    if (own === undefined) continue;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [item]);
    else group.push(item);
  }
  return groups;
}
