import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Diagnostic, formatMessage, mergeGradebooks, readEntry } from "@sodiem/core";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";
import { expect, test } from "vitest";
import { parse } from "./parse";
import { readSheets } from "./read-sheets";
import { GridSheet } from "./testing/grid-sheet";
import {
  type MarkRow,
  type MarkSheetContent,
  markSheet,
  ordinary,
  type SummaryRow,
  summarySheet,
} from "./testing/layouts";
import { primarySheet } from "./testing/primary-layout";
import { vnedu } from "./vnedu";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = [
  ...["adapter-vnedu/src", "workbook/src/pupil-table"].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith(".ts") && !name.includes(".test.") && !name.includes(".prop."))
      .map((name) => `${root}${folder}/${name}`),
  ),
  ...["read-mark.ts", "read-entry.ts", "merge.ts", "merge-pupils.ts", "merge-subjects.ts"].map(
    (name) => `${root}core/src/gradebook/${name}`,
  ),
];

/** Every text of the sources that has the form of a code. */
const codes = new Set([
  ...sources.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?<!from )"([a-z]+[A-Za-z]*\.[a-z][A-Za-z]*)"/g)].map(
      ([, code = ""]) => code,
    ),
  ),
  ...["learning", "conduct", "award", "promotion"].map((kind) => `${kind}.unknownValue`),
]);

const fields = new Set<string>(vnedu.formats.flatMap((format) => format.fields));

test("every code has its sentence in both languages", () => {
  expect(codes.size).toBeGreaterThan(50);
  for (const { texts } of [vi, en]) {
    expect(
      [...codes].filter((code) => !fields.has(code) && !Object.hasOwn(texts, `diagnostic.${code}`)),
    ).toEqual([]);
  }
});

const row: MarkRow = {
  code: 9900000001,
  family: "Học Sinh",
  given: "Một",
  birthDate: "05/08/2011",
  regular: [8],
  midterm: 8,
  final: 8,
  average: 8,
};
const marks: MarkSheetContent = {
  ...ordinary,
  variant: "A1",
  subject: "Toán",
  term: "1",
  regularColumns: 2,
  rows: [row],
};
const summaryRow: SummaryRow = {
  code: "9.9E+09",
  nationalId: 99000000001,
  name: "HS 01",
  birthDate: "2011",
  subjects: [{ kind: "number", value: 8, formula: true }, "Đ", 8, 8],
  learning: "?",
  conduct: "?",
  promotion: "?",
  award: "?",
  absences: ["?", null, null],
};

/** Sheets with as many faults as one can have. */
function faultySheets(): GridSheet[] {
  const bad = (more: Partial<MarkSheetContent>): GridSheet => markSheet({ ...marks, ...more });
  const first = bad({
    grade: 9,
    rows: [
      { ...row, regular: [85, 8.25], midterm: "7/5", final: true, average: "x" },
      {
        ...row,
        regular: [
          { kind: "error", value: "#REF!" },
          { kind: "empty-formula", formula: true },
        ],
      },
      { ...row, code: -1, birthDate: "31/02/2011" },
      { ...row, code: 3, birthDate: "?" },
    ],
  });
  first.put("M6", "GK2", "Cột lạ").put("N8", 1).put("A20", 9, null, "Lạc", "Loài");
  first.hiddenRows.add(8);
  first.hiddenColumns.add(2);
  const summary = summarySheet({
    ...ordinary,
    term: "year",
    layout: "tt22",
    subjects: [
      { label: "Toán", tag: "(N.xét)" },
      { label: "GDTC", tag: "(HS 1)" },
      { label: "Chuyên đề", tag: "(HS 1)" },
      { label: "Nghề", tag: null },
    ],
    rows: [summaryRow, { ...summaryRow, nationalId: "12" }],
  });
  const titles = ["A3", "A4"].map((cell) =>
    bad({}).put(cell, { kind: "text", value: "BẢNG ĐIỂM CHI TIẾT - MÔN" }),
  );
  const hidden = bad({ regularColumns: 0 });
  hidden.visibility = "hidden";
  const summaryOfPrimary = (className: string, moment: string): GridSheet =>
    primarySheet({
      className,
      firstYear: 2024,
      moment,
      subjects: [{ label: "Toán", tested: true }],
      items: { "Phẩm chất": ["Chăm chỉ"] },
      yearEnd: true,
      rows: [
        {
          code: 1,
          name: "HS 01",
          birthDate: null,
          levels: ["Đ"],
          tests: [7.5],
          items: ["H"],
          results: ["x", "x"],
        },
        { code: 2, name: "HS 02", birthDate: null, levels: ["T"], tests: [8], items: ["T"], results: ["?"] },
      ],
    });
  const primary = summaryOfPrimary("4A", "CUỐI NĂM HỌC");
  const unread = [summaryOfPrimary("4B", ""), summaryOfPrimary("6A", "CUỐI NĂM HỌC")];
  const report = new GridSheet("ne_nep").put("A4", "THỐNG KÊ CHI TIẾT NỀ NẾP CỦA HỌC SINH");
  const headless = bad({}).put("A6", "Số");
  return [
    first,
    bad({}),
    summary,
    ...titles,
    hidden,
    primary,
    ...unread,
    report,
    headless,
    new GridSheet("?").put("A1", "?"),
  ];
}

test("no sentence is left with a gap", async () => {
  const { diagnostics, gradebook } = readSheets("2020-2021/khoi_7/lop_7b_hk2.xls", faultySheets());
  const namesakes = [1, 2].map((at) =>
    readSheets(`${at}.xls`, [markSheet({ ...marks, variant: "A3", rows: [row, row] })]),
  );
  const rounding = readEntry("8.25", { scale: { lowest: 0, decimals: 1, precision: "round" } });
  const all: Diagnostic[] = [
    ...diagnostics,
    ...mergeGradebooks([gradebook, ...namesakes.map((one) => one.gradebook)]).diagnostics,
    ...(await parse({ bytes: new Uint8Array(), fileName: "~$a.xls" })).diagnostics,
    ...(rounding.kind === "mark" && rounding.note !== undefined ? [rounding.note] : []),
  ];
  expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(40);
  for (const messages of [vi, en]) {
    const gaps = all.filter(({ code, data }) =>
      /[{}]/.test(formatMessage(messages, `diagnostic.${code}`, data)),
    );
    expect(gaps.map(({ code }) => code)).toEqual([]);
  }
});
