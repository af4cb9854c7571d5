import * as z from "zod";
import { type Diagnostic, diagnostic, type Json } from "../kernel/diagnostic";
import { checkPack } from "./check";
import { inspectCondition } from "./inspect-condition";
import { checkabilities, deadlineKinds, effects, type Pack } from "./pack";

const text = z.string().min(1);
const texts = z.array(text).readonly();
const someTexts = z.array(text).min(1).readonly();
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const comparison = z.discriminatedUnion("operator", [
  z.strictObject({ fact: text, operator: z.enum(["equal", "notEqual"]), value: scalar }),
  z.strictObject({
    fact: text,
    operator: z.enum(["in", "notIn"]),
    value: z.array(scalar).min(1).readonly(),
  }),
  z.strictObject({ fact: text, operator: z.literal("present"), value: z.boolean() }),
]);

// Getters, because conditions nest; `all` and `any` of nothing would hold or fail for no reason.
const all = z.strictObject({
  get all() {
    return z.array(part).min(1).readonly();
  },
});
const any = z.strictObject({
  get any() {
    return z.array(part).min(1).readonly();
  },
});
const not = z.strictObject({
  get not() {
    return part;
  },
});
const part: z.ZodType = z.lazy(() => z.union([all, any, not, comparison])).meta({ id: "conditionPart" });
const condition = z
  .union([all, any, not])
  .meta({ id: "condition", description: "A json-rules-engine condition over declared facts." });

const norm = z.strictObject({
  id: text,
  cite: text.describe("Where the norm stands in the document."),
  part: text.optional(),
  kind: text.optional(),
  checkable: z.enum(checkabilities),
  effect: z
    .enum(effects)
    .describe("Grants are alternatives; requires, limit and forbid add up; info decides nothing."),
  roles: texts.describe(
    "Whom the norm binds, narrower roles included. Empty where the text names nobody: a grant then grants nothing, anything else binds everybody.",
  ),
  actions: someTexts,
  records: someTexts,
  levels: someTexts.optional(),
  appliesIf: condition.optional(),
  gate: condition.optional(),
  deadline: z
    .strictObject({
      kind: z.enum(deadlineKinds),
      expression: text.optional().describe("By the deadline grammar of the catalogue."),
    })
    .optional(),
  chain: z
    .array(z.union([text, someTexts]))
    .min(1)
    .readonly()
    .optional()
    .describe('Approvals in order; "a|b" is either of the two, an inner list is unordered.'),
  joint: z.literal(true).optional(),
  evidence: someTexts.optional(),
  evidenceIf: z.record(text, condition).optional(),
  traces: someTexts.optional(),
  requiredFor: someTexts.optional(),
  unstated: z.record(text, text).optional(),
  findings: someTexts.optional(),
});

const conflict = z.strictObject({
  id: text,
  norms: z.array(text).min(2).readonly(),
  actions: someTexts,
  roles: someTexts.optional(),
  exceptRoles: someTexts.optional(),
  when: condition.optional(),
  after: someTexts.optional().describe("Met only after the earliest of these days."),
  notAfter: someTexts.optional().describe("Met only up to the latest of these days."),
  withoutApproval: someTexts.optional(),
  inForce: text.optional(),
  deadline: z.literal("earliest").optional(),
  finding: text,
});

/** The strict form of a pack file. */
export const packSchema = z.strictObject({
  format: z.literal("sodiem-pack/1"),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  document: z.strictObject({
    title: text,
    issuer: text,
    number: text.optional(),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}(-\d{2})?$/)
      .optional(),
    issues: z.array(z.strictObject({ code: text, cite: text })).readonly(),
  }),
  levels: someTexts,
  platforms: texts,
  effect: z.strictObject({ expression: text, norms: texts }),
  scope: z.strictObject({ norms: texts }),
  adoption: z.strictObject({ part: text, fact: text, norms: texts }).optional(),
  afterLock: z.strictObject({ norms: texts }),
  terms: z.array(z.string().regex(/^\w+$/)).readonly().describe("The open terms that the school may set."),
  roles: z.array(z.strictObject({ id: text, broader: texts })).readonly(),
  records: z.array(z.strictObject({ id: text, kind: text, levels: someTexts })).readonly(),
  norms: z.array(norm).min(1).readonly(),
  conflicts: z.array(conflict).readonly(),
});

/** Nesting beyond this is no condition that anybody wrote. */
const deepest = 64;

/**
 * Reads a pack from untyped JSON: its form first, then everything it refers to. Whatever is wrong comes out as
 * diagnostics with their place (`pack.*`), all of them at once; a pack with any is not given.
 *
 * @example readPack({ format: "sodiem-pack/2" }) // { diagnostics: [{ code: "pack.malformed", path: ["format"], … }, …] }
 */
export function readPack(
  json: unknown,
): { readonly pack: Pack } | { readonly diagnostics: readonly Diagnostic[] } {
  if (isDeeperThan(json, deepest)) {
    return { diagnostics: [diagnostic("pack.tooDeep", "error", [], { deepest })] };
  }
  const conditions = conditionsIn(json).map(({ path, value }) => ({
    path,
    found: inspectCondition(value, path),
  }));
  const parsed = packSchema.safeParse(json, { reportInput: true });
  const inCondition = (path: readonly string[]): boolean =>
    conditions.some((one) => startsWith(path, one.path));
  const shape = (parsed.error?.issues ?? []).flatMap(diagnosticsOf).filter(({ path }) => !inCondition(path));
  const diagnostics = [...shape, ...conditions.flatMap(({ found }) => found)];
  if (!parsed.success || diagnostics.length > 0) return { diagnostics };
  // The schema gives `undefined` keys and untyped condition parts; what it accepted is what the type says.
  const pack = json as Pack;
  const wrong = checkPack(pack);
  return wrong.length > 0 ? { diagnostics: wrong } : { pack };
}

type Issue = z.core.$ZodIssue;

function diagnosticsOf(issue: Issue): readonly Diagnostic[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => diagnostic("pack.unknownKey", "error", [...path, key], { key }));
  }
  const isCite = path.at(-1) === "cite";
  if (issue.input === undefined) {
    return [diagnostic(isCite ? "pack.uncited" : "pack.missing", "error", path)];
  }
  if (isCite && issue.input === "") return [diagnostic("pack.uncited", "error", path)];
  return [diagnostic("pack.malformed", "error", path, { expected: expectedOf(issue) })];
}

function expectedOf(issue: Issue): Json {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String);
    case "too_small":
      return `at least ${issue.minimum}`;
    case "invalid_format":
      return issue.pattern ?? issue.format;
    default:
      return issue.code;
  }
}

interface Place {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every place of a pack file where a condition stands. */
function conditionsIn(json: unknown): readonly Place[] {
  const norms = entriesOf({ path: ["norms"], value: field(json, "norms") });
  const conflicts = entriesOf({ path: ["conflicts"], value: field(json, "conflicts") });
  return [
    ...norms.flatMap((one) => [
      ...at(one, "appliesIf"),
      ...at(one, "gate"),
      ...at(one, "evidenceIf").flatMap((place) => (isObject(place.value) ? entriesOf(place) : [])),
    ]),
    ...conflicts.flatMap((one) => at(one, "when")),
  ];
}

function at({ path, value }: Place, key: string): readonly Place[] {
  const found = field(value, key);
  return found === undefined ? [] : [{ path: [...path, key], value: found }];
}

function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function entriesOf({ path, value }: Place): readonly Place[] {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([key, item]) => ({ path: [...path, key], value: item }));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => path[index] === key);
}

function isDeeperThan(json: unknown, limit: number): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : []));
  }
  return false;
}
