import type { Json } from "@sodiem/vectors";
import { decides, type Input, type Mutant, misreads, reads } from "./mutant";

const at = (clause: string): string => `tt70-2026/${clause}`;
const op = "tt70.transcript";

/** The events of a record, some of them changed or left out. */
function events(input: Input, change: (event: Input) => readonly Json[]): Input {
  return { ...input, events: (input.events as readonly Input[]).flatMap(change) };
}

export const tt70Mutants: readonly Mutant[] = [
  reads(at("7"), { "AMB-R02": "inclusive" }),
  decides(at("7.5"), "what was recalled may be issued", op, (value) =>
    Object(value).state === "recalled" ? { ...Object(value), allowed: ["issue"] } : value,
  ),
  misreads(at("7.5"), "a recall needs no reason", op, (input) =>
    events(input, (event) => [
      event.event === "recall" ? { ...event, reason: event.reason ?? "none" } : event,
    ]),
  ),
  misreads(at("8.2"), "the status need not be updated", op, (input) =>
    events(input, (event) =>
      event.event === "sign-institution"
        ? [event, { event: "update-status", at: event.at ?? null }]
        : [event],
    ),
  ),
  misreads(at("9"), "the principal need not sign", op, (input) => ({
    ...input,
    requiredSigners: ["subject-teacher", "homeroom-teacher"],
  })),
  misreads(at("9"), "verification may be left out", op, (input) =>
    events(input, (event) =>
      event.event === "complete-data"
        ? [event, { event: "verify", at: event.at ?? null }]
        : event.event === "verify"
          ? []
          : [event],
    ),
  ),
  reads(at("9.1"), { "AMB-R01": "anyOrder" }),
  reads(at("9.1"), { "AMB-R06": "headOnly" }),
  misreads(at("10.2"), "an issue needs no purpose", op, (input) =>
    events(input, (event) => [
      event.event === "issue" ? { ...event, purpose: event.purpose ?? "none" } : event,
    ]),
  ),
  misreads(at("10.3"), "a recall is overlooked", op, (input) => ({
    ...input,
    events: (input.events as readonly Input[]).slice(0, 8) as Json,
  })),
  decides(at("16.2"), "digital transcripts are kept for ten years", "retention", (value, { record }) =>
    record === "transcript" ? { period: 10 } : value,
  ),
  reads(at("22.8"), { "AMB-R03": "sameDay" }),
  misreads(at("22.8"), "holidays are working days", op, (input) => ({ ...input, holidays: [] })),
  misreads(at("entry-into-force"), "the circular came a day earlier", op, (input) =>
    events(input, (event) => [event.at === "2026-10-07" ? { ...event, at: "2026-10-08" } : event]),
  ),
  misreads(
    at("entry-into-force"),
    "the day of the question is overlooked",
    op,
    ({ asOf: _, ...input }) => input,
  ),
];
