import { cellText, isFilled } from "@sodiem/workbook/pupil-table";
import type { Codec } from "@sodiem/workbook/template";

/** Periodic tests of primary schools: whole marks from 0 to 10. */
export const wholeMarkCodec: Codec = {
  says: (value) => {
    if (!("entry" in value) || value.entry.kind !== "mark") return { kind: "no-place" };
    const content = String(value.entry.mark / 10);
    return value.entry.mark % 10 === 0
      ? { kind: "content", content }
      : { kind: "refused", code: "fill.decimalScore", data: { text: content } };
  },
  reads: (cell) => (isFilled(cell) ? cellText(cell) : undefined),
  cell: (says) => ({ kind: "number", value: Number(says) }),
};
