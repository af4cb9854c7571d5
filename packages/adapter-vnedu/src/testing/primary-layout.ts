import { cellName } from "@sodiem/workbook";
import { GridSheet, type Value } from "./grid-sheet";

/** One subject of a primary summary: its printed name, the one above it, whether it has a column of tests. */
export interface PrimarySubject {
  readonly label: string;
  readonly under?: string;
  readonly tested?: boolean;
}

/** One pupil's row of a primary summary; values in the order of the columns. */
export interface PrimaryRow {
  readonly code: Value;
  readonly name: string;
  readonly birthDate: Value;
  readonly girl?: Value;
  readonly levels: readonly Value[];
  readonly tests: readonly Value[];
  readonly items: readonly Value[];
  /** Hoàn thành xuất sắc, Hoàn thành tốt, Hoàn thành, Chưa hoàn thành. */
  readonly results?: readonly Value[];
  /** Cuối năm, Đột xuất. */
  readonly awards?: readonly Value[];
  readonly notPromoted?: Value;
  readonly note?: Value;
}

export interface PrimaryContent {
  readonly sheetName?: string;
  readonly authority?: string;
  readonly school?: string;
  readonly className: string;
  readonly firstYear: number;
  /** What the title says after `… GIÁO DỤC`. */
  readonly moment: string;
  readonly subjects: readonly PrimarySubject[];
  /** The labels of each group of items. */
  readonly items: { readonly [group: string]: readonly string[] };
  readonly yearEnd?: boolean;
  readonly rows: readonly PrimaryRow[];
}

export const tick = "\uf0fc";

export const generalLabels = ["Tự chủ và tự học", "Giao tiếp và hợp tác", "GQVĐ và sáng tạo"];
export const specificLabels = [
  "Ngôn ngữ",
  "Tính toán",
  "Khoa học",
  "Công nghệ",
  "Tin học",
  "Thẩm mĩ",
  "Thể chất",
];
export const qualityLabels = ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"];

const [head, below, parts, leaves] = [5, 6, 7, 8] as const;
const firstRow = 9;

/** A summary as kind D lays it out: four rows of head, a hidden empty column of names, signatures below. */
export function primarySheet(content: PrimaryContent): GridSheet {
  const { className, firstYear, moment, yearEnd = false, rows } = content;
  const sheet = new GridSheet(content.sheetName ?? className.toLowerCase());
  sheet.put("A1", content.authority ?? "ỦY BAN NHÂN DÂN XÃ MẪU").put("A2", content.school ?? "TRƯỜNG TH MẪU");
  sheet.put("A3", `BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC ${moment}`.trim());
  sheet.put("A4", `Năm học: ${firstYear} - ${firstYear + 1}`).put("A5", `Lớp: ${className}`);
  sheet.put("A6", "STT", "Mã học sinh", "HỌ VÀ TÊN HỌC SINH", "Họ và tên", "Ngày,\ntháng,\nnăm sinh", "Nữ");
  sheet.merge("A1:G1", "A1:F1", "A2:G2", "A2:F2", "A6:A9", "C6:C9", "E6:E9", "F6:F9");
  sheet.hiddenColumns.add(3);

  const readers: ((row: PrimaryRow) => Value)[] = [];
  let column = 6;
  const next = (read: (row: PrimaryRow) => Value): number => {
    readers.push(read);
    column += 1;
    return column - 1;
  };
  putSubjects(sheet, content, next);
  putItems(sheet, content, next);
  if (yearEnd) putYearEnd(sheet, next);
  const note = next((row) => row.note ?? null);
  sheet.set(head, note, "Ghi chú");
  span(sheet, head, note, leaves, note);
  sheet.merge(`A3:${cellName(2, column - 1)}`);

  rows.forEach((row, index) => {
    const values = readers.map((read) => read(row));
    sheet.put(
      cellName(firstRow + index, 0),
      index + 1,
      row.code,
      row.name,
      null,
      row.birthDate,
      row.girl ?? null,
    );
    sheet.put(cellName(firstRow + index, 6), ...values);
  });
  putSignatures(sheet, firstRow + rows.length + 2, column - 6);
  return sheet;
}

