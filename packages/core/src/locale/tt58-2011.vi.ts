/**
 * Vietnamese sentences of Circular 58/2011 alone; the operands `conduct`, `learning`, `grade`, `base` and `from` are
 * slugs with names under `grade.`.
 */
export const tt58Vi: { readonly [key: string]: string } = {
  "step.testMinutes.anySubject": "Thời gian làm bài kiểm tra từ {min} đến {max} phút",
  "step.assessments.regularByWeek":
    "Môn có {periods} tiết/tuần: mỗi học kì ít nhất {regular} lần kiểm tra thường xuyên",
  "step.missed.validReason": "Học sinh thiếu bài kiểm tra vì lí do chính đáng",

  "step.average.tests": "Có đủ điểm các bài kiểm tra; còn thiếu: {missing}",
  "step.average.testsSum":
    "Tổng {regularCount} điểm kiểm tra thường xuyên {regularSum} + 2 × tổng {periodicCount} điểm kiểm tra định kì {periodicSum} + 3 × điểm kiểm tra học kì {final} = {sum}, chia cho {divisor}",
  "step.comment.tests": "Có đủ kết quả các bài kiểm tra; còn thiếu: {missing}",
  "step.comment.enoughTests": "Đủ số lần kiểm tra theo quy định",
  "step.comment.testsPassed": "Ít nhất {least} số bài kiểm tra Đạt: {passed} trong {total} bài",
  "step.comment.termTest": "Bài kiểm tra học kì Đạt: {result}",

  "step.exemption.whole": "Môn {subject} thuộc các môn được xét miễn học: {subjects}",
  "step.exemption.practical": "Môn {subject} thuộc các môn được xét miễn phần thực hành: {subjects}",

  "step.overall.complete": "Mọi môn học cho điểm đều có điểm trung bình; còn thiếu: {missing}",
  "step.overall.mean": "Điểm trung bình các môn: {sum} : {subjects} môn, làm tròn được {average}",

  "step.grade.complete": "Mọi môn học đều có kết quả; còn thiếu: {missing}",
  "step.grade.gioi": "Đủ các tiêu chuẩn của loại Giỏi",
  "step.grade.kha": "Đủ các tiêu chuẩn của loại Khá",
  "step.grade.trung-binh": "Đủ các tiêu chuẩn của loại Trung bình",
  "step.grade.yeu": "Đủ các tiêu chuẩn của loại Yếu",
  "step.grade.kem": "Các trường hợp còn lại: loại Kém",
  "step.grade.overall": "Điểm trung bình các môn từ {threshold} trở lên: {overall}",
  "step.grade.core": "Một trong các môn Toán, Ngữ văn, Ngoại ngữ từ {threshold} trở lên: {subjects}",
  "step.grade.specialised": "Môn chuyên {subject} từ {threshold} trở lên: {average}",
  "step.grade.everyMark": "Không có môn nào điểm trung bình dưới {threshold}: {below} môn thấp hơn",
  "step.grade.comments": "Mọi môn đánh giá bằng nhận xét đều Đạt: {failed} môn Chưa đạt",

  "step.gradeAdjustment.gioi":
    "Điểm trung bình các môn đạt mức Giỏi, chỉ do kết quả của một môn mà xuống loại; môn vướng: {subjects}",
  "step.gradeAdjustment.kha":
    "Điểm trung bình các môn đạt mức Khá, chỉ do kết quả của một môn mà xuống loại; môn vướng: {subjects}",
  "step.gradeAdjustment.raisedTo.kha":
    "Do môn {subject} mà từ {from} xuống {base}: được điều chỉnh xếp loại Khá",
  "step.gradeAdjustment.raisedTo.trung-binh":
    "Do môn {subject} mà từ {from} xuống {base}: được điều chỉnh xếp loại Trung bình",
  "step.gradeAdjustment.raisedTo.yeu":
    "Do môn {subject} mà từ {from} xuống {base}: được điều chỉnh xếp loại Yếu",
  "step.gradeAdjustment.unchanged": "Do môn {subject} mà từ {from} xuống {base}: không có điều chỉnh",

  "step.promotion.conductAverage": "Hạnh kiểm cả năm từ Trung bình trở lên: {conduct}",
  "step.promotion.learningAverage": "Học lực cả năm từ Trung bình trở lên: {learning}",
  "step.promotion.retestDue": "Được kiểm tra lại các môn học vì học lực cả năm {learning}",
  "step.promotion.weakConductTrains": "Phải rèn luyện trong kì nghỉ hè vì hạnh kiểm cả năm {conduct}",
  "step.promotion.afterRetest": "Học lực sau kiểm tra lại từ Trung bình trở lên: {learning}",
  "step.promotion.conductAfterTraining": "Hạnh kiểm sau rèn luyện trong hè từ Trung bình trở lên: {conduct}",
  "step.promotion.notCured":
    "Hạnh kiểm {conduct}, học lực {learning}: không thuộc trường hợp được kiểm tra lại hoặc rèn luyện trong hè",

  "step.retest.gradeBefore": "Học lực cả năm: {grade}",
  "step.retest.due": "Học lực cả năm Yếu nên được kiểm tra lại các môn học: {grade}",
  "step.retest.replaced": "{subject}: kết quả kiểm tra lại {to} thay cho kết quả cả năm {from}",
  "step.retest.gradeAfter": "Học lực sau kiểm tra lại: {grade}",

  "step.title.hoc-sinh-gioi": "Hạnh kiểm Tốt và học lực Giỏi: hạnh kiểm {conduct}, học lực {learning}",
  "step.title.hoc-sinh-tien-tien":
    "Hạnh kiểm và học lực từ Khá trở lên: hạnh kiểm {conduct}, học lực {learning}",

  "diagnostic.mark.wrongKind":
    "Kết quả {result} không đúng hình thức đánh giá của môn {subject}; kết quả này không được dùng",
};
