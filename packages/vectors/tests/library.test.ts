import { answer } from "@sodiem/core/protocol";
import { loadVectors, runVectors } from "@sodiem/vectors";
import { expect, test } from "vitest";

test("the library answers every case as expected", async () => {
  const { totals, failures } = await runVectors({ answer });
  expect(failures.slice(0, 20)).toEqual([]);
  expect(totals).toEqual({
    cases: (await loadVectors()).length,
    passed: totals.cases,
    failed: 0,
    notCovered: 0,
  });
});
