const zeroWidth = /[\u200b-\u200d\u2060\ufeff]/g;
const blanks = /\s+/g;
const untidy = /^\s|\s\s|[^\S ]|\s$|[\u200b-\u200d\u2060\ufeff]/;
const combiningMarks = /\p{M}+/gu;

/**
 * Tidies a text without changing what it says: NFC, no zero-width characters, every run of white space (line feeds and
 * no-break spaces too) one blank, none at the ends.
 *
 * @example tidyText(" ĐTB \nmhk ") // "ĐTB mhk"
 */
export function tidyText(text: string): string {
  const tidy = untidy.test(text) ? text.replace(zeroWidth, "").replace(blanks, " ").trim() : text;
  return tidy.normalize("NFC");
}

/**
 * The key under which labels are compared: tidied, lower case, without diacritics (`đ` becomes `d`, which no
 * decomposition gives) and with `y` written `i`, so that `KỲ` and `kì`, `Hoá` and `Hóa` are alike. Not for names of
 * people, which it would confuse.
 *
 * @example foldText("HỌC KỲ") === foldText("Học kì") // true
 */
export function foldText(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(combiningMarks, "")
    .replace(/[đð]/g, "d")
    .replaceAll("y", "i");
}
