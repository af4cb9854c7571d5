/** Sentences of reading and filling vnEdu's files of marks, lists, reports and look-ups. */
export const vneduVi = {
  "diagnostic.title.otherKey":
    "Mã kĩ thuật ở đầu trang tính khác với tiêu đề ({differs}); đã đọc theo tiêu đề. vnEdu nhận tệp theo mã, nên hãy kiểm tra có dán nhầm trang không.",
  "diagnostic.column.noLevel":
    "Không có cột mức đạt được (XL) của thời điểm {moment}. Hãy kiểm tra lại các tiêu đề cột.",
  "diagnostic.incident.date": "“{text}” không phải là một ngày đầy đủ; giữ nguyên chữ.",
  "diagnostic.incident.points": "“{text}” không phải là số điểm nên không được đọc.",
  "diagnostic.lookup.unreadable":
    "Không đọc được câu trả lời tra cứu này: không phải JSON trọn vẹn có điểm. Hãy lưu lại từ trang tra cứu.",
  "diagnostic.list.empty": "Danh sách chưa có học sinh nào.",
  "diagnostic.lookup.noPlace":
    "{label}: {values} điểm ở đây không có chỗ trong sổ (ví dụ nhiều bài kiểm tra 1 tiết); để riêng, không tính vào đâu.",
  "diagnostic.fill.notFillable":
    "Tệp vnEdu loại {kind} chỉ đọc được, không điền: hệ thống tự lập tệp này và không nhập lại. Hãy dùng mẫu bảng điểm hoặc danh sách học sinh.",
  "diagnostic.generate.primary":
    "Không tạo mới bảng điểm tiểu học (lớp {className}): tệp phải có mã kĩ thuật của vnEdu. Hãy tải mẫu của lớp về rồi điền.",
  "diagnostic.generate.nothing":
    "Lớp {className} không có môn nào có điểm hay nhận xét ở học kì {term}; không tạo tệp.",
} as const;
