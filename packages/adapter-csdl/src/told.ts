import { type Diagnostic, diagnostic } from "@sodiem/core";
import { isGradebookKind } from "./kinds";
import type { CsdlSheet } from "./open-file";

/** A workbook in which nothing is the national database's. */
export function unknownFile(file: string): Diagnostic {
  return diagnostic("format.notCsdl", "error", [file]);
}

/** Sheets of the database that hold catalogues, logs or statistics and no gradebook. */
export function notGradebooks(file: string, sheets: readonly CsdlSheet[]): Diagnostic[] {
  return sheets
    .filter(({ match }) => !isGradebookKind(match.kind))
    .map(({ sheet, match }) =>
      diagnostic("format.notGradebook", "error", [file, sheet.name], {
        platform: match.platform,
        kind: match.variant === undefined ? match.kind : `${match.kind} ${match.variant}`,
      }),
    );
}
