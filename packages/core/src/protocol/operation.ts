import { type MarkScale, markScale } from "../gradebook/read-mark";
import type { Decision } from "../kernel/decision";
import type { Diagnostic, Json } from "../kernel/diagnostic";
import { type Ambiguities, type Options, readOptions } from "../law/ambiguity";
import { mapDecision, type OperationResult, type Request } from "./envelope";
import { Fields } from "./fields";

/** One operation of the protocol. */
export type Operation = (request: Request) => OperationResult;

/** The operations of one part of the protocol by name. */
export type Operations = { readonly [op: string]: Operation };

/** A rule's context as the operations hand it on. */
export interface OperationContext<Table extends Ambiguities> {
  readonly options: Options<Table>;
  readonly asOf?: NonNullable<Request["asOf"]>;
}

/**
 * Makes an operation: reads the options and the input, and asks the rule only when all of it could be read. A decision
 * with an error among its diagnostics is an error of the input too.
 */
export function operation<Table extends Ambiguities>(
  table: Table,
  ask: (
    fields: Fields,
    context: OperationContext<Table>,
  ) => () => Decision<Json, Json> & { readonly partial?: Json },
  scaleUnder: (options: Options<Table>) => MarkScale = () => markScale(),
): Operation {
  return ({ input, options: given, asOf }) => {
    const { options, diagnostics } = readOptions(table, given);
    const fields = new Fields(input, scaleUnder(options));
    const context = { options, ...(asOf === undefined ? {} : { asOf }) };
    const rule = ask(fields, context);
    const problems = [...diagnostics, ...fields.problems];
    return problems.length > 0 ? { errors: problems } : withoutErrors(rule());
  };
}

/** A decision whose diagnostics hold an error says that the input was wrong. */
export function withoutErrors(decision: Decision<Json, Json> & { readonly partial?: Json }): OperationResult {
  const errors: readonly Diagnostic[] = decision.diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { errors } : decision;
}

/** A decision whose value is already JSON. */
export function plain<T extends Json, P extends Json>(decision: Decision<T, P>): Decision<Json, Json> {
  return mapDecision(
    decision,
    (value) => value,
    (value) => value,
  );
}
