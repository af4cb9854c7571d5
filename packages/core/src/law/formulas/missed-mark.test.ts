import { expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { missedMarkFinding } from "./missed-mark";

const law = {
  clause: "tt99-2099/1",
  reasonStep: "missed.forceMajeure",
  reasonField: "forceMajeure",
  mark: tenths(0),
} as const;

test("every combination of reason, making up and make-up mark", () => {
  const outcomes = [true, false, null].flatMap((excused) =>
    [true, false, null].flatMap((madeUp) =>
      [tenths(75), null].map((makeUp) => {
        const { outcome } = missedMarkFinding({ excused, madeUp, makeUp }, law);
        const found =
          outcome.status === "decided"
            ? outcome.value.mark
            : outcome.status === "undetermined"
              ? `${outcome.missing} (${outcome.possible.length})`
              : outcome.status;
        return `${excused} ${madeUp} ${makeUp}: ${found}`;
      }),
    ),
  );
  expect(outcomes).toEqual([
    "true true 75: 75",
    "true true null: makeUp (101)",
    "true false 75: 0",
    "true false null: 0",
    "true null 75: madeUp (101)",
    "true null null: madeUp (101)",
    "false true 75: 0",
    "false true null: 0",
    "false false 75: 0",
    "false false null: 0",
    "false null 75: 0",
    "false null null: 0",
    "null true 75: forceMajeure (2)",
    "null true null: forceMajeure,makeUp (101)",
    "null false 75: forceMajeure (1)",
    "null false null: forceMajeure (1)",
    "null null 75: forceMajeure,madeUp (101)",
    "null null null: forceMajeure,madeUp (101)",
  ]);
});

test("a make-up mark off the scale is an error and counts as missing", () => {
  expect(missedMarkFinding({ excused: true, madeUp: true, makeUp: tenths(101) }, law)).toMatchObject({
    outcome: { status: "undetermined", missing: ["makeUp"] },
    diagnostics: [{ code: "mark.outOfRange", severity: "error", path: ["makeUp"], data: { text: "10.1" } }],
  });
});
