export type { BookRows, SheetRow, SummaryRow, Value } from "./book";
export { classInfo } from "./class-info";
export {
  book,
  type ExpectedFinding,
  exampleFiles,
  expectedConsequences,
  expectedFindings,
} from "./example";
export { findingsTable } from "./findings-table";
export { type LawfulCase, lawfulCases } from "./lawful-cases";
export { type Violation, violations } from "./violations";
