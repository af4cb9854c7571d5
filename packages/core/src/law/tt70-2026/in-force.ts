import type { IsoDate, Period } from "../../kernel/civil-date";

/** Circular 70/2026 is in force from 8 October 2026. */
export const tt70InForce: Period = { from: "2026-10-08" as IsoDate };
