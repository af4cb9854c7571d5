import { type BookValue, leftOut, valuesOf } from "../gradebook/book-values";
import type { ClassBook, Entry, Gradebook, Pupil, SchoolYear, Subject, TermOrYear } from "../gradebook/model";
import type { IsoDate } from "../kernel/civil-date";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { foldText, tidyText } from "../kernel/fold-text";
import { formatTenths } from "../kernel/tenths";
import { hashOf } from "../receipt/hash";
import { type OneRosterFile, OneRosterRows } from "./one-roster-tables";

/** The days between which the terms of a school year lie; the standard asks for them, a gradebook does not know them. */
export interface YearDates {
  readonly term1: { readonly start: IsoDate; readonly end: IsoDate };
  readonly term2: { readonly start: IsoDate; readonly end: IsoDate };
}

/** What the standard asks for and a gradebook does not know, and what to leave out. */
export interface OneRosterOptions {
  /** By school year. Classes of another year are left out, which `oneRoster.noCalendar` tells. */
  readonly calendar: { readonly [schoolYear in SchoolYear]?: YearDates };
  /** The school's code, for `orgs.identifier`; it stands in for the school's name in the identifiers of rows. */
  readonly schoolCode?: string;
  /** Write the citizen's number among `userIds`; it is left out where nothing is said. */
  readonly nationalIds?: boolean;
}

/**
 * Writes gradebooks as the files of a OneRoster 1.2 CSV package in bulk mode; zipping them is the caller's. Schools,
 * years and terms, subjects as courses, subject groups and homerooms as classes, pupils with enrolments, and one line
 * item for each column of marks, average, level or result. Marks are `score`; results and levels are `textScore` with a
 * score scale, never a number. An exemption is `exempt`; a place not entered, or a subject not taken, is no row. The
 * identifiers of rows are hashes: the same gradebook gives the same files.
 *
 * Diagnostics: `oneRoster.noCalendar`, `oneRoster.noSchool` (errors: the class is left out), `fill.leftOut` and
 * `fill.unreadable` for what the standard has no place for (absences, incidents, profiles, identifiers besides the
 * ministry's), see `docs/interchange.md`.
 *
 * @example oneRosterFiles(gradebook, { calendar: {} }).diagnostics[0]?.code // "oneRoster.noCalendar"
 */
export function oneRosterFiles(
  gradebook: Gradebook,
  options: OneRosterOptions,
): { readonly files: readonly OneRosterFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const rows = new OneRosterRows();
  const diagnostics: Diagnostic[] = [];
  for (const book of gradebook.classes) {
    const path = [book.sheets[0]?.file ?? "", book.className];
    const dates = options.calendar[book.schoolYear];
    if (dates === undefined) {
      diagnostics.push(diagnostic("oneRoster.noCalendar", "error", path, { schoolYear: book.schoolYear }));
    } else if (tidyText(book.school.name) === "") {
      diagnostics.push(diagnostic("oneRoster.noSchool", "error", path, { className: book.className }));
    } else {
      diagnostics.push(...new ClassExport(book, dates, options, rows).write(path));
    }
  }
  return { files: rows.files(), diagnostics };
}

/** What a letter may be, the lowest first; the number of each is its place in the list and nothing else. */
const scales = {
  "vn-pass": ["CĐ", "Đ"],
  "vn-tt27-level": ["Chưa hoàn thành", "Hoàn thành", "Hoàn thành tốt"],
  "vn-tt27-nlpc": ["Cần cố gắng", "Đạt", "Tốt"],
  "vn-tt22-result": ["Chưa đạt", "Đạt", "Khá", "Tốt"],
} as const;

type Scale = keyof typeof scales;

/** Groups of line items, with their weight in the term average where the circular gives one. */
const categories = {
  ĐĐGtx: "1",
  ĐĐGgk: "2",
  ĐĐGck: "3",
  summary: "0",
} as const;

type Category = keyof typeof categories;

const levelTexts: { readonly [slug: string]: string } = {
  "chua-hoan-thanh": "Chưa hoàn thành",
  "hoan-thanh": "Hoàn thành",
  "hoan-thanh-tot": "Hoàn thành tốt",
  "can-co-gang": "Cần cố gắng",
  dat: "Đạt",
  tot: "Tốt",
};

/** A column of a class: what line item it is, and how a value of it is written. */
interface Column {
  readonly title: string;
  readonly category: Category;
  readonly scale?: Scale;
  readonly range?: readonly [string, string];
}

