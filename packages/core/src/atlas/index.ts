export { type Clause, type ClauseStatus, registeredInstruments } from "../law/clause-register";
export type { Evidence } from "../law/parameter";
export { type AtlasRow, atlas } from "./atlas";
export { type Coverage, clauseStatuses, coverageOf } from "./coverage";
