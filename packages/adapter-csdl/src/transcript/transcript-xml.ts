import { transcriptDictionary } from "../dictionary/dictionary";
import type { TranscriptRecord } from "./write-transcripts";

/** Names of the elements, which are proposals but for five that the dictionary spells so itself. */
const elements: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Object.values(transcriptDictionary.tables).flatMap((fields) =>
    fields.map(({ key, element = key }): [string, string] => [key, element]),
  ),
);

const version = "sodiem-experimental-1";

interface Node {
  readonly [name: string]: string | Node | readonly Node[];
}

/**
 * One transcript as XML: a PROPOSAL, unsigned, under an element that says so. No schema and no signature profile is
 * public; a school's own system signs what it issues. Dotted names are nested, lists stand under their table's name.
 *
 * @example transcriptXml({ hovaten: "Học Sinh Một" }).includes("<HoVaTen>Học Sinh Một</HoVaTen>") // true
 */
export function transcriptXml(record: TranscriptRecord): string {
  const root: { [name: string]: unknown } = {};
  for (const [key, value] of Object.entries(record)) {
    if (Array.isArray(value)) {
      const lines = value.map((line: TranscriptRecord) => nodeOf(line));
      root.BangDiem = { MonHoc: lines };
    } else insert(root, (elements.get(key) ?? key).split("."), String(value));
  }
  const content = write({ NoiDung: root as Node }, 1);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<HocBa PhienBan="${version}" ThuNghiem="true">\n${content}</HocBa>\n`;
}

function nodeOf(record: TranscriptRecord): Node {
  const node: { [name: string]: unknown } = {};
  for (const [key, value] of Object.entries(record))
    insert(node, (elements.get(key) ?? key).split("."), String(value));
  return node as Node;
}

function insert(
  node: { [name: string]: unknown },
  [name = "", ...below]: readonly string[],
  value: string,
): void {
  if (below.length === 0) {
    node[name] = value;
    return;
  }
  const inner = (node[name] ?? {}) as { [name: string]: unknown };
  node[name] = inner;
  insert(inner, below, value);
}

function write(node: Node, depth: number): string {
  const indent = "  ".repeat(depth);
  return Object.entries(node)
    .map(([name, value]) => {
      if (typeof value === "string") return `${indent}<${name}>${escapeXml(value)}</${name}>\n`;
      const nodes: readonly Node[] = Array.isArray(value) ? value : [value as Node];
      return nodes
        .map((inner) => `${indent}<${name}>\n${write(inner, depth + 1)}${indent}</${name}>\n`)
        .join("");
    })
    .join("");
}

function escapeXml(text: string): string {
  return [...text]
    .filter((sign) => sign >= " " || sign === "\n" || sign === "\t")
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
