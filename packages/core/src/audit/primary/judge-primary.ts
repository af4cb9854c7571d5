import type { ClassBook, Pupil } from "../../gradebook/model";
import { moments, type PrimaryGrade, primaryGrades } from "../../law/formulas/primary-levels";
import type { PupilResult } from "../finding";
import type { Ledger } from "../ledger";
import { referenceOf } from "../pupil-results";
import type { Counted } from "./class-checks";
import { type ClassMoment, classMoment, momentRecord, type PupilAtMoment } from "./class-moment";
import { checkMoment } from "./moment-checks";
import { nobody, type PrimaryContext, termOfMoment } from "./primary-context";
import type { PrimaryRules } from "./primary-rules";
import { judgeYearEnd, sheetsWithAwards, yearEndResult } from "./year-end";

/**
 * Judges a primary class: at every moment its marks, tests and levels, and at the year's end what is recorded of
 * results, awards and promotion. Returns what the law gives each pupil, in the order of the pupils.
 */
export function judgePrimaryClass(book: ClassBook, rules: PrimaryRules, ledger: Ledger): PupilResult[] {
  const context: PrimaryContext = { className: book.className, rules, ledger };
  const grade = gradeOf(book);
  let yearEnd: { readonly at: ClassMoment; readonly counted: Counted } | undefined;
  for (const moment of moments) {
    const at = classMoment(book, grade, moment);
    if (at === undefined) continue;
    const counted: Counted = new Map(
      at.pupils.map((one) => [one, rules.counted(momentRecord(at, one, rules))]),
    );
    if (moment === "cuoi-nam") yearEnd = { at, counted };
    reportMissing(context, at, checkMoment(context, at, counted));
  }
  return judgeYear(context, book, grade, yearEnd);
}

/** A class under a regime of primary schools has a grade of them. */
function gradeOf({ grade }: ClassBook): PrimaryGrade {
  const found = primaryGrades.find((one) => one === grade);
  if (found === undefined) throw new RangeError(`no grade of primary school: ${grade}`);
  return found;
}

/** What every pupil of the class lacks is named once; at the year's end a recorded result names what it lacks itself. */
function reportMissing(
  { className, ledger }: PrimaryContext,
  { moment, pupils }: ClassMoment,
  missing: ReadonlyMap<Pupil, readonly string[]>,
): void {
  const lists = pupils.map(({ pupil }) => missing.get(pupil) ?? []);
  const [first] = lists;
  const common = new Set(
    pupils.length > 1 ? (first ?? []).filter((path) => lists.every((list) => list.includes(path))) : [],
  );
  const term = termOfMoment[moment];
  const [top] = pupils;
  if (common.size > 0 && top !== undefined) {
    ledger.undetermined.push({
      what: "levels",
      pupil: nobody,
      className,
      term,
      missing: [...common],
      place: placeOf(top),
    });
  }
  pupils.forEach((one, index) => {
    const own = (lists[index] ?? []).filter((path) => !common.has(path));
    const hasResult = moment === "cuoi-nam" && one.pupil.recorded.some(({ what }) => what === "yearResult");
    if (own.length === 0 || hasResult) return;
    ledger.undetermined.push({
      what: "levels",
      pupil: referenceOf(one.pupil),
      className,
      term,
      missing: own,
      place: placeOf(one),
    });
  });
}

/** Where a pupil's row holds the first level of a moment. */
function placeOf({ subjects, items, pupil }: PupilAtMoment): PupilAtMoment["pupil"]["place"] {
  return subjects[0]?.place ?? items[0]?.place ?? pupil.place;
}

function judgeYear(
  context: PrimaryContext,
  book: ClassBook,
  grade: PrimaryGrade,
  yearEnd: { readonly at: ClassMoment; readonly counted: Counted } | undefined,
): PupilResult[] {
  const { rules, className } = context;
  const ofClass = { ...context, sheetsWithAwards: sheetsWithAwards(book.pupils) };
  const byPupil = new Map(yearEnd?.at.pupils.map((one) => [one.pupil, one]));
  const at = yearEnd?.at ?? { grade, filled: { levels: new Set(), tests: new Set(), items: new Set() } };
  return book.pupils.map((pupil) => {
    const reference = referenceOf(pupil);
    const own = byPupil.get(pupil);
    if (own === undefined && pupil.recorded.length === 0) {
      return { pupil: reference, className, learning: {}, conduct: {} };
    }
    const record = () => momentRecord(at, own ?? { subjects: [], items: [] }, rules);
    const counted = own === undefined ? undefined : yearEnd?.counted.get(own);
    const verdict = rules.year(counted ?? rules.counted(record()));
    judgeYearEnd(ofClass, pupil, verdict, () => rules.otherReadings(record()));
    return yearEndResult(context, reference, verdict);
  });
}
