import type fc from "fast-check";
import type { SourceFile } from "../gradebook/adapter";
import type { BookValue } from "../gradebook/book-values";
import type { ClassBook, Gradebook } from "../gradebook/model";

/** What the suite varies in a template that it asks for. */
export interface Layout {
  /** How many columns of regular marks, 1 to 5; a format that cannot choose ignores it. */
  readonly regular: number;
  /** Puts columns, or blocks of columns, and rows of pupils in an order of the run. */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
  /** A number of the run, 0 or more, for whatever else the format may vary. */
  readonly choice: number;
}

/** A template as a school would download it: the pupils are in it and no value. */
export interface MadeTemplate {
  readonly file: SourceFile;
  /**
   * Whether the template has a place for a value of a pupil who is in it, so that reading it again gives the same value.
   * Of a regular mark `part` is its number from 0. Averages (see {@link isAverage}) are asked for like the rest; when
   * they may be written, the suite knows.
   */
  readonly holds: (value: BookValue) => boolean;
}

/** How to make templates of one format. */
export interface TemplateMaker {
  /** The kind that `detect` must tell, of the adapter's `formats`. */
  readonly kind: string;
  /** Gradebooks of which the first class is the one the template is for. */
  readonly gradebooks: fc.Arbitrary<Gradebook>;
  /** Makes a template for a class. */
  readonly make: (book: ClassBook, layout: Layout) => MadeTemplate | Promise<MadeTemplate>;
  /** Why the order of the columns cannot vary, where a format reads by position. */
  readonly fixedOrder?: string;
}

/** What the contract suite has to be given. */
export interface AdapterContract {
  /** By a name of one's own; at least one for each kind that the adapter fills. */
  readonly templates: { readonly [name: string]: TemplateMaker };
  /**
   * What each cell of a file shows, by `sheet!cell`, blank cells left out. It must not be read by the adapter, or what
   * the adapter misreads is not seen.
   */
  readonly cells: (bytes: Uint8Array) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
  /** Files of other platforms and of none, which must not be taken for one's own. */
  readonly foreign: readonly SourceFile[];
  /** Files of one's own, with the kind of each that must be told and no other. */
  readonly samples?: readonly { readonly file: SourceFile; readonly kind: string }[];
  /** How many gradebooks are generated, over all templates; 2000 where nothing is said. */
  readonly runs?: number;
  /** How many damaged files are read; 200 where nothing is said. */
  readonly hostileRuns?: number;
  /**
   * Damaged files of one's own making, read beside the damaged templates: where a template is an archive, damage to its
   * bytes hardly ever reaches the parts inside, so these should be sound archives with damaged parts.
   */
  readonly hostile?: fc.Arbitrary<Uint8Array>;
  /** How long reading or filling one damaged file may take: 5 seconds where nothing is said. */
  readonly secondsAllowed?: number;
  /** How much memory the process may hold after it: 1 GiB where nothing is said. */
  readonly bytesAllowed?: number;
}

/** One rule of the contract. */
export interface ContractRule {
  readonly name: string;
  /** Rejects with what is wrong. */
  check(): Promise<void>;
}

/**
 * Whether a value is an average, which platforms compute by themselves and which is written only when asked for.
 *
 * @example isAverage(value) // true for ĐTBmhk 7.5, false for its Đ
 */
export function isAverage(value: BookValue): boolean {
  return value.field === "recorded.subject" && value.entry.kind === "mark";
}
