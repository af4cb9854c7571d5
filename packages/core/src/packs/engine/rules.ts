import type { RuleProperties, TopLevelCondition } from "json-rules-engine";
import { catalogue } from "../catalogue";
import type { Condition } from "../condition";
import type { Conflict, Norm, Pack } from "../pack";

/** A condition of a rule; json-rules-engine's own types leave a value open. */
type Part = Extract<TopLevelCondition, { all: unknown }>["all"][number];

/** The named parts of a norm's rule: each is evaluated in every run, whatever the others are. */
export type RulePart =
  | "action"
  | "record"
  | "level"
  | "adopted"
  | "applies"
  | "actor"
  | "window"
  | "order"
  | "gate"
  | "start"
  | "missing";

/**
 * The rules of a pack: one for each norm, its event of the type of its effect; beside them rules for the scope of the
 * pack, the evidence that other acts need, acts without a decider, conflicts and the lock.
 */
export function rulesOf(pack: Pack): readonly RuleProperties[] {
  return [
    scopeRule(pack),
    ...pack.norms.map((norm) => normRule(norm, pack)),
    ...pack.norms
      .filter(({ requiredFor }) => requiredFor !== undefined)
      .map((norm) => alsoNeededRule(norm, pack)),
    ...pack.norms.flatMap((norm) =>
      Object.keys(norm.unstated ?? {}).map((action) => unstatedRule(norm, action, pack)),
    ),
    ...pack.conflicts.map(conflictRule),
    lockRule(),
  ];
}

function scopeRule({ levels, effect }: Pack): RuleProperties {
  return {
    name: "scope",
    conditions: {
      all: [
        { fact: "school.level", operator: "in", value: levels },
        { fact: "time", operator: "inEffect", value: effect.expression },
      ],
    },
    event: { type: "scope" },
  };
}

function normRule(norm: Norm, pack: Pack): RuleProperties {
  const { id, cite, effect, deadline, chain } = norm;
  const expression =
    deadline?.expression === undefined ? undefined : resolvedExpression(deadline.expression, pack);
  const dated = (kind: string, operator: string): readonly Part[] =>
    deadline?.kind === kind && expression !== undefined
      ? [{ fact: "time", operator, value: expression }]
      : [];
  return {
    name: id,
    conditions: {
      all: [
        part("action", [{ fact: "action", operator: "in", value: norm.actions }]),
        part("record", [{ fact: "records", operator: "meets", value: norm.records }]),
        part("level", [{ fact: "level", operator: "in", value: norm.levels ?? pack.levels }]),
        ...(norm.roles.length === 0
          ? []
          : [part("actor", [{ fact: "actor.roles", operator: "meets", value: norm.roles }])]),
        ...applies(norm, pack),
        ...parts("window", dated("window", "windowOpen")),
        ...parts("order", chain === undefined ? [] : [{ fact: "consents", operator: "inOrder", value: id }]),
        ...parts("gate", norm.gate === undefined ? [] : [asEngineCondition(norm.gate)]),
        ...parts("start", dated("not-before", "started")),
        ...parts("missing", missing(norm)),
      ],
    },
    event: { type: effect, params: { norm: id, cite } },
  };
}

function alsoNeededRule(norm: Norm, pack: Pack): RuleProperties {
  return {
    name: `${norm.id} for other acts`,
    conditions: {
      all: [
        part("action", [{ fact: "action", operator: "in", value: norm.requiredFor }]),
        part("level", [{ fact: "school.level", operator: "in", value: norm.levels ?? pack.levels }]),
        ...applies(norm, pack),
        ...parts("missing", proofs(norm)),
      ],
    },
    event: { type: "alsoNeeded", params: { norm: norm.id, cite: norm.cite } },
  };
}

function unstatedRule(norm: Norm, action: string, pack: Pack): RuleProperties {
  return {
    name: `${norm.id} leaves ${action} open`,
    conditions: {
      all: [
        part("action", [{ fact: "action", operator: "equal", value: action }]),
        part("record", [{ fact: "records", operator: "meets", value: norm.records }]),
        part("level", [{ fact: "level", operator: "in", value: norm.levels ?? pack.levels }]),
        ...applies(norm, pack),
      ],
    },
    event: { type: "unstated", params: { norm: norm.id, cite: norm.cite } },
  };
}

