import type { CodeList } from "./code-list";
import data from "./data/ethnic-groups.json";

/** The 54 ethnic groups and 55 for foreigners (`DM_DAN_TOC`), with other names and spellings met in files. */
export const ethnicGroups: CodeList = {
  id: "DM_DAN_TOC",
  title: "Dân tộc",
  asOf: data.asOf,
  items: data.items.map(({ code, name, other, alias }) => ({ code, name, aliases: [...alias, ...other] })),
};
