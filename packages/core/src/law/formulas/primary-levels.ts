/** The levels of a primary subject or educational activity, lowest first. */
export const subjectLevels = ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot"] as const;

/** Chưa hoàn thành, Hoàn thành, Hoàn thành tốt. */
export type SubjectLevel = (typeof subjectLevels)[number];

/** The levels of a quality or competency, lowest first. */
export const itemLevels = ["can-co-gang", "dat", "tot"] as const;

/** Cần cố gắng, Đạt, Tốt. */
export type ItemLevel = (typeof itemLevels)[number];

/** The four moments of a primary school year at which levels are recorded, in order. */
export const moments = ["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"] as const;

/** Giữa học kì I, cuối học kì I, giữa học kì II, cuối năm học. */
export type Moment = (typeof moments)[number];

/** The grades of primary school. */
export const primaryGrades = [1, 2, 3, 4, 5] as const;

/** A grade of primary school. */
export type PrimaryGrade = (typeof primaryGrades)[number];
