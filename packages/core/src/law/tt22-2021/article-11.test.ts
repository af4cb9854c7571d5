import { expect, test } from "vitest";
import { disabilityAssessment } from "./article-11";

const reduced = { assessed: true, by: "reduced-requirements", leftOut: false };
const plan = { assessed: true, by: "individual-plan", leftOut: false };
const special = { assessed: true, by: "special-programme-or-individual-plan", leftOut: false };
const leftOut = { assessed: false, leftOut: true };

test.each([
  ["inclusive", "followed", reduced],
  ["inclusive", "individual-plan", plan],
  ["inclusive", "waived", leftOut],
  ["special", "followed", special],
  ["special", "individual-plan", special],
  ["special", "waived", leftOut],
] as const)("11 %s education, subject %s", (education, subject, value) => {
  const { outcome, cites } = disabilityAssessment({ education, subject });
  expect(outcome).toEqual({ status: "decided", value });
  expect(cites).toEqual(education === "inclusive" ? ["tt22-2021/11", "tt22-2021/11.2"] : ["tt22-2021/11"]);
});

test.each([
  [{ education: null, subject: "followed" }, ["education"], [reduced, special]],
  [{ education: null, subject: "waived" }, ["education"], [leftOut]],
  [{ education: "special", subject: null }, ["subject"], [special, leftOut]],
  [{ education: null, subject: null }, ["education", "subject"], [reduced, plan, leftOut, special]],
] as const)("%j", (question, missing, possible) => {
  expect(disabilityAssessment(question).outcome).toEqual({ status: "undetermined", missing, possible });
});
