import { type Diagnostic, diagnostic } from "@sodiem/core";
import { cellName } from "../cell-name";
import type { CellValue } from "../fill/cell-edit";
import type { CellRange } from "../grid";
import { type Limits, within } from "../limits";
import { damaged } from "../read-failure";
import { type Splice, splice } from "../xml/splice";
import { decimalNumber } from "./decimal-number";
import { decodeEscapedText } from "./escaped-text";
import { isInRange, parseRange, rangeName } from "./range";
import {
  type CellPlace,
  type ChangingAttribute,
  type ElementPlace,
  type RowPlace,
  readSheetLayout,
  type SheetLayout,
} from "./sheet-layout";
import { textElement } from "./text-element";

/** What is to happen to one cell: another value, another style, or both. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  /** The number of the style to be, for that of the cell as it is. */
  readonly restyle?: (style: number) => number;
}

/** What a sheet's part says about itself elsewhere. */
export interface SheetSurroundings {
  readonly name: string;
  /** The shared text of a number. */
  readonly sharedText: (index: number) => string | undefined;
  /** Header rows of the sheet's tables. */
  readonly tableHeaders: readonly CellRange[];
  readonly limits: Limits;
}

/** A sheet's part with its cells changed. */
export interface PatchedSheet {
  /** Equal to the part where every cell holds already what it is to hold. */
  readonly text: string;
  /** One for each cell that cannot be changed. */
  readonly diagnostics: readonly Diagnostic[];
  readonly formulas: number;
}

/** What a cell holds at most, in UTF-16 units; both spreadsheet programs cut or refuse what is longer. */
export const longestText = 32_767;

/**
 * Changes cells in the text of a sheet's part. All else of the text stays: only the `c` elements of changed cells are
 * written anew (their attributes and extensions kept), and what is missing is inserted in order, with the style that
 * the row or else the column gives to new cells. `dimension` and a row's `spans` grow where a new cell lies outside.
 */
export function patchSheet(
  part: string,
  changes: readonly CellChange[],
  around: SheetSurroundings,
): PatchedSheet {
  return new SheetPatch(part, changes, around).patched();
}

class SheetPatch {
  readonly #part: string;
  readonly #changes: ReadonlyMap<number, readonly CellChange[]>;
  readonly #around: SheetSurroundings;
  readonly #layout: SheetLayout;
  readonly #splices: Splice[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** What the new cells cover. */
  #inserted: CellRange | undefined;

  constructor(part: string, changes: readonly CellChange[], around: SheetSurroundings) {
    this.#part = part;
    this.#around = around;
    const rows = new Map<number, CellChange[]>();
    for (const change of [...changes].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const row = rows.get(change.row);
      if (row === undefined) rows.set(change.row, [change]);
      else row.push(change);
    }
    this.#changes = rows;
    const asked = [...rows].map(([row, own]) => [row, new Set(own.map(({ column }) => column))] as const);
    this.#layout = readSheetLayout(part, new Map(asked));
  }

  patched(): PatchedSheet {
    let newRows = "";
    for (const [number, changes] of this.#changes) {
      const row = this.#layout.rows.get(number);
      if (row !== undefined) this.#patchRow(row, changes);
      else {
        const text = this.#newRow(number, changes);
        const start = this.#layout.rowStarts.get(number);
        if (start === undefined) newRows += text;
        else this.#insert(start, text);
      }
    }
    this.#append(this.#layout.sheetData, "sheetData", newRows);
    this.#growDimension();
    const { formulas } = this.#layout;
    const text = this.#diagnostics.length > 0 ? this.#part : splice(this.#part, this.#splices);
    return { text, diagnostics: this.#diagnostics, formulas };
  }

  #insert(at: number, text: string): void {
    if (text !== "") this.#splices.push({ start: at, end: at, text });
  }

