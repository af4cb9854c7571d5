import { expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { governingRegime } from "../../regime/regime";
import { unsupported } from "./unsupported";

test("every question is left open and named", () => {
  expect(unsupported("termAverage")).toEqual({
    rule: "qd02-2007/entry-into-force",
    outcome: { status: "undetermined", missing: [], possible: [] },
    cites: ["qd02-2007/entry-into-force"],
    steps: [],
    diagnostics: [
      {
        code: "instrument.unsupported",
        severity: "warning",
        path: [],
        data: { instrument: "qd02-2007", question: "termAverage" },
      },
    ],
  });
});

test("in force from 16 February 2007, with no end", () => {
  expect(unsupported("title", isoDate("2007-02-15")).outcome.status).toBe("notInForce");
  expect(unsupported("title", isoDate("2007-02-16")).outcome.status).toBe("undetermined");
  expect(unsupported("title", isoDate("2024-05-31")).outcome.status).toBe("undetermined");
});

test("governs the grades that Circular 43/2021 had not reached", () => {
  const instrument = (grade: number, schoolYear: string) => {
    const level = grade < 10 ? "continuing-lower" : "continuing-upper";
    const { outcome } = governingRegime({ level, grade, schoolYear });
    return outcome.status === "decided" ? outcome.value.instrument : outcome.status;
  };
  const old = (schoolYear: string) =>
    [6, 7, 8, 9, 10, 11, 12].filter((grade) => instrument(grade, schoolYear) === "qd02-2007");
  expect(old("2020-2021")).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect(old("2021-2022")).toEqual([7, 8, 9, 10, 11, 12]);
  expect(old("2022-2023")).toEqual([8, 9, 11, 12]);
  expect(old("2023-2024")).toEqual([9, 12]);
  expect(old("2024-2025")).toEqual([]);
});
