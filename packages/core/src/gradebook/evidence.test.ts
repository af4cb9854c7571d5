import { expect, test } from "vitest";
import type { FormatMatch } from "./adapter";
import { unprovenFormats } from "./evidence";

const match = (kind: string, evidence: FormatMatch["evidence"], sheet = ""): FormatMatch => ({
  platform: "csdl",
  kind,
  evidence,
  sheet,
});

test("a layout known by less than parsers is told once, one known by parsers is not", () => {
  const matches = [
    match("K1", "real-file"),
    match("K2", "parsers"),
    match("K5", "described", "A"),
    match("K5", "described", "B"),
    match("K6", "proposed"),
  ];
  expect(
    unprovenFormats(matches, "a.xlsx").map(({ path, data }) => [path.join(), data.kind, data.evidence]),
  ).toEqual([
    ["a.xlsx,A", "K5", "described"],
    ["a.xlsx", "K6", "proposed"],
  ]);
});
