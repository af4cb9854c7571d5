import {
  type BookValue,
  type CellWrite,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type FillOptions,
  type Gradebook,
  isIsoDate,
  leftOut,
  type Moment,
  matchPupils,
  type Pupil,
  selectClass,
  selectSubject,
  type TemplatePupil,
  valuesOf,
} from "@sodiem/core";
import { cellName } from "../cell-name";
import type { CellEdit, CellValue } from "../fill/cell-edit";
import type { Cell } from "../grid";
import { cellText } from "../pupil-table/cells";
import type { Table } from "../pupil-table/table";
import { notAssessed } from "./codecs";
import { type Says, type ValueColumn, valueKey } from "./value-column";

/** One row of a template that is for a pupil of a class. */
export interface TemplateRow {
  /** Zero-based. */
  readonly row: number;
  readonly className: string | undefined;
  /** Who the row is for. */
  readonly pupil: TemplatePupil;
}

/** One sheet of a template and what may be written where. */
export interface TemplateSheet {
  readonly table: Table;
  readonly rows: readonly TemplateRow[];
  readonly schoolYear: ClassBook["schoolYear"] | undefined;
  /** What may be written for a class. */
  columnsFor(book: ClassBook): readonly ValueColumn[];
  /** The sheet is of one subject, so that a class without it cannot be filled in. */
  readonly isOneSubject: boolean;
  /** The moment that a row names, where the columns do not. */
  momentOf?(row: number): Moment | undefined;
  /** Whether a row shows a value that is never written, such as a name. */
  isShown(value: BookValue, row: TemplateRow): boolean;
  /** What the class should have for this sheet and has not. */
  missing?(book: ClassBook, pupils: readonly Pupil[]): readonly Diagnostic[];
}

/** What a plan comes to. */
export interface Planned {
  readonly edits: readonly CellEdit[];
  readonly writes: readonly CellWrite[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the gradebook has the class of any sheet; an error tells why where it has none. */
  readonly foundClass: boolean;
}

/** A column with the key of the value that belongs in it, unless each row names its own moment. */
interface KeyedColumn {
  readonly column: ValueColumn;
  readonly key: string;
  readonly takesMoment: boolean;
}

function keyed(column: ValueColumn): KeyedColumn {
  const takesMoment =
    column.moment === undefined && column.term === undefined && !column.field.startsWith("pupil.");
  return { column, key: valueKey(column), takesMoment };
}

/** A pupil's values, and those of them that the template holds or that a diagnostic of their own tells. */
interface PupilState {
  readonly values: readonly BookValue[];
  readonly byKey: ReadonlyMap<string, BookValue>;
  readonly done: Set<BookValue>;
}

/**
 * Works out which cells of a template change for a gradebook. Pupils are matched by their identifiers, then by a name
 * that is unique; cells that say already what the gradebook says are left alone, formulas are kept, averages are
 * written on request only, and everything that is not written is told once.
 *
 * @example new TemplatePlan("mau.xlsx", "smas", gradebook, {}).add(sheet).finish().writes.length // 87
 */
export class TemplatePlan {
  readonly #changes = new Map<string, { readonly edit: CellEdit; readonly write: CellWrite }>();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #states = new Map<Pupil, PupilState>();
  readonly #told = new Set<string>();
  readonly #sheets: string[] = [];
  #foundClass = false;

  constructor(
    readonly file: string,
    readonly platform: string,
    readonly gradebook: Gradebook,
    readonly options: FillOptions,
  ) {}

  /** Plans one sheet. */
  add(sheet: TemplateSheet): this {
    this.#sheets.push(sheet.table.sheet.name);
    const groups = new Map<string | undefined, TemplateRow[]>();
    for (const row of sheet.rows) groups.set(row.className, [...(groups.get(row.className) ?? []), row]);
    if (groups.size === 0) groups.set(sheet.table.title.className, []);
    for (const [className, rows] of groups) this.#fillClass(sheet, className, rows);
    return this;
  }

  /** Notes diagnostics of the sheets, each once. */
  tell(diagnostics: readonly Diagnostic[]): this {
    for (const one of diagnostics) {
      const key = JSON.stringify(one);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#diagnostics.push(one);
    }
    return this;
  }

