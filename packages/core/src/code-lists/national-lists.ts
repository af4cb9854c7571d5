import type { CodeList } from "./code-list";
import data from "./data/moet.json";

/** The names of the national lists that pupils, classes and results use. */
export type NationalListName = keyof typeof data.lists;

/**
 * A list of the national database as it was in October 2020, the last one that is public.
 *
 * @example nationalList("genders").items[0] // { code: "01", name: "Nam" }
 */
export function nationalList(name: NationalListName): CodeList {
  const { national, title, items } = data.lists[name];
  return { id: national, title, asOf: data.asOf, items: items.map(({ code, name }) => ({ code, name })) };
}

/** The twelve statuses of a pupil (`DM_TRANG_THAI_HOC_SINH`): transfers and leaving tell the term. */
export const pupilStatuses: CodeList = /* @__PURE__ */ nationalList("pupil-statuses");
