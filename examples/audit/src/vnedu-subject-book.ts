import type { BookRows, SheetColumn, Value } from "./book";
import { classInfo } from "./class-info";
import { address, Grid, type Range } from "./grid";
import type { Term } from "./lawful";
import { type Subject, type SubjectId, subjects } from "./subjects";
import { writeWorkbook } from "./workbook";

// The mark sheet of one subject as vnEdu exports it from 2024-2025 on (13 columns, with birth dates), one sheet a
// subject, one workbook a term.

const firstPupilRow = 7;

const columns: { readonly [column in SheetColumn]: number } = {
  TX1: 5,
  TX2: 6,
  TX3: 7,
  TX4: 8,
  midterm: 9,
  final: 10,
  average: 11,
};
const remarkColumn = 12;

const merges: readonly Range[] = [
  "A1:L1",
  "A2:L2",
  "A3:L3",
  "A4:J4",
  "A6:A7",
  "B6:B7",
  "C6:D7",
  "E6:E7",
  "F6:I6",
  "J6:J7",
  "K6:K7",
  "L6:L7",
  "M6:M7",
];
const widths = [5, 5.86, 22, 7, 10.14, 6.43, 6.43, 6.43, 6.43, 6.43, 6.43, 6, 9.14];
const heights = [17.25, 17.25, 20, 12.75, 12.75, 30, 12.75];

/** The file name of a term's workbook. */
export function subjectBookFile(term: Term): string {
  return `so_diem_cac_mon_lop_${classInfo.className.toLowerCase()}_hk${term}.xls`;
}

/**
 * The sheet name of a subject: its words and the class without marks and in small letters; where that is longer
 * than a sheet name may be, the first character of each word in capitals.
 *
 * @example subjectSheetName("ngu-van") // "ngu_van_8a"
 * @example subjectSheetName("gddp") // "NDGDCDP8"
 */
export function subjectSheetName(id: SubjectId): string {
  const name = subjects.find((subject) => subject.id === id)?.name ?? id;
  const words = plain(`${name} ${classInfo.className}`).split(/[\s/.]+/);
  const joined = words.join("_");
  return joined.length <= 31 ? joined : words.map((word) => word.charAt(0).toUpperCase()).join("");
}

/**
 * Where a value of a pupil stands on a subject's sheet; `at` counts pupils from 0.
 *
 * @example subjectSheetCell("average", 0) // "L8"
 */
export function subjectSheetCell(column: SheetColumn, at: number): string {
  return address(firstPupilRow + at, columns[column]);
}

/** Writes the workbook of one term. */
export function subjectBook(book: readonly BookRows[], term: Term): Uint8Array {
  return writeWorkbook(
    subjects.map((subject) => ({
      name: subjectSheetName(subject.id),
      sheet: subjectSheet(book, subject, term),
    })),
    "biff8",
  );
}

function subjectSheet(book: readonly BookRows[], subject: Subject, term: Term) {
  const { authority, school, grade, className, firstYear } = classInfo;
  const grid = new Grid();
  grid.title("A1", authority);
  grid.title("A2", school);
  grid.title(
    "A3",
    `BẢNG ĐIỂM CHI TIẾT - MÔN ${subject.name.toUpperCase()} - HỌC KỲ ${term} - NĂM HỌC ${firstYear}-${firstYear + 1}`,
  );
  grid.title("A4", `Khối ${grade} - Lớp ${className}`);
  const head: { readonly [address: string]: string } = {
    A6: "STT",
    B6: "Mã học sinh",
    C6: "Họ và tên",
    E6: "Ngày sinh",
    F6: "ĐĐGtx",
    F7: "TX1",
    G7: "TX2",
    H7: "TX3",
    I7: "TX4",
    J6: "ĐĐGgk",
    J7: `GK${term}`,
    K6: "ĐĐGck",
    K7: `CK${term}`,
    L6: "ĐTB \nmhk",
    M6: "Nhận xét",
  };
  for (const [cell, text] of Object.entries(head)) grid.title(cell, text);

  book.forEach(({ pupil, sheets }, at) => {
    const row = firstPupilRow + at;
    const values = sheets[term][subject.id];
    grid.put(row, 0, at + 1);
    grid.put(row, 1, Number(pupil.code));
    grid.put(row, 2, pupil.familyAndMiddleName);
    grid.put(row, 3, pupil.givenName);
    grid.put(row, 4, pupil.birthDate);
    for (const column of Object.keys(columns) as SheetColumn[])
      grid.put(row, columns[column], values[column]);
    grid.put(row, remarkColumn, remark(values.average));
  });
  const footer = putStatistics(
    grid,
    firstPupilRow + book.length,
    term,
    book.map(({ sheets }) => sheets[term][subject.id].average),
  );
  return grid.finish([...merges, footer], widths, heights);
}

/** The band and the counts under the pupils; returns the band's merge. */
function putStatistics(grid: Grid, row: number, term: Term, results: readonly Value[]): Range {
  grid.put(row, 0, `THỐNG KÊ HỌC KỲ ${term}`);
  grid.put(row + 2, 0, "Số học sinh đạt");
  grid.put(row + 3, 0, "Số lượng - Tỉ lệ (%)");
  bands.forEach((band, at) => {
    const count = results.filter((result) => bandOf(result) === band).length;
    const share = Math.floor((2000 * count + results.length) / (2 * results.length));
    grid.put(row + 2 + at, 3, band);
    grid.put(row + 2 + at, 5, String(count).padStart(2, "0"));
    grid.put(row + 2 + at, 7, "-");
    grid.put(row + 2 + at, 8, `${Math.floor(share / 10)}.${share % 10}%`);
  });
  return `${address(row, 0)}:${address(row + 1, 9)}` as Range;
}

const bands = ["Tốt", "Khá", "Đạt", "Chưa Đạt"] as const;

/** The bands of the platform's own statistics; no rule of the circular classes a single average. */
function bandOf(result: Value): (typeof bands)[number] | undefined {
  if (result === "Đ") return "Đạt";
  if (result === "CĐ") return "Chưa Đạt";
  if (typeof result !== "number") return undefined;
  if (result >= 8) return "Tốt";
  if (result >= 6.5) return "Khá";
  return result >= 5 ? "Đạt" : "Chưa Đạt";
}

const remarks: { readonly [band in (typeof bands)[number]]: string } = {
  Tốt: "Nắm vững kiến thức, học tập chủ động.",
  Khá: "Hiểu bài, cần luyện tập thêm.",
  Đạt: "Đạt yêu cầu, cần cố gắng hơn.",
  "Chưa Đạt": "Cần ôn lại kiến thức cơ bản.",
};

function remark(result: Value): Value {
  const band = bandOf(result);
  return band === undefined || typeof result !== "number" ? null : remarks[band];
}

/** Letters without their marks, in small letters. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase();
}
