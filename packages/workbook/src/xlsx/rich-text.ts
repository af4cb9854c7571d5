import type { XmlScanner } from "../xml/scanner";
import { decodeEscapedText } from "./escaped-text";

/**
 * The text of the `si` or `is` element just opened: its own `t`, or those of its runs, without the phonetic
 * guides. Blanks at the ends are kept with and without `xml:space`: what was stored is what is handed on.
 */
export function readRichText(xml: XmlScanner): string {
  const { depth } = xml;
  let text = "";
  while (xml.nextChild(depth)) {
    if (xml.name === "t") text += xml.content();
    else if (xml.name === "r") {
      while (xml.nextChild(depth + 1, "t")) text += xml.content();
    }
  }
  return decodeEscapedText(text);
}
