/** Sentences of the audit: what a finding says, what an unjudged value lacks, what to do about it. */
export const auditVi = {
  "finding.average.mismatch":
    "Điểm trung bình môn {subject} {term} ghi {recorded}; tính lại từ dữ liệu trong tệp được {lawful}.",
  "finding.overall.mismatch":
    "Điểm trung bình các môn học {term} ghi {recorded}; trung bình cộng của điểm trung bình các môn tính điểm trong tệp là {lawful}.",
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
  "finding.result.unreadable":
    "Môn {subject} {term} có ô ghi “{recorded}”, không đọc được thành kết quả Đạt hay Chưa đạt.",
  "finding.cell.error": "Môn {subject} {term} có ô báo lỗi công thức ({recorded}). Hãy nhập lại giá trị.",
  "finding.cell.formulaWithoutValue":
    "Môn {subject} {term} có ô là công thức mà tệp không lưu kết quả. Hãy mở tệp bằng chương trình bảng tính rồi lưu lại.",

  "finding.yearResult.mismatch":
    "Đánh giá kết quả giáo dục ghi {recorded}; mức đạt được và điểm kiểm tra cuối năm học trong tệp cho {lawful}. Chưa đạt mức cao hơn do: {limitedBy}.",
  "finding.yearResult.mismatch.top":
    "Đánh giá kết quả giáo dục ghi {recorded}; mức đạt được và điểm kiểm tra cuối năm học trong tệp cho {lawful}.",
  "finding.yearResult.impossible":
    "Đánh giá kết quả giáo dục ghi {recorded}; dù còn thiếu {missing}, dữ liệu trong tệp chỉ còn cho: {possible}.",
  "finding.yearResult.unclear":
    "Không rõ đánh giá kết quả giáo dục là mức nào (ghi: {recorded}). Hãy đánh dấu đúng một mức.",
  "finding.yearResult.notOfRegime":
    "Ô đánh giá kết quả giáo dục ghi {recorded}, trong khi quy định áp dụng cho lớp này không xếp bốn mức mà chỉ xét hoàn thành chương trình lớp học.",
  "finding.award.mismatch.open":
    "Danh hiệu {term} ghi {recorded}, trái với kết quả tính từ dữ liệu trong tệp.",
  "finding.promotion.mismatch.primary":
    "Học sinh đã hoàn thành chương trình lớp học nên được lên lớp, mà ô ghi “{recorded}”.",
  "finding.mark.outOfRange.fromOne":
    "Môn {subject} {moment} có ô ghi “{recorded}”; điểm chỉ từ 1 đến 10. Hãy đối chiếu bài làm rồi nhập lại.",
  "finding.mark.tooManyDecimals.whole":
    "Môn {subject} {moment} có ô ghi “{recorded}”; điểm bài kiểm tra định kì là số nguyên. Hãy đối chiếu bài làm rồi nhập lại.",
  "finding.level.unreadable":
    "Môn {subject} {moment} có ô mức đạt được ghi “{recorded}”; chỉ ghi T (Hoàn thành tốt), H (Hoàn thành) hoặc C (Chưa hoàn thành).",
  "finding.item.unreadable":
    "{item} {moment} có ô ghi “{recorded}”; phẩm chất, năng lực chỉ ghi T (Tốt), Đ (Đạt) hoặc C (Cần cố gắng).",
  "finding.level.oddWithTest":
    "Môn {subject} {moment} ghi {recorded} trong khi bài kiểm tra được {mark} điểm. Không quy định nào cấm, nhưng nên xem lại.",
  "finding.test.notScheduled":
    "Môn {subject} không có bài kiểm tra định kì {moment} ở lớp {grade}, mà {count} ô có điểm; các điểm này không được tính.",
  "finding.test.missing": "Môn {subject} {moment} có mức đạt được mà thiếu điểm bài kiểm tra định kì.",
  "finding.test.missing.class":
    "Môn {subject} phải có bài kiểm tra định kì {moment} ở lớp {grade}, mà cả lớp không có điểm. Có thể bảng không in cột điểm này; hãy kiểm tra.",
  "finding.subject.notCounted": "Môn {subject} không có trong chương trình nên không tính vào các điều kiện.",
  "finding.note.reading": "Theo cách hiểu khác của {reading} thì kết quả đã ghi là đúng.",
  "finding.note.unverified":
    "Chưa có bản gốc để đối chiếu {clause}; cần kiểm tra trước khi sử dụng chính thức.",

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
  "missing.yearResult": "kết quả giáo dục cả năm",
  "missing.supplementary": "kết quả đánh giá bổ sung",
  "missing.principalDecision": "quyết định của hiệu trưởng",
  "missing.conductAfterTraining": "kết quả rèn luyện sau kì nghỉ hè",
  "missing.learningAfterReassessment": "kết quả học tập sau kiểm tra, đánh giá lại",
} as const;
