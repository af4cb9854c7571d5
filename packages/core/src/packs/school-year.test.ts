import { expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { readSchoolYear, schoolYearOf } from "./school-year";

test("a given school year decides, then its first day, then the day itself", () => {
  expect(schoolYearOf(isoDate("2024-12-04"), { schoolYear: "2023-2024" })).toEqual({ start: 2023 });
  const schoolYearStart = isoDate("2024-08-26");
  expect(schoolYearOf(isoDate("2024-08-25"), { schoolYearStart })).toEqual({ start: 2023 });
  expect(schoolYearOf(isoDate("2024-08-26"), { schoolYearStart })).toEqual({ start: 2024 });
  expect(schoolYearOf(isoDate("2025-03-01"), { schoolYearStart })).toEqual({ start: 2024 });
});

test("from 1 August to 4 September the day alone leaves two years possible", () => {
  expect(schoolYearOf(isoDate("2024-07-31"), {})).toEqual({ start: 2023 });
  expect(schoolYearOf(isoDate("2024-08-01"), {})).toEqual({ starts: [2023, 2024] });
  expect(schoolYearOf(isoDate("2024-09-04"), {})).toEqual({ starts: [2023, 2024] });
  expect(schoolYearOf(isoDate("2024-09-05"), {})).toEqual({ start: 2024 });
  expect(schoolYearOf(isoDate("2025-01-01"), {})).toEqual({ start: 2024 });
});

test("a school year spans two following years", () => {
  expect(readSchoolYear("2024-2025")).toBe(2024);
  for (const text of ["2024-2026", "2024", "24-25", "2024 - 2025", ""])
    expect(readSchoolYear(text), text).toBeUndefined();
});
