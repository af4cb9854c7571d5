import { expect, test } from "vitest";
import type { Cell } from "../grid";
import { readBirthDate, readCode, readNationalId } from "./identifiers";

const text = (value: string): Cell => ({ kind: "text", value });
const number = (value: number): Cell => ({ kind: "number", value });

test.each([
  [number(9900000001), { value: "9900000001" }],
  [number(9.9e9), { value: "9900000000" }],
  [text("9900000001"), { value: "9900000001" }],
  [text(" 9900000001.0 "), { value: "9900000001" }],
  [text("9,9E+09"), { value: "9900000000", warning: "id.digitsLost" }],
  [text("HS001"), { value: "HS001" }],
  [number(9900000001.5), { warning: "id.unreadable" }],
  [number(-1), { warning: "id.unreadable" }],
  [
    { kind: "date", iso: "2010-08-05", serial: 40395 },
    { value: "2010-08-05", warning: "id.unreadable" },
  ],
  [
    { kind: "error", value: "#N/A" },
    { value: "#N/A", warning: "id.unreadable" },
  ],
  [{ kind: "empty-formula", formula: true }, { warning: "id.unreadable" }],
  [text("  "), {}],
  [undefined, {}],
] as const)("a pupil's code: %j", (cell, expected) => {
  expect(readCode(cell)).toEqual(expected);
});

test.each([
  [text("099000000001"), { value: "099000000001" }],
  [number(199000000001), { value: "199000000001" }],
  [number(99000000001), { value: "99000000001", warning: "id.leadingZeroLost" }],
  [text("99000000001"), { value: "99000000001", warning: "id.leadingZeroLost" }],
  [text("12345"), { value: "12345", warning: "id.notTwelveDigits" }],
  [text("9.9E+10"), { value: "99000000000", warning: "id.digitsLost" }],
  [undefined, {}],
] as const)("a national identity number: %j", (cell, expected) => {
  expect(readNationalId(cell)).toEqual(expected);
});

test.each([
  [text("05/08/2010"), { value: "2010-08-05" }],
  [text("5/8/2010"), { value: "2010-08-05" }],
  [text("05-08-2010"), { value: "2010-08-05" }],
  [text("2010-08-05"), { value: "2010-08-05" }],
  [text("29/02/2012"), { value: "2012-02-29" }],
  [{ kind: "date", iso: "2010-08-05", serial: 40395 }, { value: "2010-08-05" }],
  [text("29/02/2011"), { value: "29/02/2011", warning: "birthDate.impossible" }],
  [text("08/23/2010"), { value: "08/23/2010", warning: "birthDate.impossible" }],
  [text("2010"), { value: "2010", warning: "birthDate.partial" }],
  [number(2010), { value: "2010", warning: "birthDate.partial" }],
  [text("08/2010"), { value: "08/2010", warning: "birthDate.partial" }],
  [text("05/08/10"), { value: "05/08/10", warning: "birthDate.partial" }],
  [number(40395), { value: "40395", warning: "birthDate.unreadable" }],
  [text("mùng 5"), { value: "mùng 5", warning: "birthDate.unreadable" }],
  [undefined, {}],
] as const)("quirk 8 (#47): the day comes first, and nothing is filled in: %j", (cell, expected) => {
  expect(readBirthDate(cell)).toEqual(expected);
});
