import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read, utils } from "@e965/xlsx";
import { detect, parse } from "@sodiem/adapter-vnedu";
import { auditGradebook } from "@sodiem/core";
import { describe, expect, test } from "vitest";

const samples = fileURLToPath(new URL("../../shared/samples/vnedu/", import.meta.url));
const isHere = existsSync(samples);
const load = (fileName: string) => ({
  fileName,
  bytes: new Uint8Array(readFileSync(join(samples, fileName))),
});

const upperSecondary = "thpt-tong-ket-khoi10-hk2-2023-2024-tt22-resaved.xlsx";
const primary = [
  "th-tong-ket-khoi1-hk1-2024-2025.xls",
  "th-tong-ket-khoi2-cuoinam-2024-2025.xls",
  "th-tong-ket-khoi4-hk1-2025-2026.xls",
];

// The anonymised exports are not part of the project: where their folder is absent these tests are skipped.
describe.skipIf(!isHere)("real exports", () => {
  test("the upper-secondary summary is read completely and every recorded level is confirmed", async () => {
    const { gradebook, diagnostics } = await parse(load(upperSecondary));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(gradebook.classes.map(({ className, pupils }) => [className, pupils.length]).sort()).toEqual([
      ["10D", 23],
      ["10U", 23],
    ]);
    const { findings, undetermined, summary } = auditGradebook(gradebook);
    expect(findings).toEqual([]);
    expect(undetermined).toEqual([]);
    expect(summary.checked).toBe(46);
  });

  test("the levels in it are those that a plain reading of the cells gives", () => {
    const workbook = read(load(upperSecondary).bytes, { type: "array", raw: true });
    const levels = workbook.SheetNames.flatMap((name) => {
      const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1, raw: true });
      const at = (rows[5] ?? []).indexOf("Kết quả học tập");
      return rows.slice(7, 30).map((row) => ({
        recorded: row[at],
        plain: plainLevel(row.slice(5, at)),
      }));
    });
    expect(levels).toHaveLength(46);
    for (const { recorded, plain } of levels) expect(recorded).toBe(plain);
  });

  test.each(primary)("%s is recognised as a primary summary of a known layout", async (fileName) => {
    const matches = await detect(load(fileName));
    const moment = fileName.includes("cuoinam") ? "cuoi-nam" : "cuoi-hk1";
    expect(matches.length).toBeGreaterThan(0);
    for (const { platform, kind, variant, evidence } of matches) {
      expect([platform, kind, variant, evidence]).toEqual(["vnedu", "D", moment, "real-file"]);
    }
  });
});

/** Article 9, clause 2 by a direct count; none of the classes has a pupil whom clause 3 concerns. */
function plainLevel(cells: readonly unknown[]): string {
  const marks = cells.filter((cell) => typeof cell === "number");
  const failed = cells.filter((cell) => cell === "CĐ").length;
  const least = Math.min(...marks);
  const from = (threshold: number): number => marks.filter((mark) => mark >= threshold).length;
  if (failed === 0 && least >= 6.5 && from(8) >= 6) return "Tốt";
  if (failed === 0 && least >= 5 && from(6.5) >= 6) return "Khá";
  if (failed <= 1 && least >= 3.5 && from(5) >= 6) return "Đạt";
  return "Chưa đạt";
}
