import { foldText, readEntry } from "@sodiem/core";
import { ethnicGroups, findName } from "@sodiem/core/code-lists";
import type { Workbook } from "@sodiem/workbook";
import { cellText, rawValue } from "@sodiem/workbook/pupil-table";
import { type Codec, markCodec, subjectLevelCodec, textCodec } from "@sodiem/workbook/template";

const marks = markCodec("number", ".");
const exemption = "Miễn";

/**
 * Marks as numbers, comment results as `Đ` and `CĐ`. How these sheets say an exemption is not known, so that none is
 * written; one that stands in the cell already is the same value.
 */
export const vneduMarkCodec: Codec = {
  ...marks,
  says: (value, cell) => {
    const kind = "entry" in value ? value.entry.kind : undefined;
    if (kind !== "exempt" && kind !== "not-taken") return marks.says(value, cell);
    return readEntry(rawValue(cell)).kind === "exempt"
      ? { kind: "content", content: exemption }
      : { kind: "no-place" };
  },
  reads: (cell) => (readEntry(rawValue(cell)).kind === "exempt" ? exemption : marks.reads(cell)),
};

/** Tests of primary schools: whole numbers. */
export const testCodec: Codec = {
  ...marks,
  says: (value, cell) => {
    if (!("entry" in value) || value.entry.kind !== "mark") return { kind: "no-place" };
    const { mark } = value.entry;
    if (mark % 10 === 0) return marks.says(value, cell);
    return { kind: "refused", code: "fill.decimalScore", data: { text: String(mark / 10) } };
  },
};

const letters = subjectLevelCodec("letters");

/** Levels as `T`, `H`, `C`; these sheets have no known sign for a pupil who is not assessed. */
export const levelCodec: Codec = {
  ...letters,
  says: (value, cell) =>
    value.field === "primary.level" && value.level.kind === "level"
      ? letters.says(value, cell)
      : { kind: "no-place" },
};

/** Names as a catalogue sheet of the template spells them, by its folded name; without such a sheet as they are. */
export function catalogueCodec(catalogue: string, { sheets }: Pick<Workbook, "sheets">): Codec {
  const sheet = sheets.find(({ name }) => foldText(name) === foldText(catalogue));
  if (sheet === undefined) return textCodec;
  const names = new Map<string, string>();
  const byCode = new Map<string, string>();
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell?.kind !== "text") continue;
      const name = cellText(cell);
      if (!names.has(foldText(name))) names.set(foldText(name), name);
      const group = findName(ethnicGroups, name);
      if (group.kind === "one" && !byCode.has(group.item.code)) byCode.set(group.item.code, name);
    }
  }
  return {
    ...textCodec,
    says: (value) => {
      if (!("text" in value) || value.text === "") return { kind: "no-place" };
      const code = "code" in value ? value.code : undefined;
      const name = names.get(foldText(value.text)) ?? (code === undefined ? undefined : byCode.get(code));
      return name === undefined
        ? { kind: "refused", code: "fill.notInCatalogue", data: { catalogue: sheet.name } }
        : { kind: "content", content: name };
    },
  };
}
