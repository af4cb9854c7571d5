import { expect, test } from "vitest";
import { readEntry } from "./read-entry";
import { markScale } from "./read-mark";

test.each([
  ["Đ", "dat"],
  ["đ", "dat"],
  ["\u00d0", "dat"],
  [" Đạt ", "dat"],
  ["ĐẠT", "dat"],
  ["Đạt".normalize("NFD"), "dat"],
  ["CĐ", "chua-dat"],
  ["cđ", "chua-dat"],
  ["Chưa đạt", "chua-dat"],
  ["CHƯA\nĐẠT".normalize("NFD"), "chua-dat"],
] as const)("%j is the comment result %s", (raw, result) => {
  expect(readEntry(raw)).toEqual({ kind: "comment", result });
  expect(readEntry(raw, { assessedBy: "comments" })).toEqual({ kind: "comment", result });
});

test.each(["Miễn", "MIỄN", "Miễn".normalize("NFD"), "M", "mg", "Miễn giảm"])("%j is exempt", (raw) => {
  expect(readEntry(raw)).toEqual({ kind: "exempt" });
});

test.each([null, undefined, "", "  ", "\u00a0", "-", "–"])("%j is blank, not zero", (raw) => {
  expect(readEntry(raw)).toEqual({ kind: "blank" });
});

test("zero is a mark", () => {
  expect([readEntry(0), readEntry("0")]).toEqual([
    { kind: "mark", mark: 0 },
    { kind: "mark", mark: 0 },
  ]);
});

test("what it holds decides, not what was expected", () => {
  expect(readEntry("8,5", { assessedBy: "comments" })).toEqual({ kind: "mark", mark: 85 });
  expect(readEntry("Đ", { assessedBy: "marks" })).toEqual({ kind: "comment", result: "dat" });
});

test("another text is unreadable, named after what was expected", () => {
  const code = (raw: string | boolean, assessedBy: "marks" | "comments"): string | undefined => {
    const reading = readEntry(raw, { assessedBy });
    return reading.kind === "unreadable" ? reading.diagnostic.code : undefined;
  };
  expect(code("D", "marks")).toBe("mark.unreadable");
  expect(code("D", "comments")).toBe("result.unreadable");
  expect(code("Giỏi", "comments")).toBe("result.unreadable");
  expect(code("85", "comments")).toBe("mark.outOfRange");
  expect(code(true, "marks")).toBe("mark.isBoolean");
  expect(code("constructor", "marks")).toBe("mark.unreadable");
});

test("the scale of the instrument is followed", () => {
  expect(readEntry("8.5", { scale: markScale("tt27-2020") })).toMatchObject({
    diagnostic: { code: "mark.tooManyDecimals", data: { allowed: 0 } },
  });
});
