import { describe, expect, test } from "vitest";
import { markScale, readMark } from "./read-mark";

const code = (raw: string | number): string => {
  const reading = readMark(raw);
  return reading.kind === "unreadable" ? reading.diagnostic.code : `mark ${reading.mark}`;
};

test.each([
  [8, 80],
  [0, 0],
  [10, 100],
  [8.5, 85],
  [8.6999999999999993, 87],
  [7.6000000000000005, 76],
  ["8", 80],
  ["0", 0],
  ["08", 80],
  ["10.", 100],
  ["8.5", 85],
  ["8,5", 85],
  [" 8,50 ", 85],
  ["\u00a09\u200b", 90],
  ["10,0", 100],
] as const)("%j is the mark of %i tenths", (raw, mark) => {
  expect(readMark(raw)).toEqual({ kind: "mark", mark });
});

test.each([
  ["85", "mark.outOfRange"],
  [85, "mark.outOfRange"],
  ["100", "mark.outOfRange"],
  [10.1, "mark.outOfRange"],
  ["10,01", "mark.outOfRange"],
  ["-1", "mark.outOfRange"],
  [-1, "mark.outOfRange"],
  [-0.1, "mark.outOfRange"],
  [1e300, "mark.outOfRange"],
  ["8.25", "mark.tooManyDecimals"],
  [8.25, "mark.tooManyDecimals"],
  [7.866666666666667, "mark.tooManyDecimals"],
  ["8.50000000000000000001", "mark.tooManyDecimals"],
  ["7/5", "mark.isDate"],
  ["7-5", "mark.isDate"],
  ["7-May", "mark.isDate"],
  ["05/07/2024", "mark.isDate"],
  ["2024-05-07", "mark.isDate"],
  ["TRUE", "mark.isBoolean"],
  ["false", "mark.isBoolean"],
  ["7,5,1", "mark.unreadable"],
  ["7.5.1", "mark.unreadable"],
  ["Infinity", "mark.unreadable"],
  [Number.POSITIVE_INFINITY, "mark.unreadable"],
  [Number.NaN, "mark.unreadable"],
  ["NaN", "mark.unreadable"],
  ["1e1", "mark.unreadable"],
  ["0x8", "mark.unreadable"],
  ["+8", "mark.unreadable"],
  [".5", "mark.unreadable"],
  ["8 5", "mark.unreadable"],
  ["8.5 điểm", "mark.unreadable"],
  ["８", "mark.unreadable"],
  ["", "mark.unreadable"],
  ["9".repeat(10_000), "mark.unreadable"],
] as const)("%j is %s", (raw, expected) => {
  expect(code(raw)).toBe(expected);
});

test("a diagnostic carries what was written, cut short where it is long", () => {
  expect(readMark("85")).toEqual({
    kind: "unreadable",
    diagnostic: {
      code: "mark.outOfRange",
      severity: "error",
      path: [],
      data: { text: "85", lowest: 0, highest: 10 },
    },
  });
  const long = readMark("x".repeat(1000));
  expect(long.kind === "unreadable" && String(long.diagnostic.data.text).length).toBe(41);
});

describe("scales", () => {
  test("primary marks are whole, and above zero before TT 27/2020", () => {
    const read = (raw: string, instrument: string): string => {
      const reading = readMark(raw, markScale(instrument));
      return reading.kind === "mark" ? String(reading.mark) : reading.diagnostic.code;
    };
    expect(["0", "10", "8.0", "8.5"].map((raw) => read(raw, "tt27-2020"))).toEqual([
      "0",
      "100",
      "80",
      "mark.tooManyDecimals",
    ]);
    expect(["0", "1"].map((raw) => read(raw, "tt22-2016"))).toEqual(["mark.outOfRange", "10"]);
    expect(read("8.5", "tt22-2021")).toBe("85");
    expect(read("8.5", "constructor")).toBe("85");
  });

  test("A18 may round a second decimal, halves up, and says so", () => {
    const rounding = { lowest: 0, decimals: 1, precision: "round" } as const;
    expect(readMark("8.25", rounding)).toMatchObject({
      mark: 83,
      note: { code: "mark.rounded", data: { mark: "8.3" } },
    });
    expect(readMark("9.96", rounding)).toMatchObject({ kind: "mark", mark: 100 });
    expect(readMark("10.04", rounding)).toMatchObject({ diagnostic: { code: "mark.outOfRange" } });
    expect(readMark("8.5", rounding)).toEqual({ kind: "mark", mark: 85 });
  });
});
