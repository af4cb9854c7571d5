import { readFileSync } from "node:fs";
import type { Gradebook, Pupil } from "@sodiem/core";
import { tenths } from "@sodiem/core";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";
import { describe, expect, test } from "vitest";
import { smas } from "./smas";
import { bookFile, type Sheet, shownCells, type Value } from "./testing/book-file";
import { codedColumns, codedSheet } from "./testing/templates";

const titles = [
  "SỞ GD&ĐT MẪU",
  "TRƯỜNG THCS MẪU",
  "Môn học: Toán",
  "Lớp: 8A",
  "Học kỳ: I - Năm học: 2024-2025",
];

function pupil(name: string, own: Partial<Pupil> = {}): Pupil {
  const place = { file: "book", sheet: "", cell: "A2" };
  return { name, place, assessments: [], recorded: [], absences: [], ...own };
}

const an = pupil("Nguyễn Mẫu An", { systemId: "1234567", code: "XX000000001" });

function coded(
  regular = 2,
  change: (rows: readonly (readonly Value[])[]) => readonly (readonly Value[])[] = (rows) => rows,
): Sheet {
  const sheet = codedSheet({
    sheet: "M",
    title: titles,
    columns: codedColumns(regular, "1"),
    pupils: [an],
    headTwice: true,
  });
  return { ...sheet, rows: change(sheet.rows) };
}

function bookOf(own: Partial<Pupil> = {}): Gradebook {
  const place = { file: "book", sheet: "", cell: "B2" };
  const mark = (points: number) => ({ kind: "mark", mark: tenths(points * 10) }) as const;
  return {
    classes: [
      {
        school: { name: "TRƯỜNG THCS MẪU" },
        className: "8A",
        grade: 8,
        level: "lower-secondary",
        schoolYear: "2024-2025",
        subjects: [{ id: "toan", name: "Toán", assessedBy: "marks", kind: "compulsory" }],
        sheets: [],
        pupils: [
          {
            ...an,
            assessments: [
              {
                subject: "toan",
                term: "1",
                marks: { regular: [mark(8), mark(7.5)], midterm: mark(0), final: { kind: "not-entered" } },
                place,
              },
            ],
            recorded: [{ what: "subject", subject: "toan", term: "1", entry: mark(7.1), place }],
            ...own,
          },
        ],
      },
    ],
  };
}

const codesOf = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);
const json = (value: unknown) => ({
  fileName: "a.json",
  bytes: new TextEncoder().encode(JSON.stringify(value)),
});

describe("mark sheets", () => {
  test("quirk 8: hidden rows of codes and JSON and the hidden keys are read and stay as they are", async () => {
    const bytes = bookFile([coded()]);
    const before = shownCells(bytes);
    const filled = await smas.fill({ bytes, fileName: "mau.xlsx" }, bookOf());
    const after = shownCells(filled.bytes ?? new Uint8Array());
    expect(filled.writes.map(({ place, after: shown }) => [place.cell, shown])).toEqual([
      ["E12", "8"],
      ["F12", "7.5"],
      ["G12", "0"],
    ]);
    const written = new Set(["M!E12", "M!F12", "M!G12"]);
    expect([...after].filter(([cell]) => !written.has(cell))).toEqual([...before]);
    const parsed = await smas.parse({ bytes });
    expect(parsed.gradebook.classes[0]?.pupils[0]).toMatchObject({
      systemId: "1234567",
      code: "XX000000001",
    });
    expect(codesOf(parsed.diagnostics)).toContain("format.evidence");
  });

  test("quirk 10: a CSV copy with the mark of UTF-8 and commas", async () => {
    const lines = coded(2, (rows) =>
      rows.map((row, index) => (index === 11 ? [...row.slice(0, 4), "8,5", "9"] : row)),
    ).rows;
    const csv = lines
      .map((row) => row.map((value) => `"${String(value ?? "").replaceAll('"', '""')}"`).join(","))
      .join("\r\n");
    const source = { bytes: new TextEncoder().encode(`\ufeff${csv}`), fileName: "diem.csv" };
    expect((await smas.detect(source)).map(({ kind }) => kind)).toEqual(["S1"]);
    const marks = (await smas.parse(source)).gradebook.classes[0]?.pupils[0]?.assessments[0]?.marks;
    expect(marks?.regular.map((entry) => entry.kind === "mark" && entry.mark)).toEqual([85, 90]);
  });

  test("quirk 12: DDGTX and ĐĐGtx name the same columns", async () => {
    const rows = [
      ...titles.map((line) => [line]),
      ["STT", "StudentID", "Mã HS", "Họ và tên", "ĐĐG TX", null, "ĐGK", "ĐCK"],
      [null, null, null, null, 1, 2, null, null],
      [1, 1234567, "XX000000001", "Nguyễn Mẫu An", 8, 9, 7, 6],
    ];
    const bytes = bookFile([{ name: "M", rows }]);
    expect((await smas.detect({ bytes }))[0]?.kind).toBe("S2");
    const [assessment] = (await smas.parse({ bytes })).gradebook.classes[0]?.pupils[0]?.assessments ?? [];
    expect(assessment?.marks).toMatchObject({
      regular: [{ mark: 80 }, { mark: 90 }],
      midterm: { mark: 70 },
      final: { mark: 60 },
    });
  });

  test("quirk 41: regular marks are counted by their repeated code, from 1 to 5 of them", async () => {
    for (const regular of [1, 2, 3, 4, 5]) {
      const bytes = bookFile([
        coded(regular, (rows) =>
          rows.map((row, index) =>
            index === 11 ? [...row.slice(0, 4), ...Array(regular).fill(8), 7, 6] : row,
          ),
        ),
      ]);
      const [assessment] = (await smas.parse({ bytes })).gradebook.classes[0]?.pupils[0]?.assessments ?? [];
      expect(assessment?.marks.regular).toHaveLength(regular);
      expect(assessment?.marks).toMatchObject({ midterm: { mark: 70 }, final: { mark: 60 } });
    }
  });

  test("quirk 42: the average is never written, and asking for it is answered", async () => {
    const filled = await smas.fill({ bytes: bookFile([coded()]) }, bookOf(), { averages: true });
    expect(filled.writes.some(({ field }) => field === "recorded.subject")).toBe(false);
    expect(codesOf(filled.diagnostics)).toContain("smas.averagesComputed");
    expect(codesOf(filled.diagnostics)).toContain("fill.leftOut");
  });

  test("a template without keys is refused", async () => {
    const bytes = bookFile([
      coded(2, (rows) => rows.map((row) => row.map((value, at) => (at === 1 ? null : value)))),
    ]);
    const filled = await smas.fill({ bytes }, bookOf());
    expect(filled.bytes).toBeUndefined();
    expect(codesOf(filled.diagnostics)).toContain("fill.noIdColumn");
  });

  test("quirk 58: a sheet of the national database with column numbers is told as such, not read", async () => {
    const rows = [
      ["PHÒNG GD&ĐT MẪU", null, null, "BẢNG ĐIỂM HỌC KỲ"],
      ["TRƯỜNG MẪU", null, null, "Năm học 2024-2025 - Học kỳ: 1"],
      ["Lớp: 8A", null, null, "Môn học: Toán"],
      [],
      ["STT", "Tên lớp", "Mã định danh", "Họ và tên", "ĐĐGtx", "ĐĐGgk"],
      [null, null, null, null, "1", null],
      ["1", "2", "3", "4", "5", "6"],
      ["1", "8A", "9900000001", "Nguyễn Mẫu An", "8", "9"],
    ];
    const bytes = bookFile([{ name: "M", rows }]);
    expect(await smas.detect({ bytes })).toEqual([]);
    const { diagnostics, gradebook } = await smas.parse({ bytes });
    expect(gradebook.classes).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ code: "smas.nationalDatabase", data: { kind: "N2" } });
  });

  test("labels alone without keys are a mark sheet of nobody", async () => {
    const rows = [
      ["STT", "Họ và tên", "ĐĐGtx", "ĐĐGgk"],
      [1, "Nguyễn Mẫu An", 8, 9],
    ];
    const bytes = bookFile([{ name: "M", rows }]);
    expect(await smas.detect({ bytes })).toEqual([]);
    expect(codesOf((await smas.parse({ bytes })).diagnostics)).toEqual(["smas.unknownMarkSheet"]);
  });
});

