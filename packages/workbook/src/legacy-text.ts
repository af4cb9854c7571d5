/** The two ways in which Vietnamese was written before Unicode: fonts such as `.VnTime`, and fonts such as `VNI-Times`. */
export type LegacyText = "tcvn3" | "vni";

/**
 * Turns text of a font of old into Unicode, NFC. Only on request: the same letters are also plain French or German, and
 * whoever gives the file knows its fonts. Capitals with tones have no codes of their own in TCVN3: there a font of
 * capitals shows the small letters, so they come out small.
 *
 * @example convertLegacyText("NguyÔn V¨n B×nh", "tcvn3") // "Nguyễn Văn Bình"
 * @example convertLegacyText("Nguyeãn Vaên Bình", "vni") // "Nguyễn Văn Bình"
 */
export function convertLegacyText(text: string, from: LegacyText): string {
  const converted =
    from === "tcvn3"
      ? [...text].map((sign) => tcvn3.get(sign) ?? sign).join("")
      : text.replace(vniPattern, (sign) => vni.get(sign) ?? sign);
  return converted.normalize("NFC");
}

/** Huyền, sắc, hỏi, ngã, nặng. */
const tones = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

const tcvn3: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  pairs(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
  ),
);

/** VNI writes a letter and behind it a sign for its tone or its form; seven letters stand alone. */
const vni: ReadonlyMap<string, string> = /* @__PURE__ */ vniTable();
const vniPattern = /* @__PURE__ */ new RegExp(
  [...vni.keys()].sort((a, b) => b.length - a.length).join("|"),
  "g",
);

function vniTable(): Map<string, string> {
  const small = new Map<string, string>([
    ...pairs("ñìíæóòîôö", "đìíỉĩịỵơư"),
    ...["a", "e", "o", "u", "y"].flatMap((letter) => toned(letter, letter, "øùûõï")),
    ...toned("ô", "ơ", "øùûõï"),
    ...toned("ö", "ư", "øùûõï"),
    ...["a", "e", "o"].flatMap((letter) => formed(letter, "\u0302", "âàáåãä")),
    ...formed("a", "\u0306", "êèéúüë"),
  ]);
  const capital = [...small].map(([sign, letter]): [string, string] => [
    sign.toUpperCase(),
    letter.toUpperCase(),
  ]);
  return new Map([...small, ...capital]);
}

/** A letter with each of five signs behind it. */
function toned(sign: string, letter: string, behind: string): [string, string][] {
  return [...behind].map((one, index) => [sign + one, (letter + (tones[index] ?? "")).normalize("NFC")]);
}

/** A letter in another form, without a tone and with each of the five. */
function formed(letter: string, form: string, behind: string): [string, string][] {
  return [...behind].map((one, index) => [
    letter + one,
    (letter + form + (index === 0 ? "" : (tones[index - 1] ?? ""))).normalize("NFC"),
  ]);
}

function pairs(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((sign, index) => [sign, letters[index] ?? sign]);
}
