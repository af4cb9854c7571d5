import {
  type AssessmentSet,
  type Decision,
  type Entry,
  formatTenths,
  type Pupil,
  type Step,
  type Tenths,
  type TermOrYear,
  tenths,
} from "@sodiem/core";
import { type Finding, type PupilResult, primaryYearRecord } from "@sodiem/core/audit";
import * as tt22 from "@sodiem/core/tt22-2021";
import * as tt27 from "@sodiem/core/tt27-2020";
import * as tt58 from "@sodiem/core/tt58-2011";
import { groupBy } from "./causes";
import type { ClassSection } from "./class-sections";

/**
 * Says how the lawful value of a finding comes about: asks the rule again with the data of the book and keeps its
 * steps. Where the rule does not give the very value that the audit found, nothing is said rather than something
 * that may not be the reason.
 */
export class Explainer {
  readonly #section: ClassSection;
  readonly #pupils: ReadonlyMap<string, readonly Pupil[]>;
  readonly #findings: ReadonlyMap<string, readonly Finding[]>;

  constructor(section: ClassSection) {
    this.#section = section;
    this.#pupils = groupBy(section.book.pupils, ({ code, nationalId, name }) =>
      JSON.stringify([code ?? nationalId ?? null, name]),
    );
    this.#findings = groupBy(section.findings, pupilKey);
  }

  /** The steps that lead to the lawful value; none where they cannot be told. */
  steps(finding: Finding): readonly Step[] {
    const { instrument } = this.#section.verdict;
    if (finding.lawful === null) return [];
    const found = this.#pupils.get(pupilKey(finding)) ?? [];
    const [pupil] = found;
    if (pupil === undefined || found.length > 1) return [];
    const explained = this.#explain(instrument, finding, pupil);
    return explained?.value === finding.lawful ? explained.steps : [];
  }

  #explain(instrument: string | null, finding: Finding, pupil: Pupil): Explained | undefined {
    switch (instrument) {
      case "tt22-2021":
        return this.#ask(finding, pupil);
      case "tt27-2020":
        return this.#askPrimary(finding, pupil);
      case "tt58-2011":
      case "tt58-2011+tt26-2020":
        return this.#askOlder(finding, pupil, instrument === "tt58-2011");
      default:
        return undefined;
    }
  }

  /** Under Circular 58/2011 the average over all subjects and the grade that rests on it. */
  #askOlder(finding: Finding, pupil: Pupil, before2020: boolean): Explained | undefined {
    const { code, term } = finding;
    if (term === undefined || (code !== "overall.mismatch" && code !== "level.mismatch")) return undefined;
    const { marked, comments } = this.#subjectResults(finding, pupil, term);
    const averages = Object.fromEntries(marked.map(({ key, average }) => [key, average]));
    if (code === "overall.mismatch") return explained(tt58.overallAverage({ averages }), formatTenths);
    const results = Object.fromEntries(comments.map(({ key, result }) => [key, result]));
    return explained(tt58.learningGrade({ averages, comments: results, before2020 }), ({ grade }) => grade);
  }

  /** What was entered for the subject and term of a finding. */
  entered(finding: Finding): AssessmentSet | undefined {
    const found = this.#pupils.get(pupilKey(finding)) ?? [];
    const [pupil] = found;
    if (pupil === undefined || found.length > 1) return undefined;
    return pupil.assessments.find(({ subject, term }) => subject === finding.subject && term === finding.term)
      ?.marks;
  }

  #ask(finding: Finding, pupil: Pupil): Explained | undefined {
    switch (finding.code) {
      case "average.mismatch":
        return finding.term === "year" ? this.#yearAverage(finding) : termAverage(finding, pupil);
      case "comment.mismatch":
        return finding.term === "year" ? this.#commentYear(finding, pupil) : commentTerm(finding, pupil);
      case "level.mismatch":
        return finding.term === undefined ? undefined : this.#learningLevel(finding, pupil, finding.term);
      case "conduct.mismatch":
        return this.#conductYear(finding);
      case "award.mismatch":
        return this.#award(finding, pupil);
      case "promotion.mismatch":
        return this.#promotion(finding);
      default:
        return undefined;
    }
  }

  #askPrimary({ code }: Finding, pupil: Pupil): Explained | undefined {
    const record = code === "yearResult.mismatch" ? primaryYearRecord(this.#section.book, pupil) : undefined;
    return record === undefined ? undefined : explained(tt27.yearResult(record), ({ result }) => result);
  }

  #yearAverage({ data }: Finding): Explained | undefined {
    const [term1, term2] = [readTenths(data.term1), readTenths(data.term2)];
    return term1 === null || term2 === null
      ? undefined
      : explained(tt22.yearAverage({ term1, term2 }), formatTenths);
  }

  #commentYear(finding: Finding, pupil: Pupil): Explained | undefined {
    const [term1, term2] = (["1", "2"] as const).map((term) => {
      const value = this.#subjectValue(finding, pupil, finding.subject ?? "", term);
      return value === "dat" || value === "chua-dat" ? value : null;
    });
    return explained(tt22.commentYear({ term1: term1 ?? null, term2: term2 ?? null }), String);
  }

  #learningLevel(finding: Finding, pupil: Pupil, term: TermOrYear): Explained | undefined {
    const { marked, comments } = this.#subjectResults(finding, pupil, term);
    return explained(tt22.learningLevel({ marked, comments }), ({ level }) => level);
  }

  #conductYear({ data }: Finding): Explained | undefined {
    return explained(
      tt22.conductYear({ term1: readLevel(data.term1), term2: readLevel(data.term2) }),
      String,
    );
  }

  #award(finding: Finding, pupil: Pupil): Explained | undefined {
    if (finding.term !== "year") {
      return explained(
        tt22.award({ conduct: null, learning: null, yearAverages: [], period: "term" }),
        awardText,
      );
    }
    const result = this.#resultOf(finding);
    const { marked } = this.#subjectResults(finding, pupil, "year");
    return explained(
      tt22.award({
        conduct: readLevel(result?.conduct.year),
        learning: readLevel(result?.learning.year),
        yearAverages: marked,
      }),
      awardText,
    );
  }

  #promotion(finding: Finding): Explained | undefined {
    const result = this.#resultOf(finding);
    const { absentSessions } = finding.data;
    return explained(
      tt22.promotion({
        conduct: readLevel(result?.conduct.year),
        learning: readLevel(result?.learning.year),
        absentSessions: typeof absentSessions === "number" ? absentSessions : null,
      }),
      String,
    );
  }

  #resultOf(finding: Finding): PupilResult | undefined {
    return this.#section.results.find((one) => pupilKey(one) === pupilKey(finding));
  }

  /** The lawful results of every subject that counts in a term or in the year. */
  #subjectResults(
    finding: Finding,
    pupil: Pupil,
    term: TermOrYear,
  ): { readonly marked: tt22.MarkedSubject[]; readonly comments: tt22.CommentSubject[] } {
    const marked: tt22.MarkedSubject[] = [];
    const comments: tt22.CommentSubject[] = [];
    for (const { id, kind, assessedBy } of this.#section.book.subjects) {
      const value = this.#subjectValue(finding, pupil, id, term);
      if (value === undefined) continue;
      if (assessedBy === "marks") {
        marked.push({ key: id, average: readTenths(value), optional: kind === "optional" });
      } else if (value === "dat" || value === "chua-dat") {
        comments.push({ key: id, result: value });
      }
    }
    return { marked, comments };
  }

  /** The lawful result of one subject: what a finding gives, else what is recorded and was not contradicted. */
  #subjectValue(finding: Finding, pupil: Pupil, subject: string, term: TermOrYear): string | undefined {
    const contradicted = (this.#findings.get(pupilKey(finding)) ?? []).find(
      (one) =>
        one.subject === subject &&
        one.term === term &&
        (one.code === "average.mismatch" || one.code === "comment.mismatch"),
    );
    if (contradicted !== undefined) return contradicted.lawful ?? undefined;
    const recorded = pupil.recorded.flatMap((one) =>
      one.what === "subject" && one.subject === subject && one.term === term ? [entryText(one.entry)] : [],
    );
    return recorded.filter((text) => text !== undefined).at(-1);
  }
}

