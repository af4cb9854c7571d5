import { addDays, endOfMonth, type IsoDate, mondayOf } from "../kernel/civil-date";
import type { SchoolDates } from "./calendar-dates";
import { type CompiledNorm, compilePack } from "./compile";
import type { Deadline, DeadlineItem } from "./deadline/expression";
import { factOfPoint, type TimeOfRequest } from "./deadline/points";
import { dueDays } from "./deadline/resolve";
import { decides } from "./lint-dead";
import type { Pack } from "./pack";
import type { SchoolCalendar } from "./request";

/** A day by which somebody must have done something, or the last day on which it may be done. */
export interface CalendarEvent {
  readonly norm: string;
  readonly cite: string;
  readonly kind: "duty" | "window";
  /** Empty string: the text names nobody. */
  readonly role: string;
  readonly actions: readonly string[];
  readonly records: readonly string[];
  readonly day: IsoDate;
}

/** Why a part of a norm's date is on no day of the calendar. */
export type UndatedReason =
  /** The school's dates lack these facts. */
  | "missing"
  /** The school has not set this term. */
  | "term"
  /** The text gives a rhythm or an event, and no day. */
  | "no-day";

/** A part of a norm's date that has no day. */
export interface UndatedDuty {
  readonly norm: string;
  readonly cite: string;
  readonly reason: UndatedReason;
  /** The facts or terms that would date it; none where nothing would. */
  readonly facts: readonly string[];
}

/** The year of a school under a pack. */
export interface PackCalendar {
  readonly events: readonly CalendarEvent[];
  readonly undated: readonly UndatedDuty[];
}

/**
 * Dates every duty of a pack, every window and every term that the school has set, over a whole school year: one event
 * for each role and day. Days are those that `decide` would give on a request with the same dates. What has no day is
 * told with what is missing.
 *
 * @example packCalendar(hp2023, { schoolYear: 2026 }).events[0]?.day // "2026-09-20"
 */
export function packCalendar(pack: Pack, dates: SchoolDates): PackCalendar {
  const times = timesOf(dates);
  const compiled = compilePack(pack);
  const all = new Map([...compiled.records.values()].flat().map(({ norm }) => [norm.id, norm]));
  const norms = [...all.values()].sort((one, other) => one.index - other.index);
  const events: CalendarEvent[] = [];
  const undated: UndatedDuty[] = [];
  for (const norm of norms) {
    const deadline = norm.due ?? norm.window;
    if (deadline === undefined || !decides(norm.norm)) continue;
    const days = new Set(times.flatMap((time) => daysIn(deadline, time)));
    for (const day of [...days].sort()) events.push(...eventsOf(norm, day));
    undated.push(...undatedIn(norm, deadline, times));
  }
  return {
    events: events.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
    undated,
  };
}

function daysIn(deadline: Deadline, time: TimeOfRequest): readonly IsoDate[] {
  return dueDays(deadline, time).days.map(({ day }) => day);
}

function eventsOf({ norm, window }: CompiledNorm, day: IsoDate): readonly CalendarEvent[] {
  const roles = norm.roles.length === 0 ? [""] : norm.roles;
  return roles.map((role) => ({
    norm: norm.id,
    cite: norm.cite,
    kind: window === undefined ? "duty" : "window",
    role,
    actions: norm.actions,
    records: norm.records,
    day,
  }));
}

/** The items that no time of the year dates, by reason. */
function undatedIn(
  { norm }: CompiledNorm,
  deadline: Deadline,
  times: readonly TimeOfRequest[],
): readonly UndatedDuty[] {
  const facts: { [Reason in UndatedReason]: string[] } = { missing: [], term: [], "no-day": [] };
  let hasNoDay = false;
  for (const item of deadline.flat()) {
    if (times.some((time) => daysIn([[item]], time).length > 0)) continue;
    if (item.kind === "open") facts.term.push(item.term);
    else {
      const fact = datingFact(item);
      if (fact === undefined) hasNoDay = true;
      else if (fact.startsWith("calendar.")) facts.missing.push(fact);
    }
  }
  const list = (reason: UndatedReason): readonly UndatedDuty[] =>
    facts[reason].length === 0
      ? []
      : [{ norm: norm.id, cite: norm.cite, reason, facts: [...new Set(facts[reason])] }];
  const noDay: UndatedDuty = { norm: norm.id, cite: norm.cite, reason: "no-day", facts: [] };
  return [...list("missing"), ...list("term"), ...(hasNoDay ? [noDay] : [])];
}

