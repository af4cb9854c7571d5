import type { IsoDate, Period } from "../../kernel/civil-date";

/**
 * Decision 02/2007 is in force from 16 February 2007. Circular 43/2021 replaced it grade by grade until 2023-2024
 * (`governingRegime`); the sources state no day on which it ended, so none stands here.
 */
export const qd02InForce: Period = { from: "2007-02-16" as IsoDate };