describe("saved JSON", () => {
  const known = { schoolYear: "2024-2025" } as const;
  const answer = (own: object) => ({
    ...json({
      IsSuccess: true,
      Responses: [{ StudentCode: "XX1", StudentName: "Mẫu", ClassName: "8A", ...own }],
    }),
    known,
  });

  test("quirk 28: gender 1 is male and 0 female, the reverse of the national order", async () => {
    for (const [code, gender] of [
      ["1", "male"],
      ["0", "female"],
      [0, "female"],
    ] as const) {
      const { gradebook } = await smas.parse(answer({ GenderCode: code }));
      expect(gradebook.classes[0]?.pupils[0]?.gender).toBe(gender);
    }
  });

  test("quirk 29: the statuses 3 and 03 are different, and 3 is left to a person", async () => {
    const moved = await smas.parse(answer({ StatusCode: "3" }));
    expect(moved.diagnostics.find(({ code }) => code === "smas.codeAmbiguous")?.data.possible).toBe(
      "04, 08, 11",
    );
    const returned = await smas.parse(answer({ StatusCode: "03" }));
    expect(returned.gradebook.classes[0]?.pupils[0]?.profile?.[0]?.text).toBe("Nghỉ học xin học lại kỳ 1");
  });

  test("without a school year the pupils are in no class", async () => {
    const { known: _, ...source } = answer({});
    expect(codesOf((await smas.parse(source)).diagnostics)).toContain("schoolYear.notStated");
  });

  test("absences stay beside the gradebook, catalogues name their subjects, errors are told", async () => {
    const push = await smas.parse(json({ studentAbsenceByDevices: [{ studentCode: "XX1", value: "X" }] }));
    expect(push.residue.columns[0]?.cells[0]?.text).toBe("XX1: X");
    const item = { cateCodeType: "DM_MON_HOC", cateCode: "TOC3", cateName: "Toán", schoolLevelCode: "03" };
    const catalogue = await smas.parse(json([item]));
    expect(catalogue.residue.columns[0]?.cells[0]?.text).toBe("TOC3 | Toán | toan");
    expect(codesOf((await smas.parse(json({ IsSuccess: false, Message: "" }))).diagnostics)).toEqual([
      "smas.errorAnswer",
    ]);
  });
});

test("every code of this package has its sentence in both languages, every kind its name", () => {
  const files = [
    "fill.ts",
    "open-file.ts",
    "parse.ts",
    "json/read-answer.ts",
    "read-marks.ts",
    "read-primary.ts",
  ];
  const found = files.flatMap((name) => {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    return [...text.matchAll(/"((?:smas|fill|format|title|schoolYear|file|row|header)\.[a-zA-Z]+)"/g)].map(
      ([, code = ""]) => code,
    );
  });
  expect(found.length).toBeGreaterThan(15);
  for (const { texts } of [vi, en]) {
    expect(found.filter((code) => !Object.hasOwn(texts, `diagnostic.${code}`))).toEqual([]);
    expect(smas.formats.filter(({ kind }) => !Object.hasOwn(texts, `format.smas.${kind}`))).toEqual([]);
  }
});
