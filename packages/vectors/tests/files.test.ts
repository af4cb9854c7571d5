import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadVectors, type VectorFile } from "@sodiem/vectors";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { resultFileSchema } from "../src/testing/result-schema";
import { vectorFileSchema } from "../src/testing/vectors-schema";

const folder = fileURLToPath(new URL("..", import.meta.url));

const files = ["cases", "generated"].flatMap((origin) =>
  readdirSync(folder + origin, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ origin, clause: name.replace(/\.json$/, "").replace("\\", "/"), name })),
);

function read({ origin, name }: { origin: string; name: string }): string {
  return readFileSync(`${folder}${origin}/${name}`, "utf8");
}

describe("the published schemas", () => {
  test.each([
    ["vectors", "Conformance vectors of one clause", vectorFileSchema],
    ["result", "Result of sodiem vectors run", resultFileSchema],
  ] as const)("schema/%s.schema.json is made from the one the tests use", async (name, title, schema) => {
    const published = {
      $id: `https://unpkg.com/@sodiem/vectors/schema/${name}.schema.json`,
      title,
      ...z.toJSONSchema(schema),
    };
    expect(published.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
      `../schema/${name}.schema.json`,
    );
  });
});

describe.each(files)("$origin/$name", (file) => {
  const text = read(file);
  const content = JSON.parse(text) as VectorFile;

  test("keeps to the schema, and every case is of its clause", () => {
    expect(vectorFileSchema.parse(content)).toEqual(content);
    expect(content.$schema).toBe("../../schema/vectors.schema.json");
    expect(content.clause).toBe(file.clause);
    const strangers = content.cases.filter(
      ({ id, clause }) => clause !== file.clause || !id.startsWith(`${file.clause}#`),
    );
    expect(strangers).toEqual([]);
  });

  test("is in one normal form of Unicode and asks no question twice", () => {
    expect(text).toBe(text.normalize("NFC"));
    const questions = content.cases.map(({ request }) => JSON.stringify(request));
    const twice = questions.filter((one, index) => questions.indexOf(one) !== index);
    expect(twice).toEqual([]);
  });
});

test("ids are unique among all cases", async () => {
  const ids = (await loadVectors()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what a case expects fits its status", async () => {
  const wrong = (await loadVectors()).filter(({ expected }) => {
    const { status, value, parts, missing, possible } = expected;
    const hasResult = value !== undefined || parts !== undefined;
    const isOpen = missing !== undefined || possible !== undefined;
    if (status === "decided") return !hasResult || isOpen;
    return status !== "undetermined" && (hasResult || isOpen);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("the README names every operation that is asked", async () => {
  const readme = readFileSync(`${folder}README.md`, "utf8");
  const operations = new Set((await loadVectors()).map(({ request }) => request.op));
  expect([...operations].filter((op) => !readme.includes(`\`${op}\``))).toEqual([]);
});
