import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../kernel/diagnostic";
import { canonicalJson } from "../receipt";
import { appendChange, type Change, type ChangeLog, headOf, verifyLog } from "./change-log";

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 100 }).map((tenths) => (tenths / 10).toFixed(1)),
  fc.record({ evidence: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 2 }) }),
);
const change: fc.Arbitrary<Change> = fc.record({
  action: fc.constantFrom("enter-mark", "correct-mark", "lock"),
  record: fc.string({ unit: "grapheme", maxLength: 8 }),
  path: fc.string({ maxLength: 8 }),
  actor: fc.string({ unit: "grapheme", maxLength: 8 }),
  role: fc.constantFrom("subject-teacher", "principal"),
  at: fc.constantFrom("2026-12-20", "2026-12-20T08:00:00+07:00"),
  reason: fc.option(fc.string({ unit: "grapheme", maxLength: 8 })),
  old: value,
  new: value,
});
const log = fc
  .array(change, { minLength: 1, maxLength: 6 })
  .map((changes) => changes.reduce<ChangeLog>(appendChange, []));

test("a log as it was built is whole, also after it went through a file", () => {
  fc.assert(
    fc.property(log, (whole) => {
      const again: unknown = JSON.parse(JSON.stringify(whole));
      expect(verifyLog(again, headOf(whole))).toEqual({ valid: true, head: headOf(whole), diagnostics: [] });
    }),
  );
});

test("any letter of a stored log changed, added or left out is found", () => {
  let found = 0;
  fc.assert(
    fc.property(
      log,
      fc.nat(),
      fc.constantFrom("change", "add", "leave out"),
      fc.constantFrom(...'0123456789abcdef{}[]",:.-eđ '.split("")),
      (whole, seed, how, letter) => {
        const text = canonicalJson(whole);
        const at = seed % text.length;
        const kept = how === "add" ? at : at + 1;
        const altered = text.slice(0, at) + (how === "leave out" ? "" : letter) + text.slice(kept);
        const read = parsed(altered);
        if (read === undefined || canonicalJson(read) === text) return;
        expect(verifyLog(read, headOf(whole)).valid).toBe(false);
        found += 1;
      },
    ),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test("an entry left out, doubled or moved is found", () => {
  fc.assert(
    fc.property(log, fc.nat(), fc.nat(), (whole, first, second) => {
      const [from, to] = [first % whole.length, second % whole.length];
      const without = whole.filter((_, index) => index !== from);
      const doubled = [...whole.slice(0, from + 1), ...whole.slice(from)];
      const moved = [...without.slice(0, to), ...whole.slice(from, from + 1), ...without.slice(to)];
      expect(verifyLog(without, headOf(whole)).valid).toBe(false);
      expect(verifyLog(doubled, headOf(whole)).valid).toBe(false);
      expect(verifyLog(moved, headOf(whole)).valid).toBe(from === to);
    }),
  );
});

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
