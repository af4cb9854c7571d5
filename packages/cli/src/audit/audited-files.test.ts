import { type Diagnostic, diagnostic } from "@sodiem/core";
import { expect, test } from "vitest";
import { otherRegimeAudit, rules } from "../testing/example-audit";
import { exampleReadings, marksFile, summaryFile } from "../testing/example-class";
import { auditReadings } from "./audited-files";
import { auditExitCode } from "./exit-code";

const withDiagnostics = (...own: Diagnostic[]) =>
  exampleReadings().map((one) => (one.name === summaryFile ? { ...one, diagnostics: own } : one));

test("the files of one class are put together, by name", () => {
  const audit = auditReadings(exampleReadings().reverse(), [], {}, rules);
  expect(audit.files.map(({ name, failed }) => [name, failed])).toEqual([
    [marksFile, false],
    [summaryFile, false],
  ]);
  expect(audit.gradebook.classes.length).toBe(1);
  expect(auditExitCode(audit)).toBe(1);
});

test("the order of the files changes nothing", () => {
  const one = auditReadings(exampleReadings(), [], {}, rules);
  const other = auditReadings(exampleReadings().reverse(), [], {}, rules);
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

test("an error of a sheet or of the file is a failure of the file, one of a cell is not", () => {
  const failed = (own: Diagnostic) =>
    auditReadings(withDiagnostics(own), [], {}, rules).files.map((file) => file.failed);
  expect(failed(diagnostic("cell.formula", "warning", [summaryFile, "Ca nam", "F8"]))).toEqual([
    false,
    false,
  ]);
  expect(failed(diagnostic("mark.isDate", "error", [summaryFile, "Ca nam", "F8"]))).toEqual([false, false]);
  expect(failed(diagnostic("sheet.damaged", "error", [summaryFile, "Ca nam"]))).toEqual([false, true]);
  expect(failed(diagnostic("file.truncated", "error", [summaryFile]))).toEqual([false, true]);
});

test("a file without a class and a path that was never found are failures and end with 2", () => {
  const empty = { name: "x.xls", gradebook: { classes: [] }, diagnostics: [], formats: [] };
  const problem = diagnostic("file.notFound", "error", ["y.xls"]);
  const audit = auditReadings([...exampleReadings(), empty], [problem], {}, rules);
  expect(audit.files.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(["x.xls", "y.xls"]);
  expect(audit.result.findings.length).toBeGreaterThan(0);
  expect(auditExitCode(audit)).toBe(2);
});

test("a class under another regime ends with 2, a clean class with 0, information alone with 0", () => {
  const { result } = otherRegimeAudit();
  expect(auditExitCode({ files: [], result })).toBe(2);
  const [finding] = auditReadings(exampleReadings(), [], {}, rules).result.findings;
  if (finding === undefined) throw new Error("the example has findings");
  const clean = { ...result, classes: [], findings: [] };
  expect(auditExitCode({ files: [], result: clean })).toBe(0);
  expect(
    auditExitCode({ files: [], result: { ...clean, findings: [{ ...finding, severity: "info" }] } }),
  ).toBe(0);
  expect(
    auditExitCode({ files: [], result: { ...clean, findings: [{ ...finding, severity: "warning" }] } }),
  ).toBe(1);
});
