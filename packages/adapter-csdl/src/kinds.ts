import type { Evidence, FormatMatch } from "@sodiem/core";
import { foldText } from "@sodiem/core";
import type { Sheet } from "@sodiem/workbook";
import {
  columnOfText,
  isNumberLabel,
  labels,
  nameLabels,
  rowNumber,
  textsInRows,
} from "@sodiem/workbook/pupil-table";

/** The families of workbooks of the national database that hold what a gradebook holds. */
export type GradebookKind = "K1" | "K2" | "K3" | "K4" | "K5" | "K6";

/** All families that can be told; K7 to K9 hold catalogues, logs and statistics. */
export type Kind = GradebookKind | "K7" | "K8" | "K9";

/** A sheet of the national database. */
export interface CsdlMatch extends FormatMatch {
  readonly platform: "csdl";
  readonly kind: Kind;
}

/** What a sheet is, and the row that holds the labels of its columns. */
export interface RecognisedSheet {
  readonly match: CsdlMatch;
  readonly headerRow: number;
}

/** Whether a sheet of a kind can be read into a gradebook. */
export function isGradebookKind(kind: Kind): kind is GradebookKind {
  return gradebookKinds.has(kind);
}

const gradebookKinds: ReadonlySet<Kind> = new Set(["K1", "K2", "K3", "K4", "K5", "K6"]);

const deepestHeader = 20;
const longestLabel = 300;

/**
 * Tells what a sheet of the national database is, by what stands in its first rows and never by its name; or `undefined`
 * when nothing says that it is one. Titles of other platforms are looked for first.
 */
export function recogniseSheet(sheet: Sheet): RecognisedSheet | undefined {
  const rows = foldedRows(sheet);
  if (isOfOthers(rows)) return undefined;
  return (
    primaryResults(sheet, rows) ??
    termMarks(sheet, rows) ??
    resultList(sheet, rows) ??
    periodicAssessment(sheet, rows) ??
    otherWorkbook(sheet, rows) ??
    yearResults(sheet, rows) ??
    pupilProfile(sheet, rows)
  );
}

/** The labels of a row, folded, without the star of a column that must be filled. */
type FoldedRow = ReadonlySet<string>;

function foldedRows(sheet: Sheet): FoldedRow[] {
  const rows = Array.from({ length: Math.min(deepestHeader, sheet.rowCount) }, () => new Set<string>());
  for (const { row, text } of textsInRows(sheet, 0, deepestHeader)) {
    rows[row]?.add(foldText(text.slice(0, longestLabel)).replace(/\s*\(?\*\)?$/, ""));
  }
  return rows;
}

function isOfOthers(rows: readonly FoldedRow[]): boolean {
  return rows.some((row) =>
    [...row].some(
      (text) =>
        text.startsWith("bang diem chi tiet") ||
        text.startsWith("bang tong hop ket qua") ||
        vneduListLabels.has(text) ||
        /^(?:ddg(?:tx|gk|ck)|tbm)_\w+$/.test(text) ||
        text.includes('"pointcode"'),
    ),
  );
}

const vneduListLabels = labels("Mã VEMIS", "Sổ đăng bộ");
const classLabels = labels("Mã lớp");
const provincialClassLabels = labels("Lớp học", "Tên lớp học", "Tên lớp");
const moetLabels = labels("Mã định danh", "Mã định danh Bộ GD&ĐT", "Mã định danh Bộ GD&ĐT (trên CSDL ngành)");
/** What the Ministry's identifier is headed by. */
export const codeLabels: ReadonlySet<string> = new Set([...moetLabels, ...labels("Mã học sinh")]);
const [subjectsGroup = ""] = labels("Môn học và hoạt động giáo dục");
const [qualitiesGroup = ""] = labels("Phẩm chất chủ yếu");
const [marksTitle = ""] = labels("BẢNG ĐIỂM HỌC KỲ");
const [resultsTitle = ""] = labels("KẾT QUẢ HỌC TẬP");
const [stageLabel = ""] = labels("Giai đoạn");
const [levelLabel = ""] = labels("Mức đạt được");
const [momentLabel = ""] = labels("Thời điểm đánh giá");
const itemRemarkLabels = labels("Nhận xét NL Chung", "Nhận xét NL Đặc thù", "Nhận xét Phẩm chất");
const homeroomLabels = labels(
  "Nhận xét GVCN",
  "Nhận xét của GVCN",
  "Nhận xét của giáo viên chủ nhiệm",
  "Nhận xét chủ nhiệm",
);
const updateLabels = labels("Số ĐDCN", "Số định danh cá nhân", "Quốc tịch", "Họ tên cha", "Họ tên mẹ");
const ethnicCodeLabels = labels("Mã dân tộc");
const staffKeys = ["fullname", "jobposition", "idenfification", "provincecode"].map(foldText);
const healthLabels = labels("Cân nặng", "Chiều cao", "Bệnh về mắt");
const pushLogLabels = labels("Đối tác", "Đợt đẩy", "Thời gian đẩy");
const statisticalForm = /^bieu(?: so)?\s*:?\s*\d{1,2}[a-z]?\s*-\s*(?:mn|th|thcs|thpt|gdtx)\b/;

function found(
  sheet: Sheet,
  headerRow: number,
  kind: Kind,
  evidence: Evidence,
  variant?: string,
): RecognisedSheet {
  const match = { platform: "csdl", kind, evidence, sheet: sheet.name } as const;
  return { headerRow, match: variant === undefined ? match : { ...match, variant } };
}

const hasOneOf = (row: FoldedRow | undefined, wanted: ReadonlySet<string>): boolean =>
  row !== undefined && [...wanted].some((label) => row.has(label));

