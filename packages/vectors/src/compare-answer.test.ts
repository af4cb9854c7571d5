import { expect, test } from "vitest";
import { compareAnswer, comparedParts } from "./compare-answer";

const answer = {
  id: "1",
  status: "undetermined",
  missing: ["final", "midterm"],
  possible: [{ a: 1, b: 2 }, "kha"],
  cites: ["tt22-2021/9.1.b"],
  diagnostics: [{ code: "x.y", severity: "info", path: [], data: {} }],
};

test("an answer conforms whatever the order of keys, of what is missing and of what is possible", () => {
  const expected = {
    status: "undetermined",
    missing: ["midterm", "final"],
    possible: ["kha", { b: 2, a: 1 }],
    cites: ["tt22-2021/9.1.b"],
    code: "x.y",
  } as const;
  expect(compareAnswer(expected, answer)).toEqual([]);
});

test("each part that differs is named", () => {
  expect(compareAnswer({ status: "decided" }, answer)).toEqual(["status"]);
  expect(compareAnswer({ status: "undetermined", missing: ["final"] }, answer)).toEqual(["missing"]);
  expect(compareAnswer({ status: "undetermined", possible: ["kha"] }, answer)).toEqual(["possible"]);
  expect(compareAnswer({ status: "undetermined", cites: ["tt22-2021/9.3"] }, answer)).toEqual(["cites"]);
  expect(compareAnswer({ status: "undetermined", code: "z" }, answer)).toEqual(["code"]);
  expect(
    compareAnswer({ status: "undetermined", missing: [], possible: [] }, { status: "undetermined" }),
  ).toEqual(["missing", "possible"]);
});

test("a value is compared exactly: type, null and order of a list count", () => {
  const decided = (value: unknown) => ({ status: "decided", value });
  expect(compareAnswer({ status: "decided", value: "8.0" }, decided("8.0"))).toEqual([]);
  for (const other of [8, "8", "8.00", null, undefined, ["8.0"]]) {
    expect(compareAnswer({ status: "decided", value: "8.0" }, decided(other)), String(other)).toEqual([
      "value",
    ]);
  }
  expect(compareAnswer({ status: "decided", value: null }, decided(undefined))).toEqual(["value"]);
  expect(compareAnswer({ status: "decided", value: ["a", "b"] }, decided(["b", "a"]))).toEqual(["value"]);
  const unordered = { status: "decided", value: { list: ["a", "b"] }, unordered: true } as const;
  expect(compareAnswer(unordered, decided({ list: ["b", "a"] }))).toEqual([]);
  expect(compareAnswer(unordered, decided({ list: ["b", "a", "a"] }))).toEqual(["value"]);
});

test("parts are looked for inside the value", () => {
  const given = { status: "decided", value: { a: { b: null, c: ["x", "y"] } } };
  expect(compareAnswer({ status: "decided", parts: { "a.b": null, "a.c": ["x", "y"] } }, given)).toEqual([]);
  expect(compareAnswer({ status: "decided", parts: { "a.c": ["y", "x"] }, unordered: true }, given)).toEqual(
    [],
  );
  for (const path of ["a", "a.d", "a.b.c", "toString", "a.c.0"]) {
    expect(compareAnswer({ status: "decided", parts: { [path]: null } }, given), path).toEqual(["value"]);
  }
});

test("what is no object is no answer", () => {
  for (const one of [null, 5, "x", [], undefined]) {
    expect(compareAnswer({ status: "decided" }, one)).toEqual(["status"]);
  }
});

test("a report holds the compared parts only", () => {
  expect(comparedParts({ ...answer, trace: [1] })).toEqual({
    status: "undetermined",
    missing: ["final", "midterm"],
    possible: [{ a: 1, b: 2 }, "kha"],
    cites: ["tt22-2021/9.1.b"],
    codes: ["x.y"],
  });
  expect(comparedParts("text")).toEqual({ answer: "text" });
});