type Next = (read: (row: PrimaryRow) => Value) => number;

function putSubjects(sheet: GridSheet, { subjects }: PrimaryContent, next: Next): void {
  let tested = 0;
  let group: { readonly name: string; readonly first: number } | undefined;
  const starts = subjects.map(({ label, under, tested: hasTest = false }, index) => {
    const first = next((row) => row.levels[index] ?? null);
    sheet.set(leaves, first, "Mức đạt được");
    let last = first;
    if (hasTest) {
      const own = tested;
      tested += 1;
      last = next((row) => row.tests[own] ?? null);
      sheet.set(leaves, last, "Điểm KTĐK");
    }
    if (under === undefined) {
      group = undefined;
      sheet.set(below, first, label);
      span(sheet, below, first, parts, last);
    } else {
      if (group?.name !== under) {
        group = { name: under, first };
        sheet.set(below, first, under);
      }
      sheet.set(parts, first, label);
      span(sheet, below, group.first, below, last);
    }
    return { first, last };
  });
  const [start, end] = [starts[0], starts.at(-1)];
  if (start === undefined || end === undefined) return;
  sheet.set(head, start.first, "Môn học và hoạt động giáo dục");
  span(sheet, head, start.first, head, end.last);
}

function putItems(sheet: GridSheet, { items }: PrimaryContent, next: Next): void {
  let index = 0;
  const competencies: number[] = [];
  for (const [group, names] of Object.entries(items)) {
    const columns = names.map((name) => {
      const own = index;
      index += 1;
      const at = next((row) => row.items[own] ?? null);
      sheet.set(leaves, at, name);
      span(sheet, leaves, at, leaves, at);
      return at;
    });
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined) continue;
    const isCompetency = group.startsWith("Năng lực ");
    sheet.set(isCompetency ? below : head, first, group);
    span(sheet, isCompetency ? below : head, first, parts, last);
    if (isCompetency) competencies.push(first, last);
  }
  const [first, last] = [competencies[0], competencies.at(-1)];
  if (first === undefined || last === undefined) return;
  sheet.set(head, first, "Năng lực cốt lõi");
  span(sheet, head, first, head, last);
}

function putYearEnd(sheet: GridSheet, next: Next): void {
  const results = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành"];
  const columns = results.map((label, index) => {
    const at = next((row) => row.results?.[index] ?? null);
    sheet.set(leaves, at, label);
    return at;
  });
  sheet.set(head, columns[0] ?? 0, "Đánh giá KQGD");
  span(sheet, head, columns[0] ?? 0, parts, columns.at(-1) ?? 0);
  const awards = ["Cuối năm", "Đột xuất"].map((label, index) => {
    const at = next((row) => row.awards?.[index] ?? null);
    sheet.set(leaves, at, label);
    return at;
  });
  sheet.set(head, awards[0] ?? 0, "Khen thưởng");
  span(sheet, head, awards[0] ?? 0, parts, awards.at(-1) ?? 0);
  const promotion = next((row) => row.notPromoted ?? null);
  sheet.set(head, promotion, "Chưa lên lớp");
  span(sheet, head, promotion, leaves, promotion);
}

function putSignatures(sheet: GridSheet, row: number, right: number): void {
  sheet.set(row, 7, "Giáo viên chủ nhiệm").set(row, right, "Hiệu trưởng");
  sheet.set(row + 1, 7, "(ký , ghi rõ họ tên)").set(row + 1, right, "(ký , ghi rõ họ tên, đóng dấu)");
  sheet.set(row + 6, 7, "GV 01").set(row + 6, right, "GV 02");
}

function span(sheet: GridSheet, top: number, left: number, bottom: number, right: number): void {
  sheet.merge(`${cellName(top, left)}:${cellName(bottom, right)}`);
}
