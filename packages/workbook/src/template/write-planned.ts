import type { Filled, SourceFile } from "@sodiem/core";
import { fillWorkbook } from "../fill/index";
import type { Planned } from "./template-plan";

/**
 * Writes what was planned into a template. A template of which the gradebook has no class gives no bytes, one in which
 * nothing changes its own; what cannot be written is told with the file's name.
 *
 * @example (await writePlanned({ bytes, fileName: "mau.xlsx" }, plan.finish())).writes.length // 87
 */
export async function writePlanned(
  { bytes: template, fileName = "" }: Pick<SourceFile, "bytes" | "fileName">,
  { edits, writes, diagnostics, foundClass }: Planned,
): Promise<Filled> {
  if (!foundClass) return { writes: [], diagnostics };
  if (edits.length === 0) return { bytes: template, writes: [], diagnostics };
  const { bytes, diagnostics: told } = await fillWorkbook(template, edits);
  const placed = told.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  return bytes === undefined
    ? { writes: [], diagnostics: [...placed, ...diagnostics] }
    : { bytes, writes, diagnostics: [...diagnostics, ...placed] };
}