const hasAll = (row: FoldedRow | undefined, wanted: Iterable<string>): boolean =>
  row !== undefined && [...wanted].every((label) => row.has(label));

/** K2 has no title: its labels begin in the first row. */
function primaryResults(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  const headerRow = rows
    .slice(0, 3)
    .findIndex((row) => row.has(subjectsGroup) && row.has(qualitiesGroup) && hasOneOf(row, classLabels));
  if (headerRow < 0) return undefined;
  const names = new Set([...(rows[headerRow + 1] ?? []), ...(rows[headerRow + 2] ?? [])]);
  return found(sheet, headerRow, "K2", "described", primaryVariant(names));
}

/** The template for grades 4 and 5 has history and geography, that for grade 3 technology. */
function primaryVariant(names: ReadonlySet<string>): string {
  if (hasOneOf(names, historyLabels)) return "grades-4-5";
  return hasOneOf(names, technologyLabels) ? "grade-3" : "grades-1-2";
}

const historyLabels = labels("Lịch sử và Địa lí", "LS & ĐL");
const technologyLabels = labels("TH-CN (Công nghệ)", "Công nghệ");

function termMarks(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  if (!rows.slice(0, 5).some((row) => row.has(marksTitle))) return undefined;
  const headerRow = rows.findIndex((row) => row.has("stt") && hasOneOf(row, nameLabels));
  if (headerRow < 0) return undefined;
  const first = columnOfText(sheet, headerRow, isNumberLabel) ?? 0;
  const numbers = [1, 2, 3].some((below) => isNumberRow(sheet, headerRow + below, first));
  return found(sheet, headerRow, "K4", "parsers", numbers ? "B" : "A");
}

/** The row that numbers the columns, which variant B alone has. */
function isNumberRow(sheet: Sheet, row: number, first: number): boolean {
  if (sheet.cell(row, first) === undefined) return false;
  let expected = 1;
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const cell = sheet.cell(row, column);
    if (cell === undefined) continue;
    if (rowNumber(cell) !== expected) return false;
    expected += 1;
  }
  return expected > 5;
}

function resultList(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  if (!rows.slice(0, 6).some((row) => row.has(resultsTitle))) return undefined;
  const headerRow = rows.findIndex((row) => row.has(stageLabel) && hasOneOf(row, nameLabels));
  return headerRow < 0 ? undefined : found(sheet, headerRow, "K5", "parsers");
}

function periodicAssessment(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  for (const [headerRow, row] of rows.entries()) {
    if (![...row].some(isNumberLabel) || !hasOneOf(row, nameLabels)) continue;
    if (row.has(levelLabel) && row.has(momentLabel))
      return found(sheet, headerRow, "K3", "parsers", "subject");
    if (hasOneOf(row, itemRemarkLabels) && row.has(momentLabel))
      return found(sheet, headerRow, "K3", "parsers", "competencies");
    if (hasOneOf(row, homeroomLabels)) return found(sheet, headerRow, "K3", "proposed", "homeroom");
  }
  return undefined;
}

/** Workbooks of the database that hold no gradebook. */
function otherWorkbook(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  const [, second] = rows;
  if (second !== undefined && [...second].some((text) => text.startsWith("template import")))
    return found(sheet, 3, "K7", "real-file", "catalogue");
  if (hasAll(second, staffKeys)) return found(sheet, 0, "K7", "real-file", "staff");
  for (const [headerRow, row] of rows.entries()) {
    if (hasAll(row, healthLabels) && hasOneOf(row, provincialClassLabels) && !hasOneOf(row, statusLabels))
      return found(sheet, headerRow, "K7", "real-file", "health");
    if (hasAll(row, pushLogLabels)) return found(sheet, headerRow, "K8", "real-file", "push-log");
  }
  const form = rows.findIndex((row) => [...row].some((text) => statisticalForm.test(text)));
  return form < 0 ? undefined : found(sheet, form, "K9", "real-file");
}

const statusLabels = labels("Trạng thái", "Trạng thái HS");

const [learningLabel = "", conductLabel = ""] = labels("Kết quả học tập", "Kết quả rèn luyện");

/** K6 is a proposal: a class, an identifier and a name in one row with both results of the year. */
function yearResults(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  const headerRow = rows
    .slice(0, 12)
    .findIndex(
      (row) =>
        hasOneOf(row, classLabels) &&
        hasOneOf(row, moetLabels) &&
        hasOneOf(row, nameLabels) &&
        hasAll(row, [learningLabel, conductLabel]),
    );
  return headerRow < 0 ? undefined : found(sheet, headerRow, "K6", "proposed");
}

/** K1 needs a class, a code and a name in one row; the template for updates has no names. */
function pupilProfile(sheet: Sheet, rows: readonly FoldedRow[]): RecognisedSheet | undefined {
  for (const [headerRow, row] of rows.slice(0, 12).entries()) {
    const isNamed = hasOneOf(row, nameLabels);
    if (hasOneOf(row, classLabels) && hasOneOf(row, codeLabels) && isNamed) {
      const isHcm = hasOneOf(row, ethnicCodeLabels);
      return found(sheet, headerRow, "K1", isHcm ? "described" : "parsers", isHcm ? "hcm" : "import");
    }
    if (hasOneOf(row, classLabels) && hasOneOf(row, moetLabels) && hasOneOf(row, updateLabels))
      return found(sheet, headerRow, "K1", "described", "update");
    if (
      hasOneOf(row, provincialClassLabels) &&
      hasOneOf(row, moetLabels) &&
      isNamed &&
      hasOneOf(row, statusLabels)
    )
      return found(sheet, headerRow, "K1", "described", "province");
  }
  return undefined;
}
