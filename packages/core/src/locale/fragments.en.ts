import { ambiguitiesTt22En } from "./ambiguities-tt22-2021.en";
import { ambiguitiesTt27En } from "./ambiguities-tt27-2020.en";
import { ambiguitiesTt43En } from "./ambiguities-tt43-2021.en";
import { ambiguitiesTt58En } from "./ambiguities-tt58-2011.en";
import { atlasEn } from "./atlas.en";
import { auditEn } from "./audit.en";
import { certifyEn } from "./certify.en";
import { clausesTt22Of2016En } from "./clauses-tt22-2016.en";
import { clausesTt22En } from "./clauses-tt22-2021.en";
import { clausesTt27En } from "./clauses-tt27-2020.en";
import { clausesTt43En } from "./clauses-tt43-2021.en";
import { clausesTt58En } from "./clauses-tt58-2011.en";
import { clausesTt70En } from "./clauses-tt70-2026.en";
import { cliEn } from "./cli.en";
import { convertEn } from "./convert.en";
import { convertCommandEn } from "./convert-command.en";
import { csdlEn } from "./csdl.en";
import { explainEn } from "./explain.en";
import { mannersEn } from "./manners.en";
import { misaEn } from "./misa.en";
import { packNamesEn } from "./pack-names.en";
import { packToolsEn } from "./pack-tools.en";
import { packsEn } from "./packs.en";
import { protocolEn } from "./protocol.en";
import { readingEn } from "./reading.en";
import { receiptEn } from "./receipt.en";
import { regimeEn } from "./regime.en";
import { reportsEn } from "./reports.en";
import { smasEn } from "./smas.en";
import { subjectsEn } from "./subjects.en";
import { tt22Of2016En } from "./tt22-2016.en";
import { tt22LearningEn } from "./tt22-2021-learning.en";
import { tt22ResultsEn } from "./tt22-2021-results.en";
import { tt27En } from "./tt27-2020.en";
import { tt43En } from "./tt43-2021.en";
import { tt58En } from "./tt58-2011.en";
import { tt70En } from "./tt70-2026.en";
import { valuesEn } from "./values.en";
import { valuesPrimaryEn } from "./values-primary.en";
import { valuesTt58En } from "./values-tt58.en";
import { vectorsEn } from "./vectors.en";
import { vneduEn } from "./vnedu.en";
import { workbookEn } from "./workbook.en";
import { workflowEn } from "./workflow.en";

/** The texts of English, one part of the library each; no two parts share a key. */
export const fragmentsEn: readonly { readonly [key: string]: string }[] = [
  valuesEn,
  subjectsEn,
  tt22LearningEn,
  tt22ResultsEn,
  ambiguitiesTt22En,
  regimeEn,
  clausesTt22En,
  clausesTt22Of2016En,
  clausesTt27En,
  clausesTt43En,
  clausesTt58En,
  clausesTt70En,
  auditEn,
  workbookEn,
  readingEn,
  protocolEn,
  ambiguitiesTt27En,
  ambiguitiesTt43En,
  ambiguitiesTt58En,
  tt22Of2016En,
  tt27En,
  tt43En,
  tt58En,
  tt70En,
  valuesPrimaryEn,
  valuesTt58En,
  explainEn,
  cliEn,
  reportsEn,
  certifyEn,
  mannersEn,
  convertEn,
  csdlEn,
  convertCommandEn,
  misaEn,
  smasEn,
  atlasEn,
  receiptEn,
  packNamesEn,
  packToolsEn,
  packsEn,
  vectorsEn,
  vneduEn,
  workflowEn,
];