/** The fact that would give an item its day; none for a rhythm, an event, a beginning. */
function datingFact(item: DeadlineItem): string | undefined {
  if (item.kind === "fixed") return "calendar.schoolYear";
  if (item.kind === "recurring") {
    if (item.before === undefined) return undefined;
    return typeof item.before === "string" ? "calendar.weekStart" : factOfPoint(item.before);
  }
  if (item.kind !== "point" || item.relation === "at" || item.relation === "after") return undefined;
  return factOfPoint(item.point);
}

/**
 * The moments of a year, one for each turn of what comes back: semesters, months, weeks, lessons, meetings. Each bears
 * the dates that are its own, so that no event mixes two turns.
 */
function timesOf(dates: SchoolDates): readonly TimeOfRequest[] {
  const { schoolYearStart, schoolYearEnd, closingCeremony, courseEnd, weekEnds } = dates;
  const year = dates.schoolYear;
  const base: SchoolCalendar = {
    schoolYear: `${year}-${year + 1}`,
    ...(schoolYearStart === undefined ? {} : { schoolYearStart }),
    ...(schoolYearEnd === undefined ? {} : { schoolYearEnd }),
    ...(closingCeremony === undefined ? {} : { closingCeremony }),
    ...(courseEnd === undefined ? {} : { courseEnd }),
    ...(weekEnds === undefined ? {} : { weekEnds }),
  };
  const semesters = (dates.semesters ?? []).map(
    ({ start, mid, examStart, end }, index): SchoolCalendar => ({
      semester: index + 1,
      ...(start === undefined ? {} : { semesterStart: start }),
      ...(mid === undefined ? {} : { semesterMid: mid }),
      ...(examStart === undefined ? {} : { semesterExamStart: examStart }),
      ...(end === undefined ? {} : { semesterEnd: end }),
    }),
  );
  const calendars: readonly SchoolCalendar[] = [
    base,
    ...semesters,
    ...monthsOf(dates).map((month): SchoolCalendar => ({ month })),
    ...weeksOf(dates).map((weekStart): SchoolCalendar => ({ weekStart })),
    ...(dates.lessons ?? []).map((lessonDate): SchoolCalendar => ({ lessonDate })),
    ...(dates.professionalMeetings ?? []).map(
      (meeting): SchoolCalendar => ({ professionalMeeting: meeting }),
    ),
  ];
  return calendars.map((calendar, index) => ({
    asOf: { day: schoolYearStart ?? (`${year}-09-05` as IsoDate) },
    schoolYearStarts: index === 0 ? [year] : [],
    calendar,
    terms: index === 0 ? (dates.terms ?? {}) : {},
    dated: new Map(),
  }));
}

/** The months from the first day of the school year to its last. */
function monthsOf({ schoolYearStart, schoolYearEnd }: SchoolDates): readonly string[] {
  if (schoolYearStart === undefined || schoolYearEnd === undefined) return [];
  const months: string[] = [];
  for (
    let day = schoolYearStart;
    day.slice(0, 7) <= schoolYearEnd.slice(0, 7);
    day = addDays(endOfMonth(day), 1)
  ) {
    months.push(day.slice(0, 7));
  }
  return months;
}

/** The Mondays of the weeks from the first day of the school year to its last, weeks that are all holiday left out. */
function weeksOf({ schoolYearStart, schoolYearEnd, holidays = [] }: SchoolDates): readonly IsoDate[] {
  if (schoolYearStart === undefined || schoolYearEnd === undefined) return [];
  const free = new Set<string>(holidays);
  const mondays: IsoDate[] = [];
  for (let monday = mondayOf(schoolYearStart); monday <= schoolYearEnd; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5].map((offset) => addDays(monday, offset));
    if (days.some((day) => !free.has(day))) mondays.push(monday);
  }
  return mondays;
}
