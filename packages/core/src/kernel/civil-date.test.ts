import { expect, test } from "vitest";
import { addDays, isIsoDate, isoDate, isWithin } from "./civil-date";

test("only real days written YYYY-MM-DD are dates", () => {
  expect(isIsoDate("2024-02-29")).toBe(true);
  for (const text of [
    "2026-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-1-1",
    "01/02/2024",
    "",
    "2024-01-01T00:00",
  ]) {
    expect(isIsoDate(text), text).toBe(false);
  }
  expect(() => isoDate("2026-02-29")).toThrow(RangeError);
});

test("days move over month, year and leap-day ends", () => {
  expect(addDays(isoDate("2024-09-18"), 15)).toBe("2024-10-03");
  expect(addDays(isoDate("2024-02-28"), 1)).toBe("2024-02-29");
  expect(addDays(isoDate("2025-01-01"), -1)).toBe("2024-12-31");
});

test("both ends of a period belong to it", () => {
  const period = { from: isoDate("2021-09-05"), until: isoDate("2024-05-31") };
  expect(isWithin(isoDate("2021-09-04"), period)).toBe(false);
  expect(isWithin(isoDate("2021-09-05"), period)).toBe(true);
  expect(isWithin(isoDate("2024-05-31"), period)).toBe(true);
  expect(isWithin(isoDate("2024-06-01"), period)).toBe(false);
  expect(isWithin(isoDate("2099-01-01"), { from: isoDate("2021-09-05") })).toBe(true);
});
