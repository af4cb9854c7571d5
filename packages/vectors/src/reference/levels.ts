/** Best first. */
export const levels = ["tot", "kha", "dat", "chua-dat"] as const;

export type Level = (typeof levels)[number];

export type CommentResult = "dat" | "chua-dat";

/** How far a level stands above Chưa đạt. */
export function rank(level: Level): number {
  return 3 - levels.indexOf(level);
}

/** Semester 1 in rows, semester 2 in columns, each from Tốt to Chưa đạt. */
const yearTable: { readonly [term1 in Level]: readonly [Level, Level, Level, Level] } = {
  tot: ["tot", "kha", "kha", "chua-dat"],
  kha: ["tot", "kha", "dat", "chua-dat"],
  dat: ["kha", "kha", "dat", "chua-dat"],
  "chua-dat": ["kha", "dat", "dat", "chua-dat"],
};

/** The conduct level of the year by the table. */
export function conductYear(term1: Level, term2: Level): Level {
  return yearTable[term1][levels.indexOf(term2)] ?? "chua-dat";
}
