import { strToU8, type Zippable, zipSync } from "fflate";

/** What a test's workbook has beside the usual; a sheet is given by the inside of its `worksheet` element. */
export interface XlsxContent {
  readonly sheets: readonly string[];
  /** The inside of the `sst` element. */
  readonly sharedStrings?: string;
  /** The inside of the `styleSheet` element. */
  readonly styles?: string;
  /** The whole main part, where the usual one does not do. */
  readonly workbook?: string;
  /** Parts by name: more of them, or others in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Compression level; 0 stores the parts as they are. */
  readonly level?: 0 | 6;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** An `.xlsx` file with the given content; its sheets are named S1, S2, … */
export function xlsxFile(content: XlsxContent): Uint8Array {
  const parts = xlsxParts(content);
  const zippable: Zippable = {};
  for (const [name, part] of parts) zippable[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(zippable, { level: content.level ?? 6, mtime: new Date("2024-09-05T00:00:00Z") });
}

/** The parts of that file, by name. */
export function xlsxParts(content: XlsxContent): Map<string, string | Uint8Array> {
  const { sheets, sharedStrings, styles, workbook, parts = {} } = content;
  const entries = sheets.map(
    (_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map((_, index) =>
    link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  if (sharedStrings !== undefined) links.push(link("rIdTexts", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) links.push(link("rIdStyles", "styles", "styles.xml"));
  const found = new Map<string, string | Uint8Array>([
    ["_rels/.rels", relationships([link("rId1", "officeDocument", "xl/workbook.xml")])],
    ["xl/workbook.xml", workbook ?? workbookXml(`<sheets>${entries.join("")}</sheets>`)],
    ["xl/_rels/workbook.xml.rels", relationships(links)],
  ]);
  sheets.forEach((inside, index) => {
    found.set(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${main}">${inside}</worksheet>`);
  });
  if (sharedStrings !== undefined)
    found.set("xl/sharedStrings.xml", `<sst xmlns="${main}">${sharedStrings}</sst>`);
  if (styles !== undefined) found.set("xl/styles.xml", `<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  for (const [name, part] of Object.entries(parts)) found.set(name, part);
  return found;
}

/** A main part with this inside. */
export function workbookXml(inside: string): string {
  return `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}">${inside}</workbook>`;
}

/** A part of relationships. */
export function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${packageRelations}">${links.join("")}</Relationships>`;
}

/** One relationship. */
export function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
}
