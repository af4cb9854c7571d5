export type { MisaField } from "./dictionary";
export type { LearnedColumn, LearnedLayout, LearnedTemplate, MisaKind, SheetMode } from "./learn";
export { formats, misa, misaAdapter } from "./misa";
export { isProfile, learn } from "./profile";
