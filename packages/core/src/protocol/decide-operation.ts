import { readMoment } from "../kernel/civil-date";
import type { Diagnostic, Json } from "../kernel/diagnostic";
import {
  catalogue,
  compilePack,
  decide,
  localPacks,
  type Pack,
  type PackDecision,
  type PackRequest,
  type Packs,
  type RecordState,
  type SchoolCalendar,
  type TermValues,
} from "../packs";
import { readSchoolYear } from "../packs/school-year";
import type { JudgedRequest, Request } from "./envelope";
import { Fields } from "./fields";

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const valuesOf = (fact: string): readonly string[] =>
  (catalogue.facts.find(({ id }) => id === fact)?.values ?? []).map(String);

const evidence = ids(catalogue.evidence);
const actions = ids(catalogue.actions).filter((action) => !catalogue.notAsked.includes(action));

/** Packs by id. */
type KnownPacks = { readonly [id: string]: Pack };

/**
 * The operation `decide`: may this actor do this act on this record now, under one of the shipped local packs? What the
 * request leaves out stays out, save that an absent `actor.own` is true and an absent `state.locked` false.
 *
 * @example decideOperation({ id: 1, op: "decide", options: {}, input: { pack: "hp2023", asOf: "2024-12-04",
 *   actor: { role: "group-leader" }, action: "check-record", object: { record: "gradebook" } } })
 */
export function decideOperation({
  input,
  asOf,
}: Request): JudgedRequest | { readonly errors: readonly Diagnostic[] } {
  const fields = new Fields(asOf === undefined || Object.hasOwn(input, "asOf") ? input : { ...input, asOf });
  const request = readPackRequest(fields, localPacks);
  if (request === undefined || fields.problems.length > 0) return { errors: fields.problems };
  const decision = decide(request, packOf(request.pack));
  return { judged: answerOf(decision), cites: decision.norms, steps: decision.steps };
}

/**
 * Reads an untyped request to one of some packs, a school's own among them: the roles and records it may name are those
 * of the catalogue and of the pack. Absent `actor.own` is true and absent `state.locked` false, as in the protocol.
 *
 * @example readDecideRequest({ pack: "x" }, {}) // { errors: [{ code: "request.invalidField", path: ["pack"], … }, …] }
 */
export function readDecideRequest(
  input: { readonly [name: string]: unknown },
  packs: KnownPacks,
): { readonly request: PackRequest } | { readonly errors: readonly Diagnostic[] } {
  const fields = new Fields(input);
  const request = readPackRequest(fields, packs);
  return request === undefined || fields.problems.length > 0 ? { errors: fields.problems } : { request };
}

// Compiled at the first question about each: a program that asks nothing pays nothing.
const compiled = new Map<string, Packs>();

function packOf(id: string): Packs {
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const pack = localPacks[id];
  const packs = pack === undefined ? {} : { [id]: compilePack(pack) };
  compiled.set(id, packs);
  return packs;
}

function answerOf({ status, missing, deadline, duties, norms, findings }: PackDecision): Json {
  return {
    status,
    missing: { ...missing },
    deadline,
    duties: duties.map(({ norm, date }) => ({ norm, date })),
    norms,
    findings,
  };
}

function readPackRequest(fields: Fields, packs: KnownPacks): PackRequest | undefined {
  const pack = fields.required("pack", fields.oneOf("pack", Object.keys(packs)));
  const own = pack === null ? undefined : packs[pack];
  const roles = [...ids(catalogue.roles), ...ids(own?.roles ?? [])];
  const records = [...ids(catalogue.records), ...ids(own?.records ?? [])];
  const asOf = fields.required("asOf", momentText(fields, "asOf"));
  const action = fields.required("action", fields.oneOf("action", actions));
  const actor = requiredWithin(fields, "actor");
  const role = actor?.required("role", actor.oneOf("role", roles)) ?? null;
  const isOwn = actor?.boolean("own") ?? true;
  const object = requiredWithin(fields, "object");
  const record = object?.required("record", object.oneOf("record", records)) ?? null;
  const assessment = object?.oneOf("assessment", valuesOf("object.assessment")) ?? null;
  const school = readSchool(fields);
  const state = readState(fields, roles);
  const calendar = readCalendar(fields);
  const supplied = {
    evidence: listOf(fields, "evidence", evidence),
    approvals: listOf(fields, "approvals", roles),
  };
  if (pack === null || asOf === null || action === null || role === null || record === null) return undefined;
  return {
    pack,
    asOf,
    action,
    actor: { role, own: isOwn },
    object: { record, ...given({ assessment }) },
    school,
    state,
    calendar,
    ...supplied,
  };
}

function readSchool(fields: Fields): NonNullable<PackRequest["school"]> {
  const school = fields.within("school");
  if (school === undefined) return {};
  return given({
    level: school.oneOf("level", catalogue.levels),
    adoptedAnnex: school.boolean("adoptedAnnex"),
    managedBy: school.oneOf("managedBy", valuesOf("school.managedBy")),
    terms: readTerms(school),
  });
}

