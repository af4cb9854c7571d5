import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";
import { expect, test } from "vitest";
import { csdl } from "./csdl";

const folder = fileURLToPath(new URL(".", import.meta.url));
const folders = ["", "fill/", "mark-sheet/", "primary-results/", "periodic/", "profile/", "result-list/"];
const codes = new Set(
  folders.flatMap((own) =>
    readdirSync(folder + own)
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .flatMap((name) =>
        [...readFileSync(folder + own + name, "utf8").matchAll(/"([a-z]+[A-Za-z]*\.[a-z][A-Za-z]*)"/g)].map(
          ([, code = ""]) => code,
        ),
      ),
  ),
);
const fields = new Set<string>(csdl.formats.flatMap((format) => format.fields));

test("every code has its sentence in both languages", () => {
  const own = [...codes].filter(
    (code) => !fields.has(code) && !/^(?:pupil|recorded|mark|primary)\./.test(code),
  );
  expect(own.length).toBeGreaterThan(20);
  for (const { texts } of [vi, en]) {
    expect(own.filter((code) => !Object.hasOwn(texts, `diagnostic.${code}`))).toEqual([]);
  }
});

test("every kind has a name in both languages", () => {
  for (const { texts } of [vi, en]) {
    expect(csdl.formats.filter(({ kind }) => !Object.hasOwn(texts, `format.csdl.${kind}`))).toEqual([]);
  }
});
