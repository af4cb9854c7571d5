import { Command, CommanderError, type Help } from "commander";
import { addAtlasCommand } from "./atlas/atlas-command";
import { readLevel, readPeriods, readReadings, SettingProblem, schoolLevels } from "./audit/read-settings";
import { type AuditSettings, runAudit } from "./audit/run-audit";
import { addCertifyCommand } from "./certify/certify-command";
import { loadAdapters } from "./convert/adapters";
import { addConvertCommands } from "./convert/convert-commands";
import { listedOptions, optionsText } from "./eval/list-options";
import { runEval } from "./eval/run-eval";
import { helpTail } from "./help";
import { readSheets, type SheetChoice, sheetChoices } from "./html/pupil-sheets";
import { type Console, debugTrace } from "./io/console";
import { type Language, languages, type Say, sayIn } from "./messages";
import { addPackCommands } from "./pack/pack-commands";
import { addReceiptCommands } from "./receipt/receipt-commands";
import type { Registration } from "./registration";
import { addVectorsCommands } from "./vectors/vectors-commands";
import { version } from "./version";

/**
 * Runs the `sodiem` command and returns its exit code. Whatever goes wrong is one sentence on the standard error;
 * `SODIEM_DEBUG=1` adds where an unexpected error came from.
 *
 * @example await runProgram(["audit", "so_diem.xls", "--lang", "en"], processConsole())
 */
export async function runProgram(given: readonly string[], console: Console): Promise<number> {
  const language = languageOf(given);
  const say = sayIn(language ?? "vi");
  const complain = (text: string): Promise<void> =>
    console.stderr.write(`${say("cli.error.prefix")}: ${text}\n`);
  try {
    if (language === undefined) {
      throw new SettingProblem("cli.error.language", { text: languageText(given) ?? "" });
    }
    return await runCommand(given, language, console);
  } catch (error) {
    if (error instanceof SettingProblem) {
      await complain(say(error.key, error.operands));
    } else if (error instanceof CommanderError) {
      await complain(usageProblem(error, given, say));
    } else {
      await complain(say("cli.error.unexpected"));
      await debugTrace(error, console);
    }
    return 2;
  }
}

