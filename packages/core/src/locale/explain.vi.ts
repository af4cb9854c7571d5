/**
 * Vietnamese sentences of explanations: what a decision lacks, why a level was not reached, what is still to be earned;
 * the words for operands that are no names of the law, under `word.`, and for places of the input, under `place.`.
 */
export const explainVi: { readonly [key: string]: string } = {
  "outcome.missing": "Còn thiếu: {missing}",
  "outcome.undetermined": "Chưa kết luận được",
  "outcome.possible": "Còn có thể là: {text}",
  "outcome.notInForce": "Quy định có hiệu lực từ ngày {from}; ngày được hỏi là {asOf}",
  "outcome.noLongerInForce":
    "Quy định có hiệu lực từ ngày {from} đến hết ngày {until}; ngày được hỏi là {asOf}",
  "outcome.disputed": "Các quy định cho kết quả khác nhau: {clauses}",

  "step.whyNot.reached": "Đạt mức {goal} hoặc cao hơn: mức hiện nay là {level}",
  "step.whyNot.possible": "Có thể đạt mức {goal} khi nâng kết quả các môn: mức hiện nay là {level}",
  "step.whyNot.raise": "{subject}: nâng điểm trung bình từ {have} lên ít nhất {need}, thêm {distance}",
  "step.whyNot.turn": "{subject}: cần chuyển kết quả từ {have} thành {need}",

  "whyNot.reached": "Mức {level} đã đáp ứng mục tiêu {goal}.",
  "whyNot.impossible":
    "Không thể đạt mức {goal} dù nâng kết quả môn nào, vì chưa đáp ứng được {clause}; mức hiện nay là {level}.",
  "whyNot.near": "Mức hiện nay là {level}; để đạt mức {goal} cần ít nhất: {changes}.",
  "whyNot.raise": "{subject} từ {have} lên {need}, thêm {distance} ({clause})",
  "whyNot.turn": "{subject} từ {have} thành {need} ({clause})",

  "step.leastFinal.tried":
    "Với điểm đánh giá cuối kì {final}, điểm trung bình môn là {average}; cần từ {goal} trở lên",
  "step.leastFinal.least":
    "Điểm đánh giá cuối kì thấp nhất để điểm trung bình môn đạt từ {goal} trở lên là {final}",

  "step.leastMarks.mark": "Cần ít nhất {mark}: {part}",
  "step.leastMarks.result": "Cần kết quả {result}: {part}",
  "step.leastMarks.withLeast": "Với các kết quả đó thì đạt mục tiêu {goal}",
  "step.leastMarks.withBest":
    "Dù mọi điểm còn lại là 10 và mọi kết quả còn lại là Đạt, vẫn đạt được mục tiêu {goal}",
  "step.leastMarks.average": "{subject}: điểm trung bình môn {average}; cần từ {goal} trở lên",
  "step.leastMarks.learning": "Kết quả học tập khi đó: {learning}",

  "words.none": "không có",
  "words.absent": "chưa có",
  "words.nth": "{what} thứ {n}",
  "words.date": "{day}/{month}/{year}",
  "words.decimalSign": ",",

  "word.true": "có",
  "word.false": "không",
  "word.marks": "đánh giá bằng điểm số",
  "word.comments": "đánh giá bằng nhận xét",
  "word.undetermined": "chưa kết luận được",
  "word.none": "không có danh hiệu",
  "word.impossible": "không thể đạt",
  "word.reached": "đã đạt",
  "word.requiredAssessments": "số lần kiểm tra",
  "word.missing": "bài kiểm tra còn thiếu",
  "word.promotion": "lên lớp",
  "word.afterRetest": "xếp loại sau kiểm tra lại",
  "word.termAverage": "điểm trung bình môn học kì",
  "word.yearAverage": "điểm trung bình môn cả năm",
  "word.learningGrade": "xếp loại học lực",
  "word.conductYear": "xếp loại hạnh kiểm cả năm",
  "word.title": "danh hiệu",
  "word.entry-into-force": "điều khoản thi hành",

  "asked.level": "cấp học",
  "asked.subject": "môn học",

  "place.term1": "học kì I",
  "place.term2": "học kì II",
  "place.year": "cả năm",
  "place.regular": "điểm đánh giá thường xuyên",
  "place.midterm": "điểm đánh giá giữa kì",
  "place.final": "điểm đánh giá cuối kì",
  "place.results": "lần đánh giá",
  "place.marked": "môn đánh giá bằng điểm số",
  "place.yearAverages": "điểm trung bình môn cả năm",
  "place.conduct": "kết quả rèn luyện",
  "place.learning": "kết quả học tập",
  "place.learning.term1": "kết quả học tập học kì I",
  "place.learning.term2": "kết quả học tập học kì II",
  "place.award": "danh hiệu",
  "place.promotion": "lên lớp",
  "place.periodsPerYear": "số tiết mỗi năm",
  "place.madeUp": "việc đánh giá bù",
  "place.makeUp": "kết quả đánh giá bù",
  "place.mark": "điểm",
  "place.part": "phần được miễn",
  "place.education": "hình thức giáo dục",
  "place.fullDays": "số ngày nghỉ cả ngày",
  "place.morningOnly": "số ngày chỉ nghỉ buổi sáng",
  "place.afternoonOnly": "số ngày chỉ nghỉ buổi chiều",
  "place.tasksCompleted": "việc hoàn thành nhiệm vụ rèn luyện",
  "place.reassessed": "kết quả đánh giá lại",
  "place.grade": "lớp",
  "place.schoolYear": "năm học",
  "place.date": "ngày",
  "place.function": "chức năng",
};
