import { describe, expect, test } from "vitest";
import { conductAfterTraining, mustTrainInSummer } from "./article-13";
import { levels } from "./options";

test("13 only conduct Chưa đạt must train in summer", () => {
  const answers = levels.map((conduct) => mustTrainInSummer({ conduct }).outcome);
  expect(answers).toEqual([true, false, false, false].map((value) => ({ status: "decided", value })));
  expect(mustTrainInSummer({ conduct: null }).outcome).toEqual({
    status: "undetermined",
    missing: ["conduct"],
    possible: [false, true],
  });
});

describe("13.3 the conduct that counts for promotion", () => {
  test.each(levels)("tasks completed: the level rated anew, %s", (reassessed) => {
    const { outcome, cites } = conductAfterTraining({
      conduct: "chua-dat",
      tasksCompleted: true,
      reassessed,
    });
    expect(outcome).toEqual({ status: "decided", value: reassessed });
    expect(cites).toEqual(["tt22-2021/13.3", "tt22-2021/13"]);
  });

  test("tasks not completed: Chưa đạt, whatever was rated", () => {
    for (const reassessed of [null, ...levels]) {
      const { outcome } = conductAfterTraining({ conduct: "chua-dat", tasksCompleted: false, reassessed });
      expect(outcome).toEqual({ status: "decided", value: "chua-dat" });
    }
  });

  test.each(["dat", "kha", "tot"] as const)("conduct %s: no training was due", (conduct) => {
    expect(conductAfterTraining({ conduct })).toMatchObject({
      outcome: { status: "decided", value: conduct },
      diagnostics: [],
    });
    const { outcome, diagnostics } = conductAfterTraining({
      conduct,
      tasksCompleted: true,
      reassessed: "tot",
    });
    expect(outcome).toEqual({ status: "decided", value: conduct });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["summer.notDue", "warning"]]);
  });

  test.each([
    [{ conduct: "chua-dat" }, ["tasksCompleted"], [...levels]],
    [{ conduct: "chua-dat", reassessed: "dat" }, ["tasksCompleted"], ["chua-dat", "dat"]],
    [{ conduct: "chua-dat", tasksCompleted: true }, ["reassessed"], [...levels]],
    [{ conduct: null }, ["conduct"], [...levels]],
    [{ conduct: null, tasksCompleted: true, reassessed: "kha" }, ["conduct"], ["dat", "kha", "tot"]],
    [{ conduct: null, tasksCompleted: false }, ["conduct"], [...levels]],
  ] as const)("%j", (training, missing, possible) => {
    expect(conductAfterTraining(training).outcome).toEqual({ status: "undetermined", missing, possible });
  });
});
