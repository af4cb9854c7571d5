import { cellName } from "../cell-name";
import { damaged } from "../read-failure";
import { XmlScanner } from "../xml/scanner";
import { type Splice, splice } from "../xml/splice";
import { encodeEscapedText } from "./escaped-text";

/** One comment on a cell. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A part of comments with nothing in it. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * Adds comments to a part of comments; the text of a cell that has one already goes behind its own text.
 *
 * Gives the part and the cells whose comment is new.
 */
export function addComments(
  part: string,
  comments: readonly CellComment[],
  author: string,
): { readonly text: string; readonly added: readonly CellComment[] } {
  const xml = new XmlScanner(part);
  xml.root("comments");
  let authors = 0;
  let [authorsPlace, listPlace]: (AppendPlace | undefined)[] = [];
  const texts = new Map<string, CommentText>();
  while (xml.nextChild(1)) {
    if (xml.name === "authors") {
      authorsPlace = appendPlace(xml, () => {
        while (xml.nextChild(2)) authors += 1;
      });
    } else if (xml.name === "commentList") {
      listPlace = appendPlace(xml, () => {
        while (xml.nextChild(2, "comment")) {
          const reference = xml.attribute("ref")?.toUpperCase() ?? "";
          while (xml.nextChild(3, "text")) {
            const place = readCommentText(xml);
            if (place !== undefined) texts.set(reference, place);
          }
        }
      });
    }
  }
  if (authorsPlace === undefined || listPlace === undefined) throw damaged("xlsx.comments");
  const { prefix } = listPlace;
  const element = `<${prefix}author>${encodeEscapedText(author)}</${prefix}author>`;
  const splices: Splice[] = [authorsPlace.splice(element)];
  const added: CellComment[] = [];
  let list = "";
  for (const comment of comments) {
    const name = cellName(comment.row, comment.column);
    const old = texts.get(name);
    if (old !== undefined) {
      splices.push(...asRun(old, prefix), {
        start: old.end,
        end: old.end,
        text: run(`\n\n${comment.text}`, prefix),
      });
      continue;
    }
    added.push(comment);
    const text = `<${prefix}text>${run(comment.text, prefix)}</${prefix}text>`;
    list += `<${prefix}comment ref="${name}" authorId="${authors}">${text}</${prefix}comment>`;
  }
  if (list !== "") splices.push(listPlace.splice(list));
  return { text: splice(part, splices), added };
}

function run(text: string, prefix: string): string {
  const content = `<${prefix}t xml:space="preserve">${encodeEscapedText(text)}</${prefix}t>`;
  return `<${prefix}r><${prefix}rPr><${prefix}sz val="10"/><${prefix}rFont val="Tahoma"/></${prefix}rPr>${content}</${prefix}r>`;
}

/** Where the text of a comment stands. */
interface CommentText {
  /** Where its last child ends. */
  readonly end: number;
  /** Its only child, where that is a text without a run around it. */
  readonly bare: { readonly start: number; readonly end: number } | undefined;
}

/** Goes through the `text` element just opened. */
function readCommentText(xml: XmlScanner): CommentText | undefined {
  const { isEmptyTag } = xml;
  let bare: CommentText["bare"];
  while (xml.nextChild(4)) {
    const { name, start } = xml;
    while (xml.nextChild(5));
    if (name === "t") bare = { start, end: xml.end };
  }
  return isEmptyTag ? undefined : { end: xml.start, bare };
}

/** Puts a run around a bare text: beside one, not every reader sees the runs that come after it. */
function asRun({ bare }: CommentText, prefix: string): Splice[] {
  if (bare === undefined) return [];
  return [
    { start: bare.start, end: bare.start, text: `<${prefix}r>` },
    { start: bare.end, end: bare.end, text: `</${prefix}r>` },
  ];
}

interface AppendPlace {
  readonly prefix: string;
  /** What puts text behind the last child. */
  splice(text: string): Splice;
}

/** Where children can be added to the element just opened, of which `readContent` goes through those it has. */
function appendPlace(xml: XmlScanner, readContent: () => void): AppendPlace {
  const { prefix, name, isEmptyTag, end } = xml;
  readContent();
  const { start } = xml;
  const splice = (text: string): Splice =>
    isEmptyTag ? { start: end - 2, end, text: `>${text}</${prefix}${name}>` } : { start, end: start, text };
  return { prefix, splice };
}
