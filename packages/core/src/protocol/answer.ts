import { diagnostic, type Json } from "../kernel/diagnostic";
import { continuingOperations } from "./continuing-operations";
import { decideOperation } from "./decide-operation";
import { type Answer, readRequest, toAnswer } from "./envelope";
import { explainOperations } from "./explain-operations";
import { generalOperations, unknownOperation } from "./general-operations";
import { legacyOperations } from "./legacy-operations";
import type { Operations } from "./operation";
import { primaryOperations } from "./primary-operations";
import { pupilYearOperation } from "./pupil-year-operation";
import { recordOperations } from "./record-operations";
import { tt22Operations } from "./tt22-operations";

const operations: Operations = {
  ...generalOperations,
  ...tt22Operations,
  ...primaryOperations,
  ...continuingOperations,
  ...legacyOperations,
  ...recordOperations,
  ...explainOperations,
  pupilYear: pupilYearOperation,
  decide: decideOperation,
};

/** The operations that this library answers, by name. */
export const operationNames: readonly string[] = Object.keys(operations).sort();

/**
 * Answers one request of the evaluation protocol. Anything that is wrong with it is an answer with status `error`;
 * nothing is thrown.
 *
 * @example answer({ id: "1", op: "round", input: { exact: "8.25" } }).value // "8.3"
 */
export function answer(request: unknown): Answer {
  const read = readRequest(request);
  if ("errors" in read) return toAnswer(read.id, read);
  const { id, op } = read.request;
  const known = Object.hasOwn(operations, op) ? operations[op] : undefined;
  return toAnswer(id, known === undefined ? unknownOperation(op, operationNames) : known(read.request));
}

/**
 * Answers one line of the protocol: a JSON request in, a JSON answer out, without the line's end.
 *
 * @example answerLine('{"id":1,"op":"round","input":{"exact":"33/4"}}')
 */
export function answerLine(line: string): string {
  let request: Json;
  try {
    request = JSON.parse(line);
  } catch {
    const errors = [diagnostic("request.malformed", "error", [], { expected: "one JSON object on a line" })];
    return JSON.stringify(toAnswer(null, { errors }));
  }
  return JSON.stringify(answer(request));
}