  /** Puts text behind the last child of an element; one without content gets a closing tag. */
  #append({ isEmptyTag, openEnd, closeStart, prefix }: ElementPlace, name: string, text: string): void {
    if (text === "") return;
    if (!isEmptyTag) this.#insert(closeStart, text);
    else {
      this.#splices.push({ start: openEnd - 2, end: openEnd, text: `>${text}</${prefix}${name}>` });
    }
  }

  #patchRow(row: RowPlace, changes: readonly CellChange[]): void {
    let appended = "";
    let [first, last] = [Number.POSITIVE_INFINITY, -1];
    let next = 0;
    const places = new Map<number, CellPlace>();
    for (const { column, place } of row.cells) {
      if (place === undefined) continue;
      if (places.has(column)) throw damaged("xlsx.cellTwice");
      places.set(column, place);
    }
    for (const change of changes) {
      const { column } = change;
      const cell = places.get(column);
      if (cell !== undefined) {
        this.#patchCell(cell, change);
        continue;
      }
      const text = this.#newCell(change, row.style, row.prefix);
      if (text === "") continue;
      [first, last] = [Math.min(first, column), Math.max(last, column)];
      // Changes come by ascending columns, so the first cell behind one is never before that of the one before.
      while ((row.cells[next]?.column ?? Number.POSITIVE_INFINITY) <= column) next += 1;
      const following = row.cells[next];
      if (following === undefined) appended += text;
      else this.#insert(following.start, text);
    }
    this.#append(row, "row", appended);
    if (last >= 0) this.#growSpans(row, first, last);
  }

  /** The hint which columns a row uses; Excel expects it to hold all of them. */
  #growSpans({ spans }: RowPlace, first: number, last: number): void {
    const parts = spans === undefined ? null : /^(\d+):(\d+)$/.exec(spans.value);
    if (spans === undefined || parts === null) return;
    const [from, to] = [Number(parts[1]), Number(parts[2])];
    if (first + 1 >= from && last + 1 <= to) return;
    const text = `spans="${Math.min(from, first + 1)}:${Math.max(to, last + 1)}"`;
    this.#splices.push({ start: spans.start, end: spans.end, text });
  }

  #patchCell(cell: CellPlace, change: CellChange): void {
    const { value, restyle } = change;
    const setsValue = value !== undefined && !this.#holds(cell, value);
    if (setsValue && !this.#isAllowed(change, cell)) return;
    const style = Number(cell.style ?? 0);
    const newStyle = restyle?.(style) ?? style;
    if (!setsValue && newStyle === style) return;
    const gone: ChangingAttribute[] = setsValue ? ["t", "vm", "cm"] : [];
    if (newStyle !== style) gone.push("s");
    const head = this.#head(cell, gone) + (newStyle === style ? "" : ` s="${newStyle}"`);
    const name = `${cell.prefix}c`;
    let text: string;
    if (setsValue) {
      const { type, content } = stored(value, cell.prefix);
      const extensions = cell.extensions ?? { start: 0, end: 0 };
      const inside = content + this.#part.slice(extensions.start, extensions.end);
      text = `${head}${type}${inside === "" ? "/>" : `>${inside}</${name}>`}`;
    } else {
      text = head + this.#part.slice(cell.openEnd - (cell.isEmptyTag ? 2 : 1), cell.end);
    }
    this.#splices.push({ start: cell.start, end: cell.end, text });
  }

  /** The opening tag of a cell up to its end, without some of its attributes. */
  #head(cell: CellPlace, gone: readonly ChangingAttribute[]): string {
    const tag = this.#part.slice(cell.start, cell.openEnd - (cell.isEmptyTag ? 2 : 1));
    const cuts: Splice[] = [];
    for (const name of gone) {
      const place = cell.attributes[name];
      if (place === undefined) continue;
      const [start, end] = [place.start - cell.start, place.end - cell.start];
      cuts.push({ start: tag.slice(0, start).trimEnd().length, end, text: "" });
    }
    return (cuts.length === 0 ? tag : splice(tag, cuts)).trimEnd();
  }

  #newRow(number: number, changes: readonly CellChange[]): string {
    const { prefix } = this.#layout.sheetData;
    const cells = changes.map((change) => this.#newCell(change, undefined, prefix)).join("");
    return cells === "" ? "" : `<${prefix}row r="${number + 1}">${cells}</${prefix}row>`;
  }

  #newCell(change: CellChange, rowStyle: string | undefined, prefix: string): string {
    const { row, column, value, restyle } = change;
    const isBlank =
      value === undefined || value.kind === "blank" || (value.kind === "text" && value.value === "");
    if (isBlank && restyle === undefined) return "";
    if (value !== undefined && !this.#isAllowed(change, undefined)) return "";
    const given = rowStyle ?? this.#columnStyle(column);
    const style = restyle === undefined ? given : String(restyle(Number(given ?? 0)));
    const { type, content } = stored(value ?? { kind: "blank" }, prefix);
    const head = `<${prefix}c r="${cellName(row, column)}"${style === undefined ? "" : ` s="${style}"`}${type}`;
    this.#cover(row, column);
    return content === "" ? `${head}/>` : `${head}>${content}</${prefix}c>`;
  }

  #columnStyle(column: number): string | undefined {
    return this.#layout.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
  }

  #cover(row: number, column: number): void {
    const { top, left, bottom, right } = this.#inserted ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    this.#inserted = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
    const rows = Math.max(this.#layout.lastRow, this.#inserted.bottom) + 1;
    const columns = Math.max(this.#layout.lastColumn, this.#inserted.right) + 1;
    within(this.#around.limits, "cells", rows * columns);
  }

  #growDimension(): void {
    const { dimension } = this.#layout;
    const covered = this.#inserted;
    const range = dimension === undefined ? undefined : parseRange(dimension.value);
    if (dimension === undefined || range === undefined || covered === undefined) return;
    const grown = {
      top: Math.min(range.top, covered.top),
      left: Math.min(range.left, covered.left),
      bottom: Math.max(range.bottom, covered.bottom),
      right: Math.max(range.right, covered.right),
    };
    if (rangeName(grown) === rangeName(range)) return;
    this.#splices.push({ start: dimension.start, end: dimension.end, text: `ref="${rangeName(grown)}"` });
  }

  /** Tells whether a cell holds a value already; writing it anew would only lose the form of a rich text. */
  #holds({ type, stored, hasFormula }: CellPlace, value: CellValue): boolean {
    if (hasFormula) return false;
    if (stored === undefined || stored === "") {
      return value.kind === "blank" || (value.kind === "text" && value.value === "");
    }
    if (value.kind === "number") return type === "n" && decimalNumber(stored) === value.value;
    if (value.kind === "blank") return false;
    switch (type) {
      case "s":
        return this.#around.sharedText(Number(stored)) === value.value;
      case "str":
        return decodeEscapedText(stored) === value.value;
      default:
        return type === "inlineStr" && stored === value.value;
    }
  }

  /** Reports what stands against a value of a cell. */
  #isAllowed({ row, column, value }: CellChange, cell: CellPlace | undefined): boolean {
    const path = [this.#around.name, cellName(row, column)];
    const refuse = (problem: Diagnostic): false => {
      this.#diagnostics.push(problem);
      return false;
    };
    const covers = (range: CellRange): boolean => isInRange(range, row, column);
    if (cell?.hasFormula === true || this.#layout.arrays.some(covers)) {
      return refuse(diagnostic("fill.formulaCell", "error", path));
    }
    const merge = this.#layout.merges.find(
      (range) => covers(range) && !(range.top === row && range.left === column),
    );
    if (merge !== undefined) {
      const anchor = cellName(merge.top, merge.left);
      return refuse(diagnostic("fill.mergedCell", "error", path, { anchor }));
    }
    if (this.#around.tableHeaders.some(covers)) {
      return refuse(diagnostic("fill.tableHeader", "error", path));
    }
    if (value?.kind === "text" && value.value.length > longestText) {
      const data = { length: value.value.length, limit: longestText };
      return refuse(diagnostic("fill.textTooLong", "error", path, data));
    }
    return true;
  }
}

/**
 * The type attribute and the content of a cell's element.
 *
 * A text goes into the cell itself (`inlineStr`) rather than among the shared strings: the shared part stays byte by
 * byte what it was, no index of another cell can come to mean another text, and Excel, LibreOffice and the common
 * libraries read it as the same kind of cell. It is a text whatever it begins with: only `f` is ever computed.
 */
function stored(value: CellValue, prefix: string): { readonly type: string; readonly content: string } {
  switch (value.kind) {
    case "number":
      // Adding 0 makes a 0 of the negative one.
      return { type: "", content: `<${prefix}v>${value.value + 0}</${prefix}v>` };
    case "text": {
      if (value.value === "") return { type: "", content: "" };
      const inside = textElement(value.value, prefix);
      return { type: ' t="inlineStr"', content: `<${prefix}is>${inside}</${prefix}is>` };
    }
    case "blank":
      return { type: "", content: "" };
  }
}
