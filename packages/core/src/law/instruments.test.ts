import { describe, expect, test } from "vitest";
import { isIsoDate } from "../kernel/civil-date";
import { findInstrument, instruments } from "./instruments";

test("finds an instrument by its id", () => {
  expect(findInstrument("tt22-2021")?.inForceFrom).toBe("2021-09-05");
  expect(findInstrument("tt26-2020")?.amends).toEqual(["tt58-2011"]);
  expect(findInstrument("tt99-2099")).toBeUndefined();
  expect(findInstrument("constructor")).toBeUndefined();
});

describe("the table", () => {
  test("ids are unique", () => {
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length);
  });

  test.each(instruments)(
    "$id",
    ({ id, kind, number, title, issued, inForceFrom, inForceUntil, ...links }) => {
      for (const day of [issued, inForceFrom, inForceUntil]) {
        if (day !== undefined) expect(isIsoDate(day)).toBe(true);
      }
      if (issued !== undefined && inForceFrom !== undefined) expect(issued <= inForceFrom).toBe(true);
      if (inForceFrom !== undefined && inForceUntil !== undefined)
        expect(inForceFrom <= inForceUntil).toBe(true);
      expect(title?.normalize("NFC")).toBe(title);

      const [serial, tail] = id.split("-");
      const prefixes = { law: "luat", decree: "nd", circular: "tt", decision: "qd", letter: "cv" };
      expect(serial).toBe(prefixes[kind] + number.split("/")[0]);
      expect(issued?.slice(0, 4) ?? tail).toBe(tail);
      for (const other of [
        ...(links.amends ?? []),
        ...(links.replacedBy === undefined ? [] : [links.replacedBy]),
      ]) {
        expect(findInstrument(other)).toBeDefined();
      }
    },
  );

  test("a replaced instrument ends no later than its successor begins", () => {
    for (const { inForceUntil, replacedBy } of instruments) {
      if (inForceUntil === undefined || replacedBy === undefined) continue;
      const successor = findInstrument(replacedBy);
      expect(successor?.inForceFrom !== undefined && inForceUntil < successor.inForceFrom).toBe(true);
    }
  });
});
