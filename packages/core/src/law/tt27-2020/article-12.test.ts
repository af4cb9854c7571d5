import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { handover, handoverAuthority, testSetters } from "./article-12";

describe("12 handover", () => {
  test("grades 1 to 4: to the teacher who takes the class", () => {
    expect(handover({ grade: 4, date: isoDate("2025-05-31") }).outcome).toEqual({
      status: "decided",
      value: {
        from: "homeroom-teacher",
        to: "receiving-teacher",
        lowerSecondaryTeacherTakesPart: false,
        directedBy: null,
      },
    });
  });

  test.each([
    ["2025-06-30", "district-office-head", "tt27-2020/12"],
    ["2025-07-01", "commune-people-committee-chair", "tt10-2025/18"],
  ] as const)("grade 5 on %s is directed by the %s", (day, authority, cite) => {
    const { outcome, cites } = handover({ grade: 5, date: isoDate(day) });
    expect(outcome).toEqual({
      status: "decided",
      value: {
        from: "homeroom-teacher",
        to: "school",
        lowerSecondaryTeacherTakesPart: true,
        directedBy: authority,
      },
    });
    expect(cites).toContain(cite);
    expect(handoverAuthority(isoDate(day))).toBe(authority);
  });

  test("a day that is not known", () => {
    const count = (grade: 1 | 5) => {
      const { outcome } = handover({ grade, date: null });
      return outcome.status === "undetermined" && outcome.possible.length;
    };
    expect([count(1), count(5)]).toEqual([1, 2]);
  });

  test("12.2.c: professional groups set the tests", () => {
    expect(testSetters).toEqual({ by: "professional-group", clause: "tt27-2020/12.2.c" });
  });
});
