import { damaged } from "../read-failure";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Replaces the five entities of XML and character numbers; any other entity is damage, because nothing in a
 * workbook may define one.
 *
 * @example decodeEntities("C&#7844;P &amp; H&#x1ECC;C") // "CẤP & HỌC"
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*;?)/g, (_, body: string) => {
    const name = body.slice(0, -1);
    const character = body.endsWith(";") ? (named.get(name) ?? numbered(name)) : undefined;
    if (character === undefined) throw damaged("xml.entity");
    return character;
  });
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
