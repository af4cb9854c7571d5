import { tidyText } from "../../kernel/fold-text";

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const wordBreaks = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * The key under which names of subjects are compared. It keeps diacritics, because `Hóa` is chemistry and `Họa` is
 * not, but makes alike what schools spell both ways: the place of the tone mark (`Hoá`, `Hóa`), `i` and `y` (`Lí`,
 * `Lý`), `&` and `và`, and all dots, dashes, brackets and blanks (`C.nghệ`, `HĐTN, HN`).
 *
 * @example nameKey("Lịch sử & Địa lý") === nameKey("LỊCH SỬ - ĐỊA LÍ") // true
 */
export function nameKey(name: string): string {
  return words(name)
    .map((word) => {
      const tones = word.match(toneMarks);
      return tones === null ? word : word.replace(toneMarks, "") + tones.join("");
    })
    .join("");
}

/**
 * The same key for a name typed without any diacritic, or `undefined` when the name has some.
 *
 * @example plainNameKey("Hoa hoc") // "hoahoc"
 */
export function plainNameKey(name: string): string | undefined {
  const key = words(name).join("");
  return key === withoutDiacritics(key) ? key : undefined;
}

/** Strips every diacritic from a key. */
export function withoutDiacritics(key: string): string {
  return key.replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/**
 * The slug of a printed name, for a subject that the programme does not list.
 *
 * @example subjectSlug("Tiếng Pháp") // "tieng-phap"
 */
export function subjectSlug(name: string): string {
  const slug = withoutDiacritics(decomposed(name))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "subject" : slug;
}

function words(name: string): string[] {
  return decomposed(name)
    .replaceAll("y", "i")
    .split(wordBreaks)
    .filter((word) => word !== "" && word !== "va" && word !== "va\u0300");
}

function decomposed(name: string): string {
  return tidyText(name).toLowerCase().normalize("NFD").replaceAll("ð", "đ");
}
