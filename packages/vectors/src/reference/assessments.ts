import type { CommentResult } from "./levels";

/** Regular marks of a term by periods a year. */
export function regularMarks(periods: number): number {
  if (periods <= 35) return 2;
  if (periods <= 70) return 3;
  return 4;
}

/** Minutes of a periodic test by periods a year. */
export function testMinutes(periods: number): { min: number; max: number } {
  return periods <= 70 ? { min: 45, max: 45 } : { min: 60, max: 90 };
}

/** The term's result of a comment subject; open while an assessment is. */
export function commentTerm(
  results: readonly (CommentResult | null)[],
  required: number,
): { result: CommentResult } | { missing: string[]; possible: CommentResult[] } {
  const missing = results.flatMap((one, index) => (one === null ? [`results.${index}`] : []));
  const failed = results.includes("chua-dat");
  if (missing.length > 0) return { missing, possible: failed ? ["chua-dat"] : ["dat", "chua-dat"] };
  return { result: failed || results.length < required ? "chua-dat" : "dat" };
}
