import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Entry,
  type FormatMatch,
  type Json,
  mergeGradebooks,
  type Parsed,
  type Place,
  type Pupil,
  type ResidueColumn,
  readEntry,
  type SchoolYear,
  type SourceFile,
  type Subject,
  type Term,
  tidyText,
} from "@sodiem/core";
import { gradeOf, isCompulsory, levelOf, readSubjects } from "@sodiem/workbook/pupil-table";

/** What a saved answer of the parents' look-up is. */
export const lookupMatch: FormatMatch = { platform: "vnedu", kind: "G", evidence: "parsers", sheet: "" };

/** No answer for one family comes near this; it bounds the work that a hostile file can cause. */
const mostNodes = 200_000;

type JsonObject = { readonly [key: string]: Json };

/** Marks of one pupil and what the answer says of who that is, with the path to the marks. */
interface Answer {
  readonly terms: readonly Json[];
  readonly who: JsonObject;
  readonly path: string;
}

/**
 * Reads a saved answer of the parents' look-up, which nothing here ever calls: JSON, or JSON inside the call of a
 * function. What the marks of a year mean depends on its circular: `M` and `P` (oral and 15-minute tests) count once, as
 * regular marks do; of `V`, tests of one period, a year may have several, for which the gradebook has no place.
 */
export function readLookup({ bytes, fileName = "", known = {} }: SourceFile): Parsed {
  const nothing = { matches: [lookupMatch], gradebook: { classes: [] }, residue: { columns: [], rows: [] } };
  const value = parseAnswer(new TextDecoder().decode(bytes));
  const answers = value === undefined ? [] : answersIn(value);
  if (answers.length === 0)
    return { ...nothing, diagnostics: [diagnostic("lookup.unreadable", "error", [fileName])] };
  const reading = new LookupReading(fileName, known.schoolYear);
  const books = answers.flatMap((answer) => reading.read(answer) ?? []);
  const merged = mergeGradebooks(books.map((book) => ({ classes: [book] })));
  return {
    ...nothing,
    gradebook: merged.gradebook,
    diagnostics: [...reading.diagnostics, ...merged.diagnostics],
    residue: { columns: reading.columns, rows: [] },
  };
}

