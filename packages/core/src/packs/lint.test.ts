import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePack } from "./compile";
import { decide } from "./decide";
import { lintPack } from "./lint";
import { felt } from "./lint-dead";
import { hp2023, localPacks, mn2024, smas2019, th2022 } from "./local-packs";
import type { Norm, Pack } from "./pack";
import { requestsTo } from "./testing/requests";

const found = new Map(Object.values(localPacks).map((pack) => [pack.id, lintPack(pack)]));
const of = (pack: Pack, code: string) => (found.get(pack.id) ?? []).filter((one) => one.code === code);

const base: Norm = {
  id: "A",
  cite: "Điều 1",
  checkable: "full",
  effect: "grant",
  roles: ["subject-teacher"],
  actions: ["correct-mark"],
  records: ["gradebook"],
};

/** A pack of few norms. */
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
    terms: ["interval"],
    roles: [],
    records: [],
    norms: norms.map((norm) => ({ ...base, ...norm })),
    conflicts: [],
  };
}

/** Findings of the comparison with the circulars have tests of their own. */
const isComparison = /^(?:weaker|stricter)-/;

const codes = (pack: Pack): readonly string[] =>
  lintPack(pack)
    .filter(({ code }) => code !== "lock-procedure" && !isComparison.test(code))
    .map(({ code, norms }) => `${code} ${norms.join()}`);

describe("small packs", () => {
  test("one grant has nothing to report but the lock", () => {
    expect(codes(packOf({}))).toEqual([]);
    const all = lintPack(packOf({})).map(({ code }) => code);
    expect(all.filter((code) => !isComparison.test(code))).toEqual(["lock-procedure"]);
  });

  test("the same grant twice: each is dead beside the other", () => {
    expect(codes(packOf({}, { id: "B" }))).toEqual(["dead-norm A", "dead-norm B"]);
  });

  test("how many requests were tried is said with a dead norm", () => {
    const [dead] = lintPack(packOf({}, { id: "B" })).filter(({ code }) => code === "dead-norm");
    expect(Number(dead?.data.tried)).toBeGreaterThan(20);
  });

  test("a norm that is felt only under another norm's condition is not dead", () => {
    const transfer = { all: [{ fact: "state.reason", operator: "equal", value: "transfer" }] } as const;
    const pack = packOf(
      { appliesIf: transfer },
      { id: "B", effect: "requires", evidence: ["transfer-record"] },
    );
    expect(codes(pack)).toEqual([]);
  });

  test("a norm that is felt on one day only is not dead", () => {
    const window = (expression: string) => ({ kind: "window", expression }) as const;
    const pack = packOf(
      { deadline: window("entry + 16d") },
      { id: "B", effect: "limit", deadline: window("entry + 15d") },
    );
    // The limit closes one day before the grant's own window does.
    expect(codes(pack).filter((code) => code.startsWith("dead-norm"))).toEqual([]);
  });

  test("a milder grant beside a stricter one", () => {
    const pack = packOf({ evidence: ["pupil-test-paper"] }, { id: "B", chain: ["principal"] });
    const [overlap] = lintPack(pack).filter(({ code }) => code === "overlap");
    expect(overlap).toMatchObject({ code: "overlap", norms: ["A", "B"], answer: { status: "allowed" } });
  });

  test("a ban on what is granted", () => {
    const pack = packOf({ roles: ["teacher"] }, { id: "B", effect: "forbid" });
    const [ban] = lintPack(pack).filter(({ code }) => code === "ban-against-grant");
    expect(ban).toMatchObject({
      norms: ["A", "B"],
      witness: { actor: { role: "subject-teacher" } },
      answer: { status: "denied", norms: ["B"] },
    });
    expect(ban?.witness).not.toHaveProperty("calendar");
  });

  test("two last days", () => {
    const window = (expression: string) => ({ kind: "window", expression }) as const;
    const pack = packOf(
      { deadline: window("entry + 15d") },
      { id: "B", effect: "limit", deadline: window("semesterExam.start - 7d") },
    );
    const [differ] = lintPack(pack).filter(({ code }) => code === "windows-differ");
    expect(differ).toMatchObject({
      norms: ["A", "B"],
      answer: { status: "denied", findings: ["window-closed"] },
    });
    expect(Object.keys(differ?.witness.calendar ?? {})).toEqual(["semesterExamStart"]);
  });

  test("terms for an act that nobody is granted, an act without a doer, an open term", () => {
    expect(codes(packOf({ effect: "requires", evidence: ["pupil-test-paper"] }))).toEqual([
      "grant-missing A",
    ]);
    expect(codes(packOf({ roles: [], actions: ["seal"] }))).toContain("executor-unstated A");
    const open = packOf({ deadline: { kind: "open", expression: "open(interval)" } });
    expect(codes(open)).toEqual(["open-term A"]);
  });

  test("a level that a grant leaves out", () => {
    const pack = { ...packOf({ levels: ["THCS"] }), levels: ["THCS", "THPT"] };
    const [gap] = lintPack(pack).filter(({ code }) => code === "level-gap");
    expect(gap).toMatchObject({ data: { levels: "THPT" }, answer: { status: "not-applicable" } });
  });
});

describe("the packs that ship", () => {
  test("every declared conflict is shown by a request", () => {
    for (const pack of [smas2019, mn2024, th2022]) {
      const declared = of(pack, "declared-conflict");
      expect(declared.map(({ norms }) => norms)).toEqual(pack.conflicts.map(({ norms }) => norms));
      expect(declared.every(({ answer }) => answer.status === "disputed")).toBe(true);
    }
  });

  test.each(Object.values(localPacks))(
    "$id: each witness gets the answer that is printed with it",
    (pack) => {
      const packs = { [pack.id]: compilePack(pack) };
      const findings = found.get(pack.id) ?? [];
      expect(findings.length).toBeGreaterThan(3);
      for (const { witness, answer } of findings) expect(decide(witness, packs)).toMatchObject(answer);
    },
  );

  test("the lock of Hải Phòng has no procedure", () => {
    expect(of(hp2023, "lock-procedure")[0]).toMatchObject({ answer: { status: "undetermined" } });
  });

  test.each(Object.values(localPacks))("$id: no request feels a dead norm", (pack) => {
    const whole = { [pack.id]: compilePack(pack) };
    for (const { norms } of of(pack, "dead-norm")) {
      const silent = pack.norms.map(
        (norm): Norm => (norms.includes(norm.id) ? { ...norm, effect: "info" } : norm),
      );
      const without = { [pack.id]: compilePack({ ...pack, norms: silent }) };
      const acts = pack.norms.filter(({ id }) => norms.includes(id));
      const near = { ...pack, norms: acts };
      fc.assert(
        fc.property(requestsTo(near), (request) => {
          expect(felt(decide(request, without))).toBe(felt(decide(request, whole)));
        }),
        { numRuns: 60 },
      );
    }
  });
});