interface Explained {
  readonly value: string;
  readonly steps: readonly Step[];
}

function explained<T, P>(decision: Decision<T, P>, format: (value: T) => string): Explained | undefined {
  const { outcome, steps } = decision;
  return outcome.status === "decided" ? { value: format(outcome.value), steps } : undefined;
}

function termAverage({ subject, term }: Finding, pupil: Pupil): Explained | undefined {
  const found = pupil.assessments.find((one) => one.subject === subject && one.term === term);
  if (found === undefined) return undefined;
  const { regular, midterm, final } = found.marks;
  return explained(
    tt22.termAverage({
      regular: regular.flatMap((entry) => (entry.kind === "mark" ? [entry.mark] : [])),
      midterm: midterm.kind === "mark" ? midterm.mark : null,
      final: final.kind === "mark" ? final.mark : null,
    }),
    formatTenths,
  );
}

function commentTerm({ subject, term }: Finding, pupil: Pupil): Explained | undefined {
  const found = pupil.assessments.find((one) => one.subject === subject && one.term === term);
  if (found === undefined) return undefined;
  const { regular, midterm, final } = found.marks;
  const results = [...regular, midterm, final].flatMap((entry) =>
    entry.kind === "result" ? [entry.result] : [],
  );
  return results.length === 0
    ? undefined
    : explained(tt22.commentTerm({ results, required: results.length }), String);
}

function entryText(entry: Entry): string | undefined {
  if (entry.kind === "mark") return formatTenths(entry.mark);
  return entry.kind === "result" ? entry.result : undefined;
}

function awardText(award: string | null): string {
  return award ?? "none";
}

function readLevel(text: unknown): tt22.Level | null {
  return tt22.levels.find((level) => level === text) ?? null;
}

function pupilKey({ pupil }: Pick<Finding, "pupil">): string {
  return JSON.stringify([pupil.id, pupil.name]);
}

/** Reads back what `formatTenths` wrote. */
function readTenths(text: unknown): Tenths | null {
  if (typeof text !== "string" || !/^\d+\.\d$/.test(text)) return null;
  return tenths(Number(text.replace(".", "")));
}
