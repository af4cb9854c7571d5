import type { Command, Option } from "commander";
import { schoolLevels } from "../audit/read-settings";
import { sheetChoices } from "../html/pupil-sheets";
import { languages } from "../messages";

/** A command as completion needs it. */
export interface CommandNode {
  /** The words that lead to it: empty for `sodiem` itself, `["pack", "lint"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionNode[];
}

export interface OptionNode {
  /** `--html` and, where it has one, `-o`. */
  readonly names: readonly string[];
  readonly description: string;
  /** What stands after it: nothing, one of these words, or something the shell knows, such as a file. */
  readonly value: "none" | "free" | readonly string[];
}

/** Values of options whose readers choose among words. */
const choices: { readonly [option: string]: readonly string[] } = {
  "--lang": languages,
  "--level": schoolLevels,
  "--sheets": sheetChoices,
};

/** Every command of the program, the program first. */
export function commandTree(program: Command, path: readonly string[] = []): CommandNode[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const node: CommandNode = {
    path,
    description: program.description(),
    commands: commands.map((one) => ({ name: one.name(), description: one.description() })),
    options: help.visibleOptions(program).map(optionNode),
  };
  return [node, ...program.commands.flatMap((one) => commandTree(one, [...path, one.name()]))];
}

function optionNode(option: Option): OptionNode {
  const takesValue = option.required || option.optional;
  return {
    names: [option.long, option.short].filter((name) => typeof name === "string"),
    description: option.description,
    value: takesValue ? (option.argChoices ?? choices[option.long ?? ""] ?? "free") : "none",
  };
}
