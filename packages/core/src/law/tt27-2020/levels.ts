export {
  type ItemLevel,
  itemLevels,
  type Moment,
  moments,
  type PrimaryGrade,
  primaryGrades,
  type SubjectLevel,
  subjectLevels,
} from "../formulas/primary-levels";

/** The results of a year (Article 9, clause 2, point a), lowest first. */
export const yearLevels = ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot", "hoan-thanh-xuat-sac"] as const;

/** Chưa hoàn thành, Hoàn thành, Hoàn thành tốt, Hoàn thành xuất sắc. */
export type YearLevel = (typeof yearLevels)[number];
