import type { TemplateMaker } from "@sodiem/core/testing";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { damage } from "./damage";
import { randomNumbers } from "./random";

/**
 * Sound archives of which one or two parts are damaged, made from templates: the damage reaches what an adapter reads,
 * which damage to the archive's own bytes hardly ever does. A template that is no archive is damaged as it is.
 *
 * @example describeAdapter(adapter, { templates, hostile: await damagedArchives(templates), ... })
 */
export async function damagedArchives(templates: {
  readonly [name: string]: TemplateMaker;
}): Promise<fc.Arbitrary<Uint8Array>> {
  const files: Uint8Array[] = [];
  for (const maker of Object.values(templates)) {
    for (const { classes } of fc.sample(maker.gradebooks, { numRuns: 2, seed: 1 })) {
      const [book] = classes;
      const layout = { regular: 4, choice: 0, shuffle: <Item>(items: readonly Item[]): Item[] => [...items] };
      if (book !== undefined) files.push((await maker.make(book, layout)).file.bytes);
    }
  }
  return fc
    .tuple(fc.constantFrom(...files), fc.integer({ min: 1 }))
    .map(([bytes, seed]) => damagedArchive(bytes, randomNumbers(seed)));
}

function damagedArchive(bytes: Uint8Array, random: (bound: number) => number) {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return damage(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let left = 1 + random(2); left > 0; left -= 1) {
    const name = names[random(names.length)] ?? "";
    parts[name] = damage(parts[name] ?? new Uint8Array(), random).slice();
  }
  return zipSync(parts, { level: 0 });
}
