export type { ProgramEnd } from "./ask-program";
export { inTextOrder, isWithin } from "./clause-order";
export { type AnswerPart, compareAnswer } from "./compare-answer";
export { type ClauseCount, countVectors } from "./count-vectors";
export { loadVectors } from "./load-vectors";
export type { AnswerProblem, Tally, VectorFailure, VectorResult } from "./result";
export { type Question, type RunSettings, runVectors, type UnderTest } from "./run-vectors";
export {
  type ExpectedAnswer,
  type Json,
  type Vector,
  type VectorCase,
  type VectorFile,
  type VectorKind,
  type VectorOrigin,
  type VectorRequest,
  vectorKinds,
} from "./vector";
export { vectorsVersion } from "./version";
