import {
  finalGrade,
  type GradeReading,
  type GradeStanding,
  gradeMarks,
  gradeOf,
  leastSum,
  standingOf,
} from "./grade-rules";
import { type Grade, type GradeRank, grades } from "./values";

/** Whole numbers from `lowest` to `highest`, both included. */
export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** What matters of a standing beside the sum, counts cut off where one more changes nothing. */
type Profile = Omit<GradeStanding, "sum" | "subjects">;

/** What one subject's result can add to a record: to its standing, and to its sum. */
export interface Share {
  readonly profile: Profile;
  readonly marks: Span;
}

/**
 * Everything the result of one subject can be: results that stay as they are, and, where the subject is tested again,
 * results that do not, with everything that can take their place.
 */
export interface OpenResult {
  readonly stays: readonly Share[];
  readonly changes?: { readonly before: readonly Share[]; readonly after: readonly Share[] };
}

/** The marks of the scale in spans that the conditions of a grade do not tell apart except by their sum. */
export const markSpans: readonly Span[] = [0, 20, 35, 50, 65, 80].map((lowest, index, all) => ({
  lowest,
  highest: (all[index + 1] ?? 101) - 1,
}));

/** A span that holds one number. */
export function only(value: number): Span {
  return { lowest: value, highest: value };
}

/** What a marked subject adds whose average lies in a span of marks alike. */
export function markShare(marks: Span, core: boolean, specialised: boolean): Share {
  return { profile: profileOf(standingOf([marks.lowest], () => core, specialised ? 0 : -1, 0)), marks };
}

/** What a comment subject adds. */
export function commentShare(failed: boolean): Share {
  return { profile: profileOf(standingOf([], () => false, -1, failed ? 1 : 0)), marks: only(0) };
}

/**
 * The grades that a record of `subjects` marked subjects can still get, lowest first. Every case is tried, but by spans
 * and sums of averages rather than by averages.
 */
export function possibleGrades(
  results: readonly OpenResult[],
  subjects: number,
  reading: GradeReading,
): Grade[] {
  const found = new Set<GradeRank>();
  for (const { profile, sums } of reach(results.map(({ stays }) => stays))) {
    for (const one of sumClasses(subjects, reading)) {
      if (sums.some((sum) => meet(sum, one))) found.add(rankAt(profile, one, subjects, reading));
    }
  }
  return inOrder(found);
}

/**
 * The grades that can count in the end, lowest first: the grade of the record where it is not `retestAt`, otherwise the
 * grade with the results that were changed. Which of the undecided results change is tried case by case; within a
 * case, the sums of what stays, of what is left and of what takes its place are independent of one another.
 */
export function possibleGradesAfter(
  results: readonly OpenResult[],
  subjects: number,
  reading: GradeReading,
  retestAt: Grade,
): Grade[] {
  const classes = sumClasses(subjects, reading);
  const ranks = (profile: Profile) => classes.map((one) => rankAt(profile, one, subjects, reading));
  const due = grades.indexOf(retestAt);
  const most = mostPossible(results, subjects, reading, retestAt);
  const found = new Set<GradeRank>();
  for (const { stays, leaves, comes } of divisions(results)) {
    if (found.size === most.length) break;
    const [staying, leaving, coming] = [reach(stays), reach(leaves), reach(comes)];
    for (const shared of staying) {
      for (const left of leaving) {
        const before = ranks(together(shared.profile, left.profile));
        before.forEach((rank, index) => {
          const one = classes[index];
          if (rank === due || found.has(rank) || one === undefined) return;
          if (boxes(shared.sums, left.sums).some(([a, b]) => meet(plus(a, b), one))) found.add(rank);
        });
        if (!before.some((rank) => rank === due)) continue;
        for (const come of coming) {
          const after = ranks(together(shared.profile, come.profile));
          if (after.every((rank) => found.has(rank))) continue;
          for (const [place, first] of classes.entries()) {
            if (before[place] !== due) continue;
            for (const [index, second] of classes.entries()) {
              const rank = after[index];
              if (rank === undefined || found.has(rank)) continue;
              const reached = boxes(shared.sums, left.sums).some(([a, b]) =>
                come.sums.some((c) => canReach(a, b, c, first, second)),
              );
              if (reached) found.add(rank);
            }
          }
        }
      }
    }
  }
  return inOrder(found);
}

/** An upper bound: what could count if the results before and after had nothing to do with one another. */
function mostPossible(
  results: readonly OpenResult[],
  subjects: number,
  reading: GradeReading,
  retestAt: Grade,
): Grade[] {
  const before = results.map(({ stays, changes }) => ({ stays: [...stays, ...(changes?.before ?? [])] }));
  const after = results.map(({ stays, changes }) => ({ stays: [...stays, ...(changes?.after ?? [])] }));
  const first = possibleGrades(before, subjects, reading);
  const kept = first.filter((grade) => grade !== retestAt);
  const later = first.includes(retestAt) ? possibleGrades(after, subjects, reading) : [];
  return grades.filter((grade) => kept.includes(grade) || later.includes(grade));
}

/** One way in which the results stay or change. */
interface Division {
  readonly stays: readonly (readonly Share[])[];
  readonly leaves: readonly (readonly Share[])[];
  readonly comes: readonly (readonly Share[])[];
}

