import fc from "fast-check";
import { catalogue } from "../catalogue";
import type { Norm, Pack } from "../pack";
import type { PackRequest, RecordState, SchoolCalendar } from "../request";
import { shift } from "./plain-dates";
import { includes } from "./plain-reading";

const roles = catalogue.roles.map(({ id }) => id);
const actions = catalogue.actions.map(({ id }) => id).filter((id) => !catalogue.notAsked.includes(id));
const records = catalogue.records.map(({ id }) => id);
const asked = (norm: Norm): boolean => norm.actions.some((action) => !catalogue.notAsked.includes(action));

/** Mostly one of the likely values, sometimes any. */
function mostly<Value>(likely: readonly Value[], any: readonly Value[], weight = 9): fc.Arbitrary<Value> {
  const rest = fc.constantFrom(...any);
  return likely.length === 0
    ? rest
    : fc.oneof({ weight, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: rest });
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

/** Requests to a pack that come near its norms: their acts, records and roles, with dates around the day asked. */
export function requestsTo(pack: Pack): fc.Arbitrary<PackRequest> {
  return fc
    .record({
      norm: fc.constantFrom(...pack.norms.filter(asked)),
      asOf: fc.oneof(
        { weight: 6, arbitrary: days("2024-09-05", 280) },
        { weight: 2, arbitrary: days("2025-06-20", 40) },
        { weight: 2, arbitrary: days("2025-09-05", 120) },
        { weight: 1, arbitrary: days("2021-09-05", 300) },
      ),
    })
    .chain(({ norm, asOf }) => requestsNear(pack, norm, asOf));
}

function requestsNear(pack: Pack, norm: Norm, asOf: string): fc.Arbitrary<PackRequest> {
  const acts = [...norm.actions, ...(norm.requiredFor ?? []), ...Object.keys(norm.unstated ?? {})];
  const near = roles.filter((role) => norm.roles.some((broader) => includes(broader, role)));
  const places = norm.records.includes("electronic-records")
    ? [...norm.records, ...pack.norms.flatMap((one) => one.records)]
    : norm.records;
  const kin = pack.norms.filter((one) => one.actions.some((action) => acts.includes(action)));
  const proofs = [
    ...new Set(
      pack.norms
        .filter(({ requiredFor = [] }) => requiredFor.some((act) => acts.includes(act)))
        .concat(kin)
        .flatMap(({ evidence = [] }) => evidence),
    ),
  ];
  const members = [
    ...new Set(kin.flatMap(({ chain = [] }) => chain.flat().flatMap((member) => member.split("|")))),
  ];
  const consents = fc.subarray([...members, ...near.slice(0, 2)]);
  return fc
    .record({
      action: mostly(
        acts.filter((action) => actions.includes(action)),
        actions,
        15,
      ),
      record: mostly(places, records, 12),
      role: mostly(near, roles, 8),
      own: fc.oneof(
        { weight: 9, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      assessment: maybe(fc.constantFrom("regular", "oral", "midterm", "final")),
      level: mostly(pack.levels, catalogue.levels, 12),
      adoptedAnnex: maybe(fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false))),
      managedBy: maybe(fc.constantFrom("department", "district", "commune")),
      terms: fc.dictionary(
        fc.constantFrom(...pack.terms, "interval"),
        fc.oneof(days("2024-09-05", 200), fc.constant("16:00")),
        { maxKeys: 2 },
      ),
      state: states(asOf),
      calendar: calendars(asOf),
      evidence: fc.subarray(proofs),
      approvals: consents,
      signedBy: maybe(consents),
    })
    .map(
      ({
        action,
        record,
        role,
        own,
        assessment,
        level,
        adoptedAnnex,
        managedBy,
        terms,
        state,
        signedBy,
        ...rest
      }) =>
        defined({
          pack: pack.id,
          asOf,
          actor: { role, own },
          action,
          object: defined({ record, assessment }),
          school: defined({
            level,
            adoptedAnnex,
            managedBy,
            terms: terms.decisionSignDate === "16:00" ? {} : terms,
          }),
          state: defined({ ...state, signedBy }),
          ...rest,
        }),
    );
}

function states(asOf: string): fc.Arbitrary<RecordState> {
  return fc
    .record({
      locked: fc.boolean(),
      enteredAt: maybe(around(asOf, -18, 0)),
      printedAt: maybe(around(asOf, -5, 0)),
      allEntriesComplete: maybe(fc.boolean()),
      submitted: maybe(fc.boolean()),
      sealed: maybe(fc.boolean()),
      published: maybe(fc.boolean()),
      reason: maybe(fc.constantFrom("wrong-entry", "re-mark", "transfer")),
      source: maybe(fc.constantFrom("manual", "automatic-transfer", "import-support")),
      purpose: maybe(
        fc.constantFrom("inspection", "course-completion", "superior", "parent", "export", "management"),
      ),
      printKind: maybe(fc.constantFrom("regular", "ad-hoc")),
      schoolDecision: maybe(fc.constant("2024-12-01")),
    })
    .map(defined);
}

function calendars(asOf: string): fc.Arbitrary<SchoolCalendar> {
  return fc
    .record({
      schoolYearEnd: maybe(around(asOf, -3, 60)),
      semester: maybe(fc.constantFrom(1, 2)),
      semesterStart: maybe(around(asOf, -60, 3)),
      semesterMid: maybe(around(asOf, -5, 5)),
      semesterEnd: maybe(around(asOf, -4, 20)),
      semesterExamStart: maybe(around(asOf, 0, 14)),
      courseEnd: maybe(around(asOf, -4, 4)),
      closingCeremony: maybe(around(asOf, -2, 6)),
      lessonDate: maybe(around(asOf, -1, 8)),
      weekStart: maybe(around(asOf, -2, 7)),
      month: maybe(around(asOf, -20, 20).map((day) => day.slice(0, 7))),
      professionalMeeting: maybe(around(asOf, -1, 4)),
      weekEnds: maybe(fc.record({ "1": around(asOf, -3, 3), "18": around(asOf, -3, 3) })),
    })
    .map(defined);
}

function days(from: string, count: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: count }).map((offset) => shift(from, offset));
}

function around(day: string, from: number, to: number): fc.Arbitrary<string> {
  return fc.integer({ min: from, max: to }).map((offset) => shift(day, offset));
}

type Defined<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> };

/** Without the fields that are `undefined`: an absent field is left out of a request. */
function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<Values>;
}
