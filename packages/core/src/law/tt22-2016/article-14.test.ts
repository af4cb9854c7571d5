import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Tenths, tenths } from "../../kernel/tenths";
import { itemLevels, type SubjectLevel, subjectLevels } from "../formulas/primary-levels";
import { completion, type LegacyPromotionInput, type LegacyRecord, promotion } from "./article-14";
import { legacyItemGroups, legacyItems } from "./items";
import { everyItem, legacyRecord, tested, untested, withSubject } from "./testing/legacy-record";

function resultOf(record: LegacyRecord): unknown {
  const { outcome } = completion(record);
  return outcome.status === "decided" ? [outcome.value.completed, ...outcome.value.limitedBy] : outcome;
}

const lowest = legacyRecord("hoan-thanh", "dat", 5);

describe("14.1.a completion of the class programme", () => {
  test("the best completes, and the lowest that the clause allows", () => {
    expect(resultOf(legacyRecord())).toEqual([true]);
    expect(resultOf(lowest)).toEqual([true]);
  });

  test.each(tested)("a test of 4 in %s stands in the way, 5 does not", (subject) => {
    const withMark = (mark: number) =>
      withSubject(legacyRecord(), { subject, level: "hoan-thanh-tot", test: tenths(mark * 10) });
    expect(resultOf(withMark(4))).toEqual([false, `${subject}.test`]);
    expect(resultOf(withMark(5))).toEqual([true]);
  });

  test.each([...tested, ...untested])(
    "Chưa hoàn thành in %s stands in the way, Hoàn thành does not",
    (subject) => {
      const mark = tested.includes(subject) ? { test: tenths(100) } : {};
      const withLevel = (level: SubjectLevel) => withSubject(legacyRecord(), { subject, level, ...mark });
      expect(resultOf(withLevel("chua-hoan-thanh"))).toEqual([false, `${subject}.level`]);
      expect(resultOf(withLevel("hoan-thanh"))).toEqual([true]);
    },
  );

  test.each(legacyItemGroups.flatMap((group) => legacyItems[group].map((item) => [group, item] as const)))(
    "Cần cố gắng in %s.%s stands in the way, Đạt does not",
    (group, item) => {
      const best = legacyRecord();
      const withLevel = (level: string) => ({ ...best, [group]: { ...best[group], [item]: level } });
      expect(resultOf(withLevel("can-co-gang"))).toEqual([false, `${group}.${item}`]);
      expect(resultOf(withLevel("dat"))).toEqual([true]);
    },
  );

  test("the trace tells which kind failed, and the wording is unverified", () => {
    const { steps, diagnostics, cites } = completion(legacyRecord("hoan-thanh", "dat", 4));
    expect(steps[0]?.steps.map(({ holds }) => holds)).toEqual([true, true, false]);
    expect(diagnostics.map(({ code, data }) => [code, data])).toEqual([
      ["source.unverified", { clause: "tt22-2016/14.1.a", confidence: "C" }],
    ]);
    expect(cites).toEqual(["tt22-2016/14.1.a"]);
  });

  test("the example of the documentation", () => {
    const rated = (subject: string, mark: Tenths | null = null) =>
      ({ subject, level: "hoan-thanh", test: mark }) as const;
    const { outcome } = completion({
      subjects: [rated("tieng-viet", tenths(70)), rated("toan", tenths(40)), rated("dao-duc")],
      competencies: everyItem("competencies", "dat"),
      qualities: {
        ...everyItem("qualities", "dat"),
        "trung-thuc-ki-luat": "tot",
        "doan-ket-yeu-thuong": "tot",
      },
    });
    expect(outcome).toEqual({ status: "decided", value: { completed: false, limitedBy: ["toan.test"] } });
  });
});

describe("what is missing or wrong", () => {
  test("a missing level, test or item is named", () => {
    const record = withSubject(legacyRecord(), { subject: "toan", level: "hoan-thanh-tot" });
    expect(resultOf(record)).toEqual({
      status: "undetermined",
      missing: ["subjects.toan.test"],
      possible: [false, true],
    });
    const failed = {
      ...record,
      qualities: { ...record.qualities, "trung-thuc-ki-luat": "can-co-gang" },
    } as const;
    expect(resultOf(failed)).toMatchObject({ missing: ["subjects.toan.test"], possible: [false] });
    expect(resultOf({ ...legacyRecord(), competencies: {} })).toMatchObject({
      missing: legacyItems.competencies.map((item) => `competencies.${item}`),
    });
  });

  test("Tiếng Việt and Toán are never left out", () => {
    expect(resultOf({ ...legacyRecord(), subjects: [] })).toMatchObject({
      missing: [
        "subjects.tieng-viet.level",
        "subjects.tieng-viet.test",
        "subjects.toan.level",
        "subjects.toan.test",
      ],
    });
  });

  test("exempt subjects and items are left out", () => {
    const exempt = withSubject(legacyRecord(), { subject: "gdtc", level: "chua-hoan-thanh", exempt: true });
    expect(resultOf(exempt)).toEqual([true]);
    const item = {
      ...legacyRecord(),
      competencies: { ...everyItem("competencies", "tot"), "hop-tac": "exempt" },
    };
    expect(resultOf(item as LegacyRecord)).toEqual([true]);
    expect(
      resultOf({
        subjects: legacyRecord().subjects.map((entry) => ({ ...entry, exempt: true })),
        competencies: Object.fromEntries(legacyItems.competencies.map((one) => [one, "exempt"])),
        qualities: Object.fromEntries(legacyItems.qualities.map((one) => [one, "exempt"])),
      }),
    ).toEqual({ status: "undetermined", missing: ["subjects"], possible: [false, true] });
  });

  test("errors and tests that a subject does not have", () => {
    const codes = (record: LegacyRecord) =>
      completion(record).diagnostics.map(({ code, path }) => [code, ...path]);
    const zero = withSubject(legacyRecord(), { subject: "toan", level: "hoan-thanh", test: tenths(0) });
    expect(codes(zero)[0]).toEqual(["mark.outOfRange", "subjects", "toan", "test"]);
    expect(resultOf(zero)).toMatchObject({ missing: ["subjects.toan.test"] });
    const ethics = withSubject(legacyRecord(), { subject: "dao-duc", level: "hoan-thanh", test: tenths(30) });
    expect(codes(ethics)[0]).toEqual(["test.notScheduled", "subjects", "dao-duc", "test"]);
    expect(resultOf(ethics)).toEqual([true]);
    const unknown = withSubject(legacyRecord(), { subject: "giai-tich", level: "hoan-thanh" });
    expect(codes(unknown)[0]).toEqual(["subject.unknown", "subjects", "giai-tich"]);
    const qualities = { ...everyItem("qualities", "tot"), ...JSON.parse('{"yeu-nuoc": "tot"}') };
    expect(codes({ ...legacyRecord(), qualities })[0]).toEqual(["item.unknown", "qualities", "yeu-nuoc"]);
  });
});

