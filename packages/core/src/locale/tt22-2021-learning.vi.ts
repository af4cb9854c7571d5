/** Vietnamese sentences for Circular 22/2021, articles 5 to 7 and 9. */
export const tt22LearningVi: { readonly [key: string]: string } = {
  "step.subject.assessedByComments": "Môn {subject} thuộc danh mục các môn chỉ đánh giá bằng nhận xét",
  "step.mark.onScale": "Điểm {mark} nằm trong thang từ {lowest} đến {highest}",

  "step.assessments.regularByComments":
    "Môn đánh giá bằng nhận xét: mỗi học kì ghi {regular} lần đánh giá thường xuyên",
  "step.assessments.regularByPeriods":
    "Môn có {periods} tiết/năm: mỗi học kì ghi {regular} điểm đánh giá thường xuyên",
  "step.assessments.specialTopic":
    "Cụm chuyên đề học tập thêm {added} kết quả đánh giá thường xuyên, tổng cộng {regular}",
  "step.assessments.periodic": "Mỗi học kì có {midterm} lần đánh giá giữa kì và {final} lần đánh giá cuối kì",

  "step.testMinutes.fixed": "Môn có {periods} tiết/năm: thời gian làm bài kiểm tra là {max} phút",
  "step.testMinutes.range": "Môn có {periods} tiết/năm: thời gian làm bài kiểm tra từ {min} đến {max} phút",
  "step.testMinutes.specialised": "Môn chuyên: thời gian làm bài kiểm tra tối đa {max} phút",

  "step.missed.forceMajeure": "Học sinh thiếu bài đánh giá định kì vì lí do bất khả kháng",
  "step.missed.madeUp": "Học sinh đã được kiểm tra, đánh giá bù",
  "step.missed.makeUpMark": "Điểm đánh giá bù {mark} thay cho bài còn thiếu",
  "step.missed.makeUpResult.dat": "Kết quả đánh giá bù Đạt thay cho bài còn thiếu",
  "step.missed.makeUpResult.chua-dat": "Kết quả đánh giá bù Chưa đạt thay cho bài còn thiếu",
  "step.missed.zero": "Bài đánh giá định kì còn thiếu được tính 0 điểm",
  "step.missed.chua-dat": "Bài đánh giá định kì còn thiếu được tính Chưa đạt",

  "step.average.regularCount": "Đủ số điểm đánh giá thường xuyên: có {have}, cần {need}",
  "step.average.periodic": "Có đủ điểm đánh giá giữa kì và cuối kì; còn thiếu: {missing}",
  "step.average.missingAsZero": "{count} điểm đánh giá thường xuyên còn thiếu được tính 0 điểm",
  "step.average.missingLeftOut":
    "{count} điểm đánh giá thường xuyên còn thiếu được bỏ qua, chỉ tính các điểm đã có",
  "step.average.weightedSum":
    "Tổng {regularCount} điểm thường xuyên {regularSum} + 2 × điểm giữa kì {midterm} + 3 × điểm cuối kì {final} = {sum}, chia cho {divisor}",
  "step.average.rounded": "{sum} : {divisor}, làm tròn đến một chữ số thập phân, được {average}",
  "step.average.terms": "Có đủ điểm trung bình môn các học kì; còn thiếu: {missing}",
  "step.average.yearSum":
    "Điểm trung bình môn học kì I {term1} + 2 × học kì II {term2}, được {sum}, chia cho {divisor}",
  "step.average.carried":
    "Môn chỉ học ở học kì {term}: điểm trung bình môn học kì đó, {average}, là kết quả cả năm",
  "step.average.bothTerms": "Môn được học ở cả hai học kì (chỉ học ở học kì {term})",

  "step.comment.enough": "Đủ số lần đánh giá theo quy định: có {have}, cần {need}",
  "step.comment.everyOne": "Mọi lần đánh giá đều Đạt: {failed} trong {have} lần Chưa đạt",
  "step.comment.result.dat": "Kết quả môn học: Đạt",
  "step.comment.result.chua-dat": "Kết quả môn học: Chưa đạt",
  "step.comment.termResult": "Có kết quả học kì làm căn cứ cho cả năm; còn thiếu: {missing}",
  "step.comment.secondTerm": "Kết quả cả năm là kết quả của học kì II",
  "step.comment.carried": "Môn chỉ học ở học kì I: kết quả học kì I là kết quả cả năm",

  "step.learning.complete": "Mọi môn học đều có kết quả; còn thiếu: {missing}",
  "step.learning.enoughSubjects": "Có ít nhất {need} môn đánh giá bằng điểm số: có {have}",
  "step.learning.tot": "Đủ các điều kiện của mức Tốt",
  "step.learning.kha": "Đủ các điều kiện của mức Khá",
  "step.learning.dat": "Đủ các điều kiện của mức Đạt",
  "step.learning.chua-dat": "Các trường hợp còn lại: mức Chưa đạt",
  "step.learning.comments":
    "Môn đánh giá bằng nhận xét: có {failed} môn Chưa đạt, mức này cho phép nhiều nhất {allowed}",
  "step.learning.everyMark": "Mọi môn có điểm trung bình từ {threshold} trở lên: {below} môn thấp hơn",
  "step.learning.countMarks": "Ít nhất {need} môn có điểm trung bình từ {threshold} trở lên: có {have}",
  "step.oneSubject.tot":
    "Chỉ do kết quả của duy nhất một môn mà thấp hơn mức Tốt từ hai mức trở lên; môn vướng: {subjects}",
  "step.oneSubject.kha":
    "Chỉ do kết quả của duy nhất một môn mà thấp hơn mức Khá từ hai mức trở lên; môn vướng: {subjects}",
  "step.oneSubject.raisedTo.kha": "Do duy nhất môn {subject}, mức Đạt được điều chỉnh lên mức liền kề: Khá",
  "step.oneSubject.raisedTo.dat":
    "Do duy nhất môn {subject}, mức Chưa đạt được điều chỉnh lên mức liền kề: Đạt",

  "diagnostic.mark.outOfRange": "Điểm {text} nằm ngoài thang từ 0 đến 10",
  "diagnostic.average.outOfRange": "Điểm trung bình {average} nằm ngoài thang từ 0 đến 10",
  "diagnostic.marked.fewerThanSix":
    "Chỉ có {have} môn đánh giá bằng điểm số, trong khi điều kiện xếp mức yêu cầu ít nhất {need} môn; văn bản không nói cách xử lí",
  "diagnostic.periods.invalid": "Số tiết trong năm không hợp lệ: {text}",
  "diagnostic.periods.under35":
    "Môn có {periods} tiết/năm, dưới 35: văn bản không nêu trường hợp này; tính {regular} điểm đánh giá thường xuyên",
  "diagnostic.subjectYear.singleTerm":
    "Môn chỉ học ở học kì {term}: văn bản không nêu cách tính kết quả cả năm",
  "diagnostic.source.unverified":
    "Nội dung {clause} chưa được đối chiếu với bản gốc (độ tin cậy {confidence}); cần kiểm tra trước khi sử dụng chính thức",
  "diagnostic.ambiguity.decisive":
    "Kết quả theo cách hiểu “{followed}”; nếu hiểu theo “{alternative}” thì kết quả là {wouldGive}",
};
