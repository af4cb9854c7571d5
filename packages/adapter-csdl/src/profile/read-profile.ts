import type { ClassBook, ProfileEntry, ProfileField, Pupil, TermOrYear } from "@sodiem/core";
import { type CodeList, ethnicGroups, findCode, findName, pupilStatuses } from "@sodiem/core/code-lists";
import {
  cellText,
  gradeOf,
  isFilled,
  placeAt,
  pupilOf,
  readBirthDate,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { byClass, type CsdlPupil, identityColumns, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading, schoolYearOf } from "../sheet-reading";
import { findProfileColumns, type ProfileColumn } from "./profile-columns";

/** A profile is of the year; it holds nothing of one term. */
const term: TermOrYear = "year";

const lists: { readonly [field in ProfileField]?: CodeList } = {
  "ethnic-group": ethnicGroups,
  status: pupilStatuses,
};

/** Reads a sheet of kind K1: who the pupils of several classes are. Its school year must be known from outside. */
export function readProfile(input: SheetInput): SheetReading {
  const { table, match, report } = input;
  const list = readPupils(table, report);
  const { fields, known } = findProfileColumns(table, list);
  const own = fields.flatMap(({ column, codeColumn }) => [
    column,
    ...(codeColumn === undefined ? [] : [codeColumn]),
  ]);
  const numbers = table.columns.filter(({ folded }) => folded[0] === "stt");
  const read = new Set(
    [...numbers, table.numberColumn, ...identityColumns(list), ...own].map(({ index }) => index),
  );
  const rest = {
    columns: unreadColumns(table, list.pupils, read, (column) => known.includes(column), report),
    otherRows: list.otherRows,
  };
  const schoolYear = schoolYearOf(input);
  if (schoolYear === undefined) return { books: [], ...rest };
  const books = [...byClass(list.pupils, table.title.className)].flatMap(
    ([className, pupils]): ClassBook[] => {
      const grade = gradeOf(className);
      const head = headOfClass(
        input,
        {
          schoolYear,
          ...(className === undefined ? {} : { className }),
          ...(grade === undefined ? {} : { grade }),
        },
        term,
      );
      if (head === undefined) return [];
      const { term: _, ...ofClass } = head;
      return [
        {
          ...ofClass,
          subjects: [],
          pupils: pupils.map((pupil) => profiledPupil(input, pupil, fields)),
          sheets: [
            {
              file: report.file,
              sheet: report.sheet.name,
              platform: "csdl",
              kind: "K1",
              evidence: match.evidence,
              term,
              pupils: pupils.length,
            },
          ],
        },
      ];
    },
  );
  return { books, ...rest };
}

function profiledPupil(
  { table, report }: SheetInput,
  pupil: CsdlPupil,
  fields: readonly ProfileColumn[],
): Pupil {
  const { className: _class, ...row } = pupil;
  const profile = fields.flatMap((own) => profileEntry({ table, report }, pupil.row, own) ?? []);
  return {
    ...pupilOf(table, row, report),
    assessments: [],
    recorded: [],
    absences: [],
    ...(profile.length === 0 ? {} : { profile }),
  };
}

function profileEntry(
  { table, report }: Pick<SheetInput, "table" | "report">,
  row: number,
  { column, field, codeColumn }: ProfileColumn,
): ProfileEntry | undefined {
  const cell = table.cellAt(row, column.index);
  if (!isFilled(cell)) return undefined;
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(cell, place);
  const text = field === "status-date" ? (readBirthDate(cell).value ?? "") : cellText(cell);
  if (text === "") return undefined;
  if (field.endsWith("phone") && cell?.kind === "number" && /^[1-9]\d{8}$/.test(text))
    report.ofCell("phone.leadingZeroLost", "warning", place);
  const code = codeOf(
    field,
    text,
    codeColumn === undefined ? "" : cellText(table.cellAt(row, codeColumn.index)),
  );
  return { field, text, ...(code === undefined ? {} : { code }), place };
}

/** The code that the list has beside the name; else the one that the name alone names. */
function codeOf(field: ProfileField, text: string, beside: string): string | undefined {
  const list = lists[field];
  if (list === undefined) return undefined;
  if (findCode(list, beside) !== undefined) return beside;
  const reading = findName(list, text);
  return reading.kind === "one" ? reading.item.code : undefined;
}
