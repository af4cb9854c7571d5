import { ambiguitiesTt22Vi } from "./ambiguities-tt22-2021.vi";
import { ambiguitiesTt27Vi } from "./ambiguities-tt27-2020.vi";
import { ambiguitiesTt43Vi } from "./ambiguities-tt43-2021.vi";
import { ambiguitiesTt58Vi } from "./ambiguities-tt58-2011.vi";
import { atlasVi } from "./atlas.vi";
import { auditVi } from "./audit.vi";
import { certifyVi } from "./certify.vi";
import { clausesTt22Of2016Vi } from "./clauses-tt22-2016.vi";
import { clausesTt22Vi } from "./clauses-tt22-2021.vi";
import { clausesTt27Vi } from "./clauses-tt27-2020.vi";
import { clausesTt43Vi } from "./clauses-tt43-2021.vi";
import { clausesTt58Vi } from "./clauses-tt58-2011.vi";
import { clausesTt70Vi } from "./clauses-tt70-2026.vi";
import { cliVi } from "./cli.vi";
import { convertVi } from "./convert.vi";
import { convertCommandVi } from "./convert-command.vi";
import { csdlVi } from "./csdl.vi";
import { explainVi } from "./explain.vi";
import { mannersVi } from "./manners.vi";
import { misaVi } from "./misa.vi";
import { packNamesVi } from "./pack-names.vi";
import { packToolsVi } from "./pack-tools.vi";
import { packsVi } from "./packs.vi";
import { protocolVi } from "./protocol.vi";
import { readingVi } from "./reading.vi";
import { receiptVi } from "./receipt.vi";
import { regimeVi } from "./regime.vi";
import { reportsVi } from "./reports.vi";
import { smasVi } from "./smas.vi";
import { subjectsVi } from "./subjects.vi";
import { tt22Of2016Vi } from "./tt22-2016.vi";
import { tt22LearningVi } from "./tt22-2021-learning.vi";
import { tt22ResultsVi } from "./tt22-2021-results.vi";
import { tt27Vi } from "./tt27-2020.vi";
import { tt43Vi } from "./tt43-2021.vi";
import { tt58Vi } from "./tt58-2011.vi";
import { tt70Vi } from "./tt70-2026.vi";
import { valuesVi } from "./values.vi";
import { valuesPrimaryVi } from "./values-primary.vi";
import { valuesTt58Vi } from "./values-tt58.vi";
import { vectorsVi } from "./vectors.vi";
import { vneduVi } from "./vnedu.vi";
import { workbookVi } from "./workbook.vi";
import { workflowVi } from "./workflow.vi";

/** The texts of Vietnamese, one part of the library each; no two parts share a key. */
export const fragmentsVi: readonly { readonly [key: string]: string }[] = [
  valuesVi,
  subjectsVi,
  tt22LearningVi,
  tt22ResultsVi,
  ambiguitiesTt22Vi,
  regimeVi,
  clausesTt22Vi,
  clausesTt22Of2016Vi,
  clausesTt27Vi,
  clausesTt43Vi,
  clausesTt58Vi,
  clausesTt70Vi,
  auditVi,
  workbookVi,
  readingVi,
  protocolVi,
  ambiguitiesTt27Vi,
  ambiguitiesTt43Vi,
  ambiguitiesTt58Vi,
  tt22Of2016Vi,
  tt27Vi,
  tt43Vi,
  tt58Vi,
  tt70Vi,
  valuesPrimaryVi,
  valuesTt58Vi,
  explainVi,
  cliVi,
  reportsVi,
  certifyVi,
  mannersVi,
  convertVi,
  csdlVi,
  convertCommandVi,
  misaVi,
  smasVi,
  atlasVi,
  receiptVi,
  packNamesVi,
  packToolsVi,
  packsVi,
  vectorsVi,
  vneduVi,
  workflowVi,
];
