import { describe, expect, test } from "vitest";
import { isBuiltInDateFormat, isDateFormat } from "./number-format";

describe("formats that show a day", () => {
  test.each([
    "dd/mm/yyyy",
    "[$-42A]dd/mm/yyyy;@",
    "[$-1010000]d/m/yyyy",
    "yyyy-mm-dd hh:mm:ss",
    "d-mmm",
    "mmm-yy",
    "mmmm",
    '"ngày" dd "tháng" mm "năm" yyyy',
    "dd\\/mm\\/yyyy",
    "[Red]DD.MM.YY",
    "[<=9999]d/m/yyyy;0",
  ])("%s", (code) => {
    expect(isDateFormat(code)).toBe(true);
  });
});

describe("formats that show none", () => {
  test.each([
    "General",
    " general ",
    "General;[Red]-General",
    "0.0",
    "0.00E+00",
    "#,##0",
    '#,##0 "đồng";[Red]-#,##0 "đồng"',
    '0.0 "day"',
    "\\d0",
    "_d0",
    "*m0",
    "[$₫-42A]#,##0",
    "h:mm",
    "hh:mm:ss",
    "mm:ss.0",
    "[h]:mm",
    "[mm]:ss",
    "@",
    "",
    '"unclosed dd/mm',
  ])("%s", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});

test("of the built-in formats, the days but not the times of day", () => {
  const dates = Array.from({ length: 164 }, (_, id) => id).filter(isBuiltInDateFormat);
  expect(dates).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
});
