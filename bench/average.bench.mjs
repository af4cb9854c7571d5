import { averageOfTerm } from "@sodiem/core/tt22-2021";
import { Decimal } from "decimal.js";
import { timesFaster } from "./side-by-side.mjs";

// Marks of 2,000 records in tenths, side by side, with four regular marks each.
const count = 2000;
const marks = Uint8Array.from({ length: count * 6 }, (_, index) => (index * 7919 + 31) % 101);

function exact() {
  let sum = 0;
  for (let at = 0; at < marks.length; at += 6) {
    const regular = marks[at] + marks[at + 1] + marks[at + 2] + marks[at + 3];
    sum += averageOfTerm(regular, 4, marks[at + 4], marks[at + 5]);
  }
  return sum;
}

const decimals = Array.from(marks, (mark) => new Decimal(mark).div(10));

function withDecimal() {
  let sum = new Decimal(0);
  for (let at = 0; at < decimals.length; at += 6) {
    const average = decimals[at]
      .plus(decimals[at + 1])
      .plus(decimals[at + 2])
      .plus(decimals[at + 3])
      .plus(decimals[at + 4].times(2))
      .plus(decimals[at + 5].times(3))
      .div(9)
      .toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
    sum = sum.plus(average);
  }
  return sum.toNumber();
}

const floats = Float64Array.from(marks, (mark) => mark / 10);

function withFloat() {
  let sum = 0;
  for (let at = 0; at < floats.length; at += 6) {
    const regular = floats[at] + floats[at + 1] + floats[at + 2] + floats[at + 3];
    sum += Math.round(((regular + 2 * floats[at + 4] + 3 * floats[at + 5]) / 9) * 10) / 10;
  }
  return sum;
}

export const measurements = [
  {
    id: "average.vsDecimal",
    unit: "×",
    goal: "≥ 200 × the speed of decimal.js",
    measure: () => timesFaster({ ours: exact, theirs: withDecimal }),
  },
  {
    id: "average.vsFloat",
    unit: "×",
    goal: "≥ 0.8 × the speed of naive floats",
    measure: () => timesFaster({ ours: exact, theirs: withFloat }),
  },
];
