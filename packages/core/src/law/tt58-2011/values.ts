/** The grades of learning, lowest first: Kém, Yếu, Trung bình, Khá, Giỏi. */
export const grades = ["kem", "yeu", "trung-binh", "kha", "gioi"] as const;

/** One of the five grades of learning. */
export type Grade = (typeof grades)[number];

/** The place of a grade in `grades`: 0 for Kém, 4 for Giỏi. */
export type GradeRank = 0 | 1 | 2 | 3 | 4;

/** The grades of conduct, lowest first: Yếu, Trung bình, Khá, Tốt. */
export const conducts = ["yeu", "trung-binh", "kha", "tot"] as const;

/** One of the four grades of conduct. */
export type Conduct = (typeof conducts)[number];

/** The titles of a term or a year, lowest first; `null` is no title. */
export const titles = [null, "hoc-sinh-tien-tien", "hoc-sinh-gioi"] as const;

/** Học sinh giỏi, Học sinh tiên tiến, or no title. */
export type Title = (typeof titles)[number];
