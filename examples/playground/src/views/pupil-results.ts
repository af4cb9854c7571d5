import type { Decision } from "@sodiem/core";
import { renderDecision, renderNotes } from "@sodiem/core/explain";
import { fill, h } from "../dom";
import type { PupilContext, PupilPart } from "../pupil/context";
import type { PupilRecord } from "../pupil/record";
import { type PupilYear, yearOf } from "../pupil/year";
import { sentenceList, stepList } from "./step-list";

interface Line {
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly why: HTMLElement | null;
}

/** Levels, award and promotion: as the book's data give them, and with the marks tried, each with its reason. */
export function pupilResults(context: PupilContext): PupilPart {
  const { page, original, name } = context;
  const body = h("tbody");
  const change = h("p", { role: "status", id: "changes", class: "status" });
  const before = yearOf(original, name);
  const element = h(
    "section",
    { "aria-labelledby": "results-title" },
    h("h2", { id: "results-title" }, page.say("pupil.results")),
    change,
    h(
      "table",
      { class: "results" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td"),
          h("th", { scope: "col" }, page.say("pupil.before")),
          h("th", { scope: "col" }, page.say("pupil.now")),
        ),
      ),
      body,
    ),
  );
  const refresh = (record: PupilRecord): void => {
    const lines = linesOf(context, before, yearOf(record, name));
    const changed = lines.filter((line) => line.before !== line.now);
    change.textContent =
      changed.length === 0
        ? page.say("pupil.unchanged")
        : page.say("pupil.changed", {
            list: changed.map((line) => page.say("pupil.change", { ...line, why: "" })).join("; "),
          });
    // What was unfolded stays so.
    const open = new Set([...body.querySelectorAll("details[open]")].map(({ id }) => id));
    fill(
      body,
      lines.map(({ what, before: old, now, why }, at) => [
        h(
          "tr",
          { class: `${why === null ? "" : "told"} ${old === now ? "" : "changed"}` },
          h("th", { scope: "row" }, what),
          h("td", {}, old),
          h("td", {}, now),
        ),
        why !== null &&
          h(
            "tr",
            { class: "why" },
            h(
              "td",
              { colspan: 3 },
              h(
                "details",
                { id: `why-${at}`, open: open.has(`why-${at}`) },
                h("summary", {}, `${page.say("pupil.why")}: ${what}`),
                why,
              ),
            ),
          ),
      ]),
    );
  };
  return { element, refresh };
}

function linesOf(context: PupilContext, before: PupilYear, now: PupilYear): Line[] {
  const { page, section } = context;
  const { wording } = page;
  const none = page.say("pupil.undetermined");
  const why = (decision: Decision<unknown, unknown> | undefined): HTMLElement | null =>
    decision === undefined ? null : reasons(context, decision);
  const level = (year: PupilYear, term: "1" | "2" | "year"): string => {
    const outcome = year.learning[term]?.outcome;
    return outcome?.status === "decided" ? wording.value("level", outcome.value.level) : none;
  };
  const value = <T>({ outcome }: Decision<T>, word: (value: T) => string): string =>
    outcome.status === "decided" ? word(outcome.value) : none;
  const award = (year: PupilYear): string =>
    value(year.award, (one) => wording.value("award", one ?? "none"));
  const promotion = (year: PupilYear): string =>
    value(year.promotion, (one) => wording.value("promotion", one));
  const conduct = ({ conduct: one }: PupilYear): string =>
    one === null ? none : wording.value("level", one);
  return [
    ...(["1", "2", "year"] as const)
      .filter((term) => now.learning[term] !== undefined)
      .map((term) => ({
        what: `${wording.say("result.learning")} · ${wording.term(term)}`,
        before: level(before, term),
        now: level(now, term),
        why: why(now.learning[term]),
      })),
    {
      what: wording.say("result.conduct"),
      before: conduct(before),
      now: conduct(now),
      why: now.conductSteps.length === 0 ? null : stepList(page, now.conductSteps, section.book.className),
    },
    {
      what: wording.say("result.award"),
      before: award(before),
      now: award(now),
      why: why(now.award),
    },
    {
      what: wording.say("result.promotion"),
      before: promotion(before),
      now: promotion(now),
      why: why(now.promotion),
    },
  ];
}

/** The steps of a decision, and what else to know of it. */
function reasons({ page }: PupilContext, decision: Decision<unknown, unknown>): HTMLElement {
  const notes = renderNotes(decision, page.messages);
  return h(
    "div",
    {},
    sentenceList(page, renderDecision(decision, page.messages)),
    notes.length > 0 &&
      h(
        "ul",
        { class: "soft" },
        notes.map((note) => h("li", {}, note)),
      ),
  );
}
