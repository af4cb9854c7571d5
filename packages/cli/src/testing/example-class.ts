import {
  type ClassBook,
  type Entry,
  type Pupil,
  type RecordedResult,
  type Subject,
  type TermOrYear,
  tenths,
} from "@sodiem/core";
import type { FileReading } from "../audit/read-books";

const markedSubjects = [
  ["ngu-van", "Ngữ văn"],
  ["toan", "Toán"],
  ["ngoai-ngu-1", "Ngoại ngữ 1"],
  ["gdcd", "GDCD"],
  ["ls-dl", "LS&ĐL"],
  ["khtn", "KHTN"],
  ["cong-nghe", "Công nghệ"],
  ["tin-hoc", "Tin học"],
] as const;

const subjects: Subject[] = [
  ...markedSubjects.map(([id, name]): Subject => ({ id, name, assessedBy: "marks", kind: "compulsory" })),
  { id: "gdtc", name: "GDTC", assessedBy: "comments", kind: "compulsory" },
];

/** The summary workbook and the workbook of term 1's marks in mathematics. */
export const summaryFile = "so_diem_tong_ket_lop_8a.xls";
export const marksFile = "so_diem_chi_tiet_lop_8a_mon_toan.xls";
const summarySheets = { "1": "Hoc ki 1", "2": "Hoc ki 2", year: "Ca nam" } as const;

interface Period {
  /** Averages in tenths, in the order of the subjects. */
  readonly averages: readonly number[];
  readonly learning: string;
  readonly conduct: string;
  readonly award?: string;
  readonly promotion?: string;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly term1: Period;
  readonly term2: Period;
  readonly year: Period;
  /** Term 1 in mathematics: regular marks, mid-term, final, the recorded average; `null` is blank. */
  readonly toan: readonly [
    regular: readonly (number | null)[],
    midterm: number | null,
    final: number | null,
    average: number | null,
  ];
  readonly absent: number;
}

const even = (mark: number, changed: { readonly [index: number]: number } = {}): number[] =>
  markedSubjects.map((_, index) => changed[index] ?? mark);

/** Six pupils, each with something to find: contradictions, a missing final mark, too few regular marks. */
const rows: readonly Row[] = [
  {
    code: "9900000001",
    name: "Nguyễn Thị Minh Anh",
    // 8.3 + 7.5 + 7.0 + 7.0, mid-term 7.5, final 7.8: 68.2 : 9 is 7.57…
    toan: [[83, 75, 70, 70], 75, 78, 75],
    term1: { averages: even(70, { 1: 75 }), learning: "kha", conduct: "tot" },
    term2: { averages: even(70), learning: "kha", conduct: "tot" },
    year: {
      averages: even(70, { 1: 72 }),
      learning: "kha",
      conduct: "tot",
      award: "none",
      promotion: "promoted",
    },
    absent: 3,
  },
  {
    code: "9900000002",
    name: "Trần Văn Bình",
    toan: [[80, 80, 80, 80], 80, 80, 80],
    term1: { averages: even(82, { 1: 80, 4: 46 }), learning: "dat", conduct: "tot" },
    term2: { averages: even(82, { 1: 80 }), learning: "tot", conduct: "tot" },
    year: {
      averages: even(82, { 1: 80, 4: 70 }),
      learning: "tot",
      conduct: "tot",
      award: "gioi",
      promotion: "promoted",
    },
    absent: 0,
  },
  {
    code: "9900000003",
    name: "Lê Hoàng Cường",
    toan: [[65, 65, 65, 65], 65, 65, 65],
    term1: { averages: even(65), learning: "kha", conduct: "tot" },
    term2: { averages: even(65), learning: "kha", conduct: "dat" },
    year: { averages: even(65), learning: "kha", conduct: "tot", award: "none", promotion: "promoted" },
    absent: 46,
  },
  {
    code: "9900000004",
    name: "Phạm Thu Dung",
    toan: [[90, 90, 90, 90], 90, 90, 90],
    term1: { averages: even(88, { 0: 92, 1: 90 }), learning: "tot", conduct: "tot" },
    term2: { averages: even(88, { 0: 92, 1: 90 }), learning: "tot", conduct: "tot" },
    year: {
      averages: even(88, { 0: 92, 1: 90 }),
      learning: "tot",
      conduct: "tot",
      award: "xuat-sac",
      promotion: "promoted",
    },
    absent: 1,
  },
  {
    code: "9900000005",
    name: "Hoàng <b>Đức</b> Em",
    toan: [[60, 60, 60, 60], 60, null, null],
    term1: { averages: even(60), learning: "dat", conduct: "kha" },
    term2: { averages: even(60), learning: "dat", conduct: "kha" },
    year: { averages: even(60), learning: "dat", conduct: "kha", award: "none", promotion: "promoted" },
    absent: 5,
  },
  {
    code: "9900000006",
    name: "Vũ Ngọc Giang",
    toan: [[70, 70, 70, null], 70, 70, 70],
    term1: { averages: even(70), learning: "kha", conduct: "tot" },
    term2: { averages: even(70), learning: "kha", conduct: "tot" },
    year: { averages: even(70), learning: "kha", conduct: "tot", award: "none", promotion: "promoted" },
    absent: 0,
  },
];

