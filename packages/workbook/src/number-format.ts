/**
 * Tells whether a built-in number format shows a day. Numbers 27 to 36 and 50 to 58 are the dates of East Asian
 * editions; times of day (18 to 21, 32 to 35, 45 to 47, 55 and 56) are no days.
 */
export function isBuiltInDateFormat(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  );
}

/**
 * Tells whether a number format written out shows a day: its first section has a year or a day, or a month
 * without hours and seconds beside it (`mm` beside `h` or `s` means minutes).
 *
 * @example isDateFormat('[$-42A]dd/mm/yyyy;@') // true
 * @example isDateFormat("h:mm") // false
 */
export function isDateFormat(code: string): boolean {
  const [section = ""] = code.replace(literals, "").split(";", 1);
  if (generalFormat.test(section)) return false;
  if (/[dy]/i.test(section)) return true;
  return /m/i.test(section) && !/[hs]/i.test(section);
}

/** Quoted text, an escaped, padding or repeated character, and brackets except those of elapsed time like `[h]`. */
const literals = /"[^"]*"?|[\\_*][\s\S]|\[(?![hms]+\])[^\]]*\]/gi;
const generalFormat = /^\s*general\s*$/i;
