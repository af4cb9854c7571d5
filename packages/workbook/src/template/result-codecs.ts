import { cellText, isFilled } from "../pupil-table/cells";
import { legalValue } from "../pupil-table/legal-values";
import type { Codec } from "./value-column";

const text = (value: string) => ({ kind: "text", value }) as const;
const levelWords: { readonly [slug: string]: string } = {
  tot: "Tốt",
  kha: "Khá",
  dat: "Đạt",
  "chua-dat": "Chưa đạt",
};
const titleWords: { readonly [slug: string]: string } = {
  "xuat-sac": "Học sinh Xuất sắc",
  gioi: "Học sinh Giỏi",
};

/** Levels of TT 22/2021 as words. */
export function levelWordCodec(kind: "learning" | "conduct"): Codec {
  return {
    says: (value) => {
      const word = "value" in value ? levelWords[value.value ?? ""] : undefined;
      return word === undefined ? { kind: "no-place" } : { kind: "content", content: word };
    },
    reads: (cell) => levelWords[legalValue(kind, cellText(cell), "tt22") ?? ""],
    cell: text,
  };
}

/** Titles of a year; no title leaves the cell as it is. */
export const titleCodec: Codec = {
  says: (value) => {
    const title = value.field === "recorded.award" ? titleWords[value.value ?? ""] : undefined;
    return title === undefined ? { kind: "no-place" } : { kind: "content", content: title };
  },
  reads: (cell) => titleWords[legalValue("award", cellText(cell), "tt22") ?? ""],
  cell: text,
};

/** Counts of absent sessions. */
export const countCodec: Codec = {
  says: (value) =>
    "count" in value ? { kind: "content", content: String(value.count) } : { kind: "no-place" },
  reads: (cell) => (isFilled(cell) ? cellText(cell) : undefined),
  cell: (says) => ({ kind: "number", value: Number(says) }),
};
