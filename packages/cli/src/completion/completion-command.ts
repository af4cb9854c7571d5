import { Argument, type Command } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { commandTree } from "./command-tree";
import { completionScript, type Shell, shells } from "./shells";

/** Adds `sodiem completion`; the script is made from the commands of the program as they are then. */
export function addCompletionCommand(program: Command, { say, console, end }: Registration): Command {
  const examples = [
    ["source <(sodiem completion bash)", "cli.completion.example.bash"],
    ["sodiem completion zsh > ~/.zfunc/_sodiem", "cli.completion.example.zsh"],
    ["sodiem completion fish > ~/.config/fish/completions/sodiem.fish", "cli.completion.example.fish"],
  ] as const;
  return program
    .command("completion")
    .description(say("cli.completion.description"))
    .usage(`<${shells.join(" | ")}>`)
    .addArgument(new Argument("<shell>", say("cli.completion.shell")).choices(shells))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, ["cli.completion.exit.0", "cli.completion.exit.2"], say))
    .action(async (shell: Shell) => {
      await console.stdout.write(completionScript(shell, commandTree(program)));
      end(0);
    });
}
