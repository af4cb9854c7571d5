import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { catalogue } from "./catalogue";
import { type DeadlineItem, parseDeadline } from "./deadline/expression";
import type { Conflict, Norm, Pack } from "./pack";

/**
 * Tells what a pack of the right form refers to that does not exist: roles, records, actions, evidence, levels, norms,
 * terms, findings, dates. Every diagnostic names its place.
 *
 * @example checkPack(hp2023) // []
 */
export function checkPack(pack: Pack): readonly Diagnostic[] {
  const known = knownIn(pack);
  return [
    ...duplicates(pack),
    ...pack.levels.flatMap((level, index) => unknown("level", level, ["levels", index], known.levels)),
    ...pack.roles.flatMap(({ broader }, index) =>
      refer("role", broader, ["roles", index, "broader"], known.roles),
    ),
    ...pack.records.flatMap(({ kind, levels }, index) => [
      ...unknown("recordKind", kind, ["records", index, "kind"], known.recordKinds),
      ...refer("level", levels, ["records", index, "levels"], known.levels),
    ]),
    ...pack.document.issues.flatMap(({ code }, index) =>
      unknown("finding", code, ["document", "issues", index, "code"], known.findings),
    ),
    ...refer("norm", pack.effect.norms, ["effect", "norms"], known.norms),
    ...effectExpression(pack.effect.expression, ["effect", "expression"], known),
    ...refer("norm", pack.scope.norms, ["scope", "norms"], known.norms),
    ...refer("norm", pack.afterLock.norms, ["afterLock", "norms"], known.norms),
    ...(pack.adoption === undefined
      ? []
      : [
          ...refer("norm", pack.adoption.norms, ["adoption", "norms"], known.norms),
          ...unknown("fact", pack.adoption.fact, ["adoption", "fact"], known.booleanFacts),
        ]),
    ...pack.norms.flatMap((norm, index) => checkNorm(norm, ["norms", index], pack, known)),
    ...pack.conflicts.flatMap((conflict, index) => checkConflict(conflict, ["conflicts", index], known)),
  ];
}

type Path = readonly (string | number)[];

interface Known {
  readonly levels: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  readonly recordKinds: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  readonly booleanFacts: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly norms: ReadonlySet<string>;
  readonly dated: ReadonlyMap<string, string>;
}

function knownIn(pack: Pack): Known {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return {
    levels: new Set(catalogue.levels),
    roles: new Set([...ids(catalogue.roles), ...ids(pack.roles)]),
    records: new Set([...ids(catalogue.records), ...ids(pack.records)]),
    recordKinds: new Set(catalogue.records.map(({ kind }) => kind)),
    actions: new Set(ids(catalogue.actions)),
    evidence: new Set(ids(catalogue.evidence)),
    findings: new Set(catalogue.findings.map(({ code }) => code)),
    booleanFacts: new Set(ids(catalogue.facts.filter(({ type }) => type === "boolean"))),
    terms: new Set(pack.terms),
    norms: new Set(ids(pack.norms)),
    dated: new Map(
      pack.norms.flatMap(({ id, deadline }) =>
        deadline?.expression === undefined ? [] : [[id, deadline.expression] as const],
      ),
    ),
  };
}

function checkNorm(norm: Norm, path: Path, pack: Pack, known: Known): readonly Diagnostic[] {
  const { evidence = [], evidenceIf = {}, unstated = {}, part, chain, joint } = norm;
  const members = (chain ?? []).flatMap((place, index) =>
    (typeof place === "string" ? [place] : place).map((member) => ({ member, index })),
  );
  return [
    ...refer("role", norm.roles, [...path, "roles"], known.roles),
    ...refer("action", norm.actions, [...path, "actions"], known.actions),
    ...refer("record", norm.records, [...path, "records"], known.records),
    ...refer("level", norm.levels ?? [], [...path, "levels"], new Set(pack.levels)),
    ...(part !== undefined && part !== pack.adoption?.part
      ? [diagnostic("pack.unknownPart", "error", texts([...path, "part"]), { id: part })]
      : []),
    ...members.flatMap(({ member, index }) =>
      member.split("|").flatMap((role) => unknown("role", role, [...path, "chain", index], known.roles)),
    ),
    ...(joint === true && chain === undefined
      ? [diagnostic("pack.jointWithoutChain", "error", texts([...path, "joint"]))]
      : []),
    ...refer("evidence", evidence, [...path, "evidence"], known.evidence),
    ...refer("evidence", norm.traces ?? [], [...path, "traces"], known.evidence),
    ...Object.keys(evidenceIf)
      .filter((id) => !evidence.includes(id))
      .map((id) => diagnostic("pack.unlistedEvidence", "error", texts([...path, "evidenceIf", id]), { id })),
    ...refer("action", norm.requiredFor ?? [], [...path, "requiredFor"], known.actions),
    ...Object.keys(unstated).flatMap((action) =>
      unknown("action", action, [...path, "unstated", action], known.actions),
    ),
    ...refer("finding", norm.findings ?? [], [...path, "findings"], known.findings),
    ...checkDeadline(norm, [...path, "deadline"], known),
  ];
}

