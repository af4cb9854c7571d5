import { foldText } from "@sodiem/core";
import {
  type ClassTitle,
  gradeOf,
  momentOf,
  type PlacedText,
  type TitleReading,
  termOf,
} from "@sodiem/workbook/pupil-table";
import { isCode, isJsonCell } from "./code-row";

const longestLine = 300;
const twoYears = /(20\d\d)\s*[-–—]\s*(20\d\d)/;
const classWord = /(?<!\p{L})lớp\s*:?\s*(\d{1,2}\S*?)(?=[\s,;]|$)/iu;
const subjectWord =
  /(?<!\p{L})môn(?:\s+học)?\s*:?\s*(\S.*?)(?=\s*[-–—,;(]?\s*(?<!\p{L})(?:lớp|học\s+k[ìỳ]|hk|giữa|cuối|cả\s+năm|năm\s+học|gv)(?!\p{L})|$)/iu;
// Folded, `y` is `i`.
const authority = /^(?:so|phong|ui ban nhan dan|ubnd|bo giao duc)\b/;

/**
 * Reads the lines above a table. Which cells SMAS puts them in is not known, so each line is told by its words: `Lớp`,
 * `Môn`, the two years, the term or moment. Rows of codes are no lines.
 */
export function readTitle(texts: readonly PlacedText[]): ClassTitle {
  const title: { -readonly [key in keyof ClassTitle]: ClassTitle[key] } = {};
  for (const { text } of texts) {
    if (isCode(text) || isJsonCell(text)) continue;
    const line = text.slice(0, longestLine);
    const folded = foldText(line);
    const [, first, second] = twoYears.exec(line) ?? [];
    if (first !== undefined && Number(second) === Number(first) + 1)
      title.schoolYear ??= `${first}-${second}`;
    const [, className] = classWord.exec(line) ?? [];
    if (className !== undefined) title.className ??= className;
    const [, subject] = subjectWord.exec(line) ?? [];
    if (subject !== undefined) title.subject ??= subject;
    // `Học kỳ: I` and `Học kỳ I` are the same.
    const words = line.replaceAll(":", " ");
    const term = termOf(words);
    if (term !== undefined) title.term ??= term;
    const moment = momentOf(words);
    if (moment !== undefined) title.moment ??= moment;
    if (folded.startsWith("truong")) title.school ??= line.replace(/^trường\s*:\s*/iu, "");
    else if (authority.test(folded)) title.authority ??= line;
  }
  const grade = gradeOf(title.className);
  return grade === undefined ? title : { ...title, grade };
}

/** How titles of SMAS are read. */
export const smasTitles: TitleReading = {
  read: readTitle,
  isTitle: (line) => /^bang (?:diem|tong hop)/.test(foldText(line)),
};
