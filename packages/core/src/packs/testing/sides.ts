import { catalogue } from "../catalogue";
import { type Comparison, comparisonsOf } from "../condition";
import { type Deadline, type DeadlineItem, parseDeadline } from "../deadline/expression";
import { factOfPoint } from "../deadline/points";
import type { Norm, Pack } from "../pack";
import type { PackRequest } from "../request";
import { shift } from "./plain-dates";
import { includes } from "./plain-reading";

/** Two requests that stand on the two sides of one thing that a norm says. */
export interface Sides {
  readonly norm: string;
  /** What is tried: a role, a condition, a gate, a date, a proof, a member of the chain. */
  readonly what: string;
  readonly inside: PackRequest;
  readonly outside: PackRequest;
}

type Facts = { readonly [path: string]: unknown };

/** A school day of a year that every pack is in force in and no office has ended in. */
const today = "2025-05-15";
/** A day of the one year in which books were kept twice. */
const lastYear = "2023-05-15";

/** Every side of every norm that a request can reach: the whole of what makes the norm hold, and then one thing less. */
export function sidesOf(pack: Pack): readonly Sides[] {
  return pack.norms
    .filter(({ effect, checkable }) => effect !== "info" && checkable !== "narrative")
    .flatMap((norm) => sidesOfNorm(pack, norm));
}

function sidesOfNorm(pack: Pack, norm: Norm): readonly Sides[] {
  const acts = norm.actions.filter((one) => !catalogue.notAsked.includes(one));
  // What a norm that names nobody asks for shows where another norm names somebody.
  const onSame = (one: Norm): boolean => one.records.some((record) => norm.records.includes(record));
  const action = acts.find((one) => grantsOf(pack, one, norm.roles).some(onSame)) ?? acts[0];
  if (action === undefined) return [];
  // A norm on the evidence of another act may stand on no act of its own: then it binds through the other only.
  const ownAct =
    norm.effect === "grant" || norm.effect === "forbid" || grantsOf(pack, action, norm.roles).length > 0;
  const base = factsFor(pack, norm, action);
  const from = (facts: Facts): PackRequest => requestOf(pack, { ...base, ...facts });
  const sides = (what: string, outside: Facts, inside: Facts = {}): Sides => ({
    norm: norm.id,
    what,
    inside: from(inside),
    outside: from({ ...inside, ...outside }),
  });
  const own = [
    ...(norm.roles.length === 0
      ? []
      : [
          sides("role", {
            "actor.role": norm.roles.some((role) => includes(role, "pupil")) ? "platform-provider" : "pupil",
          }),
        ]),
    ...(norm.effect === "grant" && norm.roles.length > 0 ? [sides("own", { "actor.own": false })] : []),
    ...(norm.part === undefined ? [] : [sides("adoption", { "school.adoptedAnnex": false })]),
    ...comparisonsIn(norm.appliesIf).map((one) =>
      sides(`appliesIf ${one.fact}`, { [one.fact]: otherThan(one) }),
    ),
    ...comparisonsIn(norm.gate).map((one) => sides(`gate ${one.fact}`, { [one.fact]: otherThan(one) })),
    ...(norm.evidence ?? []).flatMap((id) => proofSides(norm, id, base, sides)),
    ...chainSides(norm, action, base, sides),
    ...dateSides(norm, pack, sides),
  ];
  return [
    ...(ownAct ? own : []),
    ...(norm.requiredFor ?? []).flatMap((act) => alsoNeededSides(pack, norm, act)),
    ...Object.keys(norm.unstated ?? {}).map((act) => unstatedSides(pack, norm, act)),
  ];
}

/** The grants of an act to roles that include, or are included in, some of these (any role where there are none). */
function grantsOf(pack: Pack, action: string, roles: readonly string[]): readonly Norm[] {
  const near = (one: string): boolean => roles.some((role) => includes(role, one) || includes(one, role));
  return pack.norms.filter(
    (norm) =>
      norm.effect === "grant" &&
      norm.actions.includes(action) &&
      (roles.length === 0 ? norm.roles.length > 0 : norm.roles.some(near)),
  );
}

/**
 * The pack with one grant as the only norm that allows or forbids its acts: another grant may give the same act
 * without asking what this one asks.
 */
