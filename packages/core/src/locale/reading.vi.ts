/** Sentences of reading: what a file, sheet or cell has wrong, why it matters and what to do about it. */
export const readingVi = {
  "diagnostic.mark.tooManyDecimals":
    "Điểm {text} có {decimals} chữ số thập phân, chỉ được có {allowed}. Hãy làm tròn theo quy định rồi nhập lại.",
  "diagnostic.mark.rounded": "Điểm {text} được làm tròn thành {mark}, theo cách hiểu đã chọn.",
  "diagnostic.mark.isDate":
    "Ô điểm là ngày tháng ({text}); bảng tính thường tự đổi 7.5 thành ngày. Hãy định dạng ô là số rồi nhập lại điểm.",
  "diagnostic.mark.isBoolean": "Ô điểm là giá trị đúng/sai ({text}), không phải điểm. Hãy nhập lại.",
  "diagnostic.mark.unreadable":
    "Không đọc được “{text}” thành điểm; không đoán thay người nhập. Hãy ghi số từ 0 đến 10, như 8 hoặc 8,5.",
  "diagnostic.level.unreadable":
    "Không đọc được “{text}” thành mức đạt được; cột này ghi {expected}. Không đoán thay người nhập.",
  "diagnostic.yearResult.several":
    "Có nhiều mức đánh giá kết quả giáo dục cùng được đánh dấu ({text}); không chọn mức nào. Hãy chỉ đánh dấu một mức.",
  "diagnostic.tick.unreadable":
    "Cột “{label}” chỉ để đánh dấu mà ô ghi “{text}”; coi như chưa đánh dấu. Hãy đánh dấu x hoặc để trống.",
  "diagnostic.result.unreadable":
    "Không đọc được “{text}” thành kết quả của môn đánh giá bằng nhận xét. Hãy ghi Đ hoặc CĐ.",

  "diagnostic.class.schoolUnknown":
    "Trang tính không ghi tên trường, mà có {schools} trường cùng có lớp {className}; để riêng, không ghép với lớp nào.",
  "diagnostic.sheet.duplicate":
    "Trang tính này và trang {firstSheet} của tệp {firstFile} cùng ghi một nội dung của một lớp trong một học kì. Hãy bỏ bản thừa; đã đọc cả hai.",
  "diagnostic.subject.assessedByConflict":
    "Môn {name} nơi thì cho điểm, nơi thì nhận xét; được coi là môn đánh giá bằng nhận xét. Hãy kiểm tra lại các trang tính của môn.",
  "diagnostic.subject.periodsConflict":
    "Môn {name} được ghi những số tiết khác nhau ({periods}); không dùng số nào.",
  "diagnostic.pupil.namesDiffer":
    "Cùng một học sinh mà họ tên ghi không giống nhau ({places}). Hãy kiểm tra các ô này có đúng là một người.",
  "diagnostic.pupil.birthDatesDiffer":
    "Cùng một học sinh mà ngày sinh ghi không giống nhau ({places}). Hãy sửa cho thống nhất.",
  "diagnostic.pupil.nationalIdsDiffer":
    "Cùng một học sinh mà số định danh ghi không giống nhau ({places}). Hãy sửa cho thống nhất.",
  "diagnostic.pupil.gendersDiffer":
    "Cùng một học sinh mà nơi ghi là nữ, nơi ghi là nam ({places}). Hãy sửa cho thống nhất.",
  "diagnostic.pupil.ambiguousNationalId":
    "Số định danh của dòng này có ở nhiều học sinh, nên không biết là ai; để riêng. Hãy ghi mã học sinh.",
  "diagnostic.pupil.ambiguousName":
    "Dòng này chỉ có họ tên, mà {rows} dòng của lớp cùng tên hoặc khác ngày sinh; để riêng. Hãy ghi mã học sinh.",

  "diagnostic.file.lock":
    "{file} là tệp tạm của chương trình bảng tính đang mở, không phải sổ điểm. Hãy đóng chương trình và chọn tệp không có ~$.",
  "diagnostic.format.unknown":
    "Không nhận ra mẫu của tệp: các dòng đầu không có tiêu đề của hệ thống nào đã biết. Hãy xuất lại từ hệ thống và giữ nguyên các dòng tiêu đề.",
  "diagnostic.sheet.unknown": "Trang tính không có tiêu đề của vnEdu nên được bỏ qua.",
  "diagnostic.sheet.hidden": "Trang tính bị ẩn nhưng vẫn được đọc.",
  "diagnostic.header.notFound":
    "Không thấy dòng có ô STT và ô Họ và tên, nên không biết bảng bắt đầu ở đâu. Hãy giữ nguyên dòng đầu bảng khi lưu.",
  "diagnostic.title.noClass":
    "Tiêu đề không ghi lớp, nên không đọc trang tính. Cần một dòng như: Khối 8 - Lớp 8A.",
  "diagnostic.title.noGrade":
    "Không rõ lớp {className} thuộc khối nào, nên không đọc trang tính. Cần một dòng như: Khối 8 - Lớp 8A.",
  "diagnostic.title.noSchoolYear":
    "Tiêu đề không ghi năm học gồm hai năm liền nhau, nên không đọc trang tính. Cần chữ như: NĂM HỌC 2024-2025.",
  "diagnostic.title.noTerm": "Tiêu đề không ghi học kì, nên không đọc trang tính. Cần chữ như: HỌC KỲ 1.",
  "diagnostic.title.noMoment":
    "Tiêu đề không ghi thời điểm đánh giá, nên không đọc trang tính. Cần chữ như: CUỐI HỌC KÌ I, CUỐI NĂM HỌC.",
  "diagnostic.title.notPrimary":
    "Bảng tổng hợp này là của cấp tiểu học mà lớp là {className} (khối {grade}), nên không đọc. Hãy kiểm tra lại tiêu đề.",
  "diagnostic.title.noSubject":
    "Tiêu đề không ghi môn học, nên không đọc trang tính. Cần chữ như: BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN.",
  "diagnostic.title.gradeMismatch":
    "Tiêu đề ghi khối {grade} mà lớp là {className}; đọc theo khối {grade}. Hãy kiểm tra lại tiêu đề.",
  "diagnostic.subject.cluster":
    "“{label}” là cụm chuyên đề học tập: kết quả được tính là một điểm thường xuyên của môn học, không phải một môn riêng, nên không đưa vào sổ.",
  "diagnostic.subject.taggedMarks":
    "Cột {name} ghi là môn tính điểm, trong khi theo quy định đây là môn đánh giá bằng nhận xét; đọc theo quy định.",
  "diagnostic.subject.taggedComments":
    "Cột {name} ghi là môn nhận xét, trong khi theo quy định đây là môn tính điểm; đọc theo quy định.",

  "diagnostic.column.hidden": "Cột {label} bị ẩn nhưng vẫn được đọc, vì cột hiện cùng tên không có dữ liệu.",
  "diagnostic.column.duplicate": "Cột {label} có hai lần. Hãy kiểm tra đầu bảng có bị sửa.",
  "diagnostic.column.regularCount":
    "Tiêu đề ĐĐGtx trùm lên {group} cột mà có {labels} cột điểm thường xuyên; đọc theo tên từng cột. Hãy kiểm tra các cột có bị lệch.",
  "diagnostic.column.noRegular": "Bảng không có cột điểm thường xuyên (TX1, TX2…).",
  "diagnostic.column.noMidterm": "Bảng không có cột điểm giữa kì (ĐĐGgk).",
  "diagnostic.column.noFinal": "Bảng không có cột điểm cuối kì (ĐĐGck).",
  "diagnostic.column.noAverage": "Bảng không có cột điểm trung bình (ĐTBmhk).",
  "diagnostic.column.unknown": "Không biết cột “{label}” là gì; {cells} ô của cột không đưa vào sổ.",
  "diagnostic.row.gap": "Có dòng trống hoặc ghi chú xen giữa danh sách; các học sinh sau đó vẫn được đọc.",
  "diagnostic.row.noNumber": "Dòng có mã và họ tên học sinh nhưng không có số thứ tự; vẫn được đọc.",
  "diagnostic.row.noName":
    "Dòng có số thứ tự và dữ liệu nhưng không có họ tên; vẫn được đọc. Hãy bổ sung họ tên.",
  "diagnostic.row.skipped":
    "Dòng nằm ngoài danh sách (sau chỗ trống, số thứ tự không tiếp nối, không có mã học sinh) nên không được đọc. Nếu là học sinh, hãy đưa lên liền danh sách.",
  "diagnostic.row.continuation":
    "Dòng nằm trong ô gộp của học sinh ở trên, các ô {cells} có dữ liệu riêng mà không biết thuộc về đâu nên không được đọc. Hãy bỏ gộp ô và ghi mỗi học sinh một dòng.",
  "diagnostic.row.hidden": "{rows} dòng học sinh bị ẩn (có thể do lọc) nhưng vẫn được đọc.",
  "diagnostic.pupil.duplicateCode":
    "Mã học sinh ở dòng này đã có ở ô {first}. Hãy kiểm tra học sinh có bị ghi hai lần, hoặc mã bị gõ nhầm.",
  "diagnostic.id.leadingZeroLost":
    "Số định danh thiếu chữ số: ô được lưu dạng số nên mất số 0 ở đầu. Không tự thêm vào; hãy định dạng ô là văn bản và nhập lại đủ 12 chữ số.",
  "diagnostic.id.notTwelveDigits": "Số định danh cá nhân không đủ 12 chữ số. Hãy đối chiếu hồ sơ.",
  "diagnostic.id.digitsLost":
    "Mã viết dạng lũy thừa (như 9.9E+09) nên đã mất các chữ số cuối. Hãy lấy lại mã từ hệ thống.",
  "diagnostic.id.unreadable": "Ô mã không phải là dãy chữ số nguyên. Hãy lấy lại mã từ hệ thống.",
  "diagnostic.birthDate.partial":
    "Ngày sinh không đủ ngày, tháng, năm (bốn chữ số); giữ như đã ghi, không tự điền thêm.",
  "diagnostic.birthDate.impossible":
    "Ngày sinh không có trong lịch (đọc theo thứ tự ngày/tháng/năm); giữ như đã ghi, không tự đảo ngày và tháng.",
  "diagnostic.birthDate.unreadable": "Không đọc được ngày sinh; giữ như đã ghi. Hãy ghi dạng 05/08/2010.",

  "diagnostic.cell.formula":
    "{cells} ô của cột này là công thức; dùng kết quả đã lưu trong tệp, không tính lại. Hệ thống không xuất ra công thức, nên cột có thể đã bị sửa.",
  "diagnostic.cell.formulaWithoutValue":
    "Ô là công thức mà tệp không lưu kết quả. Hãy mở tệp bằng chương trình bảng tính rồi lưu lại.",
  "diagnostic.cell.error": "Ô báo lỗi công thức ({text}). Hãy nhập lại giá trị.",
  "diagnostic.learning.unknownValue": "“{text}” không phải là một mức kết quả học tập của mẫu này.",
  "diagnostic.conduct.unknownValue": "“{text}” không phải là một mức kết quả rèn luyện của mẫu này.",
  "diagnostic.award.unknownValue": "“{text}” không phải là một danh hiệu của mẫu này.",
  "diagnostic.promotion.unknownValue":
    "Không hiểu “{text}” trong cột lên lớp. Hãy ghi như: Được lên lớp, Không được lên lớp.",
  "diagnostic.absence.unreadable": "Không đọc được “{text}” thành số buổi nghỉ. Hãy ghi một số.",

  "diagnostic.fileName.otherSchoolYear":
    "Tên tệp hoặc thư mục ghi năm học {inName}, tiêu đề bên trong ghi {inTitles}; đọc theo tiêu đề.",
  "diagnostic.fileName.otherGrade":
    "Tên tệp hoặc thư mục ghi khối {inName}, tiêu đề bên trong ghi khối {inTitles}; đọc theo tiêu đề.",
  "diagnostic.fileName.otherClass":
    "Tên tệp hoặc thư mục ghi lớp {inName}, tiêu đề bên trong ghi lớp {inTitles}; đọc theo tiêu đề.",
  "diagnostic.fileName.otherTerm":
    "Tên tệp hoặc thư mục ghi học kì {inName}, trong tệp không có học kì đó; đọc theo tiêu đề ({inTitles}).",
} as const;
