import { foldText, type ProfileField, subjects as programme } from "@sodiem/core";
import { type Column, items, keyOfFolded, labels, metrics } from "@sodiem/workbook/pupil-table";

/** What a column of a template holds, as the dictionary of labels or a confirmed profile says. */
export type MisaField =
  | { readonly is: "order" | "class" | "name" | "birthDate" | "gender" }
  | { readonly is: "code" | "schoolCode" | "nationalId" | "moetId" }
  | { readonly is: "profile"; readonly profile: ProfileField }
  | { readonly is: "regular"; readonly number: number }
  | { readonly is: "midterm" | "final" | "level" | "test" | "learning" | "conduct" | "award" | "promotion" }
  | { readonly is: "average"; readonly term: "own" | "1" | "2" | "year" }
  | { readonly is: "excused" | "unexcused" }
  | { readonly is: "item"; readonly item: string }
  | {
      readonly is: "comment";
      readonly about?: "general-competencies" | "specific-competencies" | "qualities";
    }
  | { readonly is: "subject"; readonly subject: string };

const plain: readonly (readonly [MisaField, ReadonlySet<string>])[] = [
  [{ is: "order" }, labels("STT", "TT")],
  [{ is: "class" }, labels("Lớp", "Tên lớp", "Mã lớp")],
  [{ is: "code" }, labels("Mã học sinh", "Mã HS", "Mã học viên")],
  [{ is: "schoolCode" }, labels("Mã thống kê")],
  [{ is: "nationalId" }, labels("Số định danh cá nhân", "Số ĐDCN", "Số CCCD", "Số định danh")],
  [{ is: "moetId" }, labels("Mã định danh Bộ GD&ĐT", "Mã định danh", "Mã MOET")],
  [{ is: "name" }, labels("Họ và tên", "Họ tên")],
  [{ is: "birthDate" }, labels("Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh")],
  [{ is: "gender" }, labels("Giới tính")],
  [{ is: "midterm" }, labels("ĐĐGgk", "Điểm giữa kì", "GK", "Giữa kì")],
  [{ is: "final" }, labels("ĐĐGck", "Điểm cuối kì", "CK", "Cuối kì")],
  [{ is: "average", term: "own" }, labels("ĐTBmhk", "TBM", "ĐTB mhk", "ĐTBm")],
  [{ is: "average", term: "1" }, labels("ĐTBmhk1", "ĐTBmhkI")],
  [{ is: "average", term: "2" }, labels("ĐTBmhk2", "ĐTBmhkII")],
  [{ is: "average", term: "year" }, labels("ĐTBmcn", "ĐTBm cả năm")],
  [{ is: "learning" }, labels("Kết quả học tập")],
  [{ is: "conduct" }, labels("Kết quả rèn luyện")],
  [{ is: "award" }, labels("Danh hiệu")],
  [{ is: "excused" }, labels("Nghỉ có phép", "Số buổi nghỉ có phép")],
  [{ is: "unexcused" }, labels("Nghỉ không phép", "Số buổi nghỉ không phép")],
  [{ is: "promotion" }, labels("Lên lớp", "Được lên lớp")],
  [{ is: "comment" }, labels("Nhận xét", "Nội dung nhận xét")],
  [{ is: "comment", about: "general-competencies" }, labels("Nhận xét năng lực chung", "Nhận xét NL chung")],
  [
    { is: "comment", about: "specific-competencies" },
    labels("Nhận xét năng lực đặc thù", "Nhận xét NL đặc thù"),
  ],
  [{ is: "comment", about: "qualities" }, labels("Nhận xét phẩm chất")],
  [{ is: "profile", profile: "ethnic-group" }, labels("Dân tộc")],
  [{ is: "profile", profile: "status" }, labels("Trạng thái")],
  [{ is: "profile", profile: "birth-place" }, labels("Nơi sinh")],
  [{ is: "profile", profile: "permanent-address" }, labels("Nơi thường trú", "Địa chỉ thường trú")],
  [{ is: "profile", profile: "father-name" }, labels("Họ tên cha")],
  [{ is: "profile", profile: "mother-name" }, labels("Họ tên mẹ")],
  [{ is: "profile", profile: "phone" }, labels("Số điện thoại")],
];

/**
 * What the dictionary takes a column for by its label path; `undefined` for a label that it does not know. `level` is the
 * school level, by which a subject's own column is known.
 */
export function fieldOf({ folded }: Pick<Column, "folded">, level: programmeLevel): MisaField | undefined {
  const leaf = folded.at(-1) ?? "";
  const number = regularNumber(folded);
  if (number !== undefined) return { is: "regular", number };
  for (const [field, known] of plain) if (known.has(leaf)) return field;
  for (const [field, known] of plain) if (folded.length > 1 && known.has(folded[0] ?? "")) return field;
  const metric = metrics.get(keyOfFolded(leaf));
  if (metric !== undefined) return { is: metric };
  // Technology and informatics are competencies in primary school and subjects everywhere else.
  const item = level === "primary" ? items.get(keyOfFolded(leaf)) : undefined;
  if (item !== undefined) return { is: "item", item };
  const subject = programme.findSubject(level, leaf);
  return subject === undefined ? undefined : { is: "subject", subject: subject.key };
}

/** The levels of the programme's subject lists. */
type programmeLevel = Parameters<typeof programme.findSubject>[0];

const regularWords = /^(?:tx|ddgtx|diem thuong xuien|kttx|dg tx)\s*(\d)$/;

/** The number of a regular mark: `TX1`, `ĐĐGtx 1`, `Điểm thường xuyên 1`, or a digit below such a group. */
function regularNumber(folded: readonly string[]): number | undefined {
  const leaf = folded.at(-1) ?? "";
  const [, own] = regularWords.exec(leaf) ?? [];
  if (own !== undefined) return Number(own);
  const isGroup = /^(?:tx|ddgtx|diem thuong xuien|kttx|dg tx)$/.test(folded[0] ?? "");
  const [, digit] = /^(?:tx)?\s*(\d)$/.exec(leaf) ?? [];
  return isGroup && digit !== undefined ? Number(digit) : undefined;
}

/** The label path of a column as a profile names it. */
export function pathKey({ path }: Pick<Column, "path">): string {
  return path.map(foldText).join(" › ");
}
