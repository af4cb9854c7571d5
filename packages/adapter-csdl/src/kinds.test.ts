import { describe, expect, test } from "vitest";
import { csdl } from "./csdl";
import { bookFile, type Value } from "./testing/book-file";

async function told(rows: readonly (readonly Value[])[], name = "Sheet1") {
  const bytes = bookFile([{ name, rows }]);
  const matches = await csdl.detect({ bytes, fileName: "a.xlsx" });
  const { diagnostics } = await csdl.parse({ bytes, fileName: "a.xlsx" });
  return {
    kinds: matches.map(({ kind, variant }) => (variant === undefined ? kind : `${kind} ${variant}`)),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe("workbooks of the database that are no gradebooks are named", () => {
  test.each<[string, readonly (readonly Value[])[]]>([
    [
      "K7 catalogue",
      [[], ["TEMPLATE IMPORT DANH MỤC DÂN TỘC"], [], ["MA_DAN_TOC *", "TEN_DAN_TOC *", "LOAI_DAN_TOC *"]],
    ],
    [
      "K7 staff",
      [
        ["Họ và tên", "Mã", "Vị trí", "Tỉnh", "CCCD"],
        ["fullName", "code", "jobPosition", "provinceCode", "idenfification"],
        ["Lê Thị Mẫu", "1", "", "", ""],
      ],
    ],
    [
      "K7 health",
      [
        [
          "STT",
          "Tên lớp",
          "Mã định danh",
          "Họ tên",
          "Ngày sinh",
          "Giới tính",
          "Cân nặng",
          "Chiều cao",
          "Biết bơi",
          "Bệnh về mắt",
        ],
        [1, "2A", "0990000001", "Nguyễn Mẫu An", "05/08/2017", "Nữ", 20, 110, "x", ""],
      ],
    ],
    [
      "K8 push-log",
      [
        ...Array.from({ length: 7 }, (): Value[] => []),
        [
          "STT",
          "Tên Trường",
          "Mã Trường",
          "Đối tác",
          "Năm học",
          "Học Kỳ",
          "Giai đoạn",
          "Đợt đẩy",
          "Thời gian đẩy",
          "Trạng thái",
        ],
        ["", ...Array<string>(9).fill("")],
        [
          "1",
          "Trường Mẫu",
          "99000401",
          "SMAS",
          "2024-2025",
          "1",
          "GK1",
          "Lớp học",
          "2025-01-01 08:00:00.000",
          "Đẩy thành công",
        ],
      ],
    ],
    ["K9", [["Biểu 02-TH"], ["Chỉ tiêu", "", "Đơn vị tính", "Mã số", "Tổng số"], ["A", "", "B", "C", "1"]]],
  ])("%s", async (kind, rows) => {
    expect(await told(rows)).toEqual({ kinds: [kind], codes: ["format.notGradebook"] });
  });
});

describe("other platforms' sheets are nobody's here", () => {
  test.each<[string, readonly (readonly Value[])[]]>([
    [
      "vnEdu marks",
      [
        ["BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2025"],
        ["STT", "Mã học sinh", "Họ và tên", "ĐĐGgk"],
        [1, "9900000001", "Nguyễn Mẫu An", 8],
      ],
    ],
    [
      "vnEdu primary summary, which has the same groups of columns",
      [
        ["BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC CUỐI NĂM HỌC"],
        ["STT", "Mã lớp", "Mã học sinh", "Họ tên", "Môn học và hoạt động giáo dục", "Phẩm chất chủ yếu"],
      ],
    ],
    [
      "SMAS marks with their row of codes",
      [
        ["BẢNG ĐIỂM HỌC KỲ"],
        ["STT", "Mã học sinh", "Họ và tên", "TX1"],
        ["", "", "", "DDGTX_1"],
        [1, "HS01", "Nguyễn Mẫu An", 8],
      ],
    ],
    [
      "a neutral list of pupils",
      [
        ["STT", "Lớp", "Mã học sinh", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Trạng thái"],
        [1, "8A", "1", "0990000001", "Nguyễn Mẫu An", "Đang học"],
      ],
    ],
    ["a sheet of school life", [["Lịch trực tuần"], ["STT", "Họ tên", "Thứ"]]],
  ])("%s", async (_, rows) => {
    expect(await told(rows)).toEqual({ kinds: [], codes: ["format.notCsdl"] });
  });
});

test("catalogue sheets beside a list of pupils are no lists", async () => {
  const bytes = bookFile([
    {
      name: "Sheet1",
      rows: [
        ["Mã lớp *", "Mã học sinh *", "Họ tên *"],
        ["2A", "0990000001", "Nguyễn Mẫu An"],
      ],
    },
    {
      name: "GIOI_TINH",
      rows: [
        ["STT", "Mã", "Tên trường dữ liệu"],
        [1, "01", "Nam"],
        [2, "02", "Nữ"],
      ],
    },
    { name: "MA_LOI", rows: [["STT", "Mã lỗi", "Tên"]] },
  ]);
  expect(await csdl.detect({ bytes })).toMatchObject([{ kind: "K1", sheet: "Sheet1" }]);
});

test("each format that is told is one of the list, with its evidence", () => {
  const names = csdl.formats.map(({ kind, variant = "" }) => `${kind} ${variant}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { fills, reads, fields } of csdl.formats) {
    expect(fills && !reads).toBe(false);
    expect(fields.length > 0).toBe(reads);
  }
});

test("a file that is a lock, an empty file and an answer are told apart", async () => {
  const codes = async (text: string, fileName = "a.xlsx") =>
    (await csdl.parse({ bytes: new TextEncoder().encode(text), fileName })).diagnostics.map(
      ({ code }) => code,
    );
  expect(await codes("x", "lop/~$a.xlsx")).toEqual(["file.lock"]);
  expect(await codes("")).toEqual(["file.empty"]);
  expect(await codes('{"rc":-10,"rd":"UNKNOWN"}')).toEqual(["csdl.errorAnswer"]);
  expect(await codes('{"rc":0,"rows":[]}')).toEqual(["file.json"]);
});
