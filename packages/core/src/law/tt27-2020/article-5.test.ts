import { expect, test } from "vitest";
import { assessedContents, assessmentKinds, assessmentMethods } from "./article-5";

test("5.1: every subject and activity of the grade and the fifteen items are assessed", () => {
  const { outcome, cites } = assessedContents({ grade: 1 });
  expect(outcome.status === "decided" && outcome.value.subjects.length).toBe(7);
  expect(outcome.status === "decided" && outcome.value.specificCompetencies).toHaveLength(7);
  expect(cites).toEqual(["tt27-2020/5.1"]);
  const five = assessedContents({ grade: 5 }).outcome;
  expect(five.status === "decided" && five.value.subjects).toContain("khoa-hoc");
  expect(five.status === "decided" && five.value.subjects).not.toContain("tn-xh");
});

test("5.2 and 2: methods and kinds", () => {
  expect(assessmentMethods).toHaveLength(4);
  expect(assessmentKinds).toEqual({ regular: "tt27-2020/2.2", periodic: "tt27-2020/2.3" });
});
