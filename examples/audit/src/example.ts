import type { Place } from "@sodiem/core";
import { type BookRows, lawfulBook, type SheetRow, type SummaryRow } from "./book";
import { inventClass } from "./class";
import { asDownloaded } from "./download";
import { lawfulCases } from "./lawful-cases";
import { seededRandom } from "./random";
import { type Contradiction, type Spot, violations } from "./violations";
import { subjectBook, subjectBookFile, subjectSheetCell, subjectSheetName } from "./vnedu-subject-book";
import { summaryBook, summaryCell, summaryFile, summarySheetName } from "./vnedu-summary";

/** A finding as the audit must report it, in the form of `sodiem audit --json` without the sentence. */
export interface ExpectedFinding extends Contradiction, Place {
  readonly pupil: { readonly id: string; readonly name: string };
  /** The contradiction from which this one only follows. */
  readonly causedBy?: Place;
}

const seed = 22_2021;

/** The class with its violations, in the order of its lists. */
export const book: readonly BookRows[] = plant(
  lawfulBook(
    inventClass(seededRandom(seed), [
      ...violations.map(({ shape }) => shape),
      ...lawfulCases.map(({ shape }) => shape),
    ]),
  ),
);

/** The twelve findings, in the order of `violations`. */
export const expectedFindings: readonly ExpectedFinding[] = violations.map(({ at, contradiction }, index) =>
  expected(index, at, contradiction),
);

/** What the audit says beside the twelve because the platform repeated a wrong value. */
export const expectedConsequences: readonly ExpectedFinding[] = violations.flatMap(
  ({ at, copies, contradiction }, index) =>
    (copies ?? []).map((copy) => ({
      ...expected(index, copy, contradiction),
      causedBy: placeOf(index, at),
    })),
);

/**
 * The workbooks by file name: the mark sheets of term 1 as downloaded, those of term 2 and the summary as saved
 * again by a user.
 */
export function exampleFiles(): { readonly [file: string]: Uint8Array } {
  return {
    [subjectBookFile("1")]: asDownloaded(subjectBook(book, "1")),
    [subjectBookFile("2")]: subjectBook(book, "2"),
    [summaryFile]: summaryBook(book),
  };
}

function plant(lawful: readonly BookRows[]): BookRows[] {
  return lawful.map((rows) => {
    const violation = violations[rows.pupil.shape ?? violations.length];
    if (violation === undefined) return rows;
    const sheets: {
      [term in keyof BookRows["sheets"]]: { [id in keyof BookRows["sheets"]["1"]]: SheetRow };
    } = structuredClone(rows.sheets);
    const summary: { [term in keyof BookRows["summary"]]: SummaryRow } = structuredClone(rows.summary);
    for (const spot of [violation.at, ...(violation.copies ?? [])]) {
      if (spot.in === "sheet") sheets[spot.term][spot.subject][spot.column] = violation.to;
      else summary[spot.term][spot.column] = violation.to;
    }
    return { pupil: rows.pupil, sheets, summary };
  });
}

function expected(index: number, spot: Spot, contradiction: Contradiction): ExpectedFinding {
  const { pupil } = rowsOf(index);
  return {
    ...contradiction,
    pupil: { id: pupil.code, name: `${pupil.familyAndMiddleName} ${pupil.givenName}` },
    ...placeOf(index, spot),
  };
}

function placeOf(index: number, spot: Spot): Place {
  const at = book.indexOf(rowsOf(index));
  return spot.in === "sheet"
    ? {
        file: subjectBookFile(spot.term),
        sheet: subjectSheetName(spot.subject),
        cell: subjectSheetCell(spot.column, at),
      }
    : {
        file: summaryFile,
        sheet: summarySheetName(spot.term),
        cell: summaryCell(spot.term, spot.column, at),
      };
}

function rowsOf(index: number): BookRows {
  const rows = book.find(({ pupil }) => pupil.shape === index);
  if (rows === undefined) throw new RangeError(`no pupil has shape ${index}`);
  return rows;
}
