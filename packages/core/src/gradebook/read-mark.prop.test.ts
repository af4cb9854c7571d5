import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readMark } from "./read-mark";

const tenthsOfMark = fc.integer({ min: 0, max: 100 });

test("every lawful mark is read exactly, however it is written or stored", () => {
  fc.assert(
    fc.property(tenthsOfMark, fc.constantFrom(".", ","), fc.nat({ max: 6 }), (mark, separator, zeros) => {
      const text = `${Math.floor(mark / 10)}${separator}${mark % 10}${"0".repeat(zeros)}`;
      expect(readMark(text)).toEqual({ kind: "mark", mark });
      expect(readMark(mark / 10)).toEqual({ kind: "mark", mark });
      // The noise that sums of binary fractions leave in a spreadsheet is below 15 digits.
      expect(readMark((mark / 10) * (1 + Number.EPSILON))).toEqual({ kind: "mark", mark });
    }),
  );
});

test("any text gives a mark on the scale or a diagnostic", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.double().map(String)), (text) => {
      const reading = readMark(text);
      if (reading.kind === "mark") {
        expect(reading.mark).toBeGreaterThanOrEqual(0);
        expect(reading.mark).toBeLessThanOrEqual(100);
        const value = new Decimal(text.trim().replace(",", ".").replace(/\.$/, ""));
        expect(value.times(10).toFixed()).toBe(String(reading.mark));
      } else {
        expect(reading.diagnostic.code).toMatch(/^mark\./);
      }
    }),
    { numRuns: 5000 },
  );
});