describe("14.1 promotion", () => {
  const factsOf = (input: LegacyPromotionInput) => {
    const { outcome } = promotion(input);
    return outcome.status === "decided"
      ? [outcome.value.completed, outcome.value.promoted, outcome.value.stage]
      : outcome;
  };

  test.each([
    [true, null, null, [true, true, "completed"]],
    [false, null, null, [false, "undecided", "supplementary-due"]],
    [false, "passed", null, [true, true, "completed-after-supplementary"]],
    [false, "failed", null, [false, "undecided", "listed-to-principal"]],
    [false, "failed", "promote", [false, true, "promoted-by-decision"]],
    [false, "failed", "retain", [false, false, "retained"]],
    [false, null, "retain", [false, "undecided", "supplementary-due"]],
  ] as const)(
    "completed %s, supplementary %s, principal %s",
    (completed, supplementary, principalDecision, facts) => {
      expect(factsOf({ completed, supplementary, principalDecision })).toEqual(facts);
    },
  );

  test("what was not due is told; the wording is unverified", () => {
    const codes = promotion({
      completed: true,
      supplementary: "failed",
      principalDecision: "retain",
    }).diagnostics;
    expect(codes.map(({ code }) => code)).toEqual([
      "supplementary.notDue",
      "principalDecision.notDue",
      "source.unverified",
    ]);
  });

  test("without completion known exactly what either would give", () => {
    expect(factsOf({ completed: null, supplementary: "passed" })).toEqual({
      status: "undetermined",
      missing: ["completed"],
      possible: [{ completed: true, promoted: true }],
    });
    expect(factsOf({ completed: null })).toMatchObject({
      possible: [
        { completed: false, promoted: "undecided" },
        { completed: true, promoted: true },
      ],
    });
  });
});

describe("any record", () => {
  const level = fc.oneof(
    { arbitrary: fc.constant("hoan-thanh" as const), weight: 20 },
    fc.constantFrom(...subjectLevels),
  );
  const item = fc.oneof(
    { arbitrary: fc.constant("dat" as const), weight: 20 },
    fc.constantFrom(...itemLevels),
  );
  const mark = fc.oneof(
    { arbitrary: fc.integer({ min: 5, max: 10 }), weight: 20 },
    fc.integer({ min: 1, max: 10 }),
  );
  const record = fc
    .tuple(
      fc.array(fc.option(level, { freq: 40 }), { minLength: 11, maxLength: 11 }),
      fc.array(fc.option(mark, { freq: 40 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.option(item, { freq: 40 }), { minLength: 7, maxLength: 7 }),
    )
    .map(([levels, marks, results]): LegacyRecord => {
      const place = (names: readonly string[], from: number) =>
        Object.fromEntries(names.map((name, index) => [name, results[from + index] ?? null]));
      return {
        subjects: [...tested, ...untested].map((subject, index) => {
          const value = marks[index] ?? null;
          const test = tested.includes(subject) && value !== null ? tenths(value * 10) : null;
          return { subject, level: levels[index] ?? null, test };
        }),
        competencies: place(legacyItems.competencies, 0),
        qualities: place(legacyItems.qualities, 3),
      };
    });

  /** Straight from the words: what fails for certain, and what is not there. */
  function oracle({ subjects, competencies, qualities }: LegacyRecord): { failed: boolean; missing: number } {
    const levels = subjects.map((entry) => entry.level);
    const marks = subjects.flatMap((entry) => (tested.includes(entry.subject) ? [entry.test ?? null] : []));
    const results: readonly unknown[] = [...Object.values(competencies), ...Object.values(qualities)];
    const all: readonly unknown[] = [...levels, ...marks, ...results];
    return {
      failed:
        levels.includes("chua-hoan-thanh") ||
        results.includes("can-co-gang") ||
        marks.some((one) => one !== null && one < 50),
      missing: all.filter((value) => value === null).length,
    };
  }

  test("completes, fails or stays open as the words of the clause say", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(record, (input) => {
        const { outcome } = completion(input);
        const { failed, missing } = oracle(input);
        seen.add(`${outcome.status} ${failed}`);
        if (outcome.status === "undetermined") {
          return (
            outcome.missing.length === missing &&
            outcome.possible.join() === (failed ? "false" : "false,true")
          );
        }
        if (outcome.status !== "decided" || missing > 0) return false;
        const { completed, limitedBy } = outcome.value;
        return completed === !failed && (limitedBy.length === 0) === completed;
      }),
      { numRuns: 100_000 },
    );
    expect(seen.size).toBe(4);
  });
});
