const zeroWidth = /[\u200b-\u200d\u2060\ufeff]/g;
const blanks = /\s+/g;
const untidy = /^\s|\s\s|[^\S ]|\s$|[\u200b-\u200d\u2060\ufeff]/;
const combiningMarks = /\p{M}+/gu;

const blank = 0x20;
const asciiEnd = 0x7f;
const latinStart = 0xa1;
const latinEnd = 0x250;
const vietnameseStart = 0x1ea0;
const vietnameseEnd = 0x1efa;

/**
 * Tidies a text without changing what it says: NFC, no zero-width characters, every run of white space (line feeds and
 * no-break spaces too) one blank, none at the ends.
 *
 * @example tidyText(" ĐTB \nmhk ") // "ĐTB mhk"
 */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  const tidy = untidy.test(text) ? text.replace(zeroWidth, "").replace(blanks, " ").trim() : text;
  return tidy.normalize("NFC");
}

/** The short way for what most cells hold: whole Latin letters, digits and signs, with single blanks between them. */
function isTidy(text: string): boolean {
  let before = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isWhole =
      code < latinStart
        ? code >= blank && code < asciiEnd
        : code < latinEnd || (code >= vietnameseStart && code < vietnameseEnd);
    if (!isWhole || (code === blank && before === blank)) return false;
    before = code;
  }
  return before !== blank || text === "";
}

/**
 * The key under which labels are compared: tidied, lower case, without diacritics (`đ` becomes `d`, which no
 * decomposition gives) and with `y` written `i`, so that `KỲ` and `kì`, `Hoá` and `Hóa` are alike. Not for names of
 * people, which it would confuse.
 *
 * @example foldText("HỌC KỲ") === foldText("Học kì") // true
 */
export function foldText(text: string): string {
  let folded = "";
  let before = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = foldedLetters[code];
    // What is no letter of Vietnamese and no sign of ASCII, or is not tidy, goes the long way.
    if (letter === undefined || (code === blank && before === blank)) return foldAnyText(text);
    folded += letter;
    before = code;
  }
  return before !== blank || text === "" ? folded : foldAnyText(text);
}

function foldAnyText(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(combiningMarks, "")
    .replace(/[đð]/g, "d")
    .replaceAll("y", "i");
}

/** By its code, how a sign of ASCII or a letter of Vietnamese reads in a folded text. */
const foldedLetters: readonly (string | undefined)[] = /* @__PURE__ */ foldLetters();

function foldLetters(): (string | undefined)[] {
  const folded = Array.from({ length: vietnameseEnd }, (): string | undefined => undefined);
  const signs = Array.from({ length: asciiEnd - blank }, (_, index) => String.fromCharCode(blank + index));
  const letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
  for (const letter of [...signs, ...letters, ...letters.toUpperCase()]) {
    folded[letter.charCodeAt(0)] = letter === " " ? letter : foldAnyText(letter);
  }
  return folded;
}
