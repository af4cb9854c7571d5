import type { Parsed } from "@sodiem/core";
import { describe, expect, test } from "vitest";
import { detect, parse } from "./parse";
import { readTechnicalKey } from "./primary-mark-sheet";
import { readSheets } from "./read-sheets";
import { GridSheet } from "./testing/grid-sheet";

function toldBy({ diagnostics }: Pick<Parsed, "diagnostics">): string[] {
  return diagnostics.map(({ code, path }) => `${code} ${path.slice(2).join("")}`.trim());
}

describe("kind B, mark sheets of primary schools", () => {
  const sheet = (key = "5000000001-50-1-ck1-2026") =>
    new GridSheet("TV")
      .put("A1", "ỦY BAN NHÂN DÂN XÃ MẪU")
      .put("E1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
      .put("A2", "TRƯỜNG TH MẪU")
      .put("A4", "BẢNG ĐIỂM CHI TIẾT - MÔN TIẾNG VIỆT - HỌC KỲ 1 - CUỐI KỲ 1 - NĂM HỌC 2026 - 2027")
      .put("A5", "Khối 1 - Lớp 1H1")
      .put("B6", key)
      .put("A7", "STT", "Mã học sinh", "Họ và tên", null, "Nhận xét", "KT CK1", "XL CK1")
      .merge("C7:D7")
      .put("A8", 1, 9900000001, "Học Sinh", "Một", "Đọc to, rõ ràng.", 9, "T")
      .put("A9", 2, 9900000002, "Học Sinh", "Hai", null, 0, "C")
      .put("A10", 3, 9900000003, "Học Sinh", "Ba", null, null, null);

  test("levels, tests and remarks are read at the moment of the title", () => {
    const parsed = readSheets("b.xls", [sheet()]);
    expect(toldBy(parsed)).toEqual([]);
    expect(parsed.matches).toEqual([
      { platform: "vnedu", kind: "B", variant: "cuoi-hk1", evidence: "described", sheet: "TV" },
    ]);
    const [book] = parsed.gradebook.classes;
    expect(book).toMatchObject({ className: "1H1", grade: 1, level: "primary", schoolYear: "2026-2027" });
    expect(book?.school).toEqual({ name: "TRƯỜNG TH MẪU", authority: "ỦY BAN NHÂN DÂN XÃ MẪU" });
    const [first, second, third] = book?.pupils ?? [];
    expect(first).toMatchObject({ code: "9900000001", name: "Học Sinh Một" });
    expect(first?.primary?.subjects).toMatchObject([
      {
        subject: "tieng-viet",
        moment: "cuoi-hk1",
        level: { kind: "level", level: "hoan-thanh-tot" },
        test: { kind: "mark", mark: 90 },
      },
    ]);
    expect(first?.comments).toEqual([
      {
        subject: "tieng-viet",
        term: "1",
        moment: "cuoi-hk1",
        text: "Đọc to, rõ ràng.",
        place: { file: "b.xls", sheet: "TV", cell: "E8" },
      },
    ]);
    expect(second?.primary?.subjects[0]).toMatchObject({
      level: { kind: "level", level: "chua-hoan-thanh" },
      test: { kind: "mark", mark: 0 },
    });
    expect(third?.primary?.subjects[0]).toMatchObject({
      level: { kind: "not-entered" },
      test: { kind: "not-entered" },
    });
    expect(parsed.residue.columns).toEqual([]);
  });

  test("a technical key names subject, moment and year; where it contradicts the title, that is told", () => {
    expect(readTechnicalKey("5000000001-107-2-gk2-2026")).toEqual({
      subject: "Công nghệ",
      moment: "giua-hk2",
      schoolYear: "2026-2027",
    });
    expect(readTechnicalKey("5000000001-50-3-gk1-2026")).toBeUndefined();
    expect(readTechnicalKey("50-50-1-gk1-2026")).toBeUndefined();
    const { diagnostics } = readSheets("b.xls", [sheet("5000000001-51-1-gk1-2025")]);
    expect(diagnostics).toMatchObject([
      { code: "title.otherKey", severity: "warning", data: { differs: "schoolYear, moment, subject" } },
    ]);
  });

  test("a sheet without its column of levels is told", () => {
    expect(toldBy(readSheets("b.xls", [sheet().put("G7", "XL GK1")]))).toEqual([
      "column.noLevel A7",
      "column.unknown G7",
    ]);
  });
});

describe("kind E, lists of pupils", () => {
  const list = () =>
    new GridSheet("Sheet1")
      .put("A1", "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU")
      .put("A2", "TRƯỜNG THCS MẪU")
      .put("H3", "DANH SÁCH HỌC SINH")
      .put("A7", "STT", "Lớp học", "Mã học sinh", "Mã VEMIS", "Mã MOET", "Họ và tên", "Ngày sinh")
      .put("H7", "Giới tính", "Hộ khẩu thường trú", null, "Căn cước", "Dân tộc", "Năm sinh cha", "Ghi chú")
      .put("I8", "Xã/Phường", "Tỉnh/Tp")
      .merge("A7:A8", "B7:B8", "C7:C8", "D7:D8", "E7:E8", "F7:F8", "G7:G8", "H7:H8", "I7:J7", "K7:K8")
      .put("A9", "1", "8A", "9900000001", "V1", "9900000011", "Nguyễn Mẫu An", "05/08/2011")
      .put("H9", "Nữ", "Xã Mẫu", "Tỉnh Mẫu", "099000000001", "H'Mông", "1980", "mới")
      .put("B10", "8B", "9900000002", null, null, "Trần Mẫu Bình", "06/08/2011", "Nam");
  const known = { schoolYear: "2025-2026" } as const;

  test("quirk 15, quirk 59: each pupil is read into the class of its row, with or without a running number", () => {
    const parsed = readSheets("e.xlsx", [list()], known);
    expect(parsed.matches).toMatchObject([{ kind: "E", variant: "template-2025", evidence: "parsers" }]);
    expect(toldBy(parsed)).toEqual([]);
    const [a, b] = parsed.gradebook.classes;
    expect([a?.className, a?.grade, b?.className, b?.pupils[0]?.name]).toEqual([
      "8A",
      8,
      "8B",
      "Trần Mẫu Bình",
    ]);
    const [pupil] = a?.pupils ?? [];
    expect(pupil).toMatchObject({
      code: "9900000001",
      moetId: "9900000011",
      nationalId: "099000000001",
      birthDate: "2011-08-05",
      gender: "female",
    });
    expect(pupil?.profile?.map(({ field, text, code }) => [field, text, code])).toEqual([
      ["permanent-ward", "Xã Mẫu", undefined],
      ["permanent-province", "Tỉnh Mẫu", undefined],
      ["ethnic-group", "H'Mông", "08"],
      ["father-birth-year", "1980", undefined],
    ]);
    expect(parsed.residue.columns.map(({ label, cells }) => [label, cells[0]?.text])).toEqual([
      ["Mã VEMIS", "V1"],
      ["Ghi chú", "mới"],
    ]);
  });

  test("quirk 15: the slip Sổ định danh cá nhân is the citizen's number, in the list of 2023 with one row of labels", () => {
    const sheet = new GridSheet("DS")
      .put("H3", "DANH SÁCH HỌC SINH")
      .put("A7", "STT", "Lớp học", "Mã học sinh", "Mã MOET", "Mã VEMIS", "Sổ định danh cá nhân", "Họ tên")
      .put("A8", 1, "8A", "9900000001", null, null, "099000000001", "Nguyễn Mẫu An");
    const parsed = readSheets("e.xlsx", [sheet], known);
    expect(parsed.matches).toMatchObject([{ kind: "E", variant: "template-2023" }]);
    expect(parsed.gradebook.classes[0]?.pupils[0]).toMatchObject({ nationalId: "099000000001" });
  });

  test("a full export is known by its labels; without a school year nothing is placed", () => {
    const sheet = new GridSheet("export")
      .put(
        "A20",
        "STT",
        "Lớp",
        "Họ và tên",
        "Đ.Thoại HS",
        "Căn cước NĐĐ",
        "DT trên giấy KS",
        "Dân tộc",
        "Tên cha",
      )
      .put("A21", 1, "8A", "Nguyễn Mẫu An");
    const parsed = readSheets("e.xlsx", [sheet]);
    expect(parsed.matches).toMatchObject([{ kind: "E", variant: "export" }]);
    expect(toldBy(parsed)).toEqual(["title.noSchoolYear"]);
    expect(readSheets("e.xlsx", [sheet], known).gradebook.classes[0]?.pupils.length).toBe(1);
  });
});

describe("kind F, discipline reports", () => {
  const block = (sheet: GridSheet, row: number, className: string, code: number): GridSheet =>
    sheet
      .put(`A${row}`, "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU")
      .put(`F${row}`, "CỘNG HÒA XÃ HỒI CHỦ NGHĨA VIỆT NAM")
      .put(`A${row + 1}`, "TRƯỜNG THPT MẪU")
      .put(`A${row + 3}`, "THỐNG KÊ CHI TIẾT NỀ NẾP CỦA HỌC SINH")
      .put(`B${row + 4}`, "Từ ngày:", "01/09/2023", "Khối:", 10)
      .put(`B${row + 5}`, "Đến ngày:", "30/09/2023", "Lớp:", className)
      .put(`A${row + 7}`, "STT", "Mã học sinh", "Họ và tên", "Lớp", "Hình thức", "Ghi chú", "Ngày", null)
      .put(`I${row + 7}`, "Tổng", "Điểm Thi đua")
      .put(`A${row + 8}`, 1, code, "HS 01", className, "Đi học muộn", "cổng sau", "05/09/2023", -2, -3, 97)
      .put(`E${row + 9}`, "Nghỉ học có phép cả ngày (P)", null, "06/09/2023", -1)
      .merge(...["A", "B", "C", "D", "I", "J"].map((column) => `${column}${row + 8}:${column}${row + 9}`))
      .put(
        `A${row + 10}`,
        2,
        code + 1,
        "HS 02",
        className,
        "Không đồng phục",
        null,
        "05/09/2023",
        -1.5,
        -1.5,
        98.5,
      )
      .put(`G${row + 12}`, "Tổng điểm:", -4.5);
  const file = "Bao_cao_ne_nep_chi_tiet_hs_lop_Tat_ca_khoi_10_2023_2024.xls";

  test("quirk 15, quirk 54, quirk 55: every block of a class, and every incident of a pupil, is read", () => {
    const sheet = block(block(new GridSheet("hs_chi_tiet"), 1, "10A1", 9900000001), 17, "10A2", 9900000011);
    const parsed = readSheets(file, [sheet]);
    expect(toldBy(parsed)).toEqual([]);
    expect(parsed.matches).toMatchObject([{ kind: "F", evidence: "real-file" }]);
    const { classes } = parsed.gradebook;
    expect(
      classes.map(({ className, schoolYear, pupils }) => [className, schoolYear, pupils.length]),
    ).toEqual([
      ["10A1", "2023-2024", 2],
      ["10A2", "2023-2024", 2],
    ]);
    expect(classes[0]?.school.name).toBe("TRƯỜNG THPT MẪU");
    const place = (cell: string) => ({ file, sheet: "hs_chi_tiet", cell });
    expect(classes[0]?.pupils.map(({ incidents }) => incidents)).toEqual([
      [
        { date: "2023-09-05", text: "Đi học muộn", points: -2, place: place("E9") },
        { date: "2023-09-06", text: "Nghỉ học có phép cả ngày (P)", points: -1, place: place("E10") },
      ],
      [{ date: "2023-09-05", text: "Không đồng phục", points: -1.5, place: place("E11") }],
    ]);
    expect(parsed.residue.columns.map(({ label, cells }) => [label, cells.length])).toEqual([
      ["Ghi chú", 1],
      ["Tổng", 2],
      ["Điểm Thi đua", 2],
      ["Ghi chú", 1],
      ["Tổng", 2],
      ["Điểm Thi đua", 2],
    ]);
  });

  test("quirk 26: one pupil in two class blocks is a pupil of each", () => {
    const sheet = block(block(new GridSheet("hs_chi_tiet"), 1, "10A1", 9900000001), 17, "10A1.2", 9900000001);
    const { gradebook } = readSheets(file, [sheet]);
    expect(gradebook.classes.map(({ school }) => school.name)).toEqual([
      "TRƯỜNG THPT MẪU",
      "TRƯỜNG THPT MẪU",
    ]);
    expect(gradebook.classes.map(({ className, pupils }) => [className, pupils[0]?.code])).toEqual([
      ["10A1", "9900000001"],
      ["10A1.2", "9900000001"],
    ]);
  });

  test("without the year in the file's name, who gives the file must know it", () => {
    const sheet = block(new GridSheet("hs_chi_tiet"), 1, "10A1", 9900000001);
    expect(toldBy(readSheets("a.xls", [sheet]))).toEqual(["title.noSchoolYear"]);
    const { gradebook } = readSheets("a.xls", [sheet], { schoolYear: "2023-2024" });
    expect(gradebook.classes[0]?.schoolYear).toBe("2023-2024");
  });
});

describe("kind G, saved answers of the look-up", () => {
  const who = { ma_hoc_sinh: "9900000001", full_name: "Học Sinh Một", ten_lop: "8A", ten_truong: "THCS MẪU" };
  const file = (value: unknown, wrap = (text: string) => text) => ({
    bytes: new TextEncoder().encode(wrap(JSON.stringify(value))),
    fileName: "tra-cuu.json",
  });
  const marks = (...texts: string[]) => texts.map((diem) => ({ diem }));

  test("marks of both terms are read, in the call of a function too", async () => {
    const answer = {
      ...who,
      nam_hoc: "2024-2025",
      diem: [
        {
          hoc_ky: 1,
          mon_hoc: [
            { ten_mon_hoc: "Toán", TX: marks("8.5", "0"), GK: marks("7"), CK: [], TK: marks("7.5") },
            { ten_mon_hoc: "Giáo dục thể chất", TX: marks("Đ"), GK: marks("CĐ"), CK: [], TK: [] },
          ],
        },
        { hoc_ky: 2, mon_hoc: [{ ten_mon_hoc: "Toán", TX: [], GK: marks("x"), CK: marks("9") }] },
      ],
    };
    const source = file(answer, (text) => `jQuery_1(${text.replace("Toán", "To\\u00e1n")});`);
    expect(await detect(source)).toEqual([{ platform: "vnedu", kind: "G", evidence: "parsers", sheet: "" }]);
    const { gradebook, diagnostics } = await parse(source);
    expect(diagnostics.map(({ code, path }) => [code, path[1]])).toEqual([
      ["mark.unreadable", "diem[1].mon_hoc[0].GK[0]"],
    ]);
    const [pupil] = gradebook.classes[0]?.pupils ?? [];
    expect(gradebook.classes[0]).toMatchObject({ className: "8A", schoolYear: "2024-2025" });
    expect(pupil).toMatchObject({ code: "9900000001", name: "Học Sinh Một" });
    expect(
      pupil?.assessments.map(({ subject, term, marks: own }) => [subject, term, own.regular.length]),
    ).toEqual([
      ["gdtc", "1", 1],
      ["toan", "1", 2],
      ["toan", "2", 0],
    ]);
    expect(pupil?.assessments[1]?.marks).toMatchObject({
      regular: [
        { kind: "mark", mark: 85 },
        { kind: "mark", mark: 0 },
      ],
      midterm: { kind: "mark", mark: 70 },
      final: { kind: "not-entered" },
    });
    expect(pupil?.recorded).toMatchObject([
      { subject: "toan", term: "1", entry: { kind: "mark", mark: 75 } },
    ]);
  });

  test("quirk 46: V is a test of one period, not an absence; several have no place and are told", async () => {
    const { gradebook, diagnostics, residue } = await parse(
      file({
        ...who,
        nam_hoc: "2018-2019",
        diem: [
          {
            hoc_ky: 1,
            mon_hoc: [
              {
                ten_mon_hoc: "Toán",
                M: marks("8"),
                P: marks("7", "9"),
                V: marks("6", "7"),
                HK: marks("8.5"),
              },
            ],
          },
        ],
      }),
    );
    expect(diagnostics.map(({ code, data }) => [code, data.values])).toEqual([["lookup.noPlace", 2]]);
    expect(residue.columns.map(({ label, cells }) => [label, cells.map(({ text }) => text)])).toEqual([
      ["Toán › V", ["6", "7"]],
    ]);
    const [pupil] = gradebook.classes[0]?.pupils ?? [];
    expect(pupil?.absences).toEqual([]);
    expect(pupil?.assessments[0]?.marks).toMatchObject({
      regular: [{ mark: 80 }, { mark: 70 }, { mark: 90 }],
      midterm: { kind: "not-entered" },
      final: { mark: 85 },
    });
  });

  test("quirk 49: a lone year places nothing, unless who gives the file knows it", async () => {
    const source = file({
      ...who,
      nam_hoc: "2024",
      diem: [{ hoc_ky: 1, mon_hoc: [{ ten_mon_hoc: "Toán", TX: marks("8") }] }],
    });
    expect((await parse(source)).diagnostics.map(({ code }) => code)).toEqual(["title.noSchoolYear"]);
    const known = await parse({ ...source, known: { schoolYear: "2024-2025" } });
    expect(known.gradebook.classes[0]?.schoolYear).toBe("2024-2025");
  });

  test("what is not whole, or without marks, is told", async () => {
    for (const text of ['{"diem":[{"mon_hoc":[{"ten_mon_hoc":"Toán"', '{"diem":[],"ten_mon_hoc":""}']) {
      const { diagnostics } = await parse({ bytes: new TextEncoder().encode(text), fileName: "a.json" });
      expect(diagnostics.map(({ code }) => code)).toEqual(["lookup.unreadable"]);
    }
  });
});
