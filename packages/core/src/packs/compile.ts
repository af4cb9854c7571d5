import { catalogue } from "./catalogue";
import { type Chain, compileChain } from "./chain";
import {
  type Condition,
  comparisonsOf,
  compileCondition,
  compileTwoValued,
  type FactOf,
  type Test,
} from "./condition";
import { type Deadline, type DeadlineItem, parseDeadline } from "./deadline/expression";
import type { Conflict, Norm, Pack } from "./pack";
import { type RoleHierarchy, roleHierarchy } from "./roles";

/** Evidence of a norm, and when it is needed (absent: always). */
export interface NeededEvidence {
  readonly id: string;
  readonly needed?: (factOf: FactOf) => boolean;
}

/** A norm made ready to be asked. */
export interface CompiledNorm {
  readonly id: string;
  readonly norm: Norm;
  /** Its place in the pack. */
  readonly index: number;
  readonly needsAdoption: boolean;
  readonly applies?: Test;
  /** The facts whose absence leaves open whether it applies. */
  readonly listedFacts: readonly string[];
  /** The span of time outside which it is silent. */
  readonly inForce?: Deadline;
  readonly gates: readonly Gate[];
  readonly window?: Deadline;
  readonly start?: Deadline;
  /** Dates to list: of a duty, or of an open term that the school may have set. */
  readonly due?: Deadline;
  /** The text gives no date and no term that a school could set. */
  readonly undated: boolean;
  readonly chain?: Chain;
  readonly evidence: readonly NeededEvidence[];
  readonly findings: readonly string[];
}

/** One condition of a gate; a gate on a fact that must be known cannot be taken as met while it is absent. */
export interface Gate {
  readonly test: Test;
  readonly needs: readonly string[];
}

/** A norm as it stands to one record: only at these levels. */
export interface RecordNorm {
  readonly norm: CompiledNorm;
  readonly levels: ReadonlySet<string>;
}

export interface CompiledConflict {
  readonly conflict: Conflict;
  readonly norms: readonly CompiledNorm[];
  readonly when?: Test;
  readonly listedFacts: readonly string[];
  readonly after?: readonly Deadline[];
  readonly notAfter?: readonly Deadline[];
  readonly inForce?: Deadline;
}

/** All that a pack says about one act on one record, in the order of the pack. */
export interface Act {
  readonly grants: readonly RecordNorm[];
  readonly forbids: readonly RecordNorm[];
  readonly requires: readonly RecordNorm[];
  readonly limits: readonly RecordNorm[];
  /** Norms about other acts whose evidence this act needs too, whoever does it. */
  readonly alsoNeeded: readonly RecordNorm[];
  /** Norms that leave open who decides this act. */
  readonly unstated: readonly (RecordNorm & { readonly fact: string })[];
  readonly conflicts: readonly CompiledConflict[];
  /** Whether the answer may differ between the levels of the pack. */
  readonly levelMatters: boolean;
}

/** A pack made ready to be asked many times. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly roles: RoleHierarchy;
  readonly effect: Deadline;
  /** The norms about a record by its id, those on all records together included. */
  readonly records: ReadonlyMap<string, readonly RecordNorm[]>;
  /** The norms of an action on a record. */
  readonly act: (action: string, record: string) => Act;
}

/** Compiled packs by id. */
export type Packs = { readonly [id: string]: CompiledPack };

/**
 * Makes a pack ready to be asked: parses its expressions, closes its roles, indexes its norms by act and record.
 *
 * @throws RangeError when the pack breaks its own format (a programmer's mistake: read packs with `readPack` first).
 * @example compilePack(hp2023).records.has("gradebook") // true
 */
