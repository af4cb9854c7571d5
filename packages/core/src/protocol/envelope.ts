import { type IsoDate, isIsoDate } from "../kernel/civil-date";
import type { Decision } from "../kernel/decision";
import { type Diagnostic, diagnostic, type Json } from "../kernel/diagnostic";
import type { Outcome } from "../kernel/outcome";
import type { Step } from "../kernel/trace";

/** A question of the evaluation protocol, its envelope checked; `input` is read by the operation. */
export interface Request {
  readonly id: Json;
  readonly op: string;
  readonly input: { readonly [key: string]: unknown };
  readonly options: { readonly [id: string]: unknown };
  readonly asOf?: IsoDate;
  /** The language of texts; Vietnamese where none is asked for. */
  readonly lang?: "vi" | "en";
}

/** An answer of the evaluation protocol; keys stand in a fixed order, so equal questions give equal bytes. */
export interface Answer {
  readonly id: Json;
  readonly status: Outcome<unknown>["status"] | "error";
  readonly value?: Json;
  readonly missing?: readonly string[];
  readonly possible?: readonly Json[];
  readonly readings?: readonly Json[];
  readonly cites: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly trace?: readonly Step[];
}

/**
 * What an operation gives: a decision whose value is already in the protocol's form, or why there is none. `partial`
 * is what is known of a value whose decision is undetermined.
 */
export type OperationResult =
  | (Decision<Json, Json> & { readonly partial?: Json })
  | JudgedRequest
  | { readonly errors: readonly Diagnostic[] };

/** A question that could be judged at all: its answer, the norms it cites, its trace. */
export interface JudgedRequest {
  readonly judged: Json;
  readonly cites: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * Reads the envelope of a request.
 *
 * @example readRequest({ id: "1", op: "round", input: {} })
 */
export function readRequest(
  request: unknown,
): { readonly request: Request } | { readonly id: Json; readonly errors: readonly Diagnostic[] } {
  if (!isRecord(request)) {
    return {
      id: null,
      errors: [diagnostic("request.malformed", "error", [], { expected: "a JSON object" })],
    };
  }
  const { id = null, op, input = {}, options = {}, asOf, lang } = request;
  const errors: Diagnostic[] = [];
  if (typeof op !== "string")
    errors.push(diagnostic("request.malformed", "error", ["op"], { expected: "a text" }));
  if (!isRecord(input))
    errors.push(diagnostic("request.malformed", "error", ["input"], { expected: "an object" }));
  if (!isRecord(options)) {
    errors.push(diagnostic("request.malformed", "error", ["options"], { expected: "an object" }));
  }
  const isDated = typeof asOf === "string" && isIsoDate(asOf);
  if (asOf !== undefined && !isDated) {
    errors.push(diagnostic("request.malformed", "error", ["asOf"], { expected: "a date YYYY-MM-DD" }));
  }
  const spoken: "vi" | "en" | undefined = lang === "vi" || lang === "en" ? lang : undefined;
  if (lang !== undefined && spoken === undefined) {
    errors.push(diagnostic("request.malformed", "error", ["lang"], { expected: "vi or en" }));
  }
  const key = isJsonScalar(id) ? id : null;
  if (errors.length > 0 || typeof op !== "string" || !isRecord(input) || !isRecord(options))
    return { id: key, errors };
  const inLanguage = spoken === undefined ? {} : { lang: spoken };
  return { request: { id: key, op, input, options, ...(isDated ? { asOf } : {}), ...inLanguage } };
}

/** Puts what an operation gave into the protocol's envelope. */
export function toAnswer(id: Json, result: OperationResult): Answer {
  if ("errors" in result) return { id, status: "error", cites: [], diagnostics: result.errors };
  if ("judged" in result) {
    const { judged, cites, steps } = result;
    return { id, status: "decided", value: judged, cites, diagnostics: [], trace: steps };
  }
  const { outcome, cites, diagnostics, steps, partial } = result;
  return {
    id,
    status: outcome.status,
    ...(outcome.status === "decided" ? { value: outcome.value } : {}),
    ...(outcome.status === "undetermined" && partial !== undefined ? { value: partial } : {}),
    ...(outcome.status === "undetermined" ? { missing: outcome.missing, possible: outcome.possible } : {}),
    ...(outcome.status === "disputed"
      ? { readings: outcome.readings.map(({ value, cites: own }) => ({ value, cites: own })) }
      : {}),
    cites,
    diagnostics,
    trace: steps,
  };
}

/**
 * Gives a decision's values the protocol's form.
 *
 * @example mapDecision(termAverage(input), formatTenths, formatTenths)
 */
export function mapDecision<T, P>(
  decision: Decision<T, P>,
  value: (value: T) => Json,
  possible: (value: P) => Json,
): Decision<Json, Json> {
  return { ...decision, outcome: mapOutcome(decision.outcome, value, possible) };
}

/** A record of JSON values as JSON: an interface has no index signature, its copy does. */
export function asJson<T extends { readonly [Key in keyof T]: Json }>(value: T): Json {
  return { ...value };
}

function mapOutcome<T, P>(
  outcome: Outcome<T, P>,
  value: (value: T) => Json,
  possible: (value: P) => Json,
): Outcome<Json, Json> {
  switch (outcome.status) {
    case "decided":
      return { status: "decided", value: value(outcome.value) };
    case "undetermined":
      return { ...outcome, possible: outcome.possible.map(possible) };
    case "disputed":
      return { ...outcome, readings: outcome.readings.map((one) => ({ ...one, value: value(one.value) })) };
    case "notInForce":
      return outcome;
  }
}

/** Tells whether a value is a plain object of named fields. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isJsonScalar(value: unknown): value is string | number | null {
  return value === null || typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}
