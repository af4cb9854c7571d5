import type { NewSheet } from "@sodiem/workbook/fill";
import type { BookRows, SheetColumn } from "../../../audit/src/book";
import type { Term } from "../../../audit/src/lawful";
import { subjects } from "../../../audit/src/subjects";
import { row } from "./sheet-rows";

const columns: readonly SheetColumn[] = ["TX1", "TX2", "TX3", "TX4", "midterm", "final", "average"];

/** The mark sheets of one class and term in vnEdu's layout, one a subject. */
export function markSheets(className: string, book: readonly BookRows[], term: Term): NewSheet[] {
  return subjects.map(({ id, name }) => ({
    name: `${id} ${className}`.slice(0, 31),
    rows: [
      row("PHÒNG GD&ĐT HUYỆN MẪU"),
      row("TRƯỜNG THCS MẪU"),
      row(`BẢNG ĐIỂM CHI TIẾT - MÔN ${name.toUpperCase()} - HỌC KỲ ${term} - NĂM HỌC 2024-2025`),
      row(`Khối 8 - Lớp ${className}`),
      [],
      row("STT", "Mã học sinh", "Họ và tên", null, "Ngày sinh", "ĐĐGtx", null, null, null).concat(
        row("ĐĐGgk", "ĐĐGck", "ĐTB \nmhk", "Nhận xét"),
      ),
      row(null, null, null, null, null, "TX1", "TX2", "TX3", "TX4"),
      ...book.map(({ pupil, sheets }, at) =>
        row(
          at + 1,
          pupil.code,
          pupil.familyAndMiddleName,
          pupil.givenName,
          pupil.birthDate,
          ...columns.map((column) => sheets[term][id][column]),
        ),
      ),
    ],
    merges: [
      merge(5, 0, 6, 0),
      merge(5, 1, 6, 1),
      merge(5, 2, 6, 3),
      merge(5, 4, 6, 4),
      merge(5, 5, 5, 8),
      ...[9, 10, 11, 12].map((column) => merge(5, column, 6, column)),
    ],
  }));
}

function merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) {
  return { top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn };
}
