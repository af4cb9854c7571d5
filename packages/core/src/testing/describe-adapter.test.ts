import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Adapter } from "../gradebook/adapter";
import { adapterRules } from "./adapter-rules";
import type { AdapterContract } from "./contract";
import { describeAdapter } from "./describe-adapter";
import { exampleAdapter, exampleContract, type Fault } from "./example-adapter";

describeAdapter(exampleAdapter(), exampleContract);

/** What the suite says of an adapter, all rules together. */
async function complaints(adapter: Adapter, contract: AdapterContract): Promise<string> {
  const told: string[] = [];
  for (const { check } of adapterRules(adapter, contract)) {
    await check().catch((error: unknown) => told.push(String(error)));
  }
  return told.join("\n");
}

const few = { ...exampleContract, runs: 300, hostileRuns: 100 };

describe("the suite catches", () => {
  test.each<[Fault, string]>([
    ["averages-always", "averages are written only when asked for"],
    ["before-wrong", "cells change only where a write says so"],
    ["blank-clears", "a blank clears nothing"],
    ["bytes-grow", "filling again changes nothing"],
    ["column-shifted", "a filled template reads back"],
    ["detects-all", "other.txt was told as example marks"],
    ["evidence-silent", "a layout that is not proven is told"],
    ["file-missing", "no file and no error"],
    ["guesses-names", "reads back as what it can hold"],
    ["gradebook-wrong", "what was read is no gradebook"],
    ["hostile-silent", "nothing was read and nothing said"],
    ["hostile-throws", "cannot read properties of undefined"],
    ["keeps-old", "another value takes the place of the one before"],
    ["kind-wrong", "example summary was told in the place of marks"],
    ["loss-silent", "every value that was not written is told"],
    ["names-told", "the name of a pupil is in a diagnostic"],
    ["people-silent", "every pupil and every row without a counterpart is told"],
    ["pupil-skipped", "the template is read: its pupils, and no value: read"],
    ["rows-added", "a template without pupils"],
    ["source-wrong", "the source of"],
    ["unlisted-write", "cells change only where a write says so"],
    ["writes-unordered", "comes after row"],
    ["zero-blank", "reads back as what it can hold"],
  ])("an adapter with the fault %s", async (fault, sentence) => {
    expect(await complaints(exampleAdapter(fault), few)).toContain(sentence);
  });

  test("a contract that cannot find anything", async () => {
    const { marks } = exampleContract.templates;
    if (marks === undefined) throw new RangeError("no maker");
    const without = (more: Partial<AdapterContract>) => complaints(exampleAdapter(), { ...few, ...more });
    expect(await without({ foreign: [] })).toContain("needs a foreign file");
    expect(await without({ templates: {} })).toContain("no template for marks");
    const inOrder = {
      ...marks,
      make: (book: Parameters<typeof marks.make>[0], layout: Parameters<typeof marks.make>[1]) =>
        marks.make(book, { ...layout, shuffle: (items) => [...items] }),
    };
    expect(await without({ templates: { marks: inOrder } })).toContain("another order of columns");
    expect(await without({ templates: { marks: { ...inOrder, fixedOrder: "read by position" } } })).toBe("");
    const noSuch = {
      ...marks,
      make: async (...given: Parameters<typeof marks.make>) => ({
        ...(await marks.make(...given)),
        holds: () => false,
      }),
    };
    expect(await without({ templates: { marks: noSuch } })).not.toBe("");
  });

  test("what only a damaged file of one's own making shows", async () => {
    const sound = exampleAdapter();
    const fragile: Adapter = {
      ...sound,
      parse: async (source) => {
        if (new TextDecoder().decode(source.bytes) === "EXAMPLE;own") throw new TypeError("fragile");
        return sound.parse(source);
      },
    };
    expect(await complaints(fragile, few)).toBe("");
    const hostile = fc.constant(new TextEncoder().encode("EXAMPLE;own"));
    expect(await complaints(fragile, { ...few, hostile })).toContain("fragile");
  });

  test("what takes too long or too much memory", async () => {
    const slow = complaints(exampleAdapter("hostile-slow"), { ...few, secondsAllowed: 0.01 });
    expect(await slow).toContain("hostile file: took 0.0 s");
    const large = complaints(exampleAdapter(), { ...few, bytesAllowed: 1000 });
    expect(await large).toContain("hostile file: the process holds");
  });

  test("a sample that is told as another kind", async () => {
    const [foreign] = exampleContract.foreign;
    if (foreign === undefined) throw new RangeError("no file");
    expect(
      await complaints(exampleAdapter(), { ...few, samples: [{ file: foreign, kind: "marks" }] }),
    ).toContain("other.txt is marks and was told as nothing");
  });
});
