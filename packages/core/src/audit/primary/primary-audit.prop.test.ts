import fc from "fast-check";
import { expect, test } from "vitest";
import { auditGradebook } from "../audit-gradebook";
import { allItems, type GivenPupil, grade2, grade4, primaryClass } from "./testing/primary-class";

const results = ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot", "hoan-thanh-xuat-sac"];

/** Mostly the best, so that every result comes up. */
const letter = (middle: string) =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constant("T") },
    { weight: 2, arbitrary: fc.constant(middle) },
    fc.constant("C"),
  );
const values = <Value>(names: readonly string[], value: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])));
const mark = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 7, max: 10 }) }, fc.nat({ max: 10 }));

const classOf = fc.constantFrom({ grade: 2, ...grade2 }, { grade: 4, ...grade4 }).chain((given) =>
  fc.record({
    given: fc.constant(given),
    pupils: fc.array(
      fc.record({
        levels: values(Object.keys(given.levels), letter("H")),
        tests: values(Object.keys(given.tests), mark),
        items: values(allItems, letter("Đ")),
        recorded: fc.constantFrom(...results),
        isAwarded: fc.boolean(),
        isHeldBack: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

/** Article 9, clause 2, point a, written straight down. */
function plainResult({
  levels,
  tests,
  items,
}: Required<Pick<GivenPupil, "levels" | "tests" | "items">>): string {
  const letters = [...Object.values(levels), ...Object.values(items)];
  const lowest = Math.min(...Object.values(tests).map(Number));
  if (letters.every((one) => one === "T") && lowest >= 9) return "hoan-thanh-xuat-sac";
  if (letters.every((one) => one === "T") && lowest >= 7) return "hoan-thanh-tot";
  return letters.every((one) => one !== "C") && lowest >= 5 ? "hoan-thanh" : "chua-hoan-thanh";
}

test("exactly the recorded results, awards and held back pupils that the plain rule forbids are found", () => {
  fc.assert(
    fc.property(classOf, ({ given, pupils }) => {
      const rows = pupils.map(
        (one): GivenPupil => ({
          ...one,
          result: one.recorded,
          award: one.isAwarded ? "khen-thuong-cuoi-nam" : "none",
          promotion: one.isHeldBack ? "not-promoted" : "none",
        }),
      );
      const { findings, undetermined, results: lawful } = auditGradebook(primaryClass(rows, given));
      const expected = pupils.map(plainResult);
      expect(lawful.map(({ yearResult }) => yearResult)).toEqual(expected);

      const isFilled = pupils.some(({ isAwarded }) => isAwarded);
      const wrong = pupils.flatMap(({ recorded, isAwarded, isHeldBack }, index) => {
        const result = expected[index] ?? "";
        const row = index + 10;
        const isAwardWrong =
          result === "hoan-thanh-xuat-sac"
            ? !isAwarded && isFilled
            : result !== "hoan-thanh-tot" && isAwarded;
        return [
          ...(recorded === result ? [] : [`yearResult.mismatch X${row}`]),
          ...(isAwardWrong ? [`award.mismatch Y${row}`] : []),
          ...(isHeldBack && result !== "chua-hoan-thanh" ? [`promotion.mismatch ZZ${row}`] : []),
        ];
      });
      const found = findings.flatMap(({ code, severity, place }) =>
        severity === "error" ? [`${code} ${place.cell}`] : [],
      );
      expect(found.sort()).toEqual(wrong.sort());

      const open = pupils.flatMap(({ isAwarded }, index) => [
        ...(expected[index] === "hoan-thanh-tot" && (isAwarded || isFilled) ? ["award"] : []),
        ...(expected[index] === "chua-hoan-thanh" ? ["promotion"] : []),
      ]);
      expect(undetermined.map(({ what }) => what).sort()).toEqual(open.sort());
    }),
    { numRuns: 400 },
  );
});
