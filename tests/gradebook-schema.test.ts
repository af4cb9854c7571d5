import { readFileSync } from "node:fs";
import { gradebookArbitrary } from "@sodiem/core/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";

const schema = JSON.parse(
  readFileSync(new URL("../packages/core/schema/gradebook.schema.json", import.meta.url), "utf8"),
);
const isValid = new Ajv2020({ strict: false }).compile(schema);

test("an independent validator takes every generated gradebook by the published schema", () => {
  fc.assert(
    fc.property(gradebookArbitrary(), (gradebook) => {
      expect(isValid(gradebook), JSON.stringify(isValid.errors)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("and refuses what the model does not know", () => {
  const [gradebook] = fc.sample(gradebookArbitrary(), { numRuns: 1, seed: 1 });
  const [book] = gradebook?.classes ?? [];
  for (const wrong of [
    { grade: 13 },
    { grade: 8.5 },
    { level: "kindergarten" },
    { schoolYear: "2024" },
    { teacher: "x" },
  ]) {
    expect(isValid({ classes: [{ ...book, ...wrong }] }), JSON.stringify(wrong)).toBe(false);
  }
  expect(isValid({ classes: [book] })).toBe(true);
});
