import { maximumColumns, maximumRows, parseCellName } from "../cell-name";
import type { CellRange } from "../grid";
import { damaged, ReadFailure } from "../read-failure";
import { XmlScanner } from "../xml/scanner";
import { parseRange } from "./range";
import { readRichText } from "./rich-text";
import { isTrue } from "./workbook-part";

/** A stretch of a part's text. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** Where an element of a sheet's part stands. */
export interface ElementPlace extends TextPlace {
  /** Where its opening tag ends. */
  readonly openEnd: number;
  readonly isEmptyTag: boolean;
  /** Where its closing tag begins; its start for an empty tag. */
  readonly closeStart: number;
  /** Prefix of its name, with the colon. */
  readonly prefix: string;
}

/** One `c` element that is to be changed. */
export interface CellPlace extends ElementPlace {
  readonly type: string;
  readonly style: string | undefined;
  /** Its value as stored: the content of `v`, or the text of `is`. */
  readonly stored: string | undefined;
  readonly hasFormula: boolean;
  /** Its attributes that are about its value or its style, by their names. */
  readonly attributes: Readonly<Record<ChangingAttribute, TextPlace | undefined>>;
  /** Its extensions, which are not about the value. */
  readonly extensions: TextPlace | undefined;
}

/** One `row` element that is to be changed. */
export interface RowPlace extends ElementPlace {
  readonly style: string | undefined;
  readonly spans: (TextPlace & { readonly value: string }) | undefined;
  /** Its cells in order; those asked for with all their places. */
  readonly cells: readonly RowCell[];
}

/** A cell of a row that is to be changed. */
export interface RowCell {
  readonly column: number;
  readonly start: number;
  readonly place: CellPlace | undefined;
}

/** Where everything stands in a sheet's part that filling has to know. */
export interface SheetLayout {
  readonly sheetData: ElementPlace;
  /** The rows asked for that exist, by their number. */
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** For rows asked for that do not exist and come before others: where they belong. */
  readonly rowStarts: ReadonlyMap<number, number>;
  readonly dimension: (TextPlace & { readonly value: string }) | undefined;
  /** Column by column, the style that its new cells have. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: string }[];
  readonly merges: readonly CellRange[];
  /** Ranges that an array formula or a data table fills with its results. */
  readonly arrays: readonly CellRange[];
  readonly formulas: number;
  /** The last row and column of cells that hold something. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Children of the root in order, each by its name and where it begins, and where the root closes. */
  readonly children: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly closeStart: number;
  /** Prefix of the root's name, with the colon. */
  readonly prefix: string;
}

/** Attributes that change with the value (its type, metadata of the value and of its formula) or with the style. */
export type ChangingAttribute = "t" | "vm" | "cm" | "s";

/** Columns by the rows, in ascending order, in which cells are asked for. */
export type CellsAsked = ReadonlyMap<number, ReadonlySet<number>>;

/** Merges, runs of columns and arrays that are each looked through for every cell; no sheet of a school has as many. */
const rangesAtMost = 100_000;

/** Goes through a sheet's part, keeping the places of the cells asked for. */
export function readSheetLayout(part: string, asked: CellsAsked = new Map()): SheetLayout {
  return new LayoutReader(part, asked).read();
}

class LayoutReader {
  readonly #xml: XmlScanner;
  readonly #asked: CellsAsked;
  readonly #rowsAsked: readonly number[];
  #nextAsked = 0;
  readonly #rows = new Map<number, RowPlace>();
  readonly #rowStarts = new Map<number, number>();
  readonly #columnStyles: { first: number; last: number; style: string }[] = [];
  readonly #merges: CellRange[] = [];
  readonly #arrays: CellRange[] = [];
  #formulas = 0;
  #row = -1;
  #lastRow = -1;
  #lastColumn = -1;

  constructor(part: string, asked: CellsAsked) {
    this.#xml = new XmlScanner(part);
    this.#asked = asked;
    this.#rowsAsked = [...asked.keys()];
  }

