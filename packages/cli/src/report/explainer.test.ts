import { describe, expect, test } from "vitest";
import { exampleAudit } from "../testing/example-audit";
import { classSections } from "./class-sections";
import { Explainer } from "./explainer";

const [section] = classSections(exampleAudit());
if (section === undefined) throw new Error("the example has a class");
const explainer = new Explainer(section);
const of = (code: string) => section.findings.find((one) => one.code === code && one.causedBy === undefined);

describe("every contradicted result is explained by the steps of its rule", () => {
  test.each([
    ["average.mismatch", "average.rounded"],
    ["level.mismatch", "oneSubject.raisedTo.kha"],
    ["conduct.mismatch", "conduct"],
    ["award.mismatch", "award"],
    ["promotion.mismatch", "promotion"],
  ])("%s", (code, step) => {
    const finding = of(code);
    if (finding === undefined) throw new Error(`the example has ${code}`);
    const ids = explainer.steps(finding).map(({ id }) => id);
    expect(ids.some((id) => id.startsWith(step))).toBe(true);
  });
});

test("a value that the rule does not give is not explained", () => {
  const finding = of("average.mismatch");
  if (finding === undefined) throw new Error("the example has one");
  expect(explainer.steps({ ...finding, lawful: "9.9" })).toEqual([]);
  expect(explainer.steps({ ...finding, pupil: { id: "?", name: "?" } })).toEqual([]);
  expect(explainer.steps({ ...finding, lawful: null })).toEqual([]);
});

test("what was entered is told with it", () => {
  const finding = of("average.mismatch");
  if (finding === undefined) throw new Error("the example has one");
  expect(explainer.entered(finding)?.regular.length).toBe(4);
});
