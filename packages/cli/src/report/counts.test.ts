import { diagnostic } from "@sodiem/core";
import { expect, test } from "vitest";
import { exampleAudit } from "../testing/example-audit";
import { compareClauses, countByClause, countsOf } from "./counts";
import { nextSteps } from "./next-steps";

test("what only follows is counted apart", () => {
  expect(countsOf(exampleAudit())).toMatchObject({
    files: 2,
    failedFiles: 0,
    classes: 1,
    pupils: 6,
    errors: 6,
    warnings: 1,
    consequences: 1,
    undetermined: 1,
  });
  expect(countByClause(exampleAudit().result.findings)).toContainEqual({
    clause: "tt22-2021/9.1.b",
    causes: 1,
    consequences: 1,
  });
});

test("a file of an unknown kind is told from one that is damaged", () => {
  const unread = (code: string) => ({
    name: `${code}.xls`,
    gradebook: { classes: [] },
    formats: [],
    diagnostics: [diagnostic(code, "error", [`${code}.xls`])],
  });
  const readings = ["format.unknown", "file.truncated"].map(unread);
  expect(countsOf(exampleAudit({}, readings))).toMatchObject({ failedFiles: 2, unsupportedFiles: 1 });
});

test("clauses stand in the order of their articles, no clause last", () => {
  const clauses = [null, "tt22-2021/12.1.c", "tt22-2021/9.3", "tt22-2021/9.2.a", "tt22-2021/9.1.b"];
  expect(clauses.sort(compareClauses)).toEqual([
    "tt22-2021/9.1.b",
    "tt22-2021/9.2.a",
    "tt22-2021/9.3",
    "tt22-2021/12.1.c",
    null,
  ]);
});

test("the advice follows from what was found", () => {
  const counts = countsOf(exampleAudit());
  expect(nextSteps(counts, false)).toEqual([
    "report.next.findings",
    "report.next.undetermined",
    "report.next.html",
  ]);
  const clean = { ...counts, errors: 0, warnings: 0, consequences: 0, undetermined: 0 };
  expect(nextSteps(clean, true)).toEqual(["report.next.clean"]);
  expect(nextSteps({ ...clean, failedFiles: 2, unsupportedFiles: 1, classesNotAudited: 1 }, true)).toEqual([
    "report.next.failed",
    "report.next.unsupported",
    "report.next.notAudited",
  ]);
});