  /** Everything planned, in the template's order, and what is left out. */
  finish(): Planned {
    const values: BookValue[] = [];
    const done = new Set<BookValue>();
    for (const state of this.#states.values()) {
      values.push(...state.values);
      for (const value of state.done) done.add(value);
    }
    const order = new Map(this.#sheets.map((name, index) => [name, index]));
    const changes = [...this.#changes.values()].sort(
      ({ edit: a }, { edit: b }) =>
        (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column,
    );
    return {
      edits: changes.map(({ edit }) => edit),
      writes: changes.map(({ write }) => write),
      diagnostics: [...this.#diagnostics, ...leftOut(values, (value) => done.has(value), [this.file])],
      foundClass: this.#foundClass,
    };
  }

  #fillClass(sheet: TemplateSheet, className: string | undefined, rows: readonly TemplateRow[]): void {
    const path = [this.file, sheet.table.sheet.name];
    const selection = selectClass(
      this.gradebook,
      {
        ...(className === undefined ? {} : { className }),
        ...(sheet.schoolYear === undefined ? {} : { schoolYear: sheet.schoolYear }),
      },
      path,
    );
    const book = selection.selected;
    this.tell(selection.diagnostics);
    if (book === undefined) return;
    this.#foundClass = true;
    const { names } = this.options;
    const { pairs, diagnostics } = matchPupils(
      rows.map(({ pupil }) => pupil),
      book,
      { platform: this.platform, ...(names === undefined ? {} : { names }) },
    );
    this.tell(diagnostics);
    const columns = this.#ofBook(sheet, book, path);
    for (const { row, pupil } of pairs) {
      const own = rows[row];
      if (own === undefined) continue;
      const state = this.#stateOf(pupil);
      for (const value of state.values) if (sheet.isShown(value, own)) state.done.add(value);
      const moment = sheet.momentOf?.(own.row);
      for (const { column, key, takesMoment } of columns) {
        const value = state.byKey.get(takesMoment ? valueKey({ ...column, moment }) : key);
        if (value !== undefined) this.#fillCell(sheet.table, own.row, column, value, state);
      }
    }
    if (sheet.missing !== undefined) {
      const matched = pairs.map(({ pupil }) => pupil);
      this.tell(sheet.missing(book, matched));
    }
  }

  /** The columns that the class has something for, with the subjects by their ids. */
  #ofBook(
    { columnsFor, isOneSubject }: TemplateSheet,
    book: ClassBook,
    path: readonly string[],
  ): readonly KeyedColumn[] {
    return columnsFor(book).flatMap((column) => {
      if (column.subject === undefined) return [keyed(column)];
      const selection = selectSubject(book, { subject: column.subject }, path);
      if (selection.selected !== undefined) return [keyed({ ...column, subject: selection.selected.id })];
      if (isOneSubject) this.tell(selection.diagnostics);
      return [];
    });
  }

  #fillCell(table: Table, atRow: number, column: ValueColumn, value: BookValue, state: PupilState): void {
    const { codec, field } = column;
    const row = table.rowAt(atRow, column.column.index);
    const cell = table.sheet.cell(row, column.column.index);
    const says = codec.says(value, cell);
    if (says.kind === "no-place") return;
    if (field === "recorded.subject" && this.options.averages !== true && isAverage(value)) return;
    const place = { file: this.file, sheet: table.sheet.name, cell: cellName(row, column.column.index) };
    const path = [place.file, place.sheet, place.cell];
    const before = codec.reads(cell);
    const isKept = column.onlyBlank === true && cell !== undefined;
    if (says.kind === "content" && (before === says.content || isKept)) {
      if (before !== says.content) this.tell([diagnostic("fill.identityKept", "warning", path, { field })]);
      state.done.add(value);
      return;
    }
    const key = path.join("\n");
    const reason = this.#reasonAgainst(says, before, cell, field, key);
    if (reason !== undefined || says.kind !== "content") {
      if (reason !== undefined) this.#refuse(reason.code, path, value, reason.data, state);
      return;
    }
    const written = codec.cell(says.content);
    this.#changes.set(key, {
      edit: { sheet: table.sheet.name, row, column: column.column.index, value: written },
      write: {
        place,
        field,
        before: cellText(cell),
        after: shownText(written),
        ...(value.place === undefined ? {} : { source: value.place }),
        form: codec.changesForm === true || changesText(value, written) ? "changed" : "same",
      },
    });
    state.done.add(value);
  }

  /** What keeps a value out of a cell: a rule of the layout, a formula, a sign that the school set, another value. */
  #reasonAgainst(
    says: Says,
    before: string | undefined,
    cell: Cell | undefined,
    field: string,
    key: string,
  ): Pick<Extract<Says, { readonly kind: "refused" }>, "code" | "data"> | undefined {
    if (says.kind === "refused") return says;
    if (cell?.formula !== undefined) return { code: "fill.formulaKept", data: {} };
    if (before === notAssessed && field.startsWith("primary."))
      return { code: "fill.notAssessedKept", data: {} };
    return this.#changes.has(key) ? { code: "fill.sharedCell", data: {} } : undefined;
  }

  /** One value that a rule of the layout keeps out, told where it would have stood. */
  #refuse(
    code: string,
    path: readonly string[],
    value: BookValue,
    data: { readonly [key: string]: string },
    state: PupilState,
  ): void {
    const { field, subject = null, term = null, moment = null, part = null } = value;
    this.#diagnostics.push(
      diagnostic(code, "warning", path, {
        field,
        subject,
        term,
        moment,
        part: field === "mark.regular" ? null : part,
        values: 1,
        ...data,
      }),
    );
    state.done.add(value);
  }

  #stateOf(pupil: Pupil): PupilState {
    const known = this.#states.get(pupil);
    if (known !== undefined) return known;
    const values = valuesOf(pupil);
    const byKey = new Map<string, BookValue>();
    for (const value of values) {
      const key = valueKey(value);
      if (!byKey.has(key)) byKey.set(key, value);
    }
    const state: PupilState = { values, byKey, done: new Set() };
    this.#states.set(pupil, state);
    return state;
  }
}

function isAverage(value: BookValue): boolean {
  return "entry" in value && value.entry.kind === "mark";
}

function shownText(value: CellValue): string {
  switch (value.kind) {
    case "number":
      return String(value.value);
    case "text":
      return value.value;
    case "blank":
      return "";
  }
}

function changesText(value: BookValue, written: CellValue): boolean {
  return "text" in value && !isIsoDate(value.text) && value.text !== shownText(written);
}
