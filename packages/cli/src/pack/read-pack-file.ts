import { createReadStream } from "node:fs";
import type { Diagnostic, Json } from "@sodiem/core";
import { localPacks, type Pack } from "@sodiem/core/packs";
import { readPack } from "@sodiem/core/packs/tools";
import { standardInput } from "../audit/find-books";
import { SettingProblem } from "../audit/read-settings";
import type { Console } from "../io/console";
import { jsonEntries } from "../io/json-entries";
import { readWhole } from "../io/read-whole";

/** The ids of the packs that ship, for the help. */
export const knownPacks = Object.keys(localPacks).join(", ");

/**
 * Reads one JSON value from a file, or from the standard input for `-`.
 *
 * @throws SettingProblem when it cannot be read or is not one JSON value.
 */
export async function readJson(file: string, stdin: Console["stdin"]): Promise<Json> {
  const name = file === standardInput ? "stdin" : file;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readWhole(file === standardInput ? stdin : createReadStream(file));
  } catch {
    throw new SettingProblem("cli.pack.error.access", { file: name });
  }
  if (bytes === undefined) throw new SettingProblem("cli.pack.error.tooLong", { file: name });
  const [entry, ...others] = jsonEntries(bytes);
  if (entry === undefined || others.length > 0 || "problem" in entry.reading) {
    throw new SettingProblem("cli.pack.error.notJson", { file: name });
  }
  return entry.reading.value;
}

/** A pack that ships, by its id, or the pack of a file with what is wrong with it. */
export async function openPack(
  named: string,
  stdin: Console["stdin"],
): Promise<{ readonly pack: Pack } | { readonly diagnostics: readonly Diagnostic[] }> {
  const shipped = Object.hasOwn(localPacks, named) ? localPacks[named] : undefined;
  return shipped === undefined ? readPack(await readJson(named, stdin)) : { pack: shipped };
}

/**
 * A pack that has nothing wrong with its form.
 *
 * @throws SettingProblem when it cannot be read or is no valid pack.
 */
export async function validPack(named: string, stdin: Console["stdin"]): Promise<Pack> {
  const opened = await openPack(named, stdin);
  if ("pack" in opened) return opened.pack;
  throw new SettingProblem("cli.pack.error.invalid", { file: named });
}