/** The values of open terms: dates, or texts and numbers where a term is no date. */
function readTerms(school: Fields): TermValues {
  const terms = school.within("terms");
  const entries = Object.keys(terms?.input ?? {}).flatMap((name) => {
    const value = terms?.raw(name) ?? null;
    if (value === null) return [];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return [[name, value] as const];
    terms?.invalid(name, "a date, a text or a number");
    return [];
  });
  return Object.fromEntries(entries);
}

function readState(fields: Fields, roles: readonly string[]): RecordState {
  const state = fields.within("state");
  if (state === undefined) return { locked: false };
  const signedBy = state.raw("signedBy") === null ? null : listOf(state, "signedBy", roles);
  return {
    locked: state.boolean("locked") ?? false,
    ...given({
      enteredAt: momentText(state, "enteredAt"),
      printedAt: momentText(state, "printedAt"),
      allEntriesComplete: state.boolean("allEntriesComplete"),
      submitted: state.boolean("submitted"),
      sealed: state.boolean("sealed"),
      published: state.boolean("published"),
      signedBy,
      reason: state.oneOf("reason", valuesOf("state.reason")),
      source: state.oneOf("source", valuesOf("state.source")),
      purpose: state.text("purpose"),
      printKind: state.text("printKind"),
      schoolDecision: scalar(state, "schoolDecision"),
    }),
  };
}

function readCalendar(fields: Fields): SchoolCalendar {
  const calendar = fields.within("calendar");
  if (calendar === undefined) return {};
  return given({
    schoolYear: schoolYearText(calendar),
    schoolYearStart: momentText(calendar, "schoolYearStart"),
    schoolYearEnd: momentText(calendar, "schoolYearEnd"),
    semester: semesterNumber(calendar),
    semesterStart: momentText(calendar, "semesterStart"),
    semesterMid: momentText(calendar, "semesterMid"),
    semesterEnd: momentText(calendar, "semesterEnd"),
    semesterExamStart: momentText(calendar, "semesterExamStart"),
    courseEnd: momentText(calendar, "courseEnd"),
    closingCeremony: momentText(calendar, "closingCeremony"),
    lessonDate: momentText(calendar, "lessonDate"),
    weekStart: momentText(calendar, "weekStart"),
    weekEnds: weekEnds(calendar),
    month: monthOf(calendar),
    professionalMeeting: momentText(calendar, "professionalMeeting"),
  });
}

/** Only the fields that are given. */
function given<Values extends { readonly [name: string]: unknown }>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], null | undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Values]?: Exclude<Values[Name], null | undefined> };
}

function requiredWithin(fields: Fields, name: string): Fields | undefined {
  const within = fields.within(name);
  fields.required(name, within ?? null);
  return within;
}

function momentText(fields: Fields, name: string): string | null {
  const value = fields.raw(name);
  if (value === null) return null;
  if (typeof value === "string" && readMoment(value) !== undefined) return value;
  fields.invalid(name, "a date YYYY-MM-DD or an instant with its offset");
  return null;
}

function schoolYearText(calendar: Fields): string | null {
  const text = calendar.text("schoolYear");
  if (text === null || readSchoolYear(text) !== undefined) return text;
  calendar.invalid("schoolYear", '"2024-2025"');
  return null;
}

function semesterNumber(calendar: Fields): number | null {
  const value = calendar.raw("semester");
  if (value === null) return null;
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : 0;
  if (number === 1 || number === 2) return number;
  calendar.invalid("semester", [1, 2]);
  return null;
}

/** A month as `YYYY-MM`, or its number within the school year. */
function monthOf(calendar: Fields): string | number | null {
  const value = calendar.raw("month");
  if (value === null) return null;
  if (typeof value === "string" && readMoment(`${value.slice(0, 7)}-01`) !== undefined)
    return value.slice(0, 7);
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : 0;
  if (Number.isInteger(number) && number >= 1 && number <= 12) return number;
  calendar.invalid("month", '"2024-10" or a number from 1 to 12');
  return null;
}

/** The last day of each school week, keyed by its number: an object, or a list read by its index. */
function weekEnds(calendar: Fields): SchoolCalendar["weekEnds"] | null {
  const value = calendar.raw("weekEnds");
  if (value === null) return null;
  const within = Array.isArray(value)
    ? new Fields({ ...value }, undefined, ["calendar", "weekEnds"], calendar.problems)
    : calendar.within("weekEnds");
  if (within === undefined) return null;
  return given(Object.fromEntries(Object.keys(within.input).map((week) => [week, momentText(within, week)])));
}

function scalar(fields: Fields, name: string): string | number | boolean | null {
  const value = fields.raw(name);
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  fields.invalid(name, "a date, a text, true or false");
  return null;
}

function listOf(fields: Fields, name: string, known: readonly string[]): readonly string[] {
  return fields.choices(name, known).flatMap((one) => (one === null ? [] : [one]));
}
