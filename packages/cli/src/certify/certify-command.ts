import type { Command } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { readDay, readSeconds } from "../vectors/examine-program";
import { runCertify } from "./run-certify";

/** The options of `certify` as commander gives them. */
interface CertifyOptions {
  readonly cmd?: string;
  readonly files?: readonly string[];
  readonly name?: string;
  readonly date?: string;
  readonly filter?: string;
  readonly timeout?: number;
  readonly json?: boolean;
  readonly html?: string;
}

/** Adds `sodiem certify`; `today` is the clock's day, for those who name none. */
export function addCertifyCommand(
  program: Command,
  { language, say, console, end }: Registration,
  today: () => string = vietnameseDay,
): Command {
  const examples = [
    ['sodiem certify --cmd "python3 answer.py" --html bao-cao.html', "cli.certify.example.cmd"],
    ["sodiem certify --files so-diem/ --name SMS --date 2026-05-31 --json", "cli.certify.example.files"],
  ] as const;
  const exitCodes = ["cli.certify.exit.0", "cli.certify.exit.1", "cli.certify.exit.2"];
  return program
    .command("certify")
    .description(say("cli.certify.description"))
    .usage(say("cli.certify.usage"))
    .option("--cmd <program>", say("cli.vectors.run.cmd"))
    .option("--files <paths...>", say("cli.certify.files"))
    .option("--name <name>", say("cli.certify.name"))
    .option("--date <day>", say("cli.certify.date"), readDay)
    .option("--filter <clause>", say("cli.vectors.run.filter"))
    .option("--timeout <seconds>", say("cli.vectors.run.timeout"), readSeconds, 120)
    .option("--html <file>", say("cli.certify.html"))
    .option("--json", say("cli.certify.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, exitCodes, say))
    .action(async ({ date, ...options }: CertifyOptions) => {
      end(await runCertify({ ...options, language, date: date ?? today() }, console));
    });
}

/** The day it is in Vietnam. */
function vietnameseDay(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(
    new Date(),
  );
}
