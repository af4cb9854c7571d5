import type { GridBuilder } from "../grid-builder";
import type { Limits } from "../limits";
import { damaged } from "../read-failure";
import { type ListedSheet, type ReadSheets, readSheets } from "../sheet-reading";
import { readSharedStrings } from "./shared-strings";
import { readDateStyles } from "./styles";
import { openWorkbookPackage, partOfType } from "./workbook-package";
import { readWorksheet, type SharedParts } from "./worksheet";

/** Reads the file of an `.xlsx` workbook (Office Open XML, strict or transitional). */
export function readXlsx(file: Uint8Array, limits: Limits): ReadSheets {
  const workbook = openWorkbookPackage(file, limits);
  const { parts, sheets, dateBase } = workbook;
  const textOf = (type: string): string | undefined => {
    const target = partOfType(workbook, type);
    return target === undefined ? undefined : parts.requiredText(target);
  };
  const [texts, styles] = [textOf("sharedStrings"), textOf("styles")];
  const shared: SharedParts = {
    texts: texts === undefined ? [] : readSharedStrings(texts),
    dateStyles: styles === undefined ? [] : readDateStyles(styles),
    dateBase,
  };
  const listed = sheets.map(({ name, visibility, part }): ListedSheet => {
    const read = (grid: GridBuilder): void => {
      if (part === undefined) throw damaged("xlsx.relationshipMissing");
      readWorksheet(parts.requiredText(part), shared, grid);
    };
    return { name, visibility, read };
  });
  return readSheets("xlsx", listed, limits);
}
