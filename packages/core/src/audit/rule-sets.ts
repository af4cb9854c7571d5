import type { ClassBook } from "../gradebook/model";
import { governingRegime } from "../regime/regime";
import type { AuditOptions } from "./finding";
import type { RuleSet } from "./rule-set";
import { tt22Rules } from "./tt22-rules";
import { tt43Rules } from "./tt43-rules";
import { tt58Rules } from "./tt58-rules";

const ruleSets: { readonly [instrument: string]: (options: AuditOptions) => RuleSet } = {
  "tt22-2021": ({ readings }) => tt22Rules(readings),
  "tt43-2021": () => tt43Rules(),
  "tt58-2011": () => tt58Rules("tt58-2011"),
  "tt58-2011+tt26-2020": () => tt58Rules("tt58-2011+tt26-2020"),
};

/** The instrument that governs a class, or `null` where that is not decided. */
export function instrumentOf({ level, grade, schoolYear }: ClassBook): string | null {
  const { outcome } = governingRegime({ level, grade, schoolYear });
  return outcome.status === "decided" ? outcome.value.instrument : null;
}

/** The rules of marks and levels under an instrument; `undefined` where they are not encoded or are those of primary schools. */
export function ruleSetOf(instrument: string | null, options: AuditOptions): RuleSet | undefined {
  return instrument !== null && Object.hasOwn(ruleSets, instrument)
    ? ruleSets[instrument]?.(options)
    : undefined;
}
