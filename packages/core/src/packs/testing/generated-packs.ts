import fc from "fast-check";
import type { Condition } from "../condition";
import type { Norm, Pack } from "../pack";
import type { PackRequest } from "../request";
import { shift } from "./plain-dates";

/** Small packs that nobody wrote, and complete requests to them: every fact that a norm may turn on is given. */

const roles = [
  "subject-teacher",
  "teacher",
  "principal",
  "vice-principal",
  "clerk",
  "school",
  "district-office",
];
const actions = ["enter-mark", "sign-paper", "print"];
const records = ["gradebook", "transcript", "electronic-records"];
const proofs = ["assignment", "pupil-test-paper"];
const levels = ["TH", "THCS"];
const assessments = ["regular", "oral", "final"];
const windows = ["entry + 3d", "semesterExam.start - 7d", "before lock"];
const starts = [
  "after semester.end",
  "semester.end | on request",
  "course.end",
  "after semester.end | after schoolYear.end",
];

const some = <Value>(values: readonly Value[], max: number): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: max });

const comparison = fc.oneof(
  fc.record({
    fact: fc.constant("object.assessment"),
    operator: fc.constantFrom("in" as const, "notIn" as const),
    value: some(assessments, 2),
  }),
  fc.record({
    fact: fc.constant("object.assessment"),
    operator: fc.constantFrom("equal" as const, "notEqual" as const),
    value: fc.constantFrom(...assessments),
  }),
  fc.record({
    fact: fc.constant("state.submitted"),
    operator: fc.constant("equal" as const),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant("state.printedAt"),
    operator: fc.constant("present" as const),
    value: fc.boolean(),
  }),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ part: Condition; join: Condition }>((tie) => ({
  join: fc.oneof(
    fc.record({ all: fc.array(fc.oneof(comparison, tie("part")), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(fc.oneof(comparison, tie("part")), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: comparison }),
  ),
  part: fc.oneof({ maxDepth: 2 }, fc.record({ not: comparison }), tie("join")),
})).join;

const gate: fc.Arbitrary<Condition> = fc.record({
  all: fc.uniqueArray(
    fc.record({
      fact: fc.constantFrom("state.submitted", "state.sealed", "state.allEntriesComplete"),
      operator: fc.constant("equal" as const),
      value: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2, selector: ({ fact }) => fact },
  ),
});

const deadline = fc.oneof(
  fc.record({ kind: fc.constant("window" as const), expression: fc.constantFrom(...windows) }),
  fc.record({ kind: fc.constant("not-before" as const), expression: fc.constantFrom(...starts) }),
  fc.record({ kind: fc.constant("duty" as const), expression: fc.constant("semester.end") }),
  fc.record({
    kind: fc.constant("effect" as const),
    expression: fc.constantFrom("from schoolYear 2024-2025", "within schoolYear 2023-2024"),
  }),
);

const norm: fc.Arbitrary<Omit<Norm, "id">> = fc.record(
  {
    cite: fc.constant("Điều 1"),
    checkable: fc.constant("full" as const),
    effect: fc.constantFrom(
      "grant" as const,
      "grant" as const,
      "grant" as const,
      "requires" as const,
      "limit" as const,
      "forbid" as const,
      "info" as const,
    ),
    roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }),
    actions: some(actions, 2),
    records: some(records, 2),
    part: fc.constant("annex"),
    levels: some(levels, 2),
    appliesIf: condition,
    gate,
    deadline,
    chain: fc.array(fc.oneof(fc.constantFrom(...roles, "principal|clerk"), some(roles, 2)), {
      minLength: 1,
      maxLength: 3,
    }),
    joint: fc.constant(true),
    evidence: some(proofs, 2),
    requiredFor: some(actions, 1),
    unstated: fc.constant({ print: "approver.print" }),
  },
  { requiredKeys: ["cite", "checkable", "effect", "roles", "actions", "records"] },
);

/** A pack of up to eight norms, with a conflict now and then. */
export const generatedPack: fc.Arbitrary<Pack> = fc
  .record({
    norms: fc.array(fc.record({ norm, rare: fc.integer({ min: 0, max: 9 }), proof: condition }), {
      minLength: 1,
      maxLength: 8,
    }),
    disputed: fc.boolean(),
    when: condition,
  })
  .map(({ norms, disputed, when }) => {
    const list = norms.map(({ norm: one, rare, proof }, index) =>
      sparse({ ...one, id: `N-${index}` }, rare, proof),
    );
    const [first, second] = list;
    const conflict =
      disputed && first !== undefined && second !== undefined
        ? [
            {
              id: "C",
              norms: [first.id, second.id],
              actions: first.actions,
              when,
              finding: "clause-conflict",
            },
          ]
        : [];
    return packOf(list, conflict);
  });

/** Most norms ask for one or two things, not for all of them. */
function sparse(one: Norm, rare: number, proof: Condition): Norm {
  const { chain, joint, evidence, appliesIf, gate: shut, requiredFor, unstated, part, ...rest } = one;
  return {
    ...rest,
    ...(rare < 2 && part !== undefined ? { part } : {}),
    ...(rare < 6 && appliesIf !== undefined ? { appliesIf } : {}),
    ...(rare > 3 && rare < 7 && shut !== undefined ? { gate: shut } : {}),
    ...(rare > 2 && chain !== undefined ? { chain, ...(joint === true && rare > 6 ? { joint } : {}) } : {}),
    ...(rare > 5 && evidence !== undefined
      ? { evidence, ...(rare > 7 ? { evidenceIf: { [evidence[0] ?? ""]: proof } } : {}) }
      : {}),
    ...(rare === 4 && requiredFor !== undefined && evidence !== undefined ? { requiredFor, evidence } : {}),
    ...(rare === 5 && unstated !== undefined ? { unstated } : {}),
  };
}

function packOf(norms: readonly Norm[], conflicts: Pack["conflicts"]): Pack {
  return {
    format: "sodiem-pack/1",
    id: "generated",
    document: { title: "Quy chế", issuer: "school", issues: [] },
    levels,
    platforms: [],
    effect: { expression: "from schoolYear 2023-2024", norms: [] },
    scope: { norms: [] },
    adoption: { part: "annex", fact: "school.adoptedAnnex", norms: [] },
    afterLock: { norms: [] },
    terms: [],
    roles: [],
    records: [],
    norms,
    conflicts,
  };
}

/** A request that leaves no fact out; a printed book is the one thing whose absence is itself an answer. */
export const completeRequest: fc.Arbitrary<PackRequest> = fc
  .record({
    asOf: fc.constantFrom("2023-05-15", "2024-01-15", "2024-12-04", "2025-06-30", "2025-07-01", "2025-12-04"),
    role: fc.constantFrom(...roles, "homeroom-teacher", "commune-culture-social-office", "pupil"),
    own: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
    action: fc.constantFrom(...actions),
    record: fc.constantFrom(...records, "account"),
    assessment: fc.constantFrom(...assessments),
    level: fc.constantFrom(...levels, "MN"),
    adoptedAnnex: fc.boolean(),
    state: fc.record({
      locked: fc.boolean(),
      submitted: fc.boolean(),
      sealed: fc.boolean(),
      allEntriesComplete: fc.boolean(),
    }),
    printed: fc.boolean(),
    offsets: fc.record({
      entry: fc.integer({ min: -5, max: 0 }),
      exam: fc.integer({ min: 5, max: 9 }),
      end: fc.integer({ min: -1, max: 1 }),
      course: fc.integer({ min: -1, max: 1 }),
      year: fc.integer({ min: -1, max: 1 }),
    }),
    evidence: fc.subarray(proofs),
    approvals: fc.subarray(roles),
    signedBy: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(roles, { maxLength: 2 })),
  })
  .map(
    ({
      asOf,
      role,
      own,
      action,
      record,
      assessment,
      level,
      adoptedAnnex,
      state,
      printed,
      offsets,
      evidence,
      approvals,
      signedBy,
    }) => ({
      pack: "generated",
      asOf,
      school: { level, adoptedAnnex },
      actor: { role, own },
      action,
      object: { record, assessment },
      state: {
        ...state,
        signedBy,
        enteredAt: shift(asOf, offsets.entry),
        ...(printed ? { printedAt: asOf } : {}),
      },
      calendar: {
        semesterExamStart: shift(asOf, offsets.exam),
        semesterEnd: shift(asOf, offsets.end),
        courseEnd: shift(asOf, offsets.course),
        schoolYearEnd: shift(asOf, offsets.year),
      },
      evidence,
      approvals,
    }),
  );
