import type { Say } from "./messages";
import { wrapTo } from "./text/width";

/** What stands below the options in the help of a command: examples with what they do, and the exit codes. */
export function helpTail(
  examples: readonly (readonly [command: string, key: string])[],
  exitCodes: readonly string[],
  say: Say,
): string {
  return [
    "",
    say("cli.help.examples"),
    ...examples.flatMap(([command, key]) => [`  ${command}`, `      ${say(key)}`]),
    "",
    say("cli.help.exitCodes"),
    ...exitCodes.flatMap((key) =>
      wrapTo(say(key), 95).map((line, index) => `  ${index === 0 ? key.slice(-1) : " "}  ${line}`),
    ),
  ].join("\n");
}
