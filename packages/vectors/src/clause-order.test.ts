import { expect, test } from "vitest";
import { inTextOrder, isWithin } from "./clause-order";

test("clauses stand in the order of the text, numbers as numbers", () => {
  const clauses = ["tt27-2020/7.1.d", "tt22-2021/12.1.a", "tt22-2021/9.3", "tt22-2021/9.2.b", "tt22-2021/9"];
  expect(clauses.sort(inTextOrder)).toEqual([
    "tt22-2021/9",
    "tt22-2021/9.2.b",
    "tt22-2021/9.3",
    "tt22-2021/12.1.a",
    "tt27-2020/7.1.d",
  ]);
});

test("a clause lies within itself, its article and its instrument, not within one that merely begins alike", () => {
  for (const name of ["tt22-2021/12.1.a", "tt22-2021/12.1", "tt22-2021/12", "tt22-2021"]) {
    expect(isWithin("tt22-2021/12.1.a", name), name).toBe(true);
  }
  for (const name of ["tt22-2021/1", "tt22-2021/12.1.c", "tt22", ""]) {
    expect(isWithin("tt22-2021/12.1.a", name), name).toBe(false);
  }
});
