import {
  type BookValue,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Entry,
  formatTenths,
  isIsoDate,
  leftOut,
  type ProfileField,
  type Pupil,
  type TermOrYear,
  valuesOf,
} from "@sodiem/core";
import { type CodeLists, checkRecord, defaultLists } from "../dictionary/check-record";
import { transcriptDictionary } from "../dictionary/dictionary";
import { fourLevels, itemLetters, subjectLetters } from "../results/words";

/** One record of the transcript's dictionary, with the lists below it under their table's last word. */
export type TranscriptRecord = { readonly [key: string]: unknown };

/** What a transcript says besides the gradebook. */
export interface TranscriptOptions {
  /** What the gradebook does not know and a school does: its code, who signs, where and when; keys of the dictionary. */
  readonly common?: { readonly [key: string]: string | number };
  /** The identifier of a pupil's transcript, 36 characters; the library makes none up. */
  readonly idOf?: (pupil: Pupil) => string | undefined;
  readonly lists?: CodeLists;
}

const circulars: { readonly [level: string]: string } = {
  primary: "TT 27/2020/TT-BGDĐT",
  "lower-secondary": "TT 22/2021/TT-BGDĐT",
  "upper-secondary": "TT 22/2021/TT-BGDĐT",
};

const profileKeys: readonly (readonly [string, ProfileField])[] = [
  ["noisinh_diachichitiet", "birth-place"],
  ["quequan_diachichitiet", "home-province"],
  ["noiohiennay_diachichitiet", "residence"],
  ["doituongchinhsach", "policy-group"],
  ["hotencha", "father-name"],
  ["nghenghiepcha", "father-job"],
  ["hotenme", "mother-name"],
  ["nghenghiepme", "mother-job"],
  ["hotennguoigiamho", "guardian-name"],
  ["nghenghiepnguoigiamho", "guardian-job"],
];

const itemKeys: { readonly [item: string]: string } = {
  "tu-chu-tu-hoc": "nangluctuhoc",
  "giao-tiep-hop-tac": "nanglucgiaotiep",
  "giai-quyet-van-de-sang-tao": "nanglucgiaiquyet",
  "ngon-ngu": "nanglucngonngu",
  "tinh-toan": "nangluctinhtoan",
  "khoa-hoc": "nangluckhoahoc",
  "cong-nghe": "nangluccongnghe",
  "tin-hoc": "nangluctinhoc",
  "tham-mi": "nanglucthammi",
  "the-chat": "nanglucthechat",
  "yeu-nuoc": "phamchatyeunuoc",
  "nhan-ai": "phamchatnhanai",
  "cham-chi": "phamchatchamchi",
  "trung-thuc": "phamchattrungthuc",
  "trach-nhiem": "phamchattrachnhiem",
};

/**
 * The transcripts of a class as records of the national data centre's dictionary: EXPERIMENTAL and unsigned. The
 * dictionary is public, its code sets for subjects and the XML are not. Nothing is computed or made up: what the
 * dictionary demands and nobody gave is `record.missingField`.
 *
 * @example writeTranscripts(book).records[0]?.canam // "K"
 */
export function writeTranscripts(
  book: ClassBook,
  { common = {}, idOf, lists = defaultLists }: TranscriptOptions = {},
): { readonly records: readonly TranscriptRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const written = new Set<BookValue>();
  const all: BookValue[] = [];
  const isPrimary = book.level === "primary";
  const table = isPrimary ? "thongtinsohocbasotieuhoc" : "thongtinsohocbasothcsthpt";
  const fields = transcriptDictionary.tables[table] ?? [];
  const diagnostics: Diagnostic[] = [
    diagnostic("format.experimental", "warning", [book.className], { platform: "csdl", kind: "J3" }),
  ];
  const records = book.pupils.map((pupil) => {
    const values = valuesOf(pupil);
    all.push(...values);
    const id = idOf?.(pupil);
    const head = {
      ...common,
      ...(id === undefined ? {} : { madinhdanhhocba: id }),
      ...identityOf(pupil, book, values, written),
    };
    const place = [pupil.place.file, pupil.place.sheet, pupil.place.cell];
    const results = isPrimary ? primaryResults(values, written) : secondaryResults(values, written);
    diagnostics.push(...checkRecord({ ...head, ...results }, fields, place, lists));
    const lines = isPrimary ? primaryLines(book, values, written) : secondaryLines(book, values, written);
    return { ...head, ...results, [isPrimary ? "dsbangdiem" : "bangdiem"]: lines };
  });
  return {
    records,
    diagnostics: [...diagnostics, ...leftOut(all, (value) => written.has(value), [book.className])],
  };
}

