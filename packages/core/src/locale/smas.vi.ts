/** Sentences of the files of SMAS: what is not SMAS's, what is never written. */
export const smasVi = {
  "format.smas.S1": "bảng điểm môn có dòng mã",
  "format.smas.S2": "bảng điểm môn chỉ có tiêu đề",
  "format.smas.S3": "bảng tiểu học một thời điểm",
  "format.smas.S4": "bảng tiểu học bốn thời điểm",
  "format.smas.S5": "dữ liệu JSON đã lưu",

  "diagnostic.format.notSmas":
    "Trong tệp không có mã, khóa hay tiêu đề nào của SMAS. Hãy tải lại tệp và giữ nguyên các dòng, cột ẩn.",
  "diagnostic.smas.nationalDatabase":
    "Trang tính này (kiểu {kind}) là của CSDL ngành, không phải của SMAS dù trông giống nhau; ở đây không đọc. Hãy đọc tệp như tệp của CSDL ngành.",
  "diagnostic.smas.unknownMarkSheet":
    "Đây là một bảng điểm nhưng không có gì cho biết là của phần mềm nào: không có dòng mã, không có cột StudentID. Không coi là của SMAS.",
  "diagnostic.smas.averagesComputed": "SMAS tự tính điểm trung bình; cột đó được giữ nguyên, không ghi gì.",
  "diagnostic.smas.attendanceKept":
    "Tệp báo {values} lượt vắng chỉ theo mã học sinh, không có lớp hay họ tên; được giữ bên cạnh sổ điểm, không tính vào sổ điểm.",
  "diagnostic.smas.codeAmbiguous":
    "Mã “{text}” của danh mục {list} không ứng với đúng một mã quốc gia (có thể là: {possible}); không chọn mã nào. Hãy quyết định bằng tay.",
  "diagnostic.smas.errorAnswer":
    "Tệp là câu trả lời báo yêu cầu không thành công, không có học sinh nào. Hãy lấy lại dữ liệu.",
  "diagnostic.fill.noIdColumn":
    "Mẫu không có cột khóa hoặc mã học sinh mà phần mềm cần để nhận lại tệp; không ghi gì. Hãy tải lại mẫu và giữ nguyên các cột ẩn.",
} as const;
