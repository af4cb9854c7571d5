import { type Decision, formatTenths, readMark, type Tenths } from "@sodiem/core";
import {
  type LeastFinal,
  type LeastMarks,
  type LeastMarksGoal,
  leastFinal,
  leastMarks,
  renderDecision,
} from "@sodiem/core/explain";
import { fill, h } from "../dom";
import type { PupilContext } from "../pupil/context";
import { type Opening, openings, openYear } from "../pupil/open-year";
import type { PupilRecord } from "../pupil/record";
import { yearOf } from "../pupil/year";
import { inputField, selectField } from "./field";
import { sentenceList } from "./step-list";

const aims = ["average", "tot", "kha", "dat", "xuat-sac", "gioi", "promotion"] as const;
type Aim = (typeof aims)[number];

/** What is still needed for an average, a level, a title or promotion. */
export function goal(context: PupilContext, record: () => PupilRecord): HTMLElement {
  const { page, section, original } = context;
  const { wording } = page;
  const marked = original.subjects.filter((one) => one.assessedBy === "marks");
  const asked: { aim: Aim; opening: Opening; subject: string; period: string; atLeast: string } = {
    aim: "tot",
    opening: "final",
    subject: marked[0]?.id ?? "",
    period: "2",
    atLeast: wording.decimal("8.0"),
  };
  const answer = h("div", { role: "status", id: "goal-answer" });
  const subjectFields = h("div", { class: "fields" });
  const yearFields = h("div", { class: "fields" });
  const show = (): void => {
    subjectFields.hidden = asked.aim !== "average";
    yearFields.hidden = asked.aim === "average" && asked.period !== "year";
    fill(answer);
  };
  fill(
    subjectFields,
    selectField(
      "goal-subject",
      page.say("goal.subject"),
      marked.map(({ id }) => ({ value: id, text: wording.subject(section.book.className, id) })),
      asked.subject,
      (value) => {
        asked.subject = value;
      },
    ),
    selectField(
      "goal-period",
      page.say("pupil.term"),
      (["1", "2", "year"] as const).map((value) => ({ value, text: wording.term(value) })),
      asked.period,
      (value) => {
        asked.period = value;
        show();
      },
    ),
    inputField("goal-least", page.say("goal.atLeast"), "text", asked.atLeast, (value) => {
      asked.atLeast = value;
    }),
  );
  fill(
    yearFields,
    selectField(
      "goal-open",
      page.say("goal.open"),
      openings.map((value) => ({ value, text: page.say(`goal.open.${value}`) })),
      asked.opening,
      (value) => {
        asked.opening = openings.find((one) => one === value) ?? "final";
      },
    ),
  );
  show();
  return h(
    "section",
    { "aria-labelledby": "goal-title" },
    h("h2", { id: "goal-title" }, page.say("goal.title")),
    h("p", { class: "lead" }, page.say("goal.lead")),
    h(
      "div",
      { class: "fields" },
      selectField(
        "goal-aim",
        page.say("goal.aim"),
        aims.map((value) => ({ value, text: aimText(context, value) })),
        asked.aim,
        (value) => {
          asked.aim = aims.find((one) => one === value) ?? "tot";
          show();
        },
      ),
    ),
    subjectFields,
    yearFields,
    h(
      "p",
      {},
      h(
        "button",
        {
          type: "button",
          id: "goal-ask",
          class: "primary",
          onclick: () => fill(answer, answerTo(context, record(), asked)),
        },
        page.say("goal.ask"),
      ),
    ),
    answer,
  );
}

function aimText({ page }: PupilContext, aim: Aim): string {
  switch (aim) {
    case "average":
      return page.say("goal.average");
    case "promotion":
      return page.say("goal.promotion");
    case "xuat-sac":
    case "gioi":
      return page.wording.value("award", aim);
    default:
      return page.say("goal.level", { level: page.wording.value("level", aim) });
  }
}

interface Asked {
  readonly aim: Aim;
  readonly opening: Opening;
  readonly subject: string;
  readonly period: string;
  readonly atLeast: string;
}

