import type { GridBuilder } from "../grid-builder";
import type { Limits } from "../limits";
import { type CompoundFile, type CompoundStream, openCompoundFile } from "../ole2/compound-file";
import { damaged, ReadFailure } from "../read-failure";
import { type ReadSheets, readSheets } from "../sheet-reading";
import { RecordCursor } from "./record-cursor";
import { readWorkbookGlobals } from "./workbook-globals";
import { readWorksheet } from "./worksheet";

/** Reads the file of an `.xls` workbook (BIFF8 within a compound file). */
export function readXls(file: Uint8Array, limits: Limits): ReadSheets {
  const records = new RecordCursor(openWorkbookStream(file).stream.bytes());
  const globals = readWorkbookGlobals(records);
  // Sheets lie side by side in the stream; sheets that overlap would let a small file ask for endless work.
  const offsets = new Set<number>();
  let unread = records.stream.length;
  const listed = globals.sheets.map(({ name, visibility, offset }) => ({
    name,
    visibility,
    read: (grid: GridBuilder) => {
      if (unread <= 0 || offsets.has(offset)) throw damaged("biff8.sheetsOverlap", { offset });
      offsets.add(offset);
      try {
        readWorksheet(records, offset, globals, grid);
      } finally {
        unread -= Math.max(1, records.offset - offset);
      }
    },
  }));
  return readSheets("xls", listed, limits);
}

/** Opens the compound file of a workbook and finds the stream of its records. */
export function openWorkbookStream(file: Uint8Array): {
  readonly compound: CompoundFile;
  readonly stream: CompoundStream;
} {
  const compound = openCompoundFile(file);
  const { streams } = compound;
  if (streams.has("encryptioninfo") || streams.has("encryptedpackage")) {
    throw new ReadFailure("passwordProtected");
  }
  const stream = streams.get("workbook") ?? streams.get("book");
  if (stream === undefined) throw new ReadFailure("notSpreadsheet", { found: otherDocument(streams) });
  return { compound, stream };
}

function otherDocument(streams: ReadonlyMap<string, unknown>): string {
  if (streams.has("worddocument")) return "word";
  if (streams.has("powerpoint document")) return "powerpoint";
  return "ole2";
}
