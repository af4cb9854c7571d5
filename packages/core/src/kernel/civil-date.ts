import { addDays as addCalendarDays } from "date-fns/addDays";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { startOfISOWeek } from "date-fns/startOfISOWeek";

declare const isoDateBrand: unique symbol;

/** A day of the civil calendar as `YYYY-MM-DD`; legal dates are days in Asia/Ho_Chi_Minh, never instants. */
export type IsoDate = string & { readonly [isoDateBrand]: "IsoDate" };

/** A span of days, both ends included; no `until` means still in force. */
export interface Period {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Tells whether a text is a real day written `YYYY-MM-DD`.
 *
 * @example isIsoDate("2026-02-29") // false
 */
export function isIsoDate(text: string): text is IsoDate {
  if (!isoDay.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/**
 * Brands a day.
 *
 * @throws RangeError when `text` is not a real day written `YYYY-MM-DD` (a programmer's mistake).
 * @example isoDate("2021-09-05")
 */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a date written YYYY-MM-DD: ${text}`);
  return text;
}

/**
 * Moves a day by whole days.
 *
 * @example addDays(isoDate("2024-09-18"), 15) // "2024-10-03"
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromCalendar(addCalendarDays(toCalendar(date), days));
}

/**
 * Tells whether a day lies in a period, both ends included.
 *
 * @example isWithin(isoDate("2021-09-05"), { from: isoDate("2021-09-05") }) // true
 */
export function isWithin(date: IsoDate, period: Period): boolean {
  return date >= period.from && (period.until === undefined || date <= period.until);
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Viet Nam's clock has stood at UTC+7 without summer time since 1975. */
const hoChiMinhOffset = 7 * 3_600_000;

/** A moment as a request writes it: its civil day in Asia/Ho_Chi_Minh, and the millisecond where a clock time is given. */
export interface Moment {
  readonly day: IsoDate;
  readonly instant?: number;
}

/**
 * Reads a day, or an instant with its offset; `undefined` for any other text (a clock time without an offset names no
 * instant).
 *
 * @example readMoment("2024-10-03T18:30:00Z")?.day // "2024-10-04"
 */
export function readMoment(text: string): Moment | undefined {
  if (isIsoDate(text)) return { day: text };
  if (!instant.test(text) || !isIsoDate(text.slice(0, 10))) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : { day: civilDay(milliseconds), instant: milliseconds };
}

/**
 * The civil day of an instant in Asia/Ho_Chi_Minh.
 *
 * @example civilDay(Date.parse("2024-12-31T17:00:00Z")) // "2025-01-01"
 */
export function civilDay(milliseconds: number): IsoDate {
  return new Date(milliseconds + hoChiMinhOffset).toISOString().slice(0, 10) as IsoDate;
}

/**
 * The Monday of a day's week.
 *
 * @example mondayOf(isoDate("2024-12-08")) // "2024-12-02"
 */
export function mondayOf(date: IsoDate): IsoDate {
  return fromCalendar(startOfISOWeek(toCalendar(date)));
}

/**
 * The last day of a day's month.
 *
 * @example endOfMonth(isoDate("2024-02-01")) // "2024-02-29"
 */
export function endOfMonth(date: IsoDate): IsoDate {
  return fromCalendar(lastDayOfMonth(toCalendar(date)));
}

function toCalendar(date: IsoDate): Date {
  return new Date(`${date}T12:00:00`);
}

function fromCalendar(date: Date): IsoDate {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  const day = String(date.getDate()).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${month}-${day}` as IsoDate;
}
