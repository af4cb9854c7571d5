import { expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { readSchoolYear, schoolYearStarts } from "./school-year";

test("a given school year decides, then its first day, then the day itself", () => {
  expect(schoolYearStarts(isoDate("2024-12-04"), { schoolYear: "2023-2024" })).toEqual([2023]);
  const schoolYearStart = isoDate("2024-08-26");
  expect(schoolYearStarts(isoDate("2024-08-25"), { schoolYearStart })).toEqual([2023]);
  expect(schoolYearStarts(isoDate("2024-08-26"), { schoolYearStart })).toEqual([2024]);
  expect(schoolYearStarts(isoDate("2025-03-01"), { schoolYearStart })).toEqual([2024]);
});

test("from 1 August to 4 September the day alone leaves two years possible", () => {
  expect(schoolYearStarts(isoDate("2024-07-31"), {})).toEqual([2023]);
  expect(schoolYearStarts(isoDate("2024-08-01"), {})).toEqual([2023, 2024]);
  expect(schoolYearStarts(isoDate("2024-09-04"), {})).toEqual([2023, 2024]);
  expect(schoolYearStarts(isoDate("2024-09-05"), {})).toEqual([2024]);
  expect(schoolYearStarts(isoDate("2025-01-01"), {})).toEqual([2024]);
});

test("a school year spans two following years", () => {
  expect(readSchoolYear("2024-2025")).toBe(2024);
  for (const text of ["2024-2026", "2024", "24-25", "2024 - 2025", ""])
    expect(readSchoolYear(text), text).toBeUndefined();
});
