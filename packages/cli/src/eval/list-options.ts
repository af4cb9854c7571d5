import { tt22 } from "@sodiem/core";
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

/** The open questions whose reading may be chosen. */
export function listedOptions(): ListedOption[] {
  return Object.entries(tt22.tt22Ambiguities).map(([id, { name, values, clauses }]) => ({
    id,
    name,
    instrument: "tt22-2021",
    default: values[0],
    values,
    clauses,
  }));
}

/** The open questions in words. */
export function optionsText(language: Language): string {
  const say = sayIn(language);
  const indented = (text: string, indent: number): string[] =>
    wrapTo(text, 100 - indent).map((line, index) => " ".repeat(index === 0 ? indent : indent + 2) + line);
  const known = (key: string): string => (hasText(language, key) ? say(key) : "");
  const questions = listedOptions().flatMap(({ id, name, instrument, values, clauses }) => {
    const key = `ambiguity.${instrument}.${id}`;
    const title = known(`${key}.question`) || name;
    return [
      ...indented(`${id}  ${title} (${clauses.join(", ")})`, 0),
      ...values.flatMap((value, index) => {
        const sign = index === 0 ? "*" : "-";
        const reading = known(`${key}.reading.${value}`);
        return indented(`${sign} ${id}=${value}${reading === "" ? "" : `  ${reading}`}`, 4);
      }),
      "",
    ];
  });
  return [...indented(say("cli.eval.list.intro"), 0), "", ...questions].join("\n");
}
