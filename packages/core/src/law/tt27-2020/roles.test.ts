import { expect, test } from "vitest";
import { dutiesOf, primaryDuties } from "./roles";

test("every duty once, each with a clause of the circular", () => {
  const ids = primaryDuties.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { clauses } of primaryDuties) for (const id of clauses) expect(id).toMatch(/^tt27-2020\/\d/);
});

test("the teacher rates, the principal alone decides on promotion", () => {
  expect(dutiesOf("teacher").map(({ id }) => id)).toEqual(["keep-own-notes"]);
  const deciders = primaryDuties.filter(({ id }) => id === "decide-promotion").map(({ role }) => role);
  expect(deciders).toEqual(["principal"]);
  expect(dutiesOf("homeroom-teacher").map(({ id }) => id)).toContain("rate-year");
  expect(dutiesOf("subject-teacher").map(({ id }) => id)).not.toContain("rate-year");
});
