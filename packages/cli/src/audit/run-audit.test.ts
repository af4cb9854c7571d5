import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Diagnostic, diagnostic } from "@sodiem/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditSchema } from "../testing/audit-schema";
import { rules } from "../testing/example-audit";
import { exampleReadings } from "../testing/example-class";
import { memoryConsole } from "../testing/memory-console";
import type { AuditEngine } from "./engine";
import { SettingProblem } from "./read-settings";
import { type AuditSettings, runAudit } from "./run-audit";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-audit-"));
  for (const { name } of exampleReadings()) writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The rules with a reader that knows the files of the example by name, and refuses every other. */
const engine: AuditEngine = {
  ...rules,
  read: async ({ fileName }) => {
    const known = exampleReadings().find(({ name }) => name === fileName);
    const refused: Diagnostic[] = [diagnostic("file.notSpreadsheet", "error", [fileName])];
    return known ?? { gradebook: { classes: [] }, formats: [], diagnostics: refused };
  },
};

async function run(
  settings: Partial<AuditSettings> = {},
  given: Parameters<typeof memoryConsole>[0] = {},
  paths = [folder],
) {
  const console = memoryConsole(given);
  const code = await runAudit(paths, { language: "vi", ...settings }, console, engine);
  return { code, ...console.written };
}

test("findings end with 1, the table goes to the standard output, nothing to the standard error", async () => {
  const { code, out, error } = await run();
  expect(code).toBe(1);
  expect(out).toContain("7,5 → 7,6");
  expect(out).not.toContain("\u001b");
  expect(error).toBe("");
});

test("a file that cannot be read ends with 2, the others are reported all the same", async () => {
  writeFileSync(join(folder, "bad.xls"), "?");
  const { code, out } = await run({ language: "en" });
  expect(code).toBe(2);
  expect(out).toContain("✗  bad.xls");
  expect(out).toContain("7.5 → 7.6");
});

test("a path that does not exist ends with 2 and one sentence", async () => {
  const { code, out } = await run({ language: "en" }, {}, [join(folder, "nowhere")]);
  expect(code).toBe(2);
  expect(out).toContain("There is no file or folder");
});

test("--json is one object by the schema and nothing else", async () => {
  const { code, out, error } = await run({ json: true });
  expect(code).toBe(1);
  expect(auditSchema.parse(JSON.parse(out)).findings.length).toBe(8);
  expect(error).toBe("");
});

test("--redact masks table, JSON and HTML alike", async () => {
  const html = join(folder, "out", "report.html");
  const outputs = [
    (await run({ redact: true })).out,
    (await run({ redact: true, json: true, html })).out,
    readFileSync(html, "utf8"),
  ];
  for (const output of outputs) {
    expect(output).toContain("Học sinh 001");
    expect(output).not.toMatch(/Nguyễn Thị Minh Anh|Trần Văn Bình|99000000/);
  }
});

describe("the HTML report", () => {
  test("is written whole into a folder that is made, and its place is told", async () => {
    const html = join(folder, "a", "report.html");
    const { out } = await run({ html });
    expect(out).toContain(`Báo cáo đã ghi vào ${html}`);
    expect(out).not.toContain("--html");
    expect(readdirSync(join(folder, "a"))).toEqual(["report.html"]);
    expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  test("beside JSON its place is told on the standard error", async () => {
    const { out, error } = await run({ json: true, html: join(folder, "r.html") });
    expect(JSON.parse(out).audit).toBe(1);
    expect(error).toContain("r.html");
  });

  test("is printed for -", async () => {
    const { out } = await run({ html: "-" });
    expect(out).toMatch(/^<!doctype html>/);
    await expect(run({ html: "-", json: true })).rejects.toThrow(SettingProblem);
  });

  test("never takes the place of a gradebook", async () => {
    const [first] = exampleReadings();
    const html = join(folder, first?.name ?? "");
    await expect(run({ html })).rejects.toMatchObject({ key: "cli.error.htmlIsInput" });
    expect(readFileSync(html, "utf8")).toBe(first?.name);
  });

  test("that cannot be written is one problem", async () => {
    const [first] = exampleReadings();
    const html = join(folder, first?.name ?? "", "r.html");
    await expect(run({ html })).rejects.toMatchObject({ key: "cli.error.write" });
  });
});

test("progress is shown on a terminal and wiped away", async () => {
  const { error } = await run({}, { terminal: 80 });
  expect(error).toContain("Đang đọc 1/2");
  expect(error).toContain("Đang kiểm tra");
  expect(error.endsWith("\r\u001b[K")).toBe(true);
});

test("colours need a terminal, NO_COLOR takes them away, FORCE_COLOR brings them", async () => {
  const coloured = async (given: Parameters<typeof memoryConsole>[0]) =>
    (await run({}, given)).out.includes("\u001b[31m");
  expect(await coloured({ terminal: 100 })).toBe(true);
  expect(await coloured({ terminal: 100, environment: { NO_COLOR: "1" } })).toBe(false);
  expect(await coloured({})).toBe(false);
  expect(await coloured({ environment: { FORCE_COLOR: "1" } })).toBe(true);
});

test("a subject of --periods that no class has is told", async () => {
  const { error } = await run({ periods: { toan: 140, tona: 140 } });
  expect(error).toContain("tona");
  expect(error).not.toContain("“toan”");
});

test("--periods changes how many regular marks are required", async () => {
  const tooFew = async (settings: Partial<AuditSettings>) => {
    const { findings } = JSON.parse((await run({ ...settings, json: true })).out);
    return findings.filter(({ code }: { code: string }) => code === "regular.tooFew").length;
  };
  expect(await tooFew({})).toBe(1);
  expect(await tooFew({ periods: { toan: 70 } })).toBe(0);
  expect(await tooFew({ periods: { toan: 71 } })).toBe(1);
});

test("an error inside the reader is one sentence, its trace only with SODIEM_DEBUG", async () => {
  const broken: AuditEngine = {
    ...engine,
    read: async () => {
      throw new TypeError("inner detail");
    },
  };
  const attempt = async (environment: { [name: string]: string }) => {
    const console = memoryConsole({ environment });
    const code = await runAudit([folder], { language: "en" }, console, broken);
    return { code, ...console.written };
  };
  const plain = await attempt({});
  expect(plain.code).toBe(2);
  expect(plain.out).toContain("SODIEM_DEBUG=1");
  expect(plain.out + plain.error).not.toContain("inner detail");
  expect((await attempt({ SODIEM_DEBUG: "1" })).error).toContain("TypeError: inner detail");
});
