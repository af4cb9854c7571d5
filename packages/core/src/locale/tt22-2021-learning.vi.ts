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

  "ambiguity.tt22-2021.A01.question": "Phần đúng bằng một nửa được làm tròn thế nào?",
  "ambiguity.tt22-2021.A01.reading.halfUp": "Làm tròn lên",
  "ambiguity.tt22-2021.A01.reading.halfEven": "Làm tròn về chữ số chẵn",
  "ambiguity.tt22-2021.A01.ground": "Văn bản chỉ nói làm tròn; các hệ thống có nêu quy tắc đều làm tròn lên",

  "ambiguity.tt22-2021.A02.question":
    "Điểm trung bình môn cả năm tính từ điểm trung bình môn học kì đã làm tròn hay chưa làm tròn?",
  "ambiguity.tt22-2021.A02.reading.roundedSemesters": "Từ điểm đã làm tròn",
  "ambiguity.tt22-2021.A02.reading.unroundedSemesters": "Từ điểm chưa làm tròn",
  "ambiguity.tt22-2021.A02.ground": "Công thức dùng ĐTBmhk, là điểm ghi trong sổ với một chữ số thập phân",

  "ambiguity.tt22-2021.A03.question":
    "Khi xếp mức, so sánh điểm trung bình đã làm tròn hay điểm trung bình chính xác?",
  "ambiguity.tt22-2021.A03.reading.rounded": "Điểm đã làm tròn",
  "ambiguity.tt22-2021.A03.reading.unrounded": "Điểm chính xác, chưa làm tròn",
  "ambiguity.tt22-2021.A03.ground": "Kết quả môn học là điểm trung bình được ghi trong sổ",

  "ambiguity.tt22-2021.A04.question": "Xác định “chỉ do kết quả của duy nhất một môn học” bằng cách nào?",
  "ambiguity.tt22-2021.A04.reading.substitution":
    "Giả định môn đó có kết quả cao nhất rồi xét lại các điều kiện",
  "ambiguity.tt22-2021.A04.reading.removal":
    "Không tính môn đó, các môn còn lại phải tự đủ điều kiện, kể cả số môn tối thiểu",
  "ambiguity.tt22-2021.A04.ground":
    "“Chỉ do” là giả định về kết quả của chính môn đó; nếu bỏ môn ra, quy định mất tác dụng khi môn ấy cần để đủ sáu môn",

  "ambiguity.tt22-2021.A05.question": "Môn duy nhất đó có thể là môn đánh giá bằng nhận xét không?",
  "ambiguity.tt22-2021.A05.reading.true": "Có",
  "ambiguity.tt22-2021.A05.reading.false": "Không, chỉ môn đánh giá bằng điểm số",
  "ambiguity.tt22-2021.A05.ground":
    "Điều 2 khoản 1 coi các môn này là môn học, và quy định viết “một môn học”",

  "ambiguity.tt22-2021.A06.question": "Xếp mức thế nào khi có ít hơn sáu môn đánh giá bằng điểm số?",
  "ambiguity.tt22-2021.A06.reading.undetermined": "Không kết luận",
  "ambiguity.tt22-2021.A06.reading.literal": "Theo đúng câu chữ: không đủ sáu môn thì Chưa đạt",
  "ambiguity.tt22-2021.A06.reading.scale": "“Ít nhất sáu môn” hiểu là tất cả các môn hiện có",
  "ambiguity.tt22-2021.A06.ground": "Văn bản không nêu; các hệ thống hiện có xử lí khác nhau",

  "ambiguity.tt22-2021.A07.question":
    "Khi kết thúc học kì mà còn thiếu điểm đánh giá thường xuyên thì tính thế nào?",
  "ambiguity.tt22-2021.A07.reading.incomplete": "Chưa tính điểm trung bình",
  "ambiguity.tt22-2021.A07.reading.useAvailable": "Chỉ tính các điểm đã có",
  "ambiguity.tt22-2021.A07.reading.zero": "Mỗi điểm thiếu tính 0 điểm",
  "ambiguity.tt22-2021.A07.ground": "Điều 7 khoản 5 chỉ nói đến đánh giá định kì",

  "ambiguity.tt22-2021.A09.question":
    "Môn học tự chọn (Ngoại ngữ 2, Tiếng dân tộc thiểu số) có được tính khi xếp mức và khen thưởng không?",
  "ambiguity.tt22-2021.A09.reading.include": "Có",
  "ambiguity.tt22-2021.A09.reading.exclude": "Không",
  "ambiguity.tt22-2021.A09.ground": "Điều 2 khoản 1 kể cả môn học tự chọn",

  "ambiguity.tt22-2021.A10.question":
    "Các phân môn của môn tích hợp, hoặc hai nội dung của môn Nghệ thuật, được tính thế nào?",
  "ambiguity.tt22-2021.A10.reading.oneSubject":
    "Một môn, một bộ điểm; Nghệ thuật chỉ Đạt khi cả hai nội dung đều Đạt",
  "ambiguity.tt22-2021.A10.reading.callerCombined": "Nhà trường cung cấp kết quả chung",
  "ambiguity.tt22-2021.A10.ground": "Theo hướng dẫn của Bộ được nhớ lại, chưa đối chiếu",

  "ambiguity.tt22-2021.A11.question":
    "Kết quả cụm chuyên đề là một điểm thường xuyên thêm hay nằm trong số điểm quy định?",
  "ambiguity.tt22-2021.A11.reading.extra": "Thêm một điểm",
  "ambiguity.tt22-2021.A11.reading.withinCount": "Nằm trong số điểm quy định",
  "ambiguity.tt22-2021.A11.ground": "Điều 6 khoản 2 không tính tiết của cụm chuyên đề khi xác định số điểm",

  "ambiguity.tt22-2021.A12.question": "Môn chỉ học trong một học kì có kết quả cả năm thế nào?",
  "ambiguity.tt22-2021.A12.reading.carry": "Kết quả học kì đó là kết quả cả năm",
  "ambiguity.tt22-2021.A12.reading.undetermined": "Không kết luận",
  "ambiguity.tt22-2021.A12.ground": "Thông tư 22/2021 không nêu; quy định trước đây lấy kết quả học kì đó",

  "ambiguity.tt22-2021.A17.question":
    "Điều 9 khoản 3 có áp dụng cho mức xếp lại sau khi kiểm tra, đánh giá lại trong hè không?",
  "ambiguity.tt22-2021.A17.reading.true": "Có",
  "ambiguity.tt22-2021.A17.reading.false": "Không",
  "ambiguity.tt22-2021.A17.ground": "Mức xếp lại vẫn là mức theo Điều 9",

  "ambiguity.tt22-2021.A18.question": "Điểm có hai chữ số thập phân được xử lí thế nào?",
  "ambiguity.tt22-2021.A18.reading.reject": "Không nhận",
  "ambiguity.tt22-2021.A18.reading.round": "Làm tròn đến một chữ số thập phân",
  "ambiguity.tt22-2021.A18.ground":
    "Điều 5 khoản 3 điểm b: điểm là số nguyên hoặc số thập phân có một chữ số",
};
