import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { catalogue } from "./catalogue";
import { operators } from "./condition";

const facts = new Map(catalogue.facts.map((fact) => [fact.id, fact]));

/**
 * Tells what is wrong with a condition of a pack file, each thing at its place: a join of nothing, a key that is not of
 * the format, a `path` expression, a fact or an operator that is not declared, a value that the fact cannot have.
 *
 * @example inspectCondition({ all: [] }, ["norms", "0", "gate"]) // [{ code: "pack.emptyCondition", path: ["norms", "0", "gate", "all"], … }]
 */
export function inspectCondition(value: unknown, path: readonly string[]): readonly Diagnostic[] {
  const join = joinOf(value);
  if (join !== undefined) return inspectJoin(join, path);
  return [diagnostic("pack.malformed", "error", path, { expected: ["all", "any", "not"] })];
}

interface Join {
  readonly key: string;
  readonly fields: { readonly [key: string]: unknown };
}

function joinOf(value: unknown): Join | undefined {
  const fields = fieldsOf(value);
  const key = ["all", "any", "not"].find((one) => fields !== undefined && Object.hasOwn(fields, one));
  return fields === undefined || key === undefined ? undefined : { key, fields };
}

function fieldsOf(value: unknown): { readonly [key: string]: unknown } | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

function inspectJoin({ key, fields }: Join, path: readonly string[]): readonly Diagnostic[] {
  const others = unknownKeys(fields, [key], path);
  const inner = fields[key];
  const place = [...path, key];
  if (key === "not") return [...others, ...inspectPart(inner, place)];
  if (!Array.isArray(inner))
    return [...others, diagnostic("pack.malformed", "error", place, { expected: "array" })];
  if (inner.length === 0) return [...others, diagnostic("pack.emptyCondition", "error", place)];
  return [...others, ...inner.flatMap((one: unknown, index) => inspectPart(one, [...place, String(index)]))];
}

function inspectPart(value: unknown, path: readonly string[]): readonly Diagnostic[] {
  const join = joinOf(value);
  if (join !== undefined) return inspectJoin(join, path);
  const fields = fieldsOf(value);
  if (fields === undefined) return [diagnostic("pack.malformed", "error", path, { expected: "object" })];
  return [
    ...unknownKeys(fields, ["fact", "operator", "value"], path),
    ...inspectFact(fields.fact, path),
    ...inspectOperator(fields.operator, path),
    ...inspectValue(fields, path),
  ];
}

function unknownKeys(
  fields: { readonly [key: string]: unknown },
  known: readonly string[],
  path: readonly string[],
): readonly Diagnostic[] {
  return Object.keys(fields)
    .filter((key) => !known.includes(key))
    .map((key) =>
      diagnostic(key === "path" ? "pack.pathExpression" : "pack.unknownKey", "error", [...path, key], {
        key,
      }),
    );
}

function inspectFact(fact: unknown, path: readonly string[]): readonly Diagnostic[] {
  if (typeof fact === "string" && facts.has(fact)) return [];
  return [diagnostic("pack.undeclaredFact", "error", [...path, "fact"], { fact: String(fact) })];
}

function inspectOperator(operator: unknown, path: readonly string[]): readonly Diagnostic[] {
  if (operators.some((one) => one === operator)) return [];
  return [
    diagnostic("pack.undeclaredOperator", "error", [...path, "operator"], { operator: String(operator) }),
  ];
}

/** Lists for `in` and `notIn`, one value otherwise, each of a kind that the fact can have. */
function inspectValue(
  { fact, operator, value }: { readonly [key: string]: unknown },
  path: readonly string[],
): readonly Diagnostic[] {
  const place = [...path, "value"];
  const wrong = (expected: string | readonly (string | number)[]): readonly Diagnostic[] => [
    diagnostic("pack.factValue", "error", place, { expected }),
  ];
  if (operator === "present") return typeof value === "boolean" ? [] : wrong("boolean");
  const lists = operator === "in" || operator === "notIn";
  if (lists !== Array.isArray(value)) return wrong(lists ? "array" : "a single value");
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return wrong("at least 1");
  const declared = typeof fact === "string" ? facts.get(fact) : undefined;
  if (declared?.values !== undefined) {
    const { values: possible } = declared;
    return values.every((one) => possible.some((other) => other === one)) ? [] : wrong(possible);
  }
  const type = declared?.type === "boolean" || declared?.type === "number" ? declared.type : undefined;
  if (type !== undefined) return values.every((one) => typeof one === type) ? [] : wrong(type);
  return values.every((one) => ["string", "number", "boolean"].includes(typeof one))
    ? []
    : wrong("a text or a number");
}
