import { describe, expect, test } from "vitest";
import * as z from "zod";
import hp2023Json from "./data/hp2023.json";
import { inspectCondition } from "./inspect-condition";
import { localPacks } from "./local-packs";
import { packSchema, readPack } from "./schema";

type Edit = (pack: Draft) => void;
interface Draft {
  [key: string]: unknown;
  norms: Record<string, unknown>[];
}

/** A small pack that is right, to be made wrong in one place. */
const smallPack = (): Draft => ({
  format: "sodiem-pack/1",
  id: "school",
  document: {
    title: "Quy chế",
    issuer: "school",
    date: "2025-09",
    issues: [{ code: "open-term", cite: "Điều 2" }],
  },
  levels: ["THCS"],
  platforms: [],
  effect: { expression: "from 2025-09-05", norms: ["S-1"] },
  scope: { norms: ["S-1"] },
  adoption: { part: "annex", fact: "school.adoptedAnnex", norms: ["S-1"] },
  afterLock: { norms: [] },
  terms: ["lockDue"],
  roles: [{ id: "lab-assistant", broader: ["staff"] }],
  records: [{ id: "lab-book", kind: "record", levels: ["THCS"] }],
  norms: [
    {
      id: "S-1",
      cite: "Điều 1",
      checkable: "full",
      effect: "grant",
      roles: ["lab-assistant"],
      actions: ["update-register"],
      records: ["lab-book"],
      appliesIf: { all: [{ fact: "object.assessment", operator: "in", value: ["oral"] }] },
      gate: { all: [{ fact: "state.locked", operator: "equal", value: false }] },
      deadline: { kind: "window", expression: "entry + 3d" },
      evidence: ["assignment"],
      evidenceIf: { assignment: { not: { fact: "state.reason", operator: "equal", value: "transfer" } } },
      chain: ["group-leader|principal", ["clerk", "principal"]],
    },
    {
      id: "S-2",
      cite: "Điều 2",
      part: "annex",
      checkable: "partial",
      effect: "limit",
      roles: ["staff"],
      actions: ["update-register"],
      records: ["lab-book"],
      deadline: { kind: "open", expression: "open(lockDue); ref(S-1)" },
    },
  ],
  conflicts: [{ id: "c", norms: ["S-1", "S-2"], actions: ["update-register"], finding: "clause-conflict" }],
});

const wrongIn = (edit: Edit): { code: string; path: string }[] => {
  const pack = smallPack();
  edit(pack);
  const read = readPack(JSON.parse(JSON.stringify(pack)));
  return "pack" in read ? [] : read.diagnostics.map(({ code, path }) => ({ code, path: path.join(".") }));
};
const first = (pack: Draft): Record<string, unknown> => pack.norms[0] ?? {};
const second = (pack: Draft): Record<string, unknown> => pack.norms[1] ?? {};

