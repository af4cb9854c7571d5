import { formatTenths, readMark, type Tenths, type Term } from "@sodiem/core";
import { fill, h } from "../dom";
import type { Page } from "../page";
import type { PupilContext, PupilPart } from "../pupil/context";
import { type MarkPlace, markAt, withMark } from "../pupil/edit";
import type { PupilRecord, SubjectRecord } from "../pupil/record";
import { yearOf } from "../pupil/year";

type Marked = Extract<SubjectRecord, { assessedBy: "marks" }>;

/** A pupil's marks of one term as fields, the average beside them following every change. */
export function markTable(context: PupilContext, first: PupilRecord): PupilPart {
  const { page, original, section } = context;
  const { wording } = page;
  const known = (["1", "2"] as const).filter((term) => markedIn(original, term).length > 0);
  const region = h("div", {
    class: "scroll",
    tabindex: 0,
    role: "region",
    "aria-label": page.say("pupil.marks"),
  });
  const select = h(
    "select",
    { id: "mark-term", onchange: () => draw(current) },
    known.map((term) => h("option", { value: term, selected: term === known.at(-1) }, wording.term(term))),
  );
  const problem = h("p", { class: "problem", role: "alert", id: "mark-problem" });
  let current = first;
  let averages = new Map<string, HTMLOutputElement>();

  const draw = (record: PupilRecord): void => {
    const term = known.find((one) => one === select.value) ?? "2";
    averages = new Map();
    problem.textContent = "";
    fill(region, table(record, term));
    refresh(record);
  };
  const refresh = (record: PupilRecord): void => {
    current = record;
    const term = known.find((one) => one === select.value) ?? "2";
    for (const { subject, term: own, value } of yearOf(record, context.name).subjects) {
      const output = averages.get(subject);
      if (own === term && output !== undefined) {
        output.textContent = typeof value === "number" ? wording.decimal(formatTenths(value)) : "–";
      }
    }
  };
  const table = (record: PupilRecord, term: Term): HTMLElement => {
    const subjects = markedIn(record, term);
    const most = Math.max(0, ...subjects.map((one) => regularCount(one, term)));
    const regular = Array.from({ length: most }, (_, at) => at);
    const hasMarks = subjects.some((one) => one.terms[term]?.kind === "marks");
    const places: MarkPlace[] = hasMarks ? [...regular, "midterm", "final"] : [];
    return h(
      "table",
      { class: "marks" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, page.say("pupil.subject")),
          places.map((place) => h("th", { scope: "col" }, placeName(page, place))),
          h("th", { scope: "col" }, page.say("pupil.average")),
        ),
      ),
      h(
        "tbody",
        {},
        subjects.map((subject) => subjectRow(subject, term, places)),
      ),
    );
  };
  const subjectRow = (subject: Marked, term: Term, places: readonly MarkPlace[]): HTMLElement => {
    const name = wording.subject(section.book.className, subject.id);
    const entry = subject.terms[term];
    const field = (place: MarkPlace): HTMLElement | null => {
      const mark = entry === undefined ? undefined : markAt(entry, place);
      if (mark === undefined) return null;
      const which = place === "average" ? page.say("pupil.average") : placeName(page, place);
      return markField(page, problem, {
        id: `mark-${subject.id}-${place}`,
        label: page.say("pupil.field", { subject: name, which }),
        mark,
        onMark: (changed) => page.store.set({ trial: withMark(current, subject.id, term, place, changed) }),
      });
    };
    const output = h("output", { id: `average-${subject.id}` });
    averages.set(subject.id, output);
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      places.map((place) => h("td", {}, field(place))),
      h("td", {}, entry?.kind === "average" ? field("average") : output),
    );
  };

  draw(first);
  const element = h(
    "section",
    { "aria-labelledby": "marks-title" },
    h("h2", { id: "marks-title" }, page.say("pupil.marks")),
    h(
      "p",
      { class: "field" },
      h("label", { for: "mark-term" }, page.say("pupil.term")),
      select,
      h(
        "button",
        { type: "button", id: "reset", onclick: () => page.store.set({ trial: null }) },
        page.say("pupil.reset"),
      ),
    ),
    problem,
    region,
  );
  return { element, refresh };
}

interface MarkFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly mark: Tenths | null;
  readonly onMark: (mark: Tenths | null) => void;
}

function markField(page: Page, problem: HTMLElement, { id, label, mark, onMark }: MarkFieldOptions) {
  const input = h("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    id,
    "aria-label": label,
    "aria-describedby": "mark-problem",
    value: mark === null ? "" : page.wording.decimal(formatTenths(mark)),
    oninput: () => {
      const reading = input.value.trim() === "" ? null : readMark(input.value);
      const isMark = reading?.kind !== "unreadable";
      input.setAttribute("aria-invalid", isMark ? "false" : "true");
      problem.textContent = isMark ? "" : page.say("pupil.invalid");
      if (isMark) onMark(reading?.mark ?? null);
    },
  });
  return input;
}

function markedIn({ subjects }: PupilRecord, term: Term): Marked[] {
  return subjects.filter((one): one is Marked => one.assessedBy === "marks" && one.terms[term] !== undefined);
}

function regularCount(subject: Marked, term: Term): number {
  const entry = subject.terms[term];
  return entry?.kind === "marks" ? entry.regular.length : 0;
}

function placeName(page: Page, place: MarkPlace): string {
  if (typeof place === "number") return page.say("pupil.regular", { n: place + 1 });
  return page.say(place === "average" ? "pupil.average" : `pupil.${place}`);
}
