import type { CellRange } from "../grid";
import { XmlScanner } from "../xml/scanner";
import type { OfficePackage } from "./package";
import { parseRange } from "./range";

/** The header rows of a sheet's tables, whose cells repeat the names that the table's own part gives its columns. */
export function readTableHeaders(parts: OfficePackage, sheetPart: string): CellRange[] {
  return parts.relationships(sheetPart).flatMap(({ type, target }): CellRange[] => {
    const text = type === "table" ? parts.text(target) : undefined;
    if (text === undefined) return [];
    const xml = new XmlScanner(text);
    xml.root("table");
    const range = parseRange(xml.attribute("ref") ?? "");
    const rows = Number(xml.attribute("headerRowCount") ?? 1);
    if (range === undefined || !(rows > 0)) return [];
    return [{ ...range, bottom: Math.min(range.bottom, range.top + rows - 1) }];
  });
}
