import { type ClauseId, citationParts } from "../kernel/citation";
import type { Decision } from "../kernel/decision";
import type { Diagnostic, Json } from "../kernel/diagnostic";
import type { Outcome } from "../kernel/outcome";
import type { Step } from "../kernel/trace";
import type { Messages } from "../locale/messages";
import { hasName, readable, say } from "./words";

/** One step of a decision as a sentence; `holds` says whether the condition that the sentence states was met. */
export interface Sentence {
  readonly text: string;
  readonly cite: ClauseId;
  readonly holds?: boolean;
  readonly steps: readonly Sentence[];
}

/**
 * A decision in sentences of one language (`vi` or `en` of the locale entries): what it lacks where it is not decided,
 * then its steps as a tree, those that did not hold included.
 *
 * @example
 * renderDecision(promotion({ conduct: "kha", learning: "dat", absentSessions: 45 }), en)[2]?.text
 * // "Absent from 45 sessions of the year at most: 45 were missed"
 */
export function renderDecision(decision: Decision<unknown>, messages: Messages): Sentence[] {
  const { instrument } = citationParts(decision.rule);
  return [
    ...renderOutcome(decision, messages, instrument),
    ...decision.steps.map((step) => renderStep(step, messages, instrument)),
  ];
}

/**
 * What a decision says about the data and about readings that would change it, one sentence for each diagnostic.
 *
 * @example
 * const tooFew = [{ key: "toan", average: tenths(80) }];
 * renderNotes(learningLevel({ marked: tooFew, comments: [] }), en)[0]
 * // "Only 1 subjects have marks where the levels ask for 6; the text does not say what follows"
 */
export function renderNotes(decision: Decision<unknown>, messages: Messages): string[] {
  const { instrument } = citationParts(decision.rule);
  return decision.diagnostics.map((one) => renderDiagnostic(one, messages, instrument));
}

/**
 * A decision as text: a line for each step, indented under the step it belongs to, with a sign for whether it holds and
 * the id of its clause; then a line for each diagnostic.
 *
 * @example
 * renderText(promotion({ conduct: "kha", learning: "dat", absentSessions: 46 }), en)
 * // "✗ Absent from 45 sessions of the year at most: 46 were missed [tt22-2021/12.1.c]"
 */
export function renderText(decision: Decision<unknown>, messages: Messages): string {
  const lines: string[] = [];
  const write = (sentences: readonly Sentence[], depth: number): void => {
    for (const { text, cite, holds, steps } of sentences) {
      const sign = holds === undefined ? "•" : holds ? "✓" : "✗";
      lines.push(`${"  ".repeat(depth)}${sign} ${text} [${cite}]`);
      write(steps, depth + 1);
    }
  };
  write(renderDecision(decision, messages), 0);
  return [...lines, ...renderNotes(decision, messages).map((text) => `! ${text}`)].join("\n");
}

/** One step and the steps below it as sentences; `instrument` is the one the decision rests on. */
export function renderStep(
  { id, cite, holds, data, steps }: Step,
  messages: Messages,
  instrument: string,
): Sentence {
  return {
    text: fill(`step.${id}`, data, messages, instrument),
    cite,
    ...(holds === undefined ? {} : { holds }),
    steps: steps.map((inner) => renderStep(inner, messages, instrument)),
  };
}

function renderOutcome(
  { rule, asOf, outcome }: Decision<unknown>,
  messages: Messages,
  instrument: string,
): Sentence[] {
  const sentence = (key: string, operands: { readonly [name: string]: Json }): Sentence[] => [
    { text: fill(key, operands, messages, instrument), cite: rule, steps: [] },
  ];
  switch (outcome.status) {
    case "decided":
      return [];
    case "undetermined":
      return [
        ...(outcome.missing.length > 0 ? sentence("outcome.missing", { missing: outcome.missing }) : []),
        ...sentence("outcome.undetermined", {}),
        ...possibleWords(outcome, messages, instrument).flatMap((possible) =>
          sentence("outcome.possible", { text: possible }),
        ),
      ];
    case "notInForce": {
      const { from, until } = outcome.inForce;
      return until === undefined
        ? sentence("outcome.notInForce", { asOf: asOf ?? null, from })
        : sentence("outcome.noLongerInForce", { asOf: asOf ?? null, from, until });
    }
    case "disputed":
      return sentence("outcome.disputed", { clauses: outcome.readings.flatMap(({ cites }) => [...cites]) });
  }
}

/** What remains possible, where all of it has names; averages and whole objects have no short words. */
function possibleWords(
  { possible }: Extract<Outcome<unknown>, { status: "undetermined" }>,
  messages: Messages,
  instrument: string,
): string[] {
  const names = possible.flatMap((one) =>
    typeof one === "boolean" || (typeof one === "string" && hasName(one, messages, instrument))
      ? [readable("possible", one, messages, instrument)]
      : [],
  );
  return names.length > 0 && names.length === possible.length ? [names.join(", ")] : [];
}

function renderDiagnostic({ code, path, data }: Diagnostic, messages: Messages, instrument: string): string {
  const option = path[path.indexOf("options") + 1];
  const key = `ambiguity.${instrument === "tt26-2020" ? "tt58-2011" : instrument}.${option}`;
  const reading = (value: Json | undefined): { readonly text: string } | undefined => {
    const text = `${key}.reading.${value}`;
    return Object.hasOwn(messages.texts, text) ? { text: say(messages, text) } : undefined;
  };
  const [followed, alternative] = [reading(data.followed), reading(data.alternative)];
  return fill(`diagnostic.${code}`, data, messages, instrument, {
    ...(followed === undefined ? {} : { followed: followed.text }),
    ...(alternative === undefined ? {} : { alternative: alternative.text }),
  });
}

/** Fills a sentence with the operands it has places for, in words; those of `settled` are words already. */
function fill(
  key: string,
  data: { readonly [name: string]: Json },
  messages: Messages,
  instrument: string,
  settled: { readonly [name: string]: string } = {},
): string {
  const words = Object.entries(data).map(([name, value]) => [
    name,
    readable(name, value, messages, instrument),
  ]);
  return say(messages, key, { ...Object.fromEntries(words), ...settled });
}
