/** Names of legal values, periods and instruments, in the Ministry's terms. */
export const valuesVi = {
  "level.tot": "Tốt",
  "level.kha": "Khá",
  "level.dat": "Đạt",
  "level.chua-dat": "Chưa đạt",

  "comment.dat": "Đạt",
  "comment.chua-dat": "Chưa đạt",
  "comment.exempt": "Miễn",

  "award.xuat-sac": "Học sinh Xuất sắc",
  "award.gioi": "Học sinh Giỏi",
  "award.none": "không có danh hiệu",

  "promotion.promoted": "Được lên lớp",
  "promotion.not-promoted": "Không được lên lớp",
  "promotion.summer-training": "Rèn luyện trong kì nghỉ hè",
  "promotion.summer-reassessment": "Kiểm tra, đánh giá lại trong kì nghỉ hè",
  "promotion.summer-training-then-reassessment": "Rèn luyện, sau đó kiểm tra, đánh giá lại trong kì nghỉ hè",

  "term.1": "học kì I",
  "term.2": "học kì II",
  "term.year": "cả năm",
  "termShort.1": "HK I",
  "termShort.2": "HK II",
  "termShort.year": "Cả năm",

  "assessment.regular": "đánh giá thường xuyên",
  "assessment.midterm": "đánh giá giữa kì",
  "assessment.final": "đánh giá cuối kì",

  "result.average": "Điểm trung bình môn",
  "result.comment": "Kết quả môn nhận xét",
  "result.learning": "Kết quả học tập",
  "result.conduct": "Kết quả rèn luyện",
  "result.award": "Danh hiệu",
  "result.promotion": "Lên lớp",

  "resultShort.average": "Điểm TB môn",
  "resultShort.comment": "Môn nhận xét",
  "resultShort.learning": "Học tập",
  "resultShort.conduct": "Rèn luyện",
  "resultShort.award": "Danh hiệu",
  "resultShort.promotion": "Lên lớp",

  "platform.vnedu": "vnEdu",
  "platform.smas": "SMAS",
  "platform.misa": "MISA EMIS",
  "platform.csdl": "CSDL ngành",

  "format.vnedu.A": "bảng điểm chi tiết theo môn",
  "format.vnedu.B": "bảng điểm chi tiết tiểu học",
  "format.vnedu.C": "bảng tổng hợp kết quả giáo dục",
  "format.vnedu.D": "bảng tổng hợp đánh giá tiểu học",
  "format.vnedu.E": "danh sách học sinh",
  "format.vnedu.F": "thống kê nề nếp",
  "format.vnedu.G": "tra cứu kết quả của phụ huynh",

  "schoolLevel.primary": "tiểu học",
  "schoolLevel.lower-secondary": "trung học cơ sở",
  "schoolLevel.upper-secondary": "trung học phổ thông",
  "schoolLevel.continuing-lower": "giáo dục thường xuyên cấp trung học cơ sở",
  "schoolLevel.continuing-upper": "giáo dục thường xuyên cấp trung học phổ thông",

  "instrument.tt22-2021": "Thông tư 22/2021/TT-BGDĐT",
  "instrument.tt58-2011": "Thông tư 58/2011/TT-BGDĐT",
  "instrument.tt26-2020": "Thông tư 26/2020/TT-BGDĐT",
  "instrument.tt58-2011+tt26-2020": "Thông tư 58/2011/TT-BGDĐT, sửa đổi bởi Thông tư 26/2020/TT-BGDĐT",
  "instrument.tt27-2020": "Thông tư 27/2020/TT-BGDĐT",
  "instrument.tt22-2016": "Thông tư 30/2014/TT-BGDĐT, sửa đổi bởi Thông tư 22/2016/TT-BGDĐT",
  "instrument.tt43-2021": "Thông tư 43/2021/TT-BGDĐT",
  "instrument.qd02-2007": "Quyết định 02/2007/QĐ-BGDĐT",
} as const;
