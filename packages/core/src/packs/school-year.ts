import type { IsoDate } from "../kernel/civil-date";

/** A school year as a request shows it: the year it starts in, or both years that remain possible. */
export type SchoolYearReading = { readonly start: number } | { readonly starts: readonly [number, number] };

const schoolYearText = /^(\d{4})-(\d{4})$/;

/**
 * Tells in which calendar year the school year of a day starts. A given school year or first day decides; else the day
 * itself does, save from 1 August to 4 September, when some schools have begun the new year and others have not.
 *
 * @example schoolYearOf(isoDate("2024-12-04"), {}) // { start: 2024 }
 */
export function schoolYearOf(
  asOf: IsoDate,
  given: { readonly schoolYear?: string | undefined; readonly schoolYearStart?: IsoDate | undefined },
): SchoolYearReading {
  const named = readSchoolYear(given.schoolYear ?? "");
  if (named !== undefined) return { start: named };
  const year = Number(asOf.slice(0, 4));
  if (given.schoolYearStart !== undefined) {
    const first = Number(given.schoolYearStart.slice(0, 4));
    return { start: asOf < given.schoolYearStart ? first - 1 : first };
  }
  const day = asOf.slice(5);
  if (day >= "09-05") return { start: year };
  if (day < "08-01") return { start: year - 1 };
  return { starts: [year - 1, year] };
}

/**
 * Reads a school year `YYYY-YYYY` of two following years as the year it starts in.
 *
 * @example readSchoolYear("2024-2025") // 2024
 */
export function readSchoolYear(text: string): number | undefined {
  const years = schoolYearText.exec(text);
  if (years === null) return undefined;
  const start = Number(years[1]);
  return Number(years[2]) === start + 1 ? start : undefined;
}
