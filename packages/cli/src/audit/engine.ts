import { type Diagnostic, type Gradebook, mergeGradebooks } from "@sodiem/core";
import { type AuditOptions, type AuditResult, auditGradebook } from "@sodiem/core/audit";
import { loadAdapters } from "../convert/adapters";

/** One workbook as bytes, with the name that places in it carry. */
export interface BookBytes {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What a sheet was recognised as. */
export interface FormatName {
  readonly platform: string;
  readonly kind: string;
  readonly evidence: string;
}

/** A gradebook with what was wrong with it. */
export interface CheckedBook {
  readonly gradebook: Gradebook;
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading one workbook gave; `formats` also names the sheets that cannot be read yet. */
export interface ReadBook extends CheckedBook {
  readonly formats: readonly FormatName[];
}

/** The parts an audit is put together from. */
export interface AuditEngine {
  read(book: BookBytes): Promise<ReadBook>;
  merge(gradebooks: readonly Gradebook[]): CheckedBook;
  audit(gradebook: Gradebook, options: AuditOptions): AuditResult;
}

/** The readers and rules of this version. */
export const auditEngine: AuditEngine = {
  read: readWithAny,
  merge: mergeGradebooks,
  audit: auditGradebook,
};

/** Reads a file with the adapter that knows it; no two claim one file. What nobody knows the first one tells. */
async function readWithAny(book: BookBytes): Promise<ReadBook> {
  let unknown: CheckedBook | undefined;
  for (const adapter of await loadAdapters()) {
    const { gradebook, diagnostics, matches } = await adapter.parse(book);
    if (matches.length > 0) return { gradebook, diagnostics, formats: matches };
    unknown ??= { gradebook, diagnostics };
  }
  return { gradebook: { classes: [] }, diagnostics: [], ...unknown, formats: [] };
}
