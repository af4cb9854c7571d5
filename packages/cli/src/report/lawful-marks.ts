import type { Entry, Pupil, Tenths, TermOrYear } from "@sodiem/core";
import { formatTenths, tenths } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import { groupBy } from "./causes";
import type { ClassSection } from "./class-sections";

/** What a subject has in a term or the year: as recorded, and as the law has it where the two differ. */
export interface SubjectValue {
  /** An average with one decimal, or `dat`, `chua-dat`; left out where nothing is recorded. */
  readonly recorded?: string;
  readonly finding?: Finding;
  /** The lawful value: that of the finding, else the recorded one. */
  readonly value?: string;
}

/** Looks up the subject results of a class. Pupils that share their code and name are not told apart: they have none. */
export class LawfulMarks {
  readonly #findings: ReadonlyMap<string, readonly Finding[]>;
  readonly #people: ReadonlyMap<string, readonly Pupil[]>;

  constructor({ findings, book }: Pick<ClassSection, "findings" | "book">) {
    this.#findings = groupBy(findings, ({ pupil }) => JSON.stringify([pupil.id, pupil.name]));
    this.#people = groupBy(book.pupils, pupilKey);
  }

  findings(pupil: Pupil): readonly Finding[] {
    return this.#findings.get(pupilKey(pupil)) ?? [];
  }

  of(pupil: Pupil, subject: string, term: TermOrYear): SubjectValue {
    if ((this.#people.get(pupilKey(pupil)) ?? []).length > 1) return {};
    const recorded = pupil.recorded
      .flatMap((one) =>
        one.what === "subject" && one.subject === subject && one.term === term ? [entryValue(one.entry)] : [],
      )
      .filter((one) => one !== undefined)
      .at(-1);
    const finding = this.findings(pupil).find(
      (one) =>
        one.subject === subject &&
        one.term === term &&
        (one.code === "average.mismatch" || one.code === "comment.mismatch"),
    );
    const value = finding === undefined ? recorded : (finding.lawful ?? undefined);
    return {
      ...(recorded === undefined ? {} : { recorded }),
      ...(finding === undefined ? {} : { finding }),
      ...(value === undefined ? {} : { value }),
    };
  }

  /** The lawful average in tenths, where it is one. */
  average(pupil: Pupil, subject: string, term: TermOrYear): Tenths | undefined {
    const { value } = this.of(pupil, subject, term);
    return value !== undefined && /^\d+\.\d$/.test(value)
      ? tenths(Number(value.replace(".", "")))
      : undefined;
  }
}

function pupilKey({ code, nationalId, name }: Pupil): string {
  return JSON.stringify([code ?? nationalId ?? null, name]);
}

function entryValue(entry: Entry): string | undefined {
  if (entry.kind === "mark") return formatTenths(entry.mark);
  return entry.kind === "result" ? entry.result : undefined;
}
