import { cellName } from "@sodiem/workbook";
import { GridSheet, type Value } from "./grid-sheet";

/** What the title of a sheet says. */
export interface TitleContent {
  readonly authority?: string;
  readonly school?: string;
  readonly grade: number;
  readonly className: string;
  readonly firstYear: number;
}

/** One pupil's row of a mark sheet. */
export interface MarkRow {
  readonly code: Value;
  readonly family: string;
  readonly given: string;
  readonly birthDate: Value;
  readonly regular: readonly Value[];
  readonly midterm: Value;
  readonly final: Value;
  readonly average: Value;
  readonly remark?: Value;
}

export interface MarkSheetContent extends TitleContent {
  readonly variant: "A1" | "A2" | "A3";
  readonly subject: string;
  readonly term: "1" | "2";
  /** How many columns of regular marks the school has set. */
  readonly regularColumns: number;
  readonly rows: readonly MarkRow[];
}

export const ordinary = {
  authority: "PHÒNG GD&ĐT HUYỆN MẪU",
  school: "TRƯỜNG THCS MẪU",
  grade: 8,
  className: "8A",
  firstYear: 2024,
} as const;

const firstRow = 7;

/** A mark sheet as kind A lays it out; A1 has birth dates, A2 has none, A3 no pupil codes either. */
export function markSheet(content: MarkSheetContent): GridSheet {
  const { authority, school, grade, className, firstYear, subject, term, variant, regularColumns } = content;
  const sheet = new GridSheet(`${subject} ${className}`.slice(0, 31));
  sheet.put("A1", authority ?? ordinary.authority).put("A2", school ?? ordinary.school);
  sheet.put(
    "A3",
    `BẢNG ĐIỂM CHI TIẾT - MÔN ${subject.toUpperCase()} - HỌC KỲ ${term} - NĂM HỌC ${firstYear}-${firstYear + 1}`,
  );
  sheet.put("A4", `Khối ${grade} - Lớp ${className}`);
  sheet.merge("A1:L1", "A2:L2", "A3:L3", "A4:J4");

  const identity = {
    A1: ["STT", "Mã học sinh", "Họ và tên", null, "Ngày sinh"],
    A2: ["STT", "Mã học sinh", "Họ và tên", null],
    A3: ["STT", "Họ đệm", "Tên"],
  }[variant];
  const first = identity.length;
  const last = first + regularColumns;
  sheet.put("A6", ...identity);
  for (let index = 0; index < first; index += 1) {
    if (identity[index] === "Họ và tên") sheet.merge(`${cellName(5, index)}:${cellName(6, index + 1)}`);
    else if (identity[index] !== null) sheet.merge(`${cellName(5, index)}:${cellName(6, index)}`);
  }
  if (regularColumns > 0) {
    sheet.set(5, first, "ĐĐGtx");
    if (regularColumns > 1) sheet.merge(`${cellName(5, first)}:${cellName(5, last - 1)}`);
    for (let index = 0; index < regularColumns; index += 1) sheet.set(6, first + index, `TX${index + 1}`);
  }
  sheet.put(cellName(5, last), "ĐĐGgk", "ĐĐGck", "ĐTB \nmhk", "Nhận xét");
  for (let index = last; index < last + 4; index += 1) {
    sheet.merge(`${cellName(5, index)}:${cellName(6, index)}`);
  }

  content.rows.forEach((pupil, index) => {
    const { code, family, given, birthDate, regular, midterm, final, average, remark = null } = pupil;
    const who = {
      A1: [code, family, given, birthDate],
      A2: [code, family, given],
      A3: [family, given],
    }[variant];
    const marks = Array.from({ length: regularColumns }, (_, at) => regular[at] ?? null);
    sheet.put(cellName(firstRow + index, 0), index + 1, ...who, ...marks, midterm, final, average, remark);
  });
  putMarkFooter(sheet, firstRow + content.rows.length, term);
  return sheet;
}

/** The statistics that the platform prints below a mark sheet. */
function putMarkFooter(sheet: GridSheet, row: number, term: string): void {
  sheet.set(row, 0, `THỐNG KÊ HỌC KỲ ${term}`).merge(`${cellName(row, 0)}:${cellName(row + 1, 9)}`);
  ["Tốt", "Khá", "Đạt", "Chưa Đạt"].forEach((level, index) => {
    const line = row + 2 + index;
    if (index === 0) sheet.set(line, 0, "Số học sinh đạt");
    sheet.set(line, 3, level).set(line, 5, "05").set(line, 7, "-").set(line, 8, "12.5%");
  });
}

/** One pupil's row of a summary. */
export interface SummaryRow {
  readonly code: Value;
  readonly nationalId: Value;
  readonly name: string;
  readonly birthDate: Value;
  readonly subjects: readonly Value[];
  readonly learning: Value;
  readonly conduct: Value;
  readonly absences: readonly [excused: Value, unexcused: Value, total: Value];
  readonly promotion?: Value;
  readonly award?: Value;
  readonly overall?: Value;
  readonly rank?: Value;
  readonly note?: Value;
}

export interface SummaryContent extends TitleContent {
  readonly term: "1" | "2" | "year";
  readonly layout: "tt22" | "tt58" | "older";
  readonly subjects: readonly { readonly label: string; readonly tag: string | null }[];
  readonly rows: readonly SummaryRow[];
}

