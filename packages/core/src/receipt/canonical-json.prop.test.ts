import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";

const value = fc.jsonValue({ maxDepth: 4 });
const runs = { numRuns: 3000 };

/** The same value with the members of every object in the order that `order` gives. */
function reordered(json: unknown, order: (names: string[]) => string[]): unknown {
  if (Array.isArray(json)) return json.map((item) => reordered(item, order));
  if (typeof json !== "object" || json === null) return json;
  const record = json as { readonly [name: string]: unknown };
  return Object.fromEntries(order(Object.keys(record)).map((name) => [name, reordered(record[name], order)]));
}

/** Another way to the same form: parts gathered one by one, names compared and letters escaped by hand. */
function independent(json: unknown): string {
  const parts: string[] = [];
  const visit = (item: unknown): void => {
    if (Array.isArray(item)) {
      parts.push("[");
      for (const [index, one] of item.entries()) {
        if (index > 0) parts.push(",");
        visit(one);
      }
      parts.push("]");
    } else if (typeof item === "object" && item !== null) {
      const entries = new Map(Object.entries(item));
      const names = [...entries.keys()].sort(byCodeUnits);
      parts.push("{");
      for (const [index, name] of names.entries()) {
        if (index > 0) parts.push(",");
        parts.push(quoted(name), ":");
        visit(entries.get(name));
      }
      parts.push("}");
    } else {
      parts.push(typeof item === "string" ? quoted(item) : Object.is(item, -0) ? "0" : `${item}`);
    }
  };
  visit(json);
  return parts.join("");
}

function byCodeUnits(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = a.charCodeAt(at) - b.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function quoted(text: string): string {
  const short: { readonly [code: number]: string } = {
    8: "\\b",
    9: "\\t",
    10: "\\n",
    12: "\\f",
    13: "\\r",
    34: '\\"',
    92: "\\\\",
  };
  const letters = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (short[code] !== undefined) return short[code];
    const isControl = code < 32;
    const isLone = code >= 0xd800 && code <= 0xdfff;
    return isControl || isLone ? `\\u${code.toString(16).padStart(4, "0")}` : letter;
  });
  return `"${letters.join("")}"`;
}

describe("canonical JSON of any value", () => {
  test("does not depend on the order of names", () => {
    fc.assert(
      fc.property(value, fc.infiniteStream(fc.nat()), (json, random) => {
        const shuffled = reordered(json, (names) =>
          names
            .map((name) => [random.next().value as number, name] as const)
            .sort(([a], [b]) => a - b)
            .map(([, name]) => name),
        );
        expect(canonicalJson(shuffled)).toBe(canonicalJson(json));
      }),
      runs,
    );
  });

  test("reads back as the same value, and is then written the same", () => {
    fc.assert(
      fc.property(value, (json) => {
        const text = canonicalJson(json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      runs,
    );
  });

  test("is what a second canonicaliser writes, any letter and any number", () => {
    const anyText = fc.string({ unit: "binary" });
    const anything = fc.letrec((tie) => ({
      item: fc.oneof(
        { maxDepth: 4 },
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        anyText,
        fc.constantFrom(null, true, false),
        fc.array(tie("item"), { maxLength: 4 }),
        fc.dictionary(anyText, tie("item"), { maxKeys: 4 }),
      ),
    })).item;
    fc.assert(
      fc.property(anything, (json) => {
        expect(canonicalJson(json)).toBe(independent(json));
      }),
      runs,
    );
  });

  test("differs for values that differ", () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const same = JSON.stringify(reordered(one, sorted)) === JSON.stringify(reordered(other, sorted));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
      }),
      runs,
    );
  });
});

function sorted(names: string[]): string[] {
  return [...names].sort();
}
