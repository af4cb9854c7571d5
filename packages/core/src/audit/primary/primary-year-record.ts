import type { ClassBook, Pupil } from "../../gradebook/model";
import { primaryGrades } from "../../law/formulas/primary-levels";
import type { YearRecord } from "../../law/tt27-2020/year-record";
import type { AuditOptions } from "../finding";
import { classMoment, momentRecord } from "./class-moment";
import { tt27PrimaryRules, yearRecordOf } from "./tt27-primary-rules";

/**
 * What a gradebook holds of a primary pupil's year, in the form in which `tt27.yearResult` asks for it; `undefined`
 * where it holds nothing of the year's end. Marks that are none and texts that are no level are left out.
 *
 * @example primaryYearRecord(book, pupil)?.subjects[0] // { subject: "tieng-viet", level: "hoan-thanh-tot", test: 90, exempt: false }
 */
export function primaryYearRecord(
  book: ClassBook,
  pupil: Pupil,
  readings: AuditOptions["readings"] = {},
): YearRecord | undefined {
  const grade = primaryGrades.find((one) => one === book.grade);
  const at = grade === undefined ? undefined : classMoment(book, grade, "cuoi-nam");
  const own = at?.pupils.find((one) => one.pupil === pupil);
  return at === undefined || own === undefined
    ? undefined
    : yearRecordOf(momentRecord(at, own, tt27PrimaryRules(readings)));
}
