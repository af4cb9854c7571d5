import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import { hashOf } from "./hash";
import { findNonJson, isJson } from "./json-value";

describe("the canonical form", () => {
  test("is that of the docs", () => {
    expect(canonicalJson({ b: 1.0, a: [null, "đ"] })).toBe('{"a":[null,"đ"],"b":1}');
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [8.5, "8.5"],
    [1e21, "1e+21"],
    [1e-7, "1e-7"],
    [4.5, "4.5"],
    [5e-324, "5e-324"],
    [-1.7976931348623157e308, "-1.7976931348623157e+308"],
    [Number("9007199254740993"), "9007199254740992"],
    [333333333.3333333, "333333333.3333333"],
  ])("writes the number %d as %s", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test("escapes what must be escaped, and nothing else", () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/\u2028\u007f')).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028\u007f"',
    );
    expect(canonicalJson("\ud800")).toBe('"\\ud800"');
  });

  test("sorts names by UTF-16 code units", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(Object.values(JSON.parse(`[${canonicalJson(value).replace(/"[^"]*":|[{}]/g, "")}]`))).toEqual([
      2, 4, 6, 7, 1, 5, 3,
    ]);
  });

  test("leaves a text decomposed that came so", () => {
    const decomposed = "Đạt".normalize("NFD");
    expect(JSON.parse(canonicalJson(decomposed))).toBe(decomposed);
  });

  test("holds names that objects inherit", () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(canonicalJson(hostile)).toBe('{"__proto__":{"x":1},"constructor":2}');
  });
});

describe("what JSON cannot hold is a programmer's mistake", () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;

  test.each([
    ["undefined", undefined],
    ["a member that is undefined", { a: undefined }],
    ["not a number", [Number.NaN]],
    ["infinity", { a: Number.POSITIVE_INFINITY }],
    ["a function", { a: () => 1 }],
    ["a symbol", Symbol("a")],
    ["a big integer", 1n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a hole", new Array(2)],
    ["a circle", circle],
  ])("%s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(isJson(value)).toBe(false);
  });

  test("and its place is named", () => {
    expect(findNonJson({ marks: [8.5, Number.NaN] })).toEqual(["marks", "1"]);
    expect(() => canonicalJson({ marks: [8.5, Number.NaN] })).toThrow("marks.1");
    expect(isJson({ regular: [8, null] })).toBe(true);
  });

  test("nesting ends before the stack does", () => {
    const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    expect(canonicalJson(nested(200)).length).toBe(400);
    expect(isJson(nested(100_000))).toBe(false);
  });
});

test("an object without a prototype and one of another realm are plain", () => {
  expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
});

describe("the hash", () => {
  test("is the SHA-256 of the canonical form in UTF-8", () => {
    const value = { đ: "ễ", a: 1 };
    expect(hashOf(value)).toBe(createHash("sha256").update('{"a":1,"đ":"ễ"}', "utf8").digest("hex"));
    expect(hashOf("")).toBe(createHash("sha256").update('""').digest("hex"));
    expect(hashOf({ b: 1, a: 2 })).toBe(hashOf({ a: 2, b: 1 }));
  });
});
