import type { Command } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { knownPacks } from "./read-pack-file";
import { runCalendar } from "./run-calendar";
import { runDecide } from "./run-decide";
import { runDiff } from "./run-diff";
import { runLint } from "./run-lint";
import { runMatrix } from "./run-matrix";

interface JsonOption {
  readonly json?: boolean;
}

/** Adds `sodiem decide` and `sodiem pack` with what stands below it. */
export function addPackCommands(program: Command, registration: Registration): Command[] {
  const { say } = registration;
  const pack = program
    .command("pack")
    .description(say("cli.pack.description"))
    .usage(say("cli.pack.usage"))
    .helpCommand("help [command]", say("cli.help.command"))
    .option("--lang <language>", say("cli.help.lang"), "vi");
  return [
    addDecide(program, registration),
    pack,
    addMatrix(pack, registration),
    addLint(pack, registration),
    addDiff(pack, registration),
    addCalendar(pack, registration),
  ];
}

function addDecide(program: Command, { language, say, console, end }: Registration): Command {
  const examples = [
    ["sodiem decide cau-hoi.json", "cli.decide.example.one"],
    ["sodiem decide --pack quy-che.json < cau-hoi.json", "cli.decide.example.own"],
  ] as const;
  const exitCodes = ["cli.decide.exit.0", "cli.decide.exit.1", "cli.decide.exit.2"];
  return program
    .command("decide")
    .description(say("cli.decide.description"))
    .usage(say("cli.decide.usage"))
    .argument("[file]", say("cli.decide.file"))
    .option("--pack <file>", say("cli.decide.pack"))
    .option("--json", say("cli.decide.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, exitCodes, say))
    .action(async (file: string | undefined, { pack, json }: JsonOption & { readonly pack?: string }) => {
      const settings = { language, ...given({ pack, json }) };
      end(await runDecide(file, settings, console));
    });
}

function addMatrix(pack: Command, registration: Registration): Command {
  const { language, say, console, end } = registration;
  const examples = [["sodiem pack matrix hp2023", "cli.packMatrix.example"]] as const;
  return subcommand(pack, registration, "matrix", "packMatrix")
    .argument("<pack>", say("cli.pack.pack", { known: knownPacks }))
    .addHelpText("after", helpTail(examples, ["cli.pack.exit.0", "cli.pack.exit.2"], say))
    .action(async (named: string, { json }: JsonOption) => {
      end(await runMatrix(named, { language, ...given({ json }) }, console));
    });
}

function addLint(pack: Command, registration: Registration): Command {
  const { language, say, console, end } = registration;
  const examples = [
    ["sodiem pack lint quy-che.json", "cli.packLint.example.own"],
    ["sodiem pack lint smas2019 --json", "cli.packLint.example.json"],
  ] as const;
  const exitCodes = ["cli.packLint.exit.0", "cli.packLint.exit.1", "cli.packLint.exit.2"];
  return subcommand(pack, registration, "lint", "packLint")
    .argument("<pack>", say("cli.pack.pack", { known: knownPacks }))
    .addHelpText("after", helpTail(examples, exitCodes, say))
    .action(async (named: string, { json }: JsonOption) => {
      end(await runLint(named, { language, ...given({ json }) }, console));
    });
}

function addDiff(pack: Command, registration: Registration): Command {
  const { language, say, console, end } = registration;
  const examples = [["sodiem pack diff hp2023 dl2021", "cli.packDiff.example"]] as const;
  const exitCodes = ["cli.packDiff.exit.0", "cli.packDiff.exit.1", "cli.packDiff.exit.2"];
  return subcommand(pack, registration, "diff", "packDiff")
    .argument("<first>", say("cli.pack.pack", { known: knownPacks }))
    .argument("<second>", say("cli.packDiff.second"))
    .addHelpText("after", helpTail(examples, exitCodes, say))
    .action(async (first: string, second: string, { json }: JsonOption) => {
      end(await runDiff([first, second], { language, ...given({ json }) }, console));
    });
}

/** The options of `pack calendar` as commander gives them. */
interface CalendarOptions extends JsonOption {
  readonly year?: string;
  readonly calendar?: string;
  readonly ics?: boolean;
  readonly stamp?: string;
}

function addCalendar(pack: Command, registration: Registration): Command {
  const { language, say, console, end } = registration;
  const examples = [
    [
      "sodiem pack calendar hp2023 --year 2026-2027 --calendar nam-hoc.json --ics > lich.ics",
      "cli.packCalendar.example",
    ],
  ] as const;
  return subcommand(pack, registration, "calendar", "packCalendar")
    .argument("<pack>", say("cli.pack.pack", { known: knownPacks }))
    .option("--year <year>", say("cli.packCalendar.year"))
    .option("--calendar <file>", say("cli.packCalendar.calendar"))
    .option("--ics", say("cli.packCalendar.ics"))
    .option("--stamp <time>", say("cli.packCalendar.stamp"))
    .addHelpText("after", helpTail(examples, ["cli.packCalendar.exit.0", "cli.packCalendar.exit.2"], say))
    .action(async (named: string, { year, calendar, ics, stamp, json }: CalendarOptions) => {
      const settings = { language, ...given({ year, calendar, ics, stamp, json }) };
      end(await runCalendar(named, settings, console));
    });
}

function subcommand(pack: Command, { say }: Registration, name: string, family: string): Command {
  return pack
    .command(name)
    .description(say(`cli.${family}.description`))
    .usage(say(`cli.${family}.usage`))
    .option("--json", say("cli.pack.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi");
}

/** Only the options that are given. */
function given<Options extends object>(
  options: Options,
): { [Name in keyof Options]?: Exclude<Options[Name], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Options]?: Exclude<Options[Name], undefined> };
}
