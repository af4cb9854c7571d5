import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = "soffice";

/** Whether LibreOffice can be called, which tests of files that other programs must open need. */
export function hasSoffice(): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/** The first sheet of a file, as LibreOffice shows it, as CSV: `;` between the cells, texts in quotes. */
export function convertedToCsv(file: Uint8Array, extension: "xlsx" | "xls"): string {
  const folder = mkdtempSync(join(tmpdir(), "sodiem-fill-"));
  try {
    const input = join(folder, `filled.${extension}`);
    writeFileSync(input, file);
    const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(program, [profile, "--headless", "--convert-to", filter, "--outdir", folder, input], {
      stdio: "ignore",
      timeout: 90_000,
    });
    return readFileSync(join(folder, "filled.csv"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
