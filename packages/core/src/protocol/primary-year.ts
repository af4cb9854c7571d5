import type { Decision } from "../kernel/decision";
import type { Json } from "../kernel/diagnostic";
import { step } from "../kernel/trace";
import { isRecord, type OperationResult, type Request } from "./envelope";
import type { Operation } from "./operation";
import { primaryOperations } from "./primary-operations";

/** The three questions that make up a pupil's year in a primary school, by their operations. */
interface PrimaryYearLaw {
  readonly instrument: string;
  /** What the year came to, and the field of its value that completion rests on. */
  readonly year: { readonly operation: string; readonly handsOn: string };
  /** Completion of the class programme and whether the pupil moves up. */
  readonly completion: string;
  readonly awards: string;
}

/** A year under Circular 27/2020. */
export const tt27Year: Operation = (request) =>
  primaryYear(request, {
    instrument: "tt27-2020",
    year: { operation: "tt27.yearResult", handsOn: "result" },
    completion: "tt27.completion",
    awards: "tt27.awards",
  });

/** A year under the legacy regime of primary schools. */
export const legacyPrimaryYear: Operation = (request) =>
  primaryYear(request, {
    instrument: "tt22-2016",
    year: { operation: "tt22-2016.completion", handsOn: "completed" },
    completion: "tt22-2016.promotion",
    awards: "tt22-2016.awards",
  });

/**
 * All results of a primary pupil's year: the questions of the year, of completion and of awards in one answer, the input
 * being theirs together. What is not determined stands in its place with what it lacks; the answer is decided where
 * completion is.
 */
function primaryYear(request: Request, law: PrimaryYearLaw): OperationResult {
  const year = ask(law.year.operation, request);
  if ("errors" in year) return year;
  const { handsOn } = law.year;
  const { outcome } = year;
  const found =
    outcome.status === "decided" && isRecord(outcome.value) ? (outcome.value[handsOn] ?? null) : null;
  const withYear = { ...request, input: { ...request.input, [handsOn]: found } };
  const completion = ask(law.completion, withYear);
  if ("errors" in completion) return completion;
  const awards = ask(law.awards, withYear);
  if ("errors" in awards) return awards;

  const lacking = outcome.status === "undetermined" ? outcome.missing : [];
  const missingOf = (missing: readonly string[]) => [
    ...new Set(missing.flatMap((name) => (name === handsOn ? lacking : [name]))),
  ];
  const parts = { year, completion, awards };
  const value = {
    instrument: law.instrument,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, decision]) => [name, partJson(decision, missingOf)]),
    ),
  };
  const end = completion.outcome;
  const cites = new Set([year, completion, awards].flatMap((one) => one.cites));
  cites.delete(completion.rule);
  return {
    ...completion,
    outcome:
      end.status === "decided"
        ? { status: "decided", value }
        : end.status === "undetermined"
          ? { ...end, missing: missingOf(end.missing) }
          : end,
    partial: value,
    cites: [completion.rule, ...cites],
    steps: Object.entries(parts).map(([part, { rule, steps }]) =>
      step("pupilYear.part", rule, { part }, steps),
    ),
    diagnostics: Object.entries(parts).flatMap(([part, { diagnostics }]) =>
      diagnostics.map((one) => ({ ...one, path: [part, ...one.path] })),
    ),
  };
}

function ask(name: string, request: Request) {
  const result = primaryOperations[name]?.(request);
  if (result === undefined || "judged" in result) throw new RangeError(`no decision of ${name}`);
  return result;
}

function partJson(
  { outcome }: Decision<Json, Json>,
  missingOf: (missing: readonly string[]) => readonly string[],
): Json {
  if (outcome.status === "decided") return outcome.value;
  const missing = outcome.status === "undetermined" ? missingOf(outcome.missing) : [];
  return { status: outcome.status, missing };
}
