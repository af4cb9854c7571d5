import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { type SecondTestInput, secondTest } from "./article-7-second-test";
import { moments } from "./levels";

const asked: SecondTestInput = {
  moment: "cuoi-nam",
  first: tenths(40),
  second: tenths(70),
  teacherProposal: true,
  schoolApproval: true,
};

function answerTo(change: Partial<SecondTestInput>, better = false): unknown {
  const options = better ? ({ "AMB-P02": "better" } as const) : {};
  const { outcome } = secondTest({ ...asked, ...change }, { options });
  return outcome.status === "decided" ? outcome.value : outcome;
}

describe("7.1.d the second test", () => {
  test("is for the end of semester 1 and of the year", () => {
    expect(moments.map((moment) => answerTo({ moment }))).toEqual([
      { allowed: false, effective: 40 },
      { allowed: true, effective: 70 },
      { allowed: false, effective: 40 },
      { allowed: true, effective: 70 },
    ]);
  });

  test("needs the teacher's proposal and the school's approval", () => {
    expect(answerTo({ teacherProposal: false })).toEqual({ allowed: false, effective: 40 });
    expect(answerTo({ schoolApproval: false })).toEqual({ allowed: false, effective: 40 });
    const refused = secondTest({ ...asked, schoolApproval: false });
    expect(refused.steps.map(({ id, holds }) => [id, holds])).toEqual([
      ["secondTest.moment", true],
      ["secondTest.proposed", true],
      ["secondTest.approved", false],
      ["secondTest.firstStands", undefined],
    ]);
    expect(refused.diagnostics.map(({ code, data }) => [code, data])).toEqual([
      ["secondTest.notAllowed", { second: "7" }],
    ]);
  });

  test("AMB-P02: the second mark replaces the first, lower too, or the better counts", () => {
    expect(answerTo({ first: tenths(80), second: tenths(60) })).toEqual({ allowed: true, effective: 60 });
    expect(answerTo({ first: tenths(80), second: tenths(60) }, true)).toEqual({
      allowed: true,
      effective: 80,
    });
    expect(answerTo({}, true)).toEqual({ allowed: true, effective: 70 });
    const { steps, diagnostics } = secondTest({ ...asked, first: tenths(80), second: tenths(60) });
    expect(steps.at(-1)).toMatchObject({
      id: "secondTest.secondReplaces",
      data: { first: "8", second: "6", effective: "6" },
    });
    expect(diagnostics.map(({ data }) => data)).toEqual([
      { followed: "secondReplaces", alternative: "better", wouldGive: "8" },
    ]);
  });

  test("no mark counts while an allowed second test is still to come", () => {
    expect(answerTo({ second: null })).toEqual({ allowed: true });
    expect(answerTo({ second: null, teacherProposal: false })).toEqual({ allowed: false, effective: 40 });
  });

  test("what is missing is named, with what it leaves possible", () => {
    expect(answerTo({ teacherProposal: null })).toEqual({
      status: "undetermined",
      missing: ["teacherProposal"],
      possible: [{ allowed: false }, { allowed: true }],
    });
    expect(answerTo({ moment: "giua-hk1", schoolApproval: null })).toEqual({
      status: "undetermined",
      missing: ["schoolApproval"],
      possible: [{ allowed: false }],
    });
    expect(answerTo({ first: null, moment: null })).toMatchObject({ missing: ["moment", "first"] });
    expect(answerTo({ first: null })).toMatchObject({ missing: ["first"], possible: [{ allowed: true }] });
  });

  test("wrong marks are errors and missing", () => {
    const { outcome, diagnostics } = secondTest({ ...asked, first: tenths(85), second: tenths(110) });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["first", "second"] });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["mark.tooManyDecimals", "first"],
      ["mark.outOfRange", "second"],
    ]);
    const zero = { ...asked, first: tenths(0) };
    expect(secondTest(zero).outcome.status).toBe("decided");
    expect(secondTest(zero, { options: { "AMB-P01": "rejectZero" } }).outcome.status).toBe("undetermined");
  });
});
