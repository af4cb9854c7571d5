import { expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { testMinutes } from "./article-7";

test("Đ7 a test lasts 45 to 90 minutes, of a specialised subject at most 120", () => {
  expect(testMinutes({ specialised: false })).toMatchObject({
    outcome: { status: "decided", value: { min: 45, max: 90 } },
    cites: ["tt58-2011/7"],
  });
  expect(testMinutes({ specialised: true }).outcome).toEqual({
    status: "decided",
    value: { min: null, max: 120 },
  });
});

test("the wording is that of Circular 26/2020", () => {
  expect(testMinutes({ specialised: false }, { asOf: isoDate("2020-10-10") }).outcome.status).toBe(
    "notInForce",
  );
  expect(testMinutes({ specialised: false }, { asOf: isoDate("2020-10-11") }).outcome.status).toBe("decided");
});
