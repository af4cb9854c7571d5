import { citationParts } from "../kernel/citation";
import type { Decision } from "../kernel/decision";
import { formatTenths, tenths } from "../kernel/tenths";
import type { Messages } from "../locale/messages";
import { renderDecision } from "./render";
import type { WhyNot } from "./why-not";
import { citation, readable, say } from "./words";

/**
 * What keeps a record from a level, in one sentence; where that is not decided, what it lacks.
 *
 * @example
 * const marked = [80, 80, 80, 80, 80, 79, 65].map((mark, index) => ({ key: `m${index}`, average: tenths(mark) }));
 * renderWhyNot(whyNot({ instrument: "tt22-2021", marked, comments: [], goal: "tot" }), en)
 * // "The level is Khá (fair); for Tốt (good) at least this is needed: m5 from 7.9 to 8.0, 0.1 more (…)."
 */
export function renderWhyNot(decision: Decision<WhyNot, string>, messages: Messages): string {
  const { outcome, rule } = decision;
  const { instrument } = citationParts(rule);
  if (outcome.status !== "decided") {
    return renderDecision({ ...decision, steps: [] }, messages)
      .map(({ text }) => `${text}.`)
      .join(" ");
  }
  const { value } = outcome;
  const word = (operand: string, text: string): string => readable(operand, text, messages, instrument);
  const operands = { level: word("level", value.level), goal: word("goal", value.goal) };
  switch (value.status) {
    case "reached":
      return say(messages, "whyNot.reached", operands);
    case "impossible":
      return say(messages, "whyNot.impossible", { ...operands, clause: citation(value.clause, messages) });
    case "near": {
      const changes = value.nearest.map(({ subject, have, need, distance, clause }) =>
        say(messages, need === "dat" ? "whyNot.turn" : "whyNot.raise", {
          subject: word("subject", subject),
          have: word("have", have),
          need: word("need", need),
          distance: word("distance", formatTenths(tenths(distance))),
          clause: citation(clause, messages),
        }),
      );
      return say(messages, "whyNot.near", { ...operands, changes: changes.join("; ") });
    }
  }
}
