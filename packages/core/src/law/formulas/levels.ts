/** The levels of learning and conduct, lowest first. */
export const levels = ["chua-dat", "dat", "kha", "tot"] as const;

/** Tốt, Khá, Đạt, Chưa đạt. */
export type Level = (typeof levels)[number];

/** The place of a level in `levels`: 0 for Chưa đạt, 3 for Tốt. */
export type Rank = 0 | 1 | 2 | 3;

/** The result of a subject assessed by comments: Đạt or Chưa đạt. */
export type CommentResult = "dat" | "chua-dat";

/** The results of a subject assessed by comments, lower first. */
export const commentResults = ["chua-dat", "dat"] as const satisfies readonly CommentResult[];
