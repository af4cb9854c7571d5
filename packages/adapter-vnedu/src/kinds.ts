import { foldText } from "@sodiem/core";
import type { Sheet } from "@sodiem/workbook";
import { columnOfText, gradeOf, isNumberLabel, textsInRows } from "@sodiem/workbook/pupil-table";
import { isFullPupilList } from "./pupil-list-columns";
import { primarySummaryTitle, readTitle } from "./read-title";

/** The families of vnEdu files. */
export type Kind = "A" | "B" | "C" | "D" | "E" | "F" | "G";

/** The kinds that are sheets of a workbook. */
export type SheetKind = Exclude<Kind, "G">;

/** How many rows at the top of a sheet may name its kind. */
const titleRows = 10;

/**
 * The kind of a sheet by the words in its first rows, compared folded; never by its name, which is cut and copied.
 * `undefined` when nothing says that the sheet is from vnEdu.
 */
export function kindOfSheet(sheet: Sheet): SheetKind | undefined {
  const texts = textsInRows(sheet, 0, endOfHead(sheet));
  const folded = texts.map(({ text }) => foldText(text.slice(0, 300)));
  const says = (words: string): boolean => folded.some((text) => text.includes(words));
  if (says(primarySummaryTitle)) return "D";
  if (says("bang tong hop ket qua giao duc")) return "C";
  if (folded.some((text) => /bang diem chi tiet[ –—-]*mon\b/.test(text))) {
    const { moment, grade, className } = readTitle(texts);
    return moment !== undefined || (grade ?? gradeOf(className) ?? 6) <= 5 ? "B" : "A";
  }
  if (says("thong ke chi tiet ne nep cua hoc sinh")) return "F";
  if (says("danh sach hoc sinh") && folded.includes("ma vemis")) return "E";
  return isFullPupilList(sheet) ? "E" : undefined;
}

/** The title ends with the head of the first table; what pupils are called and told there says nothing of the kind. */
function endOfHead(sheet: Sheet): number {
  for (let row = 0; row < titleRows; row += 1) {
    if (columnOfText(sheet, row, isNumberLabel) !== undefined) return Math.min(row + 2, titleRows);
  }
  return titleRows;
}

/** The parent look-up answers with JSON, sometimes inside the call of a function. */
export function isLookupAnswer(bytes: Uint8Array): boolean {
  const text = (end: number): string => new TextDecoder().decode(bytes.subarray(0, end)).trimStart();
  // Workbooks begin otherwise, and are not decoded.
  if (!/^[\w$.]*\(?\s*[{[]/.test(text(256))) return false;
  const start = text(65_536);
  return start.includes('"diem"') && start.includes('"ten_mon_hoc"');
}