/** The cells of one result. */
interface Score {
  readonly scoreStatus: "fully graded" | "exempt" | "submitted";
  readonly score?: string;
  readonly textScore?: string;
  readonly comment?: string;
}

class ClassExport {
  readonly #school: string;
  readonly #year: string;
  readonly #homeroom: string;

  constructor(
    readonly book: ClassBook,
    readonly dates: YearDates,
    readonly options: OneRosterOptions,
    readonly rows: OneRosterRows,
  ) {
    const school = options.schoolCode ?? foldText(book.school.name);
    this.#school = idOf("org", school);
    this.#year = idOf("session", book.schoolYear);
    this.#homeroom = idOf("class", this.#school, book.schoolYear, book.className, "homeroom");
  }

  write(path: readonly string[]): readonly Diagnostic[] {
    this.#writeSchoolAndYear();
    this.#writeClass(this.#homeroom, "homeroom", undefined);
    for (const subject of this.book.subjects) {
      this.#writeClass(this.#classOf(subject.id), "scheduled", subject);
    }
    const left: BookValue[] = [];
    const namesakes = new Map<string, number>();
    for (const pupil of this.book.pupils) {
      const before = namesakes.get(pupil.name) ?? 0;
      namesakes.set(pupil.name, before + 1);
      left.push(...this.#writePupil(pupil, before));
    }
    return leftOut(left, () => false, path);
  }

  #writeSchoolAndYear(): void {
    const { book, dates, rows } = this;
    rows.add("orgs", {
      sourcedId: this.#school,
      name: safeText(tidyText(book.school.name)),
      type: "school",
      identifier: this.options.schoolCode ?? "",
    });
    const schoolYear = book.schoolYear.slice(5);
    rows.add("academicSessions", {
      sourcedId: this.#year,
      title: `Năm học ${book.schoolYear}`,
      type: "schoolYear",
      startDate: dates.term1.start,
      endDate: dates.term2.end,
      schoolYear,
    });
    for (const term of ["1", "2"] as const) {
      rows.add("academicSessions", {
        sourcedId: this.#sessionOf(term),
        title: `Học kì ${term === "1" ? "I" : "II"}`,
        type: "semester",
        startDate: this.#datesOf(term).start,
        endDate: this.#datesOf(term).end,
        parentSourcedId: this.#year,
        schoolYear,
      });
    }
  }

