import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { runProgram } from "../program";
import { certifySchema } from "../testing/certify-schema";
import { exampleAudit, otherRegimeAudit } from "../testing/example-audit";
import { memoryConsole } from "../testing/memory-console";
import { tallyValues } from "./tally-values";

const books = fileURLToPath(new URL("../../../../examples/audit/books", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-certify-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(["certify", ...given, "--lang", "en"], console);
  return { code, ...console.written };
}

/** A program that answers `round` by cutting off, and nothing else. */
function cuttingProgram(): string {
  const file = join(folder, "cut.mjs");
  writeFileSync(
    file,
    `import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  const { id, op, input } = JSON.parse(line);
  const [over, under = "1"] = String(input.exact).split("/");
  const value = (Math.floor((10 * Number(over)) / Number(under)) / 10).toFixed(1);
  const unknown = { id, status: "error", cites: [], diagnostics: [{ code: "request.unknownOperation" }] };
  console.log(JSON.stringify(op === "round" ? { id, status: "decided", value, cites: [], diagnostics: [] } : unknown));
}`,
  );
  return `"${process.execPath}" "${file}"`;
}

const reportOf = (out: string) => certifySchema.parse(JSON.parse(out));

const clauseOf = (report: z.infer<typeof certifySchema>, wanted: string) =>
  report.instruments.flatMap(({ clauses }) => clauses).find(({ clause }) => clause === wanted);

test("the published schema is that of the reports", async () => {
  const schema = {
    $id: "https://unpkg.com/@sodiem/cli/schema/certify.schema.json",
    title: "sodiem certify --json",
    ...z.toJSONSchema(certifySchema),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    "../../schema/certify.schema.json",
  );
});

describe("a program", () => {
  test("passes, fails or does not cover each clause", async () => {
    const { code, out, error } = await run(
      ...["--cmd", cuttingProgram(), "--filter", "tt22-2021/9", "--date", "2026-05-31", "--json"],
    );
    expect([code, error]).toEqual([1, ""]);
    const report = reportOf(out);
    expect(report).toMatchObject({ date: "2026-05-31", status: "failed", books: null });
    expect(report.vectors?.filter).toBe("tt22-2021/9");
    expect(clauseOf(report, "tt22-2021/9.1.b")?.status).toBe("failed");
    expect(clauseOf(report, "tt22-2021/9.3")?.status).toBe("notCovered");
    expect(report.instruments.map(({ instrument }) => instrument)).toEqual(["tt22-2021"]);
    expect(report.instruments[0]?.lawHash).toMatch(/^[0-9a-f]{64}$/);
    const sums = report.instruments.flatMap(({ clauses }) => clauses);
    expect(report.clauses.passed + report.clauses.failed + report.clauses.notCovered).toBe(sums.length);
    expect(report.failures.length).toBeGreaterThan(0);
  });

  test("that does not start is told, and ends with 2", async () => {
    const { code, out } = await run("--cmd", "no-such-program-of-sodiem", "--filter", "tt22-2021/10");
    expect(code).toBe(2);
    expect(out).toContain("could not be started (ENOENT)");
  });
});

describe("exported books", () => {
  test("count by clause, pupils masked", async () => {
    const html = join(folder, "report.html");
    const given = ["--files", books, "--name", "SMS <x>", "--date", "2026-05-31"];
    const { code, out } = await run(...given, "--json");
    expect(code).toBe(1);
    const report = reportOf(out);
    expect(report).toMatchObject({ system: "SMS <x>", vectors: null });
    const average = clauseOf(report, "tt22-2021/9.1.b");
    expect(average?.status).toBe("failed");
    expect(average?.values?.agreed).toBeGreaterThan(900);
    expect(average?.values?.contradicted).toBe(4);
    expect(clauseOf(report, "tt22-2021/12.1")?.status).toBe("passed");
    expect(clauseOf(report, "tt22-2021/12.1.c")?.status).toBe("failed");
    expect(out).toContain("Học sinh 0");
    expect(out).not.toMatch(/Trần Ngọc Vy|9900081010/);
    const page = await run(...given, "--html", html);
    expect(page.out).toContain("some clauses failed");
    expect(page.out).toContain("tt22-2021/9.1.b");
    const written = readFileSync(html, "utf8");
    expect(written).toContain("SMS &lt;x&gt;");
    expect(written).toContain("2026-05-31");
    expect(written).not.toMatch(/Trần Ngọc Vy|9900081010|\{\w+\}|certify\.\w/);
    expect((await run(...given, "--html", "-")).out).toBe(written);
  });

  test("that cannot be read end with 2", async () => {
    const broken = join(folder, "broken.xlsx");
    writeFileSync(broken, "no workbook");
    const { code, out } = await run("--files", broken, "--date", "2026-05-31");
    expect(code).toBe(2);
    expect(out).toContain("Not read completely: broken.xlsx");
  });

  test("both kinds of evidence stand side by side", async () => {
    const { out } = await run(
      ...["--cmd", cuttingProgram(), "--files", books, "--filter", "tt22-2021/9.1", "--json"],
    );
    const average = clauseOf(reportOf(out), "tt22-2021/9.1.b");
    expect(average?.vectors?.failed).toBeGreaterThan(0);
    expect(average?.values?.agreed).toBeGreaterThan(0);
  });
});

describe("values", () => {
  test("of a class that is not judged count nowhere", () => {
    expect(tallyValues(otherRegimeAudit()).size).toBe(0);
  });

  test("each finding counts once", () => {
    const audit = exampleAudit();
    const sum = [...tallyValues(audit).values()].reduce((total, one) => total + one.contradicted, 0);
    const { findings } = audit.result;
    expect(sum).toBe(
      findings.filter(({ clause, severity }) => clause !== null && severity !== "info").length,
    );
  });
});

test.each([
  [[], "There is nothing to examine"],
  [["--cmd", " "], "There is nothing to examine"],
  [["--files", "no-such-folder"], "No book could be read"],
  [["--cmd", "x", "--date", "today"], "“today” is no day"],
  [["--cmd", "x", "--json", "--html", "-"], "cannot both be printed"],
])("%j is an error of one sentence", async (given, sentence) => {
  const { code, out, error } = await run(...given);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toContain(sentence);
});

test("without --date it is dated by the clock", async () => {
  const { out } = await run("--files", books, "--json");
  expect(reportOf(out).date >= "2024-01-01").toBe(true);
});
