import type { IsoDate } from "../kernel/civil-date";
import type { Evidence } from "./parameter";

/** Luật, nghị định, thông tư, quyết định, công văn. */
export type InstrumentKind = "law" | "decree" | "circular" | "decision" | "letter";

/**
 * One instrument as far as the sources tell it: what they do not tell is absent, not guessed. `inForceUntil` is the
 * last day. An instrument replaced grade by grade has no last day; `governingRegime` says which one governs a class.
 */
export interface Instrument {
  readonly id: string;
  readonly kind: InstrumentKind;
  /** The number as it is printed. */
  readonly number: string;
  /** The title in Vietnamese, without the kind and the number. */
  readonly title?: string;
  readonly issued?: IsoDate;
  readonly inForceFrom?: IsoDate;
  readonly inForceUntil?: IsoDate;
  readonly amends?: readonly string[];
  readonly replacedBy?: string;
  /** How sure number and dates are. */
  readonly evidence: Evidence;
}

/** What the table below holds, with dates as plain text; a test checks that each is a day. */
interface Row extends Omit<Instrument, "issued" | "inForceFrom" | "inForceUntil"> {
  readonly issued?: string;
  readonly inForceFrom?: string;
  readonly inForceUntil?: string;
}

const table: readonly Row[] = [
  // Assessment of pupils of lower and upper secondary schools
  {
    id: "tt22-2021",
    kind: "circular",
    number: "22/2021/TT-BGDĐT",
    title: "Quy định về đánh giá học sinh trung học cơ sở và học sinh trung học phổ thông",
    issued: "2021-07-20",
    inForceFrom: "2021-09-05",
    evidence: "V",
  },
  {
    id: "tt58-2011",
    kind: "circular",
    number: "58/2011/TT-BGDĐT",
    title: "Ban hành Quy chế đánh giá, xếp loại học sinh trung học cơ sở và học sinh trung học phổ thông",
    inForceFrom: "2012-01-26",
    replacedBy: "tt22-2021",
    evidence: "E",
  },
  {
    id: "tt26-2020",
    kind: "circular",
    number: "26/2020/TT-BGDĐT",
    title:
      "Sửa đổi, bổ sung một số điều của Quy chế đánh giá, xếp loại học sinh trung học cơ sở và học sinh trung học phổ thông",
    inForceFrom: "2020-10-11",
    amends: ["tt58-2011"],
    replacedBy: "tt22-2021",
    evidence: "V",
  },
  { id: "cv7991-2024", kind: "letter", number: "7991/BGDĐT-GDTrH", issued: "2024-12-17", evidence: "V" },
  { id: "cv5512-2020", kind: "letter", number: "5512/BGDĐT-GDTrH", issued: "2020-12-18", evidence: "R" },
  { id: "cv4555-2025", kind: "letter", number: "4555/BGDĐT-GDPT", issued: "2025-08-05", evidence: "R" },

  // Assessment of pupils of primary schools
  {
    id: "tt27-2020",
    kind: "circular",
    number: "27/2020/TT-BGDĐT",
    title: "Ban hành Quy định đánh giá học sinh tiểu học",
    issued: "2020-09-04",
    inForceFrom: "2020-10-20",
    evidence: "A",
  },
  {
    id: "tt30-2014",
    kind: "circular",
    number: "30/2014/TT-BGDĐT",
    title: "Ban hành Quy định đánh giá học sinh tiểu học",
    inForceFrom: "2014-10-15",
    replacedBy: "tt27-2020",
    evidence: "C",
  },
  {
    id: "tt22-2016",
    kind: "circular",
    number: "22/2016/TT-BGDĐT",
    title: "Sửa đổi, bổ sung một số điều của Quy định đánh giá học sinh tiểu học",
    inForceFrom: "2016-11-06",
    amends: ["tt30-2014"],
    replacedBy: "tt27-2020",
    evidence: "C",
  },

  // Assessment of learners in continuing education
  {
    id: "tt43-2021",
    kind: "circular",
    number: "43/2021/TT-BGDĐT",
    title:
      "Quy định về đánh giá học viên theo học Chương trình giáo dục thường xuyên cấp trung học cơ sở và cấp trung học phổ thông",
    issued: "2021-12-30",
    inForceFrom: "2022-02-14",
    evidence: "B",
  },
  {
    id: "qd02-2007",
    kind: "decision",
    number: "02/2007/QĐ-BGDĐT",
    title:
      "Ban hành Quy chế đánh giá, xếp loại học viên theo học Chương trình giáo dục thường xuyên cấp trung học cơ sở và cấp trung học phổ thông",
    issued: "2007-01-23",
    inForceFrom: "2007-02-16",
    replacedBy: "tt43-2021",
    evidence: "B",
  },
  {
    id: "tt26-2014",
    kind: "circular",
    number: "26/2014/TT-BGDĐT",
    issued: "2014-08-11",
    inForceFrom: "2014-09-25",
    amends: ["qd02-2007"],
    replacedBy: "tt43-2021",
    evidence: "B",
  },
  {
    id: "tt21-2021",
    kind: "circular",
    number: "21/2021/TT-BGDĐT",
    amends: ["qd02-2007"],
    replacedBy: "tt43-2021",
    evidence: "B",
  },

  // Charters of schools
  {
    id: "tt28-2020",
    kind: "circular",
    number: "28/2020/TT-BGDĐT",
    title: "Ban hành Điều lệ trường tiểu học",
    issued: "2020-09-04",
    inForceUntil: "2026-05-09",
    replacedBy: "tt15-2026",
    evidence: "B",
  },
  {
    id: "tt32-2020",
    kind: "circular",
    number: "32/2020/TT-BGDĐT",
    title:
      "Ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học",
    issued: "2020-09-15",
    inForceUntil: "2026-05-09",
    replacedBy: "tt15-2026",
    evidence: "B",
  },
  {
    id: "tt52-2020",
    kind: "circular",
    number: "52/2020/TT-BGDĐT",
    title: "Ban hành Điều lệ trường mầm non",
    issued: "2020-12-31",
    evidence: "B",
  },
  {
    id: "tt15-2026",
    kind: "circular",
    number: "15/2026/TT-BGDĐT",
    title:
      "Ban hành Điều lệ trường tiểu học, trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học",
    issued: "2026-03-24",
    inForceFrom: "2026-05-10",
    evidence: "B",
  },

  // Records, data, retention
  {
    id: "tt70-2026",
    kind: "circular",
    number: "70/2026/TT-BGDĐT",
    title:
      "Quy định về quản lý và sử dụng học bạ số trong các cơ sở giáo dục phổ thông và cơ sở giáo dục thường xuyên",
    issued: "2026-08-22",
    inForceFrom: "2026-10-08",
    evidence: "A",
  },
  {
    id: "nd88-2026",
    kind: "decree",
    number: "88/2026/NĐ-CP",
    issued: "2026-03-28",
    inForceFrom: "2026-05-15",
    evidence: "A",
  },
  {
    id: "tt42-2021",
    kind: "circular",
    number: "42/2021/TT-BGDĐT",
    issued: "2021-12-30",
    inForceFrom: "2022-02-14",
    evidence: "B",
  },
  { id: "tt37-2020", kind: "circular", number: "37/2020/TT-BGDĐT", issued: "2020-10-05", evidence: "B" },
  { id: "tt27-2016", kind: "circular", number: "27/2016/TT-BGDĐT", issued: "2016-12-30", evidence: "D" },

  // Authorities
  {
    id: "tt10-2025",
    kind: "circular",
    number: "10/2025/TT-BGDĐT",
    issued: "2025-06-12",
    inForceFrom: "2025-07-01",
    amends: ["tt22-2021", "tt27-2020"],
    evidence: "B",
  },
  { id: "tt11-2025", kind: "circular", number: "11/2025/TT-BGDĐT", issued: "2025-06-12", evidence: "B" },
  { id: "tt15-2025", kind: "circular", number: "15/2025/TT-BGDĐT", issued: "2025-07-24", evidence: "B" },
  {
    id: "tt26-2025",
    kind: "circular",
    number: "26/2025/TT-BGDĐT",
    issued: "2025-12-25",
    amends: ["tt10-2025", "tt11-2025", "tt43-2021"],
    evidence: "B",
  },
  {
    id: "tt45-2026",
    kind: "circular",
    number: "45/2026/TT-BGDĐT",
    issued: "2026-06-10",
    amends: ["tt15-2025"],
    evidence: "A",
  },

  // Law and programmes
  {
    id: "luat123-2025",
    kind: "law",
    number: "123/2025/QH15",
    issued: "2025-12-10",
    inForceFrom: "2026-01-01",
    evidence: "B",
  },
  { id: "tt32-2018", kind: "circular", number: "32/2018/TT-BGDĐT", evidence: "R" },
  { id: "tt13-2022", kind: "circular", number: "13/2022/TT-BGDĐT", amends: ["tt32-2018"], evidence: "R" },
  { id: "tt17-2025", kind: "circular", number: "17/2025/TT-BGDĐT", amends: ["tt32-2018"], evidence: "R" },
];

/** Every instrument that the library knows of. */
export const instruments = table as readonly Instrument[];

/**
 * The instrument of an id, or `undefined` for one that the library does not know.
 *
 * @example findInstrument("tt22-2021")?.inForceFrom // "2021-09-05"
 */
export function findInstrument(id: string): Instrument | undefined {
  return instruments.find((one) => one.id === id);
}
