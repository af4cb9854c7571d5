import type { Adapter, Moment, SchoolYear } from "@sodiem/core";
import { type Command, Option } from "commander";
import { SettingProblem } from "../audit/read-settings";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { type ConvertSettings, runConvert } from "./run-convert";
import { runDetect } from "./run-detect";
import { runFields } from "./run-fields";
import { readProfile, runLearn } from "./run-learn";

/** The options of `convert` as commander gives them. */
interface ConvertOptions {
  readonly to: string;
  readonly template?: string;
  readonly profile?: string;
  readonly year?: string;
  readonly moment?: Moment;
  readonly calendar?: string;
  readonly text?: "tcvn3" | "vni";
  readonly output?: string;
  readonly json?: boolean;
  readonly names?: "unique" | "never";
  readonly averages?: boolean;
  readonly force?: boolean;
}

/** Adds `sodiem convert`, `detect`, `learn` and `fields`; `load` brings the adapters once they are needed. */
export function addConvertCommands(
  program: Command,
  { language, say, console, end }: Registration,
  load: (profiles?: readonly unknown[]) => Promise<readonly Adapter[]>,
): readonly Command[] {
  const convert = program
    .command("convert")
    .description(say("cli.convert.description"))
    .usage(say("cli.convert.usage"))
    .argument("[paths...]", say("cli.convert.paths"))
    .requiredOption("--to <platform>", say("cli.convert.to"))
    .option("--template <file>", say("cli.convert.template"))
    .option("-o, --output <file>", say("cli.convert.output"))
    .option("--profile <file>", say("cli.convert.profile"))
    .option("--year <year>", say("cli.convert.year"), readYear)
    .addOption(new Option("--moment <moment>", say("cli.convert.moment")).choices(moments))
    .addOption(new Option("--text <fonts>", say("cli.convert.text")).choices(["tcvn3", "vni"]))
    .option("--calendar <file>", say("cli.convert.calendar"))
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
      const profiles = options.profile === undefined ? [] : [await readProfile(options.profile)];
      end(await runConvert(paths, settingsOf(options, language), await load(profiles), console));
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
  const learn = program
    .command("learn")
    .description(say("cli.learn.description"))
    .usage(say("cli.learn.usage"))
    .argument("<template>", say("cli.learn.template"))
    .option("-o, --output <file>", say("cli.learn.output"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText(
      "after",
      helpTail(
        [
          ["sodiem learn mau-misa.xlsx -o mau-misa.json", "cli.learn.example.store"],
          [
            "sodiem convert so-diem/ --to misa --template mau-misa.xlsx --profile mau-misa.json",
            "cli.learn.example.use",
          ],
        ],
        ["cli.learn.exit.0", "cli.learn.exit.2"],
        say,
      ),
    )
    .action(async (template: string, { output }: { output?: string }) => {
      end(await runLearn(template, { language, ...(output === undefined ? {} : { output }) }, console));
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
  return [convert, detect, learn, fields];
}

const moments = ["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"] as const;

/** Reads `--year`: two years that follow each other. */
function readYear(text: string): string {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (first !== undefined && Number(second) === Number(first) + 1) return text;
  throw new SettingProblem("cli.convert.error.year", { text });
}

function settingsOf(
  { to, template, output, json, names, averages, force, year, moment, calendar, text }: ConvertOptions,
  language: ConvertSettings["language"],
): ConvertSettings {
  const options = {
    ...(names === undefined ? {} : { names }),
    ...(averages === undefined ? {} : { averages }),
  };
  const known = {
    ...(year === undefined ? {} : { schoolYear: year as SchoolYear }),
    ...(moment === undefined ? {} : { moment }),
    ...(text === undefined ? {} : { legacyText: text }),
  };
  return {
    language,
    to,
    ...(template === undefined ? {} : { template }),
    ...(Object.keys(known).length === 0 ? {} : { known }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(output === undefined ? {} : { output }),
    ...(json === undefined ? {} : { json }),
    ...(force === undefined ? {} : { force }),
    options,
  };
}
