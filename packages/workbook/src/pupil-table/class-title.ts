import type { Moment, SchoolLevel, SchoolYear, TermOrYear } from "@sodiem/core";
import { foldText } from "@sodiem/core";
import type { PlacedText } from "./cells";

/** What the lines above a table say of it; what they do not say is absent. */
export interface ClassTitle {
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

/** How a platform writes its titles. */
export interface TitleReading {
  /** Reads the lines above a table; what they do not say is absent. */
  read(texts: readonly PlacedText[]): ClassTitle;
  /** Whether a line is a title of the platform's sheets. */
  isTitle(line: string): boolean;
  /** How many blank rows stand between the organisations and the title of a later table; none where it is left out. */
  readonly blankRows?: number;
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
