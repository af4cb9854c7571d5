const longestName = 31;

/**
 * The name that vnEdu gives a sheet: words without marks joined by `_`, or where that is longer than 31 characters their
 * first letters in capitals. What it does with two equal names was not seen; here the later ones are numbered.
 *
 * @example sheetName("Sinh học", "11/4") // "sinh_hoc_11_4"
 * @example sheetName("Giáo dục kinh tế và pháp luật", "11/4") // "GDKTVPL14"
 */
export function sheetName(
  subject: string,
  className: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const words = withoutMarks(`${subject} ${className}`)
    .split(/[\s/\\:*?[\]']+/)
    .filter((word) => word !== "");
  const whole = words.join("_");
  const name =
    whole.length <= longestName
      ? whole
      : words
          .map((word) => word.charAt(0).toUpperCase())
          .join("")
          .slice(0, longestName);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `_${number}`;
    const numbered = `${name.slice(0, longestName - ending.length)}${ending}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
