import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { VectorResult } from "@sodiem/vectors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-vectors-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(["vectors", ...given, "--lang", "en"], console);
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

describe("vectors run", () => {
  test("counts what a program gets right, wrong and does not cover", async () => {
    const result = join(folder, "result.json");
    const given = [
      "--cmd",
      cuttingProgram(),
      "--filter",
      "tt22-2021/9.1",
      "--result",
      result,
      "--date",
      "2026-11-25",
    ];
    const { code, out, error } = await run("run", ...given);
    expect([code, error]).toEqual([1, ""]);
    const written = JSON.parse(readFileSync(result, "utf8")) as VectorResult;
    const { passed, failed, notCovered, cases } = written.totals;
    expect([passed, failed, notCovered].every((count) => count > 0)).toBe(true);
    expect(passed + failed + notCovered).toBe(cases);
    expect(written).toMatchObject({
      filter: "tt22-2021/9.1",
      date: "2026-11-25",
      end: { kind: "exited", code: 0 },
    });
    expect(out).toContain(`${passed} right, ${failed} wrong, ${notCovered} not covered`);
    expect(out).toContain('✗ tt22-2021/9.1.b#round-8.25\n      expected {"status":"decided","value":"8.3"}');
    expect(out).toContain("Not covered: tt22-2021/9.1.a");
    expect(out).toContain(`Result written to ${result}`);
  });

  test("prints the result as JSON", async () => {
    const { code, out } = await run("run", "--cmd", cuttingProgram(), "--filter", "tt22-2021/9.3", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).byClause["tt22-2021/9.3"]).toMatchObject({ passed: 0, failed: 0 });
  });

  test("prints it for --result - too", async () => {
    const given = ["run", "--cmd", cuttingProgram(), "--filter", "tt22-2021/9.3"];
    const { out } = await run(...given, "--result", "-");
    expect(out).toBe((await run(...given, "--json")).out);
  });

  test("says in one sentence why a program did not answer", async () => {
    const unknown = await run("run", "--cmd", "no-such-program-of-sodiem", "--filter", "tt22-2021/10");
    expect(unknown.code).toBe(2);
    expect(unknown.out).toContain("The program could not be started (ENOENT).");
    const broken = await run(
      "run",
      "--cmd",
      `"${process.execPath}" -e "throw 1"`,
      "--filter",
      "tt22-2021/10",
    );
    expect(broken.code).toBe(1);
    expect(broken.out).toContain("The program ended with exit code 1.");
    expect(broken.out).toContain("got no answer");
    expect(broken.out).not.toContain("    at ");
    const slow = await run(
      ...["run", "--cmd", `"${process.execPath}" -e "setInterval(()=>{},9)"`],
      ...["--filter", "tt22-2021/10", "--timeout", "1"],
    );
    expect(slow.out).toContain("did not end in time");
  });

  test.each([
    [["run"], "No program was named"],
    [["run", "--cmd", " "], "No program was named"],
    [["run", "--cmd", "x", "--filter", "tt22"], "No test case belongs to “tt22”"],
    [["run", "--cmd", "x", "--date", "today"], "“today” is no day"],
    [["run", "--cmd", "x", "--timeout", "0"], "“0” is no number of seconds"],
    [["list", "--filter", "x"], "No test case belongs to “x”"],
    [["run", "--what"], "There is no option --what"],
  ])("%j is an error of one sentence", async (given, sentence) => {
    const { code, out, error } = await run(...given);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(sentence);
    expect(error.trim().split("\n")).toHaveLength(1);
  });
});

describe("vectors list", () => {
  test("lists clauses with the number of each kind", async () => {
    const { code, out } = await run("list", "--filter", "tt22-2021/9");
    expect(code).toBe(0);
    const [head = "", ...rows] = out.trimEnd().split("\n");
    expect(head).toMatch(/^Clause +Cases +By hand +Applies +Does not +Boundary +Property$/);
    expect(rows.map((row) => row.split(/ +/)[0])).toEqual([
      ...["tt22-2021/9.1.a", "tt22-2021/9.1.b", "tt22-2021/9.2", "tt22-2021/9.2.a", "tt22-2021/9.2.b"],
      ...["tt22-2021/9.2.c", "tt22-2021/9.2.d", "tt22-2021/9.3", "All"],
    ]);
  });

  test("in JSON the sums agree", async () => {
    const { clauses } = JSON.parse((await run("list", "--json")).out);
    expect(clauses.length).toBeGreaterThan(80);
    for (const { total, kinds, origins } of clauses) {
      const sum = (counts: { [name: string]: number }) => Object.values(counts).reduce((a, b) => a + b, 0);
      expect([sum(kinds), sum(origins)]).toEqual([total, total]);
    }
  });

  test("the help names both", async () => {
    const console = memoryConsole();
    expect(await runProgram(["vectors", "--help", "--lang", "en"], console)).toBe(0);
    expect(console.written.out).toMatch(/run .*\n(?:.*\n)*.*list /);
    expect((await run("run", "--help")).out).toContain("Exit codes:");
    expect((await run()).code).toBe(2);
  });
});
