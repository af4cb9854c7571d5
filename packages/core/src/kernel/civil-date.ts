import { addDays as addCalendarDays } from "date-fns/addDays";

declare const isoDateBrand: unique symbol;

/** A day of the civil calendar as `YYYY-MM-DD`; legal dates are days in Asia/Ho_Chi_Minh, never instants. */
export type IsoDate = string & { readonly [isoDateBrand]: "IsoDate" };

/** A span of days, both ends included; no `until` means still in force. */
export interface Period {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Tells whether a text is a real day written `YYYY-MM-DD`.
 *
 * @example isIsoDate("2026-02-29") // false
 */
export function isIsoDate(text: string): text is IsoDate {
  if (!isoDay.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
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
  const moved = addCalendarDays(new Date(`${date}T12:00:00`), days);
  const month = String(moved.getMonth() + 1).padStart(2, "0");
  const day = String(moved.getDate()).padStart(2, "0");
  return `${moved.getFullYear()}-${month}-${day}` as IsoDate;
}

/**
 * Tells whether a day lies in a period, both ends included.
 *
 * @example isWithin(isoDate("2021-09-05"), { from: isoDate("2021-09-05") }) // true
 */
export function isWithin(date: IsoDate, period: Period): boolean {
  return date >= period.from && (period.until === undefined || date <= period.until);
}