  read(): SheetLayout {
    const xml = this.#xml;
    xml.root("worksheet");
    const { prefix } = xml;
    const rootIsEmpty = xml.isEmptyTag;
    const children: { name: string; start: number; end: number }[] = [];
    let sheetData: ElementPlace | undefined;
    let dimension: SheetLayout["dimension"];
    while (xml.nextChild(1)) {
      const { name, start } = xml;
      switch (name) {
        case "dimension":
          dimension = this.#attribute("ref");
          break;
        case "cols":
          while (xml.nextChild(2, "col")) this.#column();
          break;
        case "sheetData":
          if (sheetData !== undefined) throw damaged("xlsx.sheetData");
          sheetData = this.#element(() => {
            while (xml.nextChild(2, "row")) this.#readRow();
          });
          break;
        case "mergeCells":
          while (xml.nextChild(2, "mergeCell")) {
            keep(this.#merges, rangeOf(xml.attribute("ref"), "mergedCells"));
          }
          break;
      }
      while (xml.depth >= 2) xml.nextChild(xml.depth);
      children.push({ name, start, end: xml.end });
    }
    const closeStart = xml.start;
    if (xml.next() !== "end") throw damaged("xml.secondRoot");
    if (sheetData === undefined || rootIsEmpty) throw damaged("xlsx.sheetData");
    return {
      sheetData,
      rows: this.#rows,
      rowStarts: this.#rowStarts,
      dimension,
      columnStyles: this.#columnStyles,
      merges: this.#merges,
      arrays: this.#arrays,
      formulas: this.#formulas,
      lastRow: this.#lastRow,
      lastColumn: this.#lastColumn,
      children,
      closeStart,
      prefix,
    };
  }

  /** The place of the element just opened, of which `readContent` goes through the children up to its close. */
  #element(readContent: () => void): ElementPlace {
    const xml = this.#xml;
    const { start, end: openEnd, isEmptyTag, prefix } = xml;
    readContent();
    return { start, openEnd, isEmptyTag, prefix, closeStart: xml.start, end: xml.end };
  }

  #attribute(name: string): (TextPlace & { readonly value: string }) | undefined {
    const place = this.#xml.attributePlace(name);
    return place === undefined ? undefined : { ...place, value: this.#xml.attribute(name) ?? "" };
  }

  #column(): void {
    const xml = this.#xml;
    const style = xml.attribute("style");
    const [first, last] = [Number(xml.attribute("min")) - 1, Number(xml.attribute("max")) - 1];
    if (style !== undefined) keep(this.#columnStyles, { first, last, style });
  }

  #readRow(): void {
    const xml = this.#xml;
    const number = xml.attribute("r");
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    const row = this.#row;
    if (!(Number.isInteger(row) && row >= 0 && row < maximumRows)) throw damaged("xlsx.row");
    for (let next = this.#rowsAsked[this.#nextAsked]; next !== undefined && next <= row; ) {
      if (next < row) this.#rowStarts.set(next, xml.start);
      this.#nextAsked += 1;
      next = this.#rowsAsked[this.#nextAsked];
    }
    const asked = this.#asked.get(row);
    if (asked !== undefined && this.#rows.has(row)) throw damaged("xlsx.rowTwice");
    const style = isTrue(xml.attribute("customFormat")) ? xml.attribute("s") : undefined;
    const spans = asked === undefined ? undefined : this.#attribute("spans");
    const cells: RowCell[] = [];
    let column = -1;
    const place = this.#element(() => {
      while (xml.nextChild(3, "c")) {
        column = this.#columnOf(xml.attribute("r"), column);
        if (!xml.isEmptyTag) {
          this.#lastRow = Math.max(this.#lastRow, row);
          this.#lastColumn = Math.max(this.#lastColumn, column);
        }
        const { start } = xml;
        if (asked?.has(column) === true) cells.push({ column, start, place: this.#readCell(column) });
        else {
          while (xml.nextChild(4, "f")) this.#formula(column);
          if (asked !== undefined) cells.push({ column, start, place: undefined });
        }
      }
    });
    if (asked !== undefined) this.#rows.set(row, { ...place, style, spans, cells });
  }

  /** The column of the cell just opened; one without a name follows on the one before. */
  #columnOf(name: string | undefined, before: number): number {
    const position = name === undefined ? { row: this.#row, column: before + 1 } : parseCellName(name);
    if (position === undefined || position.column >= maximumColumns) throw damaged("xlsx.cellName");
    if (position.row !== this.#row) throw damaged("xlsx.cellRow");
    return position.column;
  }

  #readCell(column: number): CellPlace {
    const xml = this.#xml;
    const type = xml.attribute("t") ?? "n";
    const style = xml.attribute("s");
    const attributes = {
      t: xml.attributePlace("t"),
      vm: xml.attributePlace("vm"),
      cm: xml.attributePlace("cm"),
      s: xml.attributePlace("s"),
    };
    const { start, end: openEnd, isEmptyTag, prefix } = xml;
    let stored: string | undefined;
    let hasFormula = false;
    let extensions: TextPlace | undefined;
    while (xml.nextChild(4)) {
      if (xml.name === "v") stored = xml.content();
      else if (xml.name === "is") stored = readRichText(xml);
      else if (xml.name === "f") {
        hasFormula = true;
        this.#formula(column);
      } else if (xml.name === "extLst") {
        const extensionsStart = xml.start;
        while (xml.nextChild(5));
        extensions = { start: extensionsStart, end: xml.end };
      }
    }
    // Written out: a spread would take most of the time of filling.
    return {
      start,
      openEnd,
      isEmptyTag,
      prefix,
      closeStart: xml.start,
      end: xml.end,
      type,
      style,
      stored,
      hasFormula,
      attributes,
      extensions,
    };
  }

  #formula(column: number): void {
    const xml = this.#xml;
    this.#formulas += 1;
    const type = xml.attribute("t");
    if (type !== "array" && type !== "dataTable") return;
    const single = { top: this.#row, left: column, bottom: this.#row, right: column };
    const reference = xml.attribute("ref");
    keep(this.#arrays, reference === undefined ? single : rangeOf(reference, "array"));
  }
}

function rangeOf(reference: string | undefined, problem: string): CellRange {
  const range = parseRange(reference ?? "");
  if (range === undefined) throw damaged(`xlsx.${problem}`);
  return range;
}

function keep<Item>(items: Item[], item: Item): void {
  const value = items.push(item);
  if (value > rangesAtMost) throw new ReadFailure("tooLarge", { what: "ranges", value, limit: rangesAtMost });
}
