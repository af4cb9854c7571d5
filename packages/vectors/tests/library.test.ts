import { answer } from "@sodiem/core/protocol";
import { loadVectors, runVectors } from "@sodiem/vectors";
import { expect, test } from "vitest";

/** Operations that the library does not answer yet, by the beginning of their names; to be kept empty. */
const notAnswered: readonly string[] = [];

test("the library answers every case as expected", async () => {
  const vectors = (await loadVectors()).filter(
    ({ request }) => !notAnswered.some((prefix) => request.op.startsWith(prefix)),
  );
  const { totals, failures } = await runVectors({ answer, vectors });
  expect(failures.slice(0, 20)).toEqual([]);
  expect(totals).toEqual({ cases: vectors.length, passed: vectors.length, failed: 0, notCovered: 0 });
});

test("operations are listed as unanswered only while they are", () => {
  const answered = notAnswered.filter((prefix) => {
    const { diagnostics } = answer({ id: "1", op: `${prefix}termAverage`, input: {} });
    return !diagnostics.some(({ code }) => code === "request.unknownOperation");
  });
  expect(answered).toEqual([]);
});
