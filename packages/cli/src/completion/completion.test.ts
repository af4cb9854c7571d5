import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";
import { shells } from "./shells";

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(given, console);
  return { code, ...console.written };
}

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-complete-"));
  writeFileSync(join(folder, "my book.xls"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(shells)("%s", (shell) => {
  test("names every command and its options", async () => {
    const { code, out, error } = await run("completion", shell);
    expect([code, error]).toEqual([0, ""]);
    for (const word of ["audit", "certify", "completion", "pack", "lint", "vectors"]) {
      expect(out).toContain(word);
    }
    expect(out).toContain(shell === "fish" ? "-l sarif" : "--sarif");
    expect(out).not.toMatch(/undefined|\[object/);
  });

  test.skipIf(!has(shell))(
    `is a script that ${shell} can read (skipped where it is not installed)`,
    async () => {
      const { out } = await run("completion", shell);
      const { status, stderr } = spawnSync(shell, ["-n"], { input: out, encoding: "utf8" });
      expect([status, stderr]).toEqual([0, ""]);
    },
  );
});

describe.skipIf(!has("bash"))("in a real bash (skipped where it is not installed)", () => {
  async function complete(...words: string[]): Promise<string[]> {
    const script = (await run("completion", "bash")).out;
    const list = words.map((word) => `'${word}'`).join(" ");
    const input = `${script}
COMP_WORDS=(sodiem ${list}); COMP_CWORD=${words.length}; _sodiem; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["--norc"], { input, encoding: "utf8", cwd: folder });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((line) => line !== "");
  }

  test.each([
    [["au"], ["audit"]],
    [["audit", "--sar"], ["--sarif"]],
    [
      ["audit", "--lang", ""],
      ["vi", "en"],
    ],
    [
      ["audit", "--sheets", "a"],
      ["auto", "all"],
    ],
    [["pack", "li"], ["lint"]],
    [["pack", "lint", "--la"], ["--lang"]],
    [["completion", "--he"], ["--help"]],
  ])("%j", async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  test("files where a file is due", async () => {
    expect((await complete("audit", "my")).join(" ")).toBe("my book.xls");
    expect((await complete("audit", "--html", "my")).join(" ")).toBe("my book.xls");
  });
});

test("another shell is a mistake", async () => {
  const { code, out, error } = await run("completion", "tcsh", "--lang", "en");
  expect([code, out]).toEqual([2, ""]);
  expect(error).toContain("sodiem completion --help");
});
