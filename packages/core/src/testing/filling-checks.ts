import { fields } from "../gradebook/adapter";
import { type BookValue, leftOut, valuesOf } from "../gradebook/book-values";
import type { Place, Pupil } from "../gradebook/model";
import { gradebookSchema } from "../gradebook/schema";
import type { Diagnostic } from "../kernel/diagnostic";
import { comparableValues, isIdentity } from "./comparable-values";
import { isAverage, type TemplateMaker } from "./contract";
import { type Filling, rowsOf } from "./filling";

/** One thing that must be so of every filling; the answer says what is wrong, or nothing. */
export type FillingCheck = (filling: Filling, maker: TemplateMaker) => string | undefined;

/** What must be so of every filling, by the sentence that says it. */
export const fillingChecks: { readonly [rule: string]: FillingCheck } = {
  "detect tells the kind of the template and no other": kindIsTold,
  "the template is read: its pupils, and no value": templateIsRead,
  "a template is filled, or an error says why not": filledOrExplained,
  "averages are written only when asked for": averagesOnlyWhenAsked,
  "a filled template reads back as what it can hold of the gradebook": readsBack,
  "every value that was not written is told": lossesAreTold,
  "every pupil and every row without a counterpart is told": peopleAreTold,
  "cells change only where a write says so, and as it says": onlyWrittenCellsChange,
  "writes stand once each, in the order of the rows, with their field and source": writesAreOrdered,
  "a layout that is not proven is told": evidenceIsTold,
};

function kindIsTold({ adapter, matches }: Filling, { kind }: TemplateMaker): string | undefined {
  if (matches.length === 0) return "nothing was told";
  const other = matches.find((match) => match.platform !== adapter.platform || match.kind !== kind);
  if (other !== undefined) return `${other.platform} ${other.kind} was told in the place of ${kind}`;
  const isListed = matches.every((match) =>
    adapter.formats.some((format) => format.kind === match.kind && format.evidence === match.evidence),
  );
  return isListed ? undefined : `no format of the adapter has the kind ${kind} and its evidence`;
}

function templateIsRead({ blank, listed }: Filling): string | undefined {
  const rows = rowsOf(blank);
  const valid = gradebookSchema.safeParse(blank.gradebook);
  if (!valid.success) return `what was read is no gradebook: ${valid.error.message}`;
  const filledRow = rows.find((row) => valuesOf(row).some((value) => !isIdentity(value) && isShown(value)));
  if (filledRow !== undefined) return `the template has values in the row of ${filledRow.place.cell}`;
  if (rows.length < listed) return `read ${rows.length} of ${listed} pupils`;
  const inSheet = (name: string): number => rows.filter(({ place }) => place.sheet === name).length;
  const crowded = rows.find(({ place }) => inSheet(place.sheet) > listed)?.place.sheet;
  return crowded === undefined ? undefined : `read ${inSheet(crowded)} pupils of the ${listed} in ${crowded}`;
}

/** A blank column of ticks can be an answer (`none`), which a blank template shows too. */
function isShown(value: BookValue): boolean {
  return !("value" in value) || value.value !== "none";
}

function filledOrExplained(filling: Filling): string | undefined {
  const { filled, gradebook, book } = filling;
  if (filled.bytes !== undefined) return undefined;
  if (filled.writes.length > 0) return "there are writes and no file";
  if (!filled.diagnostics.some(({ severity }) => severity === "error")) return "no file and no error";
  const isOnly =
    gradebook.classes.filter(({ className }) => className.toLowerCase() === book.className.toLowerCase())
      .length === 1;
  const held = heldNow(filling).length;
  return isOnly && held > 0
    ? `nothing was written of ${held} values: ${filled.diagnostics.map(({ code }) => code).join(", ")}`
    : undefined;
}

/** The values, other than of identity, that have to be in the filled file. */
function heldNow({ pairs, template: { holds }, averages }: Filling): BookValue[] {
  return pairs
    .flatMap(({ pupil }) => valuesOf(pupil))
    .filter((value) => !isIdentity(value) && holds(value) && (averages || !isAverage(value)));
}

