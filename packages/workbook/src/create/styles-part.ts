import { spreadsheetNamespace } from "./namespaces";
import type { CellLook } from "./new-sheet";

const looks: readonly CellLook[] = ["plain", "title", "header", "body", "text", "mark"];

/** What each look is made of, by the numbers of the part below. */
const formats: Readonly<
  Record<CellLook, { font: number; fill: number; border: number; format: number; align: string }>
> = {
  plain: { font: 0, fill: 0, border: 0, format: 0, align: "" },
  title: { font: 2, fill: 0, border: 0, format: 0, align: "" },
  header: { font: 1, fill: 2, border: 1, format: 0, align: ' horizontal="center"' },
  body: { font: 0, fill: 0, border: 1, format: 0, align: "" },
  text: { font: 0, fill: 0, border: 1, format: 49, align: "" },
  mark: { font: 0, fill: 0, border: 1, format: 164, align: ' horizontal="center"' },
};
const highlightFill = 3;

/** The number of the style of a look; its highlighted form comes right after it. */
export function styleNumber(look: CellLook, highlight: boolean): number {
  return 2 * looks.indexOf(look) + (highlight ? 1 : 0);
}

/** Tells whether texts in this look go on in another line. */
export function isWrapped(look: CellLook): boolean {
  return look !== "plain" && look !== "title";
}

/** The styles part of every new workbook: all looks, each also highlighted. */
export function stylesPart(): string {
  const styles = looks.flatMap((look) => [style(look, false), style(look, true)]);
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  return (
    `<styleSheet xmlns="${spreadsheetNamespace}">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>' +
    `<fonts count="3">${font("", 12)}${font("<b/>", 12)}${font("<b/>", 14)}</fonts>` +
    `<fills count="4">${fill("none", "")}${fill("gray125", "")}${fill("solid", "FFE7E6E6")}${fill("solid", "FFFFF2CC")}</fills>` +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function font(weight: string, size: number): string {
  return `<font>${weight}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

function fill(pattern: string, colour: string): string {
  const ground = colour === "" ? "" : `<fgColor rgb="${colour}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="${pattern}">${ground}</patternFill></fill>`;
}

function style(look: CellLook, highlight: boolean): string {
  const { font: fontNumber, fill: ownFill, border, format, align } = formats[look];
  const alignment = isWrapped(look) ? `<alignment${align} vertical="center" wrapText="1"/>` : "";
  const fillNumber = highlight ? highlightFill : ownFill;
  const applied = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf numFmtId="${format}" fontId="${fontNumber}" fillId="${fillNumber}" borderId="${border}" xfId="0"${applied}>${alignment}</xf>`;
}
