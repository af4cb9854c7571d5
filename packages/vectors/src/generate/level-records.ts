import type { LevelRow, Results } from "../reference/learning-level";
import type { CommentResult } from "../reference/levels";
import type { Random } from "./random";

/** The subjects of a class: those with marks, and those assessed by comments alone. */
export interface Programme {
  readonly marked: readonly string[];
  readonly comments: readonly string[];
}

export const lowerSecondary: Programme = {
  marked: ["ngu-van", "toan", "ngoai-ngu-1", "gdcd", "ls-dl", "khtn", "cong-nghe", "tin-hoc"],
  comments: ["gdtc", "nghe-thuat", "gddp", "hdtn-hn"],
};

/** Ngữ văn, Toán, Ngoại ngữ 1, Lịch sử, GDQPAN and two to four electives with marks. */
export function upperSecondary(random: Random): Programme {
  const electives = random.shuffle([
    "dia-li",
    "gdktpl",
    "vat-li",
    "hoa-hoc",
    "sinh-hoc",
    "cong-nghe",
    "tin-hoc",
  ]);
  const arts = random.shuffle(["am-nhac", "mi-thuat"]);
  const chosen = random.between(2, 4);
  return {
    marked: ["ngu-van", "toan", "ngoai-ngu-1", "lich-su", "gdqpan", ...electives.slice(0, chosen)],
    comments: ["gdtc", "gddp", "hdtn-hn", ...arts.slice(0, 4 - chosen)],
  };
}

/** Five compulsory subjects of continuing education at lower secondary level, and some of choice. */
export function continuingLower(random: Random): Programme {
  const chosen = random.shuffle(["ngoai-ngu-1", "tin-hoc", "cong-nghe"]).slice(0, random.below(4));
  return { marked: ["ngu-van", "toan", "gdcd", "ls-dl", "khtn", ...chosen], comments: [] };
}

/** Ngữ văn, Toán, Lịch sử and four of choice. */
export function continuingUpper(random: Random): Programme {
  const chosen = random.shuffle([
    "dia-li",
    "gdktpl",
    "vat-li",
    "hoa-hoc",
    "sinh-hoc",
    "tin-hoc",
    "cong-nghe",
  ]);
  return { marked: ["ngu-van", "toan", "lich-su", ...chosen.slice(0, 4)], comments: [] };
}

/**
 * Results that meet a row of the table: `count` averages at its higher threshold, the others at its lower one, all
 * exactly there where `just` is set and otherwise above by chance.
 */
export function meeting(
  row: LevelRow,
  count: number,
  programme: Programme,
  random: Random,
  just: boolean,
): Results {
  const high = new Set(
    random.shuffle(programme.marked).slice(0, just ? count : random.between(count, programme.marked.length)),
  );
  const above = (threshold: number, limit: number): number =>
    just ? threshold : random.between(threshold, limit);
  const averages = programme.marked.map((subject) => [
    subject,
    high.has(subject) ? above(row.some, 100) : above(row.every, Math.max(row.every, row.some - 1)),
  ]);
  return { marked: Object.fromEntries(averages), comments: passed(programme.comments) };
}

/** Every comment subject Đạt, but for some. */
export function passed(
  subjects: readonly string[],
  ...failed: readonly (string | undefined)[]
): { [subject: string]: CommentResult } {
  return Object.fromEntries(subjects.map((one) => [one, failed.includes(one) ? "chua-dat" : "dat"]));
}

/** The results with one average changed. */
export function withAverage(results: Results, subject: string, average: number | null): Results {
  return { ...results, marked: { ...results.marked, [subject]: average } };
}

/** The same results, their subjects in another order. */
export function shuffled({ marked, comments }: Results, random: Random): Results {
  return {
    marked: Object.fromEntries(random.shuffle(Object.entries(marked))),
    comments: Object.fromEntries(random.shuffle(Object.entries(comments))),
  };
}
