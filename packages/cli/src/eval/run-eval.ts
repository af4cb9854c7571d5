import { type Diagnostic, diagnostic } from "@sodiem/core";
import { answerLine } from "@sodiem/core/protocol";
import { type Console, debugTrace } from "../io/console";
import { type Line, splitLines } from "./split-lines";

/**
 * Answers the questions of the standard input, one JSON object a line, in the same order. A line that is no question
 * is answered with an error; the run ends with its input or when nobody reads the answers any more. `answering`
 * answers one line.
 *
 * @example `{"id":"1","op":"round","input":{"exact":"8.25"}}` is answered by an object whose `value` is `"8.3"`
 */
export async function runEval(
  console: Console,
  answering: (line: string) => string = answerLine,
): Promise<0> {
  for await (const lines of splitLines(console.stdin)) {
    let text = "";
    for (const line of lines) text += `${await answerTo(line, answering, console)}\n`;
    await console.stdout.write(text);
    if (console.stdout.isClosed) break;
  }
  return 0;
}

async function answerTo(line: Line, answering: (line: string) => string, console: Console): Promise<string> {
  if (line === null) {
    return failed(diagnostic("request.malformed", "error", [], { expected: "a shorter line" }));
  }
  try {
    return answering(line);
  } catch (error) {
    await debugTrace(error, console);
    return failed(diagnostic("internal.error", "error"));
  }
}

function failed(problem: Diagnostic): string {
  return JSON.stringify({ id: null, status: "error", cites: [], diagnostics: [problem] });
}
