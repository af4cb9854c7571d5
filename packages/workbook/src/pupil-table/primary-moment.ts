import { foldText, type Moment, type Term } from "@sodiem/core";

const named = /\b(giua|cuoi) (?:hoc )?(?:ki|hk) ?(2|ii|1|i)(?![a-z0-9])/;
const short = /\b(g|c)h?k ?(2|ii|1|i)(?![a-z0-9])/;

/**
 * The moment of a primary school year that a title names: `CUỐI HỌC KÌ I`, `Giữa kỳ 2`, `GK1`, `CUỐI NĂM HỌC`. The end
 * of the second term is the end of the year.
 *
 * @example momentOf("BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC CUỐI HỌC KÌ I") // "cuoi-hk1"
 */
export function momentOf(text: string): Moment | undefined {
  const folded = foldText(text);
  const [, half, number] = named.exec(folded) ?? short.exec(folded) ?? [];
  if (half === undefined) return /\b(?:cuoi|ca) nam\b/.test(folded) ? "cuoi-nam" : undefined;
  const isSecond = number === "2" || number === "ii";
  if (half.startsWith("g")) return isSecond ? "giua-hk2" : "giua-hk1";
  return isSecond ? "cuoi-nam" : "cuoi-hk1";
}

/** The term in which a moment lies, or the year that it ends. */
export const termOfMoment: { readonly [moment in Moment]: Term | "year" } = {
  "giua-hk1": "1",
  "cuoi-hk1": "1",
  "giua-hk2": "2",
  "cuoi-nam": "year",
};
