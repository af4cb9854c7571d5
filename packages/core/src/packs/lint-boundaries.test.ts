import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { compilePack } from "./compile";
import { decide } from "./decide";
import { boundariesOf } from "./lint-boundaries";
import { hp2023, smas2019 } from "./local-packs";

const asOf = isoDate("2020-05-15");

describe("the dates at which an act may turn", () => {
  test("15 days after entry: both sides of the last day are among them", () => {
    const compiled = compilePack(smas2019);
    const entered = new Set(
      boundariesOf(compiled, "correct-mark", "gradebook", asOf).map((facts) => facts.get("state.enteredAt")),
    );
    expect([...entered].sort()).toEqual([
      "2020-04-28",
      "2020-04-29",
      "2020-04-30",
      "2020-05-01",
      "2020-05-02",
    ]);
    const statuses = ["2020-04-29", "2020-04-30"].map(
      (enteredAt) =>
        decide(
          {
            pack: "smas2019",
            asOf,
            school: { level: "THCS" },
            actor: { role: "subject-teacher", own: true },
            action: "correct-mark",
            object: { record: "gradebook", assessment: "regular" },
            state: { locked: false, enteredAt },
            calendar: { semesterExamStart: "2020-06-15" },
          },
          { smas2019: compiled },
        ).status,
    );
    expect(statuses).toEqual(["denied", "allowed"]);
  });

  test("every combination of entry, print and exam; none where no norm counts from a day", () => {
    expect(boundariesOf(compilePack(smas2019), "correct-mark", "gradebook", asOf)).toHaveLength(125);
    expect(boundariesOf(compilePack(hp2023), "decide-lock", "gradebook", asOf)).toEqual([]);
  });
});
