import type { Tenths } from "@sodiem/core";
import type { OpenMarks, OpenYearSubject } from "@sodiem/core/explain";
import type { PupilRecord, TermEntry } from "./record";

/** Which marks of the year are taken as still to be earned besides the blank ones. */
export const openings = ["blank", "final", "term"] as const;
export type Opening = (typeof openings)[number];

/** The year as the search for least marks takes it: with the chosen marks of term 2 open. */
export function openYear({ subjects }: PupilRecord, opening: Opening): OpenYearSubject[] {
  return subjects.flatMap((subject): OpenYearSubject[] => {
    const { id } = subject;
    if (subject.assessedBy === "comments") {
      const [term1, term2] = [subject.terms["1"], subject.terms["2"]];
      return [
        {
          key: id,
          assessedBy: "comments",
          ...(term1 === undefined ? {} : { term1 }),
          ...(term2 === undefined ? {} : { term2 }),
        },
      ];
    }
    const { "1": term1, "2": term2 } = subject.terms;
    if (term1 === undefined && term2 === undefined) return [];
    return [
      {
        key: id,
        assessedBy: "marks",
        optional: subject.optional,
        ...(term1 === undefined ? {} : { term1: openTerm(term1, "blank") }),
        ...(term2 === undefined ? {} : { term2: openTerm(term2, opening) }),
      },
    ];
  });
}

const allOpen: OpenMarks = { regular: [], midterm: null, final: null };

function openTerm(entry: TermEntry, opening: Opening): OpenMarks | { readonly average: Tenths } {
  if (entry.kind === "average") {
    // Where the files have no marks, a term is open as a whole or not at all.
    return entry.average === null || opening !== "blank" ? allOpen : { average: entry.average };
  }
  const { regular, midterm, final } = entry;
  if (opening === "blank") return { regular, midterm, final };
  if (opening === "final") return { regular, midterm, final: null };
  return { regular: regular.map(() => null), midterm: null, final: null };
}
