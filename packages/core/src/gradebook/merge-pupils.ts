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

/** What names a pupil, in the order in which it is believed. */
const identifiers = ["code", "moetId", "nationalId", "systemId", "schoolCode"] as const;

type Identifier = (typeof identifiers)[number];

/**
 * The pupils of all books of a class. Rows are one pupil when they are the same row of the same sheet, else by the
 * platform's code, else by the next identifier they share (the ministry's, the national one, the database's key, the
 * school's code) where no identifier before it differs, else by a name that each book has only once and that neither
 * identifiers nor birth dates contradict. What cannot be told for sure stays apart and is a diagnostic. An identifier
 * that one book gives to two rows stays two pupils: whether that is a mistake, an audit says.
 */
export function mergePupils(books: readonly ClassBook[]): {
  readonly pupils: readonly Pupil[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const rows = books.flatMap(({ pupils }, book) => pupils.map((pupil): Row => ({ pupil, book })));
  let clusters: readonly Cluster[] = [...groupBy(rows, ({ pupil }) => placeKey(pupil.place)).values()].map(
    (same) => ({ rows: same }),
  );
  for (const identifier of identifiers) clusters = unitedBy(identifier, clusters, diagnostics);
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

/**
 * Unites by one identifier. Clusters that an identifier before it names are anchors: they come together only where all
 * that share the value agree. The others come together among themselves, then join the only anchor of the value.
 */
function unitedBy(
  identifier: Identifier,
  clusters: readonly Cluster[],
  diagnostics: Diagnostic[],
): readonly Cluster[] {
  const valueFor = (cluster: Cluster): string | undefined => valueIn(cluster, identifier);
  if (clusters.every((cluster) => valueFor(cluster) === undefined)) return clusters;
  const before = identifiers.slice(0, identifiers.indexOf(identifier));
  const isAnchor = (cluster: Cluster): boolean =>
    before.some((stronger) => valueIn(cluster, stronger) !== undefined);
  const anchors = unitedWhereAgreed(clusters.filter(isAnchor), identifier);
  const others = unitedByIdentifier(
    clusters.filter((cluster) => !isAnchor(cluster)),
    valueFor,
  );
  if (others.length === 0) return anchors;
  const claims = groupBy(others, valueFor);
  const anchorsByValue = new Map<string, Cluster[]>();
  for (const anchor of anchors) {
    for (const value of valuesIn(anchor, identifier)) {
      anchorsByValue.set(value, [...(anchorsByValue.get(value) ?? []), anchor]);
    }
  }
  return joined(anchors, others, (cluster) => {
    const value = valueFor(cluster);
    const candidates = value === undefined ? [] : (anchorsByValue.get(value) ?? []);
    const [owner] = candidates;
    if (value === undefined || owner === undefined) return undefined;
    const isOnly = candidates.length === 1 && claims.get(value)?.length === 1;
    if (isOnly && !shareABook(owner, cluster)) return owner;
    diagnostics.push(ambiguous(identifier, cluster));
    return undefined;
  });
}

/** Unites the anchors of one value where they are of different books and differ in no identifier. */
function unitedWhereAgreed(anchors: readonly Cluster[], identifier: Identifier): Cluster[] {
  const result = anchors.filter((anchor) => valueIn(anchor, identifier) === undefined);
  for (const same of groupBy(anchors, (anchor) => valueIn(anchor, identifier)).values()) {
    if (same.length === 1) {
      result.push(...same);
      continue;
    }
    const books = same.flatMap(booksOf);
    const differs = identifiers.some(
      (one) => new Set(same.flatMap((anchor) => [...valuesIn(anchor, one)])).size > 1,
    );
    if (differs || new Set(books).size < books.length) result.push(...same);
    else result.push({ rows: same.flatMap(({ rows }) => rows) });
  }
  return result;
}

function ambiguous(identifier: Identifier, cluster: Cluster): Diagnostic {
  return identifier === "nationalId"
    ? diagnostic("pupil.ambiguousNationalId", "warning", pathOf(cluster))
    : diagnostic("pupil.ambiguousIdentifier", "warning", pathOf(cluster), { identifier });
}

function unitedByName(clusters: readonly Cluster[], diagnostics: Diagnostic[]): Cluster[] {
  const lacks = (cluster: Cluster, wanted: readonly Identifier[]): boolean =>
    wanted.every((identifier) => valueIn(cluster, identifier) === undefined);
  const result: Cluster[] = [];
  for (const same of groupBy(clusters, nameOf).values()) {
    if (same.length === 1) {
      result.push(...same);
      continue;
    }
    const unnamed = same.filter((cluster) => lacks(cluster, ["code", "nationalId"]));
    const books = new Set(same.flatMap(booksOf));
    if (unnamed.length === 0 || books.size < 2) {
      result.push(...same);
    } else if (isOnePupil(same)) {
      result.push({ rows: same.flatMap(({ rows }) => rows) });
    } else {
      for (const cluster of unnamed.filter((one) => lacks(one, identifiers))) {
        diagnostics.push(
          diagnostic("pupil.ambiguousName", "warning", pathOf(cluster), { rows: same.length }),
        );
      }
      result.push(...same);
    }
  }
  return result;
}

/** No book has the name twice, and no two identifiers of a kind and no two birth dates differ. */
function isOnePupil(clusters: readonly Cluster[]): boolean {
  const books = clusters.flatMap(booksOf);
  const pupils = clusters.flatMap(({ rows }) => rows.map(({ pupil }) => pupil));
  const several = (values: readonly (string | undefined)[]): boolean =>
    new Set(values.filter((value) => value !== undefined)).size > 1;
  return (
    new Set(books).size === books.length &&
    !identifiers.some((identifier) => several(pupils.map((pupil) => pupil[identifier]))) &&
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
  const code = valueAmong(rows, "code");
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
  const other = (identifier: "systemId" | "schoolCode" | "moetId"): Pick<Pupil, typeof identifier> => {
    const value = agreed(
      rows,
      (row) => row[identifier],
      (own) => Number(identifier === "moetId" && !/^\d{10}$/.test(own)),
      () => diagnostics.push(contradiction("pupil.identifiersDiffer", rows, { identifier })),
    );
    return value === undefined ? {} : { [identifier]: value };
  };
  const profile = inOrder(all(rows, (row) => row.profile));
  const comments = inOrder(all(rows, (row) => row.comments));
  const incidents = inOrder(all(rows, (row) => row.incidents));
  for (const [field, entries] of groupBy(profile, (entry) => entry.field)) {
    if (new Set(entries.map(({ text }) => tidyText(text))).size > 1) {
      diagnostics.push(contradiction("pupil.profilesDiffer", rows, { field }));
    }
  }
  return {
    ...(code === undefined ? {} : { code }),
    ...other("systemId"),
    ...other("schoolCode"),
    ...other("moetId"),
    ...(nationalId === undefined ? {} : { nationalId }),
    name: name ?? top.name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(gender === undefined ? {} : { gender }),
    place: top.place,
    assessments: inOrder(all(rows, (row) => row.assessments)),
    recorded: inOrder(all(rows, (row) => row.recorded)),
    absences: inOrder(all(rows, (row) => row.absences)),
    ...(primary === undefined ? {} : { primary }),
    ...(profile.length === 0 ? {} : { profile }),
    ...(comments.length === 0 ? {} : { comments }),
    ...(incidents.length === 0 ? {} : { incidents }),
  };
}

function mergedLevels(rows: readonly Pupil[]): Pupil["primary"] {
  const records = rows.flatMap(({ primary }) => primary ?? []);
  if (records.length === 0) return undefined;
  return {
    subjects: inOrder(all(records, (record) => record.subjects)),
    items: inOrder(all(records, (record) => record.items)),
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

function contradiction(
  code: string,
  rows: readonly Pupil[],
  data: { readonly [key: string]: string } = {},
): Diagnostic {
  const [top] = rows;
  const path = top === undefined ? [] : [top.place.file, top.place.sheet, top.place.cell];
  const places = rows.map(({ place }) => `${place.sheet}!${place.cell}`).join(", ");
  return diagnostic(code, "warning", path, { ...data, places });
}

/** What all rows hold of one kind, row by row; a plain loop, because it runs for every kind and every pupil. */
function all<Row, Item>(
  rows: readonly Row[],
  read: (row: Row) => readonly Item[] | undefined,
): readonly Item[] {
  const found: Item[] = [];
  for (const row of rows) for (const item of read(row) ?? nothing) found.push(item);
  return found;
}

const nothing: readonly never[] = [];

/** Each record once, in the order of its place, those without one last: a file given twice says nothing twice. */
function inOrder<T extends Placed>(records: readonly T[]): readonly T[] {
  // The rows of a sheet, and mostly those of sheets in their order, are in order already.
  if (records.every((record, index) => isBefore(records[index - 1], record))) return records;
  const sorted = [...records].sort((a, b) => comparePlacesOf(a, b) || compareTexts(textOf(a), textOf(b)));
  return sorted.filter((record, index) => {
    const before = sorted[index - 1];
    return before === undefined || comparePlacesOf(before, record) !== 0 || textOf(before) !== textOf(record);
  });
}

interface Placed {
  readonly place?: Place | undefined;
}

function isBefore(a: Placed | undefined, b: Placed): boolean {
  return a === undefined || comparePlacesOf(a, b) < 0;
}

function comparePlacesOf({ place: a }: Placed, { place: b }: Placed): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return comparePlaces(a, b);
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

/** The identifier of a cluster. */
function valueIn({ rows }: Cluster, identifier: Identifier): string | undefined {
  const [only] = rows;
  if (rows.length === 1) return only?.pupil[identifier];
  return valueAmong(
    rows.map(({ pupil }) => pupil),
    identifier,
  );
}

/** Of several values the first by code unit, so that the order of the rows makes no difference. */
function valueAmong(pupils: readonly Pupil[], identifier: Identifier): string | undefined {
  let found: string | undefined;
  for (const { [identifier]: value } of pupils) {
    if (value !== undefined && (found === undefined || compareTexts(value, found) < 0)) found = value;
  }
  return found;
}

function valuesIn({ rows }: Cluster, identifier: Identifier): ReadonlySet<string> {
  return new Set(rows.flatMap(({ pupil }) => pupil[identifier] ?? []));
}

function nameOf(cluster: Cluster): string {
  return nameKey(firstRow(cluster).pupil.name);
}

function placeOf(cluster: Cluster): Place {
  return firstRow(cluster).pupil.place;
}

function firstRow({ rows }: Cluster): Row {
  const [start, ...others] = rows;
  if (start === undefined) throw new RangeError("a pupil without rows");
  let top = start;
  for (const row of others) if (comparePlaces(row.pupil.place, top.pupil.place) < 0) top = row;
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

/** Places of one key are the same: the lengths tell where each of the three names ends. */
function placeKey({ file, sheet, cell }: Place): string {
  return `${file.length} ${sheet.length} ${file}${sheet}${cell}`;
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
