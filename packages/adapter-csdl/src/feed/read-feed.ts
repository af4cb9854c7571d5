import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Gradebook,
  isIsoDate,
  type Place,
  type ProfileEntry,
  type Pupil,
} from "@sodiem/core";
import { findCode, nationalList, toNationalCodes } from "@sodiem/core/code-lists";
import { levelOf } from "@sodiem/workbook/pupil-table";
import { type JsonRecord, parsedJson, recordOf, textAt } from "../json-record";
import { codeFields, textFields } from "./pupil-fields";

/**
 * Reads the pupils of a partner feed into classes without marks. `text` is the JSON; places name the position within
 * it (`/LstHocSinh/0/HoTen`). A pupil without class or grade is left out and told; a status of the software that the
 * nation splits by term keeps its text where the term is not told.
 *
 * Codes: `record.unreadable`, `feed.noYear`, `feed.noClass`, `feed.statusTerm`.
 *
 * @example readFeed(JSON.stringify(feed), "feed.json").gradebook.classes[0]?.className // "6A"
 */
export function readFeed(
  text: string,
  file = "",
): { readonly gradebook: Gradebook; readonly diagnostics: readonly Diagnostic[] } {
  const empty: Gradebook = { classes: [] };
  const feed = recordOf(parsedJson(text));
  const list = feed?.LstHocSinh;
  if (feed === undefined || !Array.isArray(list)) {
    return {
      gradebook: empty,
      diagnostics: [diagnostic("record.unreadable", "error", [file], { what: "LstHocSinh" })],
    };
  }
  const year = feed.NamHoc;
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 2100) {
    return { gradebook: empty, diagnostics: [diagnostic("feed.noYear", "error", [file])] };
  }
  const diagnostics: Diagnostic[] = [];
  const classes = new Map<
    string,
    { readonly grade: number; readonly className: string; readonly pupils: Pupil[] }
  >();
  for (const [index, raw] of list.entries()) {
    const record = recordOf(raw) ?? {};
    const place = (key: string): Place => ({
      file,
      sheet: "LstHocSinh",
      cell: `/LstHocSinh/${index}/${key}`,
    });
    const [className, grade] = [textAt(record, "MaLopHocCn") ?? textAt(record, "MaLopHocDn"), record.KhoiHoc];
    const name = textAt(record, "HoTen");
    if (className === undefined || name === undefined || !isGrade(grade)) {
      diagnostics.push(diagnostic("feed.noClass", "warning", [file, "LstHocSinh", `/LstHocSinh/${index}`]));
      continue;
    }
    const key = JSON.stringify([className, grade]);
    const found = classes.get(key) ?? { grade, className, pupils: [] };
    classes.set(key, found);
    found.pupils.push(pupilOf(record, name, place, diagnostics));
  }
  const school = textAt(feed, "MaTruongHoc") ?? "";
  return {
    gradebook: { classes: [...classes.values()].map((one) => bookOf(one, school, year, file)) },
    diagnostics,
  };
}

function bookOf(
  {
    grade,
    className,
    pupils,
  }: { readonly grade: number; readonly className: string; readonly pupils: Pupil[] },
  school: string,
  year: number,
  file: string,
): ClassBook {
  return {
    school: { name: school },
    className,
    grade,
    level: levelOf(grade),
    schoolYear: `${year}-${year + 1}`,
    subjects: [],
    pupils,
    sheets: [
      {
        file,
        sheet: "LstHocSinh",
        platform: "csdl",
        kind: "J1",
        evidence: "real-file",
        term: "year",
        pupils: pupils.length,
      },
    ],
  };
}

function pupilOf(
  record: JsonRecord,
  name: string,
  place: (key: string) => Place,
  diagnostics: Diagnostic[],
): Pupil {
  const code = textAt(record, "MaHocSinh");
  const nationalId = textAt(record, "MaCongDan");
  const birthDate = dateAt(record, "NgaySinh");
  const gender = record.GioiTinh === 1 ? "male" : record.GioiTinh === 0 ? "female" : undefined;
  const profile = profileOf(record, place, diagnostics);
  return {
    ...(code === undefined ? {} : { code }),
    ...(nationalId === undefined ? {} : { nationalId }),
    name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(gender === undefined ? {} : { gender }),
    place: place("HoTen"),
    assessments: [],
    recorded: [],
    absences: [],
    ...(profile.length === 0 ? {} : { profile }),
  };
}

function profileOf(
  record: JsonRecord,
  place: (key: string) => Place,
  diagnostics: Diagnostic[],
): ProfileEntry[] {
  const texts = textFields.flatMap(([key, field]): ProfileEntry[] => {
    const text = textAt(record, key);
    return text === undefined ? [] : [{ field, text, place: place(key) }];
  });
  const codes = codeFields.flatMap(([key, field]): ProfileEntry[] => {
    const code = textAt(record, key);
    return code === undefined ? [] : [{ field, text: code, code, place: place(key) }];
  });
  const statusDate = dateAt(record, "NgayTrangThai");
  return [
    ...texts,
    ...codes,
    ...statusOf(record, place("TrangThai"), diagnostics),
    ...(statusDate === undefined
      ? []
      : [{ field: "status-date" as const, text: statusDate, place: place("NgayTrangThai") }]),
  ];
}

/** The software's 1, 3 and 4 stand for several national statuses; the term of leaving tells which. */
function statusOf(record: JsonRecord, place: Place, diagnostics: Diagnostic[]): ProfileEntry[] {
  const software = record.TrangThai;
  if (typeof software !== "number") return [];
  const candidates = toNationalCodes("pupilStatus", String(software));
  const byTerm: { readonly [code: string]: readonly string[] } = { "1": ["04", "05"], "2": ["08", "09"] };
  const ofTerm = byTerm[String(record.ThoiDiemRoiTruong)];
  // Who studies has arrived some time or other; the feed does not tell, and "studying" is what it says.
  const fitting = software === 1 ? ["01"] : candidates.filter((code) => ofTerm?.includes(code) ?? false);
  const [code] = fitting;
  if (code === undefined) {
    diagnostics.push(
      diagnostic("feed.statusTerm", "warning", [place.file, place.sheet, place.cell], {
        software: String(software),
        codes: candidates.join(", "),
      }),
    );
    return [{ field: "status", text: String(software), place }];
  }
  return [
    { field: "status", text: findCode(nationalList("pupil-statuses"), code)?.name ?? code, code, place },
  ];
}

function dateAt(record: JsonRecord, key: string): string | undefined {
  const day = textAt(record, key)?.slice(0, 10);
  return day !== undefined && isIsoDate(day) ? day : undefined;
}

function isGrade(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 12;
}
