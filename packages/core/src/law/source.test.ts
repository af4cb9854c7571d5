import { expect, test } from "vitest";
import { unverifiedSource } from "./source";

test("an unverified clause is named with its confidence", () => {
  expect(unverifiedSource("tt22-2021/7.5")).toEqual({
    code: "source.unverified",
    severity: "info",
    path: [],
    data: { clause: "tt22-2021/7.5", confidence: "M" },
  });
});