async function runCommand(given: readonly string[], language: Language, console: Console): Promise<number> {
  const say = sayIn(language);
  const printed: string[] = [];
  const warned: string[] = [];
  let exitCode = 0;
  const program = new Command("sodiem")
    .description(say("cli.description"))
    .usage(say("cli.usage"))
    .version(version, "-V, --version", say("cli.help.version"))
    .helpCommand("help [command]", say("cli.help.command"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", `\n${say("cli.help.more")}`);
  const audit = program
    .command("audit")
    .description(say("cli.audit.description"))
    .usage(say("cli.audit.usage"))
    .argument("[paths...]", say("cli.audit.paths"))
    .option("--json", say("cli.audit.json"))
    .option("--html <file>", say("cli.audit.html"))
    .option("--sheets <which>", say("cli.audit.sheets", { choices: sheetChoices.join(", ") }), readSheets)
    .option("--junit <file>", say("cli.audit.junit"))
    .option("--sarif <file>", say("cli.audit.sarif"))
    .option("--annotate <folder>", say("cli.audit.annotate"))
    .option("--redact", say("cli.audit.redact"))
    .option("--periods <list>", say("cli.audit.periods"), readPeriods)
    .option("--level <level>", say("cli.audit.level", { levels: schoolLevels.join(", ") }), readLevel)
    .option("--options <list>", say("cli.audit.options"), readReadings)
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", auditHelp(say))
    .action(async (paths: string[], options: AuditOptions) => {
      exitCode = await runAudit(paths, auditSettings(options, language), console);
    });
  const evaluate = program
    .command("eval")
    .description(say("cli.eval.description"))
    .usage(say("cli.eval.usage"))
    .option("--options", say("cli.eval.options"))
    .option("--json", say("cli.eval.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", evalHelp(say))
    .action(async ({ options, json }: { options?: boolean; json?: boolean }) => {
      if (options !== true) exitCode = await runEval(console);
      else if (json === true) printed.push(`${JSON.stringify(listedOptions(), null, 2)}\n`);
      else printed.push(optionsText(language));
    });
  const registration: Registration = {
    language,
    say,
    console,
    end: (code) => {
      exitCode = code;
    },
  };
  const others = [
    addAtlasCommand(program, registration),
    ...addReceiptCommands(program, registration),
    ...addPackCommands(program, registration),
    ...addConvertCommands(program, registration, loadAdapters),
    ...addVectorsCommands(program, registration),
    addCertifyCommand(program, registration),
  ];
  for (const command of [program, audit, evaluate, ...others]) {
    speak(command, say, printed, warned);
  }
  try {
    await program.parseAsync(given, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isForWantOfCommand = error.code === "commander.help" && error.exitCode !== 0;
    if (!isForWantOfCommand && error.exitCode !== 0) throw error;
    if (isForWantOfCommand) {
      await console.stderr.write(warned.join(""));
      return 2;
    }
  }
  for (const text of printed) await console.stdout.write(text);
  return exitCode;
}

/** The options of `audit` as commander gives them. */
interface AuditOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly sheets?: SheetChoice;
  readonly junit?: string;
  readonly sarif?: string;
  readonly annotate?: string;
  readonly redact?: boolean;
  readonly periods?: ReturnType<typeof readPeriods>;
  readonly level?: ReturnType<typeof readLevel>;
  readonly options?: ReturnType<typeof readReadings>;
}

function auditSettings({ options, ...given }: AuditOptions, language: Language): AuditSettings {
  return { ...given, language, ...(options === undefined ? {} : { readings: options }) };
}

/** Makes a command speak the chosen language and throw instead of ending the process. */
function speak(command: Command, say: Say, printed: string[], warned: string[]): void {
  const titles: { readonly [title: string]: string } = {
    "Usage:": "cli.help.usage",
    "Arguments:": "cli.help.arguments",
    "Options:": "cli.help.options",
    "Commands:": "cli.help.commands",
  };
  command
    .exitOverride()
    .helpOption("-h, --help", say("cli.help.help"))
    .configureOutput({ writeOut: (text) => printed.push(text), writeErr: (text) => warned.push(text) })
    .configureHelp({
      helpWidth: 100,
      subcommandTerm: (one) => one.name(),
      styleTitle: (title) => (Object.hasOwn(titles, title) ? say(titles[title] ?? title) : title),
      optionDescription: (option) =>
        option.defaultValue === undefined || option.long === "--version"
          ? option.description
          : `${option.description} (${say("cli.help.default")}: ${String(option.defaultValue)})`,
    } satisfies Partial<Help>);
}

function auditHelp(say: Say): string {
  const examples = [
    ["sodiem audit so_diem_tong_ket_lop_8a.xls", "cli.audit.example.one"],
    ["sodiem audit so-diem/ --html bao-cao.html", "cli.audit.example.folder"],
    ["sodiem audit so-diem/ --json --redact", "cli.audit.example.json"],
    ["sodiem audit so-diem/ --junit junit.xml --sarif audit.sarif", "cli.audit.example.ci"],
    ["sodiem audit so-diem/ --annotate da-danh-dau/", "cli.audit.example.annotate"],
    ["sodiem audit so-diem/ --periods toan=140,ngu-van=140", "cli.audit.example.periods"],
  ] as const;
  return helpTail(examples, ["cli.audit.exit.0", "cli.audit.exit.1", "cli.audit.exit.2"], say);
}

function evalHelp(say: Say): string {
  const examples = [
    [`echo '{"id":"1","op":"round","input":{"exact":"8.25"}}' | sodiem eval`, "cli.eval.example.round"],
    ["sodiem eval < cau-hoi.jsonl > tra-loi.jsonl", "cli.eval.example.file"],
    ["sodiem eval --options", "cli.eval.example.options"],
  ] as const;
  return helpTail(examples, ["cli.eval.exit.0", "cli.eval.exit.2"], say);
}

/** The commands that have a help of their own. */
const commandNames: readonly string[] = [
  "audit",
  "eval",
  "atlas",
  "receipt",
  "verify",
  "vectors",
  "certify",
  "decide",
  "pack",
  "convert",
  "detect",
  "learn",
  "fields",
];

function usageProblem({ code, message }: CommanderError, given: readonly string[], say: Say): string {
  const text = /'([^']*)'/.exec(message)?.[1] ?? "";
  const command = given.find((one) => commandNames.includes(one));
  const help = command === undefined ? "sodiem --help" : `sodiem ${command} --help`;
  const keys: { readonly [code: string]: string } = {
    "commander.unknownOption": "cli.error.unknownOption",
    "commander.unknownCommand": "cli.error.unknownCommand",
    "commander.optionMissingArgument": "cli.error.missingValue",
    "commander.missingMandatoryOptionValue": "cli.error.missingOption",
  };
  return say(keys[code] ?? "cli.error.usage", { text, help });
}

/** The language asked for, read before anything is said; `undefined` when it is none of ours. */
function languageOf(given: readonly string[]): Language | undefined {
  const text = languageText(given);
  return text === undefined ? "vi" : languages.find((one) => one === text);
}

function languageText(given: readonly string[]): string | undefined {
  const index = given.indexOf("--lang");
  const joined = given.find((one) => one.startsWith("--lang="));
  return joined === undefined
    ? index === -1
      ? undefined
      : (given[index + 1] ?? "")
    : joined.slice("--lang=".length);
}
