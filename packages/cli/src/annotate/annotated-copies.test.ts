import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read } from "@e965/xlsx";
import { readWorkbook } from "@sodiem/workbook";

import { afterEach, beforeEach, expect, test } from "vitest";
import { runProgram } from "../program";
import { Wording } from "../report/wording";
import { exampleAudit } from "../testing/example-audit";
import { memoryConsole } from "../testing/memory-console";
import { annotatedCopies } from "./annotated-copies";

const books = fileURLToPath(new URL("../../../../examples/audit/books", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-annotate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...given: string[]) {
  const console = memoryConsole();
  const code = await runProgram(["audit", ...given, "--lang", "en"], console);
  return { code, ...console.written };
}

test("of an .xlsx a copy with comments, of an .xls a workbook that names the cells", async () => {
  const { code, out } = await run(books, "--annotate", folder);
  expect(code).toBe(1);
  expect(readdirSync(folder).sort()).toEqual([
    "so_diem_cac_mon_lop_8a_hk1.wrong-cells.xlsx",
    "so_diem_cac_mon_lop_8a_hk2.wrong-cells.xlsx",
    "so_diem_tong_ket_lop_8a.marked.xlsx",
  ]);
  expect(out).toContain("Marked copy written to");
  const marked = read(readFileSync(join(folder, "so_diem_tong_ket_lop_8a.marked.xlsx")));
  const comments = marked.Sheets["Ca nam"]?.X12?.c?.map(({ t }: { t: string }) => t).join();
  expect(comments).toContain("Article 15, clause 1, point a");
  const list = await readWorkbook(
    new Uint8Array(readFileSync(join(folder, "so_diem_cac_mon_lop_8a_hk1.wrong-cells.xlsx"))),
  );
  const sheet = list.workbook?.sheets[0];
  expect(sheet?.name).toBe("Wrong cells");
  const column = (index: number) =>
    Array.from({ length: 6 }, (_, row) => sheet?.cell(row + 2, index)).flatMap((cell) =>
      cell?.kind === "text" ? [cell.value] : [],
    );
  expect(column(1)).toContain("G49");
});

test("with --redact no copy is written, and a sentence says so", async () => {
  const { out } = await run(books, "--annotate", folder, "--redact");
  expect(readdirSync(folder)).toEqual([]);
  expect(out).toContain("no marked copy is written");
});

test("beside printed JSON the copies are told on the standard error", async () => {
  const { out, error } = await run(books, "--annotate", folder, "--json");
  expect(JSON.parse(out).audit).toBe(1);
  expect(error).toContain("so_diem_tong_ket_lop_8a.marked.xlsx");
});

test("names lead nowhere out of the folder", async () => {
  const audit = exampleAudit();
  const findings = audit.result.findings.map((one) => ({
    ...one,
    place: { ...one.place, file: "../../a/./../b:c.xls" },
  }));
  const { copies } = await annotatedCopies(
    { result: { ...audit.result, findings } },
    () => undefined,
    new Wording("en", audit.gradebook.classes),
  );
  expect(copies.map(({ name }) => name)).toEqual(["a/b_c.wrong-cells.xlsx"]);
});

test("where nothing is wrong nothing is written", async () => {
  const audit = exampleAudit();
  const { copies, problems } = await annotatedCopies(
    { result: { ...audit.result, findings: [] } },
    () => undefined,
    new Wording("en", []),
  );
  expect([copies, problems]).toEqual([[], []]);
});
