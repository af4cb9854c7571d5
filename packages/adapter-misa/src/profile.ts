import { type Diagnostic, diagnostic, type SourceFile } from "@sodiem/core";
import { readWorkbook } from "@sodiem/workbook";
import { type LearnedTemplate, learnedTemplate, openSheets } from "./learn";

/**
 * Learns what stands where in a template, for a person to look at. Confirming it is storing it: the JSON is the profile
 * that `misaAdapter` is given, and fields may be corrected in it by hand.
 *
 * @example (await learn({ bytes, fileName: "mau.xlsx" })).template?.layouts[0]?.kind // "marks"
 */
export async function learn({ bytes, fileName = "" }: SourceFile): Promise<{
  readonly template?: LearnedTemplate;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { workbook, diagnostics } = await readWorkbook(bytes);
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { diagnostics: placed };
  const template = learnedTemplate(openSheets(workbook));
  if (template.layouts.length === 0)
    return { diagnostics: [...placed, diagnostic("misa.noTable", "error", [fileName])] };
  const unknown = template.layouts.flatMap(({ columns, sheets }) =>
    columns
      .filter(({ field }) => field === null)
      .map(({ path }) =>
        diagnostic("misa.unknownColumn", "info", [fileName, sheets[0] ?? ""], { label: path }),
      ),
  );
  return { template, diagnostics: [...placed, ...unknown] };
}

/** Whether a value is a profile, as far as it matters: what a hand may have changed in it is looked at column by column. */
export function isProfile(value: unknown): value is LearnedTemplate {
  if (typeof value !== "object" || value === null) return false;
  const { platform, hash, layouts } = value as { [key: string]: unknown };
  return platform === "misa" && typeof hash === "string" && Array.isArray(layouts) && layouts.every(isLayout);
}

function isLayout(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { columns } = value as { [key: string]: unknown };
  return (
    Array.isArray(columns) &&
    columns.every((one) => typeof one === "object" && one !== null && typeof one.path === "string")
  );
}
