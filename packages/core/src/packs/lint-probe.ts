import { addDays, type IsoDate, isoDate } from "../kernel/civil-date";
import { catalogue } from "./catalogue";
import type { CompiledPack } from "./compile";
import { type Condition, comparisonsOf, compileTwoValued, type Scalar } from "./condition";
import { parseDeadline } from "./deadline/expression";
import type { Norm, Pack } from "./pack";
import type { PackRequest } from "./request";

/** Facts by their paths into a request (`state.source`), the school's terms as `terms.…`, weeks as `weekEnds.…`. */
export type Facts = ReadonlyMap<string, Scalar>;

/** What a probe asks: who, what, on which record, and which facts and supplies go with it. */
export interface Probe {
  readonly role: string;
  readonly action: string;
  readonly record: string;
  readonly level: string | undefined;
  readonly asOf: IsoDate;
  readonly facts: Facts;
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
  readonly signedBy?: readonly string[];
}

/**
 * Writes a probe as a request of the actor's own class to an open book (unless its facts say otherwise).
 *
 * @example requestOfProbe(hp2023, probe).state.locked // false
 */
export function requestOfProbe(pack: Pack, probe: Probe): PackRequest {
  const group = (name: string): { [key: string]: Scalar } =>
    Object.fromEntries(
      [...probe.facts].flatMap(([path, value]) => {
        const [head, key = ""] = path.split(".");
        return head === name ? [[key, value]] : [];
      }),
    );
  const [terms, weekEnds] = [group("terms"), group("weekEnds")];
  const request = {
    pack: pack.id,
    asOf: probe.asOf,
    actor: { role: probe.role, own: true },
    action: probe.action,
    object: { record: probe.record, ...group("object") },
    school: {
      ...(probe.level === undefined ? {} : { level: probe.level }),
      ...group("school"),
      ...(Object.keys(terms).length === 0 ? {} : { terms }),
    },
    state: {
      locked: false,
      ...group("state"),
      ...(probe.signedBy === undefined ? {} : { signedBy: probe.signedBy }),
    },
    calendar: { ...group("calendar"), ...(Object.keys(weekEnds).length === 0 ? {} : { weekEnds }) },
    evidence: probe.evidence,
    approvals: probe.approvals,
  };
  // The facts come from the catalogue, whose types are those of the request.
  return request as PackRequest;
}

