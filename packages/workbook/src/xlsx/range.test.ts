import { expect, test } from "vitest";
import { isInRange, parseRange, rangeName } from "./range";

test("ranges and single cells by their names", () => {
  const range = { top: 0, left: 1, bottom: 8, right: 3 };
  expect(parseRange("B1:D9")).toEqual(range);
  expect(parseRange("$D$9:$B$1")).toEqual(range);
  expect(rangeName(range)).toBe("B1:D9");
  expect(rangeName({ top: 4, left: 26, bottom: 4, right: 26 })).toBe("AA5");
  expect(parseRange("AA5")).toEqual({ top: 4, left: 26, bottom: 4, right: 26 });
  expect([parseRange(""), parseRange("A1:B2:C3"), parseRange("A:C")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([isInRange(range, 8, 3), isInRange(range, 9, 3), isInRange(range, 0, 0)]).toEqual([
    true,
    false,
    false,
  ]);
});
