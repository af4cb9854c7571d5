export * from "./codecs";
export { type Planned, TemplatePlan, type TemplateRow, type TemplateSheet } from "./template-plan";
export { type Codec, type Says, type ValueColumn, valueKey } from "./value-column";
