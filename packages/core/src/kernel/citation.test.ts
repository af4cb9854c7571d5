import { expect, test } from "vitest";
import { at, type ClauseId, citationParts } from "./citation";

test("clause ids read like citations and come apart again", () => {
  expect(at("tt22-2021", 9, 2, "a")).toBe("tt22-2021/9.2.a");
  expect(at("tt22-2021", 13)).toBe("tt22-2021/13");
  expect(citationParts("tt22-2021/9.2.a")).toEqual({
    instrument: "tt22-2021",
    article: "9",
    clause: "2",
    point: "a",
  });
  expect(citationParts("tt22-2021/13")).toEqual({ instrument: "tt22-2021", article: "13" });
  expect(() => citationParts("/9" as ClauseId)).toThrow(RangeError);
});
