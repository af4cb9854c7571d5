import type { Pupil } from "./class";
import {
  type Award,
  type CommentResult,
  type Level,
  type Promotion,
  type Results,
  recordOf,
  type Term,
  termResults,
  type YearResults,
  yearResults,
} from "./lawful";
import { commentIds, markedIds, type SubjectId } from "./subjects";

/** What a cell of the book holds: a mark or a number as written, a text, or nothing. */
export type Value = number | string | null;

/** The columns of a subject's own sheet that hold what was entered, and the average. */
export type SheetColumn = "TX1" | "TX2" | "TX3" | "TX4" | "midterm" | "final" | "average";

/** The columns of a summary sheet that hold results. */
export type SummaryColumn =
  | SubjectId
  | "learning"
  | "conduct"
  | "promotion"
  | "excused"
  | "unexcused"
  | "total"
  | "award";

export type SheetRow = { [column in SheetColumn]: Value };
export type SummaryRow = { [column in SummaryColumn]: Value };

/** One pupil's rows in all sheets, as the platform prints them. */
export interface BookRows {
  readonly pupil: Pupil;
  readonly sheets: { readonly [term in Term]: { readonly [id in SubjectId]: SheetRow } };
  readonly summary: { readonly [term in Term | "year"]: SummaryRow };
}

/** How the book prints legal values. */
export const levelTexts: { readonly [level in Level]: string } = {
  tot: "Tốt",
  kha: "Khá",
  dat: "Đạt",
  "chua-dat": "Chưa đạt",
};

export const awardTexts: { readonly [award in Award]: Value } = {
  "xuat-sac": "Học sinh Xuất sắc",
  gioi: "Học sinh Giỏi",
  none: null,
};

/** No export with such a column is public; the words are those of Articles 12 to 14. */
export const promotionTexts: { readonly [promotion in Promotion]: string } = {
  promoted: "Được lên lớp",
  "not-promoted": "Không được lên lớp",
  "summer-training": "Rèn luyện trong kì nghỉ hè",
  "summer-reassessment": "Kiểm tra, đánh giá lại trong kì nghỉ hè",
  "summer-training-then-reassessment": "Rèn luyện, kiểm tra, đánh giá lại trong kì nghỉ hè",
};

export const commentTexts: { readonly [result in CommentResult]: string } = { dat: "Đ", "chua-dat": "CĐ" };

/** The book of a class, every result in it lawful. */
export function lawfulBook(pupils: readonly Pupil[]): BookRows[] {
  return pupils.map((pupil) => {
    const terms = { "1": termResults(pupil, "1"), "2": termResults(pupil, "2") };
    return {
      pupil,
      sheets: { "1": sheetRows(pupil, "1", terms["1"]), "2": sheetRows(pupil, "2", terms["2"]) },
      summary: {
        "1": termSummary(pupil, "1", terms["1"]),
        "2": termSummary(pupil, "2", terms["2"]),
        year: yearSummary(pupil, yearResults(pupil)),
      },
    };
  });
}

function sheetRows(pupil: Pupil, term: Term, results: Results): { readonly [id in SubjectId]: SheetRow } {
  const marked = recordOf(markedIds, (id): SheetRow => {
    const { regular, midterm, final } = pupil.marks[id][term];
    return sheetRow(regular.map(mark), mark(midterm), mark(final), mark(results.averages[id]));
  });
  const commented = recordOf(commentIds, (id): SheetRow => {
    const { regular, midterm, final } = pupil.comments[id][term];
    return sheetRow(
      regular.map((result) => commentTexts[result]),
      commentTexts[midterm],
      commentTexts[final],
      commentTexts[results.comments[id]],
    );
  });
  return { ...marked, ...commented };
}

function sheetRow(regular: readonly Value[], midterm: Value, final: Value, average: Value): SheetRow {
  const [TX1 = null, TX2 = null, TX3 = null, TX4 = null] = regular;
  return { TX1, TX2, TX3, TX4, midterm, final, average };
}

function termSummary(pupil: Pupil, term: Term, results: Results): SummaryRow {
  const { excused, unexcused } = pupil.absences[term];
  return {
    ...subjectColumns(results),
    learning: levelTexts[results.learning],
    conduct: levelTexts[pupil.conduct[term]],
    promotion: null,
    excused,
    unexcused,
    total: excused + unexcused,
    award: null,
  };
}

function yearSummary(pupil: Pupil, results: YearResults): SummaryRow {
  const sum = (kind: "excused" | "unexcused"): number =>
    pupil.absences["1"][kind] + pupil.absences["2"][kind];
  return {
    ...subjectColumns(results),
    learning: levelTexts[results.learning],
    conduct: levelTexts[results.conduct],
    promotion: promotionTexts[results.promotion],
    excused: sum("excused"),
    unexcused: sum("unexcused"),
    total: results.absentSessions,
    award: awardTexts[results.award],
  };
}

function subjectColumns(results: Results): { readonly [id in SubjectId]: Value } {
  return {
    ...recordOf(markedIds, (id) => mark(results.averages[id])),
    ...recordOf(commentIds, (id) => commentTexts[results.comments[id]]),
  };
}

/** Tenths as the number a spreadsheet holds. */
function mark(tenths: number): number {
  return tenths / 10;
}
