import * as z from "zod";
import { schoolLevels } from "../audit/read-settings";
import { sheetChoices } from "../html/pupil-sheets";
import { languages } from "../messages";

/** A place within the folder: relative, and never upwards. */
const place = z.string().regex(/^(?![\\/~]|[A-Za-z]:)(?!(?:.*[\\/])?\.\.(?:[\\/]|$)).+$/);

/** `sodiem.config.json`; `schema/config.schema.json` is made from it. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    lang: z.enum(languages).optional().describe("The language of everything that is said"),
    level: z.enum(schoolLevels).optional().describe("The level of every class"),
    periods: z
      .record(z.string(), z.int().min(1).max(9999))
      .optional()
      .describe("Periods a year by subject, instead of those of the 2018 programme"),
    options: z
      .record(z.string(), z.string())
      .optional()
      .describe("Readings of the law's open questions, as sodiem eval --options lists them"),
    redact: z.boolean().optional().describe("Mask pupils everywhere"),
    sheets: z.enum(sheetChoices).optional().describe("Which pupils have a sheet in the HTML report"),
    json: z.boolean().optional().describe("Print JSON instead of a table"),
    html: place.optional().describe("Where the HTML report goes, within the folder"),
    junit: place.optional().describe("Where the JUnit XML goes, within the folder"),
    sarif: place.optional().describe("Where the SARIF log goes, within the folder"),
    annotate: place.optional().describe("The folder for marked copies, within the folder"),
  })
  .describe("Settings of sodiem audit; it can never name a command to run");
