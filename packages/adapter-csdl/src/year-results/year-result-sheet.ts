import type { ClassBook, Pupil } from "@sodiem/core";
import { createXlsx, type NewCell } from "@sodiem/workbook/fill";

const results = [
  "Kết quả học tập",
  "Kết quả rèn luyện",
  "Số buổi nghỉ có phép",
  "Số buổi nghỉ không phép",
  "Danh hiệu",
  "Khen thưởng",
  "Kỷ luật",
  "Lên lớp",
  "Kiểm tra lại",
  "Rèn luyện lại",
  "Kết quả học tập sau kiểm tra lại",
  "Kết quả rèn luyện lại",
  "Hoàn thành/Tốt nghiệp",
] as const;

/**
 * EXPERIMENTAL: the year summary of secondary classes as a fresh neutral sheet (`KQHT`), with the pupils and no values:
 * no template of the national database for it is public, so this is a PROPOSAL of this library and none of its files.
 * `fill` writes the results into it and says `format.experimental`; subjects of all classes get a column each.
 *
 * @example csdl.fill({ bytes: yearResultSheet([book]), fileName: "kqht.xlsx" }, { classes: [book] }, { averages: true })
 */
export function yearResultSheet(books: readonly ClassBook[]): Uint8Array {
  const subjects = [...new Set(books.flatMap((book) => book.subjects.map(({ name }) => name)))];
  const labels = [...identityLabels, ...subjects, ...results];
  const pupils = books.flatMap((book) => book.pupils.map((pupil) => ({ pupil, book })));
  const blank: NewCell = { kind: "blank", look: "body" };
  return createXlsx([
    {
      name: "KQHT",
      rows: [
        labels.map((value): NewCell => ({ kind: "text", value, look: "header" })),
        ...pupils.map(({ pupil, book }, index) => [
          ...identityCells(pupil, book, index),
          ...subjects.map(() => blank),
          ...results.map(() => blank),
        ]),
      ],
      columnWidths: labels.map((label) => (label === "Họ tên" ? 26 : Math.max(10, label.length + 2))),
      frozen: { rows: 1, columns: 0 },
    },
  ]);
}

const identityLabels = ["STT", "Mã lớp", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh"] as const;

function identityCells(pupil: Pupil, { className }: ClassBook, index: number): readonly NewCell[] {
  const text = (value = ""): NewCell =>
    value === "" ? { kind: "blank", look: "text" } : { kind: "text", value, look: "text" };
  return [
    { kind: "number", value: index + 1, look: "body" },
    text(className),
    text(pupil.moetId),
    text(pupil.name),
    text(pupil.birthDate?.split("-").reverse().join("/")),
  ];
}
