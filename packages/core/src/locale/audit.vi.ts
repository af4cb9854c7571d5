/** Sentences of the audit: what a finding says, what an unjudged value lacks, what to do about it. */
export const auditVi = {
  "finding.average.mismatch":
    "Điểm trung bình môn {subject} {term} ghi {recorded}; tính lại từ dữ liệu trong tệp được {lawful}.",
  "finding.comment.mismatch":
    "Kết quả môn {subject} {term} ghi {recorded}; theo dữ liệu trong tệp là {lawful}.",
  "finding.level.mismatch":
    "Kết quả học tập {term} ghi {recorded}; kết quả các môn học trong tệp cho mức {lawful}.",
  "finding.conduct.mismatch":
    "Kết quả rèn luyện {term} ghi {recorded}; học kì I {term1} và học kì II {term2} cho mức {lawful}.",
  "finding.award.mismatch": "Danh hiệu {term} ghi {recorded}; theo kết quả trong tệp là {lawful}.",
  "finding.promotion.mismatch":
    "Việc lên lớp ghi “{recorded}”; với kết quả cả năm và {absentSessions} buổi nghỉ trong tệp thì “{lawful}”.",
  "finding.mark.outOfRange":
    "Môn {subject} {term} có ô ghi “{recorded}”; điểm chỉ từ 0 đến 10. Hãy đối chiếu bài làm rồi nhập lại.",
  "finding.mark.tooManyDecimals":
    "Môn {subject} {term} có ô ghi “{recorded}”; điểm là số nguyên hoặc có một chữ số thập phân sau khi làm tròn.",
  "finding.mark.unreadable":
    "Môn {subject} {term} có ô ghi “{recorded}”, không đọc được thành điểm hay kết quả đánh giá.",
  "finding.mark.isDate":
    "Môn {subject} {term} có ô là ngày tháng ({recorded}), không phải điểm. Hãy nhập lại điểm và định dạng ô là số.",
  "finding.mark.isBoolean": "Môn {subject} {term} có ô là giá trị đúng/sai ({recorded}), không phải điểm.",
  "finding.mark.wrongKind":
    "Môn {subject} {term} có ô ghi “{recorded}”, trái với hình thức đánh giá của môn: môn tính điểm cần điểm số, môn nhận xét cần Đạt hoặc Chưa đạt.",
  "finding.regular.tooFew":
    "Môn {subject} {term} có {recorded} điểm đánh giá thường xuyên, cần {lawful}: môn học {periods} tiết mỗi năm ({source}).",
  "finding.regular.tooFew.comments":
    "Môn {subject} {term} có {recorded} lần đánh giá thường xuyên, cần {lawful}: môn đánh giá bằng nhận xét, không kể số tiết.",
  "finding.periodic.missing": "Môn {subject} {term} có kết quả trong khi ô {which} còn trống.",
  "finding.pupil.duplicate":
    "Mã học sinh {recorded} đã có ở ô {first}; mỗi học sinh chỉ ghi một lần trong lớp.",
  "finding.exempt.compulsory":
    "Môn {subject} là môn bắt buộc mà ghi Miễn, nên không tính vào các điều kiện; chỉ được miễn theo {clause}.",
  "finding.regime.other":
    "Lớp {className} (khối {grade}, {level}, năm học {schoolYear}) theo {instrument}; sodiem chưa kiểm tra được theo văn bản này nên không xét lớp này.",
  "finding.regime.other.unknown":
    "Lớp {className} (khối {grade}, {level}, năm học {schoolYear}): không xác định được văn bản áp dụng nên không xét lớp này.",

  "periodsSource.programme": "theo Chương trình giáo dục phổ thông 2018",
  "periodsSource.given": "theo số tiết đã khai, như tùy chọn --periods",

  "missing.regular": "điểm đánh giá thường xuyên",
  "missing.midterm": "đánh giá giữa kì",
  "missing.final": "đánh giá cuối kì",
  "missing.term1": "kết quả học kì I",
  "missing.term2": "kết quả học kì II",
  "missing.subjects": "kết quả của các môn học, hoặc đủ số môn tính điểm",
  "missing.subject": "kết quả của một hoặc nhiều môn học",
  "missing.conduct.term1": "kết quả rèn luyện học kì I",
  "missing.conduct.term2": "kết quả rèn luyện học kì II",
  "missing.conduct.year": "kết quả rèn luyện cả năm",
  "missing.learning.year": "kết quả học tập cả năm",
  "missing.absentSessions": "số buổi nghỉ",
  "missing.conductAfterTraining": "kết quả rèn luyện sau kì nghỉ hè",
  "missing.learningAfterReassessment": "kết quả học tập sau kiểm tra, đánh giá lại",
} as const;
