import type { Diagnostic } from "@sodiem/core";

/**
 * Ends the filling of a file in which not every edit can be made; it carries one diagnostic for each that cannot.
 * It never leaves the package: `fillWorkbook` turns it into a result without bytes.
 */
export class FillRefusal extends Error {
  constructor(readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]]) {
    super(diagnostics[0].code);
  }
}
