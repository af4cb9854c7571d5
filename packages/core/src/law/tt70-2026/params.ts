import { parameter } from "../parameter";
import { clause } from "./clause";

/** Working days within which a school corrects a proven error, from a complete request. */
export const correctionDays = parameter(10, clause(22, 8), "A");

/** The day, as month and day, before which the record of a school year is created: as a rule, and in special cases. */
export const createdBefore = parameter({ rule: "06-30", special: "08-30" }, clause(7), "A");

/** Who signs in person where the caller names nobody, in the order of AMB-R01. */
export const usualSigners = parameter(
  ["subject-teacher", "homeroom-teacher", "principal"],
  clause(9, 1),
  "A",
);
