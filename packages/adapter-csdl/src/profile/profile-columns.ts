import { foldText, type ProfileField } from "@sodiem/core";
import type { Column, Table } from "@sodiem/workbook/pupil-table";
import { identityColumns, type PupilList } from "../pupils";

/** The columns of a pupil's profile. */
export interface ProfileColumns {
  readonly fields: readonly ProfileColumn[];
  /** Columns that are known and that the gradebook has no place for. */
  readonly known: readonly Column[];
}

export interface ProfileColumn {
  readonly column: Column;
  readonly field: ProfileField;
  /** The column of the same value's code, which some lists have beside it. */
  readonly codeColumn?: Column;
}

const plain: ReadonlyMap<string, ProfileField> = new Map(
  Object.entries({
    "Trạng thái HS": "status",
    "Trạng thái": "status",
    "Ngày nhập trạng thái": "status-date",
    "Dân tộc": "ethnic-group",
    "Quốc tịch": "nationality",
    "Tôn giáo": "religion",
    "Loại khuyết tật": "disability",
    "Đối tượng chính sách": "policy-group",
    "Diện chính sách": "policy-group",
    "Số điện thoại liên hệ": "phone",
    "Nơi sinh chi tiết": "birth-place",
    "Chỗ ở hiện nay": "residence",
    "Họ tên cha": "father-name",
    "Họ và tên cha": "father-name",
    "Nghề nghiệp cha": "father-job",
    "Năm sinh cha": "father-birth-year",
    "Số điện thoại cha": "father-phone",
    "SĐT cha": "father-phone",
    "Điện thoại cha": "father-phone",
    "Họ tên mẹ": "mother-name",
    "Họ và tên mẹ": "mother-name",
    "Nghề nghiệp mẹ": "mother-job",
    "Năm sinh mẹ": "mother-birth-year",
    "Số điện thoại mẹ": "mother-phone",
    "SĐT mẹ": "mother-phone",
    "Điện thoại mẹ": "mother-phone",
  } as const).map(([label, field]) => [foldText(label), field]),
);

const addresses = [
  ["permanent", /thuong tru/],
  ["home", /que quan/],
  ["birth", /noi sinh/],
] as const;
const parts = [
  ["province", /^tinh\b/],
  ["district", /^quan\b|^huien\b/],
  ["ward", /^xa\b|^phuong\b/],
  ["hamlet", /^to\b|^thon\b|^xom\b/],
] as const;

/** No birth hamlet is kept; all other places of the three addresses are. */
const addressFields: { readonly [key: string]: ProfileField } = {
  "permanent province": "permanent-province",
  "permanent district": "permanent-district",
  "permanent ward": "permanent-ward",
  "permanent hamlet": "permanent-hamlet",
  "home province": "home-province",
  "home district": "home-district",
  "home ward": "home-ward",
  "home hamlet": "home-hamlet",
  "birth province": "birth-province",
  "birth district": "birth-district",
  "birth ward": "birth-ward",
};

const ethnicCode = foldText("Mã dân tộc");

/**
 * Finds the columns of a profile by their labels. A place is told by its group, which stands above it or in the same
 * cell; without a group (template for updates, `Tỉnh HSĐ` of the list of Ho Chi Minh City) nobody says which address it
 * is, and it stays unread.
 */
export function findProfileColumns(table: Table, list: PupilList): ProfileColumns {
  const taken = new Set([table.numberColumn, ...identityColumns(list)].map(({ index }) => index));
  const found = new Map<ProfileField, ProfileColumn>();
  const known: Column[] = [];
  const codeColumn = table.columns.find(({ folded }) => folded.at(-1) === ethnicCode);
  for (const column of table.columns) {
    if (taken.has(column.index) || column.path.length === 0 || column === codeColumn) continue;
    const field = fieldOf(column);
    if (field === undefined) {
      if (isPlace(column)) known.push(column);
    } else if (found.has(field)) known.push(column);
    else
      found.set(field, {
        column,
        field,
        ...(field === "ethnic-group" && codeColumn !== undefined ? { codeColumn } : {}),
      });
  }
  return { fields: [...found.values()], known };
}

function fieldOf({ folded }: Column): ProfileField | undefined {
  const leaf = folded.at(-1) ?? "";
  const own = plain.get(leaf);
  if (own !== undefined) return own;
  const whole = folded.join(" ");
  const address = addresses.find(([, words]) => words.test(whole))?.[0];
  const part = parts.find(([, words]) => words.test(leaf))?.[0];
  return addressFields[`${address} ${part}`];
}

function isPlace({ folded }: Column): boolean {
  const leaf = folded.at(-1) ?? "";
  return parts.some(([, words]) => words.test(leaf)) || /^ma tinh\b/.test(leaf);
}
