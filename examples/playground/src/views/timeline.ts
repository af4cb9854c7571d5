import { type IsoDate, isIsoDate } from "@sodiem/core";
import type { Pack } from "@sodiem/core/packs";
import { type CalendarEvent, packCalendar, type SchoolDates } from "@sodiem/core/packs/tools";
import { h } from "../dom";
import { dayText } from "../language";
import { type PackQuestion, usualDates, type YearDates } from "../pack/question";
import { packWord } from "../pack/words";
import type { Page } from "../page";
import { groupBy } from "../report";
import { checkField, inputField } from "./field";

/** Most days shown at once. */
const most = 60;

/** The dated duties and time limits of a pack over a school year, and the day of the question among them. */
export function timeline(page: Page, pack: Pack, ask: (change: Partial<PackQuestion>) => void): HTMLElement {
  const { question } = page.state;
  const { dates } = question;
  const { events, undated } = packCalendar(pack, schoolDates(dates));
  const own = question.onlyRole ? events.filter(({ role }) => role === question.role || role === "") : events;
  const set = (change: Partial<YearDates>): void => ask({ dates: { ...dates, ...change } });
  const day = (id: string, key: Exclude<keyof YearDates, "year">): HTMLElement =>
    inputField(id, page.say(`pack.${key}`), "date", dates[key], (value) => {
      if (isIsoDate(value)) set({ [key]: value });
    });
  return h(
    "section",
    { "aria-labelledby": "timeline-title" },
    h("h2", { id: "timeline-title" }, page.say("pack.timeline")),
    h(
      "p",
      { class: "lead" },
      page.say("pack.timeline.lead", { schoolYear: `${dates.year}–${dates.year + 1}` }),
    ),
    h(
      "div",
      { class: "fields" },
      inputField("pack-year", page.say("pack.year"), "number", String(dates.year), (value) => {
        const year = Number(value);
        if (Number.isInteger(year) && year >= 2012 && year <= 2100) ask({ dates: usualDates(year) });
      }),
      day("pack-term1-exams", "term1Exams"),
      day("pack-term1-end", "term1End"),
      day("pack-term2-start", "term2Start"),
      day("pack-term2-exams", "term2Exams"),
      day("pack-term2-end", "term2End"),
      checkField("pack-only-role", page.say("pack.onlyRole"), question.onlyRole, (onlyRole) =>
        ask({
          onlyRole,
          evidence: question.evidence,
          approvals: question.approvals,
        }),
      ),
    ),
    own.length === 0 && h("p", { class: "soft" }, page.say("pack.none")),
    days(page, own),
    undated.length > 0 && h("p", { class: "soft" }, page.say("pack.undated", { count: undated.length })),
  );
}

interface Moment {
  readonly day: string;
  readonly event?: CalendarEvent;
  /** On how many days of the year it comes back. */
  readonly times?: number;
}

/** What comes back more often than this is told once, with the first day from the one asked about. */
const often = 4;

function momentsOf(events: readonly CalendarEvent[], asOf: string): Moment[] {
  const groups = groupBy(events, ({ norm, role, kind }) => JSON.stringify([norm, role, kind]));
  const moments = [...groups.values()].flatMap((own): Moment[] => {
    if (own.length <= often) return own.map((event) => ({ day: event.day, event }));
    const next = own.find(({ day }) => day >= asOf) ?? own.at(-1);
    return next === undefined ? [] : [{ day: next.day, event: next, times: own.length }];
  });
  return [...moments, { day: asOf }].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
}

function days(page: Page, events: readonly CalendarEvent[]): HTMLElement {
  const { question, language } = page.state;
  const moments = momentsOf(events, question.asOf);
  const item = ({ day, event, times }: Moment): HTMLElement =>
    h(
      "li",
      { class: event === undefined && "asked" },
      h("time", { datetime: day }, dayText(language, day)),
      event === undefined ? ` · ${page.say("pack.asked")}` : [" · ", eventText(page, event)],
      times !== undefined && h("span", { class: "badge" }, page.say("pack.times", { count: times })),
    );
  const first = moments.findIndex(({ event }) => event === undefined);
  const from = Math.max(0, Math.min(first - most / 2, moments.length - most));
  const [shown, rest] = [moments.slice(from, from + most), moments.length - most];
  const list = h("ol", { class: "timeline" }, shown.map(item));
  if (rest <= 0) return list;
  const more = h(
    "button",
    {
      type: "button",
      onclick: () => {
        list.replaceChildren(...moments.map(item));
        more.remove();
      },
    },
    page.say("more", { count: rest }),
  );
  return h("div", {}, list, more);
}

function eventText(page: Page, { role, actions, records, kind, cite }: CalendarEvent): (Node | string)[] {
  const list = (family: "action" | "record", ids: readonly string[]): string =>
    ids.map((id) => packWord(page, family, id)).join(", ");
  return [
    h("b", {}, role === "" ? page.say("pack.anyone") : packWord(page, "role", role)),
    ` ${page.say(`pack.${kind}.kind`)}: ${list("action", actions)} (${list("record", records)}) `,
    h("span", { class: "soft" }, cite),
  ];
}

function schoolDates(dates: YearDates): SchoolDates {
  const { year, term1Exams, term1End, term2Start, term2Exams, term2End } = dates;
  const start = `${year}-09-05`;
  return {
    schoolYear: year,
    ...dayOf("schoolYearStart", start),
    ...dayOf("schoolYearEnd", `${year + 1}-05-31`),
    semesters: [
      { ...dayOf("start", start), ...dayOf("examStart", term1Exams), ...dayOf("end", term1End) },
      { ...dayOf("start", term2Start), ...dayOf("examStart", term2Exams), ...dayOf("end", term2End) },
    ],
  };
}

/** A date under its name, or nothing where the text is no date. */
function dayOf<Name extends string>(name: Name, text: string): { readonly [key in Name]?: IsoDate } {
  return isIsoDate(text) ? ({ [name]: text } as { readonly [key in Name]: IsoDate }) : {};
}
