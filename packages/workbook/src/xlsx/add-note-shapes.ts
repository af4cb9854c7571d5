import { damaged } from "../read-failure";
import type { CellComment } from "./add-comments";

const shapeType = "_x0000_t202";
/** Identifiers of shapes count from here on a first sheet. */
const firstShape = 1_025;

/** A drawing of note boxes with nothing in it. */
export const emptyNoteDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

/**
 * Adds the boxes of comments to a drawing in VML, in which Excel shows them. The drawing is handled as text: what
 * Excel writes there is not always sound XML.
 */
export function addNoteShapes(drawing: string, comments: readonly CellComment[]): string {
  const end = drawing.lastIndexOf("</xml>");
  if (end < 0) throw damaged("xlsx.vml");
  let shape = firstShape;
  for (const [, digits] of drawing.matchAll(/_x0000_s(\d{1,9})\b/g))
    shape = Math.max(shape, Number(digits) + 1);
  let shapes = drawing.includes(`id="${shapeType}"`) ? "" : shapeTypeElement;
  for (const comment of comments) {
    shapes += shapeElement(comment, shape);
    shape += 1;
  }
  return drawing.slice(0, end) + withNamespaces(shapes, drawing) + drawing.slice(end);
}

/** States the namespaces on each element, for a drawing that does not have them under the usual prefixes. */
function withNamespaces(shapes: string, drawing: string): string {
  const missing = Object.entries(namespaces).filter(
    ([prefix, name]) => !drawing.includes(`xmlns:${prefix}="${name}"`),
  );
  const stated = missing.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join("");
  return stated === "" ? shapes : shapes.replace(/<(v:shape|v:shapetype) /g, `<$1${stated} `);
}

const namespaces = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;

const shapeTypeElement =
  `<v:shapetype id="${shapeType}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const charactersOfLine = 34;
const linesAtMost = 20;

function shapeElement({ row, column, text }: CellComment, number: number): string {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersOfLine)), 1);
  const height = Math.min(lines, linesAtMost);
  // Left column, its offset, top row, its offset, then right and bottom likewise.
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 4, column + 4, 31, top + height, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#${shapeType}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
