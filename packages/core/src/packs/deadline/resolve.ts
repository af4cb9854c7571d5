import {
  addDays,
  civilDay,
  type IsoDate,
  isIsoDate,
  type Moment,
  mondayOf,
  readMoment,
} from "../../kernel/civil-date";
import type { Scalar } from "../condition";
import { readSchoolYear } from "../school-year";
import {
  type Deadline,
  type DeadlineItem,
  type EffectStart,
  type Point,
  type Weekday,
  weekdays,
} from "./expression";
import { factOfPoint, momentOfPoint, startOfSchoolYear, type TimeOfRequest } from "./points";

/** Where a request stands to a window: it has not ended, has ended, or the fact that dates it is absent. */
export type WindowState =
  | { readonly state: "open"; readonly last?: IsoDate }
  | { readonly state: "closed"; readonly last: IsoDate }
  | { readonly state: "unknown"; readonly fact: string };

/** Where a request stands to a point that it must follow. */
export type StartState =
  | { readonly state: "reached" }
  | { readonly state: "early" }
  | { readonly state: "unknown"; readonly fact: string };

/** The last day of an obligation, and the instant before which it is due where the point carries a clock time. */
export interface DueDay {
  readonly day: IsoDate;
  readonly before?: number;
}

/** The dates of an obligation that can be told, and whether a term of it is left open. */
export interface DueDays {
  readonly days: readonly DueDay[];
  readonly openTerm: boolean;
}

/**
 * Tells whether a window has ended: its last day belongs to it. Of several groups the earliest last day counts, within
 * a group the latest.
 *
 * @example windowState(parseDeadline("entry + 15d"), time) // { state: "closed", last: "2024-10-03" }
 */
export function windowState(deadline: Deadline, time: TimeOfRequest): WindowState {
  let last: IsoDate | undefined;
  let unknown: string | undefined;
  for (const group of deadline) {
    let groupLast: IsoDate | undefined;
    let endless = false;
    let missing: string | undefined;
    for (const item of group) {
      const day = lastDayOf(item, time);
      if (day === undefined) {
        const fact = datingFact(item);
        if (fact === undefined) endless = true;
        else missing ??= fact;
      } else if (groupLast === undefined || day.day > groupLast) groupLast = day.day;
    }
    if (endless) continue;
    // An alternative that has not ended keeps the group open whatever the undated one would say.
    if (missing !== undefined && (groupLast === undefined || time.asOf.day > groupLast)) unknown ??= missing;
    else if (groupLast !== undefined && (last === undefined || groupLast < last)) last = groupLast;
  }
  if (last !== undefined && time.asOf.day > last) return { state: "closed", last };
  if (unknown !== undefined) return { state: "unknown", fact: unknown };
  return { state: "open", ...(last === undefined ? {} : { last }) };
}

/**
 * Tells whether the point that an act must follow is reached: `after X` from the day after X, a plain point from its
 * own day, an event at once. Within a group one point is enough; undated ones count only where none is dated.
 *
 * @example startState(parseDeadline("after semester.end | after schoolYear.end"), time) // { state: "early" }
 */
export function startState(deadline: Deadline, time: TimeOfRequest): StartState {
  let unknown: string | undefined;
  for (const group of deadline) {
    let dated = false;
    let reached = false;
    let missing: string | undefined;
    for (const item of group) {
      const start = startOf(item, time);
      if (start === "reached") reached = true;
      else if (start === "early") dated = true;
      else missing ??= start.fact;
    }
    if (reached) continue;
    if (dated) return { state: "early" };
    unknown ??= missing;
  }
  return unknown === undefined ? { state: "reached" } : { state: "unknown", fact: unknown };
}

/**
 * The days of an obligation that the request dates, in the order of the expression.
 *
 * @example dueDays(parseDeadline("before closingCeremony"), time).days // [{ day: "2025-05-29" }]
 */
export function dueDays(deadline: Deadline, time: TimeOfRequest): DueDays {
  const days: DueDay[] = [];
  let openTerm = false;
  for (const item of deadline.flat()) {
    if (item.kind === "open") {
      if (termOf(item.term, time) === undefined) openTerm = true;
    } else if (item.kind === "point" && item.relation === "at") openTerm = true;
    const day = lastDayOf(item, time);
    if (day !== undefined) days.push(day);
  }
  return { days, openTerm };
}

/**
 * Tells whether a span of effect covers the request; an open start that the school has not set does not hold it back.
 * `undefined`: the request leaves the school year open.
 *
 * @example inEffect(parseDeadline("from schoolYear 2023-2024"), time) // true
 */
export function inEffect(deadline: Deadline, time: TimeOfRequest): boolean | undefined {
  let answer: boolean | undefined = true;
  for (const item of deadline.flat()) {
    if (item.kind !== "effect") continue;
    const holds = covers(item.mode, item.start, time);
    if (holds === false) return false;
    if (holds === undefined) answer = undefined;
  }
  return answer;
}

