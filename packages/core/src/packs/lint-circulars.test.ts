import { describe, expect, test } from "vitest";
import { tt22InForce } from "../law/tt22-2021/in-force";
import { recordDuties } from "../law/tt22-2021/record-duty";
import { tt27InForce } from "../law/tt27-2020/in-force";
import { catalogue } from "./catalogue";
import { circularRequirements } from "./circular-requirements";
import { compilePack } from "./compile";
import { decide } from "./decide";
import { type LintFinding, lintPack } from "./lint";
import { localPacks } from "./local-packs";
import type { Norm, Pack } from "./pack";

const base: Norm = {
  id: "A",
  cite: "Điều 1",
  checkable: "full",
  effect: "grant",
  roles: ["subject-teacher"],
  actions: ["correct-mark"],
  records: ["gradebook"],
};

function packOf(...norms: readonly Partial<Norm>[]): Pack {
  return {
    format: "sodiem-pack/1",
    id: "small",
    document: { title: "Quy chế", issuer: "school", issues: [] },
    levels: ["THCS"],
    platforms: [],
    effect: { expression: "from schoolYear 2024-2025", norms: [] },
    scope: { norms: [] },
    afterLock: { norms: [] },
    terms: [],
    roles: [],
    records: [],
    norms: norms.map((norm, index) => ({ ...base, id: `N${index + 1}`, ...norm })),
    conflicts: [],
  };
}

const compared = (pack: Pack): readonly LintFinding[] =>
  lintPack(pack).filter(({ code }) => /^(?:weaker|stricter)-/.test(code));
const codes = (pack: Pack): readonly string[] =>
  compared(pack).map(({ code, data: { roles, fact } }) => [code, roles ?? fact].filter(Boolean).join(" "));

const asCircular = { chain: ["homeroom-teacher", "principal"] };

describe("a correction beside Circular 22/2021, Articles 18 to 20", () => {
  test("form teacher and principal consent: nothing to say", () => {
    expect(codes(packOf(asCircular))).toEqual([]);
  });

  test("nobody's consent: milder twice, each shown by a request that is allowed", () => {
    const pack = packOf({});
    expect(codes(pack)).toEqual(["weaker-consent homeroom-teacher", "weaker-consent principal"]);
    const [first] = compared(pack);
    expect(first).toMatchObject({
      norms: ["N1"],
      data: { clauses: "tt22-2021/18, tt22-2021/19, tt22-2021/20", levels: "THCS" },
      witness: { actor: { role: "subject-teacher" }, action: "correct-mark", asOf: "2025-05-15" },
      answer: { status: "allowed" },
    });
    expect(first?.witness).not.toHaveProperty("evidence");
  });

  test("one consent is missing", () => {
    expect(codes(packOf({ chain: ["principal"] }))).toEqual(["weaker-consent homeroom-teacher"]);
    expect(codes(packOf({ chain: ["homeroom-teacher"] }))).toEqual(["weaker-consent principal"]);
  });

  test("a vice-principal who may say yes instead of the principal; a witness who has thereby confirmed", () => {
    const pack = packOf({ chain: ["homeroom-teacher", "school-leadership"] });
    expect(codes(pack)).toEqual(["weaker-consent principal"]);
    expect(codes(packOf({ chain: ["principal"], evidence: ["homeroom-witness"] }))).toEqual([]);
  });

  test("another role may correct", () => {
    expect(codes(packOf({ ...asCircular, roles: ["subject-teacher", "system-admin"] }))).toEqual([
      "weaker-role system-admin",
    ]);
  });

  test("a last day is stricter, a proof is stricter, a ban is stricter", () => {
    const window = { kind: "window", expression: "entry + 15d" } as const;
    const [late] = compared(packOf({ ...asCircular, deadline: window }));
    expect(late).toMatchObject({
      code: "stricter-time",
      witness: { approvals: ["homeroom-teacher", "principal"] },
      answer: { status: "denied", deadline: "2025-04-20" },
    });
    const [proof] = compared(packOf({ ...asCircular, evidence: ["pupil-test-paper"] }));
    expect(proof).toMatchObject({
      code: "stricter-supply",
      answer: { status: "needs", missing: { evidence: ["pupil-test-paper"], approvals: [] } },
    });
    expect(codes(packOf(asCircular, { effect: "forbid" }))).toEqual(["stricter-ban"]);
  });

  test("a level or an act that no circular speaks of is not compared", () => {
    expect(codes({ ...packOf({}), levels: ["TH"] })).toEqual([]);
    expect(codes(packOf({ actions: ["keep-evidence"] }))).toEqual([]);
    expect(codes(packOf({ effect: "requires", evidence: ["pupil-test-paper"] }))).toEqual([]);
  });
});

