import { expect, test } from "vitest";
import { conductYear } from "./article-8";

const columns = ["tot", "kha", "dat", "chua-dat"] as const;
const table = [
  ["tot", "tot", "kha", "kha", "chua-dat"],
  ["kha", "tot", "kha", "dat", "chua-dat"],
  ["dat", "kha", "kha", "dat", "chua-dat"],
  ["chua-dat", "kha", "dat", "dat", "chua-dat"],
] as const;

test.each(
  table.flatMap(([term1, ...years]) => columns.map((term2, index) => [term1, term2, years[index]] as const)),
)("Đ8.k2 %s then %s: %s", (term1, term2, year) => {
  expect(conductYear({ term1, term2 })).toMatchObject({
    outcome: { status: "decided", value: year },
    cites: ["tt43-2021/8.2"],
  });
});

test("a term without a level leaves what it can still become", () => {
  expect(conductYear({ term1: null, term2: "tot" }).outcome).toEqual({
    status: "undetermined",
    missing: ["term1"],
    possible: ["kha", "tot"],
  });
  expect(conductYear({ term1: null, term2: "chua-dat" }).outcome).toEqual({
    status: "undetermined",
    missing: ["term1"],
    possible: ["chua-dat"],
  });
});
