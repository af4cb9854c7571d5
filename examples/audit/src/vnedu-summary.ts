import { type BookRows, levelTexts, type SummaryColumn, type Value } from "./book";
import { classInfo } from "./class-info";
import { address, Grid, type Range } from "./grid";
import type { Level, Term } from "./lawful";
import { reSaved } from "./re-saved";
import { subjects } from "./subjects";
import { writeWorkbook } from "./workbook";

// The summary of one class as vnEdu exports it for lower secondary schools: one sheet a term and one for the year.

type Period = Term | "year";

const firstPupilRow = 7;
const firstSubjectColumn = 5;

/** What each sheet says of its period: sheet name, in the title, under the title and column heads. */
const periods: {
  readonly [period in Period]: { readonly sheet: string; readonly title: string; readonly label: string };
} = {
  "1": { sheet: "Hoc ki 1", title: "HỌC KỲ 1", label: "Học kỳ 1" },
  "2": { sheet: "Hoc ki 2", title: "HỌC KỲ 2", label: "Học kỳ 2" },
  year: { sheet: "Ca nam", title: "CẢ NĂM", label: "Cả năm" },
};

export const summaryFile = `so_diem_tong_ket_lop_${classInfo.className.toLowerCase()}.xlsx`;

/** The sheet of a term or of the year. */
export function summarySheetName(period: Period): string {
  return periods[period].sheet;
}

/**
 * Where a value of a pupil stands on a summary sheet; `at` counts pupils from 0.
 *
 * @throws RangeError when the sheet has no such column (a programmer's mistake).
 * @example summaryCell("1", "learning", 0) // "R8"
 */
export function summaryCell(period: Period, column: SummaryColumn, at: number): string {
  return address(firstPupilRow + at, columnOf(period, column));
}

/** Writes the workbook, in the form it has once a user has opened and saved it. */
export function summaryBook(book: readonly BookRows[]): Uint8Array {
  const sheets = (["1", "2", "year"] as const).map((period) => ({
    name: periods[period].sheet,
    sheet: summarySheet(book, period),
    printTitles: "$6:$7",
  }));
  return reSaved(writeWorkbook(sheets, "xlsx"));
}

/** The result columns of a sheet, left to right; the year has a column before the absences and one after them. */
function columnsOf(period: Period): readonly SummaryColumn[] {
  const absences = ["excused", "unexcused", "total"] as const;
  const ids = subjects.map(({ id }) => id);
  return period === "year"
    ? [...ids, "learning", "conduct", "promotion", ...absences, "award"]
    : [...ids, "learning", "conduct", ...absences];
}

function columnOf(period: Period, column: SummaryColumn): number {
  const at = columnsOf(period).indexOf(column);
  if (at < 0) throw new RangeError(`sheet ${periods[period].sheet} has no column ${column}`);
  return firstSubjectColumn + at;
}

function summarySheet(book: readonly BookRows[], period: Period) {
  const { authority, school, grade, className, firstYear } = classInfo;
  const { title, label } = periods[period];
  const columns = columnsOf(period);
  const last = firstSubjectColumn + columns.length;
  const grid = new Grid();

  grid.title("A1", authority);
  grid.title("A2", school);
  grid.title("H1", `BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC ${title}, NĂM HỌC ${firstYear} - ${firstYear + 1}`);
  grid.title("H2", `Khối ${grade} - Lớp ${className} - (${label})`);
  ["STT", "Mã học sinh", "Số định danh cá nhân", "Họ và tên", "Ngày sinh"].forEach((text, at) => {
    grid.put(5, at, text);
  });
  columns.forEach((column, at) => {
    const [above, below] = headOf(column, label);
    grid.put(5, firstSubjectColumn + at, above);
    grid.put(6, firstSubjectColumn + at, below);
  });
  grid.put(5, last, "Ghi chú");
  grid.put(6, last, `(${label})`);

  book.forEach(({ pupil, summary }, at) => {
    const row = firstPupilRow + at;
    grid.put(row, 0, at + 1);
    grid.put(row, 1, Number(pupil.code));
    grid.put(row, 2, pupil.nationalId);
    grid.put(row, 3, `${pupil.familyAndMiddleName} ${pupil.givenName}`);
    grid.put(row, 4, pupil.birthDate);
    columns.forEach((column, offset) => {
      const format = subjects.some(({ id }) => id === column) ? "0.0" : undefined;
      grid.put(row, firstSubjectColumn + offset, summary[period][column], format);
    });
  });

  const absences = columnOf(period, "excused");
  const merges: Range[] = [
    "A1:G1",
    "A2:G2",
    `H1:${address(0, last)}`,
    `H2:${address(1, last)}`,
    "A6:A7",
    "B6:B7",
    "C6:C7",
    "D6:D7",
    "E6:E7",
    `${address(5, absences)}:${address(5, absences + 2)}`,
    ...putFooter(grid, firstPupilRow + book.length, last, book, period),
  ];
  const widths = Array.from({ length: last + 1 }, (_, at) => [4.63, 13.45, 26.45, 25.45][at] ?? 11);
  const heights = [17.15, 14.25, 21.9, 20.25, 20.25, 24.75, 38.25, ...book.map(() => 17.15)];
  return grid.finish(merges, widths, heights);
}

