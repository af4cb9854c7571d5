import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  isIsoDate,
  leftOut,
  type ProfileField,
  type Pupil,
  valuesOf,
} from "@sodiem/core";
import { toSoftwareCodes } from "@sodiem/core/code-lists";
import { type CodeLists, checkRecord, defaultLists } from "../dictionary/check-record";
import { partnerFeed } from "../dictionary/dictionary";
import { codeFields, textFields } from "./pupil-fields";

/** One pupil as the partner feed has it; the keys are those of `LstHocSinh`. */
export type FeedPupil = { readonly [key: string]: string | number };

/** What school software sends of its pupils. Marks are not part of the feed's public specification. */
export interface Feed {
  readonly MaTruongHoc: string;
  /** The year in which the school year begins. */
  readonly NamHoc: number;
  /** 1 start of year, 2 changes, 3 end of year, 4 old data. */
  readonly LoaiDongBo: 1 | 2 | 3 | 4;
  readonly LstHocSinh: readonly FeedPupil[];
}

/** What a feed says besides the pupils. */
export interface FeedOptions {
  /** The code of the school, eight characters. */
  readonly school: string;
  readonly kind: Feed["LoaiDongBo"];
  /** Code lists in place of those of October 2020. */
  readonly lists?: CodeLists;
}

const pupilFields = partnerFeed.tables.LstHocSinh ?? [];

/**
 * The pupils of classes as a partner feed (revision of 26 October 2020): nothing is filled in, so a mandatory field
 * that the gradebook does not have is `record.missingField`, and what the feed has no place for is `fill.leftOut`. The
 * object is only made; sending it is for vetted partners.
 *
 * @example writeFeed(classes, { school: "01001401", kind: 1 }).feed?.LstHocSinh.length // 42
 */
export function writeFeed(
  classes: readonly ClassBook[],
  { school, kind, lists = defaultLists }: FeedOptions,
): { readonly feed: Feed | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const years = [...new Set(classes.map(({ schoolYear }) => schoolYear))];
  const [year] = years;
  if (year === undefined || years.length > 1) {
    return { feed: undefined, diagnostics: [diagnostic("feed.noYear", "error", [])] };
  }
  const diagnostics: Diagnostic[] = [];
  const pupils = classes.flatMap((book) =>
    book.pupils.map((pupil) => {
      const record = feedPupil(pupil, book);
      const { file, sheet, cell } = pupil.place;
      diagnostics.push(...checkRecord(record, pupilFields, [file, sheet, cell], lists));
      return record;
    }),
  );
  for (const book of classes) diagnostics.push(...withoutPlace(book));
  return {
    feed: { MaTruongHoc: school, NamHoc: Number(year.slice(0, 4)), LoaiDongBo: kind, LstHocSinh: pupils },
    diagnostics,
  };
}

function feedPupil(pupil: Pupil, { className, grade }: ClassBook): FeedPupil {
  const record: { [key: string]: string | number } = {};
  const set = (key: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== "") record[key] = value;
  };
  set("ClientId", pupil.code ?? pupil.systemId ?? pupil.moetId);
  set("MaHocSinh", pupil.code);
  set("HoTen", pupil.name);
  set("GioiTinh", pupil.gender === undefined ? undefined : pupil.gender === "male" ? 1 : 0);
  set("NgaySinh", timestamp(pupil.birthDate));
  set("MaCongDan", pupil.nationalId);
  for (const [key, field] of textFields) set(key, entryOf(pupil, field)?.text);
  for (const [key, field] of codeFields) set(key, entryOf(pupil, field)?.code);
  const status = entryOf(pupil, "status")?.code;
  if (status !== undefined) {
    const [software] = toSoftwareCodes("pupilStatus", status);
    set("TrangThai", software === undefined ? undefined : Number(software));
    set("ThoiDiemRoiTruong", termOfLeaving(status));
  }
  set("NgayTrangThai", timestamp(entryOf(pupil, "status-date")?.text));
  set("MaLopHocDn", className);
  set("MaLopHocCn", className);
  set("KhoiHoc", grade);
  return record;
}

/** The term in which a status says that the pupil left; in summer, neither. */
function termOfLeaving(status: string): number | undefined {
  if (status === "04" || status === "05") return 1;
  return status === "08" || status === "09" ? 2 : undefined;
}

function timestamp(date: string | undefined): string | undefined {
  return date !== undefined && isIsoDate(date) ? `${date}T00:00:00.0` : undefined;
}

function entryOf({ profile = [] }: Pupil, field: ProfileField) {
  return profile.find((entry) => entry.field === field);
}

const carriedFields: ReadonlySet<string> = new Set([
  "pupil.code",
  "pupil.nationalId",
  "pupil.name",
  "pupil.birthDate",
  "pupil.gender",
]);
const carriedParts: ReadonlySet<string> = new Set([
  ...[...textFields, ...codeFields].map(([, field]) => field),
  "status",
  "status-date",
]);

function withoutPlace(book: ClassBook): readonly Diagnostic[] {
  const values = book.pupils.flatMap((pupil) => valuesOf(pupil));
  return leftOut(
    values,
    ({ field, part = "" }) =>
      carriedFields.has(field) || (field === "pupil.profile" && carriedParts.has(part)),
    [book.className],
  );
}
