import { type Diagnostic, diagnostic } from "@sodiem/core";
import { cellName, maximumColumns, maximumRows } from "../cell-name";
import type { CellNote } from "../fill/cell-note";
import { FillRefusal } from "../fill/fill-refusal";
import type { Limits } from "../limits";
import { damaged } from "../read-failure";
import { splice } from "../xml/splice";
import { rewriteZip } from "../zip/rewrite";
import { addComments, type CellComment, emptyComments } from "./add-comments";
import { HighlightStyles } from "./add-highlight";
import { addNoteShapes, emptyNoteDrawing } from "./add-note-shapes";
import { partOfSheet } from "./fill-xlsx";
import { PackageEdit } from "./package-edit";
import { longestText, patchSheet } from "./patch-sheet";
import { isInRange } from "./range";
import { readSheetLayout, type SheetLayout } from "./sheet-layout";
import { openWorkbookPackage, partOfType, type WorkbookPackage } from "./workbook-package";

/** What the standard has in two forms: the transitional one, which all programs write, and the strict one. */
interface Standard {
  readonly spreadsheet: string;
  readonly relationships: string;
}
const transitional: Standard = {
  spreadsheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict: Standard = {
  spreadsheet: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** What stands behind `legacyDrawing` in a sheet's part. */
const afterDrawing = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** Marks and comments cells of an `.xlsx` file; throws a `FillRefusal` for notes that cannot be made. */
export function annotatePackage(
  bytes: Uint8Array,
  notes: readonly CellNote[],
  author: string,
  limits: Limits,
): Uint8Array {
  const workbook = openWorkbookPackage(bytes, limits);
  refuseWrongPlaces(workbook, notes);
  const edit = new PackageEdit(workbook.parts);
  const styles = notes.length === 0 ? undefined : openStyles(workbook, edit);
  for (const { name } of workbook.sheets) {
    const own = notes.filter(({ sheet }) => sheet === name);
    if (own.length > 0 && styles !== undefined) {
      annotateSheet(workbook, edit, name, own, { author, limits, styles: styles.highlights });
    }
  }
  if (styles !== undefined) edit.set(styles.part, styles.highlights.text());
  const changes = edit.changes();
  return changes.length === 0 ? bytes : rewriteZip(workbook.parts.archive, changes);
}

function refuseWrongPlaces(workbook: WorkbookPackage, notes: readonly CellNote[]): void {
  const problems: Diagnostic[] = [];
  const missing = new Set<string>();
  for (const { sheet, row, column, text } of notes) {
    const path = [sheet, cellName(row, column)];
    if (partOfSheet(workbook, sheet) === undefined) {
      if (!missing.has(sheet)) problems.push(diagnostic("fill.sheetMissing", "error", [sheet], { sheet }));
      missing.add(sheet);
    } else if (row >= maximumRows || column >= maximumColumns) {
      problems.push(diagnostic("fill.outsideSheet", "error", path));
    } else if (text.length > longestText) {
      const data = { length: text.length, limit: longestText };
      problems.push(diagnostic("fill.textTooLong", "error", path, data));
    }
  }
  const [first, ...more] = problems;
  if (first !== undefined) throw new FillRefusal([first, ...more]);
}

function openStyles(workbook: WorkbookPackage, edit: PackageEdit) {
  const known = partOfType(workbook, "styles");
  if (known !== undefined) {
    const text = edit.text(known);
    if (text === undefined) throw damaged("xlsx.partMissing", { part: known });
    return { part: known, highlights: new HighlightStyles(text) };
  }
  const standard = standardOf(edit.text(workbook.workbookPart) ?? "");
  const part = edit.freeName("xl/sodiemStyles#.xml");
  const text =
    `<styleSheet xmlns="${standard.spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
  edit.set(part, text);
  edit.relate(workbook.workbookPart, `${standard.relationships}/styles`, part);
  edit.declarePart(part, stylesType);
  return { part, highlights: new HighlightStyles(text) };
}

interface Means {
  readonly author: string;
  readonly limits: Limits;
  readonly styles: HighlightStyles;
}

function annotateSheet(
  workbook: WorkbookPackage,
  edit: PackageEdit,
  name: string,
  notes: readonly CellNote[],
  { author, limits, styles }: Means,
): void {
  const part = partOfSheet(workbook, name);
  const before = part === undefined ? undefined : edit.text(part);
  if (part === undefined || before === undefined) throw damaged("xlsx.partMissing", { part: part ?? name });
  const standard = standardOf(before);
  const layout = readSheetLayout(before);
  const comments = commentsOf(notes, layout);
  const marked = patchSheet(
    before,
    comments.map(({ row, column }) => ({ row, column, restyle: (style) => styles.highlighted(style) })),
    { name, sharedText: () => undefined, tableHeaders: [], limits },
  );
  edit.set(part, marked.text);

  const links = workbook.parts.relationships(part);
  const added = comment(edit, part, links.find(({ type }) => type === "comments")?.target, comments, {
    author,
    standard,
  });
  if (added.length === 0) return;
  const drawing = links.find(({ type, id }) => type === "vmlDrawing" && id === drawingLink(before, layout));
  if (drawing !== undefined) {
    const text = edit.text(drawing.target);
    if (text === undefined) throw damaged("xlsx.partMissing", { part: drawing.target });
    edit.set(drawing.target, addNoteShapes(text, added));
    return;
  }
  const drawingPart = edit.freeName("xl/drawings/sodiemNotes#.vml");
  edit.set(drawingPart, addNoteShapes(emptyNoteDrawing, added));
  edit.declareExtension("vml", drawingType);
  const id = edit.relate(part, `${standard.relationships}/vmlDrawing`, drawingPart);
  edit.set(part, withDrawing(marked.text, id, standard));
}

/** Notes as comments, those of one cell in one; a cell that a merge covers shows nothing, so its anchor gets them. */
function commentsOf(notes: readonly CellNote[], { merges }: SheetLayout): CellComment[] {
  const found = new Map<string, CellComment>();
  for (const { row, column, text } of notes) {
    const merge = merges.find((range) => isInRange(range, row, column));
    const place = merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
    const key = cellName(place.row, place.column);
    const before = found.get(key);
    found.set(key, { ...place, text: before === undefined ? text : `${before.text}\n\n${text}` });
  }
  return [...found.values()];
}

/** Adds comments to the sheet's part of them, or makes one; gives those that are new on their cells. */
function comment(
  edit: PackageEdit,
  sheetPart: string,
  known: string | undefined,
  comments: readonly CellComment[],
  { author, standard }: { readonly author: string; readonly standard: Standard },
): readonly CellComment[] {
  const part = known ?? edit.freeName("xl/sodiemComments#.xml");
  if (known === undefined) {
    edit.declarePart(part, commentsType);
    edit.relate(sheetPart, `${standard.relationships}/comments`, part);
  }
  const before = known === undefined ? emptyComments(standard.spreadsheet) : edit.text(part);
  if (before === undefined) throw damaged("xlsx.partMissing", { part });
  const { text, added } = addComments(before, comments, author);
  edit.set(part, text);
  return added;
}

/** The relationship by which a sheet points to its drawing of note boxes. */
function drawingLink(part: string, { children }: SheetLayout): string | undefined {
  const place = children.find(({ name }) => name === "legacyDrawing");
  if (place === undefined) return undefined;
  return /:id\s*=\s*["']([^"']*)["']/.exec(part.slice(place.start, place.end))?.[1];
}

function withDrawing(part: string, id: string, standard: Standard): string {
  const { children, sheetData, closeStart, prefix } = readSheetLayout(part);
  const next = children.find(({ name, start }) => start > sheetData.start && afterDrawing.has(name));
  const at = next?.start ?? closeStart;
  const text = `<${prefix}legacyDrawing xmlns:r="${standard.relationships}" r:id="${id}"/>`;
  return splice(part, [{ start: at, end: at, text }]);
}

function standardOf(part: string): Standard {
  return part.slice(0, 4_096).includes(strict.spreadsheet) ? strict : transitional;
}
