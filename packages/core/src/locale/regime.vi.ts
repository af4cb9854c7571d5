/**
 * Vietnamese sentences on which instrument, charter or authority applies. The operands `instrument`, `body` and
 * `function` are slugs with names under `instrument.` and `authority.`, `level` under `schoolLevel.`.
 */
export const regimeVi: { readonly [key: string]: string } = {
  "step.regime.hasBegun":
    "{instrument} áp dụng đối với lớp {grade} từ năm học {from}; năm học đang xét là {schoolYear}",
  "step.charter.applies": "Ngày {date}, trường áp dụng Điều lệ ban hành theo {instrument}",
  "step.authority.passedOn":
    "Từ ngày {from}, chính quyền địa phương hai cấp, không còn phòng giáo dục và đào tạo; ngày {date}, thẩm quyền thuộc về {body}",

  "diagnostic.regime.gradeNotOfLevel": "Không có lớp {grade} ở cấp học đã nêu ({level})",
  "diagnostic.regime.outOfScope":
    "Năm học {schoolYear} của lớp {grade} trước phạm vi của thư viện, bắt đầu từ năm học {first}",
  "diagnostic.schoolYear.invalid":
    "Năm học viết bằng hai năm liền nhau, ví dụ 2024-2025, không phải “{text}”",
  "diagnostic.date.invalid": "Ngày viết theo dạng năm-tháng-ngày, ví dụ 2025-07-01, không phải “{text}”",
  "diagnostic.charter.outOfScope": "Thư viện không có Điều lệ nào cho cấp học này ({level}) vào ngày {date}",
  "diagnostic.charter.startNotStated":
    "Nguồn chỉ nêu ngày ban hành {instrument} ({issued}), không nêu ngày bắt đầu có hiệu lực; cần kiểm tra cho ngày {date}",

  "instrument.tt28-2020": "Thông tư 28/2020/TT-BGDĐT",
  "instrument.tt32-2020": "Thông tư 32/2020/TT-BGDĐT",
  "instrument.tt52-2020": "Thông tư 52/2020/TT-BGDĐT",
  "instrument.tt15-2026": "Thông tư 15/2026/TT-BGDĐT",
  "instrument.tt10-2025": "Thông tư 10/2025/TT-BGDĐT",

  "authority.district-office": "phòng giáo dục và đào tạo",
  "authority.district-office-head": "trưởng phòng giáo dục và đào tạo",
  "authority.commune-people-committee": "Uỷ ban nhân dân cấp xã",
  "authority.commune-people-committee-chair": "Chủ tịch Uỷ ban nhân dân cấp xã",
  "schoolLevel.preschool": "mầm non",
};
