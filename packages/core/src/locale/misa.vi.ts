/** What reading and filling MISA templates says. */
export const misaVi = {
  "diagnostic.misa.noTable":
    "Không có bảng học sinh nào của MISA hoặc của mẫu bàn giao trong tệp này. Hãy kiểm tra đã chọn đúng tệp mẫu.",
  "diagnostic.misa.noPupils": "Bảng không có học sinh nào.",
  "diagnostic.misa.unknownColumn":
    "Không biết cột “{label}” dùng để làm gì; cột được giữ nguyên. Nếu cần điền, hãy sửa trong hồ sơ mẫu.",
  "diagnostic.misa.notConfirmed":
    "Mẫu này ({hash}) chưa được ai xác nhận nên không điền. Hãy học mẫu, xem lại từng cột, lưu hồ sơ mẫu rồi điền lại.",
  "diagnostic.misa.profileChanged":
    "Nhãn cột của mẫu ({hash}) khác hồ sơ đã xác nhận ({known}); không điền. Hãy học lại mẫu mới và xác nhận.",
} as const;
