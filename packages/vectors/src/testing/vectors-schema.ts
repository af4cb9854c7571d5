import * as z from "zod";
import { vectorKinds } from "../vector";

const clause = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/(?:\d+(?:\.[a-z0-9]+)*|entry-into-force)$/)
  .describe("The instrument, then article, clause and point, such as tt22-2021/9.2.a");

const request = z
  .strictObject({
    op: z.string().describe("The operation of the evaluation protocol"),
    input: z.record(z.string(), z.json()),
    options: z
      .record(z.string(), z.string())
      .optional()
      .describe("The readings chosen for open questions of the law, by their ids"),
    asOf: z.iso.date().optional().describe("The day the question is asked for"),
  })
  .describe("The question without its id, which is that of the case");

const expected = z
  .strictObject({
    status: z.enum(["decided", "undetermined", "notInForce", "disputed", "error"]),
    value: z.json().optional().describe("Compared exactly, but for the order of the keys of objects"),
    unordered: z.literal(true).optional().describe("Lists inside value have no order"),
    parts: z
      .record(z.string(), z.json())
      .optional()
      .describe("Values at paths inside value; the rest of value is not compared"),
    missing: z.array(z.string()).optional().describe("A set of paths into the input"),
    possible: z.array(z.json()).optional().describe("A set of values"),
    cites: z.array(z.string()).optional().describe("Clauses that the answer cites, among others"),
    code: z.string().optional().describe("The code of one of the diagnostics"),
  })
  .describe("What must be right in the answer; what is left out is not compared");

const vectorCase = z.strictObject({
  id: z.string().describe("The clause, #, and a name; unique among all cases; the id of the question"),
  clause,
  kind: z
    .enum(vectorKinds)
    .describe("The clause applies; it does not; the edge of a threshold, count or date; a property"),
  title: z.string().min(1).max(140),
  because: z.string().min(1).optional().describe("How the expected answer follows from the clause"),
  request,
  expected,
});

/** A file of cases; `schema/vectors.schema.json` is made from it. */
export const vectorFileSchema = z.strictObject({
  $schema: z.string(),
  clause,
  cases: z.array(vectorCase).min(1),
});
