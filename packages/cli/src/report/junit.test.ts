import { parse } from "junit2json";
import { describe, expect, test } from "vitest";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { exampleReadings } from "../testing/example-class";
import { junitReport } from "./junit";
import { Wording } from "./wording";

const xmlOf = (audit = exampleAudit(), language: "vi" | "en" = "en"): string =>
  junitReport(audit, new Wording(language, audit.gradebook.classes));

/** The suites as an independent parser reads them. */
async function suitesOf(xml: string) {
  const parsed = await parse(xml);
  if (parsed === undefined || parsed === null || !("testsuite" in parsed)) throw new Error("no suites");
  return (parsed.testsuite ?? []).map((suite) => ({ ...suite, cases: suite.testcase ?? [] }));
}

describe("read by an independent parser", () => {
  test("there is a suite of the files and one of the class, a case for each pupil", async () => {
    const audit = exampleAudit();
    const [files, classSuite, ...others] = await suitesOf(xmlOf(audit));
    expect(others).toEqual([]);
    expect([files?.name, classSuite?.name]).toEqual(["Files", "Class 8A · 2024-2025 · tt22-2021"]);
    expect(files?.cases.map(({ name }) => name)).toEqual(audit.files.map(({ name }) => name));
    expect(classSuite?.cases.length).toBeGreaterThanOrEqual(audit.result.summary.pupils);
    expect(classSuite?.tests).toBe(classSuite?.cases.length);
  });

  test("the failures are the pupils with contradictions, and say which cell and clause", async () => {
    const audit = exampleAudit();
    const [, suite] = await suitesOf(xmlOf(audit));
    const wrong = new Set(
      audit.result.findings
        .filter(({ severity }) => severity !== "info")
        .map(({ pupil }) => JSON.stringify([pupil.id, pupil.name])),
    );
    expect(suite?.failures).toBe(wrong.size);
    expect(suite?.cases.filter(({ failure }) => failure !== undefined).length).toBe(wrong.size);
    const texts = suite?.cases.flatMap(({ failure }) => (failure ?? []).map(({ inner }) => inner ?? ""));
    expect(texts?.join("\n")).toContain("[tt22-2021/9.1.b]");
    expect(texts?.join("\n")).toContain("› L8: ");
    expect(suite?.cases.some(({ skipped }) => skipped !== undefined)).toBe((suite?.skipped ?? 0) > 0);
  });

  test("hostile names stay text", async () => {
    const [, suite] = await suitesOf(xmlOf());
    expect(suite?.cases.some(({ name }) => name?.includes("Hoàng <b>Đức</b> Em"))).toBe(true);
  });

  test("a class that was not judged is an error", async () => {
    const suites = await suitesOf(xmlOf(otherRegimeAudit()));
    expect(suites.at(-1)?.errors).toBe(1);
    expect(suites.at(-1)?.cases[0]?.error?.[0]?.type).toBe("class.notAudited");
  });
});

test("with masked pupils it names nobody", () => {
  const xml = xmlOf(exampleAudit({ redact: true }), "vi");
  expect(xml).toContain("Học sinh 001");
  expect(xml).not.toMatch(/Nguyễn Thị Minh Anh|9900000001/);
});

test("control characters, which XML cannot hold, are left out", () => {
  const readings = JSON.parse(
    JSON.stringify(exampleReadings()).replaceAll("Minh Anh", "Minh\\u0007\\uffffAnh"),
  );
  const xml = xmlOf(exampleAudit({}, readings));
  expect(xml).toContain("MinhAnh");
});

test("equal input gives equal bytes", () => {
  expect(xmlOf()).toBe(xmlOf(exampleAudit({}, exampleReadings().reverse())));
});
