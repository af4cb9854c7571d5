import { parameter } from "../parameter";
import { clause } from "./clause";

/** The subjects whose practical part a pupil may be exempt from. */
export const practicalExemptions = parameter(["gdtc", "gdqpan"], clause(10), "E", "V");

/** The most sessions a promoted pupil may have been absent in a year. */
export const absenceLimit = parameter(45, clause(12, 1, "c"), "V", "E");

/** A marked subject with a year average below this, in tenths, may be re-assessed in summer. */
export const reassessedBelow = parameter(50, clause(14), "V", "E");

/** How many marked subjects Học sinh Xuất sắc needs at this year average (tenths) or above. */
export const excellentPupil = parameter({ subjects: 6, average: 90 }, clause(15, 1, "a"), "V", "E");