function conflictRule(conflict: Conflict): RuleProperties {
  const { id, norms, actions, roles, exceptRoles, when, after, notAfter, withoutApproval, inForce } =
    conflict;
  const none = (fact: string, value: readonly string[] | undefined): readonly Part[] =>
    value === undefined ? [] : [{ not: { fact, operator: "meets", value } }];
  return {
    name: id,
    conditions: {
      all: [
        { fact: "action", operator: "in", value: actions },
        ...(roles === undefined ? [] : [{ fact: "actor.roles", operator: "meets", value: roles }]),
        ...none("actor.roles", exceptRoles),
        ...none("consents.roles", withoutApproval),
        ...(when === undefined ? [] : [asEngineCondition(when)]),
        ...(after === undefined ? [] : [{ fact: "time", operator: "afterEarliest", value: after }]),
        ...(notAfter === undefined ? [] : [{ fact: "time", operator: "upToLatest", value: notAfter }]),
        ...(inForce === undefined ? [] : [{ fact: "time", operator: "inEffect", value: inForce }]),
      ],
    },
    event: { type: "conflict", params: { norms } },
  };
}

function lockRule(): RuleProperties {
  return {
    name: "after lock",
    conditions: {
      all: [
        { fact: "state.locked", operator: "equal", value: true },
        { fact: "action", operator: "in", value: catalogue.afterLock.actions },
      ],
    },
    event: { type: "afterLock" },
  };
}

/** What puts a norm in play for a request: the part of the document is adopted, its span covers it, its condition holds. */
function applies(norm: Norm, { adoption }: Pack): readonly Part[] {
  const { appliesIf, deadline, part: partOfDocument } = norm;
  const isAdopted = { fact: adoption?.fact ?? "", operator: "equal", value: true };
  return [
    ...parts("adopted", adoption !== undefined && partOfDocument === adoption.part ? [isAdopted] : []),
    ...parts("applies", [
      ...(deadline?.kind === "effect" && deadline.expression !== undefined
        ? [{ fact: "time", operator: "inEffect", value: deadline.expression }]
        : []),
      ...(appliesIf === undefined ? [] : [asEngineCondition(appliesIf)]),
    ]),
  ];
}

function missing(norm: Norm): readonly Part[] {
  return [
    ...proofs(norm),
    ...(norm.chain === undefined ? [] : [{ fact: "consents", operator: "consented", value: norm.id }]),
  ];
}

const outputs = new Set(catalogue.evidence.filter(({ kind }) => kind === "output").map(({ id }) => id));

/** Each proof is supplied, or not needed here. */
function proofs({ evidence = [], evidenceIf = {} }: Norm): readonly Part[] {
  return evidence
    .filter((id) => !outputs.has(id))
    .map((id) => {
      const supplied = { fact: "evidence", operator: "contains", value: id };
      const condition = Object.hasOwn(evidenceIf, id) ? evidenceIf[id] : undefined;
      return condition === undefined ? supplied : { any: [supplied, { not: asEngineCondition(condition) }] };
    });
}

function part(name: RulePart, conditions: readonly Part[]): Part {
  return { name, all: [...conditions] };
}

function parts(name: RulePart, conditions: readonly Part[]): readonly Part[] {
  return conditions.length === 0 ? [] : [part(name, conditions)];
}

/** Conditions of a pack are conditions of json-rules-engine; only its types want lists that can be written to. */
function asEngineCondition(condition: Condition): Part {
  return structuredClone(condition) as Part;
}

/** An expression with the expressions of the norms it refers to in their place. */
function resolvedExpression(expression: string, pack: Pack): string {
  return expression.replace(/ref\(([\w.-]+)\)/g, (reference, id: string) => {
    const other = pack.norms.find((norm) => norm.id === id)?.deadline?.expression;
    return other === undefined ? reference : resolvedExpression(other, pack);
  });
}
