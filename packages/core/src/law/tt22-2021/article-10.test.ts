import { describe, expect, test } from "vitest";
import { exemption } from "./article-10";

const allowed = { allowed: true, stillAssessed: true, assessedOn: "theory" };
const refused = { allowed: false, stillAssessed: true };

describe("10 exemption", () => {
  test.each(["gdtc", "gdqpan"])("from the practical part of %s, theory in its place", (subject) => {
    const { outcome, cites } = exemption({ subject, part: "practical" });
    expect(outcome).toEqual({ status: "decided", value: allowed });
    expect(cites).toEqual(["tt22-2021/10"]);
  });

  test.each(["am-nhac", "mi-thuat", "nghe-thuat", "toan", "hdtn-hn", "constructor"])(
    "not of %s",
    (subject) => {
      expect(exemption({ subject, part: "practical" }).outcome).toEqual({
        status: "decided",
        value: refused,
      });
    },
  );

  test.each(["gdtc", "gdqpan", "am-nhac"])("never from the whole of %s", (subject) => {
    const { outcome, steps } = exemption({ subject, part: "whole" });
    expect(outcome).toEqual({ status: "decided", value: refused });
    expect(steps.at(-1)).toMatchObject({ id: "exemption.part", holds: false });
  });

  test.each([
    [{ subject: "gdtc", part: null }, ["part"], [allowed, refused]],
    [{ subject: "toan", part: null }, ["part"], [refused]],
    [{ subject: null, part: "practical" }, ["subject"], [allowed, refused]],
    [{ subject: null, part: "whole" }, ["subject"], [refused]],
    [{ subject: null, part: null }, ["subject", "part"], [allowed, refused]],
  ] as const)("%j", (request, missing, possible) => {
    expect(exemption(request).outcome).toEqual({ status: "undetermined", missing, possible });
  });
});
