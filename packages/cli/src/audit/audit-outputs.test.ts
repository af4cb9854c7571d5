import { expect, test } from "vitest";
import { outputsOf } from "./audit-outputs";

test("several results at once, one of them printed", () => {
  expect(outputsOf({ json: true, html: "a.html", junit: "b.xml", sarif: "c.sarif" })).toEqual([
    { kind: "json", path: "-" },
    { kind: "html", path: "a.html" },
    { kind: "junit", path: "b.xml" },
    { kind: "sarif", path: "c.sarif" },
  ]);
  expect(outputsOf({ json: false, sarif: "-" })).toEqual([{ kind: "sarif", path: "-" }]);
  expect(outputsOf({})).toEqual([]);
});

test("two printed, or two into one file, is a mistake", () => {
  expect(() => outputsOf({ junit: "-", sarif: "-" })).toThrow("cli.error.printTwice");
  expect(() => outputsOf({ json: true, html: "-" })).toThrow("cli.error.printTwice");
  expect(() => outputsOf({ junit: "out", sarif: "./out" })).toThrow("cli.error.sameFile");
});
