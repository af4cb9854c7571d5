import { expect, test } from "vitest";
import { readLevel, readPeriods, readReadings, SettingProblem } from "./read-settings";

test("periods, level and readings are read", () => {
  expect(readPeriods("toan=140, ngu-van = 140")).toEqual({ toan: 140, "ngu-van": 140 });
  expect(readLevel("upper-secondary")).toBe("upper-secondary");
  expect(readReadings("A04=removal")).toMatchObject({ A04: "removal", A01: "halfUp" });
});

test.each([
  ["toan", "cli.error.periods"],
  ["toan=0", "cli.error.periods"],
  ["toan=3,5", "cli.error.periods"],
  ["toan=-1", "cli.error.periods"],
  ["toan=abc", "cli.error.periods"],
])("periods %s are refused", (text, key) => {
  expect(() => readPeriods(text)).toThrow(expect.objectContaining({ key }));
});

test.each(["A99=x", "A04=other", "A04", "__proto__=x"])("readings %s are refused", (text) => {
  expect(() => readReadings(text)).toThrow(SettingProblem);
});

test("an unknown level names the known ones", () => {
  expect(() => readLevel("thcs")).toThrow(
    expect.objectContaining({
      operands: expect.objectContaining({ text: "thcs", known: expect.stringContaining("lower-secondary") }),
    }),
  );
});
