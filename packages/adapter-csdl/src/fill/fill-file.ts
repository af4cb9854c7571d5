import {
  type BookValue,
  type CellWrite,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Filled,
  type FillOptions,
  type Gradebook,
  isIsoDate,
  leftOut,
  matchPupils,
  type Pupil,
  type SourceFile,
  selectClass,
  selectSubject,
  unprovenFormats,
  valuesOf,
} from "@sodiem/core";
import { cellName } from "@sodiem/workbook";
import { type CellEdit, type CellValue, fillWorkbook } from "@sodiem/workbook/fill";
import { cellText, SheetReport, type Table } from "@sodiem/workbook/pupil-table";
import { isGradebookKind } from "../kinds";
import { type CsdlSheet, type OpenedFile, openFile } from "../open-file";
import { byClass, type CsdlPupil, readPupils, templatePupil } from "../pupils";
import { notGradebooks, unknownFile } from "../told";
import { notAssessed } from "./codecs";
import type { FillSheet } from "./fill-sheet";
import { fillSheetOf } from "./fill-sheet-of";
import { type ValueColumn, valueKey } from "./value-column";

/**
 * Fills a template of kind K1, K2, K3 or K4 that the school downloaded, changing only cells whose value differs from
 * the gradebook's. Pupils are matched by the Ministry's identifier, then by the citizen's number, then by a name that is
 * unique. Whatever was not written is a diagnostic.
 *
 * @example (await fill({ bytes, fileName: "bang_diem_8a.xlsx" }, gradebook)).writes.length // 87
 */
export async function fill(
  template: SourceFile,
  gradebook: Gradebook,
  options: FillOptions = {},
): Promise<Filled> {
  const opened = await openFile(template);
  const plan = new Plan(opened, gradebook, options);
  const refusal = plan.refusal();
  if (refusal !== undefined) return { writes: [], diagnostics: refusal };
  for (const sheet of opened.sheets) plan.addSheet(sheet);
  const { edits, writes, diagnostics } = plan.finish();
  if (!plan.foundClass) return { writes: [], diagnostics };
  if (edits.length === 0) return { bytes: template.bytes, writes: [], diagnostics };
  const { bytes, diagnostics: told } = await fillWorkbook(template.bytes, edits);
  const placed = told.map((one) => ({ ...one, path: [opened.file, ...one.path] }));
  if (bytes === undefined) return { writes: [], diagnostics: [...placed, ...diagnostics] };
  return { bytes, writes, diagnostics: [...diagnostics, ...placed] };
}

/** A pupil's values, and those of them that the template holds or that a diagnostic of their own tells. */
interface PupilState {
  readonly values: readonly BookValue[];
  readonly byKey: ReadonlyMap<string, BookValue>;
  readonly done: Set<BookValue>;
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

class Plan {
  readonly #changes = new Map<string, { readonly edit: CellEdit; readonly write: CellWrite }>();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #states = new Map<Pupil, PupilState>();
  readonly #told = new Set<string>();
  /** Whether the gradebook has the class of any sheet; an error tells why where it has none. */
  foundClass = false;

  constructor(
    readonly opened: OpenedFile,
    readonly gradebook: Gradebook,
    readonly options: FillOptions,
  ) {}

  /** Why nothing of the file can be filled. */
  refusal(): Diagnostic[] | undefined {
    const { sheets, diagnostics, file, workbook } = this.opened;
    if (workbook === undefined) return [...diagnostics];
    if (sheets.length === 0) return [...diagnostics, unknownFile(file)];
    const isAny = sheets.some(({ match }) => isGradebookKind(match.kind) && match.kind !== "K5");
    return isAny ? undefined : [...diagnostics, ...notGradebooks(file, sheets), ...readOnly(file, sheets)];
  }

