import {
  addDays,
  endOfMonth,
  type IsoDate,
  isIsoDate,
  type Moment,
  mondayOf,
  readMoment,
} from "../../kernel/civil-date";
import type { SchoolCalendar, TermValues } from "../request";
import type { Point, PointName } from "./expression";

/** All that a request says about time. */
export interface TimeOfRequest {
  readonly asOf: Moment;
  /** The years the school year may have started in: one, or two that the request leaves possible. */
  readonly schoolYearStarts: readonly number[];
  readonly enteredAt?: string | undefined;
  readonly printedAt?: string | undefined;
  readonly calendar: SchoolCalendar;
  readonly terms: TermValues;
  /** Points already dated for this request: several norms ask for the same ones. */
  readonly dated: Map<string, Moment | undefined>;
}

interface PointSource {
  /** The fact that dates the point, as a path into the request. */
  readonly fact: string;
  readonly moment: (time: TimeOfRequest, number: number) => Moment | undefined;
}

/** Where each point of time comes from. */
const sources: { readonly [Name in PointName]: PointSource } = {
  entry: { fact: "state.enteredAt", moment: ({ enteredAt }) => momentOf(enteredAt) },
  print: { fact: "state.printedAt", moment: ({ printedAt }) => momentOf(printedAt) },
  lesson: dated("lessonDate"),
  "lesson.week.previous.friday": {
    fact: "calendar.lessonDate",
    moment: ({ calendar }) => onDay(calendar.lessonDate, (day) => addDays(mondayOf(day), -3)),
  },
  "semesterExam.start": dated("semesterExamStart"),
  "semester.start": dated("semesterStart"),
  "semester.end": dated("semesterEnd"),
  "semester(N).end": ofSemester("semesterEnd"),
  "semester(N).mid": ofSemester("semesterMid"),
  "schoolYear.start": dated("schoolYearStart"),
  "schoolYear.end": dated("schoolYearEnd"),
  "schoolYear.week(N)": {
    fact: "calendar.weekEnds",
    moment: ({ calendar: { weekEnds = {} } }, number) =>
      Object.hasOwn(weekEnds, number) ? momentOf(weekEnds[number]) : undefined,
  },
  closingCeremony: dated("closingCeremony"),
  "course.end": dated("courseEnd"),
  "month.end": { fact: "calendar.month", moment: (time) => inMonth(time, endOfMonth) },
  "month.next.firstWeek": {
    fact: "calendar.month",
    moment: (time) => inMonth(time, (first) => addDays(endOfMonth(first), 7)),
  },
  professionalMeeting: dated("professionalMeeting"),
  week: dated("weekStart"),
  lock: { fact: "state.locked", moment: () => undefined },
};

/**
 * The moment of a point, moved by its days; `undefined` where the request does not date it. A moved point is a day.
 *
 * @example momentOfPoint({ name: "entry", days: 15 }, { ...time, enteredAt: "2024-09-18" })?.day // "2024-10-03"
 */
export function momentOfPoint(point: Point, time: TimeOfRequest): Moment | undefined {
  const { name, number = 0, days } = point;
  const key = `${name} ${number} ${days}`;
  if (time.dated.has(key)) return time.dated.get(key);
  const moment = sources[name].moment(time, number);
  const moved = moment === undefined || days === 0 ? moment : { day: addDays(moment.day, days) };
  time.dated.set(key, moved);
  return moved;
}

/** The fact that dates a point, as a path into the request. */
export function factOfPoint({ name }: Point): string {
  return sources[name].fact;
}

/** The year the school year starts in, where the request leaves only one. */
export function startOfSchoolYear({ schoolYearStarts }: TimeOfRequest): number | undefined {
  return schoolYearStarts.length === 1 ? schoolYearStarts[0] : undefined;
}

type CalendarDay = {
  [Key in keyof SchoolCalendar]-?: SchoolCalendar[Key] extends string | undefined ? Key : never;
}[keyof SchoolCalendar];

function dated(key: CalendarDay): PointSource {
  return { fact: `calendar.${key}`, moment: ({ calendar }) => momentOf(calendar[key]) };
}

function ofSemester(key: CalendarDay): PointSource {
  return {
    fact: `calendar.${key}`,
    moment: ({ calendar }, number) => (calendar.semester === number ? momentOf(calendar[key]) : undefined),
  };
}

function momentOf(text: string | undefined): Moment | undefined {
  return text === undefined ? undefined : readMoment(text);
}

function onDay(text: string | undefined, move: (day: IsoDate) => IsoDate): Moment | undefined {
  const moment = momentOf(text);
  return moment && { day: move(moment.day) };
}

function inMonth(time: TimeOfRequest, day: (first: IsoDate) => IsoDate): Moment | undefined {
  const first = firstOfMonth(time);
  return first && { day: day(first) };
}

/** A month given by its number lies in the school year: from August on in the year the school year starts. */
function firstOfMonth(time: TimeOfRequest): IsoDate | undefined {
  const { month } = time.calendar;
  if (month === undefined) return undefined;
  const number = Number(month);
  const schoolYearStart = startOfSchoolYear(time);
  if (Number.isInteger(number) && schoolYearStart !== undefined) {
    const year = number >= 8 ? schoolYearStart : schoolYearStart + 1;
    const text = `${year}-${String(number).padStart(2, "0")}-01`;
    return isIsoDate(text) ? text : undefined;
  }
  const text = `${String(month).slice(0, 7)}-01`;
  return isIsoDate(text) ? text : undefined;
}
