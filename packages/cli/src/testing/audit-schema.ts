import * as z from "zod";

const severity = z.enum(["error", "warning", "info"]);
const term = z.enum(["1", "2", "year"]);
const address = { file: z.string(), sheet: z.string(), cell: z.string() };
const cell = z.strictObject(address).describe("A cell: the file as named in `files`, the sheet, A1 notation");
const pupil = z
  .strictObject({ id: z.string().nullable(), name: z.string().nullable() })
  .describe("The platform's code, else the national id; both null where a whole class is concerned");
const level = z.string().describe("tot, kha, dat or chua-dat");
const byTerm = z.strictObject({ "1": level.optional(), "2": level.optional(), year: level.optional() });

const diagnostic = z
  .strictObject({
    code: z.string(),
    severity,
    path: z.array(z.string()).describe("File, sheet and cell, as far as known"),
    data: z.record(z.string(), z.json()),
  })
  .describe("What was wrong while reading");

const file = z.strictObject({
  file: z.string(),
  platform: z.string().nullable(),
  kind: z.string().nullable(),
  evidence: z
    .string()
    .nullable()
    .describe("How the layout is known: real-file, parsers, described, proposed"),
  sheets: z.array(
    z.strictObject({
      sheet: z.string(),
      class: z.string(),
      grade: z.int(),
      schoolYear: z.string(),
      term,
      moment: z
        .enum(["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"])
        .optional()
        .describe("The moment of a sheet of a primary school"),
      subject: z.string().optional(),
      pupils: z.int(),
    }),
  ),
  diagnostics: z.array(diagnostic),
});

const classVerdict = z.strictObject({
  class: z.string(),
  grade: z.int(),
  level: z.enum(["primary", "lower-secondary", "upper-secondary", "continuing-lower", "continuing-upper"]),
  schoolYear: z.string(),
  instrument: z.string().nullable().describe("The circular that governs the class"),
  audited: z.boolean(),
});

const finding = z.strictObject({
  code: z.string().describe("<what>.<problem>, such as average.mismatch"),
  severity,
  pupil,
  subject: z.string().optional(),
  term: term.optional(),
  recorded: z.string().nullable().describe("An average with one decimal, a slug, or the text of the cell"),
  lawful: z.string().nullable().describe("null where no value is lawful in that place"),
  clause: z.string().nullable().describe("Such as tt22-2021/9.2.a"),
  ...address,
  text: z.string().describe("The finding in the language of --lang"),
  causedBy: cell.optional().describe("The first contradiction from which this one only follows"),
});

const unjudged = z.strictObject({
  what: z.enum([
    "average",
    "overall",
    "comment",
    "learning",
    "conduct",
    "award",
    "promotion",
    "yearResult",
    "levels",
  ]),
  pupil,
  subject: z.string().optional(),
  term: term.optional(),
  missing: z.array(z.string()),
  ...address,
});

const pupilResult = z.strictObject({
  class: z.string(),
  pupil,
  learning: byTerm,
  conduct: byTerm,
  yearResult: z
    .string()
    .optional()
    .describe("Of primary schools: hoan-thanh-xuat-sac, hoan-thanh-tot, hoan-thanh or chua-hoan-thanh"),
  completed: z.boolean().optional().describe("Of primary schools: whether the class programme is completed"),
  limitedBy: z
    .array(z.string())
    .optional()
    .describe("Of primary schools: what keeps the next better result away, such as toan.test"),
  award: z
    .string()
    .optional()
    .describe("xuat-sac, gioi or none; of primary schools hoc-sinh-xuat-sac, hoc-sinh-tieu-bieu or none"),
  promotion: z.string().optional(),
});

/** The output of `sodiem audit --json`; `schema/audit.schema.json` is made from it. */
export const auditSchema = z
  .strictObject({
    audit: z.literal(1).describe("The version of this format"),
    files: z.array(file),
    classes: z.array(classVerdict),
    findings: z.array(finding).describe("By file, sheet, row and column"),
    undetermined: z
      .array(unjudged)
      .describe("Recorded values that could not be judged, and what was missing"),
    results: z.array(pupilResult).describe("What the law gives each pupil, as far as the files allow"),
    summary: z.strictObject({
      files: z.int(),
      pupils: z.int(),
      checked: z.int().describe("Recorded values that were recomputed and compared"),
      findings: z.int(),
      undetermined: z.int(),
      byClause: z.record(z.string(), z.int()),
    }),
  })
  .describe("An audit of gradebook files");
