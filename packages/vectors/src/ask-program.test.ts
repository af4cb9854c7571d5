import { expect, test } from "vitest";
import { askProgram, type ProgramLimits } from "./ask-program";
import { splitWords } from "./split-words";
import { withProgram } from "./testing/programs";

async function ask(source: string, questions: readonly string[], limits: Partial<ProgramLimits> = {}) {
  const lines: string[] = [];
  const end = await withProgram(source, (command) =>
    askProgram(splitWords(command), questions, (line) => lines.push(line), { timeoutMs: 30_000, ...limits }),
  );
  return { end, lines };
}

test("questions go in and lines come out, however slowly the program reads", async () => {
  const questions = Array.from({ length: 2000 }, (_, index) => `${index} ${"x".repeat(200)}`);
  const { end, lines } = await ask(
    "let n = 0; for await (const line of questions) { if (n++ === 0) await new Promise((r) => setTimeout(r, 300)); process.stdout.write(line + '\\n'); }",
    questions,
  );
  expect(end).toEqual({ kind: "exited", code: 0 });
  expect(lines).toEqual(questions);
});

test("a program that answers only at the end of its input is heard, its last line without a line feed too", async () => {
  const { lines } = await ask(
    "const all = []; for await (const line of questions) all.push(line); process.stdout.write(all.join('\\n'));",
    ["ế", "b"],
  );
  expect(lines).toEqual(["ế", "b"]);
});

test("a program that ends early, does not read or does not start is no error here", async () => {
  const many = Array.from({ length: 5000 }, () => "x".repeat(200));
  expect((await ask("process.exit(3);", many)).end).toEqual({ kind: "exited", code: 3 });
  expect((await ask("throw new Error('no');", many)).end).toEqual({ kind: "exited", code: 1 });
  expect((await ask("process.kill(process.pid, 'SIGKILL');", [])).end).toEqual({
    kind: "exited",
    code: null,
  });
  const nothing = () => {};
  expect(await askProgram(["no such program"], many, nothing, { timeoutMs: 1000 })).toEqual({
    kind: "notStarted",
    reason: "ENOENT",
  });
  expect(await askProgram([], [], nothing, { timeoutMs: 1000 })).toEqual({
    kind: "notStarted",
    reason: "ENOENT",
  });
});

test("a program that does not end is stopped, even one that does not want to", async () => {
  const started = performance.now();
  const { end, lines } = await ask(
    "process.on('SIGTERM', () => {}); say(1); setInterval(() => {}, 1000);",
    ["x"],
    { timeoutMs: 700 },
  );
  expect(end).toEqual({ kind: "timedOut" });
  expect(lines).toEqual(["1"]);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test("a program that writes one line without end is stopped", async () => {
  const { end } = await ask(
    "const part = 'x'.repeat(1000); const more = () => { while (process.stdout.write(part)); process.stdout.once('drain', more); }; more();",
    ["x"],
    { longestLine: 10_000 },
  );
  expect(end).toEqual({ kind: "tooMuchOutput" });
});
