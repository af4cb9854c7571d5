import type { TermOrYear } from "../../gradebook/model";
import type { Json } from "../../kernel/diagnostic";
import type { Ledger } from "../ledger";
import type { ClassMoment } from "./class-moment";
import type { PrimaryRules } from "./primary-rules";

/** What judging the pupils of a primary class needs. */
export interface PrimaryContext {
  readonly className: string;
  readonly rules: PrimaryRules;
  readonly ledger: Ledger;
}

/** The term in which a moment lies, or the year that it ends. */
export const termOfMoment: { readonly [moment in ClassMoment["moment"]]: TermOrYear } = {
  "giua-hk1": "1",
  "cuoi-hk1": "1",
  "giua-hk2": "2",
  "cuoi-nam": "year",
};

/** The operands that the sentences of primary findings share. */
export function dataOf(
  { rules: { confidence } }: PrimaryContext,
  { moment }: Pick<ClassMoment, "moment">,
  data: { readonly [key: string]: Json } = {},
): { readonly [key: string]: Json } {
  return { moment, ...data, ...(confidence === undefined ? {} : { confidence }) };
}

/** Whom a finding about a whole class names. */
export const nobody = { id: null, name: null } as const;
