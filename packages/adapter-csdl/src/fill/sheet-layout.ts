import type { TemplateSheet } from "@sodiem/workbook/template";

/** What stands in the columns of a sheet; the rest is alike in all kinds. */
export type SheetLayout = Pick<TemplateSheet, "columnsFor" | "isOneSubject" | "momentOf" | "missing">;
