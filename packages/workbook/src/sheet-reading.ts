import type { Diagnostic } from "@sodiem/core";
import type { Sheet, Workbook } from "./grid";
import { GridBuilder } from "./grid-builder";
import { type Limits, within } from "./limits";
import { ReadFailure } from "./read-failure";

/** One worksheet that a workbook lists, and how to read it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  read(grid: GridBuilder): void;
}

/** What a format reader hands back. */
export interface ReadSheets {
  readonly container: Workbook["container"];
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why there is no workbook: not one of the listed sheets could be read. */
  readonly failure?: ReadFailure;
}

/** Reads every listed sheet; one that cannot be read becomes a diagnostic and leaves the others alone. */
export function readSheets(
  container: Workbook["container"],
  listed: readonly ListedSheet[],
  limits: Limits,
): ReadSheets {
  within(limits, "sheets", listed.length);
  const sheets: Sheet[] = [];
  const diagnostics: Diagnostic[] = [];
  let failure: ReadFailure | undefined;
  for (const { name, visibility, read } of listed) {
    const grid = new GridBuilder(name, limits);
    try {
      read(grid);
      sheets.push(grid.sheet(visibility));
      diagnostics.push(...grid.diagnostics);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      failure ??= error;
      diagnostics.push(error.ofSheet(name));
    }
  }
  if (failure === undefined || sheets.length > 0) return { container, sheets, diagnostics };
  return { container, sheets, diagnostics, failure };
}
