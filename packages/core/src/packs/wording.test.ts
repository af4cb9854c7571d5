import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { packsEn } from "../locale/packs.en";
import { packsVi } from "../locale/packs.vi";
import { decisionStatuses } from "./answer";
import { catalogue } from "./catalogue";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = [
  "check.ts",
  "inspect-condition.ts",
  "schema.ts",
  "worlds.ts",
  ...readdirSync(`${folder}/steps`).map((name) => `steps/${name}`),
];
const source = files.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");

const references = [
  "Level",
  "Role",
  "Record",
  "RecordKind",
  "Action",
  "Evidence",
  "Finding",
  "Fact",
  "Term",
  "Norm",
];
const codes = [
  ...[...source.matchAll(/"(pack\.\w+)"/g)].map(([, code]) => code),
  ...references.map((kind) => `pack.unknown${kind}`),
];
const steps = [...source.matchAll(/note\(\s*[\w.]+,\s*\d,\s*"(\w+)"/g)].map(([, id]) => id);
const obstacles = [
  "signature-order",
  "gate-not-met",
  "window-unknown",
  "gate-unknown",
  "too-early",
  "start-unknown",
];

const keys = [
  ...decisionStatuses.map((status) => `packStatus.${status}`),
  ...catalogue.findings.flatMap(({ code }) => [`packFinding.${code}`, `diagnostic.document.${code}`]),
  ...codes.map((code) => `diagnostic.${code}`),
  ...steps.map((id) => `step.pack.${id}`),
  ...obstacles.map((kind) => `step.pack.obstacle.${kind}`),
];

describe.each([
  ["vi", packsVi],
  ["en", packsEn],
])("%s", (_, texts) => {
  test("has a sentence for every code, status and step, and none for anything else", () => {
    expect(Object.keys(texts).sort()).toEqual([...new Set(keys)].sort());
  });
});

test("the steps of the order are found in the code", () => {
  expect(new Set(steps).size).toBe(9);
});
