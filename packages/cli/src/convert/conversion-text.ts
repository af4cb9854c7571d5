import type { CellWrite, Diagnostic } from "@sodiem/core";
import { type Language, type Say, sayIn } from "../messages";
import { printable } from "../text/printable";
import type { Conversion } from "./convert-books";

/** How a conversion is told. */
export interface TextSettings {
  readonly language: Language;
  readonly output: string | undefined;
  readonly isWritten: boolean;
}

/** Cells shown of each kind of change; the rest is counted. */
const shown = 5;

/**
 * What a conversion did, for a person: what each kind of field came to, the cells that took another form, what was left
 * out and what a human has to settle. No pupil is named: places are.
 */
export function conversionText(
  { writes, diagnostics, formats, bytes }: Conversion,
  { language, output, isWritten }: TextSettings,
): string {
  const say = sayIn(language);
  const lines: string[] = [];
  const sources = new Set(
    formats.map(({ platform, kind, evidence }) => `${platform} ${kind} (${say(`evidence.${evidence}`)})`),
  );
  if (sources.size > 0) lines.push(say("cli.convert.read", { formats: [...sources].join(", ") }));
  if (bytes !== undefined) {
    lines.push(say("cli.convert.cells", { cells: writes.length }));
    for (const [field, same] of byField(writes)) {
      lines.push(`  ${say(`field.${field}`)}: ${same.length}`);
      const changed = same.filter(({ form }) => form === "changed");
      for (const write of changed.slice(0, shown)) lines.push(`    ${changeOf(write, say)}`);
      if (changed.length > shown)
        lines.push(`    ${say("cli.convert.more", { cells: changed.length - shown })}`);
    }
    const overwritten = writes.filter(({ before, after }) => before !== "" && before !== after);
    if (overwritten.length > 0) lines.push(say("cli.convert.overwritten", { cells: overwritten.length }));
  }
  lines.push(...problemLines(diagnostics, say));
  const isRefused = diagnostics.some(({ severity }) => severity === "error");
  if (isWritten) lines.push(say("cli.convert.written", { path: output ?? "" }));
  else if (isRefused && output !== undefined) lines.push(say("cli.convert.refused"));
  else
    lines.push(
      say(output === undefined && bytes !== undefined ? "cli.convert.preview" : "cli.convert.nothing"),
    );
  return `${lines.join("\n")}\n`;
}

function changeOf({ place, before, after }: CellWrite, say: Say): string {
  return printable(
    say("cli.convert.change", {
      cell: `${place.sheet}!${place.cell}`,
      before: before || "–",
      after: after || "–",
    }),
  );
}

function byField(writes: readonly CellWrite[]): Map<string, CellWrite[]> {
  const groups = new Map<string, CellWrite[]>();
  for (const write of writes) groups.set(write.field, [...(groups.get(write.field) ?? []), write]);
  return groups;
}

function problemLines(diagnostics: readonly Diagnostic[], say: Say): string[] {
  return (["error", "warning", "info"] as const).flatMap((severity) => {
    const same = diagnostics.filter((one) => one.severity === severity);
    if (same.length === 0) return [];
    return [
      "",
      say(`cli.convert.${severity}`),
      ...same.map(({ code, path, data = {} }) => {
        const place = path.filter((part) => part !== "").join(" › ");
        const text = say(`diagnostic.${code}`, data);
        return printable(`  ${place === "" ? "" : `${place}: `}${text}`);
      }),
    ];
  });
}
