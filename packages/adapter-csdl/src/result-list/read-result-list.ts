import type { ClassBook, Place, Pupil, RecordedResult, SchoolYear, TermOrYear } from "@sodiem/core";
import { foldText } from "@sodiem/core";
import {
  type Column,
  cellText,
  gradeOf,
  labels,
  legalValue,
  placeAt,
  pupilOf,
  readBirthDate,
  type SheetReport,
  type Table,
  unreadColumns,
  type ValueKind,
} from "@sodiem/workbook/pupil-table";
import { type CsdlPupil, columnOf, identityColumns, type PupilList, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading } from "../sheet-reading";

/** The columns of a sheet of kind K5 beside those that say who a pupil is. */
interface ResultListColumns {
  readonly grade?: Column;
  readonly schoolYear?: Column;
  readonly term?: Column;
  readonly stage?: Column;
  readonly status?: Column;
  readonly results: readonly {
    readonly column: Column;
    readonly what: ValueKind;
    readonly wording: "tt22" | "tt58";
  }[];
}

const gradeLabels = labels("Khối học/Nhóm tuổi", "Khối học/Nhóm lớp", "Khối học", "Khối");
const yearLabels = labels("Năm học");
const termLabels = labels("Học kỳ");
const stageLabels = labels("Giai đoạn");
const statusLabels = labels("Trạng thái");
const resultLabels = [
  [labels("Kết quả học tập"), "learning", "tt22"],
  [labels("Học lực"), "learning", "tt58"],
  [labels("Kết quả rèn luyện"), "conduct", "tt22"],
  [labels("Hạnh kiểm"), "conduct", "tt58"],
  [labels("Danh hiệu"), "award", "tt22"],
] as const;
const knownResidue = labels("Điểm tổng kết", "Id Tổng kết hs", "Mã trường", "Trường học");

/**
 * Reads a sheet of kind K5: a search's list of results, in which each row names its class, year and term. A year that
 * stands alone is not known to be the first one in this list, so it is taken only with the school year known from outside.
 */
