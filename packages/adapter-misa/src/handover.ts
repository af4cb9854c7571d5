import type { ClassBook, Moment, Pupil, Term } from "@sodiem/core";
import { createXlsx, type NewCell, type NewSheet } from "@sodiem/workbook/fill";
import type { SheetMode } from "./learn";

/** What the neutral workbook is to hold. */
export type HandoverRequest =
  | { readonly kind: "pupils" | "year-summary" }
  | { readonly kind: "marks"; readonly subject: string; readonly term: Term; readonly regular: number }
  | { readonly kind: "primary-subject"; readonly subject: string; readonly moment: Moment }
  | { readonly kind: "primary-items"; readonly moment: Moment };

/** How the workbook is laid out. */
export interface HandoverLayout {
  readonly mode: SheetMode;
  /** Puts the columns behind the pupils' own in another order; left out, they stand as proposed. */
  readonly arrange?: (columns: readonly string[]) => readonly string[];
}

const momentWords: { readonly [moment in Moment]: string } = {
  "giua-hk1": "Giữa học kỳ 1",
  "cuoi-hk1": "Cuối học kỳ 1",
  "giua-hk2": "Giữa học kỳ 2",
  "cuoi-nam": "Cuối năm",
};

const identity = [
  "STT",
  "Lớp",
  "Mã học sinh",
  "Mã thống kê",
  "Mã định danh Bộ GD&ĐT",
  "Số định danh cá nhân",
  "Họ và tên",
  "Ngày sinh",
] as const;

const items = {
  general: ["Tự chủ và tự học", "Giao tiếp và hợp tác", "Giải quyết vấn đề và sáng tạo"],
  young: ["Ngôn ngữ", "Tính toán", "Khoa học", "Thẩm mĩ", "Thể chất"],
  older: ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"],
  qualities: ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"],
};

/**
 * The neutral hand-over workbook of classes, with the pupils and no values: a PROPOSAL of this library for where no
 * template of MISA's is at hand, never a MISA file. It is filled like any template, and its labels are those that the
 * dictionary knows.
 *
 * @example handoverWorkbook([book], { kind: "marks", subject: "Toán", term: "1", regular: 4 }, { mode: "whole-school" })
 */
export function handoverWorkbook(
  books: readonly ClassBook[],
  request: HandoverRequest,
  { mode, arrange = (columns) => columns }: HandoverLayout,
): Uint8Array {
  const groups = mode === "whole-school" ? [books] : books.map((book) => [book]);
  const taken = new Set<string>();
  const sheets = groups.flatMap((group, index): NewSheet[] => {
    const [first] = group;
    if (first === undefined) return [];
    const columns = arrange(columnsOf(first, request));
    const name = sheetName(mode === "whole-school" ? sheetOf(request) : first.className, index, taken);
    // A sheet's name cannot hold every sign that a class's name may.
    const ofClass = mode === "sheet-per-class" ? [`Lớp: ${first.className}`] : [];
    return [sheetOfClasses(name, group, columns, [...linesOf(request, first), ...ofClass], mode)];
  });
  return createXlsx(sheets);
}

function columnsOf(book: ClassBook, request: HandoverRequest): readonly string[] {
  switch (request.kind) {
    case "pupils":
      return [
        "Giới tính",
        "Dân tộc",
        "Trạng thái",
        "Nơi sinh",
        "Nơi thường trú",
        "Họ tên cha",
        "Họ tên mẹ",
        "Số điện thoại",
      ];
    case "marks":
      return [
        ...Array.from({ length: request.regular }, (_, index) => `ĐĐGtx ${index + 1}`),
        "ĐĐGgk",
        "ĐĐGck",
        "ĐTBmhk",
        "Nhận xét",
      ];
    case "year-summary":
      return [
        ...book.subjects.map(({ name }) => name),
        "Kết quả học tập",
        "Kết quả rèn luyện",
        "Số buổi nghỉ có phép",
        "Số buổi nghỉ không phép",
        "Danh hiệu",
        "Lên lớp",
      ];
    case "primary-subject":
      return ["Mức đạt được", "Điểm KTĐK", "Nhận xét"];
    case "primary-items":
      return [...items.general, ...(book.grade <= 2 ? items.young : items.older), ...items.qualities];
  }
}

function linesOf(request: HandoverRequest, { schoolYear }: ClassBook): readonly string[] {
  const year = `Năm học: ${schoolYear}`;
  if (request.kind === "marks") return [`Môn học: ${request.subject}`, `Học kỳ: ${request.term}`, year];
  if (request.kind === "primary-subject")
    return [`Môn học: ${request.subject}`, `Thời điểm: ${momentWords[request.moment]}`, year];
  return request.kind === "primary-items" ? [`Thời điểm: ${momentWords[request.moment]}`, year] : [year];
}

function sheetOfClasses(
  name: string,
  books: readonly ClassBook[],
  columns: readonly string[],
  lines: readonly string[],
  mode: SheetMode,
): NewSheet {
  const own = identity.filter((label) => mode === "whole-school" || label !== "Lớp");
  const header = [...own, ...columns].map((value): NewCell => ({ kind: "text", value, look: "header" }));
  const pupils = books.flatMap((book) => book.pupils.map((pupil) => ({ pupil, book })));
  const rows = pupils.map(({ pupil, book }, index) => [
    ...own.map((label) => identityCell(label, pupil, book, index)),
    ...columns.map(
      (label): NewCell => (label === "Giới tính" ? genderCell(pupil) : { kind: "blank", look: "body" }),
    ),
  ]);
  return {
    name,
    rows: [...lines.map((value): NewCell[] => [{ kind: "text", value }]), header, ...rows],
    columnWidths: [...own, ...columns].map((label) =>
      label === "Họ và tên" ? 26 : Math.max(10, label.length + 2),
    ),
    frozen: { rows: lines.length + 1, columns: 0 },
  };
}

function identityCell(
  label: (typeof identity)[number],
  pupil: Pupil,
  { className }: ClassBook,
  index: number,
): NewCell {
  const text = (value: string | undefined): NewCell =>
    value === undefined || value === ""
      ? { kind: "blank", look: "text" }
      : { kind: "text", value, look: "text" };
  switch (label) {
    case "STT":
      return { kind: "number", value: index + 1, look: "body" };
    case "Lớp":
      return text(className);
    case "Mã học sinh":
      return text(pupil.code);
    case "Mã thống kê":
      return text(pupil.schoolCode);
    case "Mã định danh Bộ GD&ĐT":
      return text(pupil.moetId);
    case "Số định danh cá nhân":
      return text(pupil.nationalId);
    case "Họ và tên":
      return text(pupil.name);
    case "Ngày sinh":
      return text(pupil.birthDate?.split("-").reverse().join("/"));
  }
}

function genderCell({ gender }: Pupil): NewCell {
  return gender === undefined
    ? { kind: "blank", look: "body" }
    : { kind: "text", value: gender === "female" ? "Nữ" : "Nam", look: "body" };
}

function sheetOf(request: HandoverRequest): string {
  return "subject" in request ? request.subject : request.kind === "pupils" ? "Học sinh" : "KQHT";
}

/** A name that a workbook bears: 31 characters, without the signs that none may hold, each once. */
function sheetName(wanted: string, index: number, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, "-")
      .replace(/^'+|'+$/g, "")
      .slice(0, 28) || `Trang ${index + 1}`;
  const name = taken.has(plain.toLowerCase()) ? `${plain} ${index + 1}` : plain;
  taken.add(name.toLowerCase());
  return name;
}
