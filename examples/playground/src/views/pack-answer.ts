import type { Step } from "@sodiem/core";
import { type CompiledPack, decide, type Pack, type PackDecision } from "@sodiem/core/packs";
import { h } from "../dom";
import { dayText } from "../language";
import { type PackQuestion, requestOf } from "../pack/question";
import { citeOf, packWord } from "../pack/words";
import type { Page } from "../page";
import { checkField } from "./field";

/** The answer of a pack: may it be done, what is missing, until when, by which norms. */
export function packAnswer(
  page: Page,
  pack: Pack,
  compiled: CompiledPack,
  ask: (change: Partial<PackQuestion>) => void,
): HTMLElement {
  const { question, language } = page.state;
  const { wording } = page;
  const decision = decide(requestOf(question), { [pack.id]: compiled });
  const tone = { allowed: "good", denied: "error" }[decision.status as string] ?? "";
  const status = wording.say(`packStatus.${decision.status}`);
  const { deadline, duties, norms, findings, missing } = decision;
  return h(
    "div",
    { class: `answer ${tone}` },
    h("p", { class: "verdict" }, status.charAt(0).toUpperCase() + status.slice(1)),
    deadline !== null && h("p", {}, page.say("pack.deadline", { day: dayText(language, deadline) })),
    duties.map(({ norm, date }) =>
      h("p", {}, page.say("pack.duty", { day: dayText(language, date), cite: citeOf(pack, norm) })),
    ),
    findings.length > 0 &&
      h(
        "ul",
        {},
        findings.map((code) => h("li", {}, wording.say(`packFinding.${code}`))),
      ),
    proofs(page, decision, ask),
    missing.facts.length > 0 && h("p", {}, page.say("pack.facts", { list: missing.facts.join(", ") })),
    norms.length > 0 && [
      h("h3", {}, page.say("pack.norms")),
      h(
        "ul",
        {},
        norms.map((norm) => h("li", {}, citeOf(pack, norm), " ", h("code", { class: "soft" }, norm))),
      ),
    ],
    decision.steps.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, page.say("pack.steps")),
        h(
          "ul",
          { class: "steps" },
          decision.steps.map((step) => stepItem(page, step)),
        ),
      ),
  );
}

/** What is missing, and what was ticked as being there. */
function proofs(
  page: Page,
  { missing }: PackDecision,
  ask: (change: Partial<PackQuestion>) => void,
): HTMLElement | null {
  const { evidence, approvals } = page.state.question;
  const toggled = (list: readonly string[], id: string, there: boolean): string[] =>
    there ? [...list, id] : list.filter((one) => one !== id);
  const evidenceIds = [...new Set([...evidence, ...missing.evidence])].sort();
  const approvalIds = [...new Set([...approvals, ...missing.approvals])].sort();
  if (evidenceIds.length + approvalIds.length === 0) return null;
  return h(
    "fieldset",
    {},
    h("legend", {}, page.say("pack.missing")),
    evidenceIds.map((id) =>
      checkField(`evidence-${id}`, packWord(page, "evidence", id), evidence.includes(id), (there) =>
        ask({ evidence: toggled(evidence, id, there) }),
      ),
    ),
    approvalIds.map((id) =>
      checkField(
        `approval-${id}`,
        id
          .split("|")
          .map((role) => packWord(page, "role", role))
          .join(" / "),
        approvals.includes(id),
        (there) => ask({ approvals: toggled(approvals, id, there) }),
      ),
    ),
  );
}

function stepItem(page: Page, { id, data, holds }: Step): HTMLElement {
  const words = Object.entries(data).map(([name, value]): [string, string] => [
    name,
    (Array.isArray(value) ? value : [value])
      .map((one) => (typeof one === "string" ? anyWord(page, one) : String(one ?? "–")))
      .join(", ") || "–",
  ]);
  const sign = holds === undefined ? "•" : holds ? "✓" : "✗";
  return h("li", {}, `${sign} ${page.wording.say(`step.${id}`, Object.fromEntries(words))}`);
}

function anyWord(page: Page, id: string): string {
  for (const family of ["role", "record", "action", "evidence"] as const) {
    const word = packWord(page, family, id);
    if (word !== id) return word;
  }
  return id;
}
