import type { AuditOptions } from "../audit/finding";
import { type LawfulValue, lawfulValues } from "../audit/lawful-values";
import { instrumentOf, ruleSetOf } from "../audit/rule-sets";
import type { AssessmentSet, ClassBook, Entry, Pupil, Term, TermOrYear } from "../gradebook/model";
import { readEntry } from "../gradebook/read-entry";
import { markScale } from "../gradebook/read-mark";
import { at, type ClauseId } from "../kernel/citation";
import { isoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../kernel/decision";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { formatTenths } from "../kernel/tenths";
import { type Step, step } from "../kernel/trace";

/** Where a mark stands: `midterm`, `final`, or a regular one by its number from 0. */
export type MarkSlot = "midterm" | "final" | `regular.${number}`;

/** A change of one mark that nobody has approved yet. */
export interface CorrectionProposal {
  readonly book: ClassBook;
  /** The pupil's code, or the national id where there is no code. */
  readonly pupil: string;
  readonly subject: string;
  readonly term: Term;
  readonly slot: MarkSlot;
  /** As a teacher writes it: `"8,5"`, `8.5`, `"Đ"`; `null` or `""` to clear the place. */
  readonly newMark: string | number | null;
}

/** One result before and after; `null` where it cannot be computed. Averages are texts with one decimal, others slugs. */
export interface Consequence {
  readonly what: LawfulValue["what"];
  readonly subject?: string;
  readonly term: TermOrYear;
  readonly old: string | null;
  readonly new: string | null;
  /** The clause that gives the new result. */
  readonly clause: ClauseId;
}

/** What a correction would do: the mark before and after, and every result that changes, in the order of computing. */
export interface CorrectionEffect {
  readonly mark: { readonly old: string | null; readonly new: string | null };
  readonly changes: readonly Consequence[];
}

/**
 * What a change of one mark would change, before anybody approves it: averages, comment results, levels, conduct,
 * award, promotion, each with the clause. Both sides are recomputed from the lowest data in the book by the rules that
 * govern the class; what the book records for levels, awards and promotion is not asked. Errors: `correction.pupil`,
 * `correction.subject`, `correction.slot`, `correction.regime`, and those of reading a mark.
 *
 * @example proposeCorrection({ book, pupil: "9900000001", subject: "toan", term: "2", slot: "final", newMark: "6,5" })
 */
export function proposeCorrection(
  proposal: CorrectionProposal,
  options: AuditOptions = {},
): Decision<CorrectionEffect> {
  const instrument = instrumentOf(proposal.book);
  const rules = ruleSetOf(instrument, options);
  const id = rules?.clauses.average ?? at("tt22-2021", 19);
  return decide(
    { id, inForce: { from: isoDate("0001-01-01") } },
    undefined,
    (): Finding<CorrectionEffect> => {
      const refuse = (problem: Diagnostic): Finding<CorrectionEffect> => ({
        outcome: undetermined([], []),
        steps: [],
        diagnostics: [problem],
      });
      const { book, subject, term, slot } = proposal;
      if (rules === undefined) {
        return refuse(diagnostic("correction.regime", "error", ["book"], { instrument }));
      }
      const [pupil, ...others] = book.pupils.filter(
        ({ code, nationalId }) => (code ?? nationalId) === proposal.pupil,
      );
      if (pupil === undefined || others.length > 0) {
        return refuse(diagnostic("correction.pupil", "error", ["pupil"], { pupil: proposal.pupil }));
      }
      const taught = book.subjects.find((one) => one.id === subject);
      const index = pupil.assessments.findIndex((one) => one.subject === subject && one.term === term);
      const marks = pupil.assessments[index]?.marks;
      if (taught === undefined || marks === undefined) {
        return refuse(diagnostic("correction.subject", "error", ["subject"], { subject, term }));
      }
      const before = entryAt(marks, slot);
      if (before === undefined) return refuse(diagnostic("correction.slot", "error", ["slot"], { slot }));
      const read = readNewEntry(proposal.newMark, taught.assessedBy, rules.instrument);
      if ("problem" in read) return refuse(read.problem);

      const assessments = pupil.assessments.map((one, at) =>
        at === index ? { ...one, marks: withEntry(marks, slot, read.entry) } : one,
      );
      const corrected: Pupil = { ...pupil, assessments };
      const after: ClassBook = {
        ...book,
        pupils: book.pupils.map((one) => (one === pupil ? corrected : one)),
      };
      const changes = differences(
        lawfulValues(book, pupil, rules, options),
        lawfulValues(after, corrected, rules, options),
      );
      const mark = { old: textOf(before), new: textOf(read.entry) };
      return {
        outcome: decided({ mark, changes }),
        steps: [
          step("correction.mark", id, { subject, term, slot, ...mark }),
          ...changes.map((change) => consequenceStep(change)),
        ],
      };
    },
  );
}

function consequenceStep({ what, subject, term, old, new: value, clause }: Consequence): Step {
  return step("correction.changes", clause, { what, subject: subject ?? null, term, old, new: value });
}

function differences(before: readonly LawfulValue[], after: readonly LawfulValue[]): Consequence[] {
  const key = ({ what, subject = "", term }: LawfulValue): string => `${what}/${subject}/${term}`;
  const old = new Map(before.map((one) => [key(one), one]));
  const fresh = new Map(after.map((one) => [key(one), one]));
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  return keys.flatMap((name): Consequence[] => {
    const [was, is] = [old.get(name), fresh.get(name)];
    const named = is ?? was;
    if (named === undefined || (was?.value ?? null) === (is?.value ?? null)) return [];
    const { what, subject, term, clause } = named;
    return [
      {
        what,
        ...(subject === undefined ? {} : { subject }),
        term,
        old: was?.value ?? null,
        new: is?.value ?? null,
        clause,
      },
    ];
  });
}

function readNewEntry(
  value: string | number | null,
  assessedBy: "marks" | "comments",
  instrument: string,
): { readonly entry: Entry } | { readonly problem: Diagnostic } {
  const reading = readEntry(value, { scale: markScale(instrument), assessedBy });
  switch (reading.kind) {
    case "unreadable":
      return { problem: { ...reading.diagnostic, path: ["newMark"] } };
    case "blank":
      return { entry: { kind: "not-entered" } };
    case "mark":
      if (assessedBy === "marks") return { entry: { kind: "mark", mark: reading.mark } };
      break;
    case "comment":
      if (assessedBy === "comments") return { entry: { kind: "result", result: reading.result } };
      break;
    case "exempt":
      break;
  }
  return { problem: diagnostic("correction.wrongKind", "error", ["newMark"], { value, assessedBy }) };
}

function entryAt(marks: AssessmentSet, slot: MarkSlot): Entry | undefined {
  if (slot === "midterm" || slot === "final") return marks[slot];
  const number = /^regular\.(0|[1-9]\d*)$/.exec(slot)?.[1];
  return number === undefined ? undefined : marks.regular[Number(number)];
}

function withEntry(marks: AssessmentSet, slot: MarkSlot, entry: Entry): AssessmentSet {
  if (slot === "midterm" || slot === "final") return { ...marks, [slot]: entry };
  const number = Number(slot.slice("regular.".length));
  return { ...marks, regular: marks.regular.map((one, index) => (index === number ? entry : one)) };
}

function textOf(entry: Entry): string | null {
  switch (entry.kind) {
    case "mark":
      return formatTenths(entry.mark);
    case "result":
      return entry.result;
    case "unreadable":
      return entry.text;
    default:
      return null;
  }
}
