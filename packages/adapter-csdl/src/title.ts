import { foldText, type TermOrYear } from "@sodiem/core";
import { type ClassTitle, gradeOf, type PlacedText, type TitleReading } from "@sodiem/workbook/pupil-table";

/** What the lines above a table say, and a year that stands alone, of which nobody knows whether it is the first. */
export interface CsdlTitle extends ClassTitle {
  readonly loneYear?: string;
}

const longestLine = 300;
const classLine = /^lớp\s*:?\s*(\S.*)$/iu;
const subjectLine = /^môn\s+học\s*:\s*(.+?)\s*(?:[-–—]\s*GV\s*:.*)?$/iu;
const schoolLine = /^trường\s*:\s*(\S.*)$/iu;
const twoYears = /(\d{4})\s*[-–—]\s*(\d{4})/;
const yearWords = /năm\s+học\s*:?\s*(\d{4})(?!\s*[-–—]\s*\d)/iu;
const term = /hoc ki\s*:?\s*(2|ii|1|i)(?![a-z0-9])/;

/**
 * Reads the lines above a table: the managing authority, `Trường: …`, `Lớp: …`, the school year with the term, and the
 * subject with its teacher, whose name is left out. Terms are roman or arabic.
 */
export function readTitle(texts: readonly PlacedText[]): CsdlTitle {
  const title: { -readonly [key in keyof CsdlTitle]: CsdlTitle[key] } = {};
  const others: string[] = [];
  for (const { text } of texts) {
    const line = text.slice(0, longestLine);
    const [, subject] = subjectLine.exec(line) ?? [];
    if (subject !== undefined) {
      title.subject ??= subject;
      continue;
    }
    const years = twoYears.exec(line);
    const ownTerm = termIn(line);
    const [, loneYear] = yearWords.exec(line) ?? [];
    if (years !== null && Number(years[2]) === Number(years[1]) + 1)
      title.schoolYear ??= `${years[1]}-${years[2]}`;
    else if (loneYear !== undefined) title.loneYear ??= loneYear;
    if (ownTerm !== undefined) title.term ??= ownTerm;
    if (years !== null || loneYear !== undefined || ownTerm !== undefined) continue;
    const [, className] = classLine.exec(line) ?? [];
    if (className !== undefined) title.className ??= className;
    else if (!isTitle(line)) others.push(line);
  }
  const grade = gradeOf(title.className);
  if (grade !== undefined) title.grade = grade;
  return { ...title, ...organisations(others) };
}

function termIn(line: string): TermOrYear | undefined {
  const [, number] = term.exec(foldText(line)) ?? [];
  if (number === undefined) return undefined;
  return number === "2" || number === "ii" ? "2" : "1";
}

function organisations(lines: readonly string[]): Pick<ClassTitle, "authority" | "school"> {
  const named = lines.flatMap((line) => schoolLine.exec(line)?.[1] ?? [])[0];
  const plain = lines.filter((line) => !schoolLine.test(line));
  const [authority, second] = plain;
  const school = named ?? second;
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(school === undefined ? {} : { school }),
  };
}

function isTitle(line: string): boolean {
  const folded = foldText(line);
  return folded.startsWith("bang diem hoc ki") || folded.startsWith("ket qua hoc tap");
}

/** How the national database writes its titles. */
export const csdlTitles: TitleReading = { read: readTitle, isTitle };
