import { everyMark, termAverage, type WholeTerm } from "../reference/averages";
import { decimal } from "../reference/fraction";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat } from "./draft";
import { markJson, someTerm, thresholds } from "./marks";

/** The least end-of-term mark for an average, found by trying every mark. */
export function leastFinalCases(clause: string, instrument: string, count: number): ClauseDrafts {
  return clauseDrafts(clause, (random) =>
    repeat(count, (): Draft => {
      const marks = someTerm(random);
      const goal = random.pick([...thresholds, random.between(20, 100)]);
      const final = leastFinal(marks, goal);
      const said = marks.regular.map(decimal).join(" ");
      return {
        kind: final === null ? "negative" : "boundary",
        title: `${said}; ${decimal(marks.midterm)}: for ${decimal(goal)} at least ${final === null ? "more than 10" : decimal(final)}`,
        request: {
          op: "whatIf.leastFinal",
          input: {
            instrument,
            regular: marks.regular.map(markJson),
            midterm: markJson(marks.midterm),
            goal: decimal(goal),
          },
        },
        expected: {
          status: "decided",
          value: { final: final === null ? null : decimal(final), reachable: final !== null },
        },
      };
    }),
  );
}

function leastFinal(marks: WholeTerm, goal: number): number | null {
  return everyMark.find((final) => termAverage({ ...marks, final }) >= goal) ?? null;
}
