import type { Diagnostic, Moment, TermOrYear } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import type { AuditedFile, AuditedFiles } from "../audit/audited-files";
import type { FormatName } from "../audit/engine";
import type { Wording } from "./wording";

/** Where something stands: the file as named in `files`, the sheet, the cell. */
export interface CellAddress {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

interface PupilReference {
  readonly id: string | null;
  readonly name: string | null;
}

/** One sheet that was read. */
export interface SheetReport {
  readonly sheet: string;
  readonly class: string;
  readonly grade: number;
  readonly schoolYear: string;
  readonly term: TermOrYear;
  /** The moment of a primary sheet. */
  readonly moment?: Moment;
  readonly subject?: string;
  readonly pupils: number;
}

/** One file: what it was recognised as, its sheets, and what was wrong with it. */
export interface FileReport {
  readonly file: string;
  readonly platform: string | null;
  readonly kind: string | null;
  readonly evidence: string | null;
  readonly sheets: readonly SheetReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The output of `sodiem audit --json`, described by `schema/audit.schema.json`. */
export interface AuditReport {
  readonly audit: 1;
  readonly files: readonly FileReport[];
  readonly classes: readonly {
    readonly class: string;
    readonly grade: number;
    readonly level: string;
    readonly schoolYear: string;
    readonly instrument: string | null;
    readonly audited: boolean;
  }[];
  readonly findings: readonly (CellAddress & {
    readonly code: string;
    readonly severity: Finding["severity"];
    readonly pupil: PupilReference;
    readonly subject?: string;
    readonly term?: TermOrYear;
    readonly recorded: string | null;
    readonly lawful: string | null;
    readonly clause: string | null;
    readonly text: string;
    readonly causedBy?: CellAddress;
  })[];
  readonly undetermined: readonly (CellAddress & {
    readonly what: string;
    readonly pupil: PupilReference;
    readonly subject?: string;
    readonly term?: TermOrYear;
    readonly missing: readonly string[];
  })[];
  readonly results: readonly {
    readonly class: string;
    readonly pupil: PupilReference;
    readonly learning: { readonly [term in TermOrYear]?: string };
    readonly conduct: { readonly [term in TermOrYear]?: string };
    readonly yearResult?: string;
    readonly completed?: boolean;
    readonly limitedBy?: readonly string[];
    readonly award?: string;
    readonly promotion?: string;
  }[];
  readonly summary: {
    readonly files: number;
    readonly pupils: number;
    readonly checked: number;
    readonly findings: number;
    readonly undetermined: number;
    readonly byClause: { readonly [clause: string]: number };
  };
}

/** Puts an audit into its published form; keys stand in a fixed order, so equal input gives equal bytes. */
export function auditReport({ files, gradebook, result }: AuditedFiles, wording: Wording): AuditReport {
  const { summary } = result;
  return {
    audit: 1,
    files: files.map((file) => fileReport(file, gradebook)),
    classes: result.classes.map(({ className, grade, level, schoolYear, instrument, audited }) => ({
      class: className,
      grade,
      level,
      schoolYear,
      instrument,
      audited,
    })),
    findings: result.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      ...aboutPupil(finding),
      recorded: finding.recorded,
      lawful: finding.lawful,
      clause: finding.clause,
      ...address(finding.place),
      text: wording.finding(finding),
      ...(finding.causedBy === undefined ? {} : { causedBy: address(finding.causedBy) }),
    })),
    undetermined: result.undetermined.map((one) => ({
      what: one.what,
      ...aboutPupil(one),
      missing: one.missing,
      ...address(one.place),
    })),
    results: result.results.map(({ className, pupil, learning, conduct, award, promotion, ...primary }) => ({
      class: className,
      pupil: { id: pupil.id, name: pupil.name },
      learning: byTerm(learning),
      conduct: byTerm(conduct),
      ...(primary.yearResult === undefined ? {} : { yearResult: primary.yearResult }),
      ...(primary.completed === undefined ? {} : { completed: primary.completed }),
      ...(primary.limitedBy === undefined ? {} : { limitedBy: primary.limitedBy }),
      ...(award === undefined ? {} : { award }),
      ...(promotion === undefined ? {} : { promotion }),
    })),
    summary: {
      files: files.length,
      pupils: summary.pupils,
      checked: summary.checked,
      findings: summary.findings,
      undetermined: summary.undetermined,
      byClause: summary.byClause,
    },
  };
}

/** What one file was recognised as, with the sheets that were read. */
export function fileReport(
  { name, diagnostics, formats }: AuditedFile,
  { classes }: AuditedFiles["gradebook"],
): FileReport {
  const sources = classes.flatMap((book) =>
    book.sheets.filter(({ file }) => file === name).map((source) => ({ book, source })),
  );
  const named = (key: keyof FormatName): string | null => {
    const values = [...new Set(formats.map((format) => format[key]))].sort();
    return values.length === 0 ? null : values.join("+");
  };
  return {
    file: name,
    platform: named("platform"),
    kind: named("kind"),
    evidence: named("evidence"),
    sheets: sources.map(({ book, source }) => ({
      sheet: source.sheet,
      class: book.className,
      grade: book.grade,
      schoolYear: book.schoolYear,
      term: source.term,
      ...(source.moment === undefined ? {} : { moment: source.moment }),
      ...(source.subject === undefined ? {} : { subject: source.subject }),
      pupils: source.pupils,
    })),
    diagnostics,
  };
}

function aboutPupil({ pupil, subject, term }: Pick<Finding, "pupil" | "subject" | "term">): {
  readonly pupil: PupilReference;
  readonly subject?: string;
  readonly term?: TermOrYear;
} {
  return {
    pupil: { id: pupil.id, name: pupil.name },
    ...(subject === undefined ? {} : { subject }),
    ...(term === undefined ? {} : { term }),
  };
}

function address({ file, sheet, cell }: CellAddress): CellAddress {
  return { file, sheet, cell };
}

function byTerm(levels: { readonly [term in TermOrYear]?: string }): {
  readonly [term in TermOrYear]?: string;
} {
  return Object.fromEntries(
    (["1", "2", "year"] as const).flatMap((term) => {
      const level = levels[term];
      return level === undefined ? [] : [[term, level]];
    }),
  );
}
