import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

// Office programs compress the parts of a workbook and write binary noise into its numbers; a workbook written here
// gets both. The compression is JavaScript's, so that the bytes do not depend on the machine's zlib.

/** No part carries a time of its own. */
const noTime = new Date(1980, 0, 1);

/** Gives an `.xlsx` the form in which Excel saves it. */
export function reSaved(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]): [string, Uint8Array] => [
    name,
    name.startsWith("xl/worksheets/") ? strToU8(withNoise(strFromU8(bytes))) : bytes,
  ]);
  // The list of content types, "[Content_Types].xml", comes first.
  parts.sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: noTime });
}

function withNoise(xml: string): string {
  return xml.replace(/<v>(\d+\.\d+)<\/v>/g, (_, digits: string) => `<v>${excelDigits(Number(digits))}</v>`);
}

/**
 * A number as Excel writes it: with 16 significant digits where they end early, else with the 17 that tell every
 * double apart.
 *
 * @example excelDigits(8.7) // "8.6999999999999993"
 * @example excelDigits(8.4) // "8.4"
 */
export function excelDigits(value: number): string {
  const short = String(Number(value.toPrecision(16)));
  const sixteen = value.toPrecision(16).replace(/0+$/, "");
  return sixteen.length < 17 ? short : value.toPrecision(17).replace(/0+$/, "");
}
