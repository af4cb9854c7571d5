import { type Ambiguities, tt22, tt27, tt43, tt58, tt70 } from "@sodiem/core";
import { hasText, type Language, sayIn } from "../messages";
import { wrapTo } from "../text/width";

/** One open question of the law: its readings, the default first, and the clauses it concerns. */
export interface ListedOption {
  readonly id: string;
  readonly name: string;
  readonly instrument: string;
  readonly default: string;
  readonly values: readonly string[];
  readonly clauses: readonly string[];
}

const tables: { readonly [instrument: string]: Ambiguities } = {
  "tt22-2021": tt22.tt22Ambiguities,
  "tt58-2011": tt58.tt58Ambiguities,
  "tt27-2020": tt27.tt27Ambiguities,
  "tt43-2021": tt43.tt43Ambiguities,
  "tt70-2026": tt70.tt70Ambiguities,
};

/** The open questions whose reading may be chosen, by instrument. */
export function listedOptions(): ListedOption[] {
  return Object.entries(tables).flatMap(([instrument, table]) =>
    Object.entries(table).map(([id, { name, values, clauses }]) => ({
      id,
      name,
      instrument,
      default: values[0],
      values,
      clauses,
    })),
  );
}

/** The open questions in words. */
export function optionsText(language: Language): string {
  const say = sayIn(language);
  const indented = (text: string, indent: number): string[] =>
    wrapTo(text, 100 - indent).map((line, index) => " ".repeat(index === 0 ? indent : indent + 2) + line);
  const known = (key: string): string => (hasText(language, key) ? say(key) : "");
  const options = listedOptions();
  const questionsOf = (instrument: string): string[] =>
    options
      .filter((one) => one.instrument === instrument)
      .flatMap(({ id, name, values, clauses }) => {
        const key = `ambiguity.${instrument}.${id}`;
        const title = known(`${key}.question`) || name;
        return [
          ...indented(`${id}  ${title} (${clauses.join(", ")})`, 0),
          ...values.flatMap((value, index) => {
            const reading = known(`${key}.reading.${value}`);
            return indented(`${index === 0 ? "*" : "-"} ${id}=${value}${reading && `  ${reading}`}`, 4);
          }),
          "",
        ];
      });
  const sections = Object.keys(tables).flatMap((instrument) => [
    say(`instrument.${instrument}`),
    "",
    ...questionsOf(instrument),
  ]);
  return [...indented(say("cli.eval.list.intro"), 0), "", ...sections].join("\n");
}
