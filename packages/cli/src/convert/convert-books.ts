import {
  type Adapter,
  type CellWrite,
  type Diagnostic,
  diagnostic,
  type Filled,
  type FillOptions,
  type FormatMatch,
  type Gradebook,
  mergeGradebooks,
  type Parsed,
  type SourceFile,
} from "@sodiem/core";

/** What is moved where. */
export interface ConversionRequest {
  readonly sources: readonly SourceFile[];
  /** The platform of the template. */
  readonly to: string;
  /** The file that the school downloaded from there. */
  readonly template: SourceFile;
  readonly options?: FillOptions;
}

/** What one conversion gives. The preview and the file are one and the same: `writes` lists exactly what `bytes` has. */
export interface Conversion {
  /** The filled template; absent where an error diagnostic says why there is none. */
  readonly bytes?: Uint8Array;
  readonly writes: readonly CellWrite[];
  readonly gradebook: Gradebook;
  readonly formats: readonly FormatMatch[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading several files gives. */
export interface BooksRead {
  readonly gradebook: Gradebook;
  readonly formats: readonly FormatMatch[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Moves gradebooks into a template of another platform: reads every source with the adapter that knows it, brings the
 * classes together, and fills the template. Nothing is written where something would be written wrongly; what has no
 * place, what took another form and who could not be told apart is in `diagnostics` and `writes`.
 *
 * Codes: those of the adapters, `convert.unknownPlatform`, `convert.severalPlatforms`,
 * `convert.unknownFormat`.
 *
 * @example (await convertBooks(adapters, { sources, to: "csdl", template })).writes.length // 168
 */
export async function convertBooks(
  adapters: readonly Adapter[],
  { sources, to, template, options }: ConversionRequest,
): Promise<Conversion> {
  const target = adapters.find(({ platform }) => platform === to);
  if (target === undefined) {
    const known = adapters.map(({ platform }) => platform).join(", ");
    return nothing([diagnostic("convert.unknownPlatform", "error", [], { platform: to, known })]);
  }
  const read = await readBooks(adapters, sources);
  if (read.gradebook.classes.length === 0) return { ...read, writes: [] };
  const filled: Filled = await target.fill(template, read.gradebook, options);
  return {
    ...read,
    ...(filled.bytes === undefined ? {} : { bytes: filled.bytes }),
    writes: filled.writes,
    diagnostics: [...read.diagnostics, ...filled.diagnostics],
  };
}

/** Reads files of any platform into one gradebook. */
export async function readBooks(
  adapters: readonly Adapter[],
  sources: readonly SourceFile[],
): Promise<BooksRead> {
  const parts: Parsed[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const found = await adapterOf(adapters, source);
    if ("problems" in found) {
      diagnostics.push(...found.problems);
      continue;
    }
    const parsed = await found.adapter.parse(source);
    parts.push(parsed);
    diagnostics.push(...parsed.diagnostics);
  }
  const merged = mergeGradebooks(parts.map(({ gradebook }) => gradebook));
  return {
    gradebook: merged.gradebook,
    formats: parts.flatMap(({ matches }) => matches),
    diagnostics: [...diagnostics, ...merged.diagnostics],
  };
}

/** The sheets that each adapter claims of a file. */
export async function detectFormats(
  adapters: readonly Adapter[],
  source: SourceFile,
): Promise<readonly FormatMatch[]> {
  const claims = await Promise.all(adapters.map((adapter) => adapter.detect(source)));
  return claims.flat();
}

/** The adapter of a file, or why there is none; the first one's own diagnostics say what is wrong with the bytes. */
async function adapterOf(
  adapters: readonly Adapter[],
  source: SourceFile,
): Promise<{ readonly adapter: Adapter } | { readonly problems: readonly Diagnostic[] }> {
  const claimed: Adapter[] = [];
  for (const adapter of adapters) {
    if ((await adapter.detect(source)).length > 0) claimed.push(adapter);
  }
  const [adapter] = claimed;
  const path = [source.fileName ?? ""];
  if (adapter === undefined) {
    // What is wrong with the bytes any adapter says alike.
    const { diagnostics = [] } = (await adapters[0]?.parse(source)) ?? {};
    const ofBytes = diagnostics.filter(({ code }) => code.startsWith("file."));
    const known = adapters.map(({ platform }) => platform).join(", ");
    return {
      problems:
        ofBytes.length > 0 ? ofBytes : [diagnostic("convert.unknownFormat", "error", path, { known })],
    };
  }
  if (claimed.length === 1) return { adapter };
  const platforms = claimed.map(({ platform }) => platform).join(", ");
  return { problems: [diagnostic("convert.severalPlatforms", "error", path, { platforms })] };
}

function nothing(diagnostics: readonly Diagnostic[]): Conversion {
  return { writes: [], gradebook: { classes: [] }, formats: [], diagnostics };
}
