import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { gradebookArbitrary } from "../testing/gradebook";
import { gradebookSchema } from "./schema";

test("the published schema is current", async () => {
  const schema = {
    $id: "https://unpkg.com/@sodiem/core/schema/gradebook.schema.json",
    title: "sodiem gradebook",
    ...z.toJSONSchema(gradebookSchema, { io: "input", reused: "ref" }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    "../../schema/gradebook.schema.json",
  );
});

test("a gradebook written as JSON is read as it was", () => {
  fc.assert(
    fc.property(gradebookArbitrary(), (gradebook) => {
      expect(gradebookSchema.parse(JSON.parse(JSON.stringify(gradebook)))).toEqual(gradebook);
    }),
    { numRuns: 200 },
  );
});

test("what the model does not know is refused, with its place", () => {
  const [gradebook] = fc.sample(gradebookArbitrary({ classes: { min: 1, max: 1 } }), { numRuns: 1, seed: 1 });
  const read = gradebookSchema.safeParse({
    classes: [{ ...gradebook?.classes[0], grade: 13, homeroom: "x" }],
  });
  expect(read.error?.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["too_big", "classes.0.grade"],
    ["unrecognized_keys", "classes.0"],
  ]);
});
