import type { Cell } from "../grid";
import { XmlScanner } from "../xml/scanner";
import { readRichText } from "./rich-text";

/** The shared texts of a workbook as ready cells; `undefined` for an empty text. */
export function readSharedStrings(part: string): (Cell | undefined)[] {
  const xml = new XmlScanner(part);
  const cells: (Cell | undefined)[] = [];
  xml.root("sst");
  while (xml.nextChild(1, "si")) {
    const value = readRichText(xml);
    cells.push(value === "" ? undefined : { kind: "text", value });
  }
  return cells;
}
