import type { ClassBook, ProfileField } from "@sodiem/core";
import { type DictionaryField, decision4998 } from "../dictionary/dictionary";

/** The tables of one level: pupils, results, and the marks inside the results. */
export interface LevelTables {
  readonly pupils: readonly DictionaryField[];
  readonly results: readonly DictionaryField[];
  readonly marks: readonly DictionaryField[];
  /** How the level names the school and the pupil. */
  readonly school: "TRUONG_ID" | "TRUNG_TAM_ID";
  readonly pupil: "HOC_SINH_ID" | "HOC_VIEN_ID";
}

const table = (name: string): readonly DictionaryField[] => decision4998.tables[name] ?? [];
const school = { school: "TRUONG_ID", pupil: "HOC_SINH_ID" } as const;
const continuing: LevelTables = {
  pupils: table("gdtx.hocVien/HSGDTX.1.1"),
  results: table("gdtx.hocVien/KQHTGDTX.1.2"),
  marks: table("gdtx.hocVien/KQHTTX.2.1"),
  school: "TRUNG_TAM_ID",
  pupil: "HOC_VIEN_ID",
};

/** The tables by the level of a class; both levels of continuing education share theirs. */
export const levelTables: { readonly [level in ClassBook["level"]]: LevelTables } = {
  primary: {
    ...school,
    pupils: table("tieuHoc.hocSinh/HSC1.1.1"),
    results: table("tieuHoc.hocSinh/KQHTC1"),
    marks: table("tieuHoc.hocSinh/KQHTC1.2.1"),
  },
  "lower-secondary": {
    ...school,
    pupils: table("thcs.hocSinh/HSC2.1.1"),
    results: table("thcs.hocSinh/KQHTC.2.1.2"),
    marks: table("thcs.hocSinh/KQHTC.2.2.1"),
  },
  "upper-secondary": {
    ...school,
    pupils: table("thpt.hocSinh/HSC3.1.1"),
    results: table("thpt.hocSinh/KQHTC.3.1.2"),
    marks: table("thpt.hocSinh/KQHTC.3.2.1"),
  },
  "continuing-lower": continuing,
  "continuing-upper": continuing,
};

/** Fields that hold a text of the profile. */
export const profileTexts: readonly (readonly [key: string, field: ProfileField])[] = [
  ["NOI_SINH", "birth-place"],
  ["DIEN_THOAI_LIEN_HE", "phone"],
  ["TEN_CHA", "father-name"],
  ["NGHE_NGHIEP_CHA", "father-job"],
  ["TEN_ME", "mother-name"],
  ["NGHE_NGHIEP_ME", "mother-job"],
  ["TEN_NGUOI_DD", "guardian-name"],
  ["NGHE_NGHIEP_NGUOI_DD", "guardian-job"],
];

/** Fields that hold a year as a whole number. */
export const profileYears: readonly (readonly [key: string, field: ProfileField])[] = [
  ["NAM_SINH_CHA", "father-birth-year"],
  ["NAM_SINH_ME", "mother-birth-year"],
  ["NAM_SINH_NGUOI_DO_DAU", "guardian-birth-year"],
];

/** Fields that hold a national code; whose address a province is, the annex does not say. */
export const profileCodes: readonly (readonly [key: string, field: ProfileField])[] = [
  ["MA_TRANG_THAI_HIEN_TAI", "status"],
  ["MA_DAN_TOC", "ethnic-group"],
  ["QUOC_TICH_ID", "nationality"],
  ["MA_LOAI_KHUYET_TAT", "disability"],
  ["MA_DIEN_CHINH_SACH", "policy-group"],
];

/** Codes of levels. The list is not public: these are the initials that the transcript and older lists use. */
export const levelCodes: { readonly [slug: string]: string } = {
  tot: "T",
  kha: "K",
  dat: "Đ",
  "chua-dat": "CĐ",
  gioi: "G",
  "trung-binh": "TB",
  yeu: "Y",
  kem: "KEM",
};
