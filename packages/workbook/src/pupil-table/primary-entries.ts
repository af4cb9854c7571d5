import {
  type Entry,
  type ItemLevelEntry,
  markScale,
  type Place,
  readEntry,
  type Subject,
  type SubjectLevelEntry,
} from "@sodiem/core";
import type { Cell } from "../grid";
import { cellText } from "./cells";
import { brokenCell, isCompulsory, placeAt, rawValue, unreadableEntry } from "./entries";
import type { SheetReport } from "./report";
import type { Table } from "./table";

type LevelOf<Scale> = Scale extends { readonly kind: "level"; readonly level: infer Level } ? Level : never;

/** The letters of one scale of levels, and its words in lower case. */
interface LevelScale<Level extends string> {
  readonly letters: string;
  readonly words: ReadonlyMap<string, Level>;
}

/** The levels of subjects: `C` is Chưa hoàn thành, and there is no `Đ`. */
const subjectScale: LevelScale<LevelOf<SubjectLevelEntry>> = {
  letters: "T, H, C",
  words: new Map([
    ["T", "hoan-thanh-tot"],
    ["H", "hoan-thanh"],
    ["C", "chua-hoan-thanh"],
    ["t", "hoan-thanh-tot"],
    ["h", "hoan-thanh"],
    ["c", "chua-hoan-thanh"],
    ["htt", "hoan-thanh-tot"],
    ["ht", "hoan-thanh"],
    ["cht", "chua-hoan-thanh"],
    ["hoàn thành tốt", "hoan-thanh-tot"],
    ["hoàn thành", "hoan-thanh"],
    ["chưa hoàn thành", "chua-hoan-thanh"],
  ] as const),
};

/** The levels of qualities and competencies: `C` is Cần cố gắng, and there is no `H`. */
const itemScale: LevelScale<LevelOf<ItemLevelEntry>> = {
  letters: "T, Đ, C",
  words: new Map([
    ["T", "tot"],
    ["Đ", "dat"],
    ["C", "can-co-gang"],
    ["t", "tot"],
    ["đ", "dat"],
    ["c", "can-co-gang"],
    ["ccg", "can-co-gang"],
    ["tốt", "tot"],
    ["đạt", "dat"],
    ["cần cố gắng", "can-co-gang"],
  ] as const),
};

/** Whole marks: a test of primary schools has no decimals (TT 27/2020, Article 7, clause 1, point d). */
const testScale = /* @__PURE__ */ markScale("tt27-2020");

/** The level of a subject that a letter or words name, or `undefined`. */
export function subjectLevelOf(text: string): LevelOf<SubjectLevelEntry> | undefined {
  return subjectScale.words.get(text.toLowerCase());
}

/** The level of a quality or competency that a letter or words name, or `undefined`. */
export function itemLevelOf(text: string): LevelOf<ItemLevelEntry> | undefined {
  return itemScale.words.get(text.toLowerCase());
}

/** Reads the level of a subject; `Miễn` where nobody has to take the subject says that the pupil does not. */
export function subjectLevelAt(
  table: Table,
  row: number,
  column: number,
  { kind }: Pick<Subject, "kind">,
  report: SheetReport,
): SubjectLevelEntry {
  return levelAt(table, row, column, subjectScale, exemptionOf(kind), report);
}

/** Reads the level of a quality or competency. */
export function itemLevelAt(table: Table, row: number, column: number, report: SheetReport): ItemLevelEntry {
  return levelAt(table, row, column, itemScale, "exempt", report);
}

/** Reads the mark of a periodic test, a whole number from 0 to 10; anything else is a diagnostic. */
export function testAt(
  table: Table,
  row: number,
  column: number,
  { kind }: Pick<Subject, "kind">,
  report: SheetReport,
): Entry {
  const { cell, place } = cellOf(table, row, column, report);
  const broken = brokenCell(cell);
  if (broken !== undefined) return unreadableEntry(broken.code, broken.text, {}, place, report);
  const reading = readEntry(rawValue(cell), { scale: testScale });
  switch (reading.kind) {
    case "mark":
      return { kind: "mark", mark: reading.mark, place };
    case "blank":
      return { kind: "not-entered", place };
    case "exempt":
      return { kind: exemptionOf(kind), place };
    case "comment":
      return unreadableEntry("mark.unreadable", cellText(cell), {}, place, report);
    case "unreadable": {
      const { code, data } = reading.diagnostic;
      return unreadableEntry(code, String(data.text), data, place, report);
    }
  }
}

type Exemption = "exempt" | "not-taken";

function levelAt<Level extends string>(
  table: Table,
  row: number,
  column: number,
  { words, letters }: LevelScale<Level>,
  exemption: Exemption,
  report: SheetReport,
) {
  const { cell, place } = cellOf(table, row, column, report);
  // As the platform writes it; everything else is tidied first.
  const plain = cell?.kind === "text" ? words.get(cell.value) : undefined;
  if (plain !== undefined) return { kind: "level", level: plain, place } as const;
  const broken = brokenCell(cell);
  if (broken !== undefined && broken.code !== "mark.isDate") {
    return unreadableEntry(broken.code, broken.text, {}, place, report);
  }
  const text = cellText(cell);
  // The Icelandic letter looks like `Đ` and comes from old fonts.
  const word = cell?.kind === "text" ? text.toLowerCase().replaceAll("ð", "đ") : text;
  const level = words.get(word);
  if (level !== undefined) return { kind: "level", level, place } as const;
  if (blanks.has(word)) return { kind: "not-entered", place } as const;
  if (exemptions.has(word)) return { kind: exemption, place } as const;
  return unreadableEntry("level.unreadable", text.slice(0, 60), { expected: letters }, place, report);
}

const blanks: ReadonlySet<string> = new Set(["", "-", "–", "—"]);
const exemptions: ReadonlySet<string> = new Set(["miễn", "m", "mg", "miễn giảm"]);

function cellOf(
  table: Table,
  row: number,
  column: number,
  report: SheetReport,
): { readonly cell: Cell | undefined; readonly place: Place } {
  const cell = table.cellAt(row, column);
  const place = placeAt(table, row, column, report);
  report.noteFormula(cell, place);
  return { cell, place };
}

function exemptionOf(kind: Subject["kind"]): Exemption {
  return isCompulsory(kind) ? "exempt" : "not-taken";
}
