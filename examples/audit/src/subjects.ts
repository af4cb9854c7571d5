/** One subject of grade 8 as a school sets it up on the platform. */
export interface Subject {
  /** The key of the 2018 programme's subject list. */
  readonly id: SubjectId;
  /** The name in the title of the subject's own sheet. */
  readonly name: string;
  /** The short name at the head of its column in the summary. */
  readonly label: string;
  readonly assessedBy: "marks" | "comments";
  readonly periodsPerYear: number;
  /** How much harder than the average subject this one is for the class, in tenths of a mark. */
  readonly hardness: number;
}

export type MarkedId =
  | "toan"
  | "ls-dl"
  | "khtn"
  | "tin-hoc"
  | "ngu-van"
  | "ngoai-ngu-1"
  | "gdcd"
  | "cong-nghe";
export type CommentId = "gdtc" | "nghe-thuat" | "gddp" | "hdtn-hn";
export type SubjectId = MarkedId | CommentId;

const marked = (id: MarkedId, name: string, label: string, periodsPerYear: number, hardness: number) =>
  ({ id, name, label, assessedBy: "marks", periodsPerYear, hardness }) as const;

const commented = (id: CommentId, name: string, label: string, periodsPerYear: number) =>
  ({ id, name, label, assessedBy: "comments", periodsPerYear, hardness: 0 }) as const;

/** The eight marked subjects, in the order of the summary's columns; periods of grade 8 in the 2018 programme. */
export const markedSubjects = [
  marked("toan", "Toán", "Toán", 140, 5),
  marked("ls-dl", "Lịch sử và Địa lí", "LS&ĐL", 105, 1),
  marked("khtn", "Khoa học tự nhiên", "KHTN", 140, 3),
  marked("tin-hoc", "Tin học", "Tin", 35, -7),
  marked("ngu-van", "Ngữ văn", "Văn", 140, 2),
  marked("ngoai-ngu-1", "Tiếng Anh", "Tiếng Anh", 105, 6),
  marked("gdcd", "Giáo dục công dân", "GDCD", 35, -6),
  marked("cong-nghe", "Công nghệ", "C.nghệ", 52, -4),
] as const;

/** The four comment subjects (TT22/2021, Article 5.3). */
export const commentSubjects = [
  commented("gdtc", "Giáo dục thể chất", "GDTC", 70),
  commented("nghe-thuat", "Nghệ thuật", "Nghệ thuật", 70),
  commented("gddp", "Nội dung giáo dục của địa phương", "NDGDCĐP", 35),
  commented("hdtn-hn", "Hoạt động trải nghiệm, hướng nghiệp", "HĐTN&HN", 105),
] as const;

export const markedIds: readonly MarkedId[] = markedSubjects.map(({ id }) => id);
export const commentIds: readonly CommentId[] = commentSubjects.map(({ id }) => id);

/** A marked subject by its id. */
export function markedSubject(id: MarkedId): Subject {
  return markedSubjects.find((subject) => subject.id === id) ?? markedSubjects[0];
}

/** All twelve subjects. */
export const subjects: readonly Subject[] = [...markedSubjects, ...commentSubjects];

/**
 * The regular assessments that a term needs (TT22/2021, Article 6.2): two for a comment subject; for a marked one two,
 * three or four by its periods a year.
 *
 * @example regularCount({ assessedBy: "marks", periodsPerYear: 52 }) // 3
 */
export function regularCount({
  assessedBy,
  periodsPerYear,
}: Pick<Subject, "assessedBy" | "periodsPerYear">): number {
  if (assessedBy === "comments" || periodsPerYear <= 35) return 2;
  return periodsPerYear <= 70 ? 3 : 4;
}
