import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { version } from "../package.json";
import { runProgram } from "./program";
import { memoryConsole } from "./testing/memory-console";

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(given, console);
  return { code, ...console.written };
}

describe("help", () => {
  test.each([
    [["--help"], "Cách dùng: sodiem"],
    [["--help", "--lang", "en"], "Usage: sodiem"],
    [["help", "audit"], "Ví dụ:"],
    [["audit", "--help"], "sodiem audit so-diem/ --html bao-cao.html"],
    [["audit", "--lang=en", "--help"], "a whole folder, with a report to print"],
    [["eval", "--help", "--lang", "en"], "Exit codes:"],
  ])("%j", async (given, text) => {
    const { code, out, error } = await run(...given);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain(text);
  });

  test("is in one language, and no line is wider than 100 columns", async () => {
    for (const command of [[], ["audit"], ["eval"]]) {
      const { out } = await run(...command, "--help");
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display help|default:/);
      expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    }
  });

  test("has examples and exit codes for every command that does something", async () => {
    const script = (await run("completion", "bash")).out;
    const [, listed = ""] = /^ {4}''\) commands='([^']*)'/m.exec(script) ?? [];
    const names = listed.split(" ").filter((name) => name !== "help");
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const own = new RegExp(`^ {4}'${name}'\\) commands='([^']*)'`, "m").exec(script)?.[1] ?? "";
      const below = own.split(" ").filter((one) => one !== "" && one !== "help");
      for (const path of below.length === 0 ? [[name]] : below.map((one) => [name, one])) {
        const { out } = await run(...path, "--help", "--lang", "en");
        expect([path, out]).toEqual([
          path,
          expect.stringMatching(/Examples:\n {2}\S[\s\S]*Exit codes:\n {2}0/),
        ]);
      }
    }
  });

  test("without a command it is a mistake", async () => {
    const { code, out, error } = await run();
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain("Cách dùng: sodiem");
  });
});

test("the version", async () => {
  expect(await run("--version")).toEqual({ code: 0, out: `${version}\n`, error: "" });
});

describe("a wrong command is one sentence that says what to do", () => {
  test.each([
    [["audit"], "Chưa nói cần kiểm tra tệp hay thư mục nào"],
    [["audit", "x", "--jsn"], "Không có tùy chọn --jsn. Xem sodiem audit --help."],
    [["audit", "x", "--html"], "Tùy chọn --html <file> cần một giá trị"],
    [["adit"], "Không có lệnh adit. Xem sodiem --help. Có phải bạn muốn: audit?"],
    [["audit", "x", "--jsn"], "Không có tùy chọn --jsn. Xem sodiem audit --help. Có phải bạn muốn: --json?"],
    [
      ["pack", "lint", "x", "--lnag"],
      "Không có tùy chọn --lnag. Xem sodiem pack lint --help. Có phải bạn muốn: --lang?",
    ],
    [["audit", "x", "--zzzzzz"], "Không có tùy chọn --zzzzzz. Xem sodiem audit --help.\n"],
    [["audit", "x", "--lang", "fr"], "Không có ngôn ngữ “fr”"],
    [["audit", "x", "--lang"], "Không có ngôn ngữ “”"],
    [["audit", "x", "--periods", "toan"], "Không hiểu “toan” trong --periods"],
    [["audit", "x", "--level", "thcs"], "Không có cấp học “thcs”"],
    [["audit", "x", "--options", "A04=x"], "Không hiểu “A04=x” trong --options"],
    [["eval", "extra"], "Lệnh không hợp lệ"],
  ])("%j", async (given, text) => {
    const { code, out, error } = await run(...given);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(`Lỗi: ${text}`);
    expect(error.trimEnd().split("\n").length).toBe(1);
  });
});

test("the open questions with their readings, as text and as JSON", async () => {
  const { out } = await run("eval", "--options", "--lang", "en");
  expect(out).toContain("A04=substitution");
  expect(out).toContain("A04=removal");
  expect(out).toContain("AMB-P01=rejectZero");
  expect(out).not.toMatch(/ambiguity\.|instrument\./);
  const listed = JSON.parse((await run("eval", "--options", "--json")).out);
  expect(listed).toContainEqual(
    expect.objectContaining({ id: "A04", default: "substitution", values: ["substitution", "removal"] }),
  );
});

test("every language is accepted on either side of the command", async () => {
  expect((await run("--lang", "en", "eval", "--options")).out).toContain("What the circulars leave open");
  expect((await run("eval", "--options", "--lang=en")).out).toContain("What the circulars leave open");
});

test("what is no workbook is one sentence and exit code 2", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sodiem-program-"));
  try {
    writeFileSync(join(folder, "a.xls"), "");
    const { code, out, error } = await run("audit", folder, "--lang", "en");
    expect([code, error]).toEqual([2, ""]);
    expect(out).toContain("✗  a.xls  not read");
    expect(out).not.toMatch(/\n\s+at /);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
