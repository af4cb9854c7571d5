import { atlas } from "@sodiem/core/atlas";
import { basisData, hashOf } from "@sodiem/core/receipt";
import {
  isWithin,
  type Vector,
  type VectorFailure,
  type VectorResult,
  vectorsVersion,
} from "@sodiem/vectors";
import type { AuditedFiles } from "../audit/audited-files";
import { auditReport } from "../report/audit-report";
import { groupBy } from "../report/causes";
import { compareClauses } from "../report/counts";
import type { Wording } from "../report/wording";
import { tallyValues, type ValueTally } from "./tally-values";

export type CertifyStatus = "passed" | "failed" | "notCovered";

/** One clause: what the system's answers and its exported books say of it. */
export interface CertifiedClause {
  readonly clause: string;
  readonly title: string;
  /** Failed where anything failed; passed where something passed and nothing failed; else not covered. */
  readonly status: CertifyStatus;
  /** Test cases by outcome; left out where no program was asked. */
  readonly vectors?: VectorResult["byClause"][string];
  /** Values of exported books; left out where no books were given. */
  readonly values?: ValueTally;
}

/** One instrument with the hash of the data that the rules rest on. */
export interface CertifiedInstrument {
  readonly instrument: string;
  readonly name: string;
  readonly lawHash: string | null;
  readonly clauses: readonly CertifiedClause[];
}

/** A dated report on a system: what `sodiem certify --json` prints. */
export interface CertifyReport {
  readonly $schema: string;
  readonly certify: 1;
  readonly date: string;
  readonly status: CertifyStatus;
  /** How the system is called. */
  readonly system: string;
  readonly version: string;
  /** The test cases that were asked, or `null` where no program was. */
  readonly vectors: {
    readonly version: string;
    readonly hash: string;
    readonly cases: number;
    readonly filter: string | null;
    readonly end: VectorResult["end"];
  } | null;
  /** The books that were audited, or `null` where none were given. */
  readonly books: {
    readonly files: readonly {
      readonly file: string;
      readonly read: boolean;
      readonly format: string | null;
    }[];
    readonly pupils: number;
    readonly checked: number;
    readonly undetermined: number;
    readonly classesNotJudged: number;
  } | null;
  readonly clauses: { readonly [status in CertifyStatus]: number };
  readonly instruments: readonly CertifiedInstrument[];
  readonly failures: readonly VectorFailure[];
  readonly findings: ReturnType<typeof auditReport>["findings"];
}

/** What a report is made of. */
export interface CertifyEvidence {
  readonly date: string;
  readonly system: string;
  readonly version: string;
  readonly run?: { readonly result: VectorResult; readonly asked: readonly Vector[] };
  readonly audit?: AuditedFiles;
}

const schema = "https://unpkg.com/@sodiem/cli/schema/certify.schema.json";

/** Puts the evidence together by clause; equal evidence gives equal bytes. */
export function certifyReport(evidence: CertifyEvidence, wording: Wording): CertifyReport {
  const { date, system, version, run, audit } = evidence;
  const values = audit === undefined ? undefined : tallyValues(audit);
  const clauses = clauseIds(run?.result, values).map((clause) =>
    certifiedClause(clause, run?.result, values, wording),
  );
  const byInstrument = groupBy(clauses, ({ clause }) => clause.slice(0, clause.indexOf("/")));
  const count = (status: CertifyStatus): number => clauses.filter((one) => one.status === status).length;
  const totals = { passed: count("passed"), failed: count("failed"), notCovered: count("notCovered") };
  const books = audit === undefined ? undefined : auditReport(audit, wording);
  return {
    $schema: schema,
    certify: 1,
    date,
    status: statusOf(totals.passed, totals.failed),
    system,
    version,
    vectors:
      run === undefined
        ? null
        : {
            version: vectorsVersion,
            hash: hashOf(run.asked),
            cases: run.result.totals.cases,
            filter: run.result.filter,
            end: run.result.end,
          },
    books:
      audit === undefined || books === undefined
        ? null
        : {
            files: audit.files.map(({ name, failed }, index) => ({
              file: name,
              read: !failed,
              format: books.files[index]?.kind ?? null,
            })),
            pupils: books.summary.pupils,
            checked: books.summary.checked,
            undetermined: books.summary.undetermined,
            classesNotJudged: books.classes.filter(({ audited }) => !audited).length,
          },
    clauses: totals,
    instruments: [...byInstrument].map(([instrument, own]) => {
      const data = basisData(instrument);
      return {
        instrument,
        name: wording.instrument(instrument),
        lawHash: data === undefined ? null : hashOf(data),
        clauses: own,
      };
    }),
    failures: run?.result.failures ?? [],
    findings: books?.findings ?? [],
  };
}

/** The clauses of a report: all that have cases or values, and each encoded clause under which none of them lies. */
function clauseIds(
  result: VectorResult | undefined,
  values: ReadonlyMap<string, ValueTally> | undefined,
): string[] {
  const told = new Set([...Object.keys(result?.byClause ?? {}), ...(values?.keys() ?? [])]);
  const filter = result?.filter ?? null;
  const silent = atlas()
    .filter(({ id, status }) => status === "encoded" && (filter === null || isWithin(id, filter)))
    .map(({ id }) => id as string)
    .filter((id, _, all) => ![...told, ...all].some((other) => other !== id && isWithin(other, id)));
  return [...new Set([...told, ...silent])].sort(compareClauses);
}

function certifiedClause(
  clause: string,
  result: VectorResult | undefined,
  values: ReadonlyMap<string, ValueTally> | undefined,
  wording: Wording,
): CertifiedClause {
  const tally = result?.byClause[clause] ?? { passed: 0, failed: 0, notCovered: 0 };
  const found = values?.get(clause) ?? { agreed: 0, contradicted: 0 };
  return {
    clause,
    title: wording.clauseTitle(clause),
    status: statusOf(tally.passed + found.agreed, tally.failed + found.contradicted),
    ...(result === undefined ? {} : { vectors: tally }),
    ...(values === undefined ? {} : { values: found }),
  };
}

function statusOf(passed: number, failed: number): CertifyStatus {
  if (failed > 0) return "failed";
  return passed > 0 ? "passed" : "notCovered";
}
