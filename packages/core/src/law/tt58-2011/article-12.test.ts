import { expect, test } from "vitest";
import { exemption } from "./article-12";

test.each([
  ["gdtc", "whole", true, false],
  ["am-nhac", "whole", true, false],
  ["mi-thuat", "whole", true, false],
  ["toan", "whole", false, true],
  ["gdqpan", "whole", false, true],
  ["gdqpan", "practical", true, true],
  ["toan", "practical", false, true],
] as const)("Đ12 %s, %s: allowed %s, still assessed %s", (subject, part, allowed, stillAssessed) => {
  expect(exemption({ subject, part })).toMatchObject({
    outcome: { status: "decided", value: { allowed, stillAssessed } },
    cites: ["tt58-2011/12"],
    diagnostics: [{ code: "source.unverified", data: { confidence: "M" } }, { path: ["options", "B04"] }],
  });
});

test("what is not said leaves what can still be answered", () => {
  const refused = { allowed: false, stillAssessed: true };
  expect(exemption({ subject: "toan", part: null }).outcome).toEqual({
    status: "undetermined",
    missing: ["part"],
    possible: [refused],
  });
  expect(exemption({ subject: null, part: "whole" }).outcome).toEqual({
    status: "undetermined",
    missing: ["subject"],
    possible: [{ allowed: true, stillAssessed: false }, refused],
  });
  expect(exemption({ subject: "gdqpan", part: null }).outcome).toEqual({
    status: "undetermined",
    missing: ["part"],
    possible: [{ allowed: true, stillAssessed: true }, refused],
  });
});