export function alone(pack: Pack, id: string): Pack {
  const own = pack.norms.find((norm) => norm.id === id);
  const isOther = (norm: Norm): boolean =>
    norm.id !== id &&
    (norm.effect === "grant" || norm.effect === "forbid") &&
    norm.actions.some((action) => own?.actions.includes(action));
  return { ...pack, norms: pack.norms.filter((norm) => !isOther(norm)), conflicts: [] };
}

type MakeSides = (what: string, outside: Facts, inside?: Facts) => Sides;

/** All facts that make a norm hold for its own act. */
function factsFor(pack: Pack, norm: Norm, action: string, record = norm.records[0] ?? ""): Facts {
  const kept = catalogue.records.find(({ id }) => id === record)?.levels ?? [];
  const granted = grantsOf(pack, action, []).flatMap(({ levels = pack.levels }) => levels);
  const levels = (norm.levels ?? pack.levels).filter((one) => kept.includes(one));
  const level = levels.find((one) => granted.includes(one)) ?? levels[0];
  const beside = grantsOf(pack, action, []).find(({ records }) => records.includes(record));
  const role = norm.roles[0] ?? beside?.roles[0] ?? "principal";
  const kin = pack.norms.filter(({ actions }) => actions.includes(action));
  const members = kin.flatMap(({ chain = [] }) => chain.flat().flatMap((member) => member.split("|")));
  return {
    "actor.role": role,
    "actor.own": true,
    action,
    "object.record": record,
    "school.level": level,
    "school.adoptedAnnex": true,
    "state.locked": false,
    "state.allEntriesComplete": true,
    "state.submitted": true,
    "state.sealed": true,
    "state.published": true,
    "state.source": "manual",
    "state.enteredAt": action === "request-correction" ? shift(today, -30) : today,
    "object.assessment": "regular",
    "calendar.schoolYear": "2024-2025",
    "calendar.semesterEnd": shift(today, -1),
    "calendar.courseEnd": shift(today, -1),
    "calendar.semesterExamStart": shift(today, 30),
    evidence: catalogue.evidence.map(({ id }) => id),
    approvals: [...new Set(members)].filter((one) => one !== role),
    ...held(norm.gate),
    ...held(norm.appliesIf),
    ...(norm.deadline?.expression === "within schoolYear 2022-2023"
      ? { asOf: lastYear, "calendar.schoolYear": "2022-2023" }
      : {}),
  };
}

function comparisonsIn(condition: Norm["gate"]): readonly Comparison[] {
  return condition === undefined ? [] : comparisonsOf(condition);
}

/** Facts under which every comparison of a condition holds. */
function held(condition: Norm["gate"]): Facts {
  return Object.fromEntries(
    comparisonsIn(condition).map(({ fact, operator, value }) => {
      if (operator === "present") return [fact, value === true ? today : undefined];
      return [fact, [value].flat()[0]];
    }),
  );
}

/** A value under which a comparison does not hold. */
function otherThan({ fact, operator, value }: Comparison): unknown {
  if (operator === "present") return value === true ? undefined : today;
  const values = catalogue.facts.find(({ id }) => id === fact)?.values ?? [true, false, "another"];
  const listed: readonly unknown[] = [value].flat();
  return operator === "notEqual" ? value : values.find((one) => !listed.includes(one));
}

function proofSides({ evidenceIf = {} }: Norm, id: string, base: Facts, sides: MakeSides): readonly Sides[] {
  const without = (base.evidence as readonly string[]).filter((one) => one !== id);
  const condition = evidenceIf[id];
  if (condition === undefined) return [sides(`evidence ${id}`, { evidence: without })];
  const [comparison] = comparisonsOf(condition);
  if (comparison === undefined) return [];
  const needed = comparison.operator === "notEqual" ? { [comparison.fact]: "regular" } : held(condition);
  return [
    sides(`evidence ${id}`, { evidence: without }, needed),
    sides(`evidence ${id} if`, needed, { evidence: without, [comparison.fact]: otherThan(comparison) }),
  ];
}

