export { adapterRules } from "./adapter-rules";
export { type ClassBookOptions, classBookArbitrary } from "./class-book";
export {
  type AdapterContract,
  type ContractRule,
  isAverage,
  type Layout,
  type MadeTemplate,
  type TemplateMaker,
} from "./contract";
export { describeAdapter } from "./describe-adapter";
export { type GradebookOptions, gradebookArbitrary } from "./gradebook";
export { mutateBytes, mutatedBytes } from "./mutate-bytes";