  #writeClass(sourcedId: string, classType: "homeroom" | "scheduled", subject: Subject | undefined): void {
    const { book, rows } = this;
    const grades = gradeCode(book.grade);
    const code = subject?.id ?? "homeroom";
    const course = idOf("course", this.#school, book.schoolYear, grades, code);
    const title = subject?.name ?? "Lớp chủ nhiệm";
    const subjects =
      subject === undefined ? {} : { subjects: listed([subject.name]), subjectCodes: subject.id };
    rows.add("courses", {
      sourcedId: course,
      schoolYearSourcedId: this.#year,
      title: `${title} ${book.grade}`,
      courseCode: `${code}-${grades}`,
      grades,
      orgSourcedId: this.#school,
      ...subjects,
    });
    rows.add("classes", {
      sourcedId,
      title: subject === undefined ? book.className : `${subject.name} ${book.className}`,
      grades,
      courseSourcedId: course,
      classCode: book.className,
      classType,
      schoolSourcedId: this.#school,
      termSourcedIds: listed([this.#sessionOf("1"), this.#sessionOf("2")]),
      ...subjects,
    });
  }

  /** Writes a pupil and the values that have a place; gives back those that have none. */
  #writePupil(pupil: Pupil, namesakesBefore: number): readonly BookValue[] {
    const { book, rows } = this;
    const user = this.#userOf(pupil, namesakesBefore);
    const [family = "", ...others] = tidyText(pupil.name).split(" ");
    const given = others.at(-1) ?? family;
    const userIds = [
      ...(pupil.moetId === undefined ? [] : [`{moet:${pupil.moetId}}`]),
      ...(pupil.nationalId === undefined || this.options.nationalIds !== true
        ? []
        : [`{citizen-id:${pupil.nationalId}}`]),
    ];
    rows.add("users", {
      sourcedId: user,
      enabledUser: "true",
      username: user,
      userIds: listed(userIds),
      givenName: safeText(given),
      familyName: safeText(family),
      middleName: safeText(others.slice(0, -1).join(" ")),
      identifier: pupil.moetId ?? "",
      grades: gradeCode(book.grade),
      primaryOrgSourcedId: this.#school,
    });
    rows.add("roles", {
      sourcedId: idOf("role", user, this.#school),
      userSourcedId: user,
      roleType: "primary",
      role: "student",
      orgSourcedId: this.#school,
    });
    const values = valuesOf(pupil);
    this.#enrol(user, this.#homeroom);
    for (const subject of book.subjects) {
      if (takes(values, subject.id)) this.#enrol(user, this.#classOf(subject.id));
    }
    return values.filter((value) => !this.#writeValue(value, user));
  }

  #enrol(user: string, group: string): void {
    this.rows.add("enrollments", {
      sourcedId: idOf("enrollment", group, user),
      classSourcedId: group,
      schoolSourcedId: this.#school,
      userSourcedId: user,
      role: "student",
      primary: "false",
    });
  }

  /** Whether the value is in the files now. */
  #writeValue(value: BookValue, user: string): boolean {
    if (value.field === "pupil.name" || value.field === "pupil.moetId") return true;
    if (value.field === "pupil.nationalId") return this.options.nationalIds === true;
    // Who does not take a subject is not enrolled in it, which says the same.
    if ("entry" in value && value.entry.kind === "not-taken") return true;
    const score = scoreOf(value);
    const column = columnOf(value);
    if (score === undefined || column === undefined || value.term === undefined) return false;
    const group = value.subject === undefined ? this.#homeroom : this.#classOf(value.subject);
    const lineItem = this.#writeLineItem(value, column, group, value.term);
    const { end } = this.#datesOf(value.term);
    return this.rows.add("results", {
      sourcedId: idOf("result", lineItem, user),
      lineItemSourcedId: lineItem,
      studentSourcedId: user,
      scoreDate: end,
      classSourcedId: group,
      ...score,
    });
  }

  #writeLineItem(value: BookValue, column: Column, group: string, term: TermOrYear): string {
    const { rows } = this;
    const { title, category, scale, range } = column;
    const { field, moment = "", part = "" } = value;
    const lineItem = idOf("lineItem", group, term, moment, field, part);
    const categoryId = idOf("category", category);
    rows.add("categories", { sourcedId: categoryId, title: category, weight: categories[category] });
    const { start, end } = this.#datesOf(term);
    const isNew = rows.add("lineItems", {
      sourcedId: lineItem,
      title: moment === "" ? title : `${title} (${moment})`,
      description: [field, part].filter((one) => one !== "").join(" "),
      assignDate: start,
      dueDate: end,
      classSourcedId: group,
      categorySourcedId: categoryId,
      academicSessionSourcedId: this.#sessionOf(term),
      resultValueMin: range?.[0] ?? "",
      resultValueMax: range?.[1] ?? "",
      schoolSourcedId: this.#school,
    });
    if (isNew && scale !== undefined) this.#writeScale(scale, group, value.subject, lineItem);
    return lineItem;
  }

  /** The standard ties a scale to one class, so each class has its own. */
  #writeScale(scale: Scale, group: string, subject: string | undefined, lineItem: string): void {
    const { book, rows } = this;
    const sourcedId = idOf("scoreScale", group, scale);
    const grades = gradeCode(book.grade);
    rows.add("scoreScales", {
      sourcedId,
      title: scale,
      type: scale,
      orgSourcedId: this.#school,
      courseSourcedId: idOf("course", this.#school, book.schoolYear, grades, subject ?? "homeroom"),
      classSourcedId: group,
      scoreScaleValue: listed(scales[scale].map((text, index) => `{${text}:${index}}`)),
    });
    rows.add("lineItemScoreScales", {
      sourcedId: idOf("lineItemScoreScale", lineItem, scale),
      title: scale,
      lineItemSourcedId: lineItem,
      scoreScaleSourcedId: sourcedId,
    });
  }

  #classOf(subject: string): string {
    return idOf("class", this.#school, this.book.schoolYear, this.book.className, subject);
  }