describe("a lock beside the closing of the book", () => {
  const complete = { all: [{ fact: "state.allEntriesComplete", operator: "equal", value: true }] } as const;
  const approve = { roles: ["principal"], actions: ["approve-results"], gate: complete };

  test("approved by the principal once complete, or before", () => {
    expect(codes(packOf(approve))).toEqual([]);
    expect(codes(packOf({ roles: ["principal"], actions: ["approve-results"] }))).toEqual([
      "weaker-state state.allEntriesComplete",
    ]);
  });

  test("primary schools rest on Circular 27/2020, Article 15", () => {
    const pack = { ...packOf({ ...approve, roles: ["clerk"] }), levels: ["TH"] };
    expect(compared(pack)).toMatchObject([{ code: "weaker-role", data: { clauses: "tt27-2020/15" } }]);
  });

  test("locked on the principal's word, or without it", () => {
    const lock = { roles: ["system-admin"], actions: ["lock"] };
    expect(codes(packOf({ ...lock, chain: ["principal"] }))).toEqual([]);
    expect(codes(packOf(lock))).toEqual(["weaker-consent principal"]);
    expect(codes(packOf({ ...lock, roles: ["principal"] }))).toEqual([]);
  });

  test("who decides on the lock", () => {
    expect(codes(packOf({ roles: ["principal"], actions: ["decide-lock"] }))).toEqual([]);
    expect(codes(packOf({ roles: ["vice-principal"], actions: ["decide-lock"] }))).toHaveLength(1);
  });
});

describe("the transcript beside Circular 70/2026", () => {
  const transcript = { records: ["transcript"] };
  const signers = ["subject-teacher", "homeroom-teacher", "school-leadership", "school"];
  const sign = { ...transcript, roles: ["school"], actions: ["sign-digitally"] };

  test("the institution signs last", () => {
    expect(codes(packOf({ ...sign, chain: signers }))).toEqual([]);
    expect(codes(packOf({ ...sign, chain: ["subject-teacher", "school-leadership", "school"] }))).toEqual([
      "weaker-consent homeroom-teacher",
    ]);
  });

  test("issued after every signature, or without", () => {
    const issue = { ...transcript, roles: ["clerk"], actions: ["issue-record"] };
    expect(codes(packOf({ ...issue, chain: signers }))).toEqual([]);
    expect(codes(packOf({ ...issue, chain: signers.slice(1) }))).toEqual(["weaker-consent subject-teacher"]);
  });

  test("no edit once issued", () => {
    const edit = { ...transcript, actions: ["enter-result"] };
    const unissued = { all: [{ fact: "state.published", operator: "equal", value: false }] } as const;
    expect(codes(packOf({ ...edit, gate: unissued }))).toEqual([]);
    expect(compared(packOf(edit))).toMatchObject([
      { code: "weaker-state", witness: { asOf: "2027-05-15", state: { published: true } } },
    ]);
  });
});

describe("the table", () => {
  test("every row speaks of acts, records, roles and levels of the catalogue", () => {
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    for (const { actions, records, roles, consents, levels, notWhile } of circularRequirements) {
      expect(ids(catalogue.actions)).toEqual(expect.arrayContaining([...actions]));
      expect(ids(catalogue.records)).toEqual(expect.arrayContaining([...records]));
      expect(ids(catalogue.roles)).toEqual(expect.arrayContaining([...roles, ...consents]));
      expect(catalogue.levels).toEqual(expect.arrayContaining([...levels]));
      if (notWhile !== undefined) expect(ids(catalogue.facts)).toContain(notWhile.fact);
    }
  });

  test("it agrees with the duties and the days that the law files hold", () => {
    const correction = circularRequirements.find(({ actions }) => actions.includes("correct-mark"));
    const duties = recordDuties.filter(({ act }) => act === "correct-mark");
    const part = (name: string) => duties.filter((duty) => duty.part === name).map(({ role }) => role);
    expect(correction?.roles).toEqual(part("performs"));
    expect(correction?.consents).toEqual([...part("confirms"), ...part("approves")]);
    expect([...(correction?.clauses ?? [])].sort()).toEqual(duties.map(({ clause }) => clause).sort());
    const starts = new Map(circularRequirements.map(({ clauses, from }) => [clauses[0].split("/")[0], from]));
    expect(starts.get("tt22-2021")).toBe(tt22InForce.from);
    expect(starts.get("tt27-2020")).toBe(tt27InForce.from);
    expect(starts.get("tt70-2026")).toBe("2026-10-08");
  });
});

describe("the packs that ship", () => {
  const lines = (id: string): readonly string[] => {
    const pack = localPacks[id];
    return pack === undefined
      ? []
      : compared(pack).map(({ code, witness, data: { roles, levels }, norms }) =>
          [code, witness.action, witness.object.record, roles, levels, norms[0]].filter(Boolean).join(" | "),
        );
  };

  test.each(Object.keys(localPacks))("%s", (id) => {
    expect(lines(id)).toMatchSnapshot();
  });

  test("each witness gets the answer that is printed with it, and loses the finding with any part less", () => {
    const { hp2023 } = localPacks;
    if (hp2023 === undefined) throw new Error("no pack");
    const packs = { hp2023: compilePack(hp2023) };
    const findings = compared(hp2023);
    expect(findings.length).toBeGreaterThan(3);
    for (const { witness, answer } of findings) expect(decide(witness, packs)).toMatchObject(answer);
  });
});
