/** Names of the grades, titles and results of Circular 58/2011; the Ministry's own word stands first. */
export const valuesTt58En: { readonly [key: string]: string } = {
  "grade.gioi": "Giỏi (excellent)",
  "grade.kha": "Khá (fair)",
  "grade.trung-binh": "Trung bình (average)",
  "grade.yeu": "Yếu (weak)",
  "grade.kem": "Kém (poor)",
  "grade.tot": "Tốt (good)",

  "title.hoc-sinh-gioi": "Học sinh giỏi (excellent pupil)",
  "title.hoc-sinh-tien-tien": "Học sinh tiên tiến (advanced pupil)",

  "promotion.retest": "testing subjects again",

  "place.averages": "the averages of the subjects",
  "place.comments": "the results of the comment subjects",
  "place.retested": "testing again",
  "place.tests": "test",
  "place.periodic": "periodic test mark",
  "place.enough": "whether the required tests are there",
  "missing.periodsPerWeek": "the periods a week",
  "missing.learningAfterRetest": "the learning grade after testing again",
};
