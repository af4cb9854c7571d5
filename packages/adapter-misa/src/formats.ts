import type { Field, Format } from "@sodiem/core";
import type { MisaKind, SheetMode } from "./learn";

const identity: readonly Field[] = [
  "pupil.code",
  "pupil.schoolCode",
  "pupil.moetId",
  "pupil.nationalId",
  "pupil.name",
  "pupil.birthDate",
  "pupil.gender",
  "pupil.class",
];
const held: { readonly [kind in MisaKind]: readonly Field[] } = {
  pupils: [...identity, "pupil.profile"],
  marks: [...identity, "mark.regular", "mark.midterm", "mark.final", "recorded.subject", "comment"],
  "year-summary": [
    ...identity,
    "recorded.subject",
    "recorded.learning",
    "recorded.conduct",
    "recorded.award",
    "recorded.promotion",
    "absences.excused",
    "absences.unexcused",
  ],
  "primary-subject": [...identity, "primary.level", "primary.test", "comment"],
  "primary-items": [...identity, "primary.item", "comment"],
};

/** What can be done with MISA's files: nothing of MISA's is public, so every layout is a proposal. */
export const formats: readonly Format[] = (Object.keys(held) as MisaKind[]).flatMap((kind) =>
  (["sheet-per-class", "whole-school"] as const satisfies readonly SheetMode[]).map((variant) => ({
    kind,
    variant,
    evidence: "proposed" as const,
    reads: true,
    fills: true,
    fields: held[kind],
    experimental: true as const,
  })),
);
