import { expect, test } from "vitest";
import { memoryConsole } from "../testing/memory-console";
import { runEval } from "./run-eval";

const answersTo = async (stdin: string, answering?: (line: string) => string) => {
  const console = memoryConsole({ stdin, environment: { SODIEM_DEBUG: "1" } });
  expect(await runEval(console, answering)).toBe(0);
  return { lines: console.written.out.split("\n").slice(0, -1), error: console.written.error };
};

test("each line has its answer, in the same order, malformed ones too", async () => {
  const round = (id: string, exact: string) => JSON.stringify({ id, op: "round", input: { exact } });
  const { lines } = await answersTo([round("1", "8.25"), "{", "", "[1]", round("2", "33/4")].join("\n"));
  const answers = lines.map((line) => JSON.parse(line));
  expect(answers.map(({ id, status, value }) => [id, status, value])).toEqual([
    ["1", "decided", "8.3"],
    [null, "error", undefined],
    [null, "error", undefined],
    [null, "error", undefined],
    ["2", "decided", "8.3"],
  ]);
  expect(answers[1].diagnostics[0].code).toBe("request.malformed");
});

test("a hundred thousand lines keep their order", async () => {
  const count = 100_000;
  const stdin = Array.from(
    { length: count },
    (_, id) => `{"id":${id},"op":"round","input":{"exact":"8.25"}}`,
  );
  const { lines } = await answersTo(stdin.join("\n"));
  expect(lines.length).toBe(count);
  expect(lines.every((line, id) => line.startsWith(`{"id":${id},"status":"decided"`))).toBe(true);
});

test("an error inside an answer is the answer of its line alone", async () => {
  const { lines, error } = await answersTo("a\nb\nc", (line) => {
    if (line === "b") throw new Error("inner detail");
    return line;
  });
  expect(lines[0]).toBe("a");
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({
    status: "error",
    diagnostics: [{ code: "internal.error" }],
  });
  expect(lines[2]).toBe("c");
  expect(error).toContain("inner detail");
});

test("when nobody reads the answers any more, the run ends", async () => {
  let asked = 0;
  function* endless(): Generator<Uint8Array> {
    for (;;) {
      asked += 1;
      yield Buffer.from("{}\n");
    }
  }
  await runEval(memoryConsole({ stdin: endless(), closesAfter: 1 }));
  expect(asked).toBe(1);
});
