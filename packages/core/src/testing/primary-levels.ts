import fc from "fast-check";
import type { Entry, ItemLevelEntry, PrimaryLevels, Subject, SubjectLevelEntry } from "../gradebook/model";
import { tenths } from "../kernel/tenths";
import { itemLevels, moments, subjectLevels } from "../law/formulas/primary-levels";

/** Some qualities and competencies of Circular 27/2020. */
const items = ["yeu-nuoc", "nhan-ai", "tu-chu-tu-hoc", "ngon-ngu"];

const subjectLevel: fc.Arbitrary<SubjectLevelEntry> = fc
  .option(fc.constantFrom(...subjectLevels), { nil: undefined })
  .map((level) => (level === undefined ? { kind: "not-entered" } : { kind: "level", level }));

const itemLevel: fc.Arbitrary<ItemLevelEntry> = fc
  .option(fc.constantFrom(...itemLevels), { nil: undefined })
  .map((level) => (level === undefined ? { kind: "not-entered" } : { kind: "level", level }));

/** A periodic test is marked from 0 to 10 in whole points. */
const test: fc.Arbitrary<Entry> = fc
  .option(fc.nat({ max: 10 }), { nil: undefined })
  .map((mark) => (mark === undefined ? { kind: "not-entered" } : { kind: "mark", mark: tenths(mark * 10) }));

const nowhere = { file: "", sheet: "", cell: "" };

/** The levels of one pupil at the moments of the year that are over, and tests at both ends of term. */
export function primaryLevels(subjects: readonly Subject[]): fc.Arbitrary<PrimaryLevels> {
  return fc.subarray([...moments], { minLength: 1 }).chain((chosen) =>
    fc.record({
      subjects: fc.tuple(
        ...chosen.flatMap((moment) =>
          subjects.map((subject) =>
            fc.record({ level: subjectLevel, test: fc.option(test, { nil: undefined }) }).map((own) => {
              const common = { subject: subject.id, moment, level: own.level, place: nowhere };
              const isTested = subject.assessedBy === "marks" && /^cuoi/.test(moment);
              return isTested && own.test !== undefined ? { ...common, test: own.test } : common;
            }),
          ),
        ),
      ),
      items: fc.tuple(
        ...chosen.flatMap((moment) =>
          items.map((item) => itemLevel.map((level) => ({ item, moment, level, place: nowhere }))),
        ),
      ),
    }),
  );
}
