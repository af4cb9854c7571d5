import { type IsoDate, isIsoDate } from "../kernel/civil-date";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { readSchoolYear } from "./school-year";

/** The dates of one semester. */
export interface SemesterDates {
  readonly start?: IsoDate;
  readonly mid?: IsoDate;
  readonly examStart?: IsoDate;
  readonly end?: IsoDate;
}

/** The dates a school sets for one year. Nothing is assumed of what is left out. */
export interface SchoolDates {
  /** The calendar year in which the school year starts. */
  readonly schoolYear: number;
  readonly schoolYearStart?: IsoDate;
  readonly schoolYearEnd?: IsoDate;
  readonly closingCeremony?: IsoDate;
  readonly courseEnd?: IsoDate;
  readonly semesters?: readonly SemesterDates[];
  /** The last day of each school week by its number. */
  readonly weekEnds?: { readonly [week: string]: IsoDate };
  readonly lessons?: readonly IsoDate[];
  readonly professionalMeetings?: readonly IsoDate[];
  readonly holidays?: readonly IsoDate[];
  /** What the school has set for open terms of its pack. */
  readonly terms?: { readonly [term: string]: IsoDate };
}

const days = ["schoolYearStart", "schoolYearEnd", "closingCeremony", "courseEnd"];
const lists = ["lessons", "professionalMeetings", "holidays"];
const maps = ["weekEnds", "terms"];
const semesterDays = ["start", "mid", "examStart", "end"];

/**
 * Reads the file of a school's dates for one school year. Unknown keys, days that are none and a year other than the
 * one asked for are refused, each with its place.
 *
 * @param schoolYear `2026-2027`
 * @example readSchoolDates({ schoolYearStart: "2026-09-05" }, "2026-2027") // { dates: { schoolYear: 2026, … } }
 */
export function readSchoolDates(
  json: unknown,
  schoolYear: string,
): { readonly dates: SchoolDates } | { readonly diagnostics: readonly Diagnostic[] } {
  const year = readSchoolYear(schoolYear);
  if (year === undefined) {
    return { diagnostics: [diagnostic("schoolDates.year", "error", [], { text: schoolYear })] };
  }
  const diagnostics: Diagnostic[] = [];
  for (const [key, value] of entriesOf(json, [], diagnostics)) {
    if (key === "schoolYear") {
      if (value !== schoolYear) {
        diagnostics.push(
          diagnostic("schoolDates.otherYear", "error", [key], { text: String(value), schoolYear }),
        );
      }
    } else if (days.includes(key)) checkDay(value, [key], diagnostics);
    else if (lists.includes(key)) checkList(value, [key], diagnostics);
    else if (maps.includes(key)) {
      for (const [name, day] of entriesOf(value, [key], diagnostics)) checkDay(day, [key, name], diagnostics);
    } else if (key === "semesters") checkSemesters(value, diagnostics);
    else diagnostics.push(diagnostic("schoolDates.unknownKey", "error", [key], { key }));
  }
  if (diagnostics.length > 0) return { diagnostics };
  // Every field was just proved to be what the type says.
  return { dates: { ...(json as SchoolDates), schoolYear: year } };
}

function checkSemesters(value: unknown, diagnostics: Diagnostic[]): void {
  if (!Array.isArray(value) || value.length > 2) {
    diagnostics.push(diagnostic("schoolDates.malformed", "error", ["semesters"]));
    return;
  }
  for (const [index, semester] of value.entries()) {
    const path = ["semesters", String(index)];
    for (const [key, day] of entriesOf(semester, path, diagnostics)) {
      if (semesterDays.includes(key)) checkDay(day, [...path, key], diagnostics);
      else diagnostics.push(diagnostic("schoolDates.unknownKey", "error", [...path, key], { key }));
    }
  }
}

function checkList(value: unknown, path: readonly string[], diagnostics: Diagnostic[]): void {
  if (!Array.isArray(value)) diagnostics.push(diagnostic("schoolDates.malformed", "error", path));
  else for (const [index, day] of value.entries()) checkDay(day, [...path, String(index)], diagnostics);
}

function checkDay(value: unknown, path: readonly string[], diagnostics: Diagnostic[]): void {
  if (typeof value === "string" && isIsoDate(value)) return;
  diagnostics.push(diagnostic("schoolDates.day", "error", path, { text: String(value) }));
}

function entriesOf(
  value: unknown,
  path: readonly string[],
  diagnostics: Diagnostic[],
): readonly (readonly [string, unknown])[] {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.entries(value);
  diagnostics.push(diagnostic("schoolDates.malformed", "error", path));
  return [];
}
