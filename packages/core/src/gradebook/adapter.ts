import type { Diagnostic } from "../kernel/diagnostic";
import type { Gradebook, Moment, Place, SchoolYear } from "./model";

/** A file as it comes in; the name, with or without a path, names its places in what is reported. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  /**
   * What the one who gives the file knows and the file may not say: some layouts name neither the school year nor the
   * period. What a file says of itself counts before it.
   */
  readonly known?: {
    readonly schoolYear?: SchoolYear;
    readonly moment?: Moment;
    /** The texts are of a font of before Unicode (`.VnTime`, `VNI-Times`) and are converted. */
    readonly legacyText?: "tcvn3" | "vni";
  };
}

/** What the one who gives a file knows of it. */
export type Known = NonNullable<SourceFile["known"]>;

/**
 * How the layout of a format is known: real exports were read, several independent programs agree, one source
 * describes it, or it is a proposal of ours.
 */
export type Evidence = "real-file" | "parsers" | "described" | "proposed";

/** One sheet, or a file that is no workbook, that is known to come from a platform. */
export interface FormatMatch {
  readonly platform: string;
  /** The platform's family of files, as its adapter's README names them. */
  readonly kind: string;
  /** The layout within the kind. */
  readonly variant?: string;
  readonly evidence: Evidence;
  /** The name of the sheet; an empty text where there is none. */
  readonly sheet: string;
}

/**
 * What a file says that the gradebook has no place for. Title and head are not repeated; widths, formats and merged
 * cells stay in the file itself, which filling it again keeps byte by byte.
 */
export interface Residue {
  /** Columns of pupils' tables that are not in the gradebook. */
  readonly columns: readonly ResidueColumn[];
  /** Rows below or between the pupils of a table: counts, statistics, signatures. */
  readonly rows: readonly ResidueRows[];
}

/** One column of a pupils' table that the gradebook has no place for. */
export interface ResidueColumn {
  readonly file: string;
  readonly sheet: string;
  readonly label: string;
  /** The filled cells of pupils' rows. */
  readonly cells: readonly { readonly cell: string; readonly text: string }[];
}

/** Rows of a sheet that are no pupils but are not empty. */
export interface ResidueRows {
  readonly file: string;
  readonly sheet: string;
  /** Numbered as spreadsheets do, from 1. */
  readonly rows: readonly number[];
}

/** What a file holds, what was wrong with it, and what of it the gradebook has no place for. */
export interface Parsed {
  readonly matches: readonly FormatMatch[];
  readonly gradebook: Gradebook;
  readonly diagnostics: readonly Diagnostic[];
  readonly residue: Residue;
}

/** What a cell of a template can hold, and what a format may carry. */
export const fields = [
  "pupil.code",
  "pupil.systemId",
  "pupil.schoolCode",
  "pupil.moetId",
  "pupil.nationalId",
  "pupil.name",
  "pupil.birthDate",
  "pupil.gender",
  "pupil.class",
  "pupil.profile",
  "mark.regular",
  "mark.midterm",
  "mark.final",
  "recorded.subject",
  "recorded.overall",
  "recorded.learning",
  "recorded.conduct",
  "recorded.award",
  "recorded.promotion",
  "recorded.yearResult",
  "absences.excused",
  "absences.unexcused",
  "absences.total",
  "primary.level",
  "primary.test",
  "primary.item",
  "comment",
  "incident",
] as const;

/** What a cell of a template can hold. */
export type Field = (typeof fields)[number];

/** One format of a platform: what can be done with it and how sure its layout is. */
export interface Format {
  readonly kind: string;
  readonly variant?: string;
  readonly evidence: Evidence;
  readonly reads: boolean;
  readonly fills: boolean;
  /** What the format has a place for. */
  readonly fields: readonly Field[];
  /** The layout is a proposal that nobody has confirmed; what is written in it is signed by nobody. */
  readonly experimental?: true;
}

/** One cell of a template that filling changed. */
export interface CellWrite {
  /** The cell of the template. */
  readonly place: Place;
  readonly field: Field;
  /** What the cell showed, and shows now; an empty text is a blank cell. */
  readonly before: string;
  readonly after: string;
  /** Where the value was read. */
  readonly source?: Place;
  /** Whether the target writes the same value in another form: another code, word, or number for text. */
  readonly form: "same" | "changed";
}

/** What filling a template gives. */
export interface Filled {
  /** The filled file; absent when nothing can be written, which an error diagnostic explains. */
  readonly bytes?: Uint8Array;
  /** Every cell changed, in the template's order. Reading the bytes again shows exactly these and no other change. */
  readonly writes: readonly CellWrite[];
  /** What was not written, and why: one diagnostic for each loss, or for each kind of loss with its count. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a caller of `fill` may choose. */
export interface FillOptions {
  /**
   * How pupils without a common identifier are matched: `unique` by a name that is unique in class and template, where
   * no birth date contradicts (the default, each told by `match.byName`), `never` not at all.
   */
  readonly names?: "unique" | "never";
  /** Write averages where the template has a column for them; platforms compute them, so it is off. */
  readonly averages?: boolean;
}

/** What translates one platform's files: it knows layouts and no rule. No function rejects for what a file holds. */
export interface Adapter {
  readonly platform: string;
  readonly formats: readonly Format[];
  /** Tells which sheets are the platform's, and of which kind. */
  detect(source: SourceFile): Promise<readonly FormatMatch[]>;
  /** Reads a file into a gradebook; everything wrong is a diagnostic. */
  parse(source: SourceFile): Promise<Parsed>;
  /**
   * Fills the file that the school downloaded, changing only the cells that change. A blank in the gradebook clears
   * nothing, and filling again changes nothing; a template without pupils stays as it is. `describeAdapter` of
   * `@sodiem/core/testing` tests all that this contract says.
   */
  fill(template: SourceFile, gradebook: Gradebook, options?: FillOptions): Promise<Filled>;
}
