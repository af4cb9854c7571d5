import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonEntry, jsonEntries } from "./json-entries";

const entriesOf = (text: string): JsonEntry[] => jsonEntries(Buffer.from(text));
const notJson = { problem: "notJson" };
const duplicate = { problem: "duplicateName" };

describe("one value in the whole input", () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    ['{\n  "a": [\n    1\n  ]\n}\n', { a: [1] }],
    ['\ufeff{"a":1}\n', { a: 1 }],
    ["7", 7],
  ])("%j", (text, value) => {
    expect(entriesOf(text)).toEqual([{ reading: { value } }]);
  });

  test.each([['{\n  "a": 1,\n'], ["{"], ['{"a":1e999}'], ['{"a":NaN}'], ["nonsense\n{}"]])(
    "that is no JSON: %j",
    (text) => {
      expect(entriesOf(text)).toEqual([{ reading: notJson }]);
    },
  );

  test("that is no text, or too deep", () => {
    expect(jsonEntries(Buffer.from([0x22, 0xff, 0x22]))).toEqual([{ reading: notJson }]);
    expect(entriesOf("[".repeat(5000) + "]".repeat(5000))).toEqual([{ reading: notJson }]);
  });
});

test("one value a line, each by itself", () => {
  expect(entriesOf('{"a":1}\r\n\n{"a":\n[2]\n{"b":1,"b":2}\n')).toEqual([
    { line: 1, reading: { value: { a: 1 } } },
    { line: 3, reading: notJson },
    { line: 4, reading: { value: [2] } },
    { line: 5, reading: duplicate },
  ]);
  expect(entriesOf('{"b":1,"b":2}\n{"a":1}').map(({ reading }) => reading)).toEqual([
    duplicate,
    { value: { a: 1 } },
  ]);
});

test("nothing at all", () => {
  expect(entriesOf("")).toEqual([]);
  expect(entriesOf(" \n\n")).toEqual([]);
});

test("a name given twice is found anywhere, and only then", () => {
  expect(entriesOf('{"x":{"a":1,"b":{"a":1}},"a":":"}')).toEqual([
    { reading: { value: { x: { a: 1, b: { a: 1 } }, a: ":" } } },
  ]);
  expect(entriesOf('[{"x":{"a":1,"a":1}}]')).toEqual([{ reading: duplicate }]);
  expect(entriesOf('{"a":1,"\\u0061":2}')).toEqual([{ reading: duplicate }]);
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(entriesOf(JSON.stringify(value, null, 1))).toEqual([
        { reading: { value: JSON.parse(JSON.stringify(value)) } },
      ]);
    }),
  );
});
