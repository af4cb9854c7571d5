// Makes the template that a school would download from the national database: mark sheets of one class, without marks.
// The pupils are the invented ones of examples/audit, with identifiers of the Ministry that vnEdu does not know.
import { readFile, writeFile } from "node:fs/promises";
import { vnedu } from "@sodiem/adapter-vnedu";
import { createXlsx } from "@sodiem/workbook/fill";

const books = new URL("../../audit/books/", import.meta.url);
const fileName = "so_diem_cac_mon_lop_8a_hk1.xls";
const { gradebook } = await vnedu.parse({ bytes: await readFile(new URL(fileName, books)), fileName });
const [book] = gradebook.classes;
const subjects = ["toan", "ngu-van", "giao-duc-the-chat"].flatMap((id) =>
  book.subjects.filter(
    (subject) => subject.id === id || (id === "giao-duc-the-chat" && subject.id === "gdtc"),
  ),
);

const text = (value, look = "plain") => ({ kind: "text", value, look });
const blank = { kind: "blank", look: "body" };

function sheetOf(subject) {
  const head = [
    "STT",
    "Mã học sinh",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "ĐĐGtx",
    "",
    "",
    "",
    "",
    "ĐĐGgk",
    "ĐĐGck",
    "ĐTBmhk1",
  ];
  const numbers = ["", "", "", "", "", "1", "2", "3", "4", "5", "", "", ""];
  return {
    name: subject.name,
    rows: [
      [],
      [text("SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU"), ...Array(4).fill(blank), text("BẢNG ĐIỂM HỌC KỲ", "title")],
      [
        text(`Trường: ${book.school.name}`),
        ...Array(4).fill(blank),
        text(`Năm học: ${book.schoolYear} - Học kỳ: I`),
      ],
      [
        text(`Lớp: ${book.className}`),
        ...Array(4).fill(blank),
        text(`Môn học: ${subject.name.toUpperCase()} - GV: GV 01`),
      ],
      [],
      head.map((label) => text(label, "header")),
      numbers.map((label) => text(label, "header")),
      ...book.pupils.map((pupil, index) => [
        { kind: "number", value: index + 1, look: "body" },
        text(`99${String(index + 1).padStart(8, "0")}`, "text"),
        text(pupil.name, "text"),
        pupil.birthDate === undefined ? blank : text(pupil.birthDate.split("-").reverse().join("/"), "text"),
        ...Array(9).fill(blank),
      ]),
    ],
    merges: [{ top: 5, left: 5, bottom: 5, right: 9 }],
    columnWidths: [5, 14, 26, 12, 9, 6, 6, 6, 6, 6, 7, 7, 8],
  };
}

await writeFile(new URL("../template/bang_diem_8a.xlsx", import.meta.url), createXlsx(subjects.map(sheetOf)));