function chainSides(norm: Norm, action: string, base: Facts, sides: MakeSides): readonly Sides[] {
  const { chain = [], joint } = norm;
  const role = String(base["actor.role"]);
  const names = (place: NonNullable<Norm["chain"]>[number]): readonly (readonly string[])[] =>
    [place].flat().map((member) => member.split("|"));
  const own = chain.findIndex((place) =>
    names(place).some((member) => member.some((one) => includes(one, role))),
  );
  const approvals = base.approvals as readonly string[];
  const before = joint ? chain.filter((_, index) => index !== own) : own === -1 ? chain : chain.slice(0, own);
  const after = joint || own === -1 ? [] : chain.slice(own + 1);
  return [
    ...before.flatMap(names).map((member) =>
      sides(`chain ${member.join("|")}`, {
        approvals: approvals.filter((one) => !member.some((broader) => includes(broader, one))),
      }),
    ),
    ...after
      .flatMap(names)
      .slice(0, 1)
      .map(([member = ""]) => sides(`signed by ${member}`, { "state.signedBy": [member] }, { action })),
  ];
}

/** The day before and the day after each date that a norm gives. */
function dateSides(norm: Norm, pack: Pack, sides: MakeSides): readonly Sides[] {
  const { deadline } = norm;
  if (deadline?.expression === undefined) return [];
  const groups = expressionOf(deadline.expression, pack);
  const items = groups.flat();
  switch (deadline.kind) {
    case "window":
      return items.flatMap((item) => closing(item, norm.effect === "forbid", sides));
    case "not-before":
      return items.some(({ kind }) => kind === "event")
        ? []
        : items.flatMap((item) => opening(item, items, sides));
    case "duty":
      return items.flatMap((item) => obliging(item, items, sides));
    case "open":
      return items.flatMap((item) =>
        item.kind === "open" && norm.roles.length > 0
          ? [
              sides(`open ${item.term}`, { terms: {} }, { terms: { [item.term]: today } }),
              sides(
                `late ${item.term}`,
                { terms: { [item.term]: shift(today, -1) } },
                { terms: { [item.term]: today } },
              ),
            ]
          : [],
      );
    case "effect":
      return [
        sides(
          "effect",
          { asOf: lastYear, "calendar.schoolYear": "2022-2023" },
          { asOf: today, "calendar.schoolYear": "2024-2025" },
        ),
      ];
    default:
      return [];
  }
}

function expressionOf(text: string, pack: Pack): Deadline {
  const parsed = parseDeadline(text);
  if ("error" in parsed) throw new Error(parsed.error);
  const referred = parsed.flat().flatMap((item) => (item.kind === "reference" ? [item.norm] : []));
  const [first] = referred;
  return first === undefined
    ? parsed
    : expressionOf(pack.norms.find(({ id }) => id === first)?.deadline?.expression ?? "", pack);
}

function closing(item: DeadlineItem, isForbid: boolean, sides: MakeSides): readonly Sides[] {
  if (item.kind !== "point" || item.point.name === "lock") return [];
  const fact = factOfPoint(item.point);
  const last = shift(today, -item.point.days);
  const far = fact === "state.enteredAt" ? {} : { "state.enteredAt": today };
  const [inside, outside] = [
    { ...far, [fact]: last },
    { ...far, [fact]: shift(last, -1) },
  ];
  return [
    sides(isForbid ? `forbidden after ${fact}` : `last day by ${fact}`, outside, inside),
    sides(`undated ${fact}`, { [fact]: undefined }, inside),
  ];
}

function opening(item: DeadlineItem, items: readonly DeadlineItem[], sides: MakeSides): readonly Sides[] {
  if (item.kind !== "point") return [];
  const silent = Object.fromEntries(
    items.flatMap((one) => (one.kind === "point" ? [[factOfPoint(one.point), undefined]] : [])),
  );
  const fact = factOfPoint(item.point);
  const first = shift(today, -item.point.days - (item.relation === "after" ? 1 : 0));
  const inside = { ...silent, [fact]: first };
  return [
    sides(`first day by ${fact}`, { [fact]: shift(first, 1) }, inside),
    sides(`undated ${fact}`, { [fact]: undefined }, inside),
  ];
}

