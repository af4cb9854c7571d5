/** A value that a condition compares a fact with. */
export type Scalar = string | number | boolean;

/** One comparison: a declared fact, an operator of the library and the value or values it is held against. */
export interface Comparison {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
}

/** A condition as a json-rules-engine document: comparisons joined by `all`, `any` and `not`. */
export type Condition =
  | { readonly all: readonly ConditionPart[] }
  | { readonly any: readonly ConditionPart[] }
  | { readonly not: ConditionPart };

/** One part of a condition: a comparison, or several parts of which all or any must hold. */
export type ConditionPart = Condition | Comparison;

/** `present` asks whether the fact is given at all; the others are those of json-rules-engine. */
export const operators = ["equal", "notEqual", "in", "notIn", "present"] as const;

/** The operators that a condition may use. */
export type Operator = (typeof operators)[number];

/** What a request says about a fact: its value, or `undefined` where it is not given. */
export type FactOf = (fact: string) => unknown;

/** A condition made ready to be asked: `undefined` means that a fact it turns on is not given. */
export type Test = (factOf: FactOf) => boolean | undefined;

/**
 * Compiles a condition to a question with three answers: it holds, it does not, or a fact that would tell is absent.
 * A false part makes `all` false and a true part makes `any` true whatever else is absent.
 *
 * @example compileCondition({ all: [{ fact: "state.locked", operator: "equal", value: false }] })(() => undefined) // undefined
 */
export function compileCondition(condition: ConditionPart): Test {
  if ("all" in condition) return every(condition.all.map(compileCondition));
  if ("any" in condition) {
    const none = every(condition.any.map((part) => negate(compileCondition(part))));
    return negate(none);
  }
  if ("not" in condition) return negate(compileCondition(condition.not));
  const { fact } = condition;
  const compare = comparing(condition);
  if (condition.operator === "present") return (factOf) => compare(factOf(fact));
  return (factOf) => {
    const value = factOf(fact);
    return value === undefined ? undefined : compare(value);
  };
}

/**
 * Compiles a condition to a question with two answers, an absent fact being equal to nothing: the reading of
 * json-rules-engine, and of the protocol for conditions on evidence.
 *
 * @example compileTwoValued({ all: [{ fact: "object.assessment", operator: "notEqual", value: "oral" }] })(() => undefined) // true
 */
export function compileTwoValued(condition: ConditionPart): (factOf: FactOf) => boolean {
  if ("all" in condition) {
    const parts = condition.all.map(compileTwoValued);
    return (factOf) => parts.every((part) => part(factOf));
  }
  if ("any" in condition) {
    const parts = condition.any.map(compileTwoValued);
    return (factOf) => parts.some((part) => part(factOf));
  }
  if ("not" in condition) {
    const part = compileTwoValued(condition.not);
    return (factOf) => !part(factOf);
  }
  const compare = comparing(condition);
  return (factOf) => compare(factOf(condition.fact));
}

/** The comparisons inside a condition, in order. */
export function comparisonsOf(condition: ConditionPart): readonly Comparison[] {
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  if ("not" in condition) return comparisonsOf(condition.not);
  return [condition];
}

function every(parts: readonly Test[]): Test {
  return (factOf) => {
    let answer: boolean | undefined = true;
    for (const part of parts) {
      const holds = part(factOf);
      if (holds === false) return false;
      if (holds === undefined) answer = undefined;
    }
    return answer;
  };
}

function negate(test: Test): Test {
  return (factOf) => {
    const holds = test(factOf);
    return holds === undefined ? undefined : !holds;
  };
}

function comparing({ operator, value }: Comparison): (fact: unknown) => boolean {
  switch (operator) {
    case "equal":
      return (fact) => fact === value;
    case "notEqual":
      return (fact) => fact !== value;
    case "in":
      return (fact) => listed(value, fact);
    case "notIn":
      return (fact) => !listed(value, fact);
    case "present":
      return (fact) => (fact !== undefined && fact !== false) === value;
  }
}

function listed(values: Comparison["value"], fact: unknown): boolean {
  return (Array.isArray(values) ? values : [values]).some((one) => one === fact);
}
