import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@sodiem/adapter-vnedu";
import { type AuditResult, auditGradebook, type Finding, mergeGradebooks } from "@sodiem/core";
import { expectedConsequences, expectedFindings } from "@sodiem/example-audit";
import { beforeAll, expect, test } from "vitest";

const books = fileURLToPath(new URL("../examples/audit/books/", import.meta.url));
let result: AuditResult;

beforeAll(async () => {
  const files = readdirSync(books).map((fileName) => ({
    fileName,
    bytes: new Uint8Array(readFileSync(join(books, fileName))),
  }));
  const parsed = await Promise.all(files.map(parse));
  result = auditGradebook(mergeGradebooks(parsed.map(({ gradebook }) => gradebook)).gradebook);
});

test("what the audit finds in the example class is what was planted there, and nothing else", () => {
  const found = result.findings.filter(({ causedBy }) => causedBy === undefined).map(comparable);
  expect(found).toHaveLength(12);
  expect(sorted(found)).toEqual(sorted(expectedFindings.map((one) => ({ ...one, pupil: one.pupil.id }))));
});

test("what only follows from a planted contradiction names it", () => {
  const found = result.findings.filter(({ causedBy }) => causedBy !== undefined);
  expect(sorted(found.map((one) => ({ ...comparable(one), causedBy: one.causedBy })))).toEqual(
    sorted(expectedConsequences.map((one) => ({ ...one, pupil: one.pupil.id }))),
  );
});

test("every pupil of the class was judged", () => {
  expect(result.classes).toMatchObject([{ className: "8A", instrument: "tt22-2021", audited: true }]);
  expect(result.summary.pupils).toBe(42);
  expect(result.results.filter(({ promotion }) => promotion !== undefined)).toHaveLength(42);
});

function comparable({ code, severity, pupil, subject, term, recorded, lawful, clause, place }: Finding) {
  return {
    code,
    severity,
    pupil: pupil.id,
    ...(subject === undefined ? {} : { subject }),
    term,
    recorded,
    lawful,
    clause,
    file: place.file,
    sheet: place.sheet,
    cell: place.cell,
  };
}

function sorted<T extends { readonly file: string; readonly sheet: string; readonly cell: string }>(
  list: readonly T[],
): T[] {
  const key = ({ file, sheet, cell }: T): string => `${file}|${sheet}|${cell}`;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