function obliging(item: DeadlineItem, items: readonly DeadlineItem[], sides: MakeSides): readonly Sides[] {
  const silent = Object.fromEntries(
    items.flatMap((one) => (one.kind === "point" ? [[factOfPoint(one.point), undefined]] : [])),
  );
  if (item.kind === "fixed") return [sides("due", { asOf: "2024-09-21" }, { asOf: "2024-09-20" })];
  if (item.kind === "recurring" && item.before !== undefined) {
    const fact = typeof item.before === "string" ? "calendar.weekStart" : factOfPoint(item.before);
    // The Monday after a Sunday is the turn that the Sunday still serves.
    const [asOf, next] =
      fact === "calendar.weekStart" ? ["2025-05-18", "2025-05-19"] : [today, shift(today, 1)];
    return [sides(`due by ${fact}`, { asOf: shift(asOf, 1) }, { asOf, [fact]: next })];
  }
  if (item.kind !== "point" || item.relation === "at") return [];
  const { name, number, days } = item.point;
  const fact = factOfPoint(item.point);
  const due = dueFacts(name, number, fact, shift(today, (item.relation === "before" ? 1 : 0) - days));
  return due === undefined
    ? []
    : [
        sides(
          `due by ${fact} ${number ?? ""}`,
          { asOf: shift(due.asOf, 1) },
          { ...silent, ...due.facts, asOf: due.asOf },
        ),
      ];
}

/** Facts that make a point fall on a day, and the day asked on which it is still in time. */
function dueFacts(
  name: string,
  number: number | undefined,
  fact: string,
  day: string,
): { readonly asOf: string; readonly facts: Facts } | undefined {
  if (name === "month.end") return { asOf: "2025-05-31", facts: { [fact]: "2025-05" } };
  if (name === "month.next.firstWeek") return { asOf: "2025-05-07", facts: { [fact]: "2025-04" } };
  if (name === "lesson.week.previous.friday") return { asOf: "2025-05-16", facts: { [fact]: "2025-05-19" } };
  if (name === "schoolYear.week(N)") return { asOf: today, facts: { [fact]: { [String(number)]: day } } };
  return {
    asOf: today,
    facts: { [fact]: day, ...(number === undefined ? {} : { "calendar.semester": number }) },
  };
}

/** Proofs that another act needs too. */
function alsoNeededSides(pack: Pack, norm: Norm, act: string): readonly Sides[] {
  const grant = pack.norms.find(
    ({ effect, actions, roles }) => effect === "grant" && actions.includes(act) && roles.length > 0,
  );
  if (grant === undefined) return [];
  const base = { ...factsFor(pack, grant, act), ...held(norm.appliesIf) };
  return (norm.evidence ?? []).map((id) => {
    const condition = norm.evidenceIf?.[id];
    const [comparison] = comparisonsIn(condition);
    const needed =
      condition === undefined
        ? {}
        : comparison?.operator === "notEqual"
          ? { "object.assessment": "regular" }
          : held(condition);
    const inside = { ...base, ...needed };
    const evidence = (base.evidence as readonly string[]).filter((one) => one !== id);
    return {
      norm: norm.id,
      what: `${act} needs ${id}`,
      inside: requestOf(pack, inside),
      outside: requestOf(pack, { ...inside, evidence }),
    };
  });
}

function unstatedSides(pack: Pack, norm: Norm, act: string): Sides {
  const base = { ...factsFor(pack, norm, act), "actor.role": "vice-principal-academic" };
  const [comparison] = comparisonsIn(norm.appliesIf);
  const outside = comparison === undefined ? {} : { [comparison.fact]: otherThan(comparison) };
  return {
    norm: norm.id,
    what: `unstated ${act}`,
    inside: requestOf(pack, base),
    outside: requestOf(pack, { ...base, ...outside }),
  };
}

/** A request from facts by their paths; a fact that is `undefined` is not given. */
function requestOf(pack: Pack, facts: Facts): PackRequest {
  const request: { [group: string]: unknown } = { pack: pack.id, asOf: today };
  const groups: { [group: string]: { [name: string]: unknown } } = {
    school: {},
    actor: {},
    object: {},
    state: {},
    calendar: {},
  };
  for (const [path, value] of Object.entries(facts)) {
    const [group = "", name] = path.split(".");
    if (value === undefined) continue;
    if (name === undefined) request[group] = value;
    else groups[group] = { ...groups[group], [name]: value };
  }
  const { terms, ...rest } = request;
  const school = terms === undefined ? groups.school : { ...groups.school, terms };
  return { ...rest, ...groups, school } as unknown as PackRequest;
}