function headOf(column: SummaryColumn, label: string): readonly [above: Value, below: Value] {
  const subject = subjects.find(({ id }) => id === column);
  if (subject !== undefined) return [subject.label, subject.assessedBy === "marks" ? "(HS 1)" : "(N.xét)"];
  switch (column) {
    case "learning":
      return ["Kết quả học tập", `(${label})`];
    case "conduct":
      return ["Kết quả rèn luyện", `(${label})`];
    case "promotion":
      return ["Lên lớp", `(${label})`];
    case "award":
      return ["Danh hiệu", `(${label})`];
    case "excused":
      return ["Buổi nghỉ", "P"];
    case "unexcused":
      return [null, "K"];
    default:
      return [null, "Tổng"];
  }
}

/** The count of pupils, the statistics at the right, the date and the signatures; returns their merges. */
function putFooter(
  grid: Grid,
  row: number,
  last: number,
  book: readonly BookRows[],
  period: Period,
): readonly Range[] {
  grid.put(
    row,
    2,
    `Danh sách này có: ${book.length} học sinh (trừ những học sinh đã chuyển trường, chuyển lớp, thôi học)`,
  );
  const left = last - 4;
  grid.put(row + 1, left, "Thống kê");
  grid.put(row + 3, 2, "Mẫu, ngày 28 tháng 05 năm 2025");
  grid.put(row + 3, 8, "DUYỆT CỦA BAN GIÁM HIỆU");
  grid.put(row + 4, 2, "Giáo viên Chủ nhiệm");
  grid.put(row + 4, 8, "Hiệu trưởng");
  grid.put(row + 9, 2, "Giáo viên Mẫu");
  grid.put(row + 9, 8, "Hiệu trưởng Mẫu");

  grid.put(row + 3, left, "Xếp loại");
  grid.put(row + 3, left + 1, "Kết quả học tập");
  grid.put(row + 3, left + 3, "Kết quả rèn luyện");
  [1, 3].forEach((offset) => {
    grid.put(row + 4, left + offset, "SL");
    grid.put(row + 4, left + offset + 1, "%");
  });
  const levels = Object.keys(levelTexts) as Level[];
  levels.forEach((level, at) => {
    grid.put(row + 5 + at, left, level === "chua-dat" ? "Chưa Đạt:" : `${levelTexts[level]}:`);
    (["learning", "conduct"] as const).forEach((column, side) => {
      const count = book.filter(({ summary }) => summary[period][column] === levelTexts[level]).length;
      grid.put(row + 5 + at, left + 1 + 2 * side, count);
      grid.put(row + 5 + at, left + 2 + 2 * side, count / book.length, "0.00%");
    });
  });
  grid.put(row + 9, left, "Cộng");
  grid.put(row + 9, left + 1, book.length);
  grid.put(row + 9, left + 2, 1, "0.00%");
  // The platform writes this one total as a text.
  grid.put(row + 9, left + 3, String(book.length));
  grid.put(row + 9, left + 4, 1, "0.00%");

  const across = (line: number, from: number, to: number): Range =>
    `${address(row + line, from)}:${address(row + line, to)}`;
  return [
    across(0, 2, 8),
    across(1, left, last),
    across(3, 2, 6),
    across(3, 8, 12),
    across(4, 2, 6),
    across(4, 8, 12),
    across(9, 2, 6),
    across(9, 8, 12),
    `${address(row + 3, left)}:${address(row + 4, left)}`,
    across(3, left + 1, left + 2),
    across(3, left + 3, left + 4),
  ];
}
