import type { Unjudged } from "@sodiem/core/audit";
import { groupBy } from "./causes";
import { missingKind, unjudgedKey, type Wording } from "./wording";

/** Why values could not be judged, in words, with the values. */
export interface UnjudgedReason {
  readonly text: string;
  readonly values: readonly Unjudged[];
}

/** Groups what could not be judged by the kind of result and of missing input, largest group first. */
export function unjudgedReasons(values: readonly Unjudged[], wording: Wording): UnjudgedReason[] {
  const kinds = ({ what, missing }: Unjudged): string =>
    JSON.stringify([what, ...new Set(missing.map(missingKind))]);
  return [...groupBy(values, kinds).values()]
    .map((group) => ({ text: reasonText(group[0], wording), values: group }))
    .sort((a, b) => b.values.length - a.values.length || (a.text < b.text ? -1 : 1));
}

function reasonText(example: Unjudged | undefined, wording: Wording): string {
  if (example === undefined) return "";
  const missing = [...new Set(example.missing.map((path) => wording.missing(path)))];
  return wording.say("report.undetermined.reason", {
    what: wording.say(unjudgedKey(example.what)),
    missing: missing.join(", "),
  });
}
