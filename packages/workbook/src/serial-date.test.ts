import { SSF } from "@e965/xlsx";
import { expect, test } from "vitest";
import { isoToSerial, serialToIso } from "./serial-date";

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [61, "1900-03-01"],
  [45540, "2024-09-05"],
  [45540.999, "2024-09-05"],
  [2_958_465, "9999-12-31"],
])("%d counted from 1900 is %s", (serial, iso) => {
  expect(serialToIso(serial, "1900")).toBe(iso);
});

test.each([0, 0.5, 60, 60.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
  "%d counted from 1900 is no day",
  (serial) => {
    expect(serialToIso(serial, "1900")).toBeUndefined();
  },
);

test("counted from 1904, day 0 is the first of January and the end is the same", () => {
  expect(serialToIso(0, "1904")).toBe("1904-01-01");
  expect(serialToIso(44078, "1904")).toBe("2024-09-05");
  expect(serialToIso(2_957_003, "1904")).toBe("9999-12-31");
  expect(serialToIso(2_957_004, "1904")).toBeUndefined();
  expect(serialToIso(-1, "1904")).toBeUndefined();
});

test("agrees with SheetJS on every day of two centuries, both ways", () => {
  let compared = 0;
  for (let serial = 1; serial < 73_415; serial += 1) {
    if (serial === 60) continue;
    const { y, m, d } = SSF.parse_date_code(serial);
    const iso = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
    if (serialToIso(serial, "1900") !== iso || isoToSerial(iso, "1900") !== serial) {
      expect.fail(`${serial} should be ${iso}, is ${serialToIso(serial, "1900")}`);
    }
    compared += 1;
  }
  expect(compared).toBe(73_413);
});

test("a time of day is the fraction of a serial", () => {
  expect(isoToSerial("2024-09-05T12:00:00", "1900")).toBe(45540.5);
  expect(isoToSerial("2024-09-05T18:00:00.000Z", "1904")).toBe(44078.75);
});

test.each(["2024-02-30", "2024-13-01", "05/09/2024", "2024-9-5", "2024-09-05T25:00:00", ""])(
  "%j is no day",
  (iso) => {
    expect(isoToSerial(iso, "1900")).toBeUndefined();
  },
);
