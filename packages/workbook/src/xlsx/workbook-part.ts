import type { Sheet } from "../grid";
import { damaged } from "../read-failure";
import type { DateBase } from "../serial-date";
import { XmlScanner } from "../xml/scanner";

/** A sheet's entry in the workbook's list. */
interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Identifier of the relationship that leads to the sheet's part. */
  readonly relationship: string;
}

/** What the workbook's main part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly dateBase: DateBase;
}

export function readWorkbookPart(part: string): WorkbookPart {
  const xml = new XmlScanner(part);
  const sheets: SheetEntry[] = [];
  let dateBase: DateBase = "1900";
  xml.root("workbook");
  while (xml.nextChild(1)) {
    if (xml.name === "workbookPr") {
      if (isTrue(xml.attribute("date1904"))) dateBase = "1904";
    } else if (xml.name === "sheets") {
      while (xml.nextChild(2, "sheet")) sheets.push(sheetEntry(xml));
    }
  }
  if (sheets.length === 0) throw damaged("xlsx.noSheets");
  return { sheets, dateBase };
}

/** Tells whether an attribute of the kind boolean is set. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function sheetEntry(xml: XmlScanner): SheetEntry {
  const state = xml.attribute("state");
  return {
    name: xml.attribute("name") ?? "",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationship: xml.prefixedAttribute("id") ?? "",
  };
}
