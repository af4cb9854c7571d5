import * as z from "zod";

const status = z.enum(["passed", "failed", "notCovered"]);
const count = z.int().min(0);

/** The output of `sodiem certify --json`; `schema/certify.schema.json` is made from it. */
export const certifySchema = z
  .strictObject({
    $schema: z.string(),
    certify: z.literal(1).describe("The version of this format"),
    date: z.iso.date(),
    status: status.describe("failed where any clause failed"),
    system: z.string(),
    version: z.string().describe("Of sodiem"),
    vectors: z
      .strictObject({
        version: z.string(),
        hash: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe("SHA-256 of the canonical JSON of the cases"),
        cases: count,
        filter: z.string().nullable(),
        end: z.looseObject({ kind: z.enum(["exited", "notStarted", "timedOut", "tooMuchOutput"]) }),
      })
      .nullable()
      .describe("null where no program was asked"),
    books: z
      .strictObject({
        files: z.array(
          z.strictObject({ file: z.string(), read: z.boolean(), format: z.string().nullable() }),
        ),
        pupils: count,
        checked: count.describe("Recorded values that were recomputed and compared"),
        undetermined: count,
        classesNotJudged: count,
      })
      .nullable()
      .describe("null where no books were given"),
    clauses: z.strictObject({ passed: count, failed: count, notCovered: count }),
    instruments: z.array(
      z.strictObject({
        instrument: z.string(),
        name: z.string(),
        lawHash: z.string().nullable().describe("SHA-256 of the data of the instrument"),
        clauses: z.array(
          z.strictObject({
            clause: z.string(),
            title: z.string(),
            status,
            vectors: z.strictObject({ passed: count, failed: count, notCovered: count }).optional(),
            values: z
              .strictObject({ agreed: count, contradicted: count })
              .optional()
              .describe("Values of the books: a value that agrees counts under the clause of its kind"),
          }),
        ),
      }),
    ),
    failures: z.array(
      z.strictObject({
        id: z.string(),
        clause: z.string(),
        expected: z.record(z.string(), z.json()),
        got: z.record(z.string(), z.json()),
      }),
    ),
    findings: z
      .array(
        z.looseObject({
          code: z.string(),
          clause: z.string().nullable(),
          file: z.string(),
          sheet: z.string(),
          cell: z.string(),
          text: z.string(),
        }),
      )
      .describe("As in audit.schema.json; pupils are masked"),
  })
  .describe("A dated report on a system, clause by clause");
