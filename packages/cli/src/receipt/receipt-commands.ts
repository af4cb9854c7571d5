import type { IsoDate } from "@sodiem/core";
import type { Command } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { readDay, runReceipt } from "./run-receipt";
import { runVerify } from "./run-verify";

/** Adds `sodiem receipt` and `sodiem verify`. */
export function addReceiptCommands(program: Command, registration: Registration): Command[] {
  return [addReceipt(program, registration), addVerify(program, registration)];
}

function addReceipt(program: Command, { language, say, console, end }: Registration): Command {
  const examples = [
    ["sodiem receipt < cau-hoi.json > bien-nhan.json", "cli.receipt.example.one"],
    ["sodiem receipt --date 2026-05-31 < cau-hoi.jsonl > bien-nhan.jsonl", "cli.receipt.example.many"],
  ] as const;
  return program
    .command("receipt")
    .description(say("cli.receipt.description"))
    .usage(say("cli.receipt.usage"))
    .option("--date <day>", say("cli.receipt.date"), readDay)
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, ["cli.receipt.exit.0", "cli.receipt.exit.2"], say))
    .action(async ({ date }: { date?: IsoDate }) => {
      end(await runReceipt({ language, ...(date === undefined ? {} : { madeOn: date }) }, console));
    });
}

function addVerify(program: Command, { language, say, console, end }: Registration): Command {
  const examples = [
    ["sodiem verify bien-nhan.json", "cli.verify.example.one"],
    ["sodiem receipt < cau-hoi.json | sodiem verify -", "cli.verify.example.pipe"],
  ] as const;
  const exitCodes = ["cli.verify.exit.0", "cli.verify.exit.1", "cli.verify.exit.2"];
  return program
    .command("verify")
    .description(say("cli.verify.description"))
    .usage(say("cli.verify.usage"))
    .argument("[files...]", say("cli.verify.files"))
    .option("--json", say("cli.verify.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, exitCodes, say))
    .action(async (files: string[], { json }: { json?: boolean }) => {
      end(await runVerify(files, { language, ...(json === undefined ? {} : { json }) }, console));
    });
}
