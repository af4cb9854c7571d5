import type { Field, Format } from "@sodiem/core";

const identity = [
  "pupil.systemId",
  "pupil.code",
  "pupil.name",
  "pupil.birthDate",
  "pupil.class",
] as const satisfies readonly Field[];
const marks = [...identity, "mark.regular", "mark.midterm", "mark.final", "recorded.subject"] as const;
const primary = [...identity, "primary.level", "primary.test", "primary.item", "comment"] as const;

/** The files of SMAS, what can be done with each and how its layout is known: no export of SMAS was seen. */
export const formats: readonly Format[] = [
  { kind: "S1", evidence: "described", reads: true, fills: true, fields: marks },
  { kind: "S2", evidence: "parsers", reads: true, fills: false, fields: marks },
  { kind: "S3", evidence: "parsers", reads: true, fills: true, fields: primary },
  { kind: "S4", evidence: "described", reads: true, fills: true, fields: primary },
  {
    kind: "S5",
    variant: "pupils",
    evidence: "described",
    reads: true,
    fills: false,
    fields: ["pupil.code", "pupil.name", "pupil.birthDate", "pupil.gender", "pupil.class", "pupil.profile"],
  },
  { kind: "S5", variant: "attendance", evidence: "described", reads: true, fills: false, fields: [] },
  { kind: "S5", variant: "catalogue", evidence: "described", reads: true, fills: false, fields: [] },
];
