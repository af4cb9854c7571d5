import { strToU8, type Zippable, zipSync } from "fflate";
import { encodeEntities } from "../xlsx/escaped-text";
import { textElement } from "../xlsx/text-element";
import { checkSheets } from "./check-sheets";
import {
  contentTypesNamespace,
  packageRelationshipsNamespace,
  relationshipsNamespace,
  spreadsheetNamespace,
  spreadsheetType,
} from "./namespaces";
import type { NewSheet } from "./new-sheet";
import { sheetPart } from "./sheet-part";
import { stylesPart } from "./styles-part";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Makes an `.xlsx` file of plain data: sheets of numbers, texts and blanks in a few looks, with merges, widths, heights,
 * frozen and hidden parts. Equal input gives equal bytes: no clock is read and all times in the file are fixed. A text
 * is a text whatever it begins with.
 *
 * @throws {RangeError} for sheets that no spreadsheet program would open: none, none visible, a name that is taken or
 * not allowed, merges that overlap, a number that is not finite, a text of more than 32,767 characters.
 *
 * @example
 * const file = createXlsx([{ name: "10A", rows: [[{ kind: "text", value: "Họ tên", look: "header" }]] }]);
 * (await readWorkbook(file)).workbook?.sheets[0]?.cell(0, 0) // { kind: "text", value: "Họ tên" }
 */
export function createXlsx(sheets: readonly NewSheet[]): Uint8Array {
  checkSheets(sheets);
  const numbers = new Map<string, number>();
  let uses = 0;
  const textNumber = (text: string): number => {
    uses += 1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const firstVisible = sheets.findIndex(({ visibility }) => visibility !== "hidden");
  const sheetParts = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetPart(sheet, index === firstVisible, textNumber),
  ]);
  const texts = [...numbers.keys()].map((text) => `<si>${textElement(text)}</si>`).join("");
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookPart(sheets, firstVisible)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesPart()],
    [
      "xl/sharedStrings.xml",
      `<sst xmlns="${spreadsheetNamespace}" count="${uses}" uniqueCount="${numbers.size}">${texts}</sst>`,
    ],
    ...sheetParts,
  ];
  const zippable: Zippable = {};
  for (const [name, text] of parts) zippable[name] = strToU8(declaration + text);
  // Zip files hold local times: the first moment that they can hold, in whatever zone this runs.
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) });
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheetType}.${type}+xml"/>`;
  const sheetTypes = Array.from({ length: sheets }, (_, index) =>
    part(`worksheets/sheet${index + 1}`, "worksheet"),
  ).join("");
  return (
    `<Types xmlns="${contentTypesNamespace}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${sheetTypes}` +
    `${part("styles", "styles")}${part("sharedStrings", "sharedStrings")}</Types>`
  );
}

/** Relationships of the given types and targets, numbered from rId1. */
function relationships(links: readonly (readonly [string, string])[]): string {
  const elements = links.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationshipsNamespace}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationshipsNamespace}">${elements.join("")}</Relationships>`;
}

function workbookPart(sheets: readonly NewSheet[], firstVisible: number): string {
  const entries = sheets.map(({ name, visibility }, index) => {
    const state = visibility === "hidden" ? ' state="hidden"' : "";
    return `<sheet name="${encodeEntities(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const titles = sheets.flatMap(({ name, frozen }, index) => {
    if (frozen === undefined || frozen.rows === 0) return [];
    const quoted = encodeEntities(`'${name.replaceAll("'", "''")}'!$1:$${frozen.rows}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`];
  });
  const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  return (
    `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipsNamespace}">` +
    `<bookViews><workbookView activeTab="${firstVisible}"/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>${names}</workbook>`
  );
}