/** Every way in which the results can stay or change; of results that are alike only their number matters. */
function divisions(results: readonly OpenResult[]): Iterable<Division> {
  const groups = new Map<string, OpenResult[]>();
  for (const result of results) {
    const key = JSON.stringify(result);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return divide([...groups.values()].map(waysOf), { stays: [], leaves: [], comes: [] });
}

function* divide(groups: readonly (readonly Division[])[], so: Division): Generator<Division> {
  const [ways, ...rest] = groups;
  if (ways === undefined) {
    yield so;
    return;
  }
  for (const { stays, leaves, comes } of ways) {
    yield* divide(rest, {
      stays: [...so.stays, ...stays],
      leaves: [...so.leaves, ...leaves],
      comes: [...so.comes, ...comes],
    });
  }
}

function waysOf(group: readonly OpenResult[]): Division[] {
  const [first] = group;
  if (first?.changes === undefined) {
    return [{ stays: group.map(({ stays }) => stays), leaves: [], comes: [] }];
  }
  const { stays, changes } = first;
  const numbers =
    stays.length === 0 ? [group.length] : Array.from({ length: group.length + 1 }, (_, index) => index);
  return numbers.map((changing) => ({
    stays: Array.from({ length: group.length - changing }, () => stays),
    leaves: Array.from({ length: changing }, () => changes.before),
    comes: Array.from({ length: changing }, () => changes.after),
  }));
}

/** The sums that go with one profile: spans that neither overlap nor touch, lowest first. */
interface Reach {
  readonly profile: Profile;
  readonly sums: readonly Span[];
}

/** Every profile that some results can make together, with the sums they can make with it. */
function reach(results: readonly (readonly Share[])[]): Reach[] {
  const nothing = profileOf(standingOf([], () => false, -1, 0));
  let all: Reach[] = [{ profile: nothing, sums: [only(0)] }];
  for (const shares of results) {
    const next = new Map<string, { readonly profile: Profile; readonly sums: Span[] }>();
    for (const { profile, sums } of all) {
      for (const share of shares) {
        const both = together(profile, share.profile);
        const key = Object.values(both).join();
        const entry = next.get(key) ?? { profile: both, sums: [] };
        entry.sums.push(...sums.map((sum) => plus(sum, share.marks)));
        next.set(key, entry);
      }
    }
    all = [...next.values()].map(({ profile, sums }) => ({ profile, sums: joined(sums) }));
  }
  return all;
}

/** Spans that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.lowest - b.lowest);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && span.lowest <= last.highest + 1) {
      result[result.length - 1] = { lowest: last.lowest, highest: Math.max(last.highest, span.highest) };
    } else result.push(span);
  }
  return result;
}

/** The sums that reach the same marks of the overall average, lowest first. */
function sumClasses(subjects: number, reading: GradeReading): Span[] {
  const starts = gradeMarks.map((mark) => leastSum(mark, subjects, reading));
  return starts.map((start, index) => ({
    lowest: index === 0 ? 0 : start,
    highest: (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1,
  }));
}

function rankAt(profile: Profile, { lowest: sum }: Span, subjects: number, reading: GradeReading): GradeRank {
  return finalGrade(gradeOf({ ...profile, sum, subjects }, reading));
}

/** Whether a shared sum, one that only counts before and one that only counts after can meet both classes. */
function canReach(shared: Span, left: Span, come: Span, before: Span, after: Span): boolean {
  const lowest = Math.max(shared.lowest, before.lowest - left.highest, after.lowest - come.highest);
  const highest = Math.min(shared.highest, before.highest - left.lowest, after.highest - come.lowest);
  return lowest <= highest;
}

function boxes(one: readonly Span[], other: readonly Span[]): (readonly [Span, Span])[] {
  return one.flatMap((a) => other.map((b) => [a, b] as const));
}

function plus(one: Span, other: Span): Span {
  return { lowest: one.lowest + other.lowest, highest: one.highest + other.highest };
}

function meet(one: Span, other: Span): boolean {
  return one.lowest <= other.highest && other.lowest <= one.highest;
}

function inOrder(found: ReadonlySet<GradeRank>): Grade[] {
  return grades.filter((_, rank) => found.has(rank as GradeRank));
}

function profileOf({
  bestCore,
  inTheWayOfAverage,
  inTheWayOfGood,
  inTheWayOfExcellent,
  belowWeak,
}: Profile): Profile {
  return {
    // Only which of the marks it reaches matters.
    bestCore: gradeMarks.filter((mark, rank) => rank > 1 && bestCore >= mark).at(-1) ?? -1,
    inTheWayOfAverage: Math.min(inTheWayOfAverage, 1),
    inTheWayOfGood: Math.min(inTheWayOfGood, 2),
    inTheWayOfExcellent: Math.min(inTheWayOfExcellent, 2),
    belowWeak: Math.min(belowWeak, 1),
  };
}

function together(one: Profile, other: Profile): Profile {
  return profileOf({
    bestCore: Math.max(one.bestCore, other.bestCore),
    inTheWayOfAverage: one.inTheWayOfAverage + other.inTheWayOfAverage,
    inTheWayOfGood: one.inTheWayOfGood + other.inTheWayOfGood,
    inTheWayOfExcellent: one.inTheWayOfExcellent + other.inTheWayOfExcellent,
    belowWeak: one.belowWeak + other.belowWeak,
  });
}
