import type { Finding } from "@sodiem/core/audit";
import { expect, test } from "vitest";
import { causesOf, groupBy } from "./causes";

const place = (cell: string) => ({ file: "f", sheet: "s", cell });
const finding = (cell: string, causedBy?: string): Finding => ({
  code: "average.mismatch",
  severity: "error",
  pupil: { id: "1", name: "HS" },
  className: "8A",
  recorded: "7.5",
  lawful: "7.6",
  clause: "tt22-2021/9.1.b",
  place: place(cell),
  data: {},
  ...(causedBy === undefined ? {} : { causedBy: place(causedBy) }),
});
const cells = (findings: readonly Finding[]) =>
  causesOf(findings).map((one) => [one.finding.place.cell, ...one.consequences.map((own) => own.place.cell)]);

test("what follows stands behind its cause, even when it is met first", () => {
  expect(cells([finding("A1", "C1"), finding("B1"), finding("C1"), finding("D1", "C1")])).toEqual([
    ["B1"],
    ["C1", "A1", "D1"],
  ]);
});

test("nothing is lost when a cause is not among the findings", () => {
  expect(cells([finding("A1", "Z9")])).toEqual([["A1"]]);
});

test("groups keep the order in which they are met", () => {
  expect([...groupBy(["b1", "a1", "b2"], (text) => text[0] ?? "")]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});
