export type { MisaField } from "./dictionary";
export { formats } from "./formats";
export { type HandoverLayout, type HandoverRequest, handoverWorkbook } from "./handover";
export type { LearnedColumn, LearnedLayout, LearnedTemplate, MisaKind, SheetMode } from "./learn";
export { misa, misaAdapter } from "./misa";
export { isProfile, learn } from "./profile";
