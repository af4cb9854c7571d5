import { ambiguitiesTt22Vi } from "./ambiguities-tt22-2021.vi";
import { auditVi } from "./audit.vi";
import { clausesTt22Vi } from "./clauses-tt22-2021.vi";
import { cliVi } from "./cli.vi";
import { protocolVi } from "./protocol.vi";
import { readingVi } from "./reading.vi";
import { regimeVi } from "./regime.vi";
import { subjectsVi } from "./subjects.vi";
import { tt22LearningVi } from "./tt22-2021-learning.vi";
import { tt22ResultsVi } from "./tt22-2021-results.vi";
import { valuesVi } from "./values.vi";
import { workbookVi } from "./workbook.vi";

/** The texts of Vietnamese, one part of the library each; no two parts share a key. */
export const fragmentsVi: readonly { readonly [key: string]: string }[] = [
  valuesVi,
  subjectsVi,
  tt22LearningVi,
  tt22ResultsVi,
  ambiguitiesTt22Vi,
  regimeVi,
  clausesTt22Vi,
  auditVi,
  workbookVi,
  readingVi,
  protocolVi,
  cliVi,
];
