import { foldText, type ProfileField } from "@sodiem/core";
import type { Sheet } from "@sodiem/workbook";
import {
  type Column,
  cellText,
  columnOfText,
  isNumberLabel,
  labels,
  nameLabels,
  type Table,
} from "@sodiem/workbook/pupil-table";

/** The columns of a list of pupils besides those that say who a pupil is. */
export interface PupilListColumns {
  readonly classColumn?: Column;
  readonly genderColumn?: Column;
  readonly profile: readonly ProfileColumn[];
  /** Columns that are known and that the gradebook has no place for. */
  readonly known: readonly Column[];
}

export interface ProfileColumn {
  readonly column: Column;
  readonly field: ProfileField;
}

const classLabels = labels("Lớp học", "Lớp", "Tên lớp");
const genderLabels = labels("Giới tính");

function byLabel(entries: { readonly [label: string]: ProfileField }): ReadonlyMap<string, ProfileField> {
  return new Map(Object.entries(entries).map(([label, field]) => [foldText(label), field]));
}

/** By the whole path; what an address holds is told by its group. */
const fieldsByPath = byLabel({
  "Ngày vào trường": "enrolment",
  "Quốc tịch": "nationality",
  "Dân tộc": "ethnic-group",
  "Tôn giáo": "religion",
  "Diện chính sách": "policy-group",
  "Khuyết tật": "disability",
  "Diện khuyết tật": "disability",
  "Đoàn viên": "union-member",
  "Điện thoại SLL": "phone",
  "Điện thoại DĐ": "phone",
  "Chỗ ở hiện nay": "residence",
  "Hộ khẩu thường trú": "permanent-address",
  "Hộ khẩu thường trú › SN/Xóm": "permanent-address",
  "Hộ khẩu thường trú › Khu dân cư": "permanent-hamlet",
  "Hộ khẩu thường trú › Xã/Phường": "permanent-ward",
  "Hộ khẩu thường trú › Tỉnh/Tp": "permanent-province",
  "Nơi sinh": "birth-place",
  "Nơi sinh › Thông tin nơi sinh": "birth-place",
  "Nơi sinh › Xã/Phường": "birth-ward",
  "Nơi sinh › Tỉnh/Tp": "birth-province",
  "Quê quán › Xã/Phường": "home-ward",
  "Quê quán › Tỉnh/Tp": "home-province",
  "Tên cha": "father-name",
  "Họ tên cha": "father-name",
  "Nghề nghiệp cha": "father-job",
  "Năm sinh cha": "father-birth-year",
  "Điện thoại bố": "father-phone",
  "Điện thoại cha": "father-phone",
  "Tên mẹ": "mother-name",
  "Họ tên mẹ": "mother-name",
  "Nghề nghiệp mẹ": "mother-job",
  "Năm sinh mẹ": "mother-birth-year",
  "Điện thoại mẹ": "mother-phone",
});

const knownLabels = labels(
  "Mã VEMIS",
  "Sổ đăng bộ",
  "Ngày cấp",
  "Nơi cấp",
  "Ngày cấp CMT",
  "Nơi cấp CMT",
  "Chứng minh thư",
  "Cận nghèo",
  "Đội viên",
  "Con giáo viên",
  "Căn cước cha",
  "Căn cước mẹ",
  "Đơn vị công tác cha",
  "Đơn vị công tác mẹ",
  "Email SLL",
  "Email",
  "Điện thoại HS",
  "Điện thoại học sinh",
  "N.trú B.trú",
  "N.trú, B.trú",
  "Ghi chú",
  "Đ.Thoại HS",
  "Căn cước NĐĐ",
  "DT trên giấy KS",
  "Ảnh H.sinh",
  "Tên khác",
);
const knownGroups = labels("Chỗ ở hiện nay", "Hộ khẩu thường trú", "Nơi sinh", "Quê quán", "Nơi khai sinh");

/** What only vnEdu's lists are known to have. */
const ownLabels = labels(
  "Mã VEMIS",
  "Sổ đăng bộ",
  "Điện thoại SLL",
  "Email SLL",
  "Đ.Thoại HS",
  "Căn cước NĐĐ",
  "DT trên giấy KS",
  "Ảnh H.sinh",
);

/** How many rows of a full export may stand above its labels. */
const searchedRows = 40;

/**
 * Whether a sheet without a title is a full export of pupils: a row of labels with `STT` and the name, at least five
 * labels of vnEdu's lists and two that no other platform is known to have.
 */
export function isFullPupilList(sheet: Sheet): boolean {
  for (let row = 0; row < Math.min(sheet.rowCount, searchedRows); row += 1) {
    if (columnOfText(sheet, row, isNumberLabel) === undefined) continue;
    const texts: string[] = [];
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = foldText(cellText(sheet.cell(row, column)).slice(0, 60));
      if (text !== "") texts.push(text);
    }
    if (!texts.some((text) => nameLabels.has(text))) continue;
    const known = texts.filter(
      (text) => knownLabels.has(text) || ownLabels.has(text) || fieldsByPath.has(text),
    );
    return known.length >= 5 && texts.filter((text) => ownLabels.has(text)).length >= 2;
  }
  return false;
}

/** Finds the columns by their labels; where a label stands twice, the first counts and the others stay unread. */
export function findPupilListColumns({ columns }: Table, taken: ReadonlySet<number>): PupilListColumns {
  const found = new Map<ProfileField, ProfileColumn>();
  const known: Column[] = [];
  let classColumn: Column | undefined;
  let genderColumn: Column | undefined;
  for (const column of columns) {
    const { folded, index } = column;
    if (taken.has(index) || folded.length === 0) continue;
    const [label = ""] = folded;
    if (folded.length === 1 && classLabels.has(label)) classColumn ??= column;
    else if (folded.length === 1 && genderLabels.has(label)) genderColumn ??= column;
    else {
      const field = fieldsByPath.get(folded.join(" › "));
      if (field !== undefined && !found.has(field)) found.set(field, { column, field });
      else if (field !== undefined || knownLabels.has(label) || knownGroups.has(label)) known.push(column);
    }
  }
  return {
    ...(classColumn === undefined ? {} : { classColumn }),
    ...(genderColumn === undefined ? {} : { genderColumn }),
    profile: [...found.values()],
    known,
  };
}
