import type { Adapter } from "@sodiem/core";
import { type Command, Option } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { type ConvertSettings, runConvert } from "./run-convert";
import { runDetect } from "./run-detect";
import { runFields } from "./run-fields";

/** The options of `convert` as commander gives them. */
interface ConvertOptions {
  readonly to: string;
  readonly template: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly names?: "unique" | "never";
  readonly averages?: boolean;
  readonly force?: boolean;
}

/** Adds `sodiem convert`, `sodiem detect` and `sodiem fields`; `load` brings the adapters once they are needed. */
export function addConvertCommands(
  program: Command,
  { language, say, console, end }: Registration,
  load: () => Promise<readonly Adapter[]>,
): readonly Command[] {
  const convert = program
    .command("convert")
    .description(say("cli.convert.description"))
    .usage(say("cli.convert.usage"))
    .argument("[paths...]", say("cli.convert.paths"))
    .requiredOption("--to <platform>", say("cli.convert.to"))
    .requiredOption("--template <file>", say("cli.convert.template"))
    .option("-o, --output <file>", say("cli.convert.output"))
    .addOption(new Option("--names <how>", say("cli.convert.names")).choices(["unique", "never"]))
    .option("--averages", say("cli.convert.averages"))
    .option("--force", say("cli.convert.force"))
    .option("--json", say("cli.convert.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText(
      "after",
      helpTail(
        [
          ["sodiem convert so-diem/ --to csdl --template mau.xlsx", "cli.convert.example.preview"],
          [
            "sodiem convert so-diem/ --to csdl --template mau.xlsx -o da-dien.xlsx",
            "cli.convert.example.write",
          ],
        ],
        ["cli.convert.exit.0", "cli.convert.exit.1", "cli.convert.exit.2"],
        say,
      ),
    )
    .action(async (paths: string[], options: ConvertOptions) => {
      end(await runConvert(paths, settingsOf(options, language), await load(), console));
    });
  const detect = program
    .command("detect")
    .description(say("cli.detect.description"))
    .usage(say("cli.detect.usage"))
    .argument("[paths...]", say("cli.convert.paths"))
    .option("--json", say("cli.detect.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText(
      "after",
      helpTail(
        [["sodiem detect so-diem/", "cli.detect.example"]],
        ["cli.detect.exit.0", "cli.detect.exit.1", "cli.detect.exit.2"],
        say,
      ),
    )
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      end(
        await runDetect(paths, { language, ...(json === undefined ? {} : { json }) }, await load(), console),
      );
    });
  const fields = program
    .command("fields")
    .description(say("cli.fields.description"))
    .usage(say("cli.fields.usage"))
    .argument("[platform]", say("cli.fields.platform"))
    .option("--json", say("cli.detect.json"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText(
      "after",
      helpTail(
        [["sodiem fields csdl", "cli.fields.example"]],
        ["cli.fields.exit.0", "cli.fields.exit.2"],
        say,
      ),
    )
    .action(async (platform: string | undefined, { json }: { json?: boolean }) => {
      const settings = {
        language,
        ...(platform === undefined ? {} : { platform }),
        ...(json === undefined ? {} : { json }),
      };
      end(await runFields(settings, await load(), console));
    });
  return [convert, detect, fields];
}

function settingsOf(
  { to, template, output, json, names, averages, force }: ConvertOptions,
  language: ConvertSettings["language"],
): ConvertSettings {
  const options = {
    ...(names === undefined ? {} : { names }),
    ...(averages === undefined ? {} : { averages }),
  };
  return {
    language,
    to,
    template,
    ...(output === undefined ? {} : { output }),
    ...(json === undefined ? {} : { json }),
    ...(force === undefined ? {} : { force }),
    options,
  };
}