function parseAnswer(text: string): Json | undefined {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  const start = trimmed.search(/[[{]/);
  const end = Math.max(trimmed.lastIndexOf("}"), trimmed.lastIndexOf("]"));
  const isCall = /^[\w$.]*\s*\(?\s*$/.test(trimmed.slice(0, start));
  if (start < 0 || end < start || !isCall || !/^\s*\)?\s*;?\s*$/.test(trimmed.slice(end + 1)))
    return undefined;
  try {
    return JSON.parse(trimmed.slice(start, end + 1)) as Json;
  } catch {
    return undefined;
  }
}

/** The marks in an answer. Who a pupil is stands beside them or around them, or once in the whole file. */
function answersIn(value: Json): readonly Answer[] {
  const answers: { terms: readonly Json[]; who: JsonObject | undefined; path: string }[] = [];
  const people: JsonObject[] = [];
  const waiting: { value: Json; who: JsonObject | undefined; path: string }[] = [
    { value, who: undefined, path: "" },
  ];
  for (let next = 0; next < waiting.length && next < mostNodes; next += 1) {
    const node = waiting[next];
    if (node === undefined) break;
    if (Array.isArray(node.value)) {
      node.value.forEach((one: Json, index) => {
        if (isContainer(one)) waiting.push({ value: one, who: node.who, path: `${node.path}[${index}]` });
      });
      continue;
    }
    if (!isObject(node.value)) continue;
    const own = node.value;
    const isPerson = "ma_hoc_sinh" in own || "full_name" in own;
    if (isPerson) people.push(own);
    const who = isPerson ? own : node.who;
    for (const [key, one] of Object.entries(own)) {
      const path = node.path === "" ? key : `${node.path}.${key}`;
      if (key === "diem" && Array.isArray(one) && one.some((term) => isObject(term) && "mon_hoc" in term))
        answers.push({ terms: one, who, path });
      else if (isContainer(one)) waiting.push({ value: one, who, path });
    }
  }
  const only = people.length === 1 ? people[0] : undefined;
  return answers.map(({ terms, who, path }) => ({ terms, who: who ?? only ?? {}, path }));
}

class LookupReading {
  readonly diagnostics: Diagnostic[] = [];
  readonly columns: ResidueColumn[] = [];

  constructor(
    readonly file: string,
    readonly knownYear: SchoolYear | undefined,
  ) {}

  read({ terms, who, path }: Answer): ClassBook | undefined {
    const className = textOf(who.ten_lop).replace(/^lớp\s+(?=\d)/iu, "");
    const grade = gradeOf(className);
    const schoolYear = schoolYearOf(textOf(who.nam_hoc)) ?? this.knownYear;
    const school = textOf(who.ten_truong);
    if (className === "") this.#tell("title.noClass", "error", path);
    else if (grade === undefined) this.#tell("title.noGrade", "error", path, { className });
    if (schoolYear === undefined) this.#tell("title.noSchoolYear", "error", path);
    if (grade === undefined || schoolYear === undefined) return undefined;
    const head = {
      school: { name: school },
      className,
      grade,
      level: levelOf(grade, school),
      schoolYear,
    };
    const marked = terms.flatMap((term, index) => this.#subjectsOf(term, index, `${path}[${index}]`));
    const names = [...new Set(marked.map(({ name }) => name))];
    const subjects = readSubjects(
      { ...head, term: "year" },
      names.map((name) => ({ name })),
    );
    const named = marked.flatMap((one) => {
      const subject = subjects[names.indexOf(one.name)];
      return subject === undefined || subject === "cluster" ? [] : [{ ...one, subject }];
    });
    const code = textOf(who.ma_hoc_sinh);
    const pupil: Pupil = {
      ...(code === "" ? {} : { code }),
      name: textOf(who.full_name),
      place: this.#place(path),
      assessments: named.map(({ subject, term, value, path: own }) => ({
        subject: subject.id,
        term,
        marks: {
          regular: ["TX", "M", "P"].flatMap((key) => this.#entries(value, key, subject, own)),
          midterm: this.#single(value, ["GK"], subject, own),
          final: this.#single(value, ["CK", "HK"], subject, own),
        },
        place: this.#place(own),
      })),
      recorded: named.flatMap(({ subject, term, value, path: own }) => {
        const entry = this.#single(value, ["TK"], subject, own);
        return entry.kind === "not-entered"
          ? []
          : [
              {
                what: "subject" as const,
                subject: subject.id,
                term,
                entry,
                place: entry.place ?? this.#place(own),
              },
            ];
      }),
      absences: [],
    };
    if (pupil.name === "") this.#tell("row.noName", "warning", path);
    for (const { value, path: own, name } of named) this.#leave(name, value.V, `${own}.V`, 0);
    const distinct = new Map(named.map(({ subject }) => [subject.id, subject]));
    const periods = new Set(named.map(({ term }) => term));
    return {
      ...head,
      subjects: [...distinct.values()],
      pupils: [pupil],
      sheets: [...periods].map((term) => ({
        file: this.file,
        sheet: "",
        platform: "vnedu",
        kind: "G",
        evidence: "parsers" as const,
        term,
        pupils: 1,
      })),
    };
  }

  #subjectsOf(value: Json, index: number, path: string) {
    if (!isObject(value) || !Array.isArray(value.mon_hoc)) return [];
    const stated = textOf(value.hoc_ky);
    const term: Term | undefined =
      stated === "1" || stated === "2" ? stated : index === 0 ? "1" : index === 1 ? "2" : undefined;
    if (term === undefined) {
      this.#tell("title.noTerm", "error", path);
      return [];
    }
    return value.mon_hoc.flatMap((one: Json, at: number) => {
      const name = isObject(one) ? textOf(one.ten_mon_hoc) : "";
      return isObject(one) && name !== "" ? [{ name, term, value: one, path: `${path}.mon_hoc[${at}]` }] : [];
    });
  }

  /** Each value of a list of marks. */
  #entries(value: JsonObject, key: string, subject: Subject, path: string): Entry[] {
    return textsOf(value[key]).map((text, index) => this.#entry(text, subject, `${path}.${key}[${index}]`));
  }

  /** The value of a list that has one; the others have no place. */
  #single(value: JsonObject, keys: readonly string[], subject: Subject, path: string): Entry {
    const key = keys.find((one) => textsOf(value[one]).length > 0);
    if (key === undefined) return { kind: "not-entered" };
    const [first = ""] = textsOf(value[key]);
    this.#leave(subject.name, value[key], `${path}.${key}`, 1);
    return this.#entry(first, subject, `${path}.${key}[0]`);
  }

  #entry(text: string, { assessedBy, kind }: Subject, path: string): Entry {
    const place = this.#place(path);
    const reading = readEntry(text, { assessedBy });
    switch (reading.kind) {
      case "mark":
        return { kind: "mark", mark: reading.mark, place };
      case "comment":
        return { kind: "result", result: reading.result, place };
      case "blank":
        return { kind: "not-entered", place };
      case "exempt":
        return { kind: isCompulsory(kind) ? "exempt" : "not-taken", place };
      case "unreadable": {
        const { code, data } = reading.diagnostic;
        this.#tell(code, "error", path, { ...data, text: text.slice(0, 60) });
        return { kind: "unreadable", code, text: text.slice(0, 60), place };
      }
    }
  }

  /** Keeps the values of a list from the given one on, for which the gradebook has no place. */
  #leave(label: string, value: Json | undefined, path: string, from: number): void {
    const cells = textsOf(value).flatMap((text, index) =>
      index < from || text === "" ? [] : [{ cell: `${path}[${index}]`, text }],
    );
    if (cells.length === 0) return;
    this.columns.push({ file: this.file, sheet: "", label: `${label} › ${path.split(".").at(-1)}`, cells });
    this.#tell("lookup.noPlace", "warning", path, { label, values: cells.length });
  }

  #tell(
    code: string,
    severity: Diagnostic["severity"],
    path: string,
    data: { readonly [key: string]: Json } = {},
  ): void {
    this.diagnostics.push(diagnostic(code, severity, [this.file, path], data));
  }

  #place(path: string): Place {
    return { file: this.file, sheet: "", cell: path };
  }
}

function isContainer(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: Json | undefined): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? tidyText(value) : "";
}

/** The marks of a list, each an object `{ diem }`, or a bare value. */
function textsOf(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: Json) => textOf(isObject(one) ? one.diem : one));
}

/** A lone year is ambiguous: nothing says whether it begins or ends the school year. */
function schoolYearOf(text: string): SchoolYear | undefined {
  const [, first = "", second = ""] = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text) ?? [];
  return first !== "" && Number(second) === Number(first) + 1 ? `${first}-${second}` : undefined;
}
