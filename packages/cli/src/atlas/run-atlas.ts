import { atlas, registeredInstruments } from "@sodiem/core/atlas";
import { loadVectors } from "@sodiem/vectors";
import { standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import { type Console, showsColours } from "../io/console";
import type { Language } from "../messages";
import { Wording } from "../report/wording";
import { writeReport } from "../report/write-report";
import { version } from "../version";
import { atlasPage } from "./atlas-page";
import { atlasReport } from "./atlas-report";
import { atlasTable } from "./atlas-table";

/** What `sodiem atlas` may be told. */
export interface AtlasSettings {
  readonly language: Language;
  /** One instrument; left out, all of them. */
  readonly instrument?: string;
  readonly json?: boolean;
  /** Where the page goes; `-` prints it instead of the table. */
  readonly html?: string;
}

/**
 * Reads `--instrument`.
 *
 * @throws SettingProblem when its clauses are not registered.
 * @example readInstrument("tt22-2021") // "tt22-2021"
 */
export function readInstrument(text: string): string {
  if (registeredInstruments.includes(text)) return text;
  throw new SettingProblem("cli.atlas.error.instrument", { text, known: registeredInstruments.join(", ") });
}

/**
 * Prints the atlas of clauses as a table, as JSON, or as an HTML page.
 *
 * @throws SettingProblem when the settings contradict each other or the page cannot be written.
 */
export async function runAtlas(settings: AtlasSettings, console: Console): Promise<0> {
  const { language, instrument, json, html } = settings;
  if (json === true && html === standardInput) throw new SettingProblem("cli.atlas.error.twice", {});
  const wording = new Wording(language, []);
  const report = atlasReport(atlas(instrument), await loadVectors(), wording, version);
  if (html === standardInput) {
    await console.stdout.write(atlasPage(report, wording));
    return 0;
  }
  if (html !== undefined) await writeReport(html, atlasPage(report, wording));
  if (json === true) {
    await console.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else if (html === undefined) {
    const layout = {
      columns: console.stdout.columns ?? 120,
      colours: showsColours(console.stdout, console.environment),
    };
    await console.stdout.write(`${atlasTable(report, wording, layout)}\n`);
  }
  if (html !== undefined) {
    const place = json === true ? console.stderr : console.stdout;
    await place.write(`${wording.say("cli.atlas.written", { path: html })}\n`);
  }
  return 0;
}
