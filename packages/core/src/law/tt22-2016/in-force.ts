import type { IsoDate, Period } from "../../kernel/civil-date";

/**
 * Circular 22/2016 is in force from 6 November 2016 (recalled, not seen in a copy). It gave way to Circular 27/2020 grade
 * by grade, the last time with grade 5 of the school year 2023-2024, so no day ends it: which classes still followed it
 * goes by grade and school year (`governingRegime`).
 */
export const tt22Of2016InForce: Period = { from: "2016-11-06" as IsoDate };
