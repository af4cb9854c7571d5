import type { AuditOptions } from "../finding";
import type { PrimaryRules } from "./primary-rules";
import { tt22Of2016PrimaryRules } from "./tt22-2016-primary-rules";
import { tt27PrimaryRules } from "./tt27-primary-rules";

const ruleSets: { readonly [instrument: string]: (options: AuditOptions) => PrimaryRules } = {
  "tt27-2020": ({ readings }) => tt27PrimaryRules(readings),
  "tt22-2016": tt22Of2016PrimaryRules,
};

/** The rules of primary schools under an instrument, or `undefined` where it is none of theirs. */
export function primaryRulesOf(instrument: string | null, options: AuditOptions): PrimaryRules | undefined {
  return instrument !== null && Object.hasOwn(ruleSets, instrument)
    ? ruleSets[instrument]?.(options)
    : undefined;
}
