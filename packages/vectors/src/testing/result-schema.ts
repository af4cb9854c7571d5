import * as z from "zod";

const count = z.int().nonnegative();
const tally = {
  passed: count,
  failed: count,
  notCovered: count.describe("The program said that it does not know the operation, option or instrument"),
};

const end = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exited"), code: z.int().nullable().describe("null: a signal ended it") }),
  z.strictObject({ kind: z.literal("timedOut") }),
  z.strictObject({ kind: z.literal("tooMuchOutput") }),
  z.strictObject({ kind: z.literal("notStarted"), reason: z.string() }),
]);

const failure = z.strictObject({
  id: z.string(),
  clause: z.string(),
  expected: z.record(z.string(), z.json()).describe("As in the case"),
  got: z
    .record(z.string(), z.json())
    .describe(
      "The compared parts of the answer with the codes of its diagnostics, or the problem: none, garbled, outOfOrder, threw",
    ),
});

/** The result file; `schema/result.schema.json` is made from it. */
export const resultFileSchema = z.strictObject({
  $schema: z.string(),
  protocol: z.literal(1),
  vectorsVersion: z.string(),
  program: z.string().describe("The command line, or the name that was given"),
  date: z.iso.date().nullable().describe("The day of the run as given; no clock is read"),
  filter: z.string().nullable().describe("The clause or instrument to which the run was limited"),
  end: end.describe("How the program came to its end"),
  totals: z.strictObject({ cases: count, ...tally }),
  byClause: z.record(z.string(), z.strictObject(tally)),
  failures: z.array(failure),
});
