import { describe, expect, test } from "vitest";
import { recordActs } from "./duty";
import { recordDuties, recordDuty } from "./record-duty";

describe("18 to 20 who does what on results and records", () => {
  test("a correction is made by the subject teacher, confirmed by the form teacher, approved by the principal", () => {
    expect(recordDuty({ act: "correct-mark" })).toEqual({
      rule: "tt22-2021/19",
      outcome: {
        status: "decided",
        value: {
          parts: [
            { part: "performs", role: "subject-teacher" },
            { part: "confirms", role: "homeroom-teacher" },
            { part: "approves", role: "principal" },
          ],
        },
      },
      cites: ["tt22-2021/19", "tt22-2021/20", "tt22-2021/18"],
      steps: [
        {
          id: "duty.performs",
          cite: "tt22-2021/19",
          data: { act: "correct-mark", role: "subject-teacher" },
          steps: [],
        },
        {
          id: "duty.confirms",
          cite: "tt22-2021/20",
          data: { act: "correct-mark", role: "homeroom-teacher" },
          steps: [],
        },
        {
          id: "duty.approves",
          cite: "tt22-2021/18",
          data: { act: "correct-mark", role: "principal" },
          steps: [],
        },
      ],
      diagnostics: [
        {
          code: "source.unverified",
          severity: "info",
          path: [],
          data: { clause: "tt22-2021/18", confidence: "M" },
        },
      ],
    });
  });

  test.each([
    ["enter-mark", "subject-teacher"],
    ["rate-conduct", "homeroom-teacher"],
    ["reward", "principal"],
  ] as const)("%s rests with %s alone, on a clause that was read", (act, role) => {
    const { outcome, diagnostics } = recordDuty({ act });
    if (outcome.status !== "decided") throw new Error(outcome.status);
    expect(outcome.value.parts.map((part) => part.role)).toEqual([role]);
    expect(diagnostics).toEqual([]);
  });

  test.each(recordActs)("%s is somebody's duty", (act) => {
    const { outcome } = recordDuty({ act });
    if (outcome.status !== "decided") throw new Error(outcome.status);
    expect(outcome.value.parts.length).toBeGreaterThan(0);
  });

  test("only what rests on Article 18 is unverified", () => {
    const unverified = recordDuties.filter(({ evidence }) => evidence === "M");
    expect(new Set(unverified.map(({ clause }) => clause))).toEqual(new Set(["tt22-2021/18"]));
    expect(recordDuties.filter(({ clause }) => clause === "tt22-2021/18")).toEqual(unverified);
  });
});
