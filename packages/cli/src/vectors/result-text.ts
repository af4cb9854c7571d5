import type { Tally, VectorFailure, VectorResult } from "@sodiem/vectors";
import { createColors } from "picocolors";
import { type Language, type Say, sayIn } from "../messages";
import { printable } from "../text/printable";
import { cutTo, wrapTo } from "../text/width";

/** How many wrong answers the terminal shows; the result file holds all of them. */
const shownFailures = 10;

/** Letters of an expected or given answer on the terminal. */
const shownLetters = 300;

/** The result of a run for people. */
export function resultText(
  result: VectorResult,
  language: Language,
  { colours, columns }: { readonly colours: boolean; readonly columns: number },
): string {
  const say = sayIn(language);
  const paint = createColors(colours);
  const { totals, byClause, failures, program, vectorsVersion } = result;
  const width = Math.min(140, Math.max(60, columns));
  const sign = totals.failed > 0 ? paint.red("✗") : paint.green("✓");
  const wrong = Object.entries(byClause).filter(([, { failed }]) => failed > 0);
  const uncovered = uncoveredNames(byClause);
  const paragraphs = [
    [
      paint.bold(
        say("cli.vectors.heading", {
          program: printable(program),
          cases: totals.cases,
          version: vectorsVersion,
        }),
      ),
    ],
    endLines(result, say),
    [`${sign} ${say("cli.vectors.totals", { ...totals })}`, ...instrumentLines(byClause, say)],
    wrong.length === 0
      ? []
      : [
          `${say("cli.vectors.clauses")}:`,
          ...wrong.map(([clause, tally]) => `  ${clause}: ${say("cli.vectors.totals", { ...tally })}`),
        ],
    uncovered.length === 0
      ? []
      : wrapTo(say("cli.vectors.uncovered", { clauses: uncovered.join(", ") }), width),
    failures.length === 0
      ? []
      : [
          `${say("cli.vectors.wrong")}:`,
          ...failures
            .slice(0, shownFailures)
            .flatMap((failure) => [
              `  ${paint.red("✗")} ${failure.id}`,
              `      ${say("cli.vectors.expected")} ${shown(failure.expected)}`,
              `      ${say("cli.vectors.got")} ${gotText(failure, say)}`,
            ]),
          ...(failures.length > shownFailures
            ? [`  ${say("cli.vectors.more", { count: failures.length - shownFailures })}`]
            : []),
        ],
  ];
  const filled = paragraphs.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** What the program does not cover at all: clauses, or the instrument where it covers none of its clauses. */
function uncoveredNames(byClause: VectorResult["byClause"]): string[] {
  const isUncovered = ({ passed, failed }: Tally): boolean => passed + failed === 0;
  const covered = new Set(
    Object.entries(byClause).flatMap(([clause, tally]) => (isUncovered(tally) ? [] : [instrumentOf(clause)])),
  );
  const names = Object.entries(byClause).flatMap(([clause, tally]) => {
    const instrument = instrumentOf(clause);
    if (!isUncovered(tally)) return [];
    return [covered.has(instrument) ? clause : instrument];
  });
  return [...new Set(names)];
}

function instrumentOf(clause: string): string {
  return clause.slice(0, clause.indexOf("/"));
}

/** How the program ended, where that was not as it should. */
function endLines({ end }: VectorResult, say: Say): string[] {
  switch (end.kind) {
    case "exited":
      if (end.code === null) return [say("cli.vectors.end.killed")];
      return end.code === 0 ? [] : [say("cli.vectors.end.exited", { code: end.code })];
    case "notStarted":
      return [say("cli.vectors.end.notStarted", { reason: end.reason })];
    case "timedOut":
    case "tooMuchOutput":
      return [say(`cli.vectors.end.${end.kind}`)];
  }
}

function instrumentLines(byClause: VectorResult["byClause"], say: Say): string[] {
  const sums = new Map<string, Tally>();
  for (const [clause, { passed, failed, notCovered }] of Object.entries(byClause)) {
    const instrument = instrumentOf(clause);
    const sum = sums.get(instrument) ?? { passed: 0, failed: 0, notCovered: 0 };
    sums.set(instrument, {
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      notCovered: sum.notCovered + notCovered,
    });
  }
  return [...sums].map(
    ([instrument, tally]) => `  ${say("cli.vectors.instrument", { instrument, ...tally })}`,
  );
}

function gotText({ got }: VectorFailure, say: Say): string {
  return typeof got.problem === "string"
    ? say(`cli.vectors.problem.${got.problem}`, { text: printable(String(got.text ?? "")) })
    : shown(got);
}

function shown(value: unknown): string {
  return cutTo(printable(JSON.stringify(value)), shownLetters);
}
