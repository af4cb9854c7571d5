import { describe, expect, it } from "vitest";
import { seededRandom } from "./random";

describe("seededRandom", () => {
  it("gives the same sequence for the same seed and another for another", () => {
    const sequence = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(sequence(7)).toEqual(sequence(7));
    expect(sequence(7)).not.toEqual(sequence(8));
  });

  it("reaches both ends of a span and nothing beyond", () => {
    const random = seededRandom(1);
    const drawn = new Set(Array.from({ length: 600 }, () => random.whole(1, 6)));
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("follows weights", () => {
    const random = seededRandom(2);
    const drawn = Array.from({ length: 4000 }, () =>
      random.weighted([
        ["often", 3],
        ["seldom", 1],
        ["never", 0],
      ]),
    );
    const share = (value: string): number => drawn.filter((one) => one === value).length / drawn.length;
    expect(share("often")).toBeGreaterThan(0.72);
    expect(share("often")).toBeLessThan(0.78);
    expect(share("never")).toBe(0);
  });

  it("spreads around a mean with the deviation asked for", () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 4000 }, () => random.around(70, 10));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - 70)).toBeLessThan(0.6);
    expect(Math.abs(Math.sqrt(variance) - 10)).toBeLessThan(0.5);
  });

  it("shuffles without losing a value", () => {
    const values = Array.from({ length: 30 }, (_, at) => at);
    const shuffled = seededRandom(4).shuffled(values);
    expect(shuffled).not.toEqual(values);
    expect(shuffled.sort((one, other) => one - other)).toEqual(values);
  });
});
