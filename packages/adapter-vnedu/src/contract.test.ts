import { describeAdapter } from "@sodiem/core/testing";
import { damagedArchives } from "../../workbook/src/testing/damaged-archives";
import { gridFile, shownCells } from "./testing/grid-file";
import { GridSheet } from "./testing/grid-sheet";
import { listTemplates, markTemplates, primaryTemplates } from "./testing/templates";
import { vnedu } from "./vnedu";

/** A sheet of another platform, with its title and its labels. */
function foreign(fileName: string, title: string, labels: readonly string[]) {
  const sheet = new GridSheet("Sheet1")
    .put("A1", "SỞ GD&ĐT MẪU")
    .put("A3", title)
    .put("A5", ...labels);
  return { fileName, bytes: gridFile([sheet.put("A6", 1, "9900000001", "Nguyễn Mẫu An", 8)]) };
}

const templates = {
  "marks, A1": markTemplates("A1"),
  "marks, A2": markTemplates("A2"),
  "marks of primary schools": primaryTemplates,
  "list of pupils": listTemplates,
};

describeAdapter(vnedu, {
  templates,
  hostile: await damagedArchives(templates),
  cells: shownCells,
  foreign: [
    foreign("csdl.xlsx", "BẢNG ĐIỂM HỌC KỲ I", ["STT", "Mã định danh Bộ GD&ĐT", "Họ và tên", "ĐĐGgk"]),
    foreign("smas.xlsx", "BẢNG ĐIỂM MÔN TOÁN HỌC KỲ I", ["STT", "Mã học sinh", "Họ và tên", "TX1"]),
    foreign("misa.xlsx", "DANH SÁCH HỌC SINH", ["STT", "Mã học sinh", "Họ và tên", "Trạng thái"]),
    { fileName: "answer.json", bytes: new TextEncoder().encode('{"rc":-10,"rd":"UNKNOWN"}') },
    { fileName: "nothing.xls", bytes: new Uint8Array() },
  ],
  samples: [
    {
      file: {
        fileName: "tra-cuu.json",
        bytes: new TextEncoder().encode('f({"diem":[{"mon_hoc":[{"ten_mon_hoc":"Toán"}]}]})'),
      },
      kind: "G",
    },
  ],
  runs: Number(process.env.SODIEM_CONTRACT_RUNS ?? 2000),
});
