import { describeAdapter } from "@sodiem/core/testing";
import { damagedArchives } from "../../workbook/src/testing/damaged-archives";
import { smas } from "./smas";
import { bookFile, shownCells } from "./testing/book-file";
import { codedTemplates, momentTemplates, yearTemplates } from "./testing/templates";

const templates = {
  "marks with codes": codedTemplates,
  "one moment": momentTemplates,
  "four moments": yearTemplates,
};
const pupil = [1, "9900000001", "Nguyễn Mẫu An", 8, 9];

describeAdapter(smas, {
  templates,
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
            pupil,
          ],
        },
      ]),
    },
    {
      fileName: "vnedu_GHK1.xlsx",
      bytes: bookFile([
        {
          name: "Toán",
          rows: [
            ["BẢNG ĐIỂM MÔN TOÁN - GIỮA HỌC KÌ I"],
            ["5000000001-51-1-gk1-2024"],
            ["STT", "Mã học sinh", "Họ và tên", "XL GK1", "KT GK1"],
            [1, "9900000001", "Nguyễn Mẫu An", "T", 9],
          ],
        },
      ]),
    },
    {
      fileName: "csdl.xlsx",
      bytes: bookFile([
        {
          name: "Toán",
          rows: [
            ["", "", "", "BẢNG ĐIỂM HỌC KỲ"],
            ["Trường: MẪU", "", "", "Năm học: 2024-2025 - Học kỳ: I"],
            ["Lớp: 8A", "", "", "Môn học: Toán - GV: Mẫu"],
            ["STT", "Mã định danh", "Họ và tên", "ĐĐGgk", "ĐĐGck"],
            pupil,
          ],
        },
      ]),
    },
    {
      fileName: "csdl_CHK1.xlsx",
      bytes: bookFile([
        {
          name: "Toán",
          rows: [
            ["STT", "Lớp", "Mã học sinh", "Họ tên", "Mức đạt được", "Thời điểm đánh giá"],
            [1, "4A", "9900000001", "Nguyễn Mẫu An", "T", "CK1"],
          ],
        },
      ]),
    },
    { fileName: "answer.json", bytes: new TextEncoder().encode('{"rc":-10,"rd":"UNKNOWN"}') },
    { fileName: "nothing.xlsx", bytes: new Uint8Array() },
  ],
  samples: [
    {
      file: {
        fileName: "hoc-sinh.json",
        bytes: new TextEncoder().encode('{"Responses":[{"StudentCode":"XX1"}],"IsSuccess":true}'),
      },
      kind: "S5",
    },
  ],
  hostile: await damagedArchives(templates),
  runs: Number(process.env.SODIEM_CONTRACT_RUNS ?? 2000),
});