function answerTo(context: PupilContext, record: PupilRecord, asked: Asked): HTMLElement {
  const { page, name: instrument } = context;
  const { aim, subject, period } = asked;
  const reading = aim === "average" ? readMark(asked.atLeast) : undefined;
  if (reading?.kind === "unreadable") return h("p", { class: "problem" }, page.say("pupil.invalid"));
  const atLeast = reading?.mark;
  if (atLeast !== undefined && (period === "1" || period === "2")) {
    const found = record.subjects.find((one) => one.id === subject);
    const entry = found?.assessedBy === "marks" ? found.terms[period] : undefined;
    const { regular, midterm } = entry?.kind === "marks" ? entry : { regular: [], midterm: null };
    return finalAnswer(context, period, leastFinal({ instrument, regular, midterm, goal: atLeast }));
  }
  const { conduct } = yearOf(record, instrument);
  const decision = leastMarks({
    instrument,
    subjects: openYear(record, asked.opening),
    conduct,
    absentSessions: record.absentSessions,
    goal: goalOf(aim, subject, atLeast),
  });
  return marksAnswer(context, decision);
}

function goalOf(aim: Aim, subject: string, atLeast: Tenths | undefined): LeastMarksGoal {
  if (atLeast !== undefined) return { result: "average", subject, period: "year", atLeast };
  switch (aim) {
    case "xuat-sac":
    case "gioi":
      return { result: "award", award: aim };
    case "tot":
    case "kha":
    case "dat":
      return { result: "level", period: "year", level: aim };
    default:
      return { result: "promotion" };
  }
}

function finalAnswer(context: PupilContext, term: "1" | "2", decision: Decision<LeastFinal>): HTMLElement {
  const { page } = context;
  const { outcome } = decision;
  if (outcome.status !== "decided") return box("", reasons(context, decision));
  const operands = { term: page.wording.say(`term.${term}`) };
  const { final } = outcome.value;
  return final === null
    ? box("error", verdict(page.say("goal.finalImpossible", operands)), reasons(context, decision))
    : box(
        "good",
        verdict(page.say("goal.final", { ...operands, mark: markText(context, final) })),
        reasons(context, decision),
      );
}

function marksAnswer(context: PupilContext, decision: Decision<LeastMarks>): HTMLElement {
  const { page, section } = context;
  const { wording } = page;
  const { outcome } = decision;
  if (outcome.status !== "decided") return box("", reasons(context, decision));
  const { value } = outcome;
  if (!value.reachable) {
    const clauses = value.because.map((clause) => wording.citation(clause)).join("; ");
    return box("error", verdict(page.say("goal.impossible", { clauses })), reasons(context, decision));
  }
  const line = (path: string, mark: string): HTMLElement => {
    const [, subject = "", term = "", kind = "", at] = path.split(".");
    const which =
      at === undefined
        ? kind === ""
          ? wording.say("result.comment")
          : wording.say(`assessment.${kind}`)
        : `${wording.say(`assessment.${kind}`)} ${Number(at) + 1}`;
    return h(
      "li",
      {},
      page.say("goal.mark", {
        subject: wording.subject(section.book.className, subject),
        which,
        term: wording.say(`term.${term.slice(-1)}`),
        mark,
      }),
    );
  };
  const lines = [
    ...value.marks.map(({ path, mark }) => line(path, markText(context, mark))),
    ...value.results.map(({ path, result }) => line(path, wording.value("comment", result))),
  ];
  return lines.length === 0
    ? box("good", verdict(page.say("goal.none")), reasons(context, decision))
    : box("good", verdict(page.say("goal.answer")), h("ul", {}, lines), reasons(context, decision));
}

function markText({ page }: PupilContext, mark: Tenths): string {
  return page.wording.decimal(formatTenths(mark));
}

function verdict(text: string): HTMLElement {
  return h("p", { class: "verdict" }, text);
}

function box(tone: string, ...content: HTMLElement[]): HTMLElement {
  return h("div", { class: `answer ${tone}` }, content);
}

function reasons({ page }: PupilContext, decision: Decision<unknown, unknown>): HTMLElement {
  const sentences = sentenceList(page, renderDecision(decision, page.messages));
  if (decision.outcome.status !== "decided") return sentences;
  return h("details", {}, h("summary", {}, page.say("pupil.why")), sentences);
}
