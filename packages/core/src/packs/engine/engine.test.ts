import { describe, expect, test } from "vitest";
import type { DecisionStatus } from "../answer";
import { compilePacks } from "../compile";
import { decide } from "../decide";
import { dl2021, hp2023, localPacks, smas2019, th2022 } from "../local-packs";
import type { Pack } from "../pack";
import type { PackRequest } from "../request";
import { packEngine } from "./index";

const packs = compilePacks(Object.values(localPacks));

const request = (pack: Pack, role: string, action: string, rest: Partial<PackRequest> = {}): PackRequest => ({
  pack: pack.id,
  asOf: "2024-12-04",
  school: { level: "THCS", adoptedAnnex: true },
  actor: { role, own: true },
  action,
  object: { record: "gradebook" },
  state: { locked: false },
  ...rest,
});

const both = async (
  pack: Pack,
  asked: PackRequest,
): Promise<{ engine: DecisionStatus; decide: DecisionStatus }> => ({
  engine: (await packEngine(pack).decide(asked)).status,
  decide: decide(asked, packs).status,
});

test("a norm fires as an event of the type of its effect, with its citation", async () => {
  const { engine, facts } = packEngine(hp2023);
  const { events } = await engine.run({ ...facts(request(hp2023, "principal", "decide-lock")) });
  expect(events).toEqual([
    { type: "scope" },
    { type: "grant", params: { norm: "HP2023-D3.3-1", cite: "Điều 3, gạch 3" } },
  ]);
});

test("it runs beside a host's own rules", async () => {
  const { engine, facts } = packEngine(hp2023);
  engine.addRule({
    conditions: { all: [{ fact: "actor.roles", operator: "meets", value: ["school-leadership"] }] },
    event: { type: "host" },
  });
  const { events } = await engine.run({ ...facts(request(hp2023, "principal", "print")) });
  expect(events.map(({ type }) => type)).toContain("host");
});

test("the norms that settled it, in the order of the pack", async () => {
  const answer = await packEngine(dl2021).decide(request(dl2021, "subject-teacher", "correct-mark"));
  expect(answer).toEqual({ status: "needs", norms: ["DL2021-D11.4", "DL2021-D11.4-3"] });
});

test("one engine answers many requests at once", async () => {
  const engine = packEngine(hp2023);
  const roles = ["principal", "clerk", "principal", "pupil"];
  const answers = await Promise.all(roles.map((role) => engine.decide(request(hp2023, role, "decide-lock"))));
  expect(answers.map(({ status }) => status)).toEqual(["allowed", "denied", "allowed", "denied"]);
});

describe("documented differences, all where a fact is absent", () => {
  test("a condition that lists values does not hold", async () => {
    const exam = request(smas2019, "subject-teacher", "correct-mark", {
      object: { record: "gradebook", assessment: "final" },
      state: { locked: false, printedAt: "2024-12-03" },
      approvals: ["group-leader"],
    });
    expect(await both(smas2019, exam)).toEqual({ engine: "denied", decide: "undetermined" });
    const told = { ...exam, state: { ...exam.state, reason: "wrong-entry" } };
    expect(await both(smas2019, told)).toEqual({ engine: "allowed", decide: "allowed" });
  });

  test("a window that is not dated counts as closed", async () => {
    const correct = request(th2022, "subject-teacher", "correct-mark", {
      object: { record: "gradebook", assessment: "regular" },
      evidence: ["personal-gradebook", "pupil-test-paper"],
    });
    expect(await both(th2022, correct)).toEqual({ engine: "denied", decide: "undetermined" });
    const dated = { ...correct, calendar: { semesterExamStart: "2024-12-11" } };
    expect(await both(th2022, dated)).toEqual({ engine: "allowed", decide: "allowed" });
  });

  test("a start that is not dated counts as not reached", async () => {
    const backUp = request(hp2023, "clerk", "back-up");
    expect(await both(hp2023, backUp)).toEqual({ engine: "denied", decide: "undetermined" });
    expect(await both(hp2023, { ...backUp, calendar: { semesterEnd: "2024-12-03" } })).toEqual({
      engine: "allowed",
      decide: "allowed",
    });
  });

  test("a gate on an absent state is shut", async () => {
    const approve = request(smas2019, "principal", "approve-results");
    expect(await both(smas2019, approve)).toEqual({ engine: "denied", decide: "undetermined" });
    const archive = request(hp2023, "principal", "archive");
    expect(await both(hp2023, archive)).toEqual({ engine: "denied", decide: "allowed" });
    expect(await both(hp2023, { ...archive, state: { locked: false, sealed: true } })).toEqual({
      engine: "allowed",
      decide: "allowed",
    });
  });

  test("an absent level and an adoption that is not told keep norms out", async () => {
    expect(await both(hp2023, request(hp2023, "principal", "decide-lock", { school: {} }))).toEqual({
      engine: "not-applicable",
      decide: "allowed",
    });
    const enter = request(th2022, "subject-teacher", "enter-mark", { school: { level: "THCS" } });
    expect(await both(th2022, enter)).toEqual({ engine: "not-applicable", decide: "undetermined" });
  });
});

test("a pack that breaks its own format is a programmer's mistake", () => {
  const [norm] = hp2023.norms;
  const broken = {
    ...hp2023,
    norms: norm === undefined ? [] : [{ ...norm, deadline: { kind: "window" as const, expression: "soon" } }],
  };
  expect(() => packEngine(broken)).toThrow(RangeError);
});
