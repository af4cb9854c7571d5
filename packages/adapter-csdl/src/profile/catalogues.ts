import { foldText, type ProfileField } from "@sodiem/core";
import { type CodeItem, type CodeList, ethnicGroups, findCode, findName } from "@sodiem/core/code-lists";
import type { Sheet, Workbook } from "@sodiem/workbook";
import { cellText, labels } from "@sodiem/workbook/pupil-table";

/** The lists of names that a template brings on sheets of its own; a value must be written as they spell it. */
export type Catalogues = ReadonlyMap<string, CodeList>;

/** Which catalogue sheet a field of the profile is taken from. */
const sheetOfField: { readonly [field in ProfileField]?: string } = {
  "ethnic-group": "DAN_TOC",
  nationality: "QUOC_TICH",
  religion: "TON_GIAO",
  status: "TRANG_THAI",
  disability: "KHUYET_TAT",
  "policy-group": "CHINH_SACH",
  "birth-province": "TINH",
  "birth-district": "HUYEN",
  "birth-ward": "XA_PHUONG",
  "home-province": "TINH",
  "home-district": "HUYEN",
  "home-ward": "XA_PHUONG",
  "permanent-province": "TINH",
  "permanent-district": "HUYEN",
  "permanent-ward": "XA_PHUONG",
};

const nameLabels = labels("Tên trường dữ liệu");
const catalogueName = /^[A-Z][A-Z_]+$/;
const deepestHeader = 6;

/** Reads the catalogue sheets of a template: code and name, and what else a row calls the same. */
export function readCatalogues({ sheets }: Workbook): Catalogues {
  return new Map(
    sheets
      .filter(({ name }) => catalogueName.test(name))
      .map((sheet) => [sheet.name, readCatalogue(sheet)] as const),
  );
}

/**
 * How a catalogue of the template spells a value: by its code, by its name, or by another name of the same row; then by
 * the national list's other names. `undefined` where none of its rows is meant, or several.
 */
export function nameInCatalogue(
  catalogues: Catalogues,
  field: ProfileField,
  value: { readonly text: string; readonly code?: string },
): { readonly sheet: string; readonly name?: string } | undefined {
  const sheet = sheetOfField[field];
  const list = sheet === undefined ? undefined : catalogues.get(sheet);
  if (sheet === undefined || list === undefined || list.items.length === 0) return undefined;
  const direct = findName(list, value.text);
  if (direct.kind === "one") return { sheet, name: direct.item.name };
  if (direct.kind === "none") {
    const sameGroup = field === "ethnic-group" ? ofEthnicGroup(list, value.text) : undefined;
    if (sameGroup !== undefined) return { sheet, name: sameGroup.name };
    // A code is compared only where the name says nothing: seven codes of provinces changed their meaning.
    const byCode =
      value.code === undefined || field.endsWith("province") ? undefined : findCode(list, value.code);
    if (byCode !== undefined) return { sheet, name: byCode.name };
  }
  return { sheet };
}

/** The row of the catalogue that names the same ethnic group of the national list in another spelling. */
function ofEthnicGroup({ items }: CodeList, text: string): CodeItem | undefined {
  const codeOf = (name: string): string | undefined => {
    const reading = findName(ethnicGroups, name);
    return reading.kind === "one" ? reading.item.code : undefined;
  };
  const wanted = codeOf(text);
  const same = wanted === undefined ? [] : items.filter(({ name }) => codeOf(name) === wanted);
  return same.length === 1 ? same[0] : undefined;
}

/**
 * The column of names is headed `Tên trường dữ liệu`, or by a label that begins with `Tên`; else it is the third, after
 * running number and code.
 */
function readCatalogue(sheet: Sheet): CodeList {
  const { row: headerRow, column: nameColumn } = headOf(sheet);
  const items: CodeItem[] = [];
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const name = cellText(sheet.cell(row, nameColumn));
    if (name === "") continue;
    const code = nameColumn === 0 ? "" : cellText(sheet.cell(row, nameColumn - 1));
    const others = cellText(sheet.cell(row, nameColumn + 1))
      .split(/[,;]/)
      .map((other) => other.trim())
      .filter((other) => other !== "" && !/^\d+$/.test(other));
    const bare = name.replace(/^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu) /u, "");
    const aliases = [...(sheet.name === "DAN_TOC" ? others : []), ...(bare === name ? [] : [bare])];
    items.push({ code, name, aliases });
  }
  return { id: sheet.name, title: sheet.name, asOf: "", items };
}

function headOf(sheet: Sheet): { readonly row: number; readonly column: number } {
  let byWord: { readonly row: number; readonly column: number } | undefined;
  for (let row = 0; row < Math.min(deepestHeader, sheet.rowCount); row += 1) {
    for (let column = 0; column < Math.min(sheet.columnCount, 20); column += 1) {
      const folded = foldText(cellText(sheet.cell(row, column)));
      if (nameLabels.has(folded)) return { row, column };
      if (/^ten\b/.test(folded)) byWord ??= { row, column };
    }
  }
  return byWord ?? { row: 2, column: 2 };
}
