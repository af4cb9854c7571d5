import type { ClauseId } from "../kernel/citation";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";

/**
 * A question that the text leaves open, with the readings the library can follow. The first of `values` is the
 * default; the question and its grounds are told by the locale files under `ambiguity.<instrument>.<id>`.
 */
export interface Ambiguity<Value extends string = string> {
  readonly name: string;
  readonly values: readonly [Value, ...Value[]];
  readonly clauses: readonly ClauseId[];
}

/** The ambiguities of one instrument by their id. */
export type Ambiguities = { readonly [id: string]: Ambiguity };

/** One chosen reading for every ambiguity. */
export type Options<Table extends Ambiguities> = {
  readonly [Id in keyof Table]: Table[Id]["values"][number];
};

/** Chosen readings; what is left out follows the default. */
export type OptionChoice<Table extends Ambiguities> = {
  readonly [Id in keyof Table]?: Table[Id]["values"][number];
};

/** Declares an ambiguity, keeping the literal types of its readings. */
export function ambiguity<const Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
  clauses: readonly ClauseId[],
): Ambiguity<Value> {
  return { name, values, clauses };
}

/**
 * Completes a choice of readings with the defaults.
 *
 * @example chooseOptions(tt22Ambiguities, { A04: "removal" }).A01 // "halfUp"
 */
export function chooseOptions<Table extends Ambiguities>(
  table: Table,
  choice: OptionChoice<Table> = {},
): Options<Table> {
  const entries = Object.entries(table).map(([id, { values }]) => [id, choice[id] ?? values[0]]);
  return Object.fromEntries(entries) as Options<Table>;
}

/**
 * Reads a choice of readings from untyped data; an unknown id or reading is an error diagnostic, never ignored.
 *
 * @example readOptions(tt22Ambiguities, { A99: "x" }).diagnostics[0]?.code // "option.unknown"
 */
export function readOptions<Table extends Ambiguities>(
  table: Table,
  given: { readonly [id: string]: unknown },
): { readonly options: Options<Table>; readonly diagnostics: readonly Diagnostic[] } {
  const choice: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [id, value] of Object.entries(given)) {
    const known = Object.hasOwn(table, id) ? table[id] : undefined;
    const text = String(value);
    if (known === undefined) {
      diagnostics.push(diagnostic("option.unknown", "error", ["options", id], { known: Object.keys(table) }));
    } else if (!known.values.includes(text)) {
      diagnostics.push(
        diagnostic("option.unknownValue", "error", ["options", id], { value: text, known: known.values }),
      );
    } else {
      choice[id] = text;
    }
  }
  return { options: chooseOptions(table, choice as OptionChoice<Table>), diagnostics };
}

/**
 * Says which other readings would change a result: for each of the named ambiguities, the rule is run under every
 * reading that was not chosen, and an info diagnostic `ambiguity.decisive` is returned where the result differs.
 */
export function decisiveAmbiguities<Table extends Ambiguities>(
  table: Table,
  options: Options<Table>,
  ids: readonly (keyof Table & string)[],
  resultUnder: (options: Options<Table>) => string,
): Diagnostic[] {
  const chosen = resultUnder(options);
  const found: Diagnostic[] = [];
  for (const id of ids) {
    for (const value of table[id]?.values ?? []) {
      if (value === options[id]) continue;
      const other = resultUnder({ ...options, [id]: value });
      if (other !== chosen) {
        found.push(
          diagnostic("ambiguity.decisive", "info", ["options", id], {
            followed: options[id],
            alternative: value,
            wouldGive: other,
          }),
        );
      }
    }
  }
  return found;
}
