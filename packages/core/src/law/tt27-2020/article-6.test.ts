import { expect, test } from "vitest";
import { regularEntryAllowed } from "./article-6";

test("6: regular assessment takes comments, no marks", () => {
  expect(regularEntryAllowed({ entry: "comment" }).outcome).toEqual({ status: "decided", value: true });
  expect(regularEntryAllowed({ entry: "mark" }).outcome).toEqual({ status: "decided", value: false });
  expect(regularEntryAllowed({ entry: "mark" }).cites).toEqual(["tt27-2020/6", "tt27-2020/4.2"]);
  expect(regularEntryAllowed({ entry: null }).outcome).toEqual({
    status: "undetermined",
    missing: ["entry"],
    possible: [false, true],
  });
});
