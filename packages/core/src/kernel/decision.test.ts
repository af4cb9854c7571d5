import { expect, test } from "vitest";
import { isoDate } from "./civil-date";
import { decide, decided, undetermined } from "./decision";
import { condition, step } from "./trace";

const rule = { id: "tt22-2021/9.1.b", inForce: { from: isoDate("2021-09-05") } } as const;

test("a decision gathers every clause its steps cite, its own first, each once", () => {
  const steps = [
    step("a", "tt22-2021/9.1.b", {}, [condition("b", "tt22-2021/5.3.b", false)]),
    step("c", "tt22-2021/9.1", {}, [step("d", "tt22-2021/5.3.b")]),
  ];
  const decision = decide(rule, undefined, () => ({ outcome: decided(73), steps }));
  expect(decision.cites).toEqual(["tt22-2021/9.1.b", "tt22-2021/5.3.b", "tt22-2021/9.1"]);
  expect(decision).not.toHaveProperty("asOf");
});

test("a rule answers only on the days it is in force", () => {
  const find = () => ({ outcome: undetermined(["final"], [1, 2]), steps: [] });
  expect(decide(rule, isoDate("2021-09-04"), find).outcome).toEqual({
    status: "notInForce",
    inForce: rule.inForce,
  });
  expect(decide(rule, isoDate("2021-09-05"), find).outcome.status).toBe("undetermined");
});
