import type { ClauseId } from "../kernel/citation";
import type { Json } from "../kernel/diagnostic";
import type { Ambiguities, Ambiguity } from "./ambiguity";
import { type Clause, clausesOf } from "./clause-register";
import { findInstrument } from "./instruments";
import type { Parameter } from "./parameter";
import * as tt22Of2016Params from "./tt22-2016/params";
import { tt22Ambiguities } from "./tt22-2021/options";
import * as tt22Params from "./tt22-2021/params";
import * as tt22ResultParams from "./tt22-2021/params-results";
import { tt27Ambiguities } from "./tt27-2020/options";
import * as tt27Params from "./tt27-2020/params";
import { tt43Ambiguities } from "./tt43-2021/options";
import * as tt43Params from "./tt43-2021/params";
import { tt58Ambiguities } from "./tt58-2011/options";
import * as tt58Params from "./tt58-2011/params";
import { tt70Ambiguities } from "./tt70-2026/options";
import * as tt70Params from "./tt70-2026/params";

/** What the files of one instrument hold as data. */
interface Source {
  readonly instrument: string;
  readonly modules: readonly { readonly [name: string]: unknown }[];
  readonly ambiguities: Ambiguities;
}

const sources: readonly Source[] = [
  { instrument: "tt22-2021", modules: [tt22Params, tt22ResultParams], ambiguities: tt22Ambiguities },
  { instrument: "tt27-2020", modules: [tt27Params], ambiguities: tt27Ambiguities },
  { instrument: "tt43-2021", modules: [tt43Params], ambiguities: tt43Ambiguities },
  { instrument: "tt58-2011", modules: [tt58Params], ambiguities: tt58Ambiguities },
  { instrument: "tt70-2026", modules: [tt70Params], ambiguities: tt70Ambiguities },
  { instrument: "tt22-2016", modules: [tt22Of2016Params], ambiguities: {} },
];

/** Everything that the library holds as data about one instrument, as plain JSON. */
export interface LawData {
  /** Its number, title and dates. */
  readonly instrument: Json;
  /** The parameters that stand with it or that it fixes, by instrument and name. */
  readonly parameters: { readonly [name: string]: Json };
  /** The open questions that stand with it or concern its clauses, with their readings, the default first. */
  readonly options: { readonly [name: string]: Json };
  /** Its registered clauses. */
  readonly clauses: Json;
}

/**
 * The data of an instrument on which decisions rest, to be hashed and compared: two versions of the library with equal
 * law data know the same law. `undefined` for an instrument that the library does not know.
 *
 * @example lawDataOf("tt22-2021")?.parameters["tt22-2021/absenceLimit"] // { value: 45, clause: "tt22-2021/12.1.c", … }
 */
export function lawDataOf(instrument: string): LawData | undefined {
  const row = findInstrument(instrument);
  const clauses = clausesOf(instrument);
  if (row === undefined && clauses.length === 0) return undefined;
  const concerns = (source: Source, ids: readonly ClauseId[]): boolean =>
    source.instrument === instrument || ids.some((id) => id.startsWith(`${instrument}/`));
  return {
    instrument: row === undefined ? null : { ...row },
    parameters: Object.fromEntries(
      sources.flatMap((source) =>
        parametersOf(source)
          .filter(([, { clause }]) => concerns(source, [clause]))
          .map(([name, { value, clause, evidence }]) => [
            `${source.instrument}/${name}`,
            { value, clause, evidence },
          ]),
      ),
    ),
    options: Object.fromEntries(
      sources.flatMap((source) =>
        Object.entries(source.ambiguities)
          .filter(([, ambiguity]) => concerns(source, ambiguity.clauses))
          .map(([id, ambiguity]) => [`${source.instrument}/${id}`, optionData(ambiguity)]),
      ),
    ),
    clauses: clauses.map(clauseData),
  };
}

function parametersOf({ modules }: Source): [name: string, parameter: Parameter<Json>][] {
  return modules.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, Parameter<Json>] => isParameter(entry[1])),
  );
}

function isParameter(value: unknown): value is Parameter<Json> {
  return (
    typeof value === "object" &&
    value !== null &&
    ["value", "clause", "evidence"].every((key) => Object.hasOwn(value, key))
  );
}

function optionData({ name, values, clauses }: Ambiguity): Json {
  return { name, values, clauses };
}

function clauseData({ id, status, confidence, structure, exports, title }: Clause): Json {
  return {
    id,
    status,
    confidence,
    title,
    ...(structure === undefined ? {} : { structure }),
    ...(exports === undefined ? {} : { exports }),
  };
}