  addSheet({ sheet, match, tables }: CsdlSheet): void {
    if (match.kind === "K5" || !isGradebookKind(match.kind)) return;
    if (tables.length === 0)
      this.#tell([
        diagnostic("header.notFound", "error", [this.opened.file, sheet.name], { kind: match.kind }),
      ]);
    for (const table of tables) {
      const report = new SheetReport(this.opened.file, sheet);
      const list = readPupils(table, report.silent());
      const layout = fillSheetOf({ table, match }, this.opened, list, report);
      this.#tell(report.finish());
      if (layout === undefined) continue;
      const groups = byClass(list.pupils, table.title.className);
      if (groups.size === 0) this.#fillGroup(table, layout, table.title.className, []);
      for (const [className, pupils] of groups) this.#fillGroup(table, layout, className, pupils);
    }
  }

  finish(): {
    readonly edits: readonly CellEdit[];
    readonly writes: readonly CellWrite[];
    readonly diagnostics: readonly Diagnostic[];
  } {
    const { file, sheets, diagnostics } = this.opened;
    const values: BookValue[] = [];
    const done = new Set<BookValue>();
    for (const state of this.#states.values()) {
      values.push(...state.values);
      for (const value of state.done) done.add(value);
    }
    const order = new Map(sheets.map(({ sheet }, index) => [sheet.name, index]));
    const changes = [...this.#changes.values()].sort(
      ({ edit: a }, { edit: b }) =>
        (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column,
    );
    return {
      edits: changes.map(({ edit }) => edit),
      writes: changes.map(({ write }) => write),
      diagnostics: [
        ...diagnostics,
        ...unprovenFormats(
          sheets.map(({ match }) => match),
          file,
        ),
        ...notGradebooks(file, sheets),
        ...this.#diagnostics,
        ...leftOut(values, (value) => done.has(value), [file]),
      ],
    };
  }

  #fillGroup(
    table: Table,
    layout: FillSheet,
    className: string | undefined,
    rows: readonly CsdlPupil[],
  ): void {
    const { file, known } = this.opened;
    const path = [file, table.sheet.name];
    const schoolYear = table.title.schoolYear ?? known.schoolYear;
    const selection = selectClass(
      this.gradebook,
      {
        ...(className === undefined ? {} : { className }),
        ...(schoolYear === undefined ? {} : { schoolYear }),
      },
      path,
    );
    const book = selection.selected;
    this.#tell(selection.diagnostics);
    if (book === undefined) return;
    this.foundClass = true;
    const report = new SheetReport(file, table.sheet);
    const { names } = this.options;
    const { pairs, diagnostics } = matchPupils(
      rows.map((row) => templatePupil(row, table, report)),
      book,
      { platform: "csdl", ...(names === undefined ? {} : { names }) },
    );
    this.#tell(diagnostics);
    const columns = this.#ofBook(layout, book, path);
    for (const { row, pupil } of pairs) {
      const own = rows[row];
      if (own === undefined) continue;
      const state = this.#stateOf(pupil);
      for (const value of state.values) if (isShown(value, own)) state.done.add(value);
      const moment = layout.momentOf(own.row);
      for (const { column, key, takesMoment } of columns) {
        const value = state.byKey.get(takesMoment ? valueKey({ ...column, moment }) : key);
        if (value !== undefined) this.#fillCell(table, own, column, value, state);
      }
    }
    this.#tell(
      layout.missing(
        book,
        pairs.map(({ pupil }) => pupil),
      ),
    );
  }

  /** The columns that the class has something for, with the subjects by their ids. */
  #ofBook(
    { columnsFor, isOneSubject }: FillSheet,
    book: ClassBook,
    path: readonly string[],
  ): readonly KeyedColumn[] {
    return columnsFor(book).flatMap((column) => {
      if (column.subject === undefined) return [keyed(column)];
      const selection = selectSubject(book, { subject: column.subject }, path);
      if (selection.selected !== undefined) return [keyed({ ...column, subject: selection.selected.id })];
      if (isOneSubject) this.#tell(selection.diagnostics);
      return [];
    });
  }

  #fillCell(table: Table, pupil: CsdlPupil, column: ValueColumn, value: BookValue, state: PupilState): void {
    const { codec, field } = column;
    const row = table.rowAt(pupil.row, column.column.index);
    const cell = table.sheet.cell(row, column.column.index);
    const says = codec.says(value, cell);
    if (says.kind === "no-place") return;
    if (field === "recorded.subject" && !this.options.averages && isAverage(value)) return;
    const place = {
      file: this.opened.file,
      sheet: table.sheet.name,
      cell: cellName(row, column.column.index),
    };
    const path = [place.file, place.sheet, place.cell];
    const before = codec.reads(cell);
    if (says.kind === "refused") {
      this.#refuse(says.code, path, value, says.data, state);
      return;
    }
    const isKept = column.onlyBlank === true && cell !== undefined;
    if (before === says.content || isKept) {
      if (before !== says.content) this.#tell([diagnostic("fill.identityKept", "warning", path, { field })]);
      state.done.add(value);
      return;
    }
    if (cell?.formula !== undefined) {
      this.#refuse("fill.formulaKept", path, value, {}, state);
      return;
    }
    if (before === notAssessed && field.startsWith("primary.")) {
      this.#refuse("fill.notAssessedKept", path, value, {}, state);
      return;
    }
    const key = path.join("\n");
    if (this.#changes.has(key)) {
      this.#refuse("fill.sharedCell", path, value, {}, state);
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

  /** Sheets of one class say the same of its pupils; it is told once. */
  #tell(diagnostics: readonly Diagnostic[]): void {
    for (const one of diagnostics) {
      const key = JSON.stringify(one);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#diagnostics.push(one);
    }
  }
}

/** Whether the template's row says this of who a pupil is; its own spelling stays. */
function isShown({ field }: BookValue, row: CsdlPupil): boolean {
  switch (field) {
    case "pupil.name":
      return row.name !== "";
    case "pupil.gender":
      return row.gender !== undefined;
    case "pupil.code":
      return row.code !== undefined;
    case "pupil.systemId":
      return row.systemId !== undefined;
    case "pupil.schoolCode":
      return row.schoolCode !== undefined;
    case "pupil.moetId":
      return row.moetId !== undefined;
    case "pupil.nationalId":
      return row.nationalId !== undefined;
    case "pupil.birthDate":
      return row.birthDate !== undefined;
    default:
      return false;
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

function readOnly(file: string, sheets: readonly CsdlSheet[]): Diagnostic[] {
  return sheets
    .filter(({ match }) => match.kind === "K5")
    .map(({ sheet, match }) =>
      diagnostic("fill.readOnly", "error", [file, sheet.name], { kind: match.kind }),
    );
}
