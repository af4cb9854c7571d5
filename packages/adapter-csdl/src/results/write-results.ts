import {
  type BookValue,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Entry,
  formatTenths,
  leftOut,
  type Moment,
  type Pupil,
  type TermOrYear,
  valuesOf,
} from "@sodiem/core";
import { subjectCodes } from "@sodiem/core/code-lists";
import { fourLevels, itemFields, itemLetters, points, subjectLetters, titles } from "./words";

/** One pupil's results as the screens of the provincial application name them. */
export type ResultRecord = { readonly [field: string]: unknown };

/** Which results: a term or the year of a secondary class, or a moment of a primary one. */
export type ResultPeriod = { readonly term: TermOrYear } | { readonly moment: Moment };

/** One subject of a secondary pupil. */
interface SubjectResult {
  readonly maMonHoc?: string;
  readonly tenMonHoc: string;
  /** 0 marks, 1 comments. */
  readonly loaiDanhGia: 0 | 1;
  /** The average; -1 for an exemption. */
  readonly diemSo?: number;
  readonly diemDanhGia?: string;
}

/**
 * The recorded results of a class as objects of the provincial application, field names as its screens have them. The
 * body that its service expects is not public: these objects are for checking and comparing, `described`, and the
 * diagnostic `format.evidence` says so. Nothing is computed; a blank stays away, and what has no place is `fill.leftOut`.
 *
 * @example writeResults(book, { term: "year" }).records[0]?.kqHocTap // "Khá"
 */
export function writeResults(
  book: ClassBook,
  period: ResultPeriod,
): { readonly records: readonly ResultRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const written = new Set<BookValue>();
  const all: BookValue[] = [];
  const records = book.pupils.map((pupil) => {
    const values = valuesOf(pupil);
    all.push(...values);
    const fields =
      "moment" in period
        ? primaryFields(book, values, period.moment, written)
        : secondaryFields(book, values, period.term, written);
    return { ...identityOf(pupil, book, values, written), ...fields };
  });
  return {
    records,
    diagnostics: [
      diagnostic("format.evidence", "warning", [book.className], {
        platform: "csdl",
        kind: "J2",
        evidence: "described",
      }),
      ...leftOut(all, (value) => written.has(value), [book.className]),
    ],
  };
}

function identityOf(
  pupil: Pupil,
  book: ClassBook,
  values: readonly BookValue[],
  written: Set<BookValue>,
): ResultRecord {
  for (const value of values) {
    if (["pupil.moetId", "pupil.code", "pupil.name"].includes(value.field)) written.add(value);
  }
  return {
    ...(pupil.moetId === undefined ? {} : { moetCode: pupil.moetId }),
    ...(pupil.code === undefined ? {} : { maHocSinh: pupil.code }),
    hoTen: pupil.name,
    khoiHoc: book.grade,
    tenLopHoc: book.className,
    namHoc: Number(book.schoolYear.slice(0, 4)),
  };
}

function secondaryFields(
  book: ClassBook,
  values: readonly BookValue[],
  term: TermOrYear,
  written: Set<BookValue>,
): ResultRecord {
  const fields: { [field: string]: unknown } = { hocKy: term === "year" ? 3 : Number(term) };
  const subjects: SubjectResult[] = [];
  for (const value of values) {
    if (value.term !== term) continue;
    const one = secondaryField(value);
    if (one !== undefined) {
      fields[one[0]] = one[1];
      written.add(value);
    } else if (value.field === "recorded.subject") {
      const result = subjectResult(book, value.subject ?? "", value.entry);
      if (result === undefined) continue;
      subjects.push(result);
      written.add(value);
    }
  }
  return subjects.length === 0 ? fields : { ...fields, listDiemTKM: subjects };
}

function secondaryField(value: BookValue): readonly [string, unknown] | undefined {
  switch (value.field) {
    case "recorded.learning":
      return levelField("kqHocTap", value.value);
    case "recorded.conduct":
      return levelField("kqRenLuyen", value.value);
    case "recorded.award": {
      const title = titles[value.value ?? ""];
      return title === undefined ? undefined : ["maDanhHieu", title];
    }
    case "recorded.promotion":
      if (value.value === "promoted") return ["isLenLop", 1];
      return value.value === "not-promoted" ? ["isLenLop", 0] : undefined;
    case "absences.excused":
      return ["soNgayNghiCoPhep", value.count];
    case "absences.unexcused":
      return ["soNgayNghiKhongPhep", value.count];
    default:
      return undefined;
  }
}

function levelField(field: string, slug: string | null): readonly [string, unknown] | undefined {
  const level = fourLevels[slug ?? ""];
  return level === undefined ? undefined : [field, level.word];
}

function subjectResult(book: ClassBook, subject: string, entry: Entry): SubjectResult | undefined {
  const known = book.subjects.find(({ id }) => id === subject);
  const code = subjectCodes(book.level, subject)?.feed;
  const common = {
    ...(code === undefined ? {} : { maMonHoc: code }),
    tenMonHoc: known?.name ?? subject,
    loaiDanhGia: known?.assessedBy === "comments" ? (1 as const) : (0 as const),
  };
  switch (entry.kind) {
    case "mark":
      return { ...common, diemSo: Number(formatTenths(entry.mark)) };
    case "result":
      return { ...common, diemDanhGia: entry.result === "dat" ? "Đ" : "CĐ" };
    case "exempt":
      return { ...common, diemSo: -1 };
    default:
      return undefined;
  }
}

function primaryFields(
  book: ClassBook,
  values: readonly BookValue[],
  moment: Moment,
  written: Set<BookValue>,
): ResultRecord {
  const { term, point } = points[moment] ?? { term: 2, point: "CK2" };
  const fields: { [field: string]: unknown } = { hocKy: term, giaiDoan: point };
  for (const value of values) {
    if (value.moment !== moment) continue;
    const one = primaryField(book, value);
    if (one === undefined) continue;
    fields[one[0]] = one[1];
    written.add(value);
  }
  return fields;
}

function primaryField({ level }: ClassBook, value: BookValue): readonly [string, unknown] | undefined {
  const prefix = value.subject === undefined ? undefined : subjectCodes(level, value.subject)?.prefix;
  if (value.field === "primary.level" && prefix !== undefined) {
    return value.level.kind === "level" ? [`${prefix}Dgtx`, subjectLetters[value.level.level]] : undefined;
  }
  if (value.field === "primary.test" && prefix !== undefined) {
    // Whole marks only: a mark with a decimal is no primary test.
    return value.entry.kind === "mark" && value.entry.mark % 10 === 0
      ? [`${prefix}Diem`, value.entry.mark / 10]
      : undefined;
  }
  const field = itemFields[value.part ?? ""];
  return value.field === "primary.item" && value.level.kind === "level" && field !== undefined
    ? [field, itemLetters[value.level.level]]
    : undefined;
}
