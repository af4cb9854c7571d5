/** Names of the grades, titles and results of Circular 58/2011, in the Ministry's terms. */
export const valuesTt58Vi: { readonly [key: string]: string } = {
  "grade.gioi": "Giỏi",
  "grade.kha": "Khá",
  "grade.trung-binh": "Trung bình",
  "grade.yeu": "Yếu",
  "grade.kem": "Kém",
  "grade.tot": "Tốt",

  "title.hoc-sinh-gioi": "Học sinh giỏi",
  "title.hoc-sinh-tien-tien": "Học sinh tiên tiến",

  "promotion.retest": "Kiểm tra lại các môn học",

  "place.averages": "điểm trung bình các môn học",
  "place.comments": "kết quả các môn nhận xét",
  "place.retested": "kiểm tra lại",
  "place.tests": "bài kiểm tra",
  "place.periodic": "điểm kiểm tra định kì",
  "place.enough": "việc đủ số lần kiểm tra theo quy định",
  "missing.periodsPerWeek": "số tiết mỗi tuần",
  "missing.learningAfterRetest": "học lực sau kiểm tra lại",
};
