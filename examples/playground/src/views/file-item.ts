import { h } from "../dom";
import type { Page } from "../page";
import type { FileNote } from "../worker/protocol";

/** Most diagnostics shown of one file. */
const most = 20;

/** A file: what its sheets were recognised as, by what evidence, and what was wrong with it. */
export function fileItem(page: Page, { name, matches, diagnostics }: FileNote): HTMLElement {
  const { wording } = page;
  const kinds = new Map<string, { readonly match: (typeof matches)[number]; sheets: number }>();
  for (const match of matches) {
    const key = JSON.stringify([match.platform, match.kind, match.evidence]);
    const found = kinds.get(key) ?? { match, sheets: 0 };
    found.sheets += 1;
    kinds.set(key, found);
  }
  const told = diagnostics.filter(({ code }) => code !== "format.evidence");
  return h(
    "li",
    {},
    h("b", {}, name),
    kinds.size === 0
      ? h("span", { class: "badge warning" }, page.say("files.unknown"))
      : [...kinds.values()].map(({ match, sheets }) =>
          h(
            "span",
            { class: "kind" },
            `${wording.format(match.platform, match.kind)} · ${page.say("files.sheets", { count: sheets })} · `,
            h("span", { class: "badge" }, page.say(`evidence.${match.evidence}`)),
          ),
        ),
    told.length === 0
      ? null
      : h(
          "details",
          {},
          h("summary", {}, page.say("files.notes", { count: told.length })),
          h(
            "ul",
            {},
            told.slice(0, most).map((one) => h("li", { class: one.severity }, wording.diagnostic(one))),
            told.length > most && h("li", { class: "soft" }, page.say("more", { count: told.length - most })),
          ),
        ),
  );
}
