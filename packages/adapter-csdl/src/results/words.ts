import type { ItemLevel, SubjectLevel } from "./levels";

/** How the database writes the levels of TT 22/2021, and how the transcript abbreviates them. */
export const fourLevels: { readonly [slug: string]: { readonly word: string; readonly letter: string } } = {
  tot: { word: "Tốt", letter: "T" },
  kha: { word: "Khá", letter: "K" },
  dat: { word: "Đạt", letter: "Đ" },
  "chua-dat": { word: "Chưa đạt", letter: "CĐ" },
};

/** Titles of a year as codes. */
export const titles: { readonly [slug: string]: string } = { "xuat-sac": "XUATSAC", gioi: "GIOI" };

/** Levels of a primary subject. */
export const subjectLetters: { readonly [level in SubjectLevel]: string } = {
  "hoan-thanh-tot": "T",
  "hoan-thanh": "H",
  "chua-hoan-thanh": "C",
};

/** Levels of a quality or competency: the letters C and T mean something else here than under a subject. */
export const itemLetters: { readonly [level in ItemLevel]: string } = {
  tot: "T",
  dat: "Đ",
  "can-co-gang": "C",
};

/** The moments of a primary year: term and assessment point. */
export const points: { readonly [moment: string]: { readonly term: 1 | 2; readonly point: string } } = {
  "giua-hk1": { term: 1, point: "GK1" },
  "cuoi-hk1": { term: 1, point: "CK1" },
  "giua-hk2": { term: 2, point: "GK2" },
  "cuoi-nam": { term: 2, point: "CK2" },
};

/** The fields of the competencies and qualities of TT 27/2020, by their slugs. */
export const itemFields: { readonly [item: string]: string } = {
  "tu-chu-tu-hoc": "nlTuChuTuHoc",
  "giao-tiep-hop-tac": "nlGiaoTiepHopTac",
  "giai-quyet-van-de-sang-tao": "nlGquyetVdeSangTao",
  "ngon-ngu": "nlNgonNgu",
  "tinh-toan": "nlTinhToan",
  "khoa-hoc": "nlKhoaHoc",
  "cong-nghe": "nlCongNghe",
  "tin-hoc": "nlTinHoc",
  "tham-mi": "nlThamMi",
  "the-chat": "nlTheChat",
  "yeu-nuoc": "pcYeuNuoc",
  "nhan-ai": "pcNhanAi",
  "cham-chi": "pcChamChi",
  "trung-thuc": "pcTrungThuc",
  "trach-nhiem": "pcTrachNhiem",
};

/** The slug that a table gives a value; a value that two slugs have would be a mistake of the table. */
export function slugOf(table: { readonly [slug: string]: string }, value: unknown): string | undefined {
  return Object.keys(table).find((slug) => table[slug] === value);
}
