import { type IsoDate, isoDate, isWithin } from "../kernel/civil-date";
import type { CodeList } from "./code-list";
import data from "./data/provinces.json";

/** The day from which the provinces are 34; before it they were 63. */
export const provincesChanged: IsoDate = /* @__PURE__ */ isoDate(data.changed);

const before: CodeList = {
  id: "DM_TINH",
  title: "Tỉnh, thành phố (63)",
  asOf: "2025-06-30",
  items: data.before.map(({ code, name }) => ({ code, name, aliases: [withoutKind(name)] })),
};
const since: CodeList = {
  id: "DM_TINH",
  title: "Tỉnh, thành phố (34)",
  asOf: data.changed,
  items: data.since.map(({ code, name, full }) => ({ code, name: full, aliases: [name] })),
};

/**
 * The provinces of a day. Seven numbers name another province since 1 July 2025, so a code says nothing without a day.
 *
 * @example findCode(provincesOn("2025-06-30"), "24")?.name // "Tỉnh Bắc Giang"
 * @example findCode(provincesOn("2025-07-01"), "24")?.name // "Tỉnh Bắc Ninh"
 */
export function provincesOn(day: IsoDate): CodeList {
  return isWithin(day, { from: provincesChanged }) ? since : before;
}

/**
 * The code of the province that took in one of the 63.
 *
 * @example provinceSince2025("02") // "08", Hà Giang became part of Tuyên Quang
 */
export function provinceSince2025(codeBefore: string): string | undefined {
  return data.before.find(({ code }) => code === codeBefore)?.newCode;
}

/**
 * The codes of the provinces that one of the 34 was made of: one, or several, where a human has to say which.
 *
 * @example provincesBefore2025("08") // ["02", "08"]
 */
export function provincesBefore2025(code: string): readonly string[] {
  return data.since.find((province) => province.code === code)?.mergedFrom ?? [];
}

function withoutKind(name: string): string {
  return name.replace(/^(?:Tỉnh|Thành phố) /, "");
}
