import { expect, test } from "vitest";
import {
  addDays,
  civilDay,
  endOfMonth,
  isIsoDate,
  isoDate,
  isWithin,
  mondayOf,
  readMoment,
} from "./civil-date";

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

test("a text is a real day exactly where the calendar of the platform has it", () => {
  for (let year = 1896; year <= 2404; year += 4) {
    for (const length of [28, 29, 30, 31]) {
      for (const month of ["02", "04", "12"]) {
        const text = `${year}-${month}-${length}`;
        const real = new Date(`${text}T00:00:00Z`);
        expect(isIsoDate(text), text).toBe(
          !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text),
        );
      }
    }
  }
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

test("an instant falls on the day that the clock of Asia/Ho_Chi_Minh shows", () => {
  expect(civilDay(Date.parse("2024-12-31T16:59:59Z"))).toBe("2024-12-31");
  expect(civilDay(Date.parse("2024-12-31T17:00:00Z"))).toBe("2025-01-01");
  expect(readMoment("2024-10-03T23:59:59+07:00")?.day).toBe("2024-10-03");
  expect(readMoment("2024-10-03T18:30:00Z")?.day).toBe("2024-10-04");
  expect(readMoment("2024-10-03T00:30:00.5-05:00")?.day).toBe("2024-10-03");
  expect(readMoment("2024-10-03")).toEqual({ day: "2024-10-03" });
});

test("a text that names no day and no instant is not read", () => {
  for (const text of [
    "",
    "2024-10-32",
    "2023-02-29T10:00:00+07:00",
    "2024-10-03T10:00:00",
    "2024-10-03T25:00:00Z",
    "2024-10-03T10:00+0700",
    "03/10/2024",
    "2024-10-03 10:00+07:00",
  ]) {
    expect(readMoment(text), text).toBeUndefined();
  }
});

test("weeks begin on Monday, months end on their last day", () => {
  expect(mondayOf(isoDate("2024-12-02"))).toBe("2024-12-02");
  expect(mondayOf(isoDate("2024-12-08"))).toBe("2024-12-02");
  expect(mondayOf(isoDate("2025-01-01"))).toBe("2024-12-30");
  expect(endOfMonth(isoDate("2024-02-01"))).toBe("2024-02-29");
  expect(endOfMonth(isoDate("2025-12-31"))).toBe("2025-12-31");
});
