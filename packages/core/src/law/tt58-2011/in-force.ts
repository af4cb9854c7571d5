import { addDays, type IsoDate, type Period } from "../../kernel/civil-date";

/**
 * Circular 58/2011 is in force from 26 January 2012. It was replaced grade by grade from 2021-2022 to 2024-2025
 * (`governingRegime`); the sources state no day on which it ended, so none stands here.
 */
export const tt58InForce: Period = { from: "2012-01-26" as IsoDate };

/** The wording of Circular 26/2020 is in force from 11 October 2020 and is used for the whole of 2020-2021. */
export const tt26InForce: Period = { from: "2020-10-11" as IsoDate };

/** The original wording of what Circular 26/2020 amended. */
export const beforeTt26: Period = {
  from: tt58InForce.from,
  until: /* @__PURE__ */ addDays(tt26InForce.from, -1),
};
