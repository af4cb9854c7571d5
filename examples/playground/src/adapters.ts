import { csdl } from "@sodiem/adapter-csdl";
import { misa } from "@sodiem/adapter-misa";
import { smas } from "@sodiem/adapter-smas";
import { vnedu } from "@sodiem/adapter-vnedu";
import type { Adapter, Parsed, SourceFile } from "@sodiem/core";

/** The platforms whose files the page reads; no two of them claim one file. */
export const adapters: readonly Adapter[] = [vnedu, csdl, smas, misa];

/** Reads a file with the adapter that knows it. What nobody knows the first one tells. */
export async function readWithAny(source: SourceFile): Promise<Parsed> {
  for (const adapter of adapters) {
    const parsed = await adapter.parse(source);
    if (parsed.matches.length > 0) return parsed;
  }
  return vnedu.parse(source);
}
