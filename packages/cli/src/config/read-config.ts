import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type readLevel,
  readPeriods,
  readReadings,
  SettingProblem,
  schoolLevels,
} from "../audit/read-settings";
import { type SheetChoice, sheetChoices } from "../html/pupil-sheets";
import { jsonEntries } from "../io/json-entries";
import { type Language, languages } from "../messages";

/** What `sodiem.config.json` may set, named as the options of the command line are; it never names a program to run. */
export interface Config {
  readonly lang?: Language;
  readonly level?: ReturnType<typeof readLevel>;
  readonly periods?: ReturnType<typeof readPeriods>;
  readonly options?: ReturnType<typeof readReadings>;
  readonly redact?: boolean;
  readonly sheets?: SheetChoice;
  readonly json?: boolean;
  readonly html?: string;
  readonly junit?: string;
  readonly sarif?: string;
  readonly annotate?: string;
}

/** The name of the file that is looked for where a command is run, and nowhere else. */
export const configName = "sodiem.config.json";

/** Which file of settings to read: one that is named, the one of the folder, or none. */
export interface ConfigChoice {
  /** `false` for `--no-config`, a path for `--config`. */
  readonly config?: string | false;
  readonly folder: string;
}

const longest = 1024 * 1024;

/**
 * Reads the settings of a folder, or of a file that is named; empty where there is none.
 *
 * @throws SettingProblem naming the file and the place in it, when something is not understood; or when a named file
 * cannot be read.
 * @example await readConfig({ config: false, folder: "." }) // {}
 */
export async function readConfig({ config, folder }: ConfigChoice): Promise<Config> {
  if (config === false) return {};
  const file = config ?? configName;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(config ?? join(folder, configName));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (config === undefined && reason === "ENOENT") return {};
    throw new SettingProblem("cli.config.error.access", { file, reason });
  }
  if (bytes.length > longest) throw new SettingProblem("cli.config.error.access", { file, reason: "EFBIG" });
  return checkConfig(bytes, file);
}

/**
 * Reads the bytes of a file of settings. Strict: whatever it does not know is an error at its place.
 *
 * @throws SettingProblem with the file and the place.
 * @example checkConfig(Buffer.from('{"redact":true}'), "sodiem.config.json") // { redact: true }
 */
export function checkConfig(bytes: Uint8Array, file: string): Config {
  const [entry, ...others] = jsonEntries(bytes);
  if (entry === undefined || others.length > 0 || "problem" in entry.reading) {
    const twice =
      entry !== undefined && "problem" in entry.reading && entry.reading.problem === "duplicateName";
    throw new SettingProblem(twice ? "cli.config.error.twice" : "cli.config.error.notJson", {
      file,
      place: syntaxPlace(bytes),
    });
  }
  const { value } = entry.reading;
  if (!isRecord(value)) throw new SettingProblem("cli.config.error.notObject", { file });
  const config: { [name: string]: unknown } = {};
  for (const [name, given] of Object.entries(value)) {
    if (name === "$schema") {
      if (typeof given !== "string") throw wrong(file, name, "text");
      continue;
    }
    if (!Object.hasOwn(readers, name)) {
      const key = commandNames.test(name) ? "cli.config.error.command" : "cli.config.error.unknown";
      throw new SettingProblem(key, { file, place: `/${name}`, known: Object.keys(readers).join(", ") });
    }
    config[name] = readers[name]?.(given, { file, name });
  }
  return config;
}

interface At {
  readonly file: string;
  readonly name: string;
}

type Reader = (value: unknown, at: At) => unknown;

/** Names under which one may hope to have a program run. */
const commandNames = /^(cmd|command|exec|run|script|shell|plugins?)$/i;

const readers: { readonly [name: string]: Reader } = {
  lang: oneOf(languages),
  level: oneOf(schoolLevels),
  periods: (value, at) => {
    const pairs = recordOf(value, at, (one) => typeof one === "number", "periods");
    return asOption(pairs, at, readPeriods);
  },
  options: (value, at) => {
    const pairs = recordOf(value, at, (one) => typeof one === "string", "readings");
    return asOption(pairs, at, readReadings);
  },
  redact: truth,
  sheets: oneOf(sheetChoices),
  json: truth,
  html: path,
  junit: path,
  sarif: path,
  annotate: path,
};

function oneOf(known: readonly string[]): Reader {
  return (value, { file, name }) => {
    if (known.some((one) => one === value)) return value;
    throw new SettingProblem("cli.config.error.choice", { file, place: `/${name}`, known: known.join(", ") });
  };
}

function truth(value: unknown, { file, name }: At): boolean {
  if (typeof value === "boolean") return value;
  throw wrong(file, name, "truth");
}

/**
 * A place to write to. It stays within the folder: a file of settings may come with somebody else's folder, and must
 * not choose where on the machine things are written.
 */
function path(value: unknown, { file, name }: At): string {
  if (typeof value !== "string" || value === "") throw wrong(file, name, "text");
  const isOutside = /^([\\/~]|[a-z]:)/i.test(value) || value.split(/[\\/]/).includes("..");
  if (isOutside) throw new SettingProblem("cli.config.error.outside", { file, place: `/${name}` });
  return value;
}

function recordOf(
  value: unknown,
  { file, name }: At,
  fits: (one: unknown) => boolean,
  kind: string,
): [string, unknown][] {
  if (!isRecord(value)) throw wrong(file, name, kind);
  const pairs = Object.entries(value);
  const misfit = pairs.find(([, one]) => !fits(one));
  if (misfit !== undefined) throw wrong(file, `${name}/${misfit[0]}`, kind);
  return pairs;
}

/** Reads the pairs as the option of the command line would, so that both know the same; each alone first, for its place. */
function asOption(
  pairs: readonly [string, unknown][],
  { file, name }: At,
  read: (text: string) => object,
): object {
  const texts = pairs.map(([key, value]) => `${key}=${String(value)}`);
  texts.forEach((text, index) => {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof SettingProblem)) throw error;
      throw wrong(file, `${name}/${pairs[index]?.[0] ?? ""}`, name === "periods" ? "periods" : "readings");
    }
  });
  return read(texts.join(","));
}

function wrong(file: string, place: string, kind: string): SettingProblem {
  return new SettingProblem(`cli.config.error.${kind}`, { file, place: `/${place}` });
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Line and column where the text stops being JSON, as far as the parser tells; empty where it does not. */
function syntaxPlace(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    const found = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    if (found === undefined) return "";
    const before = text.slice(0, Number(found)).split("\n");
    return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }
}

/** What the command line says of the file of settings; read before anything else is. */
export function configChoice(given: readonly string[]): string | false | undefined {
  if (given.includes("--no-config")) return false;
  const joined = given.find((one) => one.startsWith("--config="));
  if (joined !== undefined) return joined.slice("--config=".length);
  const index = given.indexOf("--config");
  return index === -1 ? undefined : given[index + 1];
}
