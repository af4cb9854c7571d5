import type { Command } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { examineProgram, readDay, readSeconds } from "./examine-program";
import { listVectors } from "./list-vectors";

/** The options of `vectors run` as commander gives them. */
interface RunOptions {
  readonly cmd?: string;
  readonly filter?: string;
  readonly result?: string;
  readonly date?: string;
  readonly timeout?: number;
  readonly showErrors?: boolean;
  readonly json?: boolean;
}

/** Adds `sodiem vectors` with `run` and `list`. */
export function addVectorsCommands(program: Command, registration: Registration): Command[] {
  const { say } = registration;
  const vectors = program
    .command("vectors")
    .description(say("cli.vectors.description"))
    .usage(say("cli.vectors.usage"))
    .helpCommand("help [command]", say("cli.help.command"))
    .option("--lang <language>", say("cli.help.lang"), "vi");
  return [vectors, addRun(vectors, registration), addList(vectors, registration)];
}

function addRun(vectors: Command, { language, say, console, end }: Registration): Command {
  const examples = [
    ['sodiem vectors run --cmd "sodiem eval"', "cli.vectors.run.example.own"],
    ['sodiem vectors run --cmd "python3 answer.py" --filter tt22-2021/9', "cli.vectors.run.example.python"],
    [
      'sodiem vectors run --cmd "python3 answer.py" --result ket-qua.json --date 2026-05-31',
      "cli.vectors.run.example.result",
    ],
  ] as const;
  const exitCodes = ["cli.vectors.run.exit.0", "cli.vectors.run.exit.1", "cli.vectors.run.exit.2"];
  return vectors
    .command("run")
    .description(say("cli.vectors.run.description"))
    .usage(say("cli.vectors.run.usage"))
    .option("--cmd <program>", say("cli.vectors.run.cmd"))
    .option("--filter <clause>", say("cli.vectors.run.filter"))
    .option("--result <file>", say("cli.vectors.run.result"))
    .option("--date <day>", say("cli.vectors.run.date"), readDay)
    .option("--timeout <seconds>", say("cli.vectors.run.timeout"), readSeconds, 120)
    .option("--show-errors", say("cli.vectors.run.showErrors"))
    .option("--json", say("cli.vectors.run.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, exitCodes, say))
    .action(async (options: RunOptions) => {
      end(await examineProgram({ language, ...options }, console));
    });
}

function addList(vectors: Command, { language, say, console, end }: Registration): Command {
  const examples = [
    ["sodiem vectors list", "cli.vectors.list.example.all"],
    ["sodiem vectors list --filter tt27-2020 --json", "cli.vectors.list.example.one"],
  ] as const;
  return vectors
    .command("list")
    .description(say("cli.vectors.list.description"))
    .usage(say("cli.vectors.list.usage"))
    .option("--filter <clause>", say("cli.vectors.run.filter"))
    .option("--json", say("cli.vectors.list.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, ["cli.vectors.list.exit.0", "cli.vectors.list.exit.2"], say))
    .action(async (options: { filter?: string; json?: boolean }) => {
      end(await listVectors({ language, ...options }, console));
    });
}
