export * from "./codecs";
export { countCodec, levelWordCodec, titleCodec } from "./result-codecs";
export { showsIdentity } from "./shows-identity";
export { type Planned, TemplatePlan, type TemplateRow, type TemplateSheet } from "./template-plan";
export { type Codec, type Says, type ValueColumn, valueKey } from "./value-column";
export { writePlanned } from "./write-planned";
