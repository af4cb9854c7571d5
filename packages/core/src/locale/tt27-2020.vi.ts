/**
 * Vietnamese sentences for Circular 27/2020; the legacy regime of primary schools shares many of them. The operands
 * `result`, `level`, `atLeast` and `moment` are slugs, `subject` and `subjects` subject keys, `items` qualities and
 * competencies, `names` keys of either, `missing` paths.
 */
export const tt27Vi: { readonly [key: string]: string } = {
  "step.contents.subjects": "Môn học, hoạt động giáo dục bắt buộc của lớp {grade}: {subjects}",
  "step.contents.items":
    "{qualities} phẩm chất chủ yếu, {generalCompetencies} năng lực chung, {specificCompetencies} năng lực đặc thù",
  "step.regular.byComments": "Đánh giá thường xuyên bằng nhận xét, không dùng điểm số",

  "step.tests.any": "Lớp {grade}, {moment}: có bài kiểm tra định kì",
  "step.tests.scheduled": "Lớp {grade}, {moment}: có bài kiểm tra định kì các môn {subjects}",
  "step.tests.disabilityClass":
    "Lớp {grade} dành cho người khuyết tật, {moment}: chỉ kiểm tra Tiếng Việt và Toán; các bài kiểm tra: {subjects}",
  "step.mark.whole": "Điểm {mark} là số nguyên, không có điểm thập phân",

  "step.secondTest.moment": "Chỉ làm bài kiểm tra khác ở cuối học kì I và cuối năm học: đang ở {moment}",
  "step.secondTest.proposed": "Giáo viên đề xuất cho học sinh làm bài kiểm tra khác",
  "step.secondTest.approved": "Nhà trường đồng ý cho học sinh làm bài kiểm tra khác",
  "step.secondTest.firstStands": "Giữ điểm bài kiểm tra thứ nhất: {first}",
  "step.secondTest.secondReplaces":
    "Điểm bài kiểm tra thứ hai {second} thay cho điểm thứ nhất {first}: lấy {effective}",
  "step.secondTest.better": "Lấy điểm cao hơn trong hai bài kiểm tra {first} và {second}: {effective}",

  "step.disability.adjusted-or-individual-plan":
    "Giáo dục hoà nhập: đánh giá như học sinh khác, có điều chỉnh yêu cầu, hoặc theo kế hoạch giáo dục cá nhân",
  "step.disability.special-or-individual-plan":
    "Giáo dục chuyên biệt: đánh giá theo quy định của giáo dục chuyên biệt hoặc theo kế hoạch giáo dục cá nhân",
  "step.disability.comments-and-two-tests":
    "Lớp dành cho người khuyết tật: nhận xét thường xuyên và kiểm tra định kì môn Toán, Tiếng Việt",

  "step.yearResult.counted":
    "Có đủ {levels} mức đạt được của môn học, hoạt động giáo dục, {items} mức phẩm chất, năng lực và {tests} bài kiểm tra cuối năm",
  "step.yearResult.complete": "Có đủ kết quả cuối năm học; còn thiếu: {missing}",
  "step.yearResult.hoan-thanh-xuat-sac": "Đủ các điều kiện của mức Hoàn thành xuất sắc",
  "step.yearResult.hoan-thanh-tot": "Đủ các điều kiện của mức Hoàn thành tốt",
  "step.yearResult.hoan-thanh": "Đủ các điều kiện của mức Hoàn thành",
  "step.yearResult.chua-hoan-thanh": "Các trường hợp còn lại: mức Chưa hoàn thành",
  "step.primary.every.level":
    "Mọi môn học, hoạt động giáo dục từ mức {atLeast} trở lên: {below} trong {have} thấp hơn ({names})",
  "step.primary.every.item":
    "Mọi phẩm chất, năng lực từ mức {atLeast} trở lên: {below} trong {have} thấp hơn ({names})",
  "step.primary.every.test":
    "Mọi bài kiểm tra định kì cuối năm từ {atLeast} điểm trở lên: {below} trong {have} thấp hơn ({names})",

  "step.transcript.mayBeDigital": "Học bạ lập ngày {date}: từ ngày {from} được dùng học bạ số",
  "step.transcript.digitalCircular": "Từ ngày {from}, học bạ số theo Thông tư 70/2026/TT-BGDĐT",

  "step.completion.byResult":
    "Kết quả giáo dục từ mức Hoàn thành trở lên nên hoàn thành chương trình lớp học: {result}",
  "step.completion.supplementaryDue":
    "Giáo viên hướng dẫn, giúp đỡ rồi đánh giá bổ sung để xét hoàn thành chương trình lớp học",
  "step.completion.supplementaryPassed": "Sau đánh giá bổ sung, hoàn thành chương trình lớp học",
  "step.completion.listedToPrincipal":
    "Giáo viên lập danh sách báo cáo hiệu trưởng; hiệu trưởng xét và quyết định việc lên lớp",
  "step.completion.principal.promote": "Hiệu trưởng quyết định cho lên lớp",
  "step.completion.principal.retain": "Hiệu trưởng quyết định chưa được lên lớp",
  "step.completion.entry.hoan-thanh-chuong-trinh-lop-hoc":
    "Lớp {grade}: ghi vào Học bạ Hoàn thành chương trình lớp học khi đã hoàn thành",
  "step.completion.entry.hoan-thanh-chuong-trinh-tieu-hoc":
    "Lớp {grade}: ghi vào Học bạ Hoàn thành chương trình tiểu học khi đã hoàn thành",

  "step.handover.toReceivingTeacher":
    "Lớp {grade}: giáo viên chủ nhiệm trao đổi và bàn giao hồ sơ cho giáo viên nhận lớp",
  "step.handover.toSchool":
    "Lớp {grade}: giáo viên trung học cơ sở cùng địa bàn tham gia coi, chấm bài kiểm tra; hồ sơ được hoàn thiện và bàn giao cho nhà trường",
  "step.handover.directedBy.district-office-head":
    "Ngày {date}: trưởng phòng giáo dục và đào tạo chỉ đạo bàn giao học sinh lên lớp 6",
  "step.handover.directedBy.commune-people-committee-chair":
    "Ngày {date}: Chủ tịch Uỷ ban nhân dân cấp xã chỉ đạo bàn giao học sinh lên lớp 6",

  "step.awards.hoc-sinh-xuat-sac": "Học sinh Xuất sắc khi kết quả giáo dục Hoàn thành xuất sắc: {result}",
  "step.awards.hoc-sinh-tieu-bieu":
    "Đủ các điều kiện của Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
  "step.awards.goodResult": "Kết quả giáo dục Hoàn thành tốt: {result}",
  "step.awards.excellentSubject": "Có thành tích xuất sắc về ít nhất một môn học",
  "step.awards.clearProgress": "Có tiến bộ rõ rệt ít nhất một phẩm chất, năng lực",
  "step.awards.classRecognised": "Được tập thể lớp công nhận",
  "step.awards.khen-thuong-dot-xuat": "Có thành tích đột xuất trong năm học",

  "diagnostic.secondTest.notAllowed":
    "Điểm bài kiểm tra thứ hai ({second}) không được dùng vì không đủ điều kiện làm bài kiểm tra khác",
  "diagnostic.subject.unknown":
    "“{subject}” không có trong danh mục môn học, hoạt động giáo dục của tiểu học",
  "diagnostic.subject.duplicate": "{subject} được ghi hai lần; lấy lần ghi đầu",
  "diagnostic.subject.leftAside":
    "{subject} không được tính riêng vì Tin học và Công nghệ được hiểu là một môn, một mức, một điểm",
  "diagnostic.subject.notOfGrade":
    "{subject} không thuộc chương trình của lớp {grade} nhưng có mức đạt được; hãy kiểm tra",
  "diagnostic.test.notScheduled":
    "{subject} không có bài kiểm tra định kì ở lớp này; điểm {mark} không được tính",
  "diagnostic.level.unknown": "“{level}” không phải là một mức của thang này; các mức có: {known}",
  "diagnostic.level.oddWithTest":
    "{subject} đạt mức {level} trong khi bài kiểm tra cuối năm được {mark} điểm; mức do giáo viên đánh giá nên được giữ nguyên, hãy kiểm tra lại",
  "diagnostic.item.unknown": "“{item}” không phải là một phẩm chất hay năng lực của nhóm này",
  "diagnostic.item.leftBlank": "Năng lực để trống và không được tính: {items}",
  "diagnostic.supplementary.notDue":
    "Kết quả đánh giá bổ sung không được dùng vì đã hoàn thành chương trình lớp học",
  "diagnostic.principalDecision.notDue":
    "Quyết định của hiệu trưởng chưa có căn cứ: chỉ xét học sinh chưa đủ điều kiện sau đánh giá bổ sung",
};
