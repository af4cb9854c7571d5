import type { IsoDate } from "../kernel/civil-date";

const schoolYearText = /^(\d{4})-(\d{4})$/;

/**
 * Tells in which calendar years the school year of a day may have started. A given school year or first day decides;
 * else the day itself does, save from 1 August to 4 September, when some schools have begun the new year and others
 * have not.
 *
 * @example schoolYearStarts(isoDate("2024-12-04"), {}) // [2024]
 */
export function schoolYearStarts(
  asOf: IsoDate,
  given: { readonly schoolYear?: string | undefined; readonly schoolYearStart?: IsoDate | undefined },
): readonly number[] {
  const named = readSchoolYear(given.schoolYear ?? "");
  if (named !== undefined) return [named];
  const year = Number(asOf.slice(0, 4));
  if (given.schoolYearStart !== undefined) {
    const first = Number(given.schoolYearStart.slice(0, 4));
    return [asOf < given.schoolYearStart ? first - 1 : first];
  }
  const day = asOf.slice(5);
  if (day >= "09-05") return [year];
  if (day < "08-01") return [year - 1];
  return [year - 1, year];
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
