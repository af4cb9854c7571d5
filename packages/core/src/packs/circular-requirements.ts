import { at, type ClauseId } from "../kernel/citation";
import { type IsoDate, isoDate } from "../kernel/civil-date";

/** What a circular requires of an act on a book, as far as a local pack can keep to it or not. */
export interface CircularRequirement {
  readonly topic: "correction" | "signature" | "lock";
  /** Where it stands, one clause for each of its parts. */
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly from: IsoDate;
  readonly levels: readonly string[];
  readonly actions: readonly string[];
  readonly records: readonly string[];
  /** Who does it, narrower roles included; none: the circular leaves that to the school. */
  readonly roles: readonly string[];
  /** Whether nobody else may do it. */
  readonly only: boolean;
  /** Who must have consented, confirmed or signed before. */
  readonly consents: readonly string[];
  /** The state of the book in which the act may not be done. */
  readonly notWhile?: { readonly fact: string; readonly value: boolean };
}

/**
 * What the circulars require of a correction, a signature and a lock. No circular names the lock: it is taken as part
 * of the closing of the book, which is the head's. Circular 27/2020 says nothing of how a result is corrected, and the
 * articles on duties of Circular 43/2021 are not known well enough: what is not here is not compared. Anybody who may
 * sign for the head counts as the head where the circular itself allows delegation (Circular 70/2026, Article 9.1).
 */
export const circularRequirements: readonly CircularRequirement[] = /* @__PURE__ */ requirements();

function requirements(): readonly CircularRequirement[] {
  const tt22 = isoDate("2021-09-05");
  const tt27 = isoDate("2020-10-20");
  const tt70 = isoDate("2026-10-08");
  const secondary = ["THCS", "THPT"];
  const withTranscripts = ["TH", "THCS", "THPT", "GDTX"];
  const teachers = ["subject-teacher", "homeroom-teacher"];
  const correction = { topic: "correction", from: tt22, levels: secondary } as const;
  const transcript = { from: tt70, levels: withTranscripts, records: ["transcript"], only: false } as const;
  const closings = [
    { topic: "lock", clauses: [at("tt22-2021", 18)], from: tt22, levels: secondary },
    { topic: "lock", clauses: [at("tt27-2020", 15)], from: tt27, levels: ["TH"] },
  ] as const;
  return [
    {
      ...correction,
      clauses: [at("tt22-2021", 18), at("tt22-2021", 19), at("tt22-2021", 20)],
      actions: ["correct-mark"],
      records: ["gradebook"],
      roles: ["subject-teacher"],
      only: true,
      consents: ["homeroom-teacher", "principal"],
    },
    {
      ...correction,
      clauses: [at("tt22-2021", 18), at("tt22-2021", 20)],
      actions: ["execute-correction"],
      records: ["gradebook"],
      roles: [],
      only: false,
      consents: ["homeroom-teacher", "principal"],
    },
    {
      ...correction,
      clauses: [at("tt22-2021", 18), at("tt22-2021", 20)],
      actions: ["approve-correction"],
      records: ["gradebook", "correction-file"],
      roles: ["principal"],
      only: true,
      consents: ["homeroom-teacher"],
    },
    {
      ...transcript,
      topic: "correction",
      clauses: [at("tt70-2026", 7, 5), at("tt70-2026", 10, 3)],
      actions: ["correct-mark", "enter-result", "comment", "update-register"],
      roles: [],
      consents: [],
      notWhile: { fact: "state.published", value: true },
    },
    {
      ...transcript,
      topic: "signature",
      clauses: [at("tt70-2026", 9)],
      actions: ["sign-digitally"],
      roles: ["school"],
      consents: [...teachers, "school-leadership"],
    },
    {
      ...transcript,
      topic: "signature",
      clauses: [at("tt70-2026", 8, 2)],
      actions: ["issue-record"],
      roles: [],
      consents: [...teachers, "school-leadership"],
    },
    ...closings.flatMap((closing): readonly CircularRequirement[] => [
      {
        ...closing,
        actions: ["approve-results", "close-record"],
        records: ["gradebook"],
        roles: ["principal"],
        only: true,
        consents: [],
        notWhile: { fact: "state.allEntriesComplete", value: false },
      },
      {
        ...closing,
        actions: ["decide-lock"],
        records: ["gradebook"],
        roles: ["principal"],
        only: true,
        consents: [],
      },
      {
        ...closing,
        actions: ["lock", "unlock"],
        records: ["gradebook"],
        roles: [],
        only: false,
        consents: ["principal"],
      },
    ]),
  ];
}

/** Proofs that show a person's consent: a homeroom teacher who witnesses a correction has confirmed it. */
export const proofsOfConsent: { readonly [role: string]: readonly string[] } = {
  "homeroom-teacher": ["homeroom-witness"],
};
