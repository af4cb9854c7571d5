import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import type { FormatMatch } from "./adapter";

/**
 * What has to be said where a layout is known by less than real files or several independent programs: one
 * `format.evidence` for each kind and variant, with its evidence.
 *
 * @example unprovenFormats([{ platform: "csdl", kind: "K6", evidence: "proposed", sheet: "" }], "a.xlsx")[0]?.data.evidence
 * // "proposed"
 */
export function unprovenFormats(matches: readonly FormatMatch[], file: string): readonly Diagnostic[] {
  const seen = new Set<string>();
  return matches.flatMap(({ platform, kind, variant, evidence, sheet }) => {
    const key = JSON.stringify([platform, kind, variant, evidence]);
    if (evidence === "real-file" || evidence === "parsers" || seen.has(key)) return [];
    seen.add(key);
    const name = variant === undefined ? kind : `${kind} ${variant}`;
    const path = sheet === "" ? [file] : [file, sheet];
    return [diagnostic("format.evidence", "warning", path, { platform, kind: name, evidence })];
  });
}
