import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createXlsx } from "@sodiem/workbook/fill";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const cli = join(root, "packages/cli/dist/cli.js");
const isBuilt = existsSync(cli);

interface Sample {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const samples = documents().flatMap(samplesOf);

/** Commands that the set-up of every machine runs, or that would change this one. */
const runElsewhere = /^(?:npm (?:install|start|test|run|ci)\b|\.ci\/run\b|python3 -m )/;

describe("every code sample of the documentation runs", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "sodiem-documentation-"));
    furnish(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("there are samples in both languages and of each kind", () => {
    const kinds = new Set(samples.map(({ language }) => language));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(["console", "js", "json", "sh"]));
    expect(samples.some(({ file }) => file.endsWith(".vi.md"))).toBe(true);
  });

  test("no sample is in a language that nothing runs", () => {
    const known = new Set(["console", "js", "ts", "json", "sh", "text", "csv"]);
    expect(samples.filter(({ language }) => !known.has(language)).map(placeOf)).toEqual([]);
  });

  for (const sample of samples) {
    test.skipIf(!isBuilt)(`${placeOf(sample)}${isBuilt ? "" : " (skipped: not built)"}`, () => {
      if (sample.language === "json") expect(() => JSON.parse(sample.text)).not.toThrow();
      else if (sample.language === "js" || sample.language === "ts") runScript(sample, folder);
      else if (sample.language === "console") runConsole(sample, folder);
      else if (sample.language === "sh") runShell(sample, folder);
    });
  }
});

/** The printed values are those that the comments behind `console.log` give. */
function runScript({ text, language }: Sample, folder: string): void {
  const { code } = transformSync(text, { loader: language === "ts" ? "ts" : "js", format: "esm" });
  const script = join(folder, "sample.mjs");
  writeFileSync(script, code);
  const { status, stdout, stderr } = run("node sample.mjs", folder);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const promised = [...text.matchAll(/console\.log\(.*\);\s*\/\/ (.+)$/gm)].map(([, value = ""]) =>
    value.trim(),
  );
  expectLines(stdout, promised);
}

/** What stands after `$` is typed; the lines below it are what appears. */
function runConsole({ text }: Sample, folder: string): void {
  for (const part of text.split(/^\$ /m).slice(1)) {
    const [command = "", ...lines] = part.trimEnd().split("\n");
    const { stdout, stderr } = run(command, folder);
    expectLines(
      `${stdout}${stderr}`,
      lines.filter((line) => line.trim() !== ""),
    );
  }
}

function runShell({ text }: Sample, folder: string): void {
  for (const line of text.replaceAll("\\\n", " ").split("\n")) {
    if (line.trim() === "" || line.startsWith("#") || runElsewhere.test(line)) continue;
    const { status, stderr } = run(line, folder);
    // 1 says that something was found; 2 would say that the command was wrong.
    expect([0, 1], `${line}\n${stderr}`).toContain(status);
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  }
}

/** The lines come in this order; `…` stands for anything, at the end of a line for the lines that follow. */
function expectLines(output: string, promised: readonly string[]): void {
  const printed = output.split("\n").map((line) => line.trimEnd());
  let from = 0;
  for (const line of promised) {
    const pattern = new RegExp(
      `^${line.replace(/ …$/, "").trimEnd().split("…").map(escapePattern).join(".*")}$`,
    );
    const found = printed.findIndex((one, index) => index >= from && pattern.test(one));
    expect(found, `not printed: ${line}\n\nprinted:\n${output}`).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function run(command: string, folder: string) {
  const { FORCE_COLOR: _, ...environment } = process.env;
  return spawnSync("bash", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
    input: "",
    timeout: 50_000,
    env: { ...environment, PATH: `${join(folder, "bin")}:${environment.PATH}`, NO_COLOR: "1" },
  });
}

/** A folder with everything that the samples name: books, questions, a program under test, and the commands. */
function furnish(folder: string): void {
  const books = join(root, "examples/audit/books");
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const name of ["examples", "packages"]) symlinkSync(join(root, name), join(folder, name));
  for (const name of ["exports", "so-diem"]) cpSync(books, join(folder, name), { recursive: true });
  for (const name of readdirSync(books)) {
    const extension = name.slice(name.lastIndexOf("."));
    copyFileSync(join(books, name), join(folder, `so_diem_tong_ket_lop_8a${extension}`));
  }
  const request = JSON.parse(readFileSync(join(root, "examples/own-pack/request.json"), "utf8"));
  for (const name of ["request.json", "yeu-cau.json"]) {
    writeFileSync(join(folder, name), JSON.stringify({ ...request, pack: "hp2023" }));
  }
  copyFileSync(join(root, "examples/python-client/answer.py"), join(folder, "answer.py"));
  const question =
    '{"id":"1","op":"tt22.conductYear","input":{"term1":"tot","term2":"dat"},"asOf":"2025-05-31"}\n';
  writeFileSync(join(folder, "cau-hoi.json"), question);
  writeFileSync(join(folder, "cau-hoi.jsonl"), question + question.replace('"1"', '"2"'));
  copyFileSync(join(root, "examples/sync/template/bang_diem_8a.xlsx"), join(folder, "mau.xlsx"));
  writeFileSync(join(folder, "mau-misa.xlsx"), misaTemplate());
  mkdirSync(join(folder, "bin"));
  command(folder, "sodiem", `exec node ${JSON.stringify(cli)} "$@"`);
  command(folder, "npx", '[ "$1" = sodiem ] && exec "$@"\necho "npx $1 is not for a test" >&2\nexit 9');
  for (const name of ["your-program", "chuong-trinh"]) command(folder, name, "exec sodiem eval");
  for (const name of ["receipt.json", "bien-nhan.json"]) {
    const { status } = run(`sodiem receipt --date 2026-05-31 < cau-hoi.json > ${name}`, folder);
    if (isBuilt && status !== 0) throw new Error("no receipt to verify");
  }
}

/** An invented template with the labels that MISA's help pages name. */
function misaTemplate(): Uint8Array {
  const text = (value: string) => ({ kind: "text", value }) as const;
  const labels = ["STT", "Lớp", "Mã học sinh", "Mã thống kê", "Họ và tên", "ĐĐGtx 1", "ĐĐGgk", "ĐĐGck"];
  const lines = ["Môn học: Toán", "Học kỳ: 1", "Năm học: 2024-2025"];
  return createXlsx([{ name: "Toán", rows: [...lines.map((line) => [text(line)]), labels.map(text)] }]);
}

function command(folder: string, name: string, script: string): void {
  const file = join(folder, "bin", name);
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(file, 0o755);
}

function placeOf({ file, line, language }: Sample): string {
  return `${file}:${line} ${language}`;
}

function documents(): string[] {
  const readmes = ["packages", "examples"].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => [
      `${folder}/${name}/README.md`,
      `${folder}/${name}/README.vi.md`,
    ]),
  );
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  return ["README.md", "README.vi.md", ...readmes, ...docs].filter((file) => existsSync(join(root, file)));
}

function samplesOf(file: string): Sample[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language = "", 2: code = "" }) => ({
      file,
      line: text.slice(0, index).split("\n").length,
      language,
      text: code,
    }),
  );
}