export function compilePack(pack: Pack): CompiledPack {
  const norms = new Map<string, CompiledNorm>();
  const expressions = new Map(pack.norms.map((norm) => [norm.id, norm.deadline?.expression]));
  for (const [index, norm] of pack.norms.entries())
    norms.set(norm.id, compileNorm(norm, index, pack, expressions));
  const conflicts = pack.conflicts.map((conflict) => compileConflict(conflict, norms));
  const records = indexRecords(pack, [...norms.values()]);
  const all = [...norms.values()];
  const named = new Set(
    all.flatMap(({ norm }) => [
      ...norm.actions,
      ...(norm.requiredFor ?? []),
      ...Object.keys(norm.unstated ?? {}),
    ]),
  );
  const acts = new Map<string, Act>();
  return {
    pack,
    roles: roleHierarchy([...catalogue.roles, ...pack.roles]),
    effect: parsed(pack.effect.expression, pack.id),
    records,
    act: (action, record) => {
      // What no norm names shares one entry, so that requests cannot make the index grow without end.
      const onRecord = records.get(record);
      const key = `${named.has(action) ? action : ""} ${onRecord === undefined ? "" : record}`;
      let act = acts.get(key);
      if (act === undefined) {
        act = indexAct(action, onRecord ?? [], all, conflicts, pack);
        acts.set(key, act);
      }
      return act;
    },
  };
}

/**
 * Compiles several packs for `decide`.
 *
 * @example decide(request, compilePacks([hp2023, th2022]))
 */
export function compilePacks(packs: readonly Pack[]): Packs {
  return Object.fromEntries(packs.map((pack) => [pack.id, compilePack(pack)]));
}

function compileNorm(
  norm: Norm,
  index: number,
  pack: Pack,
  expressions: ReadonlyMap<string, string | undefined>,
): CompiledNorm {
  const { deadline, chain, appliesIf, gate } = norm;
  const expression = deadline?.expression;
  const dates =
    expression === undefined ? undefined : resolved(parsed(expression, norm.id), expressions, [norm.id]);
  const kind = deadline?.kind;
  return {
    id: norm.id,
    norm,
    index,
    needsAdoption: pack.adoption !== undefined && norm.part === pack.adoption.part,
    ...(appliesIf === undefined ? {} : { applies: compileCondition(appliesIf) }),
    listedFacts: listedFacts(appliesIf),
    ...(kind === "effect" && dates !== undefined ? { inForce: dates } : {}),
    gates: gate === undefined ? [] : compileGates(gate),
    ...(kind === "window" && dates !== undefined ? { window: dates } : {}),
    ...(kind === "not-before" && dates !== undefined ? { start: dates } : {}),
    ...((kind === "duty" || kind === "open") && dates !== undefined ? { due: dates } : {}),
    undated: kind === "open" && dates === undefined,
    ...(chain === undefined ? {} : { chain: compileChain(chain, norm.joint ?? false) }),
    evidence: compileEvidence(norm),
    findings: norm.findings ?? [],
  };
}

const outputs = new Set(catalogue.evidence.filter(({ kind }) => kind === "output").map(({ id }) => id));

/** Traces that an act leaves behind are never asked for, even where a norm lists them as evidence. */
function compileEvidence({ evidence = [], evidenceIf = {} }: Norm): readonly NeededEvidence[] {
  return evidence
    .filter((id) => !outputs.has(id))
    .map((id) => {
      const condition = Object.hasOwn(evidenceIf, id) ? evidenceIf[id] : undefined;
      return { id, ...(condition === undefined ? {} : { needed: compileTwoValued(condition) }) };
    });
}

const gateNeeds = new Set(catalogue.facts.filter((fact) => fact.gateNeeds).map(({ id }) => id));

/** The parts of an `all` are gates of their own: one may be false while another waits for its fact. */
function compileGates(condition: Condition): readonly Gate[] {
  const parts = "all" in condition ? condition.all : [condition];
  return parts.map((part) => ({
    test: compileCondition(part),
    needs: comparisonsOf(part)
      .map(({ fact }) => fact)
      .filter((fact) => gateNeeds.has(fact)),
  }));
}

function listedFacts(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  const facts = comparisonsOf(condition).filter(({ operator }) => operator !== "present");
  return [...new Set(facts.map(({ fact }) => fact))];
}

