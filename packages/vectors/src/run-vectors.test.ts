import { expect, test } from "vitest";
import { runVectors } from "./run-vectors";
import { withProgram } from "./testing/programs";
import { resultFileSchema } from "./testing/result-schema";
import type { Vector } from "./vector";

function vector(name: string, more: Partial<Vector> = {}): Vector {
  return {
    id: `tt22-2021/9.1.b#${name}`,
    clause: "tt22-2021/9.1.b",
    kind: "positive",
    title: name,
    origin: "hand",
    request: { op: "round", input: { exact: name } },
    expected: { status: "decided", value: name },
    ...more,
  };
}

const vectors = [
  vector("1.0"),
  vector("2.0"),
  vector("3.0", { clause: "tt22-2021/9.3", id: "tt22-2021/9.3#x" }),
];
const clauses = { "tt22-2021/9.1.b": { passed: 2, failed: 0, notCovered: 0 } };

test("a program is asked once for all and its answers are compared", async () => {
  const source =
    "for await (const line of questions) { const { id, input } = JSON.parse(line); say({ id, status: 'decided', value: input.exact }); }";
  const result = await withProgram(source, (command) =>
    runVectors({ command, vectors, program: "mine", date: "2026-11-25" }),
  );
  expect(result).toEqual({
    $schema: "https://unpkg.com/@sodiem/vectors/schema/result.schema.json",
    protocol: 1,
    vectorsVersion: "0.1.0",
    program: "mine",
    date: "2026-11-25",
    filter: null,
    end: { kind: "exited", code: 0 },
    totals: { cases: 3, passed: 3, failed: 0, notCovered: 0 },
    byClause: { ...clauses, "tt22-2021/9.3": { passed: 1, failed: 0, notCovered: 0 } },
    failures: [],
  });
  expect(resultFileSchema.parse(result)).toEqual(result);
});

test("only what lies within the filter is asked", async () => {
  const answer = ({ input }: { input: unknown }) => ({ status: "decided", value: Object(input).exact });
  const { filter, totals, byClause } = await runVectors({ answer, vectors, filter: "tt22-2021/9.1" });
  expect({ filter, totals, byClause }).toEqual({
    filter: "tt22-2021/9.1",
    totals: { cases: 2, passed: 2, failed: 0, notCovered: 0 },
    byClause: clauses,
  });
});

test("a program that breaks off fails the cases it did not answer, and is told how", async () => {
  const source =
    "for await (const line of questions) { say({ id: JSON.parse(line).id, status: 'decided', value: '1.0' }); process.stdout.write('oops\\n', () => process.exit(7)); break; }";
  const result = await withProgram(source, (command) => runVectors({ command, vectors }));
  expect(result.end).toEqual({ kind: "exited", code: 7 });
  expect(result.totals).toEqual({ cases: 3, passed: 1, failed: 2, notCovered: 0 });
  expect(result.failures.map(({ got }) => got)).toEqual([
    { problem: "garbled", text: "oops" },
    { problem: "none" },
  ]);
  expect(resultFileSchema.parse(result)).toEqual(result);
});

test("a program that cannot be started or takes too long fails every case", async () => {
  const unknown = await runVectors({ command: "no-such-program-of-sodiem", vectors });
  expect(unknown.end).toEqual({ kind: "notStarted", reason: "ENOENT" });
  expect(unknown.totals).toEqual({ cases: 3, passed: 0, failed: 3, notCovered: 0 });
  const slow = await withProgram("setInterval(() => {}, 1000);", (command) =>
    runVectors({ command, vectors, timeoutMs: 500 }),
  );
  expect(slow.end).toEqual({ kind: "timedOut" });
  expect(slow.failures).toHaveLength(3);
});

test("a question that the program says it does not know is not covered, unless that is the expected answer", async () => {
  const refuse =
    (code: string, status = "error") =>
    () => ({
      status,
      diagnostics: [{ code, severity: "error", path: ["op"], data: {} }],
    });
  const unknown = vector("error", { expected: { status: "error" } });
  const named = vector("named", { expected: { status: "error", code: "request.unknownOperation" } });
  const all = [...vectors, unknown, named];
  const refused = await runVectors({ answer: refuse("request.unknownOperation"), vectors: all });
  expect(refused.totals).toEqual({ cases: 5, passed: 1, failed: 0, notCovered: 4 });
  const wrong = await runVectors({ answer: refuse("mark.outOfRange"), vectors: all });
  expect(wrong.totals).toEqual({ cases: 5, passed: 1, failed: 4, notCovered: 0 });
  const decided = await runVectors({ answer: refuse("request.unknownOperation", "decided"), vectors: all });
  expect(decided.totals).toEqual({ cases: 5, passed: 0, failed: 5, notCovered: 0 });
});

test("a function that throws fails its case only; one that promises is awaited", async () => {
  const answer = async ({ id, input }: { id: string; input: unknown }) => {
    if (id.endsWith("2.0")) throw new Error("broken");
    return { status: "decided", value: Object(input).exact };
  };
  const { totals, failures, program } = await runVectors({ answer, vectors });
  expect(program).toBe("function");
  expect(totals).toEqual({ cases: 3, passed: 2, failed: 1, notCovered: 0 });
  expect(failures).toEqual([
    {
      id: "tt22-2021/9.1.b#2.0",
      clause: "tt22-2021/9.1.b",
      expected: { status: "decided", value: "2.0" },
      got: { problem: "threw", text: "broken" },
    },
  ]);
});
