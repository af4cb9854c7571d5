import { createXlsx } from "@sodiem/workbook/fill";

const text = (value) => (value === "" ? { kind: "blank" } : { kind: "text", value });
const number = (value) => ({ kind: "number", value });
const blanks = (count) => Array.from({ length: count }, () => ({ kind: "blank" }));
const regularMarks = [1, 2, 3, 4];

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const middles = ["Thị", "Văn", "Minh", "Gia", "Ngọc"];

/** An invented name that no other pupil of the class has. */
const nameOf = (pupil) => `${families[pupil % 8]} ${middles[Math.floor(pupil / 8) % 5]} Mẫu`;
const birthDateOf = (pupil) => `${String((pupil % 28) + 1).padStart(2, "0")}/0${(pupil % 9) + 1}/2012`;
const classNameOf = (index) => `${6 + (index % 4)}A${Math.floor(index / 4) + 1}`;
const markOf = (pupil, column) => ((pupil * 7 + column * 13) % 61) / 10 + 4;

function* sheetsOf({ classes, subjects }) {
  for (const [at, subject] of subjects.entries()) {
    for (let index = 0; index < classes; index += 1) {
      yield { subject, className: classNameOf(index), name: `${at + 1} ${classNameOf(index)}` };
    }
  }
}

/** A workbook of vnEdu's mark sheets (kind A1) of a school, one sheet for each subject of each class. */
export function markBook({ classes, pupils, subjects }) {
  const head = ["STT", "Mã học sinh", "Họ và tên", "", "Ngày sinh"];
  return createXlsx(
    [...sheetsOf({ classes, subjects })].map(({ subject, className, name }) => ({
      name,
      rows: [
        [text("PHÒNG GD&ĐT MẪU")],
        [text("TRƯỜNG THCS MẪU")],
        [text(`BẢNG ĐIỂM CHI TIẾT - MÔN ${subject.toUpperCase()} - HỌC KỲ 1 - NĂM HỌC 2024-2025`)],
        [text(`Khối ${className[0]} - Lớp ${className}`)],
        [],
        [...head.map(text), text("ĐĐGtx"), ...blanks(3), ...["ĐĐGgk", "ĐĐGck", "ĐTB \nmhk"].map(text)],
        [...blanks(5), ...regularMarks.map((one) => text(`TX${one}`))],
        ...Array.from({ length: pupils }, (_, pupil) => [
          number(pupil + 1),
          text(
            `24${className.charCodeAt(0)}${className.slice(2).padStart(2, "0")}${String(pupil).padStart(4, "0")}`,
          ),
          text(nameOf(pupil).replace(/ \S+$/, "")),
          text("Mẫu"),
          text(birthDateOf(pupil)),
          ...[...regularMarks, 5, 6].map((column) => number(Math.round(markOf(pupil, column) * 10) / 10)),
        ]),
      ],
      merges: [
        { top: 5, left: 2, bottom: 6, right: 3 },
        { top: 5, left: 5, bottom: 5, right: 8 },
      ],
    })),
  );
}

/** The national database's template of the same sheets (kind K4) without a mark in it. */
export function csdlTemplate({ classes, pupils, subjects }) {
  const line = (left, right) => [text(left), ...blanks(4), text(right)];
  const head = ["STT", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Ngày sinh", "Giới tính"];
  return createXlsx(
    [...sheetsOf({ classes, subjects })].map(({ subject, className, name }) => ({
      name,
      rows: [
        [],
        line("ỦY BAN NHÂN DÂN XÃ MẪU", "BẢNG ĐIỂM HỌC KỲ"),
        line("Trường: TRƯỜNG THCS MẪU", "Năm học: 2024-2025 - Học kỳ: I"),
        line(`Lớp: ${className}`, `Môn học: ${subject}`),
        [],
        [...head.map(text), text("ĐĐGtx"), ...blanks(3), ...["ĐĐGgk", "ĐĐGck", "ĐTBmhk1"].map(text)],
        [...blanks(5), ...regularMarks.map((one) => text(String(one)))],
        ...Array.from({ length: pupils }, (_, pupil) => [
          number(pupil + 1),
          text(
            `01${className.charCodeAt(0)}${className.slice(2).padStart(2, "0")}${String(pupil).padStart(4, "0")}`,
          ),
          text(nameOf(pupil)),
          text(birthDateOf(pupil)),
          text(pupil % 2 === 0 ? "Nam" : "Nữ"),
        ]),
      ],
      merges: [{ top: 5, left: 5, bottom: 5, right: 8 }],
    })),
  );
}
