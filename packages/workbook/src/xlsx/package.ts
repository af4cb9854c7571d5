import type { Limits } from "../limits";
import { damaged } from "../read-failure";
import { decodeXml } from "../xml/decode-xml";
import { XmlScanner } from "../xml/scanner";
import { ZipArchive } from "../zip/archive";

/** Where a part points: another part of the package, and as what. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in the strict and the transitional standard. */
  readonly type: string;
  /** Name of the part pointed to, without a leading slash. */
  readonly target: string;
}

/** The parts of an office file. */
export class OfficePackage {
  readonly archive: ZipArchive;

  constructor(file: Uint8Array, limits: Limits) {
    this.archive = new ZipArchive(file, limits);
  }

  /** The text of an XML part; `undefined` when there is none. */
  text(name: string): string | undefined {
    const bytes = this.archive.unpack(name);
    return bytes === undefined ? undefined : decodeXml(bytes);
  }

  /** The text of an XML part that another part points to; damage when it is missing. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw damaged("xlsx.partMissing", { part: name });
    return text;
  }

  /** The parts that `source` points to; of the package itself for the empty name. */
  relationships(source: string): Relationship[] {
    const slash = source.lastIndexOf("/") + 1;
    const folder = source.slice(0, slash);
    const text = this.text(`${folder}_rels/${source.slice(slash)}.rels`);
    if (text === undefined) return [];
    const xml = new XmlScanner(text);
    const found: Relationship[] = [];
    xml.root("Relationships");
    while (xml.nextChild(1)) {
      const [id, type, target] = [xml.attribute("Id"), xml.attribute("Type"), xml.attribute("Target")];
      if (id === undefined || type === undefined || target === undefined) continue;
      if (xml.attribute("TargetMode") === "External") continue;
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolveTarget(folder, target) });
    }
    return found;
  }
}

/**
 * The name of the part that a relationship of a part in `folder` points to.
 *
 * @example resolveTarget("xl/", "worksheets/sheet1.xml") // "xl/worksheets/sheet1.xml"
 * @example resolveTarget("xl/", "/xl/styles.xml") // "xl/styles.xml"
 */
export function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const resolved: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") resolved.pop();
    else if (step !== "." && step !== "") resolved.push(step);
  }
  return resolved.join("/");
}
