import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type FormatMatch,
  type Parsed,
  type Pupil,
  type ResidueColumn,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import { softwareCodes, subjectOfCode, toNationalCodes } from "@sodiem/core/code-lists";
import { gradeOf, levelOf, readBirthDate } from "@sodiem/workbook/pupil-table";

type JsonObject = { readonly [key: string]: unknown };

const longestAnswer = 32 * 1024 * 1024;

/** Whether bytes begin as a saved answer of the interface does. */
export function isJson(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef ? 3 : 0;
  return bytes[start] === 0x7b || bytes[start] === 0x5b;
}

/**
 * Reads a saved JSON of the interface: the answer with a class's pupils, a push of absences, a catalogue, or an answer
 * that says an error. Nothing is called, and fields with secrets are not looked at.
 */
export function readAnswer({ bytes, fileName: file = "", known = {} }: SourceFile): Parsed {
  const value = parsedJson(bytes);
  const variant = variantOf(value);
  if (value === undefined || variant === undefined)
    return answer([], [diagnostic("format.notSmas", "error", [file])]);
  const match: FormatMatch = { platform: "smas", kind: "S5", variant, evidence: "described", sheet: "" };
  const told = unprovenFormats([match], file);
  switch (variant) {
    case "error":
      return answer([match], [diagnostic("smas.errorAnswer", "error", [file])]);
    case "attendance":
      return readAttendance(match, objectsIn(value, "studentAbsenceByDevices"), file, told);
    case "catalogue":
      return readCatalogue(match, Array.isArray(value) ? value.filter(isObject) : [], file, told);
    case "pupils":
      return readPupilAnswer(match, objectsIn(value, "Responses"), file, known, told);
  }
}

function answer(
  matches: readonly FormatMatch[],
  diagnostics: readonly Diagnostic[],
  classes: readonly ClassBook[] = [],
  columns: readonly ResidueColumn[] = [],
): Parsed {
  return { matches, gradebook: { classes }, diagnostics, residue: { columns, rows: [] } };
}

function parsedJson(bytes: Uint8Array): unknown {
  if (bytes.length > longestAnswer) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function variantOf(value: unknown): "attendance" | "catalogue" | "error" | "pupils" | undefined {
  if (Array.isArray(value)) {
    const [first] = value;
    return isObject(first) && "cateCodeType" in first && "cateCode" in first ? "catalogue" : undefined;
  }
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.studentAbsenceByDevices)) return "attendance";
  if (!("IsSuccess" in value)) return undefined;
  if (value.IsSuccess === false) return "error";
  const pupils = objectsIn(value, "Responses");
  return pupils.length > 0 && pupils.every((one) => "StudentCode" in one) ? "pupils" : undefined;
}

/** A push names no class and no pupil but by code, so that it stays beside the gradebook. */
function readAttendance(
  match: FormatMatch,
  absences: readonly JsonObject[],
  file: string,
  told: readonly Diagnostic[],
): Parsed {
  const cells = absences.map((one, index) => ({
    cell: `studentAbsenceByDevices[${index}]`,
    text: `${textOf(one.studentCode)}: ${textOf(one.value)}`,
  }));
  const diagnostics = [
    ...told,
    diagnostic("smas.attendanceKept", "warning", [file], { values: cells.length }),
  ];
  return answer([match], diagnostics, [], residue(file, "absence", cells));
}

function readCatalogue(
  match: FormatMatch,
  items: readonly JsonObject[],
  file: string,
  told: readonly Diagnostic[],
): Parsed {
  const levels: { readonly [code: string]: string } = {
    "01": "primary",
    "02": "lower-secondary",
    "03": "upper-secondary",
  };
  const cells = items.map((one, index) => {
    const level = levels[textOf(one.schoolLevelCode)];
    const code = textOf(one.acronymName) || textOf(one.cateCode);
    const subject =
      textOf(one.cateCodeType) === "DM_MON_HOC" && level !== undefined
        ? (subjectOfCode(level, code) ?? subjectOfCode(level, textOf(one.cateCode)))?.subject
        : undefined;
    return { cell: `[${index}]`, text: [code, textOf(one.cateName), subject ?? ""].join(" | ") };
  });
  const notBook = diagnostic("format.notGradebook", "error", [file], {
    platform: "smas",
    kind: "S5 catalogue",
  });
  return answer([match], [...told, notBook], [], residue(file, "catalogue", cells));
}

