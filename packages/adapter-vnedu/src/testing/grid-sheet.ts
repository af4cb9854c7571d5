import { type Cell, type CellRange, parseCellName, type Sheet } from "@sodiem/workbook";

/** What a test writes into a cell; a `Cell` stands for itself. */
export type Value = string | number | boolean | null | Cell;

/** A sheet in memory, written cell by cell. */
export class GridSheet implements Sheet {
  readonly #rows: (Cell | undefined)[][] = [];
  readonly #merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  visibility: Sheet["visibility"] = "visible";

  constructor(readonly name: string) {}

  get rowCount(): number {
    return this.#rows.length;
  }

  get columnCount(): number {
    return Math.max(0, ...this.#rows.map((row) => row?.length ?? 0));
  }

  get merges(): readonly CellRange[] {
    return this.#merges;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  /** Writes a value at a cell's name, or values to the right of it. */
  put(name: string, ...values: readonly Value[]): this {
    const { row, column } = position(name);
    values.forEach((value, index) => {
      this.set(row, column + index, value);
    });
    return this;
  }

  set(row: number, column: number, value: Value): this {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row];
    const cell = cellOf(value);
    if (cells === undefined || (cell === undefined && column >= cells.length)) return this;
    cells[column] = cell;
    return this;
  }

  merge(...ranges: readonly string[]): this {
    for (const range of ranges) {
      const [first = "", last = first] = range.split(":");
      const [from, to] = [position(first), position(last)];
      this.#merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    }
    return this;
  }

  /** Moves everything right and down, as a teacher who inserts rows and columns does. */
  shifted(rows: number, columns: number): GridSheet {
    const moved = new GridSheet(this.name);
    this.#rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell !== undefined) moved.set(row + rows, column + columns, cell);
      });
    });
    for (const { top, left, bottom, right } of this.#merges) {
      moved.#merges.push({
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      });
    }
    return moved;
  }
}

function cellOf(value: Value): Cell | undefined {
  switch (typeof value) {
    case "string":
      return value === "" ? undefined : { kind: "text", value };
    case "number":
      return { kind: "number", value };
    case "boolean":
      return { kind: "boolean", value };
    default:
      return value ?? undefined;
  }
}

function position(name: string) {
  const found = parseCellName(name);
  if (found === undefined) throw new RangeError(`no cell: ${name}`);
  return found;
}
