import { foldText, type Moment } from "@sodiem/core";
import {
  type ClassTitle,
  gradeOf,
  momentOf,
  type PlacedText,
  type TitleReading,
  termOf,
} from "@sodiem/workbook/pupil-table";

const longestLine = 300;
const line = {
  subject: /^môn(?:\s+học)?\s*:?\s*(.*)$/iu,
  className: /^lớp\s*:?\s*(.*)$/iu,
  year: /^năm\s+học\s*:?\s*(.*)$/iu,
  term: /^học\s+k[ìỳiy]\s*:?\s*(.*)$/iu,
  moment: /^(?:thời\s+điểm|giai\s+đoạn|kì\s+đánh\s+giá)(?:\s+đánh\s+giá)?\s*:?\s*(.*)$/iu,
  school: /^trường\b.*$/iu,
};

/**
 * Reads the lines above a table: `Môn học`, `Lớp`, `Học kỳ`, `Năm học`, `Thời điểm`, each with its value behind a colon or
 * in the next cell of the row.
 */
export function readTitle(texts: readonly PlacedText[]): ClassTitle {
  const title: { -readonly [key in keyof ClassTitle]: ClassTitle[key] } = {};
  const taken = new Set<PlacedText>();
  for (const placed of texts) {
    if (taken.has(placed)) continue;
    const text = placed.text.slice(0, longestLine);
    const next = texts.find(({ row, column }) => row === placed.row && column > placed.column);
    const valueIn = (own: string | undefined): string | undefined => {
      if (own === undefined) return undefined;
      if (own !== "") return own;
      if (next !== undefined) taken.add(next);
      return next?.text.slice(0, longestLine);
    };
    const [years, term, moment] = [
      valueIn(line.year.exec(text)?.[1]),
      valueIn(line.term.exec(text)?.[1]),
      valueIn(line.moment.exec(text)?.[1]),
    ];
    const [, first, second] = /(\d{4})\s*[-–—]\s*(\d{4})/.exec(years ?? "") ?? [];
    if (first !== undefined && Number(second) === Number(first) + 1)
      title.schoolYear ??= `${first}-${Number(first) + 1}`;
    const ownTerm = term === undefined ? undefined : termOf(`học kì ${foldText(term)}`);
    if (ownTerm !== undefined) title.term ??= ownTerm;
    const ownMoment: Moment | undefined = moment === undefined ? undefined : momentOf(moment);
    if (ownMoment !== undefined) title.summaryMoment ??= ownMoment;
    const subject = valueIn(line.subject.exec(text)?.[1]);
    if (subject !== undefined) title.subject ??= subject;
    const className = valueIn(line.className.exec(text)?.[1]);
    if (className !== undefined) title.className ??= className;
    if (line.school.test(text)) title.school ??= text;
  }
  const grade = gradeOf(title.className);
  return grade === undefined ? title : { ...title, grade };
}

/** The neutral workbook and whatever template was learned have lines, no title of a fixed wording. */
export const misaTitles: TitleReading = { read: readTitle, isTitle: (text) => line.subject.test(text) };

/** Which of the three lines of a mark sheet stand above a table. */
export function hasThreeLines(texts: readonly PlacedText[]): boolean {
  return [line.subject, line.term, line.year].every((one) => texts.some(({ text }) => one.test(text)));
}
