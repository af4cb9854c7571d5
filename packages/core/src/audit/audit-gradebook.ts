import type { ClassBook, Gradebook, Place } from "../gradebook/model";
import type { ClauseId } from "../kernel/citation";
import { classContext } from "./class-context";
import { reportDuplicates } from "./duplicates";
import type { AuditOptions, AuditResult, ClassVerdict, Finding, PupilResult } from "./finding";
import { Ledger } from "./ledger";
import { judgePrimaryClass } from "./primary/judge-primary";
import { primaryRulesOf } from "./primary/primary-rule-sets";
import { judgePupil } from "./pupil-results";
import { instrumentOf, ruleSetOf } from "./rule-sets";

/**
 * Holds every result that a gradebook records against the results recomputed from the lowest data in it.
 * A class under a regime that is not encoded is named (`regime.other`) and left alone.
 *
 * @example auditGradebook(gradebook).findings[0]?.code // "average.mismatch"
 */
export function auditGradebook(gradebook: Gradebook, options: AuditOptions = {}): AuditResult {
  const ledger = new Ledger();
  const classes: ClassVerdict[] = [];
  const results: PupilResult[] = [];
  for (const given of gradebook.classes) {
    const book = options.level === undefined ? given : { ...given, level: options.level };
    const { className, grade, level, schoolYear } = book;
    const instrument = instrumentOf(book);
    const primary = primaryRulesOf(instrument, options);
    const rules = ruleSetOf(instrument, options);
    const audited = primary !== undefined || rules !== undefined;
    classes.push({ className, grade, level, schoolYear, instrument, audited });
    if (primary !== undefined) {
      reportDuplicates(book, ledger);
      results.push(...judgePrimaryClass(book, primary, ledger));
      continue;
    }
    if (rules === undefined) {
      reportOtherRegime(book, instrument, ledger);
      continue;
    }
    reportDuplicates(book, ledger);
    const context = classContext(book, rules, ledger, options);
    for (const pupil of book.pupils) results.push(judgePupil(context, pupil));
  }
  const findings = inReadingOrder(ledger.findings);
  return {
    classes,
    findings,
    undetermined: ledger.undetermined,
    results,
    summary: {
      pupils: gradebook.classes.reduce((sum, { pupils }) => sum + pupils.length, 0),
      checked: ledger.checked,
      findings: findings.length,
      undetermined: ledger.undetermined.length,
      byClause: countByClause(findings),
    },
  };
}

function reportOtherRegime(book: ClassBook, instrument: string | null, ledger: Ledger): void {
  const place = book.pupils[0]?.place ?? {
    file: book.sheets[0]?.file ?? "",
    sheet: book.sheets[0]?.sheet ?? "",
    cell: "A1",
  };
  ledger.report(
    { pupil: { id: null, name: null }, className: book.className },
    "regime.other",
    "info",
    { recorded: null, lawful: instrument, clause: null, place },
    { grade: book.grade, level: book.level, schoolYear: book.schoolYear, instrument },
  );
}

function countByClause(findings: readonly Finding[]): { readonly [clause: string]: number } {
  const counts = new Map<ClauseId, number>();
  for (const { clause } of findings) {
    if (clause !== null) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, key: readingOrder(finding.place) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ finding }) => finding);
}

type OrderKey = readonly [file: string, sheet: string, row: number, column: string];

function readingOrder({ file, sheet, cell }: Place): OrderKey {
  const [, column = "", row = "0"] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
  return [file, sheet, Number(row), column.padStart(3)];
}

function compareKeys(a: OrderKey, b: OrderKey): number {
  for (const index of [0, 1, 2, 3] as const) {
    if (a[index] !== b[index]) return a[index] < b[index] ? -1 : 1;
  }
  return 0;
}
