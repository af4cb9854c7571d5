import { h } from "../dom";
import type { Page } from "../page";
import { type Cause, type ClassSection, causesOf, compareClauses, Explainer, groupBy } from "../report";
import { findingDetails } from "./finding";

/** How many findings of one clause are shown at first, and how many more each time. */
const most = 40;

/** The findings of a class, grouped by clause in the order of the clauses. */
export function findings(page: Page, section: ClassSection): HTMLElement {
  const { wording } = page;
  const causes = causesOf(section.findings);
  if (causes.length === 0) return h("p", {}, wording.say("report.class.clean"));
  const explainer = new Explainer(section);
  const groups = [...groupBy(causes, ({ finding }) => finding.clause ?? "").values()].sort((one, other) =>
    compareClauses(clauseOf(one), clauseOf(other)),
  );
  return h(
    "div",
    { class: "findings" },
    groups.map((own) => [
      h("h3", {}, heading(page, clauseOf(own)), " ", h("span", { class: "soft" }, `(${own.length})`)),
      group(page, own, explainer),
    ]),
    section.undetermined.length > 0 &&
      h("p", { class: "soft" }, page.say("findings.undetermined", { count: section.undetermined.length })),
  );
}

function heading(page: Page, clause: string | null): HTMLElement {
  const { wording } = page;
  if (clause === null) return h("span", {}, wording.say("report.byClause.none"));
  return h("span", {}, h("code", {}, clause), " ", wording.clauseTitle(clause));
}

function group(page: Page, causes: readonly Cause[], explainer: Explainer): HTMLElement {
  const list = h("div");
  let shown = 0;
  const more = h("button", { type: "button", onclick: () => add() });
  const add = (): void => {
    for (const cause of causes.slice(shown, shown + most)) {
      more.before(findingDetails(page, cause, explainer));
    }
    shown = Math.min(causes.length, shown + most);
    more.hidden = shown === causes.length;
    more.textContent = page.say("more", { count: causes.length - shown });
  };
  list.append(more);
  add();
  return list;
}

function clauseOf(causes: readonly Cause[]) {
  return causes[0]?.finding.clause ?? null;
}
