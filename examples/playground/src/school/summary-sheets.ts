import type { NewSheet } from "@sodiem/workbook/fill";
import type { BookRows, SummaryColumn } from "../../../audit/src/book";
import { subjects } from "../../../audit/src/subjects";
import { row } from "./sheet-rows";

const periods = [
  { term: "1", sheet: "Hoc ki 1", title: "HỌC KỲ 1", label: "Học kỳ 1" },
  { term: "2", sheet: "Hoc ki 2", title: "HỌC KỲ 2", label: "Học kỳ 2" },
  { term: "year", sheet: "Ca nam", title: "CẢ NĂM", label: "Cả năm" },
] as const;

/** The summary of one class in vnEdu's layout: one sheet a term and one for the year. */
export function summarySheets(className: string, book: readonly BookRows[]): NewSheet[] {
  return periods.map(({ term, sheet, title, label }) => {
    const isYear = term === "year";
    const columns: readonly SummaryColumn[] = [
      ...subjects.map(({ id }) => id),
      "learning",
      "conduct",
      ...(isYear ? (["promotion"] as const) : []),
      "excused",
      "unexcused",
      "total",
      ...(isYear ? (["award"] as const) : []),
    ];
    const period = `(${label})`;
    const [above, below] = [
      [
        ...subjects.map((subject) => subject.label),
        "Kết quả học tập",
        "Kết quả rèn luyện",
        ...(isYear ? ["Lên lớp"] : []),
        ...["Buổi nghỉ", null, null],
        ...(isYear ? ["Danh hiệu"] : []),
      ],
      [
        ...subjects.map(({ assessedBy }) => (assessedBy === "comments" ? "(NX)" : null)),
        period,
        period,
        ...(isYear ? [period] : []),
        ...["P", "K", "Tổng"],
        ...(isYear ? [period] : []),
      ],
    ];
    const absences = 5 + columns.indexOf("excused");
    const who = [0, 1, 2, 3, 4].map((column) => ({
      top: 5,
      left: column,
      bottom: 6,
      right: column,
    }));
    return {
      name: sheet,
      rows: [
        row("PHÒNG GD&ĐT HUYỆN MẪU", null, null, null, null, null, null).concat(
          row(`BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC ${title}, NĂM HỌC 2024 - 2025`),
        ),
        row("TRƯỜNG THCS MẪU", null, null, null, null, null, null).concat(
          row(`Khối 8 - Lớp ${className} - (${label})`),
        ),
        [],
        [],
        [],
        row("STT", "Mã học sinh", "Số định danh cá nhân", "Họ và tên", "Ngày sinh", ...above),
        row(null, null, null, null, null, ...below),
        ...book.map(({ pupil, summary }, at) =>
          row(
            at + 1,
            pupil.code,
            pupil.nationalId,
            `${pupil.familyAndMiddleName} ${pupil.givenName}`,
            pupil.birthDate,
            ...columns.map((column) => summary[term][column]),
          ),
        ),
      ],
      merges: [...who, { top: 5, left: absences, bottom: 5, right: absences + 2 }],
    };
  });
}
