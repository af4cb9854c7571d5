import { type ClassBook, type Subject, subjects, type TermOrYear } from "@sodiem/core";
import { gradeOf, levelOf } from "./class-title";
import type { SheetReport } from "./report";
import type { Table } from "./table";

/** What a table says of its class; enough to place its pupils. */
export type ClassHead = Pick<ClassBook, "school" | "className" | "grade" | "level" | "schoolYear"> & {
  readonly term: TermOrYear;
};

/**
 * Completes the title of a table to the head of a class book, or says what it lacks: without class, grade, school year
 * or term nothing can be done with the marks, and nothing is assumed.
 */
export function readHead(
  table: Table,
  termOfColumns: TermOrYear | undefined,
  report: SheetReport,
): ClassHead | undefined {
  const { className, grade, schoolYear, school = "", authority } = table.title;
  const term = table.title.term ?? termOfColumns;
  const hasGrade = grade !== undefined && grade >= 1 && grade <= 12;
  if (className === undefined) report.ofSheet("title.noClass", "error");
  else if (!hasGrade) report.ofSheet("title.noGrade", "error", { className });
  if (schoolYear === undefined) report.ofSheet("title.noSchoolYear", "error");
  if (term === undefined) report.ofSheet("title.noTerm", "error");
  if (className === undefined || !hasGrade || schoolYear === undefined || term === undefined)
    return undefined;
  const gradeOfClass = gradeOf(className);
  if (gradeOfClass !== undefined && gradeOfClass !== grade) {
    report.ofSheet("title.gradeMismatch", "warning", { grade, className });
  }
  return {
    school: { name: school, ...(authority === undefined ? {} : { authority }) },
    className,
    grade,
    level: levelOf(grade, school, authority),
    schoolYear,
    term,
  };
}

/** A subject of a sheet, or the reason why it is none: special topics only give their subject a regular mark. */
export type SheetSubject = Subject | "cluster";

/** Gives the subjects of one sheet their ids; `tags` are what the sheet itself says of how they are assessed. */
export function readSubjects(
  head: ClassHead,
  printed: readonly { readonly name: string; readonly tag?: Subject["assessedBy"] }[],
): readonly SheetSubject[] {
  const firstYear = Number(head.schoolYear.slice(0, 4));
  const isCurrent = subjects.followsProgramme(head.grade, firstYear);
  const named = subjects.nameSubjects(
    head.level,
    printed.map(({ name }) => name),
  );
  return named.map(({ id, name, listed }, index): SheetSubject => {
    if (listed?.kind === "cluster") return "cluster";
    const partOf = isCurrent ? listed?.partOf : undefined;
    return {
      id,
      name,
      // The comment subjects are a closed list: a subject outside the programme is marked unless its sheet says otherwise.
      assessedBy: listed?.assessedBy ?? printed[index]?.tag ?? "marks",
      kind: kindOf(listed, isCurrent, name),
      ...(partOf === undefined ? {} : { partOf }),
    };
  });
}

function kindOf(
  listed: subjects.ProgrammeSubject | undefined,
  isCurrent: boolean,
  name: string,
): Subject["kind"] {
  switch (listed?.kind) {
    case undefined:
    case "cluster":
      return subjects.foreignLanguage(name) === undefined ? "unknown" : "optional";
    case "former":
      return isCurrent ? "unknown" : "compulsory";
    case "elective":
      // The programme of 2006 had no electives.
      return isCurrent ? "elective" : "compulsory";
    default:
      return listed?.kind ?? "unknown";
  }
}
