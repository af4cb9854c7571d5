import type { GridBuilder } from "../grid-builder";
import type { Limits } from "../limits";
import { damaged, ReadFailure } from "../read-failure";
import { type ListedSheet, type ReadSheets, readSheets } from "../sheet-reading";
import { OfficePackage, type Relationship } from "./package";
import { readSharedStrings } from "./shared-strings";
import { readDateStyles } from "./styles";
import { readWorkbookPart } from "./workbook-part";
import { readWorksheet, type SharedParts } from "./worksheet";

const usualWorkbookPart = "xl/workbook.xml";

/** Reads the file of an `.xlsx` workbook (Office Open XML, strict or transitional). */
export function readXlsx(file: Uint8Array, limits: Limits): ReadSheets {
  const parts = new OfficePackage(file, limits);
  const workbookPart = findWorkbookPart(parts);
  const { sheets, dateBase } = readWorkbookPart(parts.requiredText(workbookPart));
  const relationships = parts.relationships(workbookPart);
  const textOf = (type: string): string | undefined => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? undefined : parts.requiredText(target);
  };
  const [texts, styles] = [textOf("sharedStrings"), textOf("styles")];
  const shared: SharedParts = {
    texts: texts === undefined ? [] : readSharedStrings(texts),
    dateStyles: styles === undefined ? [] : readDateStyles(styles),
    dateBase,
  };
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const listed = sheets.flatMap(({ name, visibility, relationship }): ListedSheet[] => {
    const found = byId.get(relationship);
    if (found !== undefined && !isWorksheet(found)) return [];
    const read = (grid: GridBuilder): void => {
      if (found === undefined) throw damaged("xlsx.relationshipMissing");
      readWorksheet(parts.requiredText(found.target), shared, grid);
    };
    return [{ name, visibility, read }];
  });
  return readSheets("xlsx", listed, limits);
}

/** Charts, dialogs and macro sheets hold no cells of a gradebook. */
function isWorksheet({ type }: Relationship): boolean {
  return type === "worksheet";
}

/** The name of the workbook's main part; says what the file is instead when there is none. */
function findWorkbookPart(parts: OfficePackage): string {
  const { archive } = parts;
  const main = parts.relationships("").find(({ type }) => type === "officeDocument")?.target;
  const part = main ?? usualWorkbookPart;
  if (part.endsWith(".bin")) throw new ReadFailure("unsupported", { format: "xlsb" });
  if (archive.has(part) && !/^(?:word|ppt)\//i.test(part)) return part;
  if (archive.has("mimetype") && archive.has("content.xml")) {
    throw new ReadFailure("unsupported", { format: "opendocument" });
  }
  throw new ReadFailure("zipNotWorkbook");
}
