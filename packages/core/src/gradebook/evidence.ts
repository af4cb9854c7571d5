import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import type { Format, FormatMatch } from "./adapter";

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

/**
 * What has to be said of an output whose layout is a proposal that nobody confirmed: one `format.experimental` for each
 * such kind and variant.
 *
 * @example experimentalFormats([{ platform: "csdl", kind: "K6", evidence: "proposed", sheet: "" }], formats, "a.xlsx")[0]?.code
 * // "format.experimental"
 */
export function experimentalFormats(
  matches: readonly FormatMatch[],
  formats: readonly Format[],
  file: string,
): readonly Diagnostic[] {
  const seen = new Set<string>();
  return matches.flatMap(({ platform, kind, variant, sheet }) => {
    const format = formats.find((one) => one.kind === kind && one.variant === variant);
    const name = variant === undefined ? kind : `${kind} ${variant}`;
    if (format?.experimental !== true || seen.has(name)) return [];
    seen.add(name);
    const path = sheet === "" ? [file] : [file, sheet];
    return [diagnostic("format.experimental", "warning", path, { platform, kind: name })];
  });
}
