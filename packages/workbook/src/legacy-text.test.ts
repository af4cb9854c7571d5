import { describe, expect, test } from "vitest";
import { createXlsx } from "./fill/index";
import { convertLegacyText } from "./legacy-text";
import { readWorkbook } from "./read-workbook";

describe("quirk 16: text of old fonts is converted on request only", () => {
  test.each([
    ["tcvn3", "NguyÔn V¨n B×nh", "Nguyễn Văn Bình"],
    ["tcvn3", "TrÇn ThÞ HuÖ", "Trần Thị Huệ"],
    ["tcvn3", "§ç §øc L\u00ad¬ng", "Đỗ Đức Lương"],
    ["vni", "Nguyeãn Vaên Bình", "Nguyễn Văn Bình"],
    ["vni", "Traàn Thò Hueä", "Trần Thị Huệ"],
    ["vni", "Ñoã Ñöùc Löông", "Đỗ Đức Lương"],
    ["vni", "TRÖÔØNG TIEÅU HOÏC", "TRƯỜNG TIỂU HỌC"],
  ] as const)("%s %s", (from, text, unicode) => {
    expect(convertLegacyText(text, from)).toBe(unicode);
  });

  test("every small letter of Vietnamese has its sign in TCVN3", () => {
    const letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    const signs = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index));
    const made = new Set(signs.map((sign) => convertLegacyText(sign, "tcvn3")));
    expect([...letters].filter((letter) => !made.has(letter))).toEqual([]);
  });

  test("a workbook is read as it is unless one asks", async () => {
    const bytes = createXlsx([{ name: "S", rows: [[{ kind: "text", value: "TrÇn ThÞ HuÖ" }]] }]);
    const textOf = async (options?: Parameters<typeof readWorkbook>[1]) =>
      (await readWorkbook(bytes, options)).workbook?.sheets[0]?.cell(0, 0);
    expect(await textOf()).toEqual({ kind: "text", value: "TrÇn ThÞ HuÖ" });
    expect(await textOf({ legacyText: "tcvn3" })).toEqual({ kind: "text", value: "Trần Thị Huệ" });
  });
});
