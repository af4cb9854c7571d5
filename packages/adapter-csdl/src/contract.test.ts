import { describeAdapter } from "@sodiem/core/testing";
import { damagedArchives } from "../../workbook/src/testing/damaged-archives";
import { csdl } from "./csdl";
import { bookFile, shownCells } from "./testing/book-file";
import {
  markTemplates,
  periodicTemplates,
  profileTemplates,
  remarkTemplates,
  resultTemplates,
  yearTemplates,
} from "./testing/templates";

const templates = {
  "marks, variant A": markTemplates("A"),
  "marks, variant B": markTemplates("B"),
  "primary results": resultTemplates,
  "periodic assessment": periodicTemplates,
  "remarks on competences": remarkTemplates,
  profile: profileTemplates,
  "year summary": yearTemplates,
};

describeAdapter(csdl, {
  templates,
  hostile: await damagedArchives(templates),
  cells: shownCells,
  foreign: [
    {
      fileName: "vnedu.xlsx",
      bytes: bookFile([
        {
          name: "TOAN",
          rows: [
            ["SỞ GD&ĐT MẪU"],
            ["BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2025"],
            ["Khối 8 - Lớp 8A"],
            ["STT", "Mã học sinh", "Họ và tên", "ĐĐGgk", "ĐĐGck"],
            [1, "9900000001", "Nguyễn Mẫu An", 8, 9],
          ],
        },
      ]),
    },
    {
      fileName: "vnedu-list.xlsx",
      bytes: bookFile([
        {
          name: "ds",
          rows: [
            ["DANH SÁCH HỌC SINH"],
            ["STT", "Lớp học", "Mã học sinh", "Mã VEMIS", "Mã MOET", "Họ và tên", "Trạng thái"],
            [1, "8A", "9900000001", "1", "9900000001", "Nguyễn Mẫu An", "Đang học"],
          ],
        },
      ]),
    },
    {
      fileName: "smas.xlsx",
      bytes: bookFile([
        {
          name: "Toan",
          rows: [
            ["BẢNG ĐIỂM HỌC KỲ"],
            ["STT", "Mã học sinh", "Họ và tên", "DDGTX_1", "DDGGK_1"],
            [1, "HS01", "Nguyễn Mẫu An", 8, 9],
          ],
        },
      ]),
    },
    {
      fileName: "misa.xlsx",
      bytes: bookFile([
        {
          name: "Học sinh",
          rows: [
            ["STT", "Lớp", "Mã học sinh", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Trạng thái"],
            [1, "8A", "1", "9900000001", "Nguyễn Mẫu An", "Đang học"],
          ],
        },
      ]),
    },
    { fileName: "answer.xlsx", bytes: new TextEncoder().encode('{"rc":-10,"rd":"UNKNOWN"}') },
    { fileName: "nothing.xlsx", bytes: new Uint8Array() },
  ],
  runs: Number(process.env.SODIEM_CONTRACT_RUNS ?? 2000),
});
