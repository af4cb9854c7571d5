import { expect, test } from "vitest";
import { comparePlaces, compareTexts } from "./place-order";

test("places are ordered by file, sheet, row and column", () => {
  const place = (cell: string, sheet = "s", file = "a") => ({ file, sheet, cell });
  const sorted = [
    place("AA2"),
    place("B10"),
    place("Z2"),
    place("A1", "s", "b"),
    place("A1", "t"),
    place("B2"),
  ].sort(comparePlaces);
  expect(sorted.map(({ file, sheet, cell }) => `${file}${sheet}${cell}`)).toEqual([
    "asB2",
    "asZ2",
    "asAA2",
    "asB10",
    "atA1",
    "bsA1",
  ]);
  expect(comparePlaces(place("A1"), place("A1"))).toBe(0);
});

test("texts are ordered by code unit, whatever the language of the machine", () => {
  expect(["đ", "z", "a", "Z"].sort(compareTexts)).toEqual(["Z", "a", "z", "đ"]);
});