function readsBack({ blank, read, pairs, template: { holds }, averages }: Filling): string | undefined {
  if (read === undefined) return undefined;
  const valid = gradebookSchema.safeParse(read.gradebook);
  if (!valid.success) return `what was read is no gradebook: ${valid.error.message}`;
  const after = new Map(rowsOf(read).map((row) => [placeKey(row.place), row]));
  const rows = rowsOf(blank);
  if (after.size !== rows.length) return `${rows.length} rows became ${after.size}`;
  for (const [index, row] of rows.entries()) {
    const own = after.get(placeKey(row.place));
    if (own === undefined) return `the row of ${row.place.cell} is gone`;
    const pupil = pairs.find((pair) => pair.row === index)?.pupil;
    const expected =
      pupil === undefined
        ? new Map<string, string>()
        : comparableValues(pupil, (value) => holds(value) && (averages || !isAverage(value)));
    const wrong = difference(expected, comparableValues(own, isShown));
    if (wrong !== undefined) return `row of ${row.place.cell}: ${wrong}`;
  }
  return undefined;
}

function averagesOnlyWhenAsked({ averages, filled, read }: Filling): string | undefined {
  if (averages || read === undefined) return undefined;
  const own = rowsOf(read).flatMap(valuesOf).find(isAverage);
  if (own !== undefined) return `an average stands in ${own.place?.cell ?? "the file"}`;
  const texts = filled.writes.filter(({ field, after }) => field === "recorded.subject" && /\d/.test(after));
  return texts.length > 0 ? `an average was written to ${texts[0]?.place.cell}` : undefined;
}

function lossesAreTold(filling: Filling): string | undefined {
  const { pairs, template, averages, filled } = filling;
  if (filled.bytes === undefined) return undefined;
  const values = pairs.flatMap(({ pupil }) => valuesOf(pupil));
  const isWritten = (value: BookValue): boolean => template.holds(value) && (averages || !isAverage(value));
  const expected = countByKind(leftOut(values, isWritten, []));
  const told = countByKind(filled.diagnostics.filter(({ code }) => code.startsWith("fill.")));
  return difference(expected, told);
}

/** How many values the diagnostics name, by field, subject, term, moment and part. */
function countByKind(diagnostics: readonly Diagnostic[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { data } of diagnostics) {
    const { field, subject, term, moment, part, values } = data;
    if (typeof field !== "string" || typeof values !== "number") continue;
    const key = [field, subject, term, moment, part].filter((one) => typeof one === "string").join(" ");
    counts.set(key, (counts.get(key) ?? 0) + values);
  }
  return new Map([...counts].map(([key, count]) => [key, `${count} not written`]));
}

function peopleAreTold({ blank, book, pairs, filled }: Filling): string | undefined {
  if (filled.bytes === undefined) return undefined;
  const people = filled.diagnostics.filter(({ code }) => code.startsWith("match."));
  const told = JSON.stringify(people);
  const cells = new Set(
    people.flatMap(({ path, data }) => [
      path.slice(1).join("!"),
      ...[data.rows, data.pupils, data.pupil].flatMap((list) =>
        typeof list === "string" ? list.split(", ") : [],
      ),
    ]),
  );
  const isTold = ({ sheet, cell }: Place): boolean =>
    cells.has(`${sheet}!${cell}`) || (sheet === "" && cells.has(cell));
  const matched = new Set(pairs.map(({ pupil }) => pupil));
  const pupil = book.pupils.find((one) => !matched.has(one) && !isTold(one.place));
  if (pupil !== undefined) return `nothing is said of the pupil of ${pupil.place.cell}`;
  const rows = new Set(pairs.map(({ row }) => row));
  const row = rowsOf(blank).find((one, index) => !rows.has(index) && !isTold(one.place));
  if (row !== undefined) return `nothing is said of the row of ${row.place.cell}`;
  const named = [...book.pupils, ...rowsOf(blank)].find(({ name }) => told.includes(name));
  return named === undefined ? undefined : `the name of a pupil is in a diagnostic (${named.place.cell})`;
}

