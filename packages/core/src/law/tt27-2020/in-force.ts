import type { IsoDate, Period } from "../../kernel/civil-date";

/**
 * Circular 27/2020 is in force from 20 October 2020; no end is known. One secondary source says 6 September 2020; no
 * result depends on it, because which classes follow the circular goes by grade and school year (`governingRegime`).
 */
export const tt27InForce: Period = { from: "2020-10-20" as IsoDate };
