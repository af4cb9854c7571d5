import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atlas } from "@sodiem/core/atlas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";
import { displayWidth } from "../text/width";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-atlas-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(given: readonly string[], terminal?: number) {
  const console = memoryConsole(terminal === undefined ? {} : { terminal });
  const code = await runProgram(["atlas", ...given], console);
  return { code, ...console.written };
}

describe("the table", () => {
  test("has a row for every clause of an instrument, whole, on any terminal", async () => {
    for (const columns of [undefined, 80, 200]) {
      const { code, out } = await run(["--instrument", "tt22-2021", "--lang", "en"], columns);
      expect(code).toBe(0);
      const bare = out.replace(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g"), "");
      for (const { id, exports } of atlas("tt22-2021")) {
        expect(bare).toMatch(new RegExp(`^[ !] ${id.replace(/\./g, "\\.")} `, "m"));
        for (const name of exports) expect(bare).toContain(name);
      }
      const widest = Math.max(...bare.split("\n").map(displayWidth));
      expect(widest).toBeLessThanOrEqual(Math.min(160, columns ?? 120));
      expect(bare).not.toMatch(/\{\w+\}|undefined|atlas\.[a-z]/);
    }
  });

  test("says how sure the text is and how many cases there are", async () => {
    const { out } = await run(["--instrument", "tt22-2021", "--lang", "en"]);
    expect(out).toContain("Circular 22/2021/TT-BGDĐT\n");
    expect(out).toMatch(/tt22-2021\/9\.2\.a {2,}computed +V +\d+ +\d+ +\d+ +[\d·]+ {2}/);
    expect(out).toMatch(/tt22-2021\/22 +out of scope +M\? +· +· +· +· /);
    expect(out).toContain("\n  M  recalled, not compared with any copy\n");
  });

  test("of all instruments", async () => {
    const { out } = await run([]);
    for (const { id } of atlas()) expect(out).toContain(`${id} `);
  });
});

test("JSON has everything", async () => {
  const { out } = await run(["--json", "--lang", "en"]);
  const report = JSON.parse(out);
  expect(report.atlas).toBe(1);
  expect(report.coverage.clauses).toBe(atlas().length);
  expect(report.instruments[0].clauses[0]).toMatchObject({
    id: "tt22-2021/1",
    title: "Scope and application",
  });
});

describe("the page", () => {
  test("is written to a file, and JSON stays alone on the standard output", async () => {
    const path = join(folder, "pages", "atlas.html");
    const { code, out } = await run(["--html", path, "--lang", "en"]);
    expect([code, out]).toEqual([0, `Atlas written to ${path}\n`]);
    expect(readFileSync(path, "utf8")).toContain("<h1>Clause atlas</h1>");
    const both = await run(["--html", path, "--json", "--lang", "en"]);
    expect(JSON.parse(both.out).atlas).toBe(1);
    expect(both.error).toBe(`Atlas written to ${path}\n`);
  });

  test("or printed", async () => {
    const { out } = await run(["--html", "-", "--instrument", "tt43-2021"]);
    expect(out).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(out).not.toContain("tt22-2021/9");
  });
});

test.each([
  [["--instrument", "tt99"], "Không có văn bản “tt99”; chọn một trong: tt22-2021, "],
  [["--json", "--html", "-"], "Không thể in cả JSON lẫn HTML"],
  [["--html", "/dev/null/x.html"], "Không ghi được"],
  [["extra"], "Lệnh không hợp lệ"],
  [["--jsn"], "Không có tùy chọn --jsn. Xem sodiem atlas --help."],
])("a wrong command is one sentence: %j", async (given, text) => {
  const { code, out, error } = await run(given);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toContain(text);
  expect(error.trimEnd().split("\n").length).toBe(1);
});

test("the help is in one language and no line is wider than 100 columns", async () => {
  const { out } = await run(["--help"]);
  expect(out).not.toMatch(/Usage|Options|Arguments|display help|default:|cli\./);
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
});
