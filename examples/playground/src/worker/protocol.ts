import type { Diagnostic, FormatMatch } from "@sodiem/core";
import type { ClassVerdict } from "@sodiem/core/audit";
import type { ClassSection } from "../report";

/** A file that the user gave. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the page asks of the worker. One audit runs at a time; a cancelled one ends with its worker. */
export type Task =
  | { readonly ask: "audit"; readonly files: readonly BookFile[] }
  | { readonly ask: "school"; readonly pupils: number; readonly seed: number }
  | { readonly ask: "class"; readonly index: number };

/** What one file was recognised as. */
export interface FileNote {
  readonly name: string;
  readonly matches: readonly FormatMatch[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One audited class in numbers: all that the list of classes shows. */
export interface ClassNote {
  readonly index: number;
  readonly verdict: ClassVerdict;
  readonly pupils: number;
  readonly checked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly consequences: number;
  readonly undetermined: number;
}

export type Phase = "making" | "reading" | "auditing";

/** What the worker tells, piece by piece, so that the page never has much to take in at once. */
export type News =
  | { readonly tell: "progress"; readonly phase: Phase; readonly done: number; readonly total: number }
  | { readonly tell: "file"; readonly file: FileNote }
  | { readonly tell: "audited"; readonly note: ClassNote }
  | { readonly tell: "merged"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly tell: "done" }
  | { readonly tell: "failed"; readonly name: string }
  | { readonly tell: "class"; readonly index: number; readonly section: ClassSection };
