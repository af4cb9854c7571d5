import { type ClassBook, type Place, type Pupil, type RecordedResult, tenths } from "@sodiem/core";
import type { FileReading } from "../audit/read-books";

export const primaryFile = "so_diem_tong_ket_khoi_2.xls";

const subjectIds = ["tieng-viet", "toan", "dao-duc", "tn-xh", "gdtc", "am-nhac", "mi-thuat", "hdtn"];
const items = [
  "tu-chu-tu-hoc",
  "giao-tiep-hop-tac",
  "giai-quyet-van-de-sang-tao",
  "ngon-ngu",
  "tinh-toan",
  "tham-mi",
  "the-chat",
  "yeu-nuoc",
  "nhan-ai",
  "cham-chi",
  "trung-thuc",
  "trach-nhiem",
];

type SubjectLevels = NonNullable<Pupil["primary"]>["subjects"][number];
type ItemLevels = NonNullable<Pupil["primary"]>["items"][number];

/** What one pupil has apart from Hoàn thành tốt, Tốt and tests of 9 everywhere. */
interface Row {
  readonly subjects?: { readonly [id: string]: Partial<Pick<SubjectLevels, "level" | "test">> };
  readonly items?: { readonly [item: string]: ItemLevels["level"] };
  readonly recorded?: readonly (readonly [
    what: "yearResult" | "award" | "promotion",
    value: string | null,
  ])[];
}

const mark = (value: number): NonNullable<SubjectLevels["test"]> => ({ kind: "mark", mark: tenths(value) });
const subject = (level: "hoan-thanh-tot" | "hoan-thanh" | "chua-hoan-thanh"): SubjectLevels["level"] => ({
  kind: "level",
  level,
});
const tick = "khen-thuong-cuoi-nam";

/** One pupil for every contradiction that an audit of a primary class tells. */
const rows: readonly Row[] = [
  {
    recorded: [
      ["yearResult", "hoan-thanh-xuat-sac"],
      ["award", tick],
      ["promotion", "none"],
    ],
  },
  {
    subjects: { toan: { test: mark(80) } },
    recorded: [
      ["yearResult", "hoan-thanh-xuat-sac"],
      ["award", "hoc-sinh-xuat-sac"],
    ],
  },
  {
    items: { "cham-chi": { kind: "level", level: "dat" } },
    recorded: [
      ["yearResult", "hoan-thanh"],
      ["award", tick],
    ],
  },
  {
    recorded: [
      ["yearResult", "hoan-thanh"],
      ["promotion", "not-promoted"],
    ],
  },
  {
    subjects: { hdtn: { level: { kind: "not-entered" } }, toan: { test: mark(40) } },
    recorded: [["yearResult", "hoan-thanh-tot"]],
  },
  { recorded: [["yearResult", null]] },
  { subjects: { toan: { test: mark(75) } } },
  { subjects: { toan: { test: mark(110) } } },
  { subjects: { toan: { test: { kind: "unreadable", code: "mark.isDate", text: "2024-05-07" } } } },
  { subjects: { toan: { test: { kind: "unreadable", code: "cell.error", text: "#REF!" } } } },
  { subjects: { toan: { test: { kind: "not-entered" } } } },
  {
    subjects: {
      "dao-duc": { test: mark(70), level: { kind: "unreadable", code: "level.unreadable", text: "HS 02" } },
    },
  },
  {
    subjects: { gdtc: { level: { kind: "exempt" } } },
    items: { "the-chat": { kind: "unreadable", code: "level.unreadable", text: "H" } },
  },
  { subjects: { "ki-nang-song": { level: subject("hoan-thanh") } } },
  {
    subjects: { toan: { level: subject("chua-hoan-thanh"), test: mark(40) } },
    recorded: [
      ["yearResult", "chua-hoan-thanh"],
      ["promotion", "not-promoted"],
    ],
  },
];

/** A class of grade 2, or of grade 5 of the school year 2022-2023 under the circular before. */
export function primaryReading(changes: Partial<ClassBook> = {}): FileReading {
  const book: ClassBook = {
    school: { name: "TH MẪU" },
    className: "2A",
    grade: 2,
    level: "primary",
    schoolYear: "2024-2025",
    subjects: [...subjectIds, "ki-nang-song"].map((id) => ({
      id,
      name: id,
      assessedBy: "marks",
      kind: "compulsory",
    })),
    pupils: rows.map(pupilOf),
    sheets: [
      {
        file: primaryFile,
        sheet: "2a",
        platform: "vnedu",
        kind: "D",
        evidence: "real-file",
        term: "year",
        moment: "cuoi-nam",
        pupils: rows.length,
      },
    ],
    ...changes,
  };
  return {
    name: primaryFile,
    gradebook: { classes: [book] },
    diagnostics: [],
    formats: [{ platform: "vnedu", kind: "D", evidence: "real-file" }],
  };
}

function pupilOf(row: Row, index: number): Pupil {
  const at = (column: string): Place => ({ file: primaryFile, sheet: "2a", cell: `${column}${index + 10}` });
  const columns = Object.keys({ ...Object.fromEntries(subjectIds.map((id) => [id, true])), ...row.subjects });
  return {
    code: `99000000${index + 10}`,
    name: `HS ${String(index + 1).padStart(2, "0")}`,
    gender: index % 2 === 0 ? "female" : "male",
    place: at("A"),
    assessments: [],
    recorded: (row.recorded ?? []).map(
      ([what, value]): RecordedResult => ({
        what,
        term: "year",
        value,
        text: value ?? "Hoàn thành tốt, Hoàn thành",
        place: at("AF"),
      }),
    ),
    absences: [],
    primary: {
      subjects: columns.map((id, column): SubjectLevels => {
        const tested = id === "toan" || id === "tieng-viet";
        return {
          subject: id,
          moment: "cuoi-nam",
          level: subject("hoan-thanh-tot"),
          ...(tested ? { test: mark(90) } : {}),
          ...row.subjects?.[id],
          place: at(String.fromCharCode(71 + column)),
        };
      }),
      items: items.map(
        (item): ItemLevels => ({
          item,
          moment: "cuoi-nam",
          level: row.items?.[item] ?? { kind: "level", level: "tot" },
          place: at("S"),
        }),
      ),
    },
  };
}
