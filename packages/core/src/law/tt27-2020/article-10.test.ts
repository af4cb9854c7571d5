import { expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { recordsKept, transcriptForm } from "./article-10";

test("10.2: the class table stays, the Học bạ goes with the pupil", () => {
  expect(recordsKept.transcript.custody).toBe("while-enrolled-then-handed-over");
  expect(recordsKept.gradebook).toEqual({
    of: "class",
    custody: "kept-at-school",
    annex: 2,
    clause: "tt27-2020/10.2.a",
  });
});

test.each([
  ["2025-06-30", { digitalAllowed: false, digitalGovernedBy: null }],
  ["2025-07-01", { digitalAllowed: true, digitalGovernedBy: "tt27-2020" }],
  ["2026-10-07", { digitalAllowed: true, digitalGovernedBy: "tt27-2020" }],
  ["2026-10-08", { digitalAllowed: true, digitalGovernedBy: "tt70-2026" }],
] as const)("a Học bạ made on %s", (day, form) => {
  expect(transcriptForm({ date: isoDate(day) }).outcome).toEqual({ status: "decided", value: form });
});

test("a day that is not known", () => {
  const { outcome } = transcriptForm({ date: null });
  expect(outcome.status === "undetermined" && outcome.possible).toHaveLength(3);
});
