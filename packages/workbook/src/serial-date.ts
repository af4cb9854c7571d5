/** Which day a workbook counts from; `"1904"` is the choice of old Macintosh files. */
export type DateBase = "1900" | "1904";

const dayMilliseconds = 86_400_000;
const firstSerial = { "1900": 1, "1904": 0 } as const;
/** The serial of 31 December 9999. */
const lastSerial = { "1900": 2_958_465, "1904": 2_957_003 } as const;

/**
 * The day that a stored number stands for, `YYYY-MM-DD`; `undefined` for a number that is no day: negative, a
 * mere time of day, beyond the year 9999, or 60, which the 1900 base uses for a 29 February that never was.
 *
 * @example serialToIso(45540, "1900") // "2024-09-05"
 */
export function serialToIso(serial: number, base: DateBase): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= firstSerial[base] && day <= lastSerial[base]) || (base === "1900" && day === 60))
    return undefined;
  return new Date(dayZero(day, base) + day * dayMilliseconds).toISOString().slice(0, 10);
}

/**
 * The number that a workbook stores for a day; a time of day after the `T` becomes the fraction.
 *
 * @example isoToSerial("2024-09-05T12:00:00", "1900") // 45540.5
 */
export function isoToSerial(iso: string, base: DateBase): number | undefined {
  const parts = isoMoment.exec(iso);
  const [, date] = parts ?? [];
  if (date === undefined) return undefined;
  const time = Date.parse(`${date}T${parts?.[2] ?? "00:00:00"}Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return undefined;
  const serial = (time - dayZero(61, base)) / dayMilliseconds;
  return base === "1900" && serial < 61 ? serial - 1 : serial;
}

const isoMoment = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)Z?)?$/;

function dayZero(day: number, base: DateBase): number {
  if (base === "1904") return Date.UTC(1904, 0, 1);
  return day > 60 ? Date.UTC(1899, 11, 30) : Date.UTC(1899, 11, 31);
}
