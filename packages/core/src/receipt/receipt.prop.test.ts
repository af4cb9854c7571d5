import fc from "fast-check";
import { expect, test } from "vitest";
import { answer } from "../protocol";
import { canonicalJson, type Receipt, receipt, verifyReceipt } from ".";

const mark = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
const request = fc.oneof(
  fc.record({
    id: fc.nat(),
    op: fc.constant("tt22.termAverage"),
    input: fc.record({
      regular: fc.array(fc.option(mark), { maxLength: 4 }),
      midterm: fc.option(mark),
      final: mark,
    }),
  }),
  fc.record({
    id: fc.string(),
    op: fc.constant("mark.parse"),
    input: fc.record({ text: fc.string({ unit: "grapheme" }) }),
  }),
  fc.jsonValue({ maxDepth: 2 }),
);

const lines = fc.record({
  request,
  at: fc.nat(),
  letter: fc.constantFrom(...'0123456789abcdef{}[]",:.-eđ '.split("")),
});

/** Where a change makes no difference: the text no longer is JSON, or still says the same. */
function saysTheSame(text: string, one: Receipt): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === canonicalJson(one);
  } catch {
    return false;
  }
}

test("a receipt that goes through a file is valid", () => {
  fc.assert(
    fc.property(request, (asked) => {
      const one = receipt({ request: asked, answer: answer(asked) });
      expect(verifyReceipt(JSON.parse(canonicalJson(one)), answer)).toMatchObject({
        valid: true,
        problems: [],
      });
      expect(receipt({ request: asked, answer: answer(asked) })).toEqual(one);
    }),
    { numRuns: 500 },
  );
});

test("any letter of a receipt changed, added or left out is found", () => {
  let found = 0;
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom("change", "add", "leave out"),
      ({ request: asked, at, letter }, how) => {
        const one = receipt({ request: asked, answer: answer(asked) });
        const text = canonicalJson(one);
        const place = at % text.length;
        const other =
          text.slice(0, place) +
          (how === "leave out" ? "" : letter) +
          text.slice(how === "add" ? place : place + 1);
        if (saysTheSame(other, one)) return;
        found += 1;
        let parsed: unknown;
        try {
          parsed = JSON.parse(other);
        } catch {
          return;
        }
        const { valid, problems } = verifyReceipt(parsed, answer);
        expect(valid).toBe(false);
        expect(problems.some(({ severity }) => severity === "error")).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test("any digit of any hash changed is found, and the part it stands for is named", () => {
  const asked = { id: "1", op: "round", input: { exact: "8.25" } };
  const one = receipt({ request: asked, answer: answer(asked) });
  const codes = {
    input: "receipt.inputChanged",
    answer: "receipt.answerChanged",
    lawData: "receipt.lawDataChanged",
    receipt: "receipt.sealBroken",
  } as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(codes) as (keyof typeof codes)[])),
      fc.nat({ max: 63 }),
      fc.integer({ min: 1, max: 15 }),
      (name, at, by) => {
        const digits = [...one.hashes[name]];
        digits[at] = ((Number.parseInt(digits[at] ?? "", 16) + by) % 16).toString(16);
        const other = { ...one, hashes: { ...one.hashes, [name]: digits.join("") } };
        const { valid, problems } = verifyReceipt(other, answer);
        expect(valid).toBe(false);
        expect(problems.map(({ code }) => code)).toContain(codes[name]);
      },
    ),
  );
});
