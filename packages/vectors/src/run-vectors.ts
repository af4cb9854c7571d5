import { askProgram, type ProgramEnd } from "./ask-program";
import { isWithin } from "./clause-order";
import { codesOf, compareAnswer, comparedParts } from "./compare-answer";
import { loadVectors } from "./load-vectors";
import { matchAnswers, type Received } from "./match-answers";
import type { Tally, VectorFailure, VectorResult } from "./result";
import { splitWords } from "./split-words";
import type { ExpectedAnswer, Vector } from "./vector";
import { vectorsVersion } from "./version";

/** A question as a program reads it: one JSON object a line. */
export interface Question {
  readonly id: string;
  readonly op: string;
  readonly input: unknown;
  readonly options?: unknown;
  readonly asOf?: string;
}

/** What is examined: a command line, or a function that answers one question at a time. */
export type UnderTest =
  | { readonly command: string; readonly stderr?: "inherit" | "ignore"; readonly answer?: never }
  | {
      /** Answers one question. */
      readonly answer: (question: Question) => unknown;
      readonly command?: never;
    };

/** One run. */
export type RunSettings = UnderTest & {
  /** The cases; left out, those of the package. */
  readonly vectors?: readonly Vector[];
  /** An instrument, an article, a clause or a point: only what lies within it is asked. */
  readonly filter?: string;
  /** The name for the result; left out, the command line. */
  readonly program?: string;
  /** The day for the result, `YYYY-MM-DD`. */
  readonly date?: string;
  /** How long the whole run may take; 120 seconds where nothing is said. Functions are not timed. */
  readonly timeoutMs?: number;
};

const timeoutByDefault = 120_000;

const resultSchema = "https://unpkg.com/@sodiem/vectors/schema/result.schema.json";

/** The answers by which a program says that it does not cover a question. */
const notCoveredCodes = [
  "request.unknownOperation",
  "option.unknown",
  "option.unknownValue",
  "instrument.notEncoded",
] as const;

/**
 * Asks a program, or a function, all questions of the vectors and compares its answers. A program is started once and
 * reads its questions from the standard input as fast as it can. Whatever it does, each case has an outcome: passed,
 * failed, or not covered because the program said so.
 *
 * @throws only where the package's own files of cases cannot be read
 * @example (await runVectors({ command: "node my-program.js", filter: "tt22-2021/9" })).totals.failed // 0
 */
export async function runVectors(settings: RunSettings): Promise<VectorResult> {
  const { filter, date = null } = settings;
  const all = settings.vectors ?? (await loadVectors());
  const vectors = filter === undefined ? all : all.filter(({ clause }) => isWithin(clause, filter));
  const { end, received } =
    settings.command === undefined
      ? await askFunction(settings.answer, vectors)
      : await askCommand(settings, vectors);
  const program = settings.program ?? settings.command ?? "function";
  return {
    $schema: resultSchema,
    protocol: 1,
    vectorsVersion,
    program,
    date,
    filter: filter ?? null,
    end,
    ...judge(vectors, received),
  };
}

/** The question of a case, whose id is that of the case. */
export function questionOf({ id, request }: Vector): Question {
  return { id, ...request };
}

type Receipts = ReadonlyMap<string, Received | { readonly kind: "threw"; readonly text: string }>;

interface Asked {
  readonly end: ProgramEnd;
  readonly received: Receipts;
}

async function askCommand(
  {
    command,
    stderr = "ignore",
    timeoutMs = timeoutByDefault,
  }: Extract<RunSettings, { readonly command: string }>,
  vectors: readonly Vector[],
): Promise<Asked> {
  const matcher = matchAnswers(vectors.map(({ id }) => id));
  const questions = vectors.map((vector) => JSON.stringify(questionOf(vector)));
  const end = await askProgram(splitWords(command), questions, matcher.take, { timeoutMs, stderr });
  return { end, received: matcher.received() };
}

async function askFunction(
  answer: (question: Question) => unknown,
  vectors: readonly Vector[],
): Promise<Asked> {
  const received = new Map<string, Received | { readonly kind: "threw"; readonly text: string }>();
  for (const vector of vectors) {
    try {
      received.set(vector.id, { kind: "answer", answer: await answer(questionOf(vector)) });
    } catch (error) {
      received.set(vector.id, {
        kind: "threw",
        text: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { end: { kind: "exited", code: 0 }, received };
}

function judge(
  vectors: readonly Vector[],
  received: Receipts,
): Pick<VectorResult, "totals" | "byClause" | "failures"> {
  const byClause: { [clause: string]: Tally } = {};
  const failures: VectorFailure[] = [];
  let totals = none;
  for (const { id, clause, expected } of vectors) {
    const got = received.get(id) ?? { kind: "none" };
    const outcome = outcomeOf(expected, got);
    if (outcome === "failed") failures.push({ id, clause, expected, got: shown(got) });
    byClause[clause] = counted(byClause[clause] ?? none, outcome);
    totals = counted(totals, outcome);
  }
  return { totals: { cases: vectors.length, ...totals }, byClause, failures };
}

const none: Tally = { passed: 0, failed: 0, notCovered: 0 };

function counted(tally: Tally, outcome: keyof Tally): Tally {
  return { ...tally, [outcome]: tally[outcome] + 1 };
}

type Receipt = Receipts extends ReadonlyMap<string, infer One> ? One : never;

function outcomeOf(expected: ExpectedAnswer, got: Receipt): keyof Tally {
  if (got.kind !== "answer") return "failed";
  const codes = codesOf(got.answer);
  const refused = notCoveredCodes.some((code) => codes.includes(code) && code !== expected.code);
  if (refused && compareAnswer({ status: "error" }, got.answer).length === 0) return "notCovered";
  return compareAnswer(expected, got.answer).length === 0 ? "passed" : "failed";
}

function shown(got: Receipt): VectorFailure["got"] {
  switch (got.kind) {
    case "answer":
      return comparedParts(got.answer);
    case "outOfOrder":
    case "none":
      return { problem: got.kind };
    case "garbled":
    case "threw":
      return { problem: got.kind, text: got.text };
  }
}
