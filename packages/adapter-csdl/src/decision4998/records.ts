/** One mark of a subject: a number, with no place for `Đ` or `CĐ`. */
export interface MarkRecord {
  readonly MA_MON_HOC: string;
  readonly DIEM: number;
}

/** A pupil as the annex of QĐ 4998/QĐ-BGDĐT names the fields. */
export type PupilRecord = { readonly [field: string]: string | number };

/** The results of one pupil in one term or in the year. */
export type PupilResultRecord = {
  readonly [field: string]: string | number | readonly MarkRecord[];
};

/** The objects of one level. The decision gives no envelope: the two lists are held together by this library only. */
export interface Decision4998Records {
  readonly pupils: readonly PupilRecord[];
  readonly results: readonly PupilResultRecord[];
}
