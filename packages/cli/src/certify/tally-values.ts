import type { ClassBook, ClauseId, Pupil } from "@sodiem/core";
import type { Finding, Unjudged } from "@sodiem/core/audit";
import type { AuditedFiles } from "../audit/audited-files";
import { classSections } from "../report/class-sections";

/** How many values of exported books agree with a clause, and how many contradict it. */
export interface ValueTally {
  readonly agreed: number;
  readonly contradicted: number;
}

type Kind = "average" | "overall" | "comment" | "learning" | "conduct" | "award" | "promotion";

/**
 * The clause that gives each kind of recorded value. A contradiction counts under the very clause it rests on; a value
 * that agrees counts under the clause that gives values of its kind.
 */
const clauses: { readonly [instrument: string]: { readonly [kind in Kind]?: ClauseId } } = {
  "tt22-2021": {
    average: "tt22-2021/9.1.b",
    comment: "tt22-2021/9.1.a",
    learning: "tt22-2021/9.2",
    conduct: "tt22-2021/8.2.b",
    award: "tt22-2021/15.1.a",
    promotion: "tt22-2021/12.1",
  },
  "tt43-2021": {
    average: "tt43-2021/9.1",
    learning: "tt43-2021/9.2",
    conduct: "tt43-2021/8.2",
    award: "tt43-2021/14",
    promotion: "tt43-2021/11",
  },
  "tt58-2011": {
    average: "tt58-2011/10",
    overall: "tt58-2011/11",
    learning: "tt58-2011/13",
    award: "tt58-2011/18",
    promotion: "tt58-2011/15",
  },
};

/**
 * Counts the values of audited books by clause: those that contradict one, and those that were recomputed and agree.
 * What could not be judged counts nowhere.
 */
export function tallyValues(audit: Pick<AuditedFiles, "gradebook" | "result">): Map<string, ValueTally> {
  const tallies = new Map<string, { agreed: number; contradicted: number }>();
  const tallyOf = (clause: string) => {
    const tally = tallies.get(clause) ?? { agreed: 0, contradicted: 0 };
    tallies.set(clause, tally);
    return tally;
  };
  for (const { clause, severity } of audit.result.findings) {
    if (clause !== null && severity !== "info") tallyOf(clause).contradicted += 1;
  }
  for (const { verdict, book, findings, undetermined } of classSections(audit)) {
    const known = clauses[(verdict.instrument ?? "").split("+")[0] ?? ""];
    if (!verdict.audited || known === undefined) continue;
    const told = new Set([...findings, ...undetermined].map(cellOf));
    for (const { kind, key } of recordedValues(book)) {
      const clause = known[kind];
      if (clause !== undefined && !told.has(key)) tallyOf(clause).agreed += 1;
    }
  }
  return tallies;
}

function cellOf({ place: { file, sheet, cell } }: Finding | Unjudged): string {
  return JSON.stringify([file, sheet, cell]);
}

/** The values that an audit recomputes, each with its cell. */
function recordedValues({ pupils, subjects }: ClassBook): { readonly kind: Kind; readonly key: string }[] {
  const assessedBy = new Map(subjects.map((one) => [one.id, one.assessedBy]));
  return pupils.flatMap((pupil: Pupil) =>
    pupil.recorded.flatMap((one): { readonly kind: Kind; readonly key: string }[] => {
      const key = JSON.stringify([one.place.file, one.place.sheet, one.place.cell]);
      if (one.what === "subject") {
        const isValue = one.entry.kind === "mark" || one.entry.kind === "result";
        const kind = assessedBy.get(one.subject) === "marks" ? "average" : "comment";
        return isValue ? [{ kind, key }] : [];
      }
      if (one.what === "overall") return one.entry.kind === "mark" ? [{ kind: "overall", key }] : [];
      // Conduct of a term is judged by people; only that of the year follows from a rule.
      const isComputed = one.what !== "conduct" || one.term === "year";
      return one.value === null || one.what === "yearResult" || !isComputed ? [] : [{ kind: one.what, key }];
    }),
  );
}
