import { cellText, isFilled, legalValue } from "@sodiem/workbook/pupil-table";
import type { Codec } from "@sodiem/workbook/template";

const words: { readonly [slug: string]: string } = {
  tot: "Tốt",
  kha: "Khá",
  dat: "Đạt",
  "chua-dat": "Chưa đạt",
};
const titles: { readonly [slug: string]: string } = {
  "xuat-sac": "Học sinh Xuất sắc",
  gioi: "Học sinh Giỏi",
};
const text = (value: string) => ({ kind: "text", value }) as const;

/** Levels of TT 22/2021 as words. */
export function levelWordCodec(kind: "learning" | "conduct"): Codec {
  return {
    says: (value) => {
      const word = "value" in value ? words[value.value ?? ""] : undefined;
      return word === undefined ? { kind: "no-place" } : { kind: "content", content: word };
    },
    reads: (cell) => words[legalValue(kind, cellText(cell), "tt22") ?? ""],
    cell: text,
  };
}

/** Titles of a year; no title leaves the cell as it is. */
export const titleCodec: Codec = {
  says: (value) => {
    const title = value.field === "recorded.award" ? titles[value.value ?? ""] : undefined;
    return title === undefined ? { kind: "no-place" } : { kind: "content", content: title };
  },
  reads: (cell) => titles[legalValue("award", cellText(cell), "tt22") ?? ""],
  cell: text,
};

/** Counts of absent sessions. */
export const countCodec: Codec = {
  says: (value) =>
    "count" in value ? { kind: "content", content: String(value.count) } : { kind: "no-place" },
  reads: (cell) => (isFilled(cell) ? cellText(cell) : undefined),
  cell: (says) => ({ kind: "number", value: Number(says) }),
};

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
