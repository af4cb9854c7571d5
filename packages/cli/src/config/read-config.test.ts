import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { readReadings } from "../audit/read-settings";
import { runProgram } from "../program";
import { configSchema } from "../testing/config-schema";
import { memoryConsole } from "../testing/memory-console";
import { checkConfig, configChoice } from "./read-config";

const books = fileURLToPath(new URL("../../../../examples/audit/books", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-config-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (value: unknown, name = "sodiem.config.json"): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(given, console, folder);
  return { code, ...console.written };
}

const check = (value: unknown) => checkConfig(Buffer.from(JSON.stringify(value)), "f.json");

const full = {
  $schema: "https://unpkg.com/@sodiem/cli/schema/config.schema.json",
  lang: "en",
  level: "lower-secondary",
  periods: { toan: 140 },
  options: { A04: "removal" },
  redact: true,
  sheets: "none",
  json: false,
  html: "out/report.html",
  junit: "junit.xml",
  sarif: "audit.sarif",
  annotate: "marked",
};

test("the published schema is that of the settings", async () => {
  const schema = {
    $id: "https://unpkg.com/@sodiem/cli/schema/config.schema.json",
    title: "sodiem.config.json",
    ...z.toJSONSchema(configSchema),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schema/config.schema.json");
});

test("every setting is read as the schema has it", () => {
  const { $schema: _, ...settings } = full;
  expect(check(full)).toEqual({ ...settings, options: readReadings("A04=removal") });
  expect(configSchema.parse(full)).toEqual(full);
  expect(check({})).toEqual({});
});

describe("what is not understood is told with its place, and refused by the schema too", () => {
  test.each([
    [{ colour: true }, "unknown", "/colour"],
    [{ cmd: "rm" }, "command", "/cmd"],
    [{ exec: ["rm"] }, "command", "/exec"],
    [{ lang: "fr" }, "choice", "/lang"],
    [{ level: 9 }, "choice", "/level"],
    [{ sheets: "some" }, "choice", "/sheets"],
    [{ redact: "yes" }, "truth", "/redact"],
    [{ json: 1 }, "truth", "/json"],
    [{ html: 1 }, "text", "/html"],
    [{ $schema: 1 }, "text", "/$schema"],
    [{ periods: { toan: "140" } }, "periods", "/periods/toan"],
    [{ periods: { toan: 0 } }, "periods", "/periods/toan"],
    [{ periods: [1] }, "periods", "/periods"],
    [{ options: { A04: 1 } }, "readings", "/options/A04"],
    [{ html: "../a.html" }, "outside", "/html"],
    [{ junit: "/etc/a.xml" }, "outside", "/junit"],
    [{ sarif: "C:\\a" }, "outside", "/sarif"],
    [{ annotate: "a/../../b" }, "outside", "/annotate"],
    [{ annotate: "~/b" }, "outside", "/annotate"],
  ])("%j", (value, kind, place) => {
    expect(() => check(value)).toThrow(
      expect.objectContaining({
        key: `cli.config.error.${kind}`,
        operands: expect.objectContaining({ file: "f.json", place }),
      }),
    );
    expect(configSchema.safeParse(value).success).toBe(false);
  });

  test("a reading that no question has", () => {
    expect(() => check({ options: { A04: "x" } })).toThrow("cli.config.error.readings");
  });

  test.each([
    ['{"lang":\n  "vi",,}', "notJson"],
    ["", "notJson"],
    ['{"lang":"vi","lang":"en"}', "twice"],
    ["[]", "notObject"],
    ["null", "notObject"],
  ])("%j is %s", (text, kind) => {
    expect(() => checkConfig(Buffer.from(text), "f.json")).toThrow(`cli.config.error.${kind}`);
  });

  test("line and column of what is no JSON", async () => {
    write('{"lang":\n  "en",,}');
    const { code, out, error } = await run("audit", books);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain("sodiem.config.json:2:8:");
  });
});

describe("in a run", () => {
  test("the folder's settings hold, and the command line is stronger", async () => {
    write({ lang: "en", redact: true, html: "r.html" });
    const masked = await runIn(folder, "audit", books);
    expect(masked.out).toContain("Học sinh 0");
    expect(masked.out).toContain("Report written to");
    expect(readFileSync(join(folder, "r.html"), "utf8")).toContain('lang="en"');
    const open = await runIn(folder, "audit", books, "--no-redact", "--lang", "vi", "--html", "s.html");
    expect(open.out).not.toContain("Học sinh 0");
    expect(readFileSync(join(folder, "s.html"), "utf8")).toContain('lang="vi"');
  });

  test("--no-config leaves them out, --config names others", async () => {
    write({ lang: "fr" });
    expect((await run("audit", books)).error).toContain("sodiem.config.json /lang");
    expect((await run("audit", books, "--no-config")).out).toContain("Việc cần làm");
    const other = write({ lang: "en" }, "other.json");
    expect((await run("audit", books, "--config", other)).out).toContain("What to do");
    expect((await run("audit", books, `--config=${other}`)).out).toContain("What to do");
    const missing = await run("audit", books, "--config", join(folder, "none.json"));
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining("(ENOENT)")]);
  });

  test("nothing is written where the settings are wrong", async () => {
    write({ html: "r.html", cmd: "touch x" });
    const { code, error } = await run("audit", books, "--lang", "en");
    expect(code).toBe(2);
    expect(error).toContain("can never name a command to run");
    expect(readdirSync(folder)).toEqual(["sodiem.config.json"]);
  });
});

/** Runs with the folder as the current one, as relative places mean it. */
async function runIn(current: string, ...given: string[]) {
  const before = process.cwd();
  process.chdir(current);
  try {
    return await run(...given);
  } finally {
    process.chdir(before);
  }
}

test("several readings hold together", () => {
  const options = { A04: "removal", A07: "useAvailable" };
  expect(check({ options })).toEqual({ options: readReadings("A04=removal,A07=useAvailable") });
  expect(check({ options }).options).toMatchObject(options);
});

test("the choice on the command line", () => {
  expect(configChoice(["audit"])).toBeUndefined();
  expect(configChoice(["audit", "--config", "a"])).toBe("a");
  expect(configChoice(["audit", "--config=a"])).toBe("a");
  expect(configChoice(["audit", "--no-config"])).toBe(false);
});
