import { decimal, dividedBy, fraction, rounded, sum } from "./fraction";
import type { CommentResult } from "./levels";

/** Best first. */
export const grades = ["gioi", "kha", "trung-binh", "yeu", "kem"] as const;

export type Grade = (typeof grades)[number];

/** Results of a term or a year under Circular 58/2011: averages in tenths. */
export interface GradeRecord {
  readonly averages: { readonly [subject: string]: number };
  readonly comments: { readonly [subject: string]: CommentResult };
  readonly before2020?: boolean;
  readonly specialised?: string;
}

export interface LearningGrade {
  readonly grade: Grade;
  readonly base: Grade;
  readonly adjusted: boolean;
  readonly overall: number;
  readonly subject?: string;
}

interface GradeRow {
  readonly grade: Grade;
  readonly overall: number;
  readonly every: number;
  /** Of at least one core subject and of the specialised subject; none for Yếu, which asks nothing of comments either. */
  readonly core?: number;
}

const rows: readonly GradeRow[] = [
  { grade: "gioi", overall: 80, core: 80, every: 65 },
  { grade: "kha", overall: 65, core: 65, every: 50 },
  { grade: "trung-binh", overall: 50, core: 50, every: 35 },
  { grade: "yeu", overall: 35, every: 20 },
];

/** From what the overall average would give to what was found: the grade that clause 6 gives. */
const raised: { readonly [reached: string]: { readonly [base in Grade]?: Grade } } = {
  gioi: { "trung-binh": "kha", yeu: "trung-binh", kem: "yeu" },
  kha: { yeu: "trung-binh", kem: "yeu" },
};

/** The plain mean of all averages, in tenths. */
export function overallAverage(averages: readonly number[]): number {
  return rounded(dividedBy(averages.length, sum(...averages.map((one) => fraction(decimal(one))))));
}

/** The grade of a record, with the overall average of all its subjects. */
export function learningGrade(record: GradeRecord): LearningGrade {
  const overall = overallAverage(Object.values(record.averages));
  const base = rows.find((row) => meets(row, record, overall))?.grade ?? "kem";
  for (const row of rows.slice(0, 2)) {
    const grade = raised[row.grade]?.[base];
    if (overall < row.overall || grade === undefined) continue;
    const subjects = [...Object.keys(record.averages), ...Object.keys(record.comments)];
    const inTheWay = subjects.filter((subject) => meets(row, without(record, subject), overall));
    const [subject, ...others] = inTheWay;
    if (subject !== undefined && others.length === 0)
      return { grade, base, adjusted: true, overall, subject };
  }
  return { grade: base, base, adjusted: false, overall };
}

function meets(row: GradeRow, { averages, comments, before2020, specialised }: GradeRecord, overall: number) {
  const { core } = row;
  const cores = before2020 === true ? ["toan", "ngu-van"] : ["toan", "ngu-van", "ngoai-ngu-1"];
  const reaches = (subject: string, least: number): boolean => (averages[subject] ?? 0) >= least;
  return (
    overall >= row.overall &&
    Object.values(averages).every((one) => one >= row.every) &&
    (core === undefined ||
      (cores.some((subject) => reaches(subject, core)) &&
        (specialised === undefined || averages[specialised] === undefined || reaches(specialised, core)) &&
        !Object.values(comments).includes("chua-dat")))
  );
}

function without(record: GradeRecord, subject: string): GradeRecord {
  const { [subject]: _average, ...averages } = record.averages;
  const { [subject]: _comment, ...comments } = record.comments;
  return { ...record, averages, comments };
}

/** Best first. */
export const conducts = ["tot", "kha", "trung-binh", "yeu"] as const;

export type Conduct = (typeof conducts)[number];

export const legacyPromotions = ["promoted", "not-promoted", "retest", "summer-training"] as const;

export type LegacyPromotion = (typeof legacyPromotions)[number];

/** The rows of the table of Articles 15 to 17, in their order. */
export function legacyPromotion(conduct: Conduct, learning: Grade, absentSessions: number): LegacyPromotion {
  if (absentSessions > 45) return "not-promoted";
  const good = ["gioi", "kha", "trung-binh"];
  if (conduct !== "yeu" && good.includes(learning)) return "promoted";
  if (learning === "kem") return "not-promoted";
  if (learning === "yeu") return conduct === "yeu" ? "not-promoted" : "retest";
  return "summer-training";
}

/** The title of a term or a year. */
export function legacyTitle(
  conduct: Conduct,
  learning: Grade,
): "hoc-sinh-gioi" | "hoc-sinh-tien-tien" | null {
  if (conduct === "tot" && learning === "gioi") return "hoc-sinh-gioi";
  return ["tot", "kha"].includes(conduct) && ["gioi", "kha"].includes(learning) ? "hoc-sinh-tien-tien" : null;
}