function identityOf(
  pupil: Pupil,
  book: ClassBook,
  values: readonly BookValue[],
  written: Set<BookValue>,
): TranscriptRecord {
  const record: { [key: string]: unknown } = {
    namhoc: book.schoolYear,
    tentruong: book.school.name,
    tenlop: book.className,
    makhoi: String(book.grade).padStart(2, "0"),
  };
  const circular = circulars[book.level];
  if (circular !== undefined) record.thongtu = circular;
  for (const value of values) {
    const set = (key: string, content: unknown): void => {
      record[key] = content;
      written.add(value);
    };
    if (value.field === "pupil.name") set("hovaten", pupil.name);
    else if (value.field === "pupil.nationalId") set("sodinhdanh", pupil.nationalId);
    else if (value.field === "pupil.moetId") set("mahocsinh", pupil.moetId);
    else if (value.field === "pupil.gender") set("gioitinh", pupil.gender === "male" ? "1" : "2");
    else if (value.field === "pupil.birthDate") birthDate(pupil.birthDate ?? "", set);
    else if (value.field === "pupil.profile") {
      const entry = pupil.profile?.find(({ field }) => field === value.part);
      const key = profileKeys.find(([, field]) => field === value.part)?.[0];
      if (entry !== undefined && key !== undefined) set(key, entry.text);
      else if (value.part === "ethnic-group" && entry?.code !== undefined) set("dantoc", entry.code);
    }
  }
  return record;
}

/** The date stands in exactly one of three fields, as whole as it is known. */
function birthDate(text: string, set: (key: string, content: unknown) => void): void {
  const [, month, year] = /^(?:(\d{1,2})[/.-])?(\d{4})$/.exec(text) ?? [];
  if (isIsoDate(text)) set("ngaythangnamsinh", text);
  else if (month !== undefined && year !== undefined)
    set("thangnamsinh", `${year}-${month.padStart(2, "0")}`);
  else if (year !== undefined) set("namsinh", year);
}

const levelKeys: { readonly [what: string]: { readonly [term in TermOrYear]: string } } = {
  "recorded.learning": { "1": "hocky1", "2": "hocky2", year: "canam" },
  "recorded.conduct": { "1": "renluyenhocky1", "2": "renluyenhocky2", year: "renluyencanam" },
};

function secondaryResults(values: readonly BookValue[], written: Set<BookValue>): TranscriptRecord {
  const record: { [key: string]: unknown } = {};
  for (const value of values) {
    const key = value.term === undefined ? undefined : levelKeys[value.field]?.[value.term];
    if (key !== undefined && "value" in value) {
      const letter = fourLevels[value.value ?? ""]?.letter;
      if (letter === undefined) continue;
      record[key] = letter;
    } else if (value.field === "recorded.promotion" && value.term === "year") {
      if (value.value !== "promoted" && value.value !== "not-promoted") continue;
      record.duoclenlop = value.value === "promoted" ? 1 : 0;
    } else if (value.field === "absences.total" && value.term === "year") {
      record.sobuoinghi = value.count;
    } else continue;
    written.add(value);
  }
  return record;
}

const averageKeys: { readonly [term in TermOrYear]: string } = {
  "1": "diemhocky1",
  "2": "diemhocky2",
  year: "diemcanam",
};

function secondaryLines(
  book: ClassBook,
  values: readonly BookValue[],
  written: Set<BookValue>,
): readonly TranscriptRecord[] {
  return book.subjects.flatMap(({ id, name }) => {
    const line: { [key: string]: unknown } = { tenmonhoc: name };
    for (const value of values) {
      if (value.field !== "recorded.subject" || value.subject !== id || value.term === undefined) continue;
      const text = entryText(value.entry);
      if (text === undefined) continue;
      line[averageKeys[value.term]] = text;
      written.add(value);
    }
    return Object.keys(line).length > 1 ? [line] : [];
  });
}

function entryText(entry: Entry): string | undefined {
  switch (entry.kind) {
    case "mark":
      return formatTenths(entry.mark);
    case "result":
      return entry.result === "dat" ? "Đ" : "CĐ";
    case "exempt":
      return "M";
    default:
      return undefined;
  }
}

function primaryResults(values: readonly BookValue[], written: Set<BookValue>): TranscriptRecord {
  const record: { [key: string]: unknown } = {};
  for (const value of values) {
    if (value.field === "primary.item" && value.moment === "cuoi-nam" && value.level.kind === "level") {
      const key = itemKeys[value.part ?? ""];
      if (key === undefined) continue;
      record[key] = itemLetters[value.level.level];
    } else if (
      value.field === "recorded.promotion" &&
      (value.value === "promoted" || value.value === "not-promoted")
    ) {
      record.duoclenlop = value.value === "promoted" ? 1 : 0;
    } else if (value.field === "recorded.yearResult") {
      record.xeploai = value.text;
    } else continue;
    written.add(value);
  }
  return record;
}

function primaryLines(
  book: ClassBook,
  values: readonly BookValue[],
  written: Set<BookValue>,
): readonly TranscriptRecord[] {
  return book.subjects.flatMap(({ id, name }) => {
    const line: { [key: string]: unknown } = { tenmonhoc: name };
    for (const value of values) {
      if (value.subject !== id || value.moment !== "cuoi-nam") continue;
      if (value.field === "primary.level" && value.level.kind === "level") {
        line.mucdatduoc = subjectLetters[value.level.level];
      } else if (value.field === "primary.test" && value.entry.kind === "mark") {
        line.diemkiemtradinhky = formatTenths(value.entry.mark).replace(/\.0$/, "");
      } else continue;
      written.add(value);
    }
    return Object.keys(line).length > 1 ? [line] : [];
  });
}
