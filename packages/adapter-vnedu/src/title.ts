import { foldText, type Moment, type SchoolLevel, type SchoolYear, type TermOrYear } from "@sodiem/core";
import type { PlacedText } from "./cells";
import { momentOf } from "./primary-moment";

/** How the title of a primary summary begins, folded. */
export const primarySummaryTitle = "bang tong hop ket qua danh gia giao duc";

/** What the lines above a table say of it; what they do not say is absent. */
export interface Title {
  readonly authority?: string;
  readonly school?: string;
  readonly className?: string;
  /** The grade as printed. */
  readonly grade?: number;
  readonly schoolYear?: SchoolYear;
  readonly term?: TermOrYear;
  /** The subject of a mark sheet. */
  readonly subject?: string;
  /** A mid-term or end-of-term sheet, as primary schools have. */
  readonly moment?: string;
  /** The moment that the title of a primary summary names. */
  readonly summaryMoment?: Moment;
}

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
export function readTitle(texts: readonly PlacedText[]): Title {
  const title: { -readonly [key in keyof Title]: Title[key] } = {};
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

/**
 * The term or year a text names: `HỌC KỲ 2`, `Học kì I`, `HK2`, `CẢ NĂM`.
 *
 * @example termOf("(Học kỳ II)") // "2"
 */
export function termOf(text: string): TermOrYear | undefined {
  const folded = foldText(text);
  const [, number] = /(?:hoc ki|\bhk|\bki)\s*(2|ii|1|i)(?![a-z0-9])/.exec(folded) ?? [];
  if (number !== undefined) return number === "2" || number === "ii" ? "2" : "1";
  return /\b(?:ca|cuoi) nam\b/.test(folded) ? "year" : undefined;
}

/**
 * The level of a grade in a school. A centre of continuing education follows other circulars; only its name tells.
 *
 * @example levelOf(10, "TRUNG TÂM GDNN-GDTX MẪU") // "continuing-upper"
 */
export function levelOf(grade: number, school = "", authority = ""): SchoolLevel {
  if (grade <= 5) return "primary";
  const names = foldText(`${school} ${authority}`);
  const isContinuing = ["gdtx", "gdnn", foldText("giáo dục thường xuyên"), "giao duc nghe nghiep"].some(
    (word) => names.includes(word),
  );
  if (grade <= 9) return isContinuing ? "continuing-lower" : "lower-secondary";
  return isContinuing ? "continuing-upper" : "upper-secondary";
}

/** The grade that a class name begins with, as in `11/4`, `9.1` and `10A1.2`. */
export function gradeOf(className = ""): number | undefined {
  const grade = Number(/^(\d{1,2})(?!\d)/.exec(className)?.[1]);
  return grade >= 1 && grade <= 12 ? grade : undefined;
}

function organisations(lines: readonly string[]): Pick<Title, "authority" | "school"> {
  const byStart = lines.findIndex((line) => authorityStart.test(`${foldText(line)} `));
  const authority = byStart >= 0 ? lines[byStart] : lines.length > 1 ? lines[0] : undefined;
  const school = lines.find((line) => line !== authority && !authorityStart.test(`${foldText(line)} `));
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(school === undefined ? {} : { school }),
  };
}
