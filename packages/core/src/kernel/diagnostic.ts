/** A value that JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** How much a diagnostic matters: an error keeps something from being read, written or decided. */
export type Severity = "error" | "warning" | "info";

/**
 * A problem of the data, as a value: `code` is stable and documented in `docs/diagnostics.md`,
 * `path` says where (keys of the input, or file, sheet and cell), `data` holds the operands of the message.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly path: readonly string[];
  readonly data: { readonly [key: string]: Json };
}

/**
 * Builds a diagnostic.
 *
 * @example diagnostic("mark.outOfRange", "error", ["regular.0"], { text: "85" }).code // "mark.outOfRange"
 */
export function diagnostic(
  code: string,
  severity: Severity,
  path: readonly string[] = [],
  data: { readonly [key: string]: Json } = {},
): Diagnostic {
  return { code, severity, path, data };
}
