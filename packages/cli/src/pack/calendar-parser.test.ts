import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localPacks } from "@sodiem/core/packs";
import ICAL from "ical.js";
import { afterAll, expect, test } from "vitest";
import { runProgram } from "../program";
import { memoryConsole } from "../testing/memory-console";

const folder = mkdtempSync(join(tmpdir(), "sodiem-ics-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dates = join(folder, "dates.json");
writeFileSync(
  dates,
  JSON.stringify({
    schoolYearStart: "2026-09-05",
    schoolYearEnd: "2027-05-31",
    closingCeremony: "2027-05-28",
    weekEnds: { "1": "2026-09-12", "18": "2027-01-09" },
    semesters: [
      { start: "2026-09-05", mid: "2026-11-06", examStart: "2026-12-28", end: "2027-01-15" },
      { start: "2027-01-18", mid: "2027-03-19", examStart: "2027-05-10", end: "2027-05-25" },
    ],
  }),
);

async function print(...more: string[]): Promise<string> {
  const console = memoryConsole();
  const code = await runProgram(
    ["pack", "calendar", ...more, "--year", "2026-2027", "--calendar", dates],
    console,
  );
  expect(code).toBe(0);
  return console.written.out;
}

test.each(Object.keys(localPacks))("the calendar of %s is what another parser reads", async (pack) => {
  const calendar = new ICAL.Component(ICAL.parse(await print(pack, "--ics", "--stamp", "20260901T000000Z")));
  const listed = JSON.parse(await print(pack, "--json")) as { events: { day: string }[] };
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  expect(listed.events.length).toBeGreaterThan(0);
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual(
    listed.events.map(({ day }) => [day, true]),
  );
  // A whole day ends where the next one begins.
  expect(events.every(({ duration }) => duration.toSeconds() === 86_400)).toBe(true);
  expect(events.every(({ summary, uid }) => summary.length > 0 && uid.length > 0)).toBe(true);
});
