import type { ProfileField } from "@sodiem/core";

/** Fields of a feed's pupil that hold one text of the profile. */
export const textFields: readonly (readonly [key: string, field: ProfileField])[] = [
  ["NoiSinh", "birth-place"],
  ["QueQuan", "home-province"],
  ["DchiThtru", "permanent-address"],
  ["DchiTmtru", "residence"],
  ["SoDthoaiDdong", "phone"],
  ["HoTenBo", "father-name"],
  ["NgheNghiepBo", "father-job"],
  ["SoDienThoaiBo", "father-phone"],
  ["HoTenMe", "mother-name"],
  ["NgheNghiepMe", "mother-job"],
  ["SoDienThoaiMe", "mother-phone"],
  ["HoTenNguoiGiamHo", "guardian-name"],
  ["NgheNghiepNguoiGiamHo", "guardian-job"],
  ["SoDienThoaiNguoiGiamHo", "guardian-phone"],
];

/** Fields of a feed's pupil that hold the code of one thing in the profile. */
export const codeFields: readonly (readonly [key: string, field: ProfileField])[] = [
  ["MaDanToc", "ethnic-group"],
  ["MaTonGiao", "religion"],
  ["MaDtuongCsach", "policy-group"],
  ["MaLoaiKhuyetTat", "disability"],
  ["MaTthanhThtru", "permanent-province"],
  ["MaPxaThtru", "permanent-ward"],
];
