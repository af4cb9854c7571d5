import { isBuiltInDateFormat, isDateFormat } from "../number-format";
import { XmlScanner } from "../xml/scanner";

/** Tells for each cell style, by its number, whether it shows a date. */
export function readDateStyles(part: string): boolean[] {
  const xml = new XmlScanner(part);
  const dateFormats = new Map<number, boolean>();
  const styleFormats: number[] = [];
  xml.root("styleSheet");
  while (xml.nextChild(1)) {
    if (xml.name === "numFmts") {
      while (xml.nextChild(2, "numFmt")) {
        dateFormats.set(Number(xml.attribute("numFmtId")), isDateFormat(xml.attribute("formatCode") ?? ""));
      }
    } else if (xml.name === "cellXfs") {
      while (xml.nextChild(2, "xf")) styleFormats.push(Number(xml.attribute("numFmtId") ?? 0));
    }
  }
  return styleFormats.map((format) => dateFormats.get(format) ?? isBuiltInDateFormat(format));
}
