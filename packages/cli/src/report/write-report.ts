import { SettingProblem } from "../audit/read-settings";
import { writeWhole } from "../io/write-file";

/**
 * Writes a page where the command was told to.
 *
 * @throws SettingProblem when the place cannot be written.
 */
export async function writeReport(path: string, page: string): Promise<void> {
  try {
    await writeWhole(path, page);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new SettingProblem("cli.error.write", { path, reason });
  }
}
