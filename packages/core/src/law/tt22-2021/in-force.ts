import type { IsoDate, Period } from "../../kernel/civil-date";

/** Circular 22/2021 is in force from 5 September 2021 (Article 21); no end is known. */
export const tt22InForce: Period = { from: "2021-09-05" as IsoDate };
