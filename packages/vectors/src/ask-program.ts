import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";

/**
 * How a program came to its end: by itself with its exit code (`null` where a signal ended it); stopped because the
 * time was over or because it wrote without end; or it could not be started, for the system's reason such as ENOENT.
 */
export type ProgramEnd =
  | { readonly kind: "exited"; readonly code: number | null }
  | { readonly kind: "timedOut" }
  | { readonly kind: "tooMuchOutput" }
  | { readonly kind: "notStarted"; readonly reason: string };

/** What bounds one run of a program. */
export interface ProgramLimits {
  readonly timeoutMs: number;
  /** Letters of one line; a program that writes a longer one is stopped. */
  readonly longestLine?: number;
  /** Whether what the program writes to its standard error is shown or dropped. */
  readonly stderr?: "inherit" | "ignore";
}

const longestLineByDefault = 16 * 1024 * 1024;

/** How long a program that was told to end may take before it is ended. */
const graceMs = 1000;

/**
 * Starts a program once, writes one question a line to its standard input, no faster than it reads, and hands on each
 * line of its standard output. Nothing is thrown, whatever the program does.
 *
 * @example await askProgram(["node", "answer.js"], ['{"id":"1"}'], (line) => lines.push(line), { timeoutMs: 5000 })
 */
export async function askProgram(
  words: readonly string[],
  questions: Iterable<string>,
  takeLine: (line: string) => void,
  { timeoutMs, longestLine = longestLineByDefault, stderr = "ignore" }: ProgramLimits,
): Promise<ProgramEnd> {
  const [file = "", ...given] = words;
  if (file === "") return { kind: "notStarted", reason: "ENOENT" };
  const program = spawn(file, given, { stdio: ["pipe", "pipe", stderr], windowsHide: true });
  const { stdin, stdout } = program;
  if (stdin === null || stdout === null) return { kind: "notStarted", reason: "EPIPE" };
  return new Promise((resolve) => {
    let stopped: ProgramEnd | undefined;
    const end = (found: ProgramEnd): void => {
      clearTimeout(timer);
      resolve(found);
    };
    const stop = (why: ProgramEnd): void => {
      if (stopped !== undefined) return;
      stopped = why;
      program.kill();
      const last = setTimeout(() => program.kill("SIGKILL"), graceMs);
      program.once("exit", () => clearTimeout(last));
      // A program of the program may hold the pipes open; they are let go.
      stdin.destroy();
      stdout.destroy();
      program.unref();
      end(why);
    };
    const timer = setTimeout(() => stop({ kind: "timedOut" }), timeoutMs);
    program.once("error", (error: NodeJS.ErrnoException) => {
      end(
        program.pid === undefined ? { kind: "notStarted", reason: error.code ?? error.message } : endOf(null),
      );
    });
    program.once("close", (code) => end(stopped ?? endOf(code)));
    // A program that stops reading is no error of ours; its missing answers tell.
    stdin.on("error", () => {});
    stdout.on("error", () => {});
    readLines(stdout.setEncoding("utf8"), longestLine, takeLine, () => stop({ kind: "tooMuchOutput" }));
    void writeLines(stdin, questions);
  });
}

function endOf(code: number | null): ProgramEnd {
  return { kind: "exited", code };
}

function readLines(
  source: NodeJS.ReadableStream,
  longest: number,
  takeLine: (line: string) => void,
  onTooLong: () => void,
): void {
  let rest = "";
  source.on("data", (part: string) => {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) takeLine(line);
    if (rest.length > longest) onTooLong();
  });
  source.on("end", () => {
    if (rest !== "") takeLine(rest);
  });
}

async function writeLines(target: Writable, lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    if (target.destroyed) return;
    if (!target.write(`${line}\n`) && !(await canTakeMore(target))) return;
  }
  target.end();
}

/** Waits until a stream can take more; false where it closed instead. */
async function canTakeMore(target: Writable): Promise<boolean> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    return await Promise.race([
      once(target, "drain", { signal }).then(() => true),
      once(target, "close", { signal }).then(() => false),
    ]);
  } catch {
    return false;
  } finally {
    waiting.abort();
  }
}
