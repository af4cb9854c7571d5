import { Command, CommanderError, type Help } from "commander";
import { addAtlasCommand } from "./atlas/atlas-command";
import { readLevel, readPeriods, readReadings, SettingProblem, schoolLevels } from "./audit/read-settings";
import { type AuditSettings, runAudit } from "./audit/run-audit";
import { addCertifyCommand } from "./certify/certify-command";
import { addCompletionCommand } from "./completion/completion-command";
import { type Config, configChoice, readConfig } from "./config/read-config";
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
 * `SODIEM_DEBUG=1` adds where an unexpected error came from. Settings are read from `sodiem.config.json` of `folder`.
 *
 * @example await runProgram(["audit", "so_diem.xls", "--lang", "en"], processConsole())
 */
export async function runProgram(
  given: readonly string[],
  console: Console,
  folder: string = process.cwd(),
): Promise<number> {
  const asked = languageText(given);
  let language = asked === undefined ? "vi" : languages.find((one) => one === asked);
  let say = sayIn(language ?? "vi");
  const complain = (text: string): Promise<void> =>
    console.stderr.write(`${say("cli.error.prefix")}: ${text}\n`);
  try {
    if (language === undefined) {
      throw new SettingProblem("cli.error.language", { text: asked ?? "" });
    }
    const choice = configChoice(given);
    const config = await readConfig({ folder, ...(choice === undefined ? {} : { config: choice }) });
    if (asked === undefined && config.lang !== undefined) {
      language = config.lang;
      say = sayIn(language);
    }
    return await runCommand(given, language, console, config);
  } catch (error) {
    if (error instanceof SettingProblem) {
      await complain(say(error.key, error.operands));
    } else {
      await complain(say("cli.error.unexpected"));
      await debugTrace(error, console);
    }
    return 2;
  }
}

async function runCommand(
  given: readonly string[],
  language: Language,
  console: Console,
  config: Config,
): Promise<number> {
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
    .option("--no-redact", say("cli.audit.noRedact"))
    .option("--periods <list>", say("cli.audit.periods"), readPeriods)
    .option("--level <level>", say("cli.audit.level", { levels: schoolLevels.join(", ") }), readLevel)
    .option("--options <list>", say("cli.audit.options"), readReadings)
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", auditHelp(say))
    .action(async (paths: string[], options: AuditOptions) => {
      exitCode = await runAudit(
        paths,
        auditSettings({ ...auditConfig(config), ...options }, language),
        console,
      );
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
    addCompletionCommand(program, registration),
  ];
  for (const command of [program, audit, evaluate, ...others]) {
    command.option("--config <file>", say("cli.help.config")).option("--no-config", say("cli.help.noConfig"));
    speak(command, say, printed, warned);
  }
  try {
    await program.parseAsync(given, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isForWantOfCommand = error.code === "commander.help" && error.exitCode !== 0;
    if (!isForWantOfCommand && error.exitCode !== 0) {
      await console.stderr.write(`${say("cli.error.prefix")}: ${usageProblem(error, given, program, say)}\n`);
      return 2;
    }
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

/** The settings that concern `audit`, as its options. */
function auditConfig({ lang: _, ...settings }: Config): AuditOptions {
  return settings;
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

/** What is wrong with a command line, the word that may have been meant, and where to read on. */
function usageProblem(
  { code, message }: CommanderError,
  given: readonly string[],
  program: Command,
  say: Say,
): string {
  const text = /'([^']*)'/.exec(message)?.[1] ?? "";
  const help = [...commandPath(given, program), "--help"].join(" ");
  const keys: { readonly [code: string]: string } = {
    "commander.unknownOption": "cli.error.unknownOption",
    "commander.unknownCommand": "cli.error.unknownCommand",
    "commander.optionMissingArgument": "cli.error.missingValue",
    "commander.missingMandatoryOptionValue": "cli.error.missingOption",
  };
  const words = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  const hint = words === undefined ? "" : ` ${say("cli.error.didYouMean", { words })}`;
  return say(keys[code] ?? "cli.error.usage", { text, help }) + hint;
}

/** The words of a command line that name the command: `sodiem pack lint`. */
function commandPath(given: readonly string[], program: Command): string[] {
  let command: Command = program;
  const path = [program.name()];
  for (const word of given) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) continue;
    command = next;
    path.push(word);
  }
  return path;
}

/** The language asked for, read before anything is said. */
function languageText(given: readonly string[]): string | undefined {
  const index = given.indexOf("--lang");
  const joined = given.find((one) => one.startsWith("--lang="));
  return joined === undefined
    ? index === -1
      ? undefined
      : (given[index + 1] ?? "")
    : joined.slice("--lang=".length);
}
