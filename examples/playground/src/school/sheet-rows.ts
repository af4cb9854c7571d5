import type { NewCell } from "@sodiem/workbook/fill";
import type { Value } from "../../../audit/src/book";

/** A row of a new sheet from plain values. */
export function row(...values: readonly Value[]): NewCell[] {
  return values.map((value): NewCell => {
    if (value === null) return { kind: "blank" };
    return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
  });
}
