import { tidyText } from "../kernel/fold-text";

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const combiningMarks = /\p{M}+/gu;
const remark = /\s*\([^()]*\)$/;

/**
 * The key under which names of people are the same: without regard to case, blanks, a remark in brackets at the end and
 * the place of the tone within a syllable (`Hoà`, `Hòa`); all diacritics count.
 *
 * @example personKey("NGUYỄN HOÀ (KT)") === personKey("Nguyễn Hòa") // true
 */
export function personKey(name: string): string {
  return tidyText(name)
    .replace(remark, "")
    .toLowerCase()
    .split(" ")
    .map((word) => {
      const letters = word.normalize("NFD");
      return letters.replace(tones, "") + (letters.match(tones) ?? []).join("");
    })
    .join(" ")
    .normalize("NFC");
}

/**
 * The key under which a slip of the pen does not count: no diacritics, `y` as `i`. It confuses people (Hà and Hạ), so
 * it tells alone nobody.
 *
 * @example loosePersonKey("Nguyễn Thị Hà") === loosePersonKey("nguyen thi hạ") // true
 */
export function loosePersonKey(name: string): string {
  return personKey(name)
    .normalize("NFD")
    .replace(combiningMarks, "")
    .replace(/[đð]/g, "d")
    .replaceAll("y", "i");
}