export function readResultList(input: SheetInput): SheetReading {
  const { table, report } = input;
  const list = readListedPupils(input);
  const columns = findColumns(table);
  const used = [
    table.numberColumn,
    ...identityColumns(list),
    ...Object.values({ ...columns, results: undefined }),
    ...columns.results.map(({ column }) => column),
  ].flatMap((column) => (column === undefined ? [] : [column.index]));
  const rest = {
    columns: unreadColumns(
      table,
      list.pupils,
      new Set(used),
      ({ folded }) => knownResidue.has(folded.at(-1) ?? ""),
      report,
    ),
    otherRows: list.otherRows,
  };
  const years = new YearCells(input, columns.schoolYear);
  const groups = new Map<
    string,
    { className: string | undefined; schoolYear: SchoolYear; pupils: CsdlPupil[] }
  >();
  for (const pupil of list.pupils) {
    const schoolYear = years.of(pupil.row);
    if (schoolYear === undefined) continue;
    const key = JSON.stringify([pupil.className, schoolYear, termAt(table, pupil.row, columns)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { className: pupil.className, schoolYear, pupils: [pupil] });
    else group.pupils.push(pupil);
  }
  const books = [...groups.values()].flatMap((group) => bookOf(input, columns, group) ?? []);
  return { books, ...rest };
}

/** A search lists a pupil once for each term, which is no mistake. */
function readListedPupils({ table, report }: SheetInput): PupilList {
  const quiet = report.silent();
  const list = readPupils(table, quiet);
  report.diagnostics.push(...quiet.finish().filter(({ code }) => code !== "pupil.duplicateCode"));
  return list;
}

function bookOf(
  input: SheetInput,
  columns: ResultListColumns,
  group: {
    readonly className: string | undefined;
    readonly schoolYear: SchoolYear;
    readonly pupils: readonly CsdlPupil[];
  },
): ClassBook | undefined {
  const { table, match, report } = input;
  const { className, schoolYear, pupils } = group;
  const [first] = pupils;
  const printed = first === undefined ? "" : textAt(table, first.row, columns.grade);
  const grade = gradeOf(printed.replace(/^\D+/, "")) ?? gradeOf(className);
  const term = first === undefined ? undefined : termAt(table, first.row, columns);
  const head = headOfClass(
    input,
    {
      schoolYear,
      ...(className === undefined ? {} : { className }),
      ...(grade === undefined ? {} : { grade }),
    },
    term ?? "year",
  );
  if (head === undefined) return undefined;
  const { term: ownTerm, ...ofClass } = head;
  return {
    ...ofClass,
    subjects: [],
    pupils: pupils.map((pupil) => listedPupil(table, pupil, columns, report)),
    sheets: [
      {
        file: report.file,
        sheet: report.sheet.name,
        platform: "csdl",
        kind: "K5",
        evidence: match.evidence,
        term: ownTerm,
        pupils: pupils.length,
      },
    ],
  };
}

function listedPupil(table: Table, pupil: CsdlPupil, columns: ResultListColumns, report: SheetReport): Pupil {
  const { className: _class, ...row } = pupil;
  const term = termAt(table, pupil.row, columns);
  const status = textAt(table, pupil.row, columns.status);
  const at = (column: Column): Place => placeAt(table, pupil.row, column.index, report);
  if (term === undefined && columns.term !== undefined)
    report.ofCell("term.unreadable", "warning", at(columns.term), {
      text: textAt(table, pupil.row, columns.term).slice(0, 40),
    });
  return {
    ...pupilOf(table, row, report),
    assessments: [],
    recorded: term === undefined ? [] : recordedResults(table, pupil.row, columns, term, report),
    absences: [],
    ...(status === "" || columns.status === undefined
      ? {}
      : { profile: [{ field: "status", text: status, place: at(columns.status) }] }),
  };
}

/** The columns of both circulars stand side by side; one of each pair is filled. */
function recordedResults(
  table: Table,
  row: number,
  { results }: ResultListColumns,
  term: TermOrYear,
  report: SheetReport,
): RecordedResult[] {
  const filled = results
    .map((own) => ({ ...own, text: textAt(table, row, own.column) }))
    .filter(({ text }) => text !== "");
  // Titles have one column for both circulars; the results beside them tell which one is meant.
  const isOlder = filled.some(({ what, wording }) => what !== "award" && wording === "tt58");
  const isNewer = filled.some(({ what, wording }) => what !== "award" && wording === "tt22");
  const seen = new Set<ValueKind>();
  return [
    ...filled.filter(({ wording }) => wording === "tt22"),
    ...filled.filter(({ wording }) => wording === "tt58"),
  ].flatMap(({ column, what, wording, text }): RecordedResult[] => {
    if (seen.has(what)) return [];
    seen.add(what);
    const place = placeAt(table, row, column.index, report);
    report.noteFormula(table.cellAt(row, column.index), place);
    const value = legalValue(what, text, what === "award" && isOlder && !isNewer ? "tt58" : wording) ?? null;
    if (value === null) report.ofCell(`${what}.unknownValue`, "warning", place, { text: text.slice(0, 60) });
    return [{ what, term, value, text, place }];
  });
}

/** `1`, `2` and `3`, which is the year; or words. */
function termAt(table: Table, row: number, { term }: ResultListColumns): TermOrYear | undefined {
  const text = foldText(textAt(table, row, term));
  if (/^(?:hoc ki |hk ?)?(?:1|i)$/.test(text)) return "1";
  if (/^(?:hoc ki |hk ?)?(?:2|ii)$/.test(text)) return "2";
  return text === "3" || /^(?:ca|cuoi) nam$/.test(text) ? "year" : undefined;
}

/** The school year of each row. */
class YearCells {
  readonly #told = new Set<string>();

  constructor(
    readonly input: SheetInput,
    readonly column: Column | undefined,
  ) {}

  of(row: number): SchoolYear | undefined {
    const { table, known, report } = this.input;
    const text = textAt(table, row, this.column);
    const [, first, second] = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text) ?? [];
    if (first !== undefined && Number(second) === Number(first) + 1)
      return `${first}-${second}` as SchoolYear;
    if (text === "") {
      if (table.title.schoolYear !== undefined) return table.title.schoolYear;
      if (known.schoolYear !== undefined) return known.schoolYear;
    }
    const isLone = /^\d{4}$/.test(text);
    const possible = isLone ? [`${Number(text) - 1}-${text}`, `${text}-${Number(text) + 1}`] : [];
    if (known.schoolYear !== undefined && possible.includes(known.schoolYear)) return known.schoolYear;
    if (!this.#told.has(text)) {
      this.#told.add(text);
      if (text === "") report.ofSheet("schoolYear.notStated", "error");
      else if (isLone)
        report.ofSheet("schoolYear.lone", "error", { year: text, possible: possible.join(", ") });
      else if (this.column !== undefined)
        report.ofCell("schoolYear.unreadable", "error", report.place(row, this.column.index), {
          text: text.slice(0, 40),
        });
    }
    return undefined;
  }
}

function findColumns(table: Table): ResultListColumns {
  const one = (wanted: ReadonlySet<string>): Column | undefined => columnOf(table, wanted);
  const [grade, schoolYear, term, stage, status] = [
    gradeLabels,
    yearLabels,
    termLabels,
    stageLabels,
    statusLabels,
  ].map(one);
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(term === undefined ? {} : { term }),
    ...(stage === undefined ? {} : { stage }),
    ...(status === undefined ? {} : { status }),
    results: resultLabels.flatMap(([wanted, what, wording]) => {
      const column = one(wanted);
      return column === undefined ? [] : [{ column, what, wording }];
    }),
  };
}

function textAt(table: Table, row: number, column: Column | undefined): string {
  if (column === undefined) return "";
  const cell = table.cellAt(row, column.index);
  return cell?.kind === "date" ? (readBirthDate(cell).value ?? "") : cellText(cell);
}
