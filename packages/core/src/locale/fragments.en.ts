import { ambiguitiesTt22En } from "./ambiguities-tt22-2021.en";
import { auditEn } from "./audit.en";
import { clausesTt22En } from "./clauses-tt22-2021.en";
import { cliEn } from "./cli.en";
import { protocolEn } from "./protocol.en";
import { readingEn } from "./reading.en";
import { regimeEn } from "./regime.en";
import { subjectsEn } from "./subjects.en";
import { tt22LearningEn } from "./tt22-2021-learning.en";
import { tt22ResultsEn } from "./tt22-2021-results.en";
import { valuesEn } from "./values.en";
import { workbookEn } from "./workbook.en";

/** The texts of English, one part of the library each; no two parts share a key. */
export const fragmentsEn: readonly { readonly [key: string]: string }[] = [
  valuesEn,
  subjectsEn,
  tt22LearningEn,
  tt22ResultsEn,
  ambiguitiesTt22En,
  regimeEn,
  clausesTt22En,
  auditEn,
  workbookEn,
  readingEn,
  protocolEn,
  cliEn,
];
