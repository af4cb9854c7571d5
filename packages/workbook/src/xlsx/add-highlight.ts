import { damaged } from "../read-failure";
import { XmlScanner } from "../xml/scanner";
import { type Splice, splice } from "../xml/splice";

/** A light yellow, seen and readable on screen and on paper. */
const highlightColour = "FFFFFF99";

/** Adds to a workbook's styles a highlighted form of each style that is asked for; all others keep their numbers. */
export class HighlightStyles {
  readonly #part: string;
  readonly #splices: Splice[] = [];
  /** The text of each style. */
  readonly #styles: string[] = [];
  readonly #prefix: string;
  readonly #stylesPlace: { readonly countPlace: Splice | undefined; readonly end: number };
  readonly #added = new Map<number, number>();
  #newStyles = "";
  readonly #fill: number;

  constructor(part: string) {
    this.#part = part;
    const xml = new XmlScanner(part);
    xml.root("styleSheet");
    let fills: number | undefined;
    let fillsCount: Splice | undefined;
    let [fillsEnd, fillPrefix] = [0, ""];
    let stylesPlace: { readonly countPlace: Splice | undefined; readonly end: number } | undefined;
    let prefix = "";
    while (xml.nextChild(1)) {
      if (xml.name === "fills" && fills === undefined) {
        fillPrefix = xml.prefix;
        fillsCount = countAttribute(xml);
        fills = 0;
        while (xml.nextChild(2, "fill")) fills += 1;
        fillsEnd = xml.start;
      } else if (xml.name === "cellXfs" && stylesPlace === undefined) {
        ({ prefix } = xml);
        const countPlace = countAttribute(xml);
        while (xml.nextChild(2, "xf")) {
          const { start } = xml;
          while (xml.nextChild(3));
          this.#styles.push(part.slice(start, xml.end));
        }
        stylesPlace = { countPlace, end: xml.start };
      }
    }
    if (fills === undefined || fills === 0 || stylesPlace === undefined || this.#styles.length === 0) {
      throw damaged("xlsx.styles");
    }
    this.#fill = fills;
    this.#prefix = prefix;
    this.#stylesPlace = stylesPlace;
    const p = fillPrefix;
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${highlightColour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    this.#splices.push({ start: fillsEnd, end: fillsEnd, text: fill });
    if (fillsCount !== undefined) this.#splices.push({ ...fillsCount, text: `count="${fills + 1}"` });
  }

  /** The number of the highlighted form of a style; everything else of the style is kept. */
  highlighted(style: number): number {
    const known = this.#added.get(style);
    if (known !== undefined) return known;
    const original = this.#styles[style] ?? this.#styles[0] ?? "";
    const number = this.#styles.length + this.#added.size;
    this.#added.set(style, number);
    this.#newStyles += withFill(original, this.#prefix, this.#fill);
    return number;
  }

  /** The part with what was added. */
  text(): string {
    const { countPlace, end } = this.#stylesPlace;
    const splices = [...this.#splices, { start: end, end, text: this.#newStyles }];
    if (countPlace !== undefined) {
      splices.push({ ...countPlace, text: `count="${this.#styles.length + this.#added.size}"` });
    }
    return splice(this.#part, splices);
  }
}

function countAttribute(xml: XmlScanner): Splice | undefined {
  const place = xml.attributePlace("count");
  return place === undefined ? undefined : { ...place, text: "" };
}

/** An `xf` element with another fill. */
function withFill(element: string, prefix: string, fill: number): string {
  const xml = new XmlScanner(element);
  xml.next();
  const cuts = ["fillId", "applyFill"].flatMap((name): Splice[] => {
    const place = xml.attributePlace(name);
    return place === undefined ? [] : [{ ...place, text: "" }];
  });
  const nameEnd = 1 + prefix.length + "xf".length;
  const attributes = { start: nameEnd, end: nameEnd, text: ` fillId="${fill}" applyFill="1"` };
  return splice(element, [...cuts, attributes]);
}