const header = {
  school: { name: "TRƯỜNG THCS MẪU" },
  className: "8A",
  grade: 8,
  level: "lower-secondary",
  schoolYear: "2024-2025",
} as const;

/** The class as its two workbooks are read, each by itself. */
export function exampleReadings(): FileReading[] {
  const summary: ClassBook = {
    ...header,
    subjects,
    pupils: rows.map(summaryPupil),
    sheets: (["1", "2", "year"] as const).map((term) => ({
      file: summaryFile,
      sheet: summarySheets[term],
      platform: "vnedu",
      kind: "C",
      evidence: "parsers",
      term,
      pupils: rows.length,
    })),
  };
  const marks: ClassBook = {
    ...header,
    subjects: subjects.filter(({ id }) => id === "toan"),
    pupils: rows.map(marksPupil),
    sheets: [
      {
        file: marksFile,
        sheet: "toan_8a",
        platform: "vnedu",
        kind: "A",
        evidence: "parsers",
        term: "1",
        subject: "toan",
        pupils: rows.length,
      },
    ],
  };
  return [
    { name: marksFile, gradebook: { classes: [marks] }, diagnostics: [], formats: [formatOf("A")] },
    { name: summaryFile, gradebook: { classes: [summary] }, diagnostics: [], formats: [formatOf("C")] },
  ];
}

function formatOf(kind: string) {
  return { platform: "vnedu", kind, evidence: "parsers" };
}

function summaryPupil(row: Row, index: number): Pupil {
  const at = (term: TermOrYear, column: string) => ({
    file: summaryFile,
    sheet: summarySheets[term],
    cell: `${column}${index + 8}`,
  });
  const periods = { "1": row.term1, "2": row.term2, year: row.year };
  const recorded = (["1", "2", "year"] as const).flatMap((term): RecordedResult[] => {
    const period = periods[term];
    const cell = (column: string) => at(term, column);
    const named = (["learning", "conduct", "award", "promotion"] as const).flatMap(
      (what, offset): RecordedResult[] => {
        const value = period[what];
        return value === undefined
          ? []
          : [{ what, term, value, text: value, place: cell(String.fromCharCode(79 + offset)) }];
      },
    );
    return [
      ...period.averages.map(
        (mark, offset): RecordedResult => ({
          what: "subject",
          subject: markedSubjects[offset]?.[0] ?? "",
          term,
          entry: { kind: "mark", mark: tenths(mark), place: cell(String.fromCharCode(70 + offset)) },
          place: cell(String.fromCharCode(70 + offset)),
        }),
      ),
      { what: "subject", subject: "gdtc", term, entry: { kind: "result", result: "dat" }, place: cell("N") },
      ...named,
    ];
  });
  return {
    code: row.code,
    name: row.name,
    birthDate: "2011-08-05",
    place: at("1", "B"),
    assessments: [],
    recorded,
    absences: [{ term: "year", total: row.absent, place: at("year", "V") }],
  };
}

function marksPupil({ code, name, toan: [regular, midterm, final, average] }: Row, index: number): Pupil {
  const at = (column: string) => ({ file: marksFile, sheet: "toan_8a", cell: `${column}${index + 8}` });
  const entry = (mark: number | null, column: string): Entry =>
    mark === null
      ? { kind: "not-entered", place: at(column) }
      : mark > 100
        ? { kind: "unreadable", code: "mark.outOfRange", text: String(mark), place: at(column) }
        : { kind: "mark", mark: tenths(mark), place: at(column) };
  return {
    code,
    name,
    place: at("B"),
    assessments: [
      {
        subject: "toan",
        term: "1",
        marks: {
          regular: regular.map((mark, offset) => entry(mark, String.fromCharCode(70 + offset))),
          midterm: entry(midterm, "J"),
          final: entry(final, "K"),
        },
        place: at("F"),
      },
    ],
    recorded: [{ what: "subject", subject: "toan", term: "1", entry: entry(average, "L"), place: at("L") }],
    absences: [],
  };
}
