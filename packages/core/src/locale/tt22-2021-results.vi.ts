/**
 * Vietnamese sentences for conduct, awards, promotion, summer, exemption, disability and roles; Circular 43/2021 shares
 * most of them. The operands `conduct`, `learning`, `level`, `term1`, `term2` and `year` are slugs with names under
 * `level.`, `role` and `act` under `role.` and `act.`.
 */
export const tt22ResultsVi: { readonly [key: string]: string } = {
  "step.conduct.yearTable":
    "Kết quả rèn luyện học kì I {term1}, học kì II {term2}: kết quả rèn luyện cả năm {year}",

  "step.absence.count.onePerDayPlan":
    "Tính theo kế hoạch mỗi ngày một buổi: {fullDays} ngày nghỉ cả ngày + {morningOnly} ngày chỉ nghỉ buổi sáng = {sessions} buổi; {afternoonOnly} ngày chỉ nghỉ buổi chiều không tính",
  "step.absence.count.everySession":
    "Tính từng buổi học: 2 × {fullDays} ngày nghỉ cả ngày + {morningOnly} buổi sáng + {afternoonOnly} buổi chiều = {sessions} buổi",
  "step.absence.withinLimit": "Số buổi nghỉ học không quá {limit}: nghỉ {sessions} buổi",

  "step.promotion.conduct": "Kết quả rèn luyện cả năm từ mức Đạt trở lên: {conduct}",
  "step.promotion.learning": "Kết quả học tập cả năm từ mức Đạt trở lên: {learning}",
  "step.promotion.absence": "Nghỉ học không quá {limit} buổi trong năm học: nghỉ {sessions} buổi",
  "step.promotion.bothFail.trainThenReassess":
    "Kết quả rèn luyện {conduct}, kết quả học tập {learning}: rèn luyện trong kì nghỉ hè trước, sau đó kiểm tra, đánh giá lại",
  "step.promotion.bothFail.retain":
    "Kết quả rèn luyện {conduct}, kết quả học tập {learning}: không được lên lớp",
  "step.promotion.trainingDue": "Phải rèn luyện trong kì nghỉ hè vì kết quả rèn luyện cả năm {conduct}",
  "step.promotion.afterTraining": "Kết quả rèn luyện sau kì nghỉ hè từ mức Đạt trở lên: {conduct}",
  "step.promotion.reassessmentDue":
    "Được kiểm tra, đánh giá lại trong kì nghỉ hè vì kết quả học tập cả năm {learning}",
  "step.promotion.afterReassessment":
    "Kết quả học tập sau kiểm tra, đánh giá lại từ mức Đạt trở lên: {learning}",

  "step.training.due": "Kết quả rèn luyện cả năm Chưa đạt nên phải rèn luyện trong kì nghỉ hè: {conduct}",
  "step.training.tasksCompleted": "Giáo viên chủ nhiệm xác nhận đã hoàn thành nhiệm vụ rèn luyện",
  "step.training.ratedAnew": "Kết quả rèn luyện được đánh giá lại từ mức Đạt trở lên: {conduct}",

  "step.reassessment.markBelow":
    "{subject}: điểm trung bình môn cả năm {average}, dưới {threshold} thì được kiểm tra, đánh giá lại",
  "step.reassessment.commentFailed":
    "{subject}: kết quả cả năm {result}, Chưa đạt thì được kiểm tra, đánh giá lại",
  "step.reassessment.levelBefore": "Kết quả học tập cả năm: {level}",
  "step.reassessment.due": "Kết quả học tập cả năm Chưa đạt nên được kiểm tra, đánh giá lại: {level}",
  "step.reassessment.replaced": "{subject}: kết quả đánh giá lại {to} thay cho kết quả cả năm {from}",
  "step.reassessment.levelAfter": "Kết quả học tập sau kiểm tra, đánh giá lại: {level}",

  "step.award.conduct": "Kết quả rèn luyện cả năm mức Tốt: {conduct}",
  "step.award.learning": "Kết quả học tập cả năm mức Tốt: {learning}",
  "step.award.excellentSubjects":
    "Ít nhất {need} môn có điểm trung bình môn cả năm từ {threshold} trở lên: có {have} môn",
  "step.award.noTermTitle": "Danh hiệu chỉ xét vào cuối năm học, không xét theo học kì",

  "step.exemption.subject": "Môn {subject} thuộc các môn được xét miễn phần thực hành: {subjects}",
  "step.exemption.part": "Chỉ được miễn phần thực hành, không được miễn cả môn",
  "step.exemption.onTheory":
    "Môn {subject} vẫn được đánh giá đủ số lần, bằng nội dung lí thuyết thay cho phần thực hành",

  "step.disability.by.reduced-requirements":
    "Học hoà nhập, theo được môn học: đánh giá như học sinh khác, có giảm yêu cầu",
  "step.disability.by.individual-plan":
    "Học hoà nhập, không theo được yêu cầu chung của môn học: đánh giá theo kế hoạch giáo dục cá nhân",
  "step.disability.by.special-programme-or-individual-plan":
    "Giáo dục chuyên biệt: đánh giá theo quy định của chương trình chuyên biệt, nếu không có thì theo kế hoạch giáo dục cá nhân",
  "step.disability.leftOut":
    "Môn học, nội dung được miễn: không kiểm tra, không đánh giá, không tính vào các điều kiện về môn học",

  "step.duty.performs": "{role} thực hiện: {act}",
  "step.duty.confirms": "{role} xác nhận: {act}",
  "step.duty.approves": "{role} phê duyệt: {act}",

  "diagnostic.absence.invalid": "Số ngày hoặc buổi nghỉ học phải là số nguyên không âm, không phải {value}",
  "diagnostic.summer.notDue":
    "Kết quả sau kì nghỉ hè ({value}) không được dùng vì không thuộc trường hợp phải rèn luyện hoặc đánh giá lại",
  "diagnostic.reassessment.notEligible":
    "{subject} có kết quả cả năm {result}, không thuộc môn được kiểm tra, đánh giá lại; kết quả đánh giá lại không được dùng",
  "diagnostic.reassessment.unknownSubject":
    "{subject} không có trong kết quả cả năm; kết quả đánh giá lại không được dùng",

  "role.subject-teacher": "Giáo viên môn học",
  "role.homeroom-teacher": "Giáo viên chủ nhiệm",
  "role.principal": "Hiệu trưởng",

  "act.conduct-assessment": "kiểm tra, đánh giá thường xuyên và định kì",
  "act.enter-mark": "ghi điểm, mức đánh giá vào sổ",
  "act.enter-result": "tính điểm trung bình môn, tổng hợp kết quả và ghi vào sổ, học bạ",
  "act.comment": "nhận xét kết quả rèn luyện",
  "act.correct-mark": "sửa điểm, sửa mức đánh giá",
  "act.rate-conduct": "đánh giá kết quả rèn luyện",
  "act.gather-results": "tổng hợp kết quả của lớp",
  "act.propose-list": "lập danh sách lên lớp, đánh giá lại, rèn luyện trong hè, không lên lớp, khen thưởng",
  "act.complete-transcript": "ghi kết quả cả năm vào học bạ",
  "act.close-class-book": "duyệt sổ theo dõi và đánh giá học sinh khi đã hoàn thành",
  "act.check-record": "kiểm tra, kí sổ hằng tháng",
  "act.notify-parent": "thông báo cho cha mẹ học sinh",
  "act.rate-summer-training": "đánh giá kết quả rèn luyện trong kì nghỉ hè",
  "act.approve-reassessment": "duyệt kết quả kiểm tra, đánh giá lại",
  "act.grant-exemption": "cho phép miễn phần thực hành",
  "act.decide-promotion-with-disability": "xét lên lớp đối với học sinh khuyết tật",
  "act.reward": "tặng giấy khen",
};