function readPupilAnswer(
  match: FormatMatch,
  pupils: readonly JsonObject[],
  file: string,
  { schoolYear }: NonNullable<SourceFile["known"]>,
  told: readonly Diagnostic[],
): Parsed {
  const diagnostics: Diagnostic[] = [...told];
  if (schoolYear === undefined)
    return answer([match], [...told, diagnostic("schoolYear.notStated", "error", [file])]);
  const byClass = new Map<string, Pupil[]>();
  for (const [index, one] of pupils.entries()) {
    const className = textOf(one.ClassName).trim();
    const path = [file, "", `Responses[${index}]`];
    const name = textOf(one.StudentName).trim();
    if (className === "" || gradeOf(className) === undefined) {
      diagnostics.push(
        diagnostic(className === "" ? "title.noClass" : "title.noGrade", "error", path, { className }),
      );
      continue;
    }
    if (name === "") diagnostics.push(diagnostic("row.noName", "warning", path));
    byClass.set(className, [...(byClass.get(className) ?? []), readPupil(one, name, path, diagnostics)]);
  }
  const classes = [...byClass].map(([className, own]): ClassBook => {
    const grade = gradeOf(className) ?? 1;
    return {
      school: { name: "" },
      className,
      grade,
      level: levelOf(grade),
      schoolYear,
      subjects: [],
      pupils: own,
      sheets: [
        {
          file,
          sheet: "",
          platform: "smas",
          kind: "S5",
          evidence: "described",
          term: "year",
          pupils: own.length,
        },
      ],
    };
  });
  return answer([match], diagnostics, classes);
}

function readPupil(one: JsonObject, name: string, path: readonly string[], diagnostics: Diagnostic[]): Pupil {
  const [file = "", sheet = "", cell = ""] = path;
  const place = { file, sheet, cell };
  const code = textOf(one.StudentCode);
  const birth = readBirthDate({ kind: "text", value: textOf(one.BirthDay) || textOf(one.DateOfBirth) });
  if (birth.warning !== undefined) diagnostics.push(diagnostic(birth.warning, "warning", path));
  const gender = nationalCode("gender", textOf(one.GenderCode), path, diagnostics);
  const profile: NonNullable<Pupil["profile"]>[number][] = [];
  for (const [field, list, own] of [
    ["status", "pupilStatus", one.StatusCode ?? one.Status],
    ["ethnic-group", "ethnicity", one.EthnicCode],
  ] as const) {
    const national = nationalCode(list, textOf(own), path, diagnostics);
    const text = national === undefined ? undefined : nameOf(list, national);
    if (text !== undefined) profile.push({ field, text, place });
  }
  return {
    name,
    place,
    ...(code === "" ? {} : { code }),
    ...(birth.value === undefined ? {} : { birthDate: birth.value }),
    ...(gender === undefined ? {} : { gender: gender === "01" ? "male" : "female" }),
    ...(profile.length === 0 ? {} : { profile }),
    assessments: [],
    recorded: [],
    absences: [],
  };
}

/** The one national code that a code of the software means; where there are several, a person has to choose. */
function nationalCode(
  list: "gender" | "pupilStatus" | "ethnicity",
  code: string,
  path: readonly string[],
  diagnostics: Diagnostic[],
): string | undefined {
  if (code === "") return undefined;
  const meant = toNationalCodes(list, code);
  // A code that is not the software's own may be the national one: `3` and `03` are different.
  const possible = meant.length > 0 ? meant : namedCodes(list, code);
  if (possible.length === 1) return possible[0];
  const isTold = diagnostics.some(
    (one) => one.code === ambiguous && one.data.list === list && one.data.text === code,
  );
  if (!isTold)
    diagnostics.push(
      diagnostic(ambiguous, "warning", path, { list, text: code, possible: possible.join(", ") }),
    );
  return undefined;
}

const ambiguous = "smas.codeAmbiguous";

function namedCodes(list: "gender" | "pupilStatus" | "ethnicity", code: string): readonly string[] {
  return [...new Set(softwareCodes(list).flatMap((one) => (one.in === code ? [one.moet] : [])))];
}

function nameOf(list: "pupilStatus" | "ethnicity", national: string): string | undefined {
  const [only, ...others] = new Set(
    softwareCodes(list)
      .filter(({ moet, in: code }) => moet === national && code === national)
      .map(({ name }) => name),
  );
  return others.length === 0 ? only : undefined;
}

function residue(file: string, label: string, cells: ResidueColumn["cells"]): readonly ResidueColumn[] {
  return cells.length === 0 ? [] : [{ file, sheet: "", label, cells }];
}

function objectsIn(value: unknown, key: string): readonly JsonObject[] {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 300) : typeof value === "number" ? String(value) : "";
}
