import { answer } from "@sodiem/core/protocol";
import { compareAnswer } from "@sodiem/vectors";
import { expect, test, vi } from "vitest";
import { allDrafts } from "../src/generate/all";
import { vectorFile } from "../src/generate/draft";

const seeds = vi.hoisted(() => ({ more: "" }));

vi.mock("../src/generate/random", async (original) => {
  const real = await original<typeof import("../src/generate/random")>();
  return { ...real, seededRandom: (seed: string) => real.seededRandom(seed + seeds.more) };
});

test.each(["a", "b", "c"])("the library and the reference agree on other cases too (%s)", (more) => {
  seeds.more = more;
  const cases = allDrafts().flatMap((drafts) => vectorFile(drafts).cases);
  expect(cases.length).toBeGreaterThan(3000);
  const differing = cases.filter(
    ({ id, request, expected }) => compareAnswer(expected, answer({ id, ...request })).length > 0,
  );
  expect(differing.slice(0, 5)).toEqual([]);
});
