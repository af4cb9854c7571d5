import type { IsoDate } from "../kernel/civil-date";
import type { Decision, Rule } from "../kernel/decision";
import type { Diagnostic } from "../kernel/diagnostic";
import type { Tenths } from "../kernel/tenths";
import { chooseOptions, decisiveAmbiguities, type OptionChoice } from "../law/ambiguity";
import type { TermMarks } from "../law/formulas/term-average";
import * as tt22 from "../law/tt22-2021/article-9-clause-1";
import { clause as tt22Clause } from "../law/tt22-2021/clause";
import { tt22InForce } from "../law/tt22-2021/in-force";
import { type Tt22Options, tt22Ambiguities } from "../law/tt22-2021/options";
import * as tt43 from "../law/tt43-2021/article-9-clause-1";
import { clause as tt43Clause } from "../law/tt43-2021/clause";
import { tt43InForce } from "../law/tt43-2021/in-force";
import type { tt43Ambiguities } from "../law/tt43-2021/options";
import * as tt58 from "../law/tt58-2011/article-10";
import { clause as tt58Clause } from "../law/tt58-2011/clause";
import { tt26InForce } from "../law/tt58-2011/in-force";
import type { tt58Ambiguities } from "../law/tt58-2011/options";

/** Whose term average is asked for. Before Circular 26/2020 a term had other marks, so that wording is not among them. */
export type AverageInstrument =
  | { readonly instrument: "tt22-2021"; readonly options?: OptionChoice<typeof tt22Ambiguities> }
  | { readonly instrument: "tt43-2021"; readonly options?: OptionChoice<typeof tt43Ambiguities> }
  | { readonly instrument: "tt58-2011+tt26-2020"; readonly options?: OptionChoice<typeof tt58Ambiguities> };

/** The term average as explanations ask an instrument for it, options already chosen. */
export interface AverageLaw {
  readonly rule: Rule;
  termAverage(marks: TermMarks): Decision<Tenths>;
  /** Which other readings would give another word for this question. */
  decisive(word: (law: AverageLaw) => string): readonly Diagnostic[];
}

/** The term average of an instrument under the chosen options, asked for a day where one is given. */
export function averageLawOf(asked: AverageInstrument & { readonly asOf?: IsoDate }): AverageLaw {
  switch (asked.instrument) {
    case "tt22-2021":
      return tt22Law(chooseOptions(tt22Ambiguities, asked.options));
    case "tt43-2021":
      return {
        rule: { id: tt43Clause(9, 1), inForce: tt43InForce },
        termAverage: (marks) => tt43.termAverage(marks),
        decisive: () => [],
      };
    case "tt58-2011+tt26-2020":
      return {
        rule: { id: tt58Clause(10), inForce: tt26InForce },
        termAverage: (marks) => tt58.termAverage(marks),
        decisive: () => [],
      };
  }
}

function tt22Law(options: Tt22Options): AverageLaw {
  return {
    rule: { id: tt22Clause(9, 1, "b"), inForce: tt22InForce },
    termAverage: (marks) => tt22.termAverage(marks, { options }),
    decisive: (word) =>
      decisiveAmbiguities(tt22Ambiguities, options, ["A01", "A07"], (other) => word(tt22Law(other))),
  };
}
