import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { excelDigits, reSaved } from "./re-saved";
import { writeWorkbook } from "./workbook";

describe("excelDigits", () => {
  it.each([
    [8.7, "8.6999999999999993"],
    [8.2, "8.1999999999999993"],
    [8.3, "8.3000000000000007"],
    [9.8, "9.8000000000000007"],
    [8.4, "8.4"],
    [6.7, "6.7"],
    [0.1, "0.1"],
    [20 / 42, "0.47619047619047616"],
  ])("%f is written %s", (value, digits) => {
    expect(excelDigits(value)).toBe(digits);
    expect(Number(digits)).toBe(value);
  });

  it("keeps every mark", () => {
    for (let tenths = 0; tenths <= 100; tenths += 1) {
      expect(Number(excelDigits(tenths / 10))).toBe(tenths / 10);
    }
  });
});

describe("reSaved", () => {
  const values = [[8.7, "8.7", 7]];
  const plain = writeWorkbook([{ name: "Hoc ki 1", sheet: utils.aoa_to_sheet(values) }], "xlsx");
  const saved = reSaved(plain);

  it("puts the noise into numbers only", () => {
    const xml = strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain("<v>8.6999999999999993</v>");
    const sheet = read(saved, { type: "array" }).Sheets["Hoc ki 1"] ?? {};
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual(values);
  });

  it("compresses, and begins with the list of content types", () => {
    expect(saved.length).toBeLessThan(plain.length / 2);
    expect(Object.keys(unzipSync(saved))[0]).toBe("[Content_Types].xml");
  });
});
