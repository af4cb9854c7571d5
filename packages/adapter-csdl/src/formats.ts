import type { Field, Format } from "@sodiem/core";

const identity = [
  "pupil.moetId",
  "pupil.name",
  "pupil.birthDate",
  "pupil.gender",
  "pupil.class",
] as const satisfies readonly Field[];

const profile = [...identity, "pupil.nationalId", "pupil.profile"] as const satisfies readonly Field[];
const marks = [
  ...identity,
  "mark.regular",
  "mark.midterm",
  "mark.final",
  "recorded.subject",
] as const satisfies readonly Field[];
const primary = [...identity, "primary.level", "primary.test"] as const satisfies readonly Field[];
const results = [
  ...primary,
  "primary.item",
  "recorded.yearResult",
  "recorded.promotion",
  "recorded.award",
] as const satisfies readonly Field[];
const yearResults = [
  ...identity,
  "recorded.subject",
  "recorded.learning",
  "recorded.conduct",
  "recorded.award",
  "recorded.promotion",
  "absences.excused",
  "absences.unexcused",
] as const satisfies readonly Field[];
const both = { reads: true, fills: true } as const;
const neither = { reads: false, fills: false, fields: [] } as const;

/** The workbooks of the national database, what can be done with each and how its layout is known. */
export const formats: readonly Format[] = [
  { kind: "K1", variant: "import", evidence: "parsers", ...both, fields: profile },
  { kind: "K1", variant: "update", evidence: "described", ...both, fields: profile },
  { kind: "K1", variant: "hcm", evidence: "described", ...both, fields: profile },
  { kind: "K1", variant: "province", evidence: "described", ...both, fields: profile },
  { kind: "K2", variant: "grades-1-2", evidence: "described", ...both, fields: results },
  { kind: "K2", variant: "grade-3", evidence: "described", ...both, fields: results },
  { kind: "K2", variant: "grades-4-5", evidence: "described", ...both, fields: results },
  { kind: "K3", variant: "subject", evidence: "parsers", ...both, fields: [...primary, "comment"] },
  { kind: "K3", variant: "competencies", evidence: "parsers", ...both, fields: [...identity, "comment"] },
  { kind: "K3", variant: "homeroom", evidence: "proposed", ...both, fields: [...identity, "comment"] },
  { kind: "K4", variant: "A", evidence: "parsers", ...both, fields: marks },
  { kind: "K4", variant: "B", evidence: "parsers", ...both, fields: marks },
  {
    kind: "K5",
    evidence: "parsers",
    reads: true,
    fills: false,
    fields: [
      ...identity,
      "pupil.code",
      "pupil.profile",
      "recorded.learning",
      "recorded.conduct",
      "recorded.award",
    ],
  },
  { kind: "K6", evidence: "proposed", ...both, fields: yearResults, experimental: true },
  { kind: "K7", variant: "catalogue", evidence: "real-file", ...neither },
  { kind: "K7", variant: "staff", evidence: "real-file", ...neither },
  { kind: "K7", variant: "health", evidence: "real-file", ...neither },
  { kind: "K8", variant: "push-log", evidence: "real-file", ...neither },
  { kind: "K9", evidence: "real-file", ...neither },
];
