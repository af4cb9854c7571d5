import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, maximumColumns, maximumRows, parseCellName } from "./cell-name";

test.each([
  [0, 0, "A1"],
  [5, 25, "Z6"],
  [5, 26, "AA6"],
  [5, 27, "AB6"],
  [0, 701, "ZZ1"],
  [0, 702, "AAA1"],
  [maximumRows - 1, maximumColumns - 1, "XFD1048576"],
])("row %i, column %i is %s", (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
  expect(parseCellName(name)).toEqual({ row, column });
});

test("dollar signs and small letters name the same cell", () => {
  expect(parseCellName("$AB$6")).toEqual({ row: 5, column: 27 });
  expect(parseCellName("ab6")).toEqual({ row: 5, column: 27 });
});

test.each([
  "",
  "A",
  "1",
  "A0",
  "A-1",
  "A1B",
  "A1:B2",
  "XFE1",
  "AAAA1",
  "A1048577",
  "A99999999",
  "Ă1",
  "A1 ",
  "$",
  "[1",
])("%j names no cell", (name) => {
  expect(parseCellName(name)).toBeUndefined();
});

test("every cell's name leads back to the cell", () => {
  fc.assert(
    fc.property(fc.nat(maximumRows - 1), fc.nat(maximumColumns - 1), (row, column) => {
      expect(parseCellName(cellName(row, column))).toEqual({ row, column });
    }),
  );
});
