/** Sentences of the national database's workbooks: what a file does not say, what its layout does not take. */
export const csdlVi = {
  "format.csdl.K1": "hồ sơ học sinh",
  "format.csdl.K2": "kết quả học tập tiểu học",
  "format.csdl.K3": "đánh giá định kì tiểu học",
  "format.csdl.K4": "bảng điểm học kì",
  "format.csdl.K5": "danh sách kết quả học tập",
  "format.csdl.K6": "tổng hợp kết quả cả năm cấp THCS, THPT (mẫu đề xuất)",
  "format.csdl.K7": "mẫu danh mục, cán bộ, sức khoẻ",
  "format.csdl.K8": "nhật kí đẩy dữ liệu",
  "format.csdl.K9": "biểu thống kê",

  "diagnostic.title.notSecondary":
    "Lớp {className} thuộc khối {grade}: bảng tổng hợp cả năm này chỉ dành cho cấp THCS, THPT và GDTX nên không đọc lớp này.",
  "diagnostic.format.notCsdl":
    "Không trang tính nào có nhãn cột hoặc tiêu đề của cơ sở dữ liệu ngành. Hãy tải lại tệp và giữ nguyên các dòng đầu bảng.",
  "diagnostic.format.notGradebook":
    "Trang tính là của cơ sở dữ liệu ngành (loại {kind}) nhưng không phải sổ điểm hay hồ sơ học sinh, nên không được đọc vào sổ điểm.",
  "diagnostic.format.noPupils": "Tệp đúng mẫu nhưng không có dòng học sinh nào.",
  "diagnostic.schoolYear.notStated":
    "Mẫu này không ghi năm học, nên không đọc được vào lớp nào. Hãy cho biết năm học, ví dụ 2024-2025.",
  "diagnostic.schoolYear.lone":
    "Chỉ ghi năm {year}: không rõ là năm học nào trong {possible}. Hãy cho biết năm học.",
  "diagnostic.schoolYear.unreadable":
    "“{text}” không phải là năm học. Hãy ghi hai năm liền nhau, ví dụ 2024-2025.",
  "diagnostic.moment.notStated":
    "Không có gì cho biết thời điểm đánh giá (giữa kì, cuối kì, cuối năm); tên tệp không đủ để kết luận. Hãy cho biết thời điểm.",
  "diagnostic.fileName.otherMoment":
    "Tên tệp ghi thời điểm {inName} mà nội dung là {inTitles}; theo nội dung. Hãy kiểm tra có đúng tệp cần dùng.",
  "diagnostic.moment.unreadable":
    "“{text}” không phải là thời điểm đánh giá; dòng này không có kết quả. Hãy ghi GK1, CK1, GK2 hoặc CK2.",
  "diagnostic.term.unreadable":
    "“{text}” không phải là học kì; không lấy kết quả của dòng này. Hãy ghi 1, 2 hoặc cả năm.",
  "diagnostic.id.notTenDigits":
    "Mã định danh của Bộ phải có 10 chữ số mà ô này không như vậy (đếm được {digits}); chỉ giữ làm mã của phần mềm. Nếu mất số 0 ở đầu, hãy định dạng ô là văn bản và nhập lại.",
  "diagnostic.gender.unreadable": "“{text}” không phải là Nam hay Nữ; không đoán giới tính.",
  "diagnostic.phone.leadingZeroLost":
    "Số điện thoại được lưu dạng số nên mất số 0 ở đầu; giữ như đã ghi, không tự thêm vào. Hãy định dạng ô là văn bản và nhập lại.",
  "diagnostic.yearResult.unknownValue":
    "“{text}” không phải là kết quả giáo dục cả năm. Hãy ghi HTXS, HTT, HT hoặc CHT.",

  "diagnostic.fill.decimalScore":
    "Điểm {text} có chữ số thập phân mà mẫu này chỉ nhận số nguyên; không ghi và không tự làm tròn. Hãy sửa điểm trong sổ.",
  "diagnostic.fill.scoreOutside": "Điểm {text} ngoài khoảng {expected} của mẫu này; không ghi.",
  "diagnostic.fill.outsideSet": "“{text}” không nằm trong các giá trị của cột ({expected}); không ghi.",
  "diagnostic.fill.idOutside":
    "Số định danh trong sổ không có đúng {digits} chữ số (mất số 0, hoặc là mã tạm); không ghi.",
  "diagnostic.fill.identityKept":
    "Mẫu và sổ ghi khác nhau về chính học sinh ({field}); giữ như mẫu. Hãy kiểm tra bên nào đúng.",
  "diagnostic.fill.formulaKept":
    "Ô của mẫu là công thức nên được giữ nguyên; giá trị trong sổ không được ghi.",
  "diagnostic.fill.notAssessedKept":
    "Mẫu ghi X (học sinh không được đánh giá) mà sổ có kết quả; giữ nguyên X. Hãy sửa trên hệ thống nếu học sinh được đánh giá.",
  "diagnostic.fill.sharedCell":
    "Ô gộp này chung cho nhiều học sinh và đã nhận giá trị của người đầu; giá trị thứ hai không được ghi.",
  "diagnostic.fill.districtAbolished":
    "Từ 01/7/2025 không còn cấp huyện, nên cột Quận/Huyện của mẫu năm học sau đó được để trống.",
  "diagnostic.fill.notInCatalogue":
    "Trang danh mục {catalogue} của mẫu không có tên này, hoặc có nhiều tên cùng khớp; không ghi, vì hệ thống chỉ nhận đúng tên trong danh mục. Hãy chọn bằng tay.",
  "diagnostic.fill.subjectMissing":
    "{pupils} học sinh chưa có mức đạt được của môn bắt buộc {subject} ở thời điểm {moment}; hệ thống có thể không nhận tệp.",
  "diagnostic.fill.noColumns": "Trang tính không có cột nào điền được (thiếu môn, học kì hoặc các cột điểm).",
  "diagnostic.fill.readOnly":
    "Tệp loại {kind} là danh sách xuất ra để xem, hệ thống không nhận lại; không điền. Hãy dùng mẫu nhập.",
} as const;