  #sessionOf(term: TermOrYear): string {
    return term === "year" ? this.#year : idOf("session", this.book.schoolYear, term);
  }

  #datesOf(term: TermOrYear): { readonly start: IsoDate; readonly end: IsoDate } {
    const { term1, term2 } = this.dates;
    if (term === "year") return { start: term1.start, end: term2.end };
    return term === "1" ? term1 : term2;
  }

  /** By an identifier where there is one, so that a pupil of two classes is one user; else by class, name and number. */
  #userOf({ moetId, nationalId, code, schoolCode, systemId, name }: Pupil, namesakesBefore: number): string {
    if (moetId !== undefined) return idOf("user", "moetId", moetId);
    if (nationalId !== undefined) return idOf("user", "nationalId", nationalId);
    if (code !== undefined) return idOf("user", this.#school, "code", code);
    if (schoolCode !== undefined) return idOf("user", this.#school, "schoolCode", schoolCode);
    if (systemId !== undefined) return idOf("user", this.#school, "systemId", systemId);
    return idOf("user", this.#homeroom, tidyText(name), String(namesakesBefore));
  }
}

/** What the value is written as, or nothing where no result can hold it. */
function scoreOf(value: BookValue): Score | undefined {
  if ("entry" in value) return scoreOfEntry(value.entry);
  if ("level" in value) {
    const { level } = value;
    if (level.kind === "exempt") return { scoreStatus: "exempt" };
    const text = level.kind === "level" ? levelTexts[level.level] : undefined;
    return text === undefined ? undefined : { scoreStatus: "fully graded", textScore: text };
  }
  if ("value" in value) {
    return value.value === null
      ? undefined
      : { scoreStatus: "fully graded", textScore: safeText(tidyText(value.text)) };
  }
  return value.field === "comment"
    ? { scoreStatus: "submitted", comment: safeText(tidyText(value.text)) }
    : undefined;
}

function scoreOfEntry(entry: Entry): Score | undefined {
  switch (entry.kind) {
    case "mark":
      return { scoreStatus: "fully graded", score: formatTenths(entry.mark) };
    case "result":
      return { scoreStatus: "fully graded", textScore: entry.result === "dat" ? "Đ" : "CĐ" };
    case "exempt":
      return { scoreStatus: "exempt" };
    default:
      return undefined;
  }
}

/** Which line item the value belongs to, or nothing where the standard has no place. */
function columnOf(value: BookValue): Column | undefined {
  const how = (): Pick<Column, "scale" | "range"> =>
    "entry" in value && value.entry.kind === "result" ? { scale: "vn-pass" } : { range: ["0", "10"] };
  switch (value.field) {
    case "mark.regular":
      return { title: `ĐĐGtx ${Number(value.part) + 1}`, category: "ĐĐGtx", ...how() };
    case "mark.midterm":
      return { title: "ĐĐGgk", category: "ĐĐGgk", ...how() };
    case "mark.final":
      return { title: "ĐĐGck", category: "ĐĐGck", ...how() };
    case "recorded.subject":
      return { title: value.term === "year" ? "ĐTBmcn" : "ĐTBmhk", category: "summary", ...how() };
    case "primary.test":
      return { title: "Điểm kiểm tra định kì", category: "summary", range: ["0", "10"] };
    case "primary.level":
      return { title: "Mức đạt được", category: "summary", scale: "vn-tt27-level" };
    case "primary.item":
      return { title: value.part ?? "", category: "summary", scale: "vn-tt27-nlpc" };
    case "recorded.learning":
    case "recorded.conduct": {
      const title = value.field === "recorded.learning" ? "Kết quả học tập" : "Kết quả rèn luyện";
      const isOfScale = scales["vn-tt22-result"].some((text) => text === tidyText(value.text));
      return { title, category: "summary", ...(isOfScale ? { scale: "vn-tt22-result" } : {}) };
    }
    case "recorded.award":
      return { title: "Danh hiệu", category: "summary" };
    case "recorded.promotion":
      return { title: "Lên lớp", category: "summary" };
    case "recorded.yearResult":
      return { title: "Kết quả giáo dục", category: "summary" };
    case "comment":
      return { title: "Nhận xét", category: "summary" };
    default:
      return undefined;
  }
}

/** Whether a pupil takes a subject: something is entered, or nothing says otherwise. */
function takes(values: readonly BookValue[], subject: string): boolean {
  const own = values.filter((value) => value.subject === subject);
  return own.length === 0 || own.some((value) => !("entry" in value) || value.entry.kind !== "not-taken");
}

/** 32 hexadecimal digits that stand for the parts; names and numbers cannot be read from them. */
function idOf(...parts: readonly string[]): string {
  return hashOf(parts).slice(0, 32);
}

function gradeCode(grade: number): string {
  return String(grade).padStart(2, "0");
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",");
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function safeText(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
