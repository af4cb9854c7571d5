import { parse as parseVnedu } from "@sodiem/adapter-vnedu";
import { type Diagnostic, type Gradebook, mergeGradebooks } from "@sodiem/core";
import { type AuditOptions, type AuditResult, auditGradebook } from "@sodiem/core/audit";

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
  read: async (book) => {
    const { gradebook, diagnostics, matches } = await parseVnedu(book);
    return { gradebook, diagnostics, formats: matches };
  },
  merge: mergeGradebooks,
  audit: auditGradebook,
};
