import { describe, expect, test } from "vitest";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { exampleReadings } from "../testing/example-class";
import { sarifCheck, sarifSchema } from "../testing/sarif-schema";
import { sarifReport } from "./sarif";
import { Wording } from "./wording";

const logOf = (audit = exampleAudit(), language: "vi" | "en" = "en") =>
  sarifReport(audit, new Wording(language, audit.gradebook.classes), "1.2.3");

/** What was written, as a reader has it. */
const written = (log: unknown): unknown => JSON.parse(JSON.stringify(log));

describe("against the published schema", () => {
  const check = sarifCheck();

  test.each([
    ["the example class", exampleAudit()],
    ["masked", exampleAudit({ redact: true })],
    ["a class that is not judged", otherRegimeAudit()],
    ["nothing", exampleAudit({}, [])],
  ])("%s is valid", (_, audit) => {
    for (const language of ["vi", "en"] as const) {
      check(written(logOf(audit, language)));
      expect(check.errors ?? []).toEqual([]);
    }
  });

  test("the check finds what is wrong", () => {
    const log = logOf();
    expect(check(written({ ...log, version: "2.0.0" }))).toBe(false);
    expect(check(written({ ...log, runs: [{}] }))).toBe(false);
    const [run] = log.runs;
    expect(check(written({ ...log, runs: [{ ...run, results: [{ level: "fatal", message: {} }] }] }))).toBe(
      false,
    );
  });

  test("the schema has nothing that later drafts read otherwise", () => {
    expect(JSON.stringify(sarifSchema())).not.toMatch(/"exclusiveM(in|ax)imum":(true|false)|"dependencies"/);
  });
});

test("each result names its rule, its file and its cell", () => {
  const audit = exampleAudit();
  const [run] = logOf(audit).runs;
  const rules = run?.tool.driver.rules ?? [];
  const results = run?.results ?? [];
  expect(results.length).toBe(audit.result.findings.length + audit.result.undetermined.length);
  expect(results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toBe(true);
  const found = results.filter(({ kind }) => kind === "fail");
  expect(found.map(({ locations }) => locations[0]?.logicalLocations?.[0]?.name)).toEqual(
    audit.result.findings.map(({ place }) => place.cell),
  );
  const one = found.find(({ ruleId }) => ruleId === "tt22-2021/9.1.b");
  expect(one?.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^'.+'![A-Z]+\d+$/);
  const rule = rules.find(({ id }) => id === "tt22-2021/9.1.b");
  expect(rule?.help.text).toContain("Article 9, clause 1, point b");
});

test("consequences lead to their cause", () => {
  const audit = exampleAudit();
  const followed = audit.result.findings.filter(({ causedBy }) => causedBy !== undefined).length;
  const [run] = logOf(audit).runs;
  const related = (run?.results ?? []).filter((one) => "relatedLocations" in one);
  expect(related.length).toBe(followed);
});

test("fingerprints tell the results apart and forget the row", () => {
  const [run] = logOf().runs;
  const prints = (run?.results ?? []).flatMap((one) =>
    "partialFingerprints" in one ? [JSON.stringify(one.partialFingerprints)] : [],
  );
  expect(new Set(prints).size).toBe(prints.length);
  expect(prints.join(" ")).not.toMatch(/\bL8\b/);
});

test("the exit code is told, and whether everything was read", () => {
  expect(logOf().runs[0]?.invocations[0]).toMatchObject({ exitCode: 1, executionSuccessful: true });
  expect(logOf(otherRegimeAudit()).runs[0]?.invocations[0]).toMatchObject({
    exitCode: 2,
    executionSuccessful: false,
  });
});

test("with masked pupils it names nobody; equal input gives equal bytes", () => {
  const text = JSON.stringify(logOf(exampleAudit({ redact: true })));
  expect(text).not.toMatch(/Nguyễn Thị Minh Anh|9900000001/);
  expect(JSON.stringify(logOf())).toBe(JSON.stringify(logOf(exampleAudit({}, exampleReadings().reverse()))));
});
