import { foldText, type TermOrYear } from "@sodiem/core";
import {
  type ClassTitle,
  gradeOf,
  momentOf,
  type PlacedText,
  type TitleReading,
  termOf,
} from "@sodiem/workbook/pupil-table";

/** How the title of a primary summary begins, folded. */
export const primarySummaryTitle = "bang tong hop ket qua danh gia giao duc";

const longestLine = 300;
const dash = "[-–—]";
const separator = `\\s*[-–—,]\\s*`;
const termWords = "(?:HỌC\\s*K[ỲÌÝÍYI]|HK)\\s*(?:1|2|I{1,2})|CẢ\\s+NĂM|CUỐI\\s+NĂM";

/**
 * The title of a mark sheet. The name of a subject may itself hold dashes, `&` and brackets, so what follows it is
 * anchored from the right.
 */
const markSheetTitle = new RegExp(
  `BẢNG ĐIỂM CHI TIẾT\\s*${dash}*\\s*MÔN\\s*:?\\s*(.+?)${separator}(${termWords})` +
    `(?:${separator}((?:GIỮA|CUỐI)\\s[^-–—]*?))?(?:${separator}NĂM HỌC.*)?$`,
  "iu",
);
const classLine =
  /^(?:khối\s*:?\s*(\d{1,2})\s*[-–—,]?\s*)?lớp\s*:?\s*(\S.*?)\s*(?:$|\(|[-–—]\s*\(|\s[-–—]\s|,)/iu;
const yearLine = /năm\s+học\s*:?\s*(\d{4})\s*[-–—]\s*(\d{4})/iu;
const authorityStart = /^(?:so|phong|ui ban|ubnd|bo) /;
const motto = ["cong hoa xa hoi", "cong hoa xa hoi chu nghia", "doc lap - tu do"];

/**
 * Reads the lines above a table: the managing authority and the school, the title, the class. Any line may stand in
 * any cell; `schools` and `authorities` are told apart by how they begin, else by their order.
 */
export function readTitle(texts: readonly PlacedText[]): ClassTitle {
  const title: { -readonly [key in keyof ClassTitle]: ClassTitle[key] } = {};
  const others: string[] = [];
  let laterTerm: TermOrYear | undefined;
  for (const { text } of texts) {
    const line = text.slice(0, longestLine);
    const folded = foldText(line);
    const year = yearLine.exec(line);
    if (year !== null && Number(year[2]) === Number(year[1]) + 1)
      title.schoolYear ??= `${year[1]}-${year[2]}`;
    if (isFoldedTitle(folded)) {
      const [, subject, term, moment] = markSheetTitle.exec(line) ?? [];
      if (subject !== undefined) title.subject ??= subject;
      if (moment !== undefined) title.moment ??= moment;
      const own = termOf(term ?? line);
      if (own !== undefined) title.term ??= own;
      const summarised = folded.includes(primarySummaryTitle) ? momentOf(line) : undefined;
      if (summarised !== undefined) title.summaryMoment ??= summarised;
      continue;
    }
    const ofClass = classLine.exec(line);
    if (ofClass !== null) {
      const [, grade, className = ""] = ofClass;
      title.className ??= className;
      if (grade !== undefined) title.grade ??= Number(grade);
      laterTerm ??= termOf(line);
      continue;
    }
    if (year === null && termOf(line) === undefined && !motto.some((start) => folded.startsWith(start))) {
      others.push(line);
    } else {
      laterTerm ??= termOf(line);
    }
  }
  if (title.term === undefined && laterTerm !== undefined) title.term = laterTerm;
  const grade = title.grade ?? gradeOf(title.className);
  if (grade !== undefined) title.grade = grade;
  return { ...title, ...organisations(others) };
}

/** Whether a line is the title of a mark sheet or a summary. */
export function isTitle(line: string): boolean {
  return isFoldedTitle(foldText(line.slice(0, longestLine)));
}

function isFoldedTitle(folded: string): boolean {
  return folded.includes("bang diem chi tiet") || folded.includes("bang tong hop ket qua");
}

function organisations(lines: readonly string[]): Pick<ClassTitle, "authority" | "school"> {
  const byStart = lines.findIndex((line) => authorityStart.test(`${foldText(line)} `));
  const authority = byStart >= 0 ? lines[byStart] : lines.length > 1 ? lines[0] : undefined;
  const school = lines.find((line) => line !== authority && !authorityStart.test(`${foldText(line)} `));
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(school === undefined ? {} : { school }),
  };
}

/** How vnEdu writes its titles. */
export const vneduTitles: TitleReading = { read: readTitle, isTitle };
