import type { IsoDate, Period } from "../../kernel/civil-date";

/**
 * Circular 43/2021 is in force from 14 February 2022; no end is known. Which grades follow it in which school year
 * `governingRegime` says: grade 6 from 2021-2022 on, the last ones from 2024-2025.
 */
export const tt43InForce: Period = { from: "2022-02-14" as IsoDate };
