import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The commands of a guide, each with what it prints. */
function commandsOf(guide: string) {
  return [...guide.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => {
    const [command = "", ...output] = block.trimEnd().split("\n");
    return { command: command.replace(/^\$ sodiem /, ""), output: output.join("\n") };
  });
}

describe.each(["own-pack.md", "own-pack.vi.md"])("the guide %s", (name) => {
  const commands = commandsOf(readFileSync(`${root}docs/guides/${name}`, "utf8"));

  test("lints, tabulates, decides, dates", () => {
    expect(commands.map(({ command }) => command.split(" ").slice(0, 2).join(" "))).toEqual([
      "pack lint",
      "pack matrix",
      "decide examples/own-pack/request.json",
      "decide examples/own-pack/late-request.json",
      "pack calendar",
    ]);
  });

  test.each(commands)("$command", async ({ command, output }) => {
    const console = memoryConsole();
    const given = command.split(" ").map((word) => (word.startsWith("examples/") ? `${root}${word}` : word));
    const code = await runProgram(given, console);
    expect(code).toBeLessThan(2);
    expect(console.written.error).toBe("");
    expect(console.written.out.trimEnd()).toBe(output);
  });
});
