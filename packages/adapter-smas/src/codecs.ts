import { cellText, type Table } from "@sodiem/workbook/pupil-table";
import { type Codec, itemLevelCodec, subjectLevelCodec } from "@sodiem/workbook/template";
import type { PrimaryColumn } from "./primary-columns";

/** No sign for pupils who are not assessed is known in SMAS, so none is written. */
function withoutExemption(codec: Codec): Codec {
  return {
    ...codec,
    says: (value, cell) =>
      "level" in value && value.level.kind === "exempt" ? { kind: "no-place" } : codec.says(value, cell),
  };
}

/** Levels of subjects: letters, or `HTT`, `HT`, `CHT` where the sheet uses them already. */
export function levelCodec({ sheet, firstRow, endRow }: Table, columns: readonly PrimaryColumn[]): Codec {
  for (const { field, column } of columns) {
    if (field !== "primary.level") continue;
    for (let row = firstRow; row < endRow; row += 1)
      if (/^(?:HTT|HT|CHT)$/i.test(cellText(sheet.cell(row, column.index))))
        return withoutExemption(subjectLevelCodec("words"));
  }
  return withoutExemption(subjectLevelCodec("letters"));
}

/** Levels of qualities and competencies. */
export const itemCodec: Codec = /* @__PURE__ */ withoutExemption(itemLevelCodec);
