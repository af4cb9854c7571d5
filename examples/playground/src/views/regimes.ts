import { type Decision, formatTenths } from "@sodiem/core";
import { diffRegimes } from "@sodiem/core/explain";
import { fill, h } from "../dom";
import type { PupilContext, PupilPart } from "../pupil/context";
import type { PupilRecord } from "../pupil/record";
import { laws, type PupilYear, yearOf } from "../pupil/year";

/** What each circular makes of the same record, and the smallest record on which they differ. */
export function regimes(context: PupilContext): PupilPart {
  const { page } = context;
  const { wording } = page;
  const body = h("tbody");
  const least = h("div", { role: "status", id: "least-difference" });
  const element = h(
    "section",
    { "aria-labelledby": "regimes-title" },
    h("h2", { id: "regimes-title" }, page.say("regimes.title")),
    h("p", { class: "lead" }, page.say("regimes.lead")),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": page.say("regimes.title") },
      h(
        "table",
        { class: "regimes" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, page.say("regimes.result")),
            laws.map((law) => h("th", { scope: "col" }, wording.instrument(law))),
          ),
        ),
        body,
      ),
    ),
    h(
      "p",
      {},
      `${page.say("regimes.least")}: `,
      h(
        "button",
        { type: "button", id: "regimes-ask", onclick: () => fill(least, leastDifference(context)) },
        page.say("regimes.ask"),
      ),
    ),
    least,
  );
  const refresh = (record: PupilRecord): void => {
    const years = laws.map((law) => yearOf(record, law));
    fill(
      body,
      linesOf(context).map(({ what, word }) => {
        const words = years.map(word);
        const differs = words.some((one) => one !== words[0]);
        return h(
          "tr",
          { class: differs && "changed" },
          h("th", { scope: "row" }, what),
          words.map((one) => h("td", {}, one)),
        );
      }),
    );
  };
  return { element, refresh };
}

function linesOf({ page }: PupilContext) {
  const { wording } = page;
  const word = <T>(decision: Decision<T, unknown> | undefined, of: (value: T) => string): string =>
    decision?.outcome.status === "decided" ? of(decision.outcome.value) : page.say("pupil.undetermined");
  return [
    {
      what: wording.say("result.learning"),
      word: ({ learning }: PupilYear) => word(learning.year, ({ level }) => wording.value("level", level)),
    },
    {
      what: wording.say("result.conduct"),
      word: ({ conduct }: PupilYear) =>
        conduct === null ? page.say("pupil.undetermined") : wording.value("level", conduct),
    },
    {
      what: wording.say("result.award"),
      word: ({ award }: PupilYear) => word(award, (one) => wording.value("award", one ?? "none")),
    },
    {
      what: wording.say("result.promotion"),
      word: ({ promotion }: PupilYear) => word(promotion, (one) => wording.value("promotion", one)),
    },
  ];
}

function leastDifference({ page }: PupilContext): HTMLElement {
  const { wording } = page;
  const found = diffRegimes(
    "level",
    { instrument: "tt22-2021" },
    { instrument: "tt43-2021" },
    { onlyDecided: true },
  );
  if (found === undefined) return h("p", {}, page.say("regimes.same"));
  const { marked, comments } = found.record;
  const level = ({ outcome }: typeof found.a): string =>
    outcome.status === "decided"
      ? wording.value("level", outcome.value.level)
      : page.say("pupil.undetermined");
  return h(
    "div",
    { class: "answer" },
    h(
      "p",
      {},
      page.say("regimes.record", {
        marked: marked.length,
        averages: marked.map(({ average }) => wording.decimal(formatTenths(average))).join("; "),
        comments: comments.length,
        failed: comments.filter(({ result }) => result === "chua-dat").length,
      }),
    ),
    h(
      "ul",
      {},
      h("li", {}, `${wording.instrument("tt22-2021")}: ${level(found.a)}`),
      h("li", {}, `${wording.instrument("tt43-2021")}: ${level(found.b)}`),
    ),
  );
}
