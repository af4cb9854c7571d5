import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePacks } from "./compile";
import { decide } from "./decide";
import { localPacks } from "./local-packs";
import { comparable } from "./testing/comparable";
import { plainReading } from "./testing/plain-reading";
import { requestsTo } from "./testing/requests";

const packs = compilePacks(Object.values(localPacks));

describe.each(Object.entries(localPacks))("%s", (_, pack) => {
  test("decide says what a plain reading of the protocol says", () => {
    fc.assert(
      fc.property(requestsTo(pack), (request) => {
        const plain = plainReading(pack, request);
        expect(comparable(decide(request, packs), plain)).toEqual(plain);
      }),
      { numRuns: 1500 },
    );
  });

  test("equal requests get equal bytes, and no request is changed", () => {
    fc.assert(
      fc.property(requestsTo(pack), (request) => {
        const before = JSON.stringify(request);
        const answer = JSON.stringify(decide(request, packs));
        expect(JSON.stringify(decide(JSON.parse(before), packs))).toBe(answer);
        expect(JSON.stringify(request)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  test("every answer keeps its own promises", () => {
    fc.assert(
      fc.property(requestsTo(pack), (request) => {
        const { status, missing, deadline, norms, findings } = decide(request, packs);
        const lacking = missing.evidence.length + missing.approvals.length;
        if (status === "needs") expect(lacking).toBeGreaterThan(0);
        if (status === "undetermined") expect(missing.facts.length).toBeGreaterThan(0);
        if (status === "allowed" || status === "denied")
          expect(missing).toEqual({ evidence: [], approvals: [], facts: [] });
        if (status === "allowed" || status === "needs") expect(norms.length).toBeGreaterThan(0);
        if (status === "disputed") expect(norms.length).toBeGreaterThan(1);
        if (status === "allowed" && deadline !== null) expect(deadline >= request.asOf).toBe(true);
        if (status === "denied" && deadline !== null) expect(deadline < request.asOf).toBe(true);
        expect(new Set(findings).size).toBe(findings.length);
        expect(new Set(norms).size).toBe(norms.length);
      }),
      { numRuns: 300 },
    );
  });
});