test("the published schema is current", async () => {
  const schema = {
    $id: "https://unpkg.com/@sodiem/core/schema/pack.schema.json",
    title: "sodiem local pack",
    ...z.toJSONSchema(packSchema, { io: "input" }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schema/pack.schema.json");
});

test.each(Object.keys(localPacks))("%s keeps to the strict form", (id) => {
  expect(readPack(localPacks[id])).toEqual({ pack: localPacks[id] });
});

test("a pack of a school's own is read", () => {
  expect(wrongIn(() => undefined)).toEqual([]);
  expect(readPack(smallPack())).toHaveProperty("pack.roles.0.id", "lab-assistant");
});

describe("the form", () => {
  test.each<[string, Edit, { code: string; path: string }]>([
    [
      "an unknown key",
      (pack) => {
        pack.when = "x";
      },
      { code: "pack.unknownKey", path: "when" },
    ],
    [
      "an unknown key of a norm",
      (pack) => {
        first(pack).when = "x";
      },
      { code: "pack.unknownKey", path: "norms.0.when" },
    ],
    [
      "another format",
      (pack) => {
        pack.format = "sodiem-pack/2";
      },
      { code: "pack.malformed", path: "format" },
    ],
    [
      "a norm without a citation",
      (pack) => {
        delete first(pack).cite;
      },
      { code: "pack.uncited", path: "norms.0.cite" },
    ],
    [
      "an empty citation",
      (pack) => {
        first(pack).cite = "";
      },
      { code: "pack.uncited", path: "norms.0.cite" },
    ],
    [
      "a missing field",
      (pack) => {
        delete first(pack).effect;
      },
      { code: "pack.missing", path: "norms.0.effect" },
    ],
    [
      "an unknown effect",
      (pack) => {
        first(pack).effect = "allow";
      },
      { code: "pack.malformed", path: "norms.0.effect" },
    ],
    [
      "no actions",
      (pack) => {
        first(pack).actions = [];
      },
      { code: "pack.malformed", path: "norms.0.actions" },
    ],
    [
      "no norms",
      (pack) => {
        pack.norms = [];
      },
      { code: "pack.malformed", path: "norms" },
    ],
    [
      "a false joint",
      (pack) => {
        first(pack).joint = false;
      },
      { code: "pack.malformed", path: "norms.0.joint" },
    ],
    [
      "an empty chain",
      (pack) => {
        first(pack).chain = [];
      },
      { code: "pack.malformed", path: "norms.0.chain" },
    ],
    [
      "a pack id with a slash",
      (pack) => {
        pack.id = "../x";
      },
      { code: "pack.malformed", path: "id" },
    ],
  ])("%s", (_, edit, wrong) => {
    expect(wrongIn(edit)).toEqual([wrong]);
  });

  test.each([null, 1, "pack", [], { norms: {} }, { norms: [null, 3], conflicts: "x" }])(
    "%j is no pack",
    (json) => {
      const read = readPack(json);
      expect("diagnostics" in read && read.diagnostics.length).toBeGreaterThan(0);
    },
  );

  test("a hostile nesting is refused, not followed", () => {
    let nested: unknown = { fact: "state.locked", operator: "equal", value: true };
    for (let depth = 0; depth < 5000; depth++) nested = { not: nested };
    expect(
      wrongIn((pack) => {
        first(pack).gate = { all: [{ not: { fact: "state.locked", operator: "equal", value: true } }] };
      }),
    ).toEqual([]);
    const pack = smallPack();
    first(pack).gate = nested;
    expect(readPack(pack)).toMatchObject({ diagnostics: [{ code: "pack.tooDeep" }] });
  });

  test("the name of a prototype is a key like any other", () => {
    const pack = JSON.parse(
      JSON.stringify(smallPack()).replace('"platforms":', '"__proto__":{"polluted":true},"platforms":'),
    );
    expect(readPack(pack)).toMatchObject({ diagnostics: [{ code: "pack.unknownKey", path: ["__proto__"] }] });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("conditions", () => {
  const locked = { fact: "state.locked", operator: "equal", value: true };

  test.each<[unknown, { code: string; path: string }]>([
    [{ all: [] }, { code: "pack.emptyCondition", path: "norms.0.appliesIf.all" }],
    [{ any: [] }, { code: "pack.emptyCondition", path: "norms.0.appliesIf.any" }],
    [{ all: [locked, { any: [] }] }, { code: "pack.emptyCondition", path: "norms.0.appliesIf.all.1.any" }],
    [
      { all: [{ ...locked, path: "$.x" }] },
      { code: "pack.pathExpression", path: "norms.0.appliesIf.all.0.path" },
    ],
    [
      { all: [{ ...locked, params: {} }] },
      { code: "pack.unknownKey", path: "norms.0.appliesIf.all.0.params" },
    ],
    [
      { all: [locked], any: [locked] },
      { code: "pack.unknownKey", path: "norms.0.appliesIf.any" },
    ],
    [
      { all: [{ ...locked, fact: "state.mood" }] },
      { code: "pack.undeclaredFact", path: "norms.0.appliesIf.all.0.fact" },
    ],
    [
      { all: [{ ...locked, fact: "__proto__" }] },
      { code: "pack.undeclaredFact", path: "norms.0.appliesIf.all.0.fact" },
    ],
    [
      { all: [{ ...locked, operator: "greaterThan" }] },
      { code: "pack.undeclaredOperator", path: "norms.0.appliesIf.all.0.operator" },
    ],
    [
      { all: [{ ...locked, value: "true" }] },
      { code: "pack.factValue", path: "norms.0.appliesIf.all.0.value" },
    ],
    [
      { all: [{ ...locked, value: { fact: "x" } }] },
      { code: "pack.factValue", path: "norms.0.appliesIf.all.0.value" },
    ],
    [
      { all: [{ ...locked, value: [true] }] },
      { code: "pack.factValue", path: "norms.0.appliesIf.all.0.value" },
    ],
    [
      { not: { fact: "object.assessment", operator: "in", value: "oral" } },
      { code: "pack.factValue", path: "norms.0.appliesIf.not.value" },
    ],
    [
      { not: { fact: "object.assessment", operator: "in", value: [] } },
      { code: "pack.factValue", path: "norms.0.appliesIf.not.value" },
    ],
    [
      { not: { fact: "object.assessment", operator: "equal", value: "quiz" } },
      { code: "pack.factValue", path: "norms.0.appliesIf.not.value" },
    ],
    [
      { not: { fact: "state.printedAt", operator: "present", value: "yes" } },
      { code: "pack.factValue", path: "norms.0.appliesIf.not.value" },
    ],
    [locked, { code: "pack.malformed", path: "norms.0.appliesIf" }],
    [{ all: locked }, { code: "pack.malformed", path: "norms.0.appliesIf.all" }],
    [{ all: ["locked"] }, { code: "pack.malformed", path: "norms.0.appliesIf.all.0" }],
    ["locked", { code: "pack.malformed", path: "norms.0.appliesIf" }],
  ])("%j", (condition, wrong) => {
    expect(
      wrongIn((pack) => {
        first(pack).appliesIf = condition;
      }),
    ).toEqual([wrong]);
  });

  test("are looked at wherever they stand, all in one pass", () => {
    const empty = { all: [] };
    const found = wrongIn((pack) => {
      first(pack).gate = empty;
      first(pack).evidenceIf = { assignment: empty };
      pack.conflicts = [
        {
          id: "c",
          norms: ["S-1", "S-2"],
          actions: ["update-register"],
          when: empty,
          finding: "clause-conflict",
        },
      ];
    });
    expect(found.map(({ path }) => path)).toEqual([
      "norms.0.gate.all",
      "norms.0.evidenceIf.assignment.all",
      "conflicts.0.when.all",
    ]);
  });

  test("the schema accepts no more than the inspection", () => {
    for (const condition of [{ all: [locked] }, { any: [{ not: { all: [locked] } }] }, { not: locked }]) {
      expect(inspectCondition(condition, [])).toEqual([]);
      expect(
        wrongIn((pack) => {
          first(pack).gate = condition;
        }),
      ).toEqual([]);
    }
  });
});

describe("references", () => {
  test.each<[string, Edit, { code: string; path: string }]>([
    [
      "role",
      (pack) => {
        first(pack).roles = ["teacher", "wizard"];
      },
      { code: "pack.unknownRole", path: "norms.0.roles.1" },
    ],
    [
      "record",
      (pack) => {
        first(pack).records = ["scroll"];
      },
      { code: "pack.unknownRecord", path: "norms.0.records.0" },
    ],
    [
      "action",
      (pack) => {
        first(pack).actions = ["conjure"];
      },
      { code: "pack.unknownAction", path: "norms.0.actions.0" },
    ],
    [
      "evidence",
      (pack) => {
        first(pack).evidence = ["assignment", "wand"];
      },
      { code: "pack.unknownEvidence", path: "norms.0.evidence.1" },
    ],
    [
      "trace",
      (pack) => {
        first(pack).traces = ["smoke"];
      },
      { code: "pack.unknownEvidence", path: "norms.0.traces.0" },
    ],
    [
      "finding",
      (pack) => {
        first(pack).findings = ["odd"];
      },
      { code: "pack.unknownFinding", path: "norms.0.findings.0" },
    ],
    [
      "a level outside the pack",
      (pack) => {
        first(pack).levels = ["THPT"];
      },
      { code: "pack.unknownLevel", path: "norms.0.levels.0" },
    ],
    [
      "a level that does not exist",
      (pack) => {
        pack.levels = ["THCS", "DH"];
      },
      { code: "pack.unknownLevel", path: "levels.1" },
    ],
    [
      "a part without adoption",
      (pack) => {
        first(pack).part = "appendix";
      },
      { code: "pack.unknownPart", path: "norms.0.part" },
    ],
    [
      "a chain member",
      (pack) => {
        first(pack).chain = ["principal", "clerk|wizard"];
      },
      { code: "pack.unknownRole", path: "norms.0.chain.1" },
    ],
    [
      "joint without a chain",
      (pack) => {
        second(pack).joint = true;
      },
      { code: "pack.jointWithoutChain", path: "norms.1.joint" },
    ],
    [
      "evidence that is not listed",
      (pack) => {
        first(pack).evidence = ["permission-list"];
      },
      { code: "pack.unlistedEvidence", path: "norms.0.evidenceIf.assignment" },
    ],
    [
      "an act also needed",
      (pack) => {
        first(pack).requiredFor = ["conjure"];
      },
      { code: "pack.unknownAction", path: "norms.0.requiredFor.0" },
    ],
    [
      "an unstated act",
      (pack) => {
        first(pack).unstated = { conjure: "x" };
      },
      { code: "pack.unknownAction", path: "norms.0.unstated.conjure" },
    ],
    [
      "a norm of the scope",
      (pack) => {
        pack.scope = { norms: ["S-9"] };
      },
      { code: "pack.unknownNorm", path: "scope.norms.0" },
    ],
    [
      "a norm of the effect",
      (pack) => {
        pack.effect = { expression: "from 2025-09-05", norms: ["S-9"] };
      },
      { code: "pack.unknownNorm", path: "effect.norms.0" },
    ],
    [
      "the fact of the adoption",
      (pack) => {
        pack.adoption = { part: "annex", fact: "state.purpose", norms: [] };
      },
      { code: "pack.unknownFact", path: "adoption.fact" },
    ],
    [
      "an own role's place",
      (pack) => {
        pack.roles = [{ id: "lab-assistant", broader: ["wizard"] }];
      },
      { code: "pack.unknownRole", path: "roles.0.broader.0" },
    ],
    [
      "an own record's kind",
      (pack) => {
        pack.records = [{ id: "lab-book", kind: "scroll", levels: ["THCS"] }];
      },
      { code: "pack.unknownRecordKind", path: "records.0.kind" },
    ],
    [
      "an issue",
      (pack) => {
        pack.document = { title: "x", issuer: "x", issues: [{ code: "odd", cite: "x" }] };
      },
      { code: "pack.unknownFinding", path: "document.issues.0.code" },
    ],
    [
      "a norm in conflict",
      (pack) => {
        pack.conflicts = [{ id: "c", norms: ["S-1", "S-9"], actions: ["print"], finding: "clause-conflict" }];
      },
      { code: "pack.unknownNorm", path: "conflicts.0.norms.1" },
    ],
    [
      "a role in conflict",
      (pack) => {
        pack.conflicts = [
          {
            id: "c",
            norms: ["S-1", "S-2"],
            actions: ["print"],
            exceptRoles: ["wizard"],
            finding: "clause-conflict",
          },
        ];
      },
      { code: "pack.unknownRole", path: "conflicts.0.exceptRoles.0" },
    ],
    [
      "a date in conflict",
      (pack) => {
        pack.conflicts = [
          {
            id: "c",
            norms: ["S-1", "S-2"],
            actions: ["print"],
            after: ["sometime"],
            finding: "clause-conflict",
          },
        ];
      },
      { code: "pack.deadline", path: "conflicts.0.after.0" },
    ],
    [
      "a norm given twice",
      (pack) => {
        second(pack).id = "S-1";
        second(pack).deadline = { kind: "open" };
        pack.conflicts = [];
      },
      { code: "pack.duplicate", path: "norms.1.id" },
    ],
    [
      "a role of the catalogue given again",
      (pack) => {
        pack.roles = [
          { id: "clerk", broader: [] },
          { id: "lab-assistant", broader: [] },
        ];
      },
      { code: "pack.duplicate", path: "roles.0.id" },
    ],
  ])("%s", (_, edit, wrong) => {
    expect(wrongIn(edit)).toEqual([wrong]);
  });
});

describe("deadlines", () => {
  const deadline =
    (kind: string, expression?: string): Edit =>
    (pack) => {
      second(pack).deadline = { kind, expression };
    };

  test.each<[string, Edit, { code: string; path: string }]>([
    [
      "not of the grammar",
      deadline("duty", "soon"),
      { code: "pack.deadline", path: "norms.1.deadline.expression" },
    ],
    [
      "a window without a date",
      deadline("window"),
      { code: "pack.missing", path: "norms.1.deadline.expression" },
    ],
    [
      "an undeclared term",
      deadline("open", "open(whenever)"),
      { code: "pack.unknownTerm", path: "norms.1.deadline.expression" },
    ],
    [
      "a reference to nothing",
      deadline("window", "ref(S-9)"),
      { code: "pack.unknownNorm", path: "norms.1.deadline.expression" },
    ],
    [
      "a reference to itself",
      deadline("window", "ref(S-2)"),
      { code: "pack.deadlineCircle", path: "norms.1.deadline.expression" },
    ],
    [
      "a day after the lock",
      deadline("not-before", "after lock"),
      { code: "pack.deadline", path: "norms.1.deadline.expression" },
    ],
    [
      "an effect that is a point",
      deadline("effect", "semester.end"),
      { code: "pack.effect", path: "norms.1.deadline.expression" },
    ],
    [
      "a pack without a start",
      (pack) => {
        pack.effect = { expression: "yearly", norms: [] };
      },
      { code: "pack.effect", path: "effect.expression" },
    ],
  ])("%s", (_, edit, wrong) => {
    expect(wrongIn(edit)).toEqual([wrong]);
  });

  test("an open term needs no date, a lock may be what must come after", () => {
    expect(wrongIn(deadline("open"))).toEqual([]);
    expect(wrongIn(deadline("window", "before lock"))).toEqual([]);
  });
});

test("a file as it lies on disk is read", () => {
  expect(readPack(JSON.parse(JSON.stringify(hp2023Json)))).toHaveProperty("pack.id", "hp2023");
});
