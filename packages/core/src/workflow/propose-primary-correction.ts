import type { AuditOptions } from "../audit/finding";
import { classMoment, momentRecord } from "../audit/primary/class-moment";
import { primaryRulesOf } from "../audit/primary/primary-rule-sets";
import type { PrimaryRules } from "../audit/primary/primary-rules";
import { instrumentOf } from "../audit/rule-sets";
import type { ClassBook, Moment, PrimaryLevels, Pupil } from "../gradebook/model";
import { readEntry } from "../gradebook/read-entry";
import { markScale } from "../gradebook/read-mark";
import { at, type ClauseId } from "../kernel/citation";
import { isoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../kernel/decision";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { formatTenths } from "../kernel/tenths";
import { step } from "../kernel/trace";
import { itemLevels, primaryGrades, subjectLevels } from "../law/formulas/primary-levels";

/** Where a value of a primary pupil stands: the test or level of a subject, or the level of a quality or competency. */
export type PrimarySlot =
  | { readonly kind: "test" | "level"; readonly subject: string }
  | { readonly kind: "item"; readonly item: string };

/** A change of one test or level that nobody has approved yet. */
export interface PrimaryCorrectionProposal {
  readonly book: ClassBook;
  /** The pupil's code, or the national id where there is no code. */
  readonly pupil: string;
  readonly moment: Moment;
  readonly slot: PrimarySlot;
  /** A test as a teacher writes it, or the slug of a level (`hoan-thanh-tot`, `dat`); `null` to clear the place. */
  readonly newValue: string | number | null;
}

/** One result of the year before and after; `null` where it cannot be told. */
export interface PrimaryConsequence {
  readonly what: "yearResult" | "completed" | "award" | "promotion";
  readonly old: string | null;
  readonly new: string | null;
  /** The clause that gives the new result. */
  readonly clause: ClauseId;
}

/** What a correction would do: the value before and after, and every result of the year that changes. */
export interface PrimaryCorrectionEffect {
  readonly value: { readonly old: string | null; readonly new: string | null };
  readonly changes: readonly PrimaryConsequence[];
}

/**
 * What a change of one test or level of a primary pupil would change, before anybody approves it: the year's result,
 * completion of the class programme, award, promotion, each with the clause (Circular 27/2020, Articles 9, 11, 13, or
 * those of the older circular). Both sides are recomputed from the levels and tests of the year's end; what the book
 * records is not asked, and an award on which more than they decide is `null`. Errors: `correction.pupil`,
 * `correction.slot`, `correction.regime`, `correction.wrongKind`, and those of reading a mark.
 *
 * @example proposePrimaryCorrection({ book, pupil: "9900000001", moment: "cuoi-nam", slot: { kind: "test", subject: "toan" }, newValue: 4 })
 */
export function proposePrimaryCorrection(
  proposal: PrimaryCorrectionProposal,
  options: AuditOptions = {},
): Decision<PrimaryCorrectionEffect> {
  const instrument = instrumentOf(proposal.book);
  const rules = primaryRulesOf(instrument, options);
  const id = rules?.clauses.result ?? at("tt27-2020", 9);
  const rule = { id, inForce: { from: isoDate("0001-01-01") } };
  return decide(rule, undefined, (): Finding<PrimaryCorrectionEffect> => {
    const refuse = (problem: Diagnostic): Finding<PrimaryCorrectionEffect> => ({
      outcome: undetermined([], []),
      steps: [],
      diagnostics: [problem],
    });
    const { book, moment, slot } = proposal;
    if (rules === undefined) {
      return refuse(diagnostic("correction.regime", "error", ["book"], { instrument }));
    }
    const [pupil, ...others] = book.pupils.filter(
      ({ code, nationalId }) => (code ?? nationalId) === proposal.pupil,
    );
    if (pupil?.primary === undefined || others.length > 0) {
      return refuse(diagnostic("correction.pupil", "error", ["pupil"], { pupil: proposal.pupil }));
    }
    const changed = changedLevels(pupil.primary, proposal, rules);
    if ("problem" in changed) return refuse(changed.problem);
    if (changed.levels === undefined) {
      const name = slot.kind === "item" ? slot.item : `${slot.kind} ${slot.subject}`;
      return refuse(diagnostic("correction.slot", "error", ["slot"], { slot: `${name} ${moment}` }));
    }
    const corrected: Pupil = { ...pupil, primary: changed.levels };
    const after = { ...book, pupils: book.pupils.map((one) => (one === pupil ? corrected : one)) };
    const [was, is] = [resultsOf(book, pupil, rules), resultsOf(after, corrected, rules)];
    const { result, award, promotion } = rules.clauses;
    const changes = (
      [
        ["yearResult", result],
        ["completed", promotion],
        ["award", award],
        ["promotion", promotion],
      ] as const
    ).flatMap(([what, clause]): readonly PrimaryConsequence[] =>
      was[what] === is[what] ? [] : [{ what, old: was[what], new: is[what], clause }],
    );
    const value = { old: changed.old, new: changed.new };
    const named = slot.kind === "item" ? slot.item : slot.subject;
    return {
      outcome: decided({ value, changes }),
      steps: [
        step("correction.mark", id, { subject: named, term: moment, slot: slot.kind, ...value }),
        ...changes.map(({ what, old, new: fresh, clause }) =>
          step("correction.changes", clause, { what, subject: null, term: "year", old, new: fresh }),
        ),
      ],
    };
  });
}

type Results = { readonly [What in PrimaryConsequence["what"]]: string | null };

const nothing: Results = { yearResult: null, completed: null, award: null, promotion: null };

/** The results of a pupil's year, each where the levels and tests leave one only. */
function resultsOf(book: ClassBook, pupil: Pupil, rules: PrimaryRules): Results {
  const grade = primaryGrades.find((one) => one === book.grade);
  const end = grade === undefined ? undefined : classMoment(book, grade, "cuoi-nam");
  const own = end?.pupils.find((one) => one.pupil === pupil);
  if (end === undefined || own === undefined) return nothing;
  const verdict = rules.year(rules.counted(momentRecord(end, own, rules)));
  if (verdict.missing.length > 0) return nothing;
  const [completed] = verdict.completed;
  const [award, ...otherAwards] = verdict.awards;
  return {
    yearResult: rules.hasYearLevels ? (verdict.results[0] ?? null) : null,
    completed: completed === undefined ? null : String(completed),
    award: award === undefined || otherAwards.length > 0 ? null : (award[0] ?? "none"),
    // Who has not completed may still be promoted after help (Article 11): that is the principal's to decide.
    promotion: completed === true ? "promoted" : null,
  };
}

type Changed =
  | { readonly problem: Diagnostic }
  | { readonly levels: PrimaryLevels | undefined; readonly old: string | null; readonly new: string | null };

function changedLevels(
  levels: PrimaryLevels,
  { slot, moment, newValue }: PrimaryCorrectionProposal,
  rules: PrimaryRules,
): Changed {
  const wrong = (assessedBy: string): Changed => ({
    problem: diagnostic("correction.wrongKind", "error", ["newValue"], { value: newValue, assessedBy }),
  });
  if (slot.kind === "item") {
    const entry = levels.items.find((one) => one.item === slot.item && one.moment === moment);
    const level = itemLevels.find((one) => one === newValue);
    if (newValue !== null && level === undefined) return wrong("comments");
    const fresh =
      level === undefined ? ({ kind: "not-entered" } as const) : ({ kind: "level", level } as const);
    const items = levels.items.map((one) => (one === entry ? { ...one, level: fresh } : one));
    return {
      levels: entry === undefined ? undefined : { ...levels, items },
      old: entry?.level.kind === "level" ? entry.level.level : null,
      new: level ?? null,
    };
  }
  const entry = levels.subjects.find((one) => one.subject === slot.subject && one.moment === moment);
  const replaced = (fresh: Partial<PrimaryLevels["subjects"][number]>): PrimaryLevels | undefined =>
    entry === undefined
      ? undefined
      : { ...levels, subjects: levels.subjects.map((one) => (one === entry ? { ...one, ...fresh } : one)) };
  if (slot.kind === "level") {
    const level = subjectLevels.find((one) => one === newValue);
    if (newValue !== null && level === undefined) return wrong("comments");
    const fresh =
      level === undefined ? ({ kind: "not-entered" } as const) : ({ kind: "level", level } as const);
    const old = entry?.level.kind === "level" ? entry.level.level : null;
    return { levels: replaced({ level: fresh }), old, new: level ?? null };
  }
  const reading = readEntry(newValue, { scale: markScale(rules.instrument), assessedBy: "marks" });
  const old = entry?.test?.kind === "mark" ? formatTenths(entry.test.mark) : null;
  if (entry?.test === undefined) return { levels: undefined, old: null, new: null };
  if (reading.kind === "unreadable") return { problem: { ...reading.diagnostic, path: ["newValue"] } };
  if (reading.kind === "blank")
    return { levels: replaced({ test: { kind: "not-entered" } }), old, new: null };
  if (reading.kind !== "mark") return wrong("marks");
  const [problem] = rules.markProblems(reading.mark);
  if (problem !== undefined) return { problem: { ...problem, path: ["newValue"] } };
  const test = { kind: "mark", mark: reading.mark } as const;
  return { levels: replaced({ test }), old, new: formatTenths(reading.mark) };
}
