import { findInstrument } from "@sodiem/core";
import { type AtlasRow, type ClauseStatus, type Coverage, coverageOf } from "@sodiem/core/atlas";
import { isWithin, type Vector, type VectorKind, vectorKinds } from "@sodiem/vectors";
import type { Wording } from "../report/wording";

/** How many cases there are of each kind. */
export type KindCounts = { readonly [kind in VectorKind]: number };

/** One article, clause or point. */
export interface ClauseReport {
  readonly id: string;
  readonly place: AtlasRow["place"];
  readonly title: string;
  readonly status: ClauseStatus;
  readonly confidence: AtlasRow["confidence"];
  readonly structure?: "unverified";
  readonly exports: readonly string[];
  /** The cases of the clause and of everything below it. */
  readonly vectors: KindCounts;
  /** Encoded, but without a positive or without a negative case. */
  readonly gap: boolean;
}

/** One instrument with its clauses in the order of the text. */
export interface InstrumentReport {
  readonly instrument: string;
  readonly name: string;
  /** Its title in Vietnamese, `null` where the sources do not tell it. */
  readonly title: string | null;
  readonly inForceFrom: string | null;
  readonly coverage: Coverage;
  /** Every case of the instrument, each counted once. */
  readonly vectors: KindCounts;
  readonly gaps: number;
  readonly clauses: readonly ClauseReport[];
}

/** The atlas with its test cases: what `sodiem atlas --json` prints. */
export interface AtlasReport {
  readonly atlas: 1;
  readonly version: string;
  readonly coverage: Coverage;
  readonly vectors: KindCounts;
  readonly gaps: number;
  readonly instruments: readonly InstrumentReport[];
}

/** Puts the rows of the atlas and the cases that prove them together; equal input gives equal bytes. */
export function atlasReport(
  rows: readonly AtlasRow[],
  vectors: readonly Vector[],
  wording: Wording,
  version: string,
): AtlasReport {
  const ids = [...new Set(rows.map(({ instrument }) => instrument))];
  const instruments = ids.map((id) =>
    instrumentReport(
      id,
      rows.filter(({ instrument }) => instrument === id),
      vectors.filter(({ clause }) => clause.startsWith(`${id}/`)),
      wording,
    ),
  );
  return {
    atlas: 1,
    version,
    coverage: coverageOf(rows),
    vectors: countsOf(vectors.filter(({ clause }) => ids.includes(clause.split("/")[0] ?? ""))),
    gaps: instruments.reduce((sum, { gaps }) => sum + gaps, 0),
    instruments,
  };
}

function instrumentReport(
  id: string,
  rows: readonly AtlasRow[],
  vectors: readonly Vector[],
  wording: Wording,
): InstrumentReport {
  const { title, inForceFrom } = findInstrument(id) ?? {};
  const clauses = rows.map((row) => clauseReport(row, vectors, wording));
  return {
    instrument: id,
    name: wording.instrument(id),
    title: title ?? null,
    inForceFrom: inForceFrom ?? null,
    coverage: coverageOf(rows),
    vectors: countsOf(vectors),
    gaps: clauses.filter(({ gap }) => gap).length,
    clauses,
  };
}

function clauseReport(row: AtlasRow, vectors: readonly Vector[], wording: Wording): ClauseReport {
  const { id, place, status, confidence, structure, exports } = row;
  const counts = countsOf(vectors.filter(({ clause }) => isWithin(clause, id)));
  return {
    id,
    place,
    title: wording.clauseTitle(id),
    status,
    confidence,
    ...(structure === undefined ? {} : { structure }),
    exports,
    vectors: counts,
    gap: status === "encoded" && (counts.positive === 0 || counts.negative === 0),
  };
}

function countsOf(vectors: readonly Vector[]): KindCounts {
  const counts = { positive: 0, negative: 0, boundary: 0, property: 0 };
  for (const { kind } of vectors) counts[kind] += 1;
  return counts;
}

/** All kinds together. */
export function totalOf(counts: KindCounts): number {
  return vectorKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** The grades of certainty in the order in which they are explained: of single clauses, then of whole instruments. */
const grades = ["V", "E", "R", "M", "A", "B", "C", "D"] as const;

/** The grades that a report uses. */
export function gradesOf({ instruments }: AtlasReport): readonly AtlasRow["confidence"][] {
  const used = new Set(instruments.flatMap(({ clauses }) => clauses.map(({ confidence }) => confidence)));
  return grades.filter((grade) => used.has(grade));
}
