import {
  allMarkColumns,
  findMarkColumns,
  gradeOf,
  markedPupil,
  readMarkRows,
  readSubjects,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { identityColumns, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading, schoolYearOf } from "../sheet-reading";

/** Reads a sheet of kind K4: the marks of one subject of one class in one term. */
export function readMarkSheet(input: SheetInput): SheetReading {
  const { table, match, report } = input;
  const list = readPupils(table, report);
  const { pupils, otherRows } = list;
  const nothing = { books: [], columns: [], otherRows };
  const schoolYear = schoolYearOf(input);
  if (schoolYear === undefined) return nothing;
  const className = table.title.className ?? pupils[0]?.className;
  const grade = table.title.grade ?? gradeOf(className);
  const head = headOfClass(
    input,
    {
      schoolYear,
      ...(className === undefined ? {} : { className }),
      ...(grade === undefined ? {} : { grade }),
    },
    undefined,
  );
  if (head === undefined) return nothing;
  const { term, ...ofClass } = head;
  if (table.title.subject === undefined || term === "year") {
    report.ofSheet(term === "year" ? "title.noTerm" : "title.noSubject", "error");
    return nothing;
  }
  const [named] = readSubjects(head, [{ name: table.title.subject }]);
  if (named === undefined || named === "cluster") {
    report.ofSheet("subject.cluster", "info", { label: table.title.subject });
    return nothing;
  }
  const markColumns = findMarkColumns(table, report);
  const { subject, marks } = readMarkRows(table, markColumns, pupils, named, report);
  const read = new Set(
    [table.numberColumn, ...identityColumns(list), ...allMarkColumns(markColumns)].map(({ index }) => index),
  );
  return {
    books: [
      {
        ...ofClass,
        subjects: [subject],
        pupils: pupils.map(({ className: _class, ...pupil }, index) =>
          markedPupil(table, pupil, term, subject.id, markColumns, marks[index], report),
        ),
        sheets: [
          {
            file: report.file,
            sheet: report.sheet.name,
            platform: "csdl",
            kind: "K4",
            evidence: match.evidence,
            term,
            subject: subject.id,
            pupils: pupils.length,
          },
        ],
      },
    ],
    columns: unreadColumns(table, pupils, read, (column) => markColumns.superfluous.includes(column), report),
    otherRows,
  };
}
