import type {
  ClassBook,
  Entry,
  ItemLevelEntry,
  Moment,
  Place,
  PrimaryLevels,
  Pupil,
  SubjectLevelEntry,
} from "../../gradebook/model";
import type { PrimaryGrade } from "../../law/formulas/primary-levels";
import type { MomentRecord, PrimaryRules } from "./primary-rules";

/** What the gradebook holds of one subject of a pupil at a moment. */
export interface SubjectAtMoment {
  readonly subject: string;
  readonly level: SubjectLevelEntry;
  /** Left out where the sheet has no column of tests. */
  readonly test: Entry | undefined;
  readonly place: Place;
}

/** What it holds of one quality or competency. */
export interface ItemAtMoment {
  readonly item: string;
  readonly level: ItemLevelEntry;
  readonly place: Place;
}

/** One pupil at one moment. */
export interface PupilAtMoment {
  readonly pupil: Pupil;
  readonly subjects: readonly SubjectAtMoment[];
  readonly items: readonly ItemAtMoment[];
}

/** One class at one moment: its pupils, and what at least one of them has a value for. */
export interface ClassMoment {
  readonly moment: Moment;
  readonly grade: PrimaryGrade;
  readonly pupils: readonly PupilAtMoment[];
  readonly filled: {
    readonly levels: ReadonlySet<string>;
    readonly tests: ReadonlySet<string>;
    readonly items: ReadonlySet<string>;
  };
}

/** A class at a moment, or `undefined` where no sheet tells of it. */
export function classMoment(
  { pupils }: ClassBook,
  grade: PrimaryGrade,
  moment: Moment,
): ClassMoment | undefined {
  const filled = { levels: new Set<string>(), tests: new Set<string>(), items: new Set<string>() };
  const present = pupils.flatMap((pupil): PupilAtMoment[] => {
    const subjects = subjectsAt(pupil.primary, moment);
    const items = itemsAt(pupil.primary, moment);
    if (subjects.length === 0 && items.length === 0) return [];
    for (const { subject, level, test } of subjects) {
      if (isFilled(level)) filled.levels.add(subject);
      if (isFilled(test)) filled.tests.add(subject);
    }
    for (const { item, level } of items) if (isFilled(level)) filled.items.add(item);
    return [{ pupil, subjects, items }];
  });
  return present.length === 0 ? undefined : { moment, grade, pupils: present, filled };
}

/** The record of a pupil at a moment as the rules take it; what is unreadable or no lawful mark is missing. */
export function momentRecord(
  { grade, filled }: Pick<ClassMoment, "grade" | "filled">,
  { subjects, items }: Pick<PupilAtMoment, "subjects" | "items">,
  rules: PrimaryRules,
): MomentRecord {
  return {
    grade,
    subjects: subjects.map(({ subject, level, test }) => ({
      subject,
      level: level.kind === "level" ? level.level : null,
      test: test?.kind === "mark" && rules.markProblems(test.mark).length === 0 ? test.mark : null,
      exempt: isNothingByRight(level),
      emptyInClass: !filled.levels.has(subject) && !filled.tests.has(subject),
    })),
    items: Object.fromEntries(
      items.map(({ item, level }) => [
        item,
        level.kind === "level" ? level.level : isNothingByRight(level) ? "exempt" : null,
      ]),
    ),
    emptyInClass: [...rules.items.keys()].filter((item) => !filled.items.has(item)),
  };
}

/** Whether somebody entered something, be it unreadable. */
export function isFilled(entry: { readonly kind: string } | undefined): boolean {
  return entry !== undefined && entry.kind !== "not-entered";
}

/** Exempt, or not taken: not missing. */
export function isNothingByRight({ kind }: { readonly kind: string }): boolean {
  return kind === "exempt" || kind === "not-taken";
}

/** Where two sheets tell of one subject, the first that says something counts. */
function subjectsAt(levels: PrimaryLevels | undefined, moment: Moment): SubjectAtMoment[] {
  const found = new Map<string, SubjectAtMoment>();
  for (const { subject, moment: own, level, test, place } of levels?.subjects ?? []) {
    if (own !== moment) continue;
    const known = found.get(subject);
    if (known === undefined) found.set(subject, { subject, level, test, place });
    else {
      found.set(subject, {
        ...known,
        level: isFilled(known.level) ? known.level : level,
        test: isFilled(known.test) ? known.test : (test ?? known.test),
      });
    }
  }
  return [...found.values()];
}

function itemsAt(levels: PrimaryLevels | undefined, moment: Moment): ItemAtMoment[] {
  const found = new Map<string, ItemAtMoment>();
  for (const { item, moment: own, level, place } of levels?.items ?? []) {
    if (own !== moment || isFilled(found.get(item)?.level)) continue;
    found.set(item, { item, level, place });
  }
  return [...found.values()];
}
