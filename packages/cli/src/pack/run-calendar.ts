import type { Pack } from "@sodiem/core/packs";
import {
  type CalendarEvent,
  icsFile,
  isIcsStamp,
  type PackCalendar,
  packCalendar,
  readSchoolDates,
  type UndatedDuty,
} from "@sodiem/core/packs/tools";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import type { Language } from "../messages";
import { PackWording } from "./pack-wording";
import { readJson, validPack } from "./read-pack-file";

/** What `sodiem pack calendar` may be told. */
export interface CalendarSettings {
  readonly language: Language;
  readonly year?: string;
  readonly calendar?: string;
  readonly json?: boolean;
  readonly ics?: boolean;
  readonly stamp?: string;
}

/**
 * Prints the dated duties of a pack over a school year; what has no day goes to the standard error.
 *
 * @returns the exit code: 0, or 2 when nothing has a date or the file of dates is wrong.
 * @throws SettingProblem when the settings are incomplete or a file cannot be read.
 */
export async function runCalendar(
  named: string,
  settings: CalendarSettings,
  console: Console,
): Promise<0 | 2> {
  const { language, year, calendar: file, json, ics, stamp = now() } = settings;
  if (year === undefined) throw new SettingProblem("cli.packCalendar.error.year", {});
  if (file === undefined) throw new SettingProblem("cli.packCalendar.error.calendar", {});
  if (json === true && ics === true) throw new SettingProblem("cli.packCalendar.error.both", {});
  if (!isIcsStamp(stamp)) throw new SettingProblem("cli.packCalendar.error.stamp", { text: stamp });
  const wording = new PackWording(language);
  const pack = await validPack(named, console.stdin);
  const read = readSchoolDates(await readJson(file, console.stdin), year);
  if ("diagnostics" in read) {
    for (const one of read.diagnostics) {
      await console.stderr.write(`${wording.say("cli.error.prefix")}: ${wording.diagnostic(one)}\n`);
    }
    return 2;
  }
  const calendar = packCalendar(pack, read.dates);
  if (calendar.events.length === 0) throw nothingDated(calendar, wording);
  for (const one of calendar.undated) await console.stderr.write(`${undatedLine(one, wording)}\n`);
  const text =
    json === true
      ? `${JSON.stringify({ pack: pack.id, schoolYear: year, ...calendar }, null, 2)}\n`
      : ics === true
        ? icsOf(pack, calendar, wording, { schoolYear: year, stamp })
        : calendar.events
            .map((event) => `${event.day}  ${summary(event, wording)}  (${event.norm})\n`)
            .join("");
  await console.stdout.write(text);
  return 0;
}

/** The clock of the machine, read only where no time is given. */
function now(): string {
  return new Date().toISOString().replace(/[-:]|\.\d+/g, "");
}

function nothingDated({ undated }: PackCalendar, wording: PackWording): SettingProblem {
  const facts = [...new Set(undated.flatMap((one) => one.facts))].map((path) => wording.fact(path));
  return facts.length === 0
    ? new SettingProblem("cli.packCalendar.error.noDuties", {})
    : new SettingProblem("cli.packCalendar.error.nothing", { facts: facts.join(", ") });
}

function undatedLine({ norm, reason, facts }: UndatedDuty, wording: PackWording): string {
  const names = facts.map((one) => (reason === "term" ? wording.term(one) : wording.fact(one)));
  const text = wording.say(`cli.packCalendar.reason.${reason}`, { facts: names.join(", ") });
  return wording.say("cli.packCalendar.undated", { norm, reason: text });
}

function summary({ kind, role, actions }: CalendarEvent, wording: PackWording): string {
  return wording.say(`cli.packCalendar.${kind}`, {
    role: role === "" ? wording.say("cli.packCalendar.anyone") : wording.role(role),
    action: actions.map((action) => wording.action(action)).join(", "),
  });
}

function icsOf(
  pack: Pack,
  { events }: PackCalendar,
  wording: PackWording,
  { schoolYear, stamp }: { readonly schoolYear: string; readonly stamp: string },
): string {
  const { title } = pack.document;
  const entries = events.map((event) => ({
    uid: [pack.id, event.norm, event.role || "nobody", event.day].join("/").concat("@sodiem"),
    day: event.day,
    summary: summary(event, wording),
    description: wording.say("cli.packCalendar.description.text", {
      records: event.records.map((record) => wording.record(record)).join(", "),
      cite: event.cite,
      norm: event.norm,
      title,
    }),
    categories: [event.role === "" ? wording.say("cli.packCalendar.anyone") : wording.role(event.role)],
  }));
  return icsFile(entries, { name: wording.say("cli.packCalendar.name", { title, schoolYear }), stamp });
}
