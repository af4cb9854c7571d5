import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePack } from "../compile";
import { decide } from "../decide";
import { localPacks } from "../local-packs";
import { readPack } from "../schema";
import { completeRequest, generatedPack } from "../testing/generated-packs";
import { requestsTo } from "../testing/requests";
import { packEngine } from "./index";

test("generated packs are packs", () => {
  fc.assert(
    fc.property(generatedPack, (pack) => {
      expect(readPack(JSON.parse(JSON.stringify(pack)))).toHaveProperty("pack");
    }),
    { numRuns: 200 },
  );
});

test("every answer comes up among generated packs and requests", () => {
  const drawn = fc.sample(fc.tuple(generatedPack, completeRequest), { numRuns: 3000, seed: 20261125 });
  const seen = new Set(
    drawn.map(([pack, request]) => decide(request, { generated: compilePack(pack) }).status),
  );
  expect([...seen].sort()).toEqual([
    "allowed",
    "denied",
    "disputed",
    "needs",
    "not-applicable",
    "undetermined",
  ]);
});

test("on a complete request the engine and decide agree", async () => {
  await fc.assert(
    fc.asyncProperty(
      generatedPack,
      fc.array(completeRequest, { minLength: 12, maxLength: 12 }),
      async (pack, requests) => {
        const engine = packEngine(pack);
        const packs = { generated: compilePack(pack) };
        for (const request of requests) {
          const decision = decide(request, packs);
          expect((await engine.decide(request)).status).toBe(decision.status);
        }
      },
    ),
    { numRuns: 150 },
  );
});

describe.each(Object.entries(localPacks))("%s", (id, pack) => {
  test("where decide says allowed or needs without a fact missing, or disputed, so does the engine", async () => {
    const engine = packEngine(pack);
    const packs = { [id]: compilePack(pack) };
    await fc.assert(
      fc.asyncProperty(requestsTo(pack), async (request) => {
        const complete = {
          ...request,
          school: { adoptedAnnex: true, managedBy: "commune", ...request.school },
          object: { assessment: "regular", ...request.object },
          state: {
            allEntriesComplete: true,
            submitted: true,
            sealed: true,
            published: true,
            source: "manual",
            reason: "re-mark",
            purpose: "inspection",
            ...request.state,
          },
        };
        const decision = decide(complete, packs);
        if (decision.status === "undetermined") return;
        expect((await engine.decide(complete)).status).toBe(decision.status);
      }),
      { numRuns: 60 },
    );
  });
});
