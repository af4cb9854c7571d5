import type { Finding } from "@sodiem/core/audit";
import { fill, h } from "../dom";
import type { Page } from "../page";
import type { Cause, Explainer } from "../report";
import { stepList } from "./step-list";

const signs = { error: "✗", warning: "!", info: "i" } as const;

/** One finding: who, what, the recorded and the lawful value, the cell; the reasoning to unfold. */
export function findingDetails(page: Page, cause: Cause, explainer: Explainer): HTMLElement {
  const { wording } = page;
  const { finding } = cause;
  const { pupil, severity, place, term } = finding;
  const about = `${wording.about(finding)}${term === undefined ? "" : ` · ${wording.term(term)}`}`;
  const body = h("div");
  const details = h(
    "details",
    {
      class: `finding ${severity}`,
      // The reasoning is asked for when somebody wants it.
      ontoggle: () => {
        if (details.open && body.childElementCount === 0) fill(body, reasoning(page, cause, explainer));
      },
    },
    h(
      "summary",
      {},
      h("span", { class: "sign" }, signs[severity]),
      h("span", { class: "who" }, pupil.name ?? pupil.id ?? wording.say("cli.pupil.unnamed")),
      h("span", { class: "about" }, about),
      h("span", { class: "values" }, values(page, finding)),
      h("code", { class: "cell" }, place.cell),
    ),
    body,
  );
  return details;
}

function values(page: Page, finding: Finding): (Node | string)[] {
  const lawful = page.wording.lawful(finding);
  const recorded = h("del", {}, page.wording.recorded(finding));
  return lawful === "" ? [recorded] : [recorded, " → ", h("ins", {}, lawful)];
}

function reasoning(page: Page, { finding, consequences }: Cause, explainer: Explainer): HTMLElement[] {
  const { wording } = page;
  const steps = explainer.steps(finding);
  const fact = (title: string, ...content: Parameters<typeof h>[2][]): HTMLElement[] => [
    h("dt", {}, title),
    h("dd", {}, content),
  ];
  return [
    h("p", {}, wording.finding(finding)),
    h(
      "dl",
      { class: "facts" },
      fact(wording.say("html.address"), wording.say("html.place", { ...finding.place })),
      finding.clause !== null &&
        fact(
          wording.say("html.citation"),
          wording.citation(finding.clause),
          " ",
          h("code", { class: "soft" }, finding.clause),
        ),
      steps.length > 0 && fact(wording.say("html.reasoning"), stepList(page, steps, finding.className)),
      consequences.length > 0 &&
        fact(
          wording.say("report.consequences", { count: consequences.length }),
          h(
            "ul",
            {},
            consequences.map((one) =>
              h(
                "li",
                {},
                `${wording.about(one)}: `,
                values(page, one),
                " ",
                wording.say("html.place", { ...one.place }),
              ),
            ),
          ),
        ),
    ),
  ];
}
