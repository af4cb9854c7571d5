import { addDays, type IsoDate, mondayOf } from "../../kernel/civil-date";

/**
 * Tells whether a day is a working day: Monday to Friday and not among the holidays given.
 *
 * @example isWorkingDay(isoDate("2026-11-07"), new Set()) // false: a Saturday
 */
export function isWorkingDay(date: IsoDate, holidays: ReadonlySet<IsoDate>): boolean {
  return date < addDays(mondayOf(date), 5) && !holidays.has(date);
}

/**
 * The last of a number of working days. Under `nextWorkingDay` the count begins on the first working day after `from`,
 * under `sameDay` on `from` itself where that is a working day.
 *
 * @example lastWorkingDay(isoDate("2026-11-02"), 10, new Set(), "nextWorkingDay") // "2026-11-16"
 */
export function lastWorkingDay(
  from: IsoDate,
  days: number,
  holidays: ReadonlySet<IsoDate>,
  start: "nextWorkingDay" | "sameDay",
): IsoDate {
  let date = start === "sameDay" ? from : addDays(from, 1);
  for (let counted = 0; ; date = addDays(date, 1)) {
    if (isWorkingDay(date, holidays)) counted += 1;
    if (counted === days) return date;
  }
}
