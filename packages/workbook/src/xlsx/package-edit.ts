import { damaged } from "../read-failure";
import { decodeXml } from "../xml/decode-xml";
import { encodeXmlLike } from "../xml/encode-xml";
import { XmlScanner } from "../xml/scanner";
import { splice } from "../xml/splice";
import type { ZipChange } from "../zip/rewrite";
import type { OfficePackage } from "./package";

const contentTypesPart = "[Content_Types].xml";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Collects changed and new parts of an office file, with what has to be said about new ones elsewhere. */
export class PackageEdit {
  readonly #package: OfficePackage;
  /** Parts as they are to be, by name; `original` where there was one. */
  readonly #parts = new Map<string, { text: string; readonly original?: Uint8Array }>();

  constructor(parts: OfficePackage) {
    this.#package = parts;
  }

  /** The text of a part as it stands now; `undefined` where there is none. */
  text(name: string): string | undefined {
    const changed = this.#parts.get(name);
    if (changed !== undefined) return changed.text;
    const original = this.#package.archive.unpack(name);
    if (original === undefined) return undefined;
    const text = decodeXml(original);
    this.#parts.set(name, { text, original });
    return text;
  }

  /** Gives a part another text; makes it where there is none. */
  set(name: string, text: string): void {
    const part = this.#parts.get(name);
    if (part === undefined) this.#parts.set(name, { text });
    else part.text = text;
  }

  /** The first name that no part has, `#` standing for its number. */
  freeName(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const name = pattern.replace("#", String(number));
      if (!this.#package.archive.has(name) && !this.#parts.has(name)) return name;
    }
  }

  /** Makes `source` point to a part; gives the relationship's identifier. */
  relate(source: string, type: string, target: string): string {
    const slash = source.lastIndexOf("/") + 1;
    const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    const text = this.text(name) ?? `<Relationships xmlns="${packageRelationships}"></Relationships>`;
    const taken = new Set<string>();
    const end = this.#childrenOf(text, "Relationships", (xml) => taken.add(xml.attribute("Id") ?? ""));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const element = `<${end.prefix}Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
    this.set(name, appended(text, end, element));
    return id;
  }

  /** States the type of a part by its name. */
  declarePart(name: string, type: string): void {
    this.#declare(`Override PartName="/${name}"`, type);
  }

  /** States the type of all parts of an extension, unless one is stated already. */
  declareExtension(extension: string, type: string): void {
    let isStated = false;
    this.#childrenOf(this.#contentTypes(), "Types", (xml) => {
      if (xml.name === "Default" && xml.attribute("Extension")?.toLowerCase() === extension) isStated = true;
    });
    if (!isStated) this.#declare(`Default Extension="${extension}"`, type);
  }

  /** The parts that differ from what they were. */
  changes(): ZipChange[] {
    return [...this.#parts].flatMap(([name, { text, original }]): ZipChange[] => {
      if (original === undefined) return [{ name, content: new TextEncoder().encode(text) }];
      if (decodeXml(original) === text) return [];
      return [{ name, content: encodeXmlLike(original, text) }];
    });
  }

  #contentTypes(): string {
    const text = this.text(contentTypesPart);
    if (text === undefined) throw damaged("xlsx.partMissing", { part: contentTypesPart });
    return text;
  }

  #declare(element: string, type: string): void {
    const text = this.#contentTypes();
    const end = this.#childrenOf(text, "Types", () => {});
    this.set(contentTypesPart, appended(text, end, `<${end.prefix}${element} ContentType="${type}"/>`));
  }

  /** Goes through the children of the root and gives the place where another one can stand. */
  #childrenOf(text: string, root: string, visit: (xml: XmlScanner) => void): RootEnd {
    const xml = new XmlScanner(text);
    xml.root(root);
    const { prefix, isEmptyTag } = xml;
    while (xml.nextChild(1)) visit(xml);
    return { prefix, root, at: isEmptyTag ? xml.end - 2 : xml.start, isEmptyTag };
  }
}

interface RootEnd {
  readonly prefix: string;
  readonly root: string;
  readonly at: number;
  readonly isEmptyTag: boolean;
}

function appended(text: string, { prefix, root, at, isEmptyTag }: RootEnd, element: string): string {
  return isEmptyTag
    ? splice(text, [{ start: at, end: at + 2, text: `>${element}</${prefix}${root}>` }])
    : splice(text, [{ start: at, end: at, text: element }]);
}