const periods = {
  "1": { title: "HỌC KỲ 1", label: "Học kỳ 1", sheet: "Hoc ki 1" },
  "2": { title: "HỌC KỲ 2", label: "Học kỳ 2", sheet: "Hoc ki 2" },
  year: { title: "CẢ NĂM", label: "Cả năm", sheet: "Ca nam" },
} as const;

/** A summary as kind C lays it out. */
export function summarySheet(content: SummaryContent): GridSheet {
  const { authority, school, grade, className, firstYear, term, layout } = content;
  const { title, label, sheet: sheetName } = periods[term];
  const sheet = new GridSheet(sheetName);
  const identity = [
    "STT",
    "Mã học sinh",
    ...(layout === "older" ? [] : ["Số định danh cá nhân"]),
    "Họ và tên",
    "Ngày sinh",
  ];
  const results = resultColumns(content, label);
  sheet.put("A1", authority ?? ordinary.authority).put("A2", school ?? ordinary.school);
  sheet.put("H1", `BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC ${title}, NĂM HỌC ${firstYear} - ${firstYear + 1}`);
  sheet.put("H2", `Khối ${grade} - Lớp ${className} - (${label})`);
  sheet.merge("A1:G1", "A2:G2", "A1:F1", "H1:Z1", "H2:Z2");
  sheet.put("A6", ...identity, ...results.map(({ head }) => head[0]));
  sheet.put(cellName(6, identity.length), ...results.map(({ head }) => head[1]));
  for (let index = 0; index < identity.length; index += 1) {
    sheet.merge(`${cellName(5, index)}:${cellName(6, index)}`);
  }
  const absences = identity.length + results.findIndex(({ head }) => head[0] === "Buổi nghỉ");
  sheet.merge(`${cellName(5, absences)}:${cellName(5, absences + 2)}`);

  content.rows.forEach((pupil, index) => {
    const { code, nationalId, name, birthDate } = pupil;
    sheet.put(
      cellName(firstRow + index, 0),
      index + 1,
      code,
      ...(layout === "older" ? [] : [nationalId]),
      name,
      birthDate,
      ...results.map(({ value }) => value(pupil)),
    );
  });
  putSummaryFooter(sheet, firstRow + content.rows.length, identity.length + results.length - 5, content);
  return sheet;
}

interface ResultColumn {
  readonly head: readonly [above: Value, below: Value];
  readonly value: (row: SummaryRow) => Value;
}

function resultColumns({ subjects, layout, term }: SummaryContent, label: string): ResultColumn[] {
  const period = `(${label})`;
  const isOlder = layout === "tt58";
  return [
    ...subjects.map(
      (subject, index): ResultColumn => ({
        head: [subject.label, subject.tag],
        value: (row) => row.subjects[index] ?? null,
      }),
    ),
    ...(isOlder
      ? [{ head: ["Điểm TK", period], value: (row) => row.overall ?? null } satisfies ResultColumn]
      : []),
    { head: [isOlder ? "Học lực" : "Kết quả học tập", period], value: (row) => row.learning },
    { head: [isOlder ? "Hạnh kiểm" : "Kết quả rèn luyện", period], value: (row) => row.conduct },
    ...(term === "year" && !isOlder
      ? [{ head: ["Lên lớp", period], value: (row) => row.promotion ?? null } satisfies ResultColumn]
      : []),
    { head: ["Buổi nghỉ", "P"], value: (row) => row.absences[0] },
    { head: [null, "K"], value: (row) => row.absences[1] },
    { head: [null, "Tổng"], value: (row) => row.absences[2] },
    ...(term === "year" || isOlder
      ? [{ head: ["Danh hiệu", period], value: (row) => row.award ?? null } satisfies ResultColumn]
      : []),
    ...(isOlder
      ? [{ head: ["Xếp hạng", period], value: (row) => row.rank ?? null } satisfies ResultColumn]
      : []),
    { head: ["Ghi chú", period], value: (row) => row.note ?? null },
  ];
}

/** The count of pupils, the statistics at the right, the date and the signatures. */
function putSummaryFooter(sheet: GridSheet, row: number, left: number, { rows }: SummaryContent): void {
  sheet.set(
    row,
    2,
    `Danh sách này có: ${rows.length} học sinh (trừ những học sinh đã chuyển trường, chuyển lớp, thôi học)`,
  );
  sheet.merge(`${cellName(row, 2)}:${cellName(row, 8)}`);
  sheet.set(row + 1, left, "Thống kê");
  sheet.set(row + 3, 2, "Mẫu, ngày 28 tháng 05 năm 2025").set(row + 3, left, "Xếp loại");
  sheet.set(row + 4, 2, "Giáo viên Chủ nhiệm").set(row + 4, 8, "Hiệu trưởng");
  ["Tốt:", "Khá:", "Đạt:", "Chưa Đạt:"].forEach((level, index) => {
    sheet.put(cellName(row + 5 + index, left), level, rows.length, 1, rows.length, 1);
  });
  sheet.set(row + 9, 2, "GV 01").set(row + 9, 8, "GV 02");
  sheet.put(cellName(row + 9, left), "Cộng", rows.length, 1, String(rows.length), 1);
}
