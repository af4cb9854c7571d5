import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Diagnostic, diagnostic } from "@sodiem/core";

/** A workbook to read: where it is (`-` is the standard input) and the name that the report gives it. */
export interface BookFile {
  readonly name: string;
  readonly path: string;
}

export interface FoundBooks {
  /** By name, so that the order of the arguments changes nothing. */
  readonly books: readonly BookFile[];
  /** What could not be looked at; each path begins with the name of the file or folder. */
  readonly problems: readonly Diagnostic[];
}

/** The path that stands for the standard input. */
export const standardInput = "-";

/**
 * Finds the workbooks behind a command's paths: files as named, folders with everything in them that is named
 * `.xls`, `.xlsx` or `.csv`. Lock files of spreadsheet programs (`~$…`) are passed over; a file that is named twice
 * is read once. Names are relative to the folder given, so a report says nothing of the machine; names that two
 * files would share are the paths as given.
 */
export async function findBooks(paths: readonly string[]): Promise<FoundBooks> {
  const problems: Diagnostic[] = [];
  const found = new Map<string, { short: string; long: string; path: string }>();
  const add = (path: string, short: string): void => {
    const key = path === standardInput ? path : resolve(path);
    if (!found.has(key)) found.set(key, { short, long: toSlashes(path), path });
  };
  for (const path of paths) {
    if (path === standardInput) {
      add(path, "stdin");
      continue;
    }
    try {
      const status = await stat(path);
      if (!status.isDirectory()) {
        if (!isLockFile(basename(path))) add(path, basename(path));
        continue;
      }
      const inside = await booksBelow(path, "", problems);
      if (inside.length === 0) problems.push(diagnostic("folder.noBooks", "error", [toSlashes(path)]));
      for (const name of inside) add(join(path, name), name);
    } catch (error) {
      problems.push(accessProblem(toSlashes(path), error));
    }
  }
  const uses = new Map<string, number>();
  for (const { short } of found.values()) uses.set(short, (uses.get(short) ?? 0) + 1);
  const books = [...found.values()].map(({ short, long, path }) => ({
    name: uses.get(short) === 1 ? short : long,
    path,
  }));
  return { books: books.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

/** Says why a file or folder could not be opened. */
export function accessProblem(name: string, error: unknown): Diagnostic {
  const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return reason === "ENOENT"
    ? diagnostic("file.notFound", "error", [name])
    : diagnostic("file.noAccess", "error", [name], { reason });
}

async function booksBelow(folder: string, below: string, problems: Diagnostic[]): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (below === "") throw error;
    problems.push(accessProblem(below, error));
    return [];
  }
  const names: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".")) {
      names.push(...(await booksBelow(folder, name, problems)));
    } else if (!entry.isDirectory() && /\.(xlsx?|csv)$/i.test(entry.name) && !isLockFile(entry.name)) {
      names.push(name);
    }
  }
  return names;
}

/** Spreadsheet programs leave `~$…` beside an open workbook, and some copies bring `._…` along. */
function isLockFile(name: string): boolean {
  return name.startsWith("~$") || name.startsWith("._");
}

function toSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
