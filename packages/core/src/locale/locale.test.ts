import { describe, expect, test } from "vitest";
import { en } from "./en";
import { fragmentsEn } from "./fragments.en";
import { fragmentsVi } from "./fragments.vi";
import { vi } from "./vi";

const operandsOf = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();

describe("both languages say the same things", () => {
  test("there is something to compare", () => {
    expect(Object.keys(vi.texts).length).toBeGreaterThan(300);
  });

  test("the same keys", () => {
    const [own, other] = [new Set(Object.keys(vi.texts)), new Set(Object.keys(en.texts))];
    expect([...own].filter((key) => !other.has(key))).toEqual([]);
    expect([...other].filter((key) => !own.has(key))).toEqual([]);
  });

  test("the same operands", () => {
    const wrong = Object.entries(vi.texts).filter(
      ([key, template]) => operandsOf(template).join() !== operandsOf(en.texts[key] ?? "").join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe.each([
  { language: vi, fragments: fragmentsVi },
  { language: en, fragments: fragmentsEn },
])("$language.language", ({ language, fragments }) => {
  const texts = Object.entries(language.texts);

  test("every text says something and is composed (NFC)", () => {
    expect(texts.filter(([, text]) => text.trim() === "" || text !== text.normalize("NFC"))).toEqual([]);
  });

  test("braces hold operands and nothing else", () => {
    expect(texts.filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, "")))).toEqual([]);
  });

  test("no key is given twice", () => {
    const keys = fragments.flatMap((fragment) => Object.keys(fragment));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