function onlyWrittenCellsChange({ blankCells, cells, filled, template }: Filling): string | undefined {
  if (cells === undefined) return undefined;
  const changed = new Map<string, string>();
  for (const name of new Set([...blankCells.keys(), ...cells.keys()])) {
    const [before, after] = [blankCells.get(name) ?? "", cells.get(name) ?? ""];
    if (before !== after) changed.set(name, `“${before}” → “${after}”`);
  }
  const written = new Map(
    filled.writes.map(({ place, before, after }) => [
      `${place.sheet}!${place.cell}`,
      `“${before}” → “${after}”`,
    ]),
  );
  const elsewhere = filled.writes.find(({ place }) => place.file !== (template.file.fileName ?? place.file));
  if (elsewhere !== undefined) return `a write names the file ${elsewhere.place.file}`;
  return difference(changed, written);
}

function writesAreOrdered(filling: Filling): string | undefined {
  const { filled } = filling;
  const held = heldNow(filling);
  const seen = new Set<string>();
  let before: { readonly sheet: string; readonly row: number } | undefined;
  const sheets = new Set<string>();
  for (const { place, field, source, form } of filled.writes) {
    const key = placeKey(place);
    if (seen.has(key)) return `${place.cell} is written twice`;
    seen.add(key);
    const row = Number(/\d+$/.exec(place.cell)?.[0]);
    if (before?.sheet === place.sheet && row < before.row)
      return `${place.cell} comes after row ${before.row}`;
    if (before?.sheet !== place.sheet && sheets.has(place.sheet)) return `${place.sheet} comes twice`;
    sheets.add(place.sheet);
    before = { sheet: place.sheet, row };
    if (!fields.includes(field)) return `${field} is no field`;
    if (form !== "same" && form !== "changed") return `${place.cell} has no form`;
    const same = held.filter((value) => value.field === field);
    if (same.length === 0) return `${place.cell} is written as ${field}, of which nothing was to be written`;
    const isSource = ({ place: own }: BookValue): boolean =>
      source !== undefined && own !== undefined && placeKey(own) === placeKey(source);
    if (source !== undefined && !same.some(isSource)) return `the source of ${place.cell} holds no ${field}`;
  }
  return undefined;
}

function evidenceIsTold({ adapter, filled }: Filling, { kind }: TemplateMaker): string | undefined {
  const own = adapter.formats.filter((format) => format.kind === kind);
  const proven = own.some(({ evidence }) => evidence === "real-file" || evidence === "parsers");
  if (proven || filled.bytes === undefined) return undefined;
  const isTold = filled.diagnostics.some(({ data }) =>
    own.some(({ evidence }) => data.evidence === evidence),
  );
  return isTold ? undefined : `no diagnostic has the evidence of ${kind} in its data`;
}

/** Of two tables, the first line that differs. */
export function difference(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string | undefined {
  for (const [key, value] of expected) {
    if (found.get(key) !== value) return `${key}: expected ${value}, found ${found.get(key) ?? "nothing"}`;
  }
  for (const [key, value] of found) {
    if (!expected.has(key)) return `${key}: expected nothing, found ${value}`;
  }
  return undefined;
}

/** The rows of two readings of one file whose values differ, for what was filled a second time. */
export function rowsDiffer(expected: readonly Pupil[], found: readonly Pupil[]): string | undefined {
  const byPlace = new Map(found.map((row) => [placeKey(row.place), row]));
  for (const row of expected) {
    const own = byPlace.get(placeKey(row.place));
    if (own === undefined) return `the row of ${row.place.cell} is gone`;
    const wrong = difference(
      comparableValues(row, () => true),
      comparableValues(own, () => true),
    );
    if (wrong !== undefined) return `row of ${row.place.cell}: ${wrong}`;
  }
  return undefined;
}

function placeKey({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
