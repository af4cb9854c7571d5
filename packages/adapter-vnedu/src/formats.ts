import type { Field, Format } from "@sodiem/core";

const identity = ["pupil.code", "pupil.name"] as const satisfies readonly Field[];
const marks = [
  "mark.regular",
  "mark.midterm",
  "mark.final",
  "recorded.subject",
  "comment",
] as const satisfies readonly Field[];
const summary = [
  ...identity,
  "pupil.birthDate",
  "recorded.subject",
  "recorded.learning",
  "recorded.conduct",
  "recorded.award",
  "recorded.promotion",
  "absences.excused",
  "absences.unexcused",
  "absences.total",
] as const satisfies readonly Field[];
const primarySummary = [
  ...identity,
  "pupil.birthDate",
  "pupil.gender",
  "primary.level",
  "primary.test",
  "primary.item",
] as const satisfies readonly Field[];
const list = [
  ...identity,
  "pupil.moetId",
  "pupil.nationalId",
  "pupil.birthDate",
  "pupil.gender",
  "pupil.class",
  "pupil.profile",
] as const satisfies readonly Field[];
const primaryMarks = [
  ...identity,
  "primary.level",
  "primary.test",
  "comment",
] as const satisfies readonly Field[];
const both = { reads: true, fills: true } as const;
const readOnly = { reads: true, fills: false } as const;

/** The files of vnEdu, what can be done with each and how its layout is known. */
export const formats: readonly Format[] = [
  {
    kind: "A",
    variant: "A1",
    evidence: "parsers",
    ...both,
    fields: [...identity, "pupil.birthDate", ...marks],
  },
  { kind: "A", variant: "A2", evidence: "parsers", ...both, fields: [...identity, ...marks] },
  { kind: "A", variant: "A3", evidence: "described", ...both, fields: ["pupil.name", ...marks] },
  { kind: "B", evidence: "described", ...both, fields: primaryMarks },
  {
    kind: "C",
    variant: "term",
    evidence: "real-file",
    ...readOnly,
    fields: [...summary, "pupil.nationalId"],
  },
  { kind: "C", variant: "year", evidence: "parsers", ...readOnly, fields: [...summary, "pupil.nationalId"] },
  {
    kind: "C",
    variant: "tt58",
    evidence: "real-file",
    ...readOnly,
    fields: [...summary, "pupil.nationalId"],
  },
  { kind: "C", variant: "older", evidence: "parsers", ...readOnly, fields: summary },
  { kind: "D", variant: "giua-hk1", evidence: "proposed", ...readOnly, fields: primarySummary },
  { kind: "D", variant: "cuoi-hk1", evidence: "real-file", ...readOnly, fields: primarySummary },
  { kind: "D", variant: "giua-hk2", evidence: "proposed", ...readOnly, fields: primarySummary },
  {
    kind: "D",
    variant: "cuoi-nam",
    evidence: "real-file",
    ...readOnly,
    fields: [...primarySummary, "recorded.yearResult", "recorded.award", "recorded.promotion"],
  },
  { kind: "E", variant: "template-2025", evidence: "parsers", ...both, fields: list },
  { kind: "E", variant: "template-2023", evidence: "parsers", ...both, fields: list },
  { kind: "E", variant: "export", evidence: "parsers", ...both, fields: list },
  { kind: "F", evidence: "real-file", ...readOnly, fields: [...identity, "incident"] },
  {
    kind: "G",
    evidence: "parsers",
    ...readOnly,
    fields: [...identity, "mark.regular", "mark.midterm", "mark.final", "recorded.subject"],
  },
];
