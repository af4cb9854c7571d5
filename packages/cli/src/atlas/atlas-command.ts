import type { Command } from "commander";
import { helpTail } from "../help";
import type { Registration } from "../registration";
import { readInstrument, runAtlas } from "./run-atlas";

/** The options of `atlas` as commander gives them. */
interface AtlasOptions {
  readonly instrument?: string;
  readonly json?: boolean;
  readonly html?: string;
}

/** Adds `sodiem atlas`. */
export function addAtlasCommand(program: Command, { language, say, console, end }: Registration): Command {
  const examples = [
    ["sodiem atlas --instrument tt22-2021", "cli.atlas.example.one"],
    ["sodiem atlas --html ban-do.html", "cli.atlas.example.page"],
  ] as const;
  return program
    .command("atlas")
    .description(say("cli.atlas.description"))
    .usage(say("cli.atlas.usage"))
    .option("--instrument <id>", say("cli.atlas.instrument"), readInstrument)
    .option("--json", say("cli.atlas.json"))
    .option("--html <file>", say("cli.atlas.html"))
    .option("--lang <language>", say("cli.help.lang"), "vi")
    .addHelpText("after", helpTail(examples, ["cli.atlas.exit.0", "cli.atlas.exit.2"], say))
    .action(async ({ instrument, json, html }: AtlasOptions) => {
      end(
        await runAtlas(
          {
            language,
            ...(instrument === undefined ? {} : { instrument }),
            ...(json === undefined ? {} : { json }),
            ...(html === undefined ? {} : { html }),
          },
          console,
        ),
      );
    });
}
