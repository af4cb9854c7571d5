import type { Diagnostic, Gradebook } from "@sodiem/core";
import type { AuditOptions, AuditResult } from "@sodiem/core/audit";
import type { AuditEngine, FormatName } from "./engine";
import type { FileReading } from "./read-books";
import { redact } from "./redact";

/** One file of an audit with everything that was said about it. */
export interface AuditedFile {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What its sheets were recognised as. */
  readonly formats: readonly FormatName[];
  /** The file as a whole, or one of its sheets, could not be read. */
  readonly failed: boolean;
}

/** An audit of several files: what was read, and what was found. */
export interface AuditedFiles {
  /** By name. */
  readonly files: readonly AuditedFile[];
  readonly gradebook: Gradebook;
  readonly result: AuditResult;
}

/** What an audit of files may be told. */
export interface FilesAuditOptions extends AuditOptions {
  /** Masks who the pupils are. */
  readonly redact?: boolean;
}

/** Puts the files of each class together and audits them; `problems` are those of files that were never read. */
export function auditReadings(
  readings: readonly FileReading[],
  problems: readonly Diagnostic[],
  { redact: masks = false, ...options }: FilesAuditOptions,
  engine: Pick<AuditEngine, "merge" | "audit">,
): AuditedFiles {
  const merged = engine.merge(readings.map(({ gradebook }) => gradebook));
  const all = {
    gradebook: merged.gradebook,
    diagnostics: [...problems, ...readings.flatMap((one) => one.diagnostics), ...merged.diagnostics],
  };
  const { gradebook, diagnostics } = masks ? redact(all) : all;
  const holdsClass = new Set(
    readings.filter((one) => one.gradebook.classes.length > 0).map(({ name }) => name),
  );
  const formats = new Map(readings.map((one) => [one.name, one.formats]));
  const byFile = new Map<string, Diagnostic[]>(readings.map(({ name }) => [name, []]));
  for (const one of diagnostics) {
    const file = one.path[0] ?? readings[0]?.name ?? "";
    byFile.set(file, [...(byFile.get(file) ?? []), one]);
  }
  const files = [...byFile].map(([name, own]) => ({
    name,
    diagnostics: own,
    formats: formats.get(name) ?? [],
    failed: !holdsClass.has(name) || own.some(isAboutMoreThanACell),
  }));
  return {
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
    gradebook,
    result: engine.audit(gradebook, options),
  };
}

/** An error without a cell means that a whole sheet or file was not read. */
function isAboutMoreThanACell({ severity, path }: Diagnostic): boolean {
  return severity === "error" && path.length < 3;
}
