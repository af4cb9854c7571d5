import { maximumColumns, maximumRows, parseCellName } from "../cell-name";
import type { Cell } from "../grid";
import type { GridBuilder } from "../grid-builder";
import { numberCell } from "../number-cell";
import { damaged } from "../read-failure";
import { type DateBase, isoToSerial } from "../serial-date";
import { XmlScanner } from "../xml/scanner";
import { decimalNumber } from "./decimal-number";
import { decodeEscapedText } from "./escaped-text";
import { parseRange } from "./range";
import { readRichText } from "./rich-text";
import { isTrue } from "./workbook-part";

/** What the sheets of a workbook share. */
export interface SharedParts {
  /** The shared texts as ready cells; `undefined` for an empty text. */
  readonly texts: readonly (Cell | undefined)[];
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly dateBase: DateBase;
}

/** Reads one worksheet's part into `grid`. */
export function readWorksheet(part: string, shared: SharedParts, grid: GridBuilder): void {
  new WorksheetReader(new XmlScanner(part), shared, grid).read();
}

class WorksheetReader {
  readonly #xml: XmlScanner;
  readonly #shared: SharedParts;
  readonly #grid: GridBuilder;
  /** Where the cell being read stands; one without a name of its own follows on the one before. */
  #row = -1;
  #column = -1;

  constructor(xml: XmlScanner, shared: SharedParts, grid: GridBuilder) {
    this.#xml = xml;
    this.#shared = shared;
    this.#grid = grid;
  }

  read(): void {
    const xml = this.#xml;
    xml.root("worksheet");
    while (xml.nextChild(1)) {
      switch (xml.name) {
        case "cols":
          while (xml.nextChild(2, "col")) this.#columns();
          break;
        case "sheetData":
          while (xml.nextChild(2, "row")) this.#readRow();
          break;
        case "mergeCells":
          while (xml.nextChild(2, "mergeCell")) this.#mergedCells();
          break;
      }
    }
    // Goes to the end of the part: what follows the root element must be sound as well.
    if (xml.next() !== "end") throw damaged("xml.secondRoot");
  }

  #columns(): void {
    const xml = this.#xml;
    if (!isTrue(xml.attribute("hidden"))) return;
    const [first, last] = [Number(xml.attribute("min")), Number(xml.attribute("max"))];
    if (!Number.isInteger(first) || !Number.isInteger(last)) throw damaged("xlsx.columns");
    this.#grid.hideColumns(first - 1, last - 1);
  }

  #mergedCells(): void {
    const range = parseRange(this.#xml.attribute("ref") ?? "");
    if (range === undefined) throw damaged("xlsx.mergedCells");
    this.#grid.merge(range);
  }

  #readRow(): void {
    const xml = this.#xml;
    const number = xml.attribute("r");
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!(Number.isInteger(this.#row) && this.#row >= 0 && this.#row < maximumRows))
      throw damaged("xlsx.row");
    if (isTrue(xml.attribute("hidden"))) this.#grid.hideRow(this.#row);
    while (xml.nextChild(3, "c")) this.#readCell();
  }

  #readCell(): void {
    const xml = this.#xml;
    this.#moveTo(xml.attribute("r"));
    const type = xml.attribute("t") ?? "n";
    // Only a number's style says what the number is.
    const style = type === "n" ? xml.attribute("s") : undefined;
    let stored: string | undefined;
    let formula = false;
    while (xml.nextChild(4)) {
      if (xml.name === "v") stored = xml.content();
      else if (xml.name === "f") formula = true;
      else if (xml.name === "is") stored = readRichText(xml);
    }
    if (stored !== undefined && stored !== "") this.#store(type, style, stored, formula);
    // A text formula may have the empty text as its result; any other formula without a result has none.
    else if (formula && !(type === "str" && stored === "")) {
      this.#grid.set(this.#row, this.#column, { kind: "empty-formula", formula });
    }
  }

  #moveTo(name: string | undefined): void {
    if (name === undefined) {
      this.#column += 1;
      if (this.#column >= maximumColumns) throw damaged("xlsx.cellName");
      return;
    }
    const position = parseCellName(name);
    if (position === undefined) throw damaged("xlsx.cellName");
    this.#row = position.row;
    this.#column = position.column;
  }

  #store(type: string, style: string | undefined, stored: string, formula: boolean): void {
    const cell = this.#cell(type, style, stored, formula);
    if (cell === unreadable) this.#grid.setUnreadable(this.#row, this.#column, stored);
    else if (cell !== undefined) this.#grid.set(this.#row, this.#column, cell);
  }

  #cell(
    type: string,
    style: string | undefined,
    stored: string,
    formula: boolean,
  ): Cell | undefined | typeof unreadable {
    switch (type) {
      case "n":
        return this.#number(style, stored, formula);
      case "s":
        return this.#sharedText(stored, formula);
      case "str":
      case "inlineStr":
        // Rich text has been decoded already; decoding it again would change a text about escapes.
        return marked({ kind: "text", value: type === "str" ? decodeEscapedText(stored) : stored }, formula);
      case "b":
        if (stored === "1" || stored === "true") return marked({ kind: "boolean", value: true }, formula);
        if (stored === "0" || stored === "false") return marked({ kind: "boolean", value: false }, formula);
        return unreadable;
      case "e":
        return marked({ kind: "error", value: stored }, formula);
      case "d": {
        const serial = isoToSerial(stored, this.#shared.dateBase);
        return serial === undefined
          ? unreadable
          : marked({ kind: "date", iso: stored.slice(0, 10), serial }, formula);
      }
      default:
        return unreadable;
    }
  }

  #number(style: string | undefined, stored: string, formula: boolean): Cell | undefined | typeof unreadable {
    const value = decimalNumber(stored);
    if (Number.isNaN(value) && stored.trim() === "")
      return formula ? { kind: "empty-formula", formula } : undefined;
    if (!Number.isFinite(value)) return unreadable;
    const shownAsDate = style !== undefined && (this.#shared.dateStyles[Number(style)] ?? false);
    return numberCell(value, shownAsDate, this.#shared.dateBase, formula);
  }

  #sharedText(stored: string, formula: boolean): Cell | undefined | typeof unreadable {
    const { texts } = this.#shared;
    const index = Number(stored);
    if (!(index >= 0 && index < texts.length)) return unreadable;
    const cell = texts[index];
    return cell !== undefined && formula ? { ...cell, formula } : cell;
  }
}

const unreadable = Symbol("unreadable");

function marked(cell: Exclude<Cell, { kind: "empty-formula" }>, formula: boolean): Cell {
  return formula ? { ...cell, formula } : cell;
}
