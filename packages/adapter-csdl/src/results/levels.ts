import type { ItemLevelEntry, SubjectLevelEntry } from "@sodiem/core";

/** The levels of a primary subject. */
export type SubjectLevel = Extract<SubjectLevelEntry, { readonly kind: "level" }>["level"];
/** The levels of a quality or competency. */
export type ItemLevel = Extract<ItemLevelEntry, { readonly kind: "level" }>["level"];