function covers(mode: "from" | "within", start: EffectStart, time: TimeOfRequest): boolean | undefined {
  if ("date" in start) return time.asOf.day >= start.date;
  if ("term" in start) {
    const value = termOf(start.term, time);
    if (typeof value !== "string") return true;
    const date = readMoment(value);
    if (date !== undefined) return time.asOf.day >= date.day;
    return readSchoolYear(value) === undefined ? true : covers(mode, { schoolYear: value }, time);
  }
  const first = readSchoolYear(start.schoolYear) ?? 0;
  // No school year begins before August, whatever the calendar of the request says.
  if (time.asOf.day < `${first}-08-01`) return false;
  const covered = time.schoolYearStarts.map((year) => (mode === "from" ? year >= first : year === first));
  return covered.every((holds) => holds === covered[0]) ? covered[0] : undefined;
}

/**
 * Tells whether an obligation is late: its day is past, or the clock time before which it was due.
 *
 * @example isPast({ day: isoDate("2024-09-20") }, { day: isoDate("2024-09-21") }) // true
 */
export function isPast({ day, before }: DueDay, asOf: Moment): boolean {
  if (before !== undefined && asOf.instant !== undefined) return asOf.instant >= before;
  return asOf.day > day;
}

/** The last day of one item, where it has one that the request dates. */
function lastDayOf(item: DeadlineItem, time: TimeOfRequest): DueDay | undefined {
  switch (item.kind) {
    case "fixed": {
      const year = startOfSchoolYear(time);
      if (year === undefined) return undefined;
      const day = `${year}-${String(item.month).padStart(2, "0")}-${String(item.day).padStart(2, "0")}`;
      return isIsoDate(day) ? { day } : undefined;
    }
    case "point": {
      if (item.relation === "at" || item.relation === "after") return undefined;
      const moment = momentOfPoint(item.point, time);
      if (moment === undefined) return undefined;
      return item.relation === "before" ? dayBefore(moment) : { day: moment.day };
    }
    case "recurring":
      return item.before === undefined ? undefined : beforeTurn(item.before, time);
    case "open": {
      const value = termOf(item.term, time);
      const moment = typeof value === "string" ? readMoment(value) : undefined;
      return moment && { day: moment.day };
    }
    default:
      return undefined;
  }
}

/** What the school has set for an open term. */
function termOf(term: string, { terms }: TimeOfRequest): Scalar | undefined {
  return Object.hasOwn(terms, term) ? terms[term] : undefined;
}

/** Where a request says what the school has set; a term that is unset, or set to no day, dates nothing. */
function factOfTerm(term: string): string {
  return `school.terms.${term}`;
}

/** The last day before a moment: the day before a day; before a clock time, any instant strictly before it. */
function dayBefore({ day, instant }: Moment): DueDay {
  return instant === undefined ? { day: addDays(day, -1) } : { day: civilDay(instant - 1), before: instant };
}

function beforeTurn(turn: Point | Weekday, time: TimeOfRequest): DueDay | undefined {
  if (typeof turn !== "string") {
    const moment = momentOfPoint(turn, time);
    return moment && dayBefore(moment);
  }
  const week = momentOfPoint({ name: "week", days: 0 }, time);
  return week && { day: addDays(mondayOf(week.day), weekdays.indexOf(turn) - 1) };
}

/** The fact that would date an item; none for items that never end a window. */
function datingFact(item: DeadlineItem): string | undefined {
  if (item.kind === "fixed") return "calendar.schoolYear";
  if (item.kind === "open") return factOfTerm(item.term);
  if (item.kind === "recurring") {
    if (item.before === undefined) return undefined;
    return typeof item.before === "string" ? "calendar.weekStart" : factOfPoint(item.before);
  }
  if (item.kind !== "point" || item.relation === "at" || item.relation === "after") return undefined;
  return item.point.name === "lock" ? undefined : factOfPoint(item.point);
}

function startOf(item: DeadlineItem, time: TimeOfRequest): "reached" | "early" | { readonly fact: string } {
  if (item.kind === "point" && (item.relation === "on" || item.relation === "after")) {
    const moment = momentOfPoint(item.point, time);
    if (moment === undefined) return { fact: factOfPoint(item.point) };
    const first = item.relation === "after" ? addDays(moment.day, 1) : moment.day;
    return time.asOf.day >= first ? "reached" : "early";
  }
  if (item.kind === "fixed" || item.kind === "open") {
    const first = lastDayOf(item, time);
    if (first === undefined) {
      return { fact: item.kind === "open" ? factOfTerm(item.term) : "calendar.schoolYear" };
    }
    return time.asOf.day >= first.day ? "reached" : "early";
  }
  return "reached";
}