function compileConflict(conflict: Conflict, norms: ReadonlyMap<string, CompiledNorm>): CompiledConflict {
  const { when, after, notAfter, inForce } = conflict;
  const dates = (list: readonly string[]): readonly Deadline[] =>
    list.map((text) => parsed(text, conflict.id));
  return {
    conflict,
    norms: conflict.norms.flatMap((id) => norms.get(id) ?? []),
    ...(when === undefined ? {} : { when: compileCondition(when) }),
    listedFacts: listedFacts(when),
    ...(after === undefined ? {} : { after: dates(after) }),
    ...(notAfter === undefined ? {} : { notAfter: dates(notAfter) }),
    ...(inForce === undefined ? {} : { inForce: parsed(inForce, conflict.id) }),
  };
}

function indexRecords(
  pack: Pack,
  norms: readonly CompiledNorm[],
): ReadonlyMap<string, readonly RecordNorm[]> {
  const known = new Map([...catalogue.records, ...pack.records].map((record) => [record.id, record]));
  const { record: collective, kinds } = catalogue.collective;
  const index = new Map<string, readonly RecordNorm[]>();
  for (const record of new Set(norms.flatMap(({ norm }) => norm.records))) {
    const kept = known.get(record);
    const inCollective = kept !== undefined && kinds.includes(kept.kind);
    index.set(
      record,
      norms
        .filter(
          ({ norm }) => norm.records.includes(record) || (inCollective && norm.records.includes(collective)),
        )
        .map((norm) => ({ norm, levels: levelsOf(norm, pack, kept?.levels) })),
    );
  }
  return index;
}

function indexAct(
  action: string,
  onRecord: readonly RecordNorm[],
  all: readonly CompiledNorm[],
  conflicts: readonly CompiledConflict[],
  pack: Pack,
): Act {
  const direct = onRecord.filter(({ norm: { norm } }) => norm.actions.includes(action));
  const of = (effect: Norm["effect"]): readonly RecordNorm[] =>
    direct.filter(({ norm: { norm } }) => norm.effect === effect);
  const alsoNeeded = all
    .filter(({ norm }) => norm.requiredFor?.includes(action) === true)
    .map((norm) => ({ norm, levels: levelsOf(norm, pack) }));
  const unstated = onRecord.flatMap((one) => {
    const { unstated: facts = {} } = one.norm.norm;
    const fact = Object.hasOwn(facts, action) ? facts[action] : undefined;
    return fact === undefined ? [] : [{ ...one, fact }];
  });
  const concerned = [...direct, ...alsoNeeded, ...unstated, ...onRecord];
  return {
    grants: of("grant"),
    forbids: of("forbid"),
    requires: of("requires"),
    limits: of("limit"),
    alsoNeeded,
    unstated,
    conflicts: conflicts.filter(({ conflict }) => conflict.actions.includes(action)),
    levelMatters: concerned.some(({ levels }) => pack.levels.some((level) => !levels.has(level))),
  };
}

function levelsOf({ norm }: CompiledNorm, pack: Pack, kept?: readonly string[]): ReadonlySet<string> {
  const levels = norm.levels ?? pack.levels;
  return new Set(kept === undefined ? levels : levels.filter((level) => kept.includes(level)));
}

function parsed(expression: string, place: string): Deadline {
  const deadline = parseDeadline(expression);
  if ("error" in deadline) throw new RangeError(`${place}: not a deadline expression: ${deadline.error}`);
  return deadline;
}

/** Puts the dates of the norms that an expression refers to in the place of the references. */
function resolved(
  deadline: Deadline,
  expressions: ReadonlyMap<string, string | undefined>,
  seen: readonly string[],
): Deadline {
  return deadline.flatMap((group): Deadline => {
    const [first] = group;
    if (group.length === 1 && first.kind === "reference") return referred(first, expressions, seen);
    const items = group.flatMap((item) =>
      item.kind === "reference" ? referred(item, expressions, seen).flat() : item,
    );
    const [head, ...rest] = items;
    return head === undefined ? [] : [[head, ...rest]];
  });
}

function referred(
  { norm }: Extract<DeadlineItem, { kind: "reference" }>,
  expressions: ReadonlyMap<string, string | undefined>,
  seen: readonly string[],
): Deadline {
  const expression = expressions.get(norm);
  if (expression === undefined || seen.includes(norm)) {
    throw new RangeError(`${seen.join(" → ")}: no deadline to refer to at ${norm}`);
  }
  return resolved(parsed(expression, norm), expressions, [...seen, norm]);
}
