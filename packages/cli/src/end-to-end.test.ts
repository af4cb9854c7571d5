import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "./program";
import type { AuditReport } from "./report/audit-report";
import { auditSchema } from "./testing/audit-schema";
import { memoryConsole } from "./testing/memory-console";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const books = join(root, "examples", "audit", "books");
const samples = join(root, "..", "shared", "samples", "vnedu");

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(given, console);
  return { code, ...console.written };
}

const reportOf = (out: string): AuditReport => auditSchema.parse(JSON.parse(out)) as AuditReport;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-whole-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the example class", () => {
  test("has exactly its planted violations, with their cells, values and clauses", async () => {
    const { code, out } = await run("audit", books, "--json");
    const expected = JSON.parse(readFileSync(join(books, "..", "expected-findings.json"), "utf8"));
    const { findings, summary } = reportOf(out);
    const essence = (given: AuditReport["findings"]) =>
      given
        .map(({ code: what, file, sheet, cell, recorded, lawful, clause, severity, pupil }) =>
          JSON.stringify([what, file, sheet, cell, recorded, lawful, clause, severity, pupil]),
        )
        .sort();
    expect(code).toBe(1);
    expect(essence(findings.filter(({ causedBy }) => causedBy === undefined))).toEqual(
      essence(expected.findings),
    );
    expect(essence(findings.filter(({ causedBy }) => causedBy !== undefined))).toEqual(
      essence(expected.consequences),
    );
    expect([summary.files, summary.pupils]).toEqual([3, 42]);
    expect(summary.checked).toBeGreaterThan(2_000);
  });

  test("gives the same bytes for a folder, for its files in any order, and twice", async () => {
    const files = [
      "so_diem_tong_ket_lop_8a.xlsx",
      "so_diem_cac_mon_lop_8a_hk2.xls",
      "so_diem_cac_mon_lop_8a_hk1.xls",
    ];
    const { out } = await run("audit", books, "--json");
    expect((await run("audit", ...files.map((name) => join(books, name)), "--json")).out).toBe(out);
    expect((await run("audit", books, "--json")).out).toBe(out);
  });

  test("explains every result it contradicts in the HTML report", async () => {
    const { out } = await run("audit", books, "--html", "-");
    const page = out.replace(/^[\s\S]*<section id="class-1">|<details class="long[\s\S]*/g, "");
    expect(page.match(/<details class="finding/g)?.length).toBe(12);
    const explained = page
      .split('<details class="finding')
      .filter((part) => part.includes('<ul class="steps">'));
    const contradicted = page.split('<details class="finding').filter((part) => / → <ins>/.test(part));
    expect(contradicted.length).toBe(9);
    expect(explained.length).toBe(9);
  });

  test("masked, names nobody in any output", async () => {
    const { pupil: named } = reportOf((await run("audit", books, "--json")).out).findings[0] ?? {};
    expect(named?.name).toMatch(/\S \S/);
    for (const how of [[], ["--json"], ["--html", "-"], ["--lang", "en"]]) {
      const { out } = await run("audit", books, "--redact", ...how);
      expect(out).not.toContain(named?.name);
      expect(out).not.toContain(named?.id);
      expect(out).toContain("Học sinh 0");
    }
  });
});

describe("files that cannot be read", () => {
  const xlsx = () => readFileSync(join(books, "so_diem_tong_ket_lop_8a.xlsx"));
  const xls = () => readFileSync(join(books, "so_diem_cac_mon_lop_8a_hk1.xls"));
  const cases: readonly [name: string, bytes: () => Uint8Array | string, code: string][] = [
    ["empty.xls", () => "", "file.empty"],
    ["page.xls", () => "<html><table><tr><td>STT</td></tr></table></html>", "file.html"],
    ["answer.xlsx", () => '{"error":"unauthorised"}', "file.json"],
    ["half.xlsx", () => xlsx().subarray(0, 9_000), "file.truncated"],
    ["half.xls", () => xls().subarray(0, 9_000), "file.truncated"],
    ["magic.xls", () => xls().subarray(0, 6), "file.truncated"],
    ["letter.xls", () => "%PDF-1.7\n", "file.notSpreadsheet"],
    [
      "bundle.xls",
      () => Buffer.from("504b0506000000000000000000000000000000000000", "hex"),
      "file.zipNotWorkbook",
    ],
  ];

  test.each(cases)("%s is one sentence and exit code 2", async (name, bytes, problem) => {
    const path = join(folder, name);
    writeFileSync(path, bytes());
    const { code, out, error } = await run("audit", path, "--json");
    const { files } = reportOf(out);
    expect([code, error]).toEqual([2, ""]);
    expect(files[0]?.diagnostics.map((one) => one.code)).toEqual([problem]);
    for (const language of ["vi", "en"]) {
      const text = (await run("audit", path, "--lang", language)).out;
      expect(text).not.toMatch(/\n\s+at |Error:|diagnostic\.|code file\.|mã file\./);
    }
  });

  test("beside a readable file, that one is audited all the same", async () => {
    writeFileSync(join(folder, "empty.xls"), "");
    const { code, out } = await run("audit", join(folder, "empty.xls"), books, "--json");
    expect(code).toBe(2);
    expect(reportOf(out).findings.length).toBe(13);
  });
});

describe.skipIf(!existsSync(samples))("real exports (skipped where ../shared/samples is not there)", () => {
  test("all of them are read completely and audited, with nothing to object to", async () => {
    const { code, out } = await run("audit", samples, "--json");
    const { files, classes, results, findings, undetermined, summary } = reportOf(out);
    expect(code).toBe(0);
    expect(
      files.map(({ kind, sheets, diagnostics }) => [
        kind,
        sheets.map(({ class: name }) => name),
        diagnostics,
      ]),
    ).toEqual([
      ["D", ["1A", "1B"], []],
      ["D", ["2A", "2B"], []],
      ["D", ["4A", "4B", "4C"], []],
      ["C", ["10D", "10U"], []],
    ]);
    expect(
      classes.map(({ class: name, instrument, audited }) => `${name} ${instrument} ${audited}`).sort(),
    ).toEqual([
      "10D tt22-2021 true",
      "10U tt22-2021 true",
      ...["1A", "1B", "2A", "2B", "4A", "4B", "4C"].map((name) => `${name} tt27-2020 true`),
    ]);
    // What was checked and what stays open is told by cell in `tests/primary-samples.test.ts`.
    expect([results.length, summary.pupils, summary.checked]).toEqual([287, 287, 247]);
    expect([findings.length, undetermined.length]).toEqual([0, 22]);
  });
});