/** The days and states on which a norm may turn: all in time, all late, all still to come, and each clock late alone. */
export function momentsAround(asOf: IsoDate, pack?: Pack): readonly Facts[] {
  const day = (days: number): string => addDays(asOf, days);
  const calm = {
    "state.enteredAt": day(0),
    "state.printedAt": day(0),
    "state.allEntriesComplete": true,
    "state.submitted": true,
    "state.sealed": true,
    "state.published": true,
    "state.source": "manual",
    "object.assessment": "regular",
    "school.adoptedAnnex": true,
    "calendar.semester": 1,
    "calendar.semesterStart": day(-120),
    "calendar.semesterMid": day(-60),
    "calendar.semesterExamStart": day(30),
    "calendar.semesterEnd": day(-1),
    "calendar.courseEnd": day(-1),
    "calendar.schoolYearStart": day(-250),
    "calendar.schoolYearEnd": day(-1),
    "calendar.closingCeremony": day(10),
    "calendar.lessonDate": day(7),
    "calendar.weekStart": day(7),
    "calendar.month": asOf.slice(0, 7),
    "calendar.professionalMeeting": day(5),
  };
  const later = {
    "calendar.semesterEnd": day(30),
    "calendar.courseEnd": day(30),
    "calendar.schoolYearEnd": day(30),
  };
  const weeks =
    pack?.norms.flatMap(({ deadline }) => deadline?.expression?.match(/(?<=week\()\d+/g) ?? []) ?? [];
  const set = Object.fromEntries([
    // Terms that say when the document applies are none to play with.
    ...(pack?.terms ?? [])
      .filter((term) => pack?.effect.expression.includes(`open(${term})`) !== true)
      .map((term) => [`terms.${term}`, day(3)] as const),
    ...weeks.map((week) => [`weekEnds.${week}`, day(4)] as const),
  ]);
  return [
    calm,
    { ...calm, ...set, "calendar.semester": 2 },
    { ...calm, "state.enteredAt": day(-40), "state.printedAt": day(-40) },
    { ...calm, "calendar.semesterExamStart": day(1) },
    {
      ...calm,
      "state.enteredAt": day(-40),
      "state.printedAt": day(-40),
      "calendar.semesterExamStart": day(1),
    },
    { ...calm, "state.enteredAt": day(-16), "calendar.semesterExamStart": day(0) },
    { ...calm, ...later },
    { ...calm, ...later, "state.allEntriesComplete": false, "state.submitted": false, "state.sealed": false },
  ].map((facts): Facts => new Map(Object.entries(facts)));
}

/** A school day on which a pack is in force: 15 May of the school year in which the pack (or one of its norms) starts. */
export function dayInForce(packs: readonly Pack[], norm?: Norm): IsoDate {
  const own = norm?.deadline?.kind === "effect" ? startYear(norm.deadline.expression ?? "") : undefined;
  const starts = packs.map(({ effect, document }) => {
    const dated = document.date === undefined ? undefined : yearOf(document.date);
    return startYear(effect.expression) ?? dated ?? 2019;
  });
  return isoDate(`${(own ?? Math.max(...starts)) + 1}-05-15`);
}

function startYear(expression: string): number | undefined {
  const parsed = parseDeadline(expression);
  const items = "error" in parsed ? [] : parsed.flat();
  const years = items.flatMap((item) => {
    if (item.kind !== "effect") return [];
    if ("schoolYear" in item.start) return [Number(item.start.schoolYear.slice(0, 4))];
    return "date" in item.start ? [yearOf(item.start.date)] : [];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The year the school year of a day or month starts in. */
function yearOf(date: string): number {
  return Number(date.slice(0, 4)) - (date.slice(5, 7) < "08" ? 1 : 0);
}

const mostAssignments = 48;

/**
 * Every assignment of the facts some conditions compare under which all of them hold, over the values the facts may
 * have; the empty one where there is no condition. None: no request makes them hold together.
 *
 * @example assignmentsOf([{ all: [{ fact: "state.reason", operator: "equal", value: "transfer" }] }]).length // 1
 */
export function assignmentsOf(conditions: readonly Condition[]): readonly Facts[] {
  const named = new Map<string, Scalar[]>();
  for (const { fact, value } of conditions.flatMap(comparisonsOf)) {
    const values: readonly Scalar[] = typeof value === "object" ? value : [value];
    named.set(fact, [...(named.get(fact) ?? []), ...values]);
  }
  let assignments: (readonly (readonly [string, Scalar])[])[] = [[]];
  for (const [fact, values] of named) {
    const options = optionsOf(fact, values).map((value) =>
      value === undefined ? [] : [[fact, value] as const],
    );
    assignments = assignments.flatMap((one) => options.map((option) => [...one, ...option]));
  }
  const tests = conditions.map(compileTwoValued);
  return assignments
    .map((one): Facts => new Map(one))
    .filter((facts) => tests.every((test) => test((fact) => facts.get(fact))))
    .slice(0, mostAssignments);
}

/** The values a fact is tried with; `undefined` leaves it out. */
function optionsOf(fact: string, named: readonly Scalar[]): readonly (Scalar | undefined)[] {
  const declared = catalogue.facts.find(({ id }) => id === fact);
  if (fact === "state.locked") return [false, true];
  if (declared?.values !== undefined) return [...declared.values, undefined];
  if (declared?.type === "boolean") return [true, false, undefined];
  if (declared?.type === "date") return ["2025-05-15", undefined];
  return [...new Set(named), undefined];
}

/** The levels at which a norm stands on a record, in the order of the pack; none: it stands nowhere. */
export function levelsOn({ pack, records }: CompiledPack, norm: Norm, record: string): readonly string[] {
  const onRecord = records.get(record)?.find((one) => one.norm.id === norm.id);
  return onRecord === undefined ? [] : pack.levels.filter((level) => onRecord.levels.has(level));
}

/** The acts a request may ask about among those a norm names. */
export function askedActions(norm: Norm): readonly string[] {
  return norm.actions.filter((action) => !catalogue.notAsked.includes(action));
}

/** Every proof and every approver that norms of a pack name for an act. */
export function suppliesOf(
  { pack }: CompiledPack,
  action: string,
): { readonly evidence: readonly string[]; readonly approvals: readonly string[] } {
  const kin = pack.norms.filter(
    ({ actions, requiredFor = [] }) => actions.includes(action) || requiredFor.includes(action),
  );
  return {
    evidence: [...new Set(kin.flatMap(({ evidence = [] }) => evidence))],
    approvals: [...new Set(kin.flatMap(membersOf))],
  };
}

/** The roles that a norm's chain names. */
export function membersOf({ chain = [] }: Norm): readonly string[] {
  return chain.flat().flatMap((member) => member.split("|"));
}
