import { readFile, stat } from "node:fs/promises";
import { type Diagnostic, diagnostic, type Gradebook } from "@sodiem/core";
import { defaultLimits } from "@sodiem/workbook";
import type { AuditEngine, FormatName } from "./engine";
import { accessProblem, type BookFile, standardInput } from "./find-books";

/** One file after reading: what it holds, or why it could not be read. */
export interface FileReading {
  readonly name: string;
  readonly gradebook: Gradebook;
  readonly diagnostics: readonly Diagnostic[];
  readonly formats: readonly FormatName[];
}

/** How the bytes of one workbook are had. */
export interface ReadingContext {
  readonly engine: Pick<AuditEngine, "read">;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of every error that no diagnostic foresees. */
  readonly onUnexpected: (error: unknown) => Promise<void>;
}

const nothing: Gradebook = { classes: [] };

/** Reads one workbook. Whatever goes wrong with it is a diagnostic of this file and stops no other. */
export async function readBook(book: BookFile, context: ReadingContext): Promise<FileReading> {
  const failed = (problem: Diagnostic): FileReading => ({
    name: book.name,
    gradebook: nothing,
    diagnostics: [problem],
    formats: [],
  });
  let bytes: Uint8Array;
  try {
    const loaded = await loadBytes(book, context.stdin);
    if (loaded.length > defaultLimits.fileBytes) return failed(tooLarge(book.name, loaded.length));
    bytes = loaded;
  } catch (error) {
    return failed(
      error instanceof TooLarge ? tooLarge(book.name, error.bytes) : accessProblem(book.name, error),
    );
  }
  try {
    return { name: book.name, ...(await context.engine.read({ bytes, fileName: book.name })) };
  } catch (error) {
    await context.onUnexpected(error);
    return failed(diagnostic("file.unexpected", "error", [book.name]));
  }
}

class TooLarge extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super("too large");
    this.bytes = bytes;
  }
}

function tooLarge(name: string, bytes: number): Diagnostic {
  return diagnostic("file.tooLarge", "error", [name], {
    what: "fileBytes",
    value: bytes,
    limit: defaultLimits.fileBytes,
  });
}

async function loadBytes({ path }: BookFile, stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (path !== standardInput) {
    const { size } = await stat(path);
    if (size > defaultLimits.fileBytes) throw new TooLarge(size);
    return new Uint8Array(await readFile(path));
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stdin) {
    size += part.length;
    if (size > defaultLimits.fileBytes) throw new TooLarge(size);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
