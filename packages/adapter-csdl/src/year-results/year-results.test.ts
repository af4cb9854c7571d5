import type { ClassBook, Pupil, RecordedResult } from "@sodiem/core";
import { readWorkbook } from "@sodiem/workbook";
import { describe, expect, test } from "vitest";
import { csdl } from "../csdl";
import { bookFile, shownCells } from "../testing/book-file";
import { gradebook, mark, pupil } from "../testing/gradebooks";
import { yearResultSheet } from "./year-result-sheet";

const place = { file: "book.json", sheet: "", cell: "A2" };
const term = "year";
const own = (what: "learning" | "conduct" | "award" | "promotion", value: string): RecordedResult => ({
  what,
  term,
  value,
  text: value,
  place,
});
const of = (subject: string, points: number): RecordedResult => ({
  what: "subject",
  subject,
  term,
  entry: mark(points),
  place,
});
const pupils: readonly Pupil[] = [
  pupil({
    name: "Nguyễn Mẫu An",
    moetId: "9900000001",
    recorded: [
      of("toan", 8.5),
      { what: "subject", subject: "gdtc", term, entry: { kind: "result", result: "dat" }, place },
      own("learning", "kha"),
      own("conduct", "tot"),
      own("award", "gioi"),
      own("promotion", "promoted"),
    ],
    absences: [{ term, excused: 0, unexcused: 2, place }],
  }),
  pupil({
    name: "Trần Thử Bình",
    moetId: "9900000002",
    recorded: [of("toan", 0), own("promotion", "not-promoted"), own("learning", "chua-dat")],
  }),
];
const { classes } = gradebook({
  className: "8A",
  grade: 8,
  level: "lower-secondary",
  pupils,
  subjects: [
    { id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" },
    { id: "gdtc", name: "Giáo dục thể chất", assessedBy: "comments", kind: "compulsory" },
  ],
});
const known = { schoolYear: "2024-2025" } as const;

/** What was recorded of a pupil, each as its name and what it says. */
const recordedOf = (book: ClassBook | undefined, index: number): readonly (readonly [string, string])[] =>
  (book?.pupils[index]?.recorded ?? []).flatMap((one): [string, string][] => {
    if (!("entry" in one)) return [[one.what, String(one.value)]];
    if (one.entry.kind === "not-entered") return [];
    const said = one.entry.kind === "mark" ? String(one.entry.mark) : one.entry.kind;
    return [[one.what === "subject" ? one.subject : one.what, said]];
  });

describe("the neutral sheet", () => {
  const bytes = yearResultSheet(classes);

  test("is one sheet KQHT with the labels in the first row and no values", async () => {
    const sheet = (await readWorkbook(bytes)).workbook?.sheets[0];
    expect(sheet?.name).toBe("KQHT");
    const cells = shownCells(bytes);
    expect([cells.get("KQHT!A1"), cells.get("KQHT!B2"), cells.get("KQHT!C2")]).toEqual([
      "STT",
      "8A",
      "9900000001",
    ]);
    expect(cells.get("KQHT!F1")).toBe("Toán");
    expect(cells.get("KQHT!F2")).toBeUndefined();
  });

  test("takes the results of the year and says that it is an experiment", async () => {
    const filled = await csdl.fill({ bytes, fileName: "kqht.xlsx", known }, { classes }, { averages: true });
    const cells = shownCells(filled.bytes ?? new Uint8Array());
    expect(["F2", "G2", "H2", "I2", "J2", "K2", "L2", "O2"].map((cell) => cells.get(`KQHT!${cell}`))).toEqual(
      ["8.5", "Đ", "Khá", "Tốt", "0", "2", "Học sinh Giỏi", "x"],
    );
    expect([cells.get("KQHT!F3"), cells.get("KQHT!H3"), cells.get("KQHT!O3")]).toEqual([
      "0",
      "Chưa đạt",
      undefined,
    ]);
    expect(filled.diagnostics.map(({ code, data }) => [code, data.kind])).toEqual([
      ["format.evidence", "K6"],
      ["format.experimental", "K6"],
      ["fill.leftOut", "recorded.promotion year"],
    ]);
    expect(csdl.formats.find(({ kind }) => kind === "K6")).toMatchObject({
      evidence: "proposed",
      experimental: true,
    });
  });

  test("is read back without a difference", async () => {
    const filled = await csdl.fill({ bytes, known }, { classes }, { averages: true });
    const { gradebook: read, matches } = await csdl.parse({ bytes: filled.bytes ?? new Uint8Array(), known });
    expect(matches).toEqual([{ platform: "csdl", kind: "K6", evidence: "proposed", sheet: "KQHT" }]);
    expect(recordedOf(read.classes[0], 0)).toEqual(recordedOf(classes[0], 0));
    expect(recordedOf(read.classes[0], 1)).toEqual([
      ["toan", "0"],
      ["learning", "chua-dat"],
    ]);
    expect(read.classes[0]?.pupils[0]?.absences).toMatchObject([{ excused: 0, unexcused: 2 }]);
    expect(read.classes[0]?.pupils[1]?.absences).toEqual([]);
  });

  test("averages stay out unless asked for; comment results do not", async () => {
    const { writes } = await csdl.fill({ bytes, known }, { classes });
    expect(writes.filter(({ field }) => field === "recorded.subject").map(({ after }) => after)).toEqual([
      "Đ",
    ]);
  });
});

describe("reading", () => {
  const sheet = (className: string, cells: readonly (string | number | null)[]) =>
    bookFile([
      {
        name: "Trang 1",
        rows: [
          [
            "STT",
            "Mã lớp",
            "Mã định danh Bộ GD&ĐT",
            "Họ tên",
            "Toán",
            "Kết quả học tập",
            "Kết quả rèn luyện",
          ].concat(["Số buổi nghỉ có phép", "Danh hiệu", "Lên lớp", "Rèn luyện lại"]),
          [1, className, "9900000001", "Nguyễn Mẫu An", ...cells],
        ],
      },
    ]);

  test("texts that are no values are told, columns without a place stay in the residue", async () => {
    const bytes = sheet("8A", [8, "Giỏi?", "Tốt", "nhiều", "Danh hiệu lạ", "có lẽ", "x"]);
    const { diagnostics, residue } = await csdl.parse({ bytes, known });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      "absence.unreadable",
      "award.unknownValue",
      "column.unknown",
      "format.evidence",
      "learning.unknownValue",
      "promotion.unknownValue",
    ]);
    expect(residue.columns.map(({ label }) => label)).toEqual(["Rèn luyện lại"]);
  });

  test("a primary class is refused, and so is a sheet without a school year", async () => {
    const bytes = sheet("2A", [8, "Tốt", "Tốt", 1, null, "x", null]);
    const codes = async (more: object) =>
      (await csdl.parse({ bytes, ...more })).diagnostics.map(({ code }) => code);
    expect(await codes({ known })).toContain("title.notSecondary");
    expect(await codes({})).toContain("schoolYear.notStated");
  });

  test("the same labels without the results of the year are a list of pupils", async () => {
    const bytes = bookFile([
      {
        name: "Trang 1",
        rows: [
          ["STT", "Mã lớp", "Mã định danh Bộ GD&ĐT", "Họ tên"],
          [1, "8A", "9900000001", "Nguyễn Mẫu An"],
        ],
      },
    ]);
    expect((await csdl.detect({ bytes }))[0]?.kind).toBe("K1");
  });
});
