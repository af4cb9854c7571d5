import { type OptionChoice, readOptions, type SchoolLevel, tt22, tt27 } from "@sodiem/core";

/** A setting of the command line that could not be understood: the sentence's key and its operands. */
export class SettingProblem extends Error {
  readonly key: string;
  readonly operands: { readonly [name: string]: string };

  constructor(key: string, operands: { readonly [name: string]: string }) {
    super(key);
    this.key = key;
    this.operands = operands;
  }
}

/** The levels that `--level` accepts. */
export const schoolLevels = [
  "primary",
  "lower-secondary",
  "upper-secondary",
  "continuing-lower",
  "continuing-upper",
] as const satisfies readonly SchoolLevel[];

/**
 * Reads `--periods`: subject ids with their periods a year.
 *
 * @throws SettingProblem when a part is not `subject=number`.
 * @example readPeriods("toan=140,ngu-van=140") // { toan: 140, "ngu-van": 140 }
 */
export function readPeriods(text: string): { readonly [subject: string]: number } {
  return Object.fromEntries(
    pairsOf(text, "cli.error.periods").map(([subject, value]) => {
      if (!/^\d{1,4}$/.test(value) || Number(value) === 0) {
        throw new SettingProblem("cli.error.periods", { text: `${subject}=${value}` });
      }
      return [subject, Number(value)];
    }),
  );
}

/**
 * Reads `--level`.
 *
 * @throws SettingProblem when it is none of `schoolLevels`.
 */
export function readLevel(text: string): SchoolLevel {
  const level = schoolLevels.find((one) => one === text);
  if (level === undefined) {
    throw new SettingProblem("cli.error.level", { text, known: schoolLevels.join(", ") });
  }
  return level;
}

/** The open questions that an audit may be told how to read; no two circulars share an id. */
const ambiguities = { ...tt22.tt22Ambiguities, ...tt27.tt27Ambiguities };

/**
 * Reads `--options`: the readings of the law's open questions.
 *
 * @throws SettingProblem when a question or a reading is not known.
 * @example readReadings("A04=removal") // { A04: "removal" }
 */
export function readReadings(text: string): OptionChoice<typeof ambiguities> {
  const given = Object.fromEntries(pairsOf(text, "cli.error.options"));
  const { options, diagnostics } = readOptions(ambiguities, given);
  const [problem] = diagnostics;
  if (problem !== undefined) {
    const id = problem.path[1] ?? "";
    throw new SettingProblem("cli.error.options", { text: `${id}=${given[id] ?? ""}` });
  }
  return options;
}

function pairsOf(text: string, key: string): [string, string][] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, name, value] = /^([\w-]+)\s*=\s*([\w-]+)$/.exec(part) ?? [];
      if (name === undefined || value === undefined) throw new SettingProblem(key, { text: part });
      return [name, value];
    });
}
