import type { FormatMatch, Known, Term } from "@sodiem/core";
import { subjects as programme } from "@sodiem/core";
import {
  allMarkColumns,
  findMarkColumns,
  findPupilColumns,
  markedPupil,
  pupilColumnsRead,
  readHead,
  readMarkRows,
  readPupilRows,
  readSubjects,
  type SheetReport,
  type Table,
  type TableReading,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";

/** Completes the title of a mark sheet: the subject may be the sheet's name, the term the code of the average. */
export function marksTitle(table: Table, known: Known): Table["title"] {
  const { subject = subjectOfName(table.sheet.name), schoolYear = known.schoolYear, ...title } = table.title;
  const term = title.term === "1" || title.term === "2" ? title.term : termOfCode(table);
  return {
    ...title,
    ...(subject === undefined ? {} : { subject }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(term === undefined ? {} : { term }),
  };
}

function subjectOfName(name: string): string | undefined {
  const levels = ["lower-secondary", "upper-secondary"] as const;
  return levels.some((level) => programme.findSubject(level, name) !== undefined) ? name : undefined;
}

function termOfCode({ columns }: Table): Term | undefined {
  const named = new Set(columns.map(({ folded }) => folded[0]).filter((code) => code?.startsWith("tbm_hk")));
  if (named.size !== 1) return undefined;
  return named.has("tbm_hkii") ? "2" : "1";
}

/** Reads a table of kind S1 or S2: the marks of one subject of one class in one term. */
export function readMarks(found: Table, match: FormatMatch, known: Known, report: SheetReport): TableReading {
  const table = { ...found, title: marksTitle(found, known) };
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const nothing = { columns: [], otherRows };
  const head = readHead(table, undefined, report);
  if (head === undefined) return nothing;
  const { term, ...ofClass } = head;
  const { subject: printed } = table.title;
  if (printed === undefined || term === "year") {
    report.ofSheet(term === "year" ? "title.noTerm" : "title.noSubject", "error");
    return nothing;
  }
  const [named] = readSubjects(head, [{ name: printed }]);
  if (named === undefined || named === "cluster") {
    report.ofSheet("subject.cluster", "info", { label: printed });
    return nothing;
  }
  const columns = findMarkColumns(table, report);
  const { subject, marks } = readMarkRows(table, columns, pupils, named, report);
  const read = [table.numberColumn, ...pupilColumnsRead(pupilColumns), ...allMarkColumns(columns)].map(
    ({ index }) => index,
  );
  return {
    book: {
      ...ofClass,
      subjects: [subject],
      pupils: pupils.map((pupil, index) =>
        markedPupil(table, pupil, term, subject.id, columns, marks[index], report),
      ),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "smas",
          kind: match.kind,
          evidence: match.evidence,
          term,
          subject: subject.id,
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(
      table,
      pupils,
      new Set(read),
      (column) => columns.superfluous.includes(column),
      report,
    ),
    otherRows,
  };
}
