import { foldText } from "@sodiem/core";

/**
 * The form in which the labels of a primary summary are compared: folded, without signs and without `và`, so that
 * `Tự chủ, tự học` and `Tự chủ và tự học` are alike.
 */
export function labelKey(label: string): string {
  return keyOfFolded(foldText(label));
}

/** The same of a label that is folded already. */
export function keyOfFolded(folded: string): string {
  return folded
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && word !== "va")
    .join(" ");
}

function table<Value>(labels: { readonly [label: string]: Value }): ReadonlyMap<string, Value> {
  return new Map(Object.entries(labels).map(([label, value]) => [labelKey(label), value]));
}

/** The groups of columns, by the labels above them. */
export const groups = /* @__PURE__ */ table({
  "Môn học và hoạt động giáo dục": "subjects",
  "Các môn học và hoạt động giáo dục": "subjects",
  "Môn học": "subjects",
  "Năng lực cốt lõi": "items",
  "Năng lực": "items",
  "Năng lực chung": "items",
  "Năng lực đặc thù": "items",
  "Phẩm chất chủ yếu": "items",
  "Phẩm chất": "items",
  "Năng lực, phẩm chất": "items",
  "Đánh giá KQGD": "results",
  "Đánh giá kết quả giáo dục": "results",
  "Khen thưởng": "awards",
} as const);

/** What a column of a subject holds. */
export const metrics = /* @__PURE__ */ table({
  "Mức đạt được": "level",
  "Mức độ đạt được": "level",
  "Mức ĐĐ": "level",
  "Điểm KTĐK": "test",
  "Điểm kiểm tra định kì": "test",
  "Điểm KT": "test",
  KTĐK: "test",
} as const);

/** The qualities and competencies of TT 27/2020, then those of TT 22/2016, with the short forms that schools print. */
export const items = /* @__PURE__ */ table({
  "Yêu nước": "yeu-nuoc",
  "Nhân ái": "nhan-ai",
  "Chăm chỉ": "cham-chi",
  "Trung thực": "trung-thuc",
  "Trách nhiệm": "trach-nhiem",
  "Tự chủ và tự học": "tu-chu-tu-hoc",
  "TC-TH": "tu-chu-tu-hoc",
  "Giao tiếp và hợp tác": "giao-tiep-hop-tac",
  "GT-HT": "giao-tiep-hop-tac",
  "Giải quyết vấn đề và sáng tạo": "giai-quyet-van-de-sang-tao",
  "GQVĐ và sáng tạo": "giai-quyet-van-de-sang-tao",
  "GQVĐ-ST": "giai-quyet-van-de-sang-tao",
  "Ngôn ngữ": "ngon-ngu",
  "Tính toán": "tinh-toan",
  "Khoa học": "khoa-hoc",
  "Công nghệ": "cong-nghe",
  "Tin học": "tin-hoc",
  "Thẩm mĩ": "tham-mi",
  "Thể chất": "the-chat",
  "Tự phục vụ, tự quản": "tu-phuc-vu-tu-quan",
  "Hợp tác": "hop-tac",
  "Tự học và giải quyết vấn đề": "tu-hoc-giai-quyet-van-de",
  "Tự học, GQVĐ": "tu-hoc-giai-quyet-van-de",
  "Chăm học, chăm làm": "cham-hoc-cham-lam",
  "Tự tin, trách nhiệm": "tu-tin-trach-nhiem",
  "Trung thực, kỉ luật": "trung-thuc-ki-luat",
  "Đoàn kết, yêu thương": "doan-ket-yeu-thuong",
});

/** The results of a year; the words of TT 22/2016 for completing the class programme stand for the plain ones. */
export const yearResults = /* @__PURE__ */ table({
  "Hoàn thành xuất sắc": "hoan-thanh-xuat-sac",
  HTXS: "hoan-thanh-xuat-sac",
  "Hoàn thành tốt": "hoan-thanh-tot",
  HTT: "hoan-thanh-tot",
  "Hoàn thành": "hoan-thanh",
  HT: "hoan-thanh",
  "Hoàn thành chương trình lớp học": "hoan-thanh",
  "Chưa hoàn thành": "chua-hoan-thanh",
  CHT: "chua-hoan-thanh",
  "Chưa hoàn thành chương trình lớp học": "chua-hoan-thanh",
});

/** The columns of awards below `Khen thưởng`; a sheet that has the group alone means the year's end. */
export const awardColumns = /* @__PURE__ */ table({
  "Khen thưởng": "khen-thuong-cuoi-nam",
  "Cuối năm": "khen-thuong-cuoi-nam",
  "Khen thưởng cuối năm": "khen-thuong-cuoi-nam",
  "Đột xuất": "khen-thuong-dot-xuat",
  "Khen thưởng đột xuất": "khen-thuong-dot-xuat",
} as const);

/** The titles that a column of awards may name instead of a tick. */
export const awardTitles = /* @__PURE__ */ table({
  "Học sinh Xuất sắc": "hoc-sinh-xuat-sac",
  "Xuất sắc": "hoc-sinh-xuat-sac",
  HSXS: "hoc-sinh-xuat-sac",
  "Học sinh Tiêu biểu": "hoc-sinh-tieu-bieu",
  "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện": "hoc-sinh-tieu-bieu",
  "Tiêu biểu": "hoc-sinh-tieu-bieu",
  HSTB: "hoc-sinh-tieu-bieu",
});

/** What a tick in a column of promotion means. */
export const promotionColumns = /* @__PURE__ */ table({
  "Chưa lên lớp": "not-promoted",
  "Chưa được lên lớp": "not-promoted",
  "Ở lại lớp": "not-promoted",
  "Lên lớp": "promoted",
  "Được lên lớp": "promoted",
} as const);

/** The column in which girls are ticked. */
export const girlLabel = /* @__PURE__ */ labelKey("Nữ");

/** Columns that are known and that the gradebook has no place for. */
export const residueLabels: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ["Ghi chú", "Nhận xét"].map(labelKey),
);