/** Kinds that say nothing without an expression; an `open` deadline may have none. */
const needExpression = new Set(["window", "not-before", "duty", "effect", "limit", "reference"]);

function checkDeadline({ id, deadline }: Norm, path: Path, known: Known): readonly Diagnostic[] {
  if (deadline === undefined) return [];
  const { kind, expression } = deadline;
  const place = [...path, "expression"];
  if (expression === undefined) {
    return needExpression.has(kind) ? [diagnostic("pack.missing", "error", texts(place))] : [];
  }
  if (kind === "effect") return effectExpression(expression, place, known);
  return [...checkExpression(expression, place, known), ...referenceCircle(id, place, known)];
}

function checkExpression(expression: string, path: Path, known: Known): readonly Diagnostic[] {
  const parsed = parseDeadline(expression);
  if ("error" in parsed) return [diagnostic("pack.deadline", "error", texts(path), { text: parsed.error })];
  return parsed.flat().flatMap((item) => checkItem(item, path, known));
}

function checkItem(item: DeadlineItem, path: Path, known: Known): readonly Diagnostic[] {
  if (item.kind === "open") return unknown("term", item.term, path, known.terms);
  if (item.kind === "effect" && "term" in item.start)
    return unknown("term", item.start.term, path, known.terms);
  if (item.kind === "reference") return unknown("norm", item.norm, path, new Set(known.dated.keys()));
  // A lock is a state, not a day: only what must come before it can be said in an expression.
  const isLock = item.kind === "point" && item.point.name === "lock";
  if (isLock && (item.relation !== "before" || item.point.days !== 0)) {
    return [diagnostic("pack.deadline", "error", texts(path), { text: "lock" })];
  }
  return [];
}

/** An expression that says when something is in force, and nothing else. */
function effectExpression(expression: string, path: Path, known: Known): readonly Diagnostic[] {
  const parsed = parseDeadline(expression);
  if ("error" in parsed || parsed.flat().some(({ kind }) => kind !== "effect")) {
    return [diagnostic("pack.effect", "error", texts(path), { text: expression })];
  }
  return checkExpression(expression, path, known);
}

function referenceCircle(id: string, path: Path, { dated }: Known): readonly Diagnostic[] {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parsed = parseDeadline(dated.get(next) ?? "");
    const referred =
      "error" in parsed ? [] : parsed.flat().flatMap((item) => (item.kind === "reference" ? item.norm : []));
    if (referred.includes(id)) return [diagnostic("pack.deadlineCircle", "error", texts(path), { id })];
    open.push(...referred.filter((norm) => !seen.has(norm)));
    seen.add(next);
  }
  return [];
}

function checkConflict(conflict: Conflict, path: Path, known: Known): readonly Diagnostic[] {
  const { roles = [], exceptRoles = [], withoutApproval = [], after = [], notAfter = [], inForce } = conflict;
  return [
    ...refer("norm", conflict.norms, [...path, "norms"], known.norms),
    ...refer("action", conflict.actions, [...path, "actions"], known.actions),
    ...refer("role", roles, [...path, "roles"], known.roles),
    ...refer("role", exceptRoles, [...path, "exceptRoles"], known.roles),
    ...refer("role", withoutApproval, [...path, "withoutApproval"], known.roles),
    ...after.flatMap((text, index) => checkExpression(text, [...path, "after", index], known)),
    ...notAfter.flatMap((text, index) => checkExpression(text, [...path, "notAfter", index], known)),
    ...(inForce === undefined ? [] : effectExpression(inForce, [...path, "inForce"], known)),
    ...unknown("finding", conflict.finding, [...path, "finding"], known.findings),
  ];
}

/** Ids given twice, and ids of the pack's own that the catalogue already gives. */
function duplicates(pack: Pack): readonly Diagnostic[] {
  const lists = [
    { key: "norms", list: pack.norms, taken: [] },
    { key: "conflicts", list: pack.conflicts, taken: [] },
    { key: "roles", list: pack.roles, taken: catalogue.roles },
    { key: "records", list: pack.records, taken: catalogue.records },
  ];
  return lists.flatMap(({ key, list, taken }) => {
    const seen = new Set(taken.map(({ id }) => id));
    return list.flatMap(({ id }, index) => {
      if (seen.has(id)) return [diagnostic("pack.duplicate", "error", texts([key, index, "id"]), { id })];
      seen.add(id);
      return [];
    });
  });
}

type Kind =
  | "level"
  | "role"
  | "record"
  | "recordKind"
  | "action"
  | "evidence"
  | "finding"
  | "fact"
  | "term"
  | "norm";

function refer(
  kind: Kind,
  ids: readonly string[],
  path: Path,
  known: ReadonlySet<string>,
): readonly Diagnostic[] {
  return ids.flatMap((id, index) => unknown(kind, id, [...path, index], known));
}

function unknown(kind: Kind, id: string, path: Path, known: ReadonlySet<string>): readonly Diagnostic[] {
  if (known.has(id)) return [];
  const code = `pack.unknown${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return [diagnostic(code, "error", texts(path), { id })];
}

function texts(path: Path): readonly string[] {
  return path.map(String);
}
