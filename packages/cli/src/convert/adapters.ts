import type { Adapter } from "@sodiem/core";

/**
 * The adapters of this version, `misa` with the templates that a person confirmed. They are loaded when a command needs
 * them, so that the others start without.
 */
export async function loadAdapters(profiles: readonly unknown[] = []): Promise<readonly Adapter[]> {
  const [{ vnedu }, { smas }, { csdl }, { isProfile, misaAdapter }] = await Promise.all([
    import("@sodiem/adapter-vnedu"),
    import("@sodiem/adapter-smas"),
    import("@sodiem/adapter-csdl"),
    import("@sodiem/adapter-misa"),
  ]);
  return [vnedu, smas, csdl, misaAdapter(profiles.filter(isProfile))];
}
