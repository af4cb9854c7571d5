import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue";
import { compilePack, compilePacks } from "./compile";
import { decide } from "./decide";
import { localPacks } from "./local-packs";
import type { Pack } from "./pack";
import type { PackRequest } from "./request";
import { comparable } from "./testing/comparable";
import { plainReading } from "./testing/plain-reading";
import { alone, type Sides, sidesOf } from "./testing/sides";

const packs = compilePacks(Object.values(localPacks));

const sidesDiffer = ({ inside, outside }: Sides, pack: Pack): boolean => {
  const compiled = { [pack.id]: compilePack(pack) };
  const answer = (request: PackRequest): string =>
    JSON.stringify({ ...decide(request, compiled), steps: [] });
  return answer(inside) !== answer(outside);
};

describe.each(Object.entries(localPacks))("%s", (_, pack) => {
  const sides = sidesOf(pack);

  test("every norm that a request can ask about has sides", () => {
    const tried = new Set(sides.map(({ norm }) => norm));
    const left = pack.norms.filter(
      ({ id, effect, checkable, actions }) =>
        effect !== "info" &&
        checkable !== "narrative" &&
        actions.some((action) => !catalogue.notAsked.includes(action)) &&
        !tried.has(id),
    );
    // These name nobody and ask for nothing: no request stands on another side of them.
    expect(left.filter(({ roles }) => roles.length > 0).map(({ id }) => id)).toEqual([]);
  });

  test.each(sides.map((one) => [one.norm, one.what, one] as const))("%s: %s", (norm, _what, one) => {
    for (const request of [one.inside, one.outside]) {
      const plain = plainReading(pack, request);
      expect(comparable(decide(request, packs), plain)).toEqual(plain);
    }
    // A grant may be hidden behind another that asks for less; alone it must show.
    expect(sidesDiffer(one, pack) || sidesDiffer(one, alone(pack, norm))).toBe(true);
  });
});
