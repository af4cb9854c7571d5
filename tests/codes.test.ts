import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { en } from "@sodiem/core/locale/en";
import { vi } from "@sodiem/core/locale/vi";
import { expect, test } from "vitest";

const packages = fileURLToPath(new URL("../packages/", import.meta.url));
const sources = readdirSync(packages, { recursive: true, encoding: "utf8" })
  .filter((name) => /^[^/]+\/src\/.*\.ts$/.test(name) && !/\.test\.ts$|\/testing\//.test(name))
  .map((name) => readFileSync(join(packages, name), "utf8"));

function written(pattern: RegExp): string[] {
  return [
    ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""))),
  ].sort();
}

test("every code of a diagnostic has its sentence in both languages", () => {
  const codes = written(/\bdiagnostic\(\s*"([A-Za-z0-9.-]+)"/g);
  expect(codes.length).toBeGreaterThan(30);
  for (const { language, texts } of [en, vi]) {
    expect(
      codes.filter((code) => !(`diagnostic.${code}` in texts)),
      language,
    ).toEqual([]);
  }
});

test("every step has its sentence in both languages", () => {
  const steps = written(/\b(?:step|condition)\(\s*"([A-Za-z0-9.-]+)",/g);
  expect(steps.length).toBeGreaterThan(30);
  for (const { language, texts } of [en, vi]) {
    expect(
      steps.filter((id) => !(`step.${id}` in texts)),
      language,
    ).toEqual([]);
  }
});
