/** Vietnamese sentences for the legacy regime of primary schools; the others it shares with Circular 27/2020. */
export const tt22Of2016Vi: { readonly [key: string]: string } = {
  "step.legacyPrimary.tests": "Lớp {grade}, {moment}: có bài kiểm tra định kì các môn {subjects}",
  "step.legacyPrimary.complete": "Có đủ kết quả cuối năm học; còn thiếu: {missing}",
  "step.legacyPrimary.completed": "Đủ các điều kiện hoàn thành chương trình lớp học",
  "step.legacyAwards.hoan-thanh-xuat-sac":
    "Hoàn thành xuất sắc các nội dung học tập và rèn luyện: đủ các điều kiện",
  "step.legacyAwards.vuot-troi-hoac-tien-bo-vuot-bac":
    "Có thành tích vượt trội hay tiến bộ vượt bậc, được giáo viên giới thiệu và tập thể lớp công nhận",
  "step.legacyAwards.outstanding": "Có thành tích vượt trội về ít nhất một môn học, năng lực hoặc phẩm chất",
  "step.legacyAwards.greatProgress": "Có tiến bộ vượt bậc về ít nhất một môn học, năng lực hoặc phẩm chất",
};
