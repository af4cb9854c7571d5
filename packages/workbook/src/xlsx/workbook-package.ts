import type { Sheet } from "../grid";
import { type Limits, within } from "../limits";
import { ReadFailure } from "../read-failure";
import type { DateBase } from "../serial-date";
import { OfficePackage, type Relationship } from "./package";
import { readWorkbookPart } from "./workbook-part";

/** One sheet that the workbook lists. */
export interface PackageSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** The part that it is; `undefined` where the workbook points to nothing. */
  readonly part: string | undefined;
}

/** An `.xlsx` file whose list of sheets was read. */
export interface WorkbookPackage {
  readonly parts: OfficePackage;
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];
  /** Its worksheets; charts, dialogs and macro sheets hold no cells of a gradebook and are passed over. */
  readonly sheets: readonly PackageSheet[];
  readonly dateBase: DateBase;
}

const usualWorkbookPart = "xl/workbook.xml";

/** Opens the file of an `.xlsx` workbook (Office Open XML, strict or transitional). */
export function openWorkbookPackage(file: Uint8Array, limits: Limits): WorkbookPackage {
  const parts = new OfficePackage(file, limits);
  const workbookPart = findWorkbookPart(parts);
  const { sheets: entries, dateBase } = readWorkbookPart(parts.requiredText(workbookPart));
  within(limits, "sheets", entries.length);
  const relationships = parts.relationships(workbookPart);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = entries.flatMap(({ name, visibility, relationship }): PackageSheet[] => {
    const found = byId.get(relationship);
    if (found !== undefined && found.type !== "worksheet") return [];
    return [{ name, visibility, part: found?.target }];
  });
  return { parts, workbookPart, relationships, sheets, dateBase };
}

/** The part of a kind that the workbook points to, such as its styles. */
export function partOfType({ relationships }: WorkbookPackage, type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.target;
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
