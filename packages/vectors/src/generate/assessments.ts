import { commentTerm, regularMarks, testMinutes } from "../reference/assessments";
import { decimal } from "../reference/fraction";
import type { CommentResult } from "../reference/levels";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat } from "./draft";
import type { Random } from "./random";

/** The periods at which the numbers change, and on either side of them. */
const edges: readonly number[] = [34, 35, 36, 69, 70, 71];

const manyPeriods: readonly number[] = Array.from({ length: 36 }, (_, index) => 5 * index + 5);

function kindOf(periods: number): "boundary" | "positive" {
  return edges.includes(periods) ? "boundary" : "positive";
}

/** The number of assessments by periods a year. */
export function requiredCases(clause: string, prefix: string, hasComments: boolean): ClauseDrafts {
  const draft = (assessedBy: "marks" | "comments", periodsPerYear: number): Draft => {
    const regular = assessedBy === "marks" ? regularMarks(periodsPerYear) : 2;
    return {
      kind: assessedBy === "marks" ? kindOf(periodsPerYear) : "negative",
      title: `Assessed by ${assessedBy}, ${periodsPerYear} periods a year: ${regular} regular`,
      request: { op: `${prefix}.requiredAssessments`, input: { assessedBy, periodsPerYear } },
      expected: { status: "decided", value: { regular, midterm: 1, final: 1 } },
    };
  };
  return clauseDrafts(clause, () => [
    ...[...new Set([...edges, ...manyPeriods])].map((periods) => draft("marks", periods)),
    ...(hasComments ? edges.map((periods) => draft("comments", periods)) : []),
  ]);
}

/** The minutes of a test by periods a year. */
export function minutesCases(clause: string, prefix: string): ClauseDrafts {
  return clauseDrafts(clause, () =>
    [...new Set([...edges, ...manyPeriods])].map((periodsPerYear): Draft => {
      const { min, max } = testMinutes(periodsPerYear);
      return {
        kind: kindOf(periodsPerYear),
        title: `${periodsPerYear} periods a year: ${min === max ? min : `${min} to ${max}`} minutes`,
        request: { op: `${prefix}.testMinutes`, input: { periodsPerYear, specialised: false } },
        expected: { status: "decided", value: { min, max } },
      };
    }),
  );
}

/** Missed periodic assessments that were made up, and that were not. */
export function missedCases(madeUpClause: string, missedClause: string, prefix: string): ClauseDrafts[] {
  const draft = (random: Random, forceMajeure: boolean, madeUp: boolean): Draft => {
    const makeUp = random.between(0, 100);
    const mark = decimal(forceMajeure && madeUp ? makeUp : 0);
    return {
      kind: forceMajeure && madeUp ? "positive" : "negative",
      title: `${forceMajeure ? "Force majeure" : "No force majeure"}, ${madeUp ? `made up with ${decimal(makeUp)}` : "not made up"}: ${mark}`,
      request: {
        op: `${prefix}.missingPeriodic`,
        input: { assessedBy: "marks", forceMajeure, madeUp, ...(madeUp ? { makeUp: makeUp / 10 } : {}) },
      },
      expected: { status: "decided", value: { mark } },
    };
  };
  return [
    clauseDrafts(madeUpClause, (random) => repeat(12, (index) => draft(random, index % 4 > 0, true))),
    clauseDrafts(missedClause, (random) =>
      repeat(8, (index) => {
        const one = draft(random, index % 4 === 0, index % 4 === 0);
        return { ...one, kind: one.kind === "positive" ? "negative" : "positive" };
      }),
    ),
  ];
}

/** Terms of a comment subject: as many results as required, more, fewer, and some open. */
export function commentTermCases(clause: string, prefix: string, count: number): ClauseDrafts {
  return clauseDrafts(clause, (random) =>
    repeat(count, (): Draft => {
      const required = random.between(2, 6);
      const length = Math.max(0, required + random.pick([-1, 0, 0, 0, 1, 2]));
      const results = Array.from({ length }, (): CommentResult | null =>
        random.pick(["dat", "dat", "dat", "dat", "dat", "chua-dat"]),
      );
      // An open term has all the places that it needs.
      if (length >= required && random.below(3) === 0) results[random.below(length)] = null;
      const found = commentTerm(results, required);
      const failures = results.filter((one) => one === "chua-dat").length;
      const near = "result" in found && (length === required - 1 || failures === 1);
      return {
        kind: near ? "boundary" : "result" in found && found.result === "dat" ? "positive" : "negative",
        title: `${length} of ${required} required, ${failures} not passed: ${"result" in found ? found.result : "open"}`,
        request: { op: `${prefix}.commentTerm`, input: { results, required } },
        expected:
          "result" in found
            ? { status: "decided", value: found.result }
            : { status: "undetermined", missing: found.missing, possible: found.possible },
      };
    }),
  );
}

/** Marks and other texts as they are typed; `places` is how many decimals a mark may have. */
export function markTextCases(
  clause: string,
  instrument: string,
  count: number,
  places: 0 | 1,
): ClauseDrafts {
  const draft = (text: string, kind: Draft["kind"], mark: string | undefined, code?: string): Draft => ({
    kind,
    title: mark === undefined ? `“${text}” is no mark` : `“${text}” is the mark ${mark}`,
    request: { op: "mark.parse", input: { text, instrument } },
    expected:
      mark === undefined
        ? { status: "error", ...(code === undefined ? {} : { code }) }
        : { status: "decided", value: { kind: "mark", mark } },
  });
  return clauseDrafts(clause, (random) => [
    ...repeat(count, () => {
      const tenths = places === 1 ? random.between(0, 100) : 10 * random.between(0, 10);
      const text =
        tenths % 10 === 0 ? String(tenths / 10) : decimal(tenths).replace(".", random.pick([".", ","]));
      return draft(text, tenths === 0 || tenths === 100 ? "boundary" : "positive", decimal(tenths));
    }),
    ...repeat(Math.ceil(count / 4), () =>
      draft(String(random.between(11, 100)), "negative", undefined, "mark.outOfRange"),
    ),
    ...repeat(Math.ceil(count / 4), () => {
      const text = `${random.between(0, 9)}${random.pick([".", ","])}${random.between(0, 9)}${random.between(1, 9)}`;
      return draft(text, "negative", undefined, "mark.tooManyDecimals");
    }),
    ...(places === 0
      ? repeat(Math.ceil(count / 4), () =>
          draft(`${random.between(0, 9)}.${random.between(1, 9)}`, "boundary", undefined),
        )
      : []),
  ]);
}
