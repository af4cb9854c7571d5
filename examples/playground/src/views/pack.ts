import { compilePack, localPacks, type Pack } from "@sodiem/core/packs";
import { fill, h, keepFocus } from "../dom";
import { choicesOf } from "../pack/choices";
import { assessments, type PackQuestion, reasons } from "../pack/question";
import { packWord } from "../pack/words";
import type { Page, View } from "../page";
import { checkField, inputField, selectField } from "./field";
import { packAnswer } from "./pack-answer";
import { timeline } from "./timeline";

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A local regulation: a question to it, the answer with its reasons, and the year's dates. */
export function packView(page: Page): View {
  const answer = h("div", { id: "pack-answer", role: "status" });
  const calendar = h("div");
  const form = h("div", { class: "fields" });
  const compiled = new Map<string, ReturnType<typeof compilePack>>();
  const packOf = (question: PackQuestion): Pack | undefined => localPacks[question.pack];

  const ask = (change: Partial<PackQuestion>): void => {
    const before = page.state.question;
    // Another question needs its own proofs.
    const proofs = "evidence" in change || "approvals" in change ? {} : { evidence: [], approvals: [] };
    const question = fitted({ ...before, ...proofs, ...change });
    page.store.set({ question });
    keepFocus(() => {
      if (change.pack !== undefined) drawForm();
      drawAnswer();
    });
  };
  const drawForm = (): void => fill(form, fields(page, ask));
  const drawAnswer = (): void => {
    const { question } = page.state;
    const pack = packOf(question);
    if (pack === undefined) return;
    const ready = compiled.get(pack.id) ?? compilePack(pack);
    compiled.set(pack.id, ready);
    fill(answer, packAnswer(page, pack, ready, ask));
    fill(calendar, timeline(page, pack, ask));
  };
  drawForm();
  drawAnswer();
  return {
    element: h(
      "div",
      {},
      h("h1", { id: "heading", tabindex: -1 }, page.say("pack.title")),
      h("p", { class: "lead" }, page.say("pack.lead")),
      form,
      h(
        "section",
        { "aria-labelledby": "answer-title" },
        h("h2", { id: "answer-title" }, page.say("pack.answer")),
        answer,
      ),
      calendar,
    ),
  };
}

/** The question with only such choices as the pack has. */
function fitted(question: PackQuestion): PackQuestion {
  const pack = localPacks[question.pack];
  if (pack === undefined) return question;
  const { levels, roles, actions, records } = choicesOf(pack);
  const among = (choices: readonly string[], chosen: string): string =>
    choices.includes(chosen) ? chosen : (choices[0] ?? "");
  return {
    ...question,
    level: question.level === "" ? "" : among(levels, question.level),
    role: among(roles, question.role),
    action: among(actions, question.action),
    record: among(records, question.record),
  };
}

const levelKeys = {
  MN: "level.MN",
  TH: "level.TH",
  THCS: "level.THCS",
  THPT: "level.THPT",
  GDTX: "level.GDTX",
} as const;

function levelName(page: Page, level: string): string {
  const key = Object.entries(levelKeys).find(([id]) => id === level)?.[1];
  return key === undefined ? level : page.say(key);
}

function fields(page: Page, ask: (change: Partial<PackQuestion>) => void): HTMLElement[] {
  const { question } = page.state;
  const pack = localPacks[question.pack];
  const { levels, roles, actions, records } =
    pack === undefined ? { levels: [], roles: [], actions: [], records: [] } : choicesOf(pack);
  const named = (family: "role" | "action" | "record", ids: readonly string[]) =>
    ids.map((id) => ({ value: id, text: packWord(page, family, id) }));
  return [
    selectField(
      "pack-pack",
      page.say("pack.pack"),
      Object.values(localPacks).map(({ id, document: { title } }) => ({ value: id, text: title })),
      question.pack,
      (value) => ask({ pack: value }),
    ),
    selectField(
      "pack-level",
      page.say("pack.level"),
      [
        { value: "", text: page.say("pack.level.none") },
        ...levels.map((value) => ({ value, text: levelName(page, value) })),
      ],
      question.level,
      (value) => ask({ level: value }),
    ),
    selectField("pack-role", page.say("pack.role"), named("role", roles), question.role, (value) =>
      ask({ role: value }),
    ),
    selectField("pack-action", page.say("pack.action"), named("action", actions), question.action, (value) =>
      ask({ action: value }),
    ),
    selectField("pack-record", page.say("pack.record"), named("record", records), question.record, (value) =>
      ask({ record: value }),
    ),
    selectField(
      "pack-assessment",
      page.say("pack.assessment"),
      assessments.map((value) => ({ value, text: page.say(`assessment.${value}`) })),
      question.assessment,
      (value) => ask({ assessment: assessments.find((one) => one === value) ?? "regular" }),
    ),
    selectField(
      "pack-reason",
      page.say("pack.reason"),
      reasons.map((value) => ({ value, text: page.say(`reason.${value}`) })),
      question.reason,
      (value) => ask({ reason: reasons.find((one) => one === value) ?? "wrong-entry" }),
    ),
    inputField("pack-date", page.say("pack.date"), "date", question.asOf, (value) => {
      if (isDay(value)) ask({ asOf: value });
    }),
    inputField("pack-entered", page.say("pack.entered"), "date", question.enteredAt, (value) =>
      ask({ enteredAt: isDay(value) ? value : "" }),
    ),
    inputField("pack-printed", page.say("pack.printed"), "date", question.printedAt, (value) =>
      ask({ printedAt: isDay(value) ? value : "" }),
    ),
    checkField("pack-own", page.say("pack.own"), question.own, (own) => ask({ own })),
    checkField("pack-locked", page.say("pack.locked"), question.locked, (locked) => ask({ locked })),
  ];
}
