/**
 * English sentences of Circular 58/2011 alone; the operands `conduct`, `learning`, `grade`, `base` and `from` are slugs
 * with names under `grade.`.
 */
export const tt58En: { readonly [key: string]: string } = {
  "step.testMinutes.anySubject": "A test lasts {min} to {max} minutes",
  "step.assessments.regularByWeek":
    "A subject of {periods} periods a week: at least {regular} regular tests a term",
  "step.missed.validReason": "The test was missed for a good reason",

  "step.average.tests": "The marks of all tests are there; missing: {missing}",
  "step.average.testsSum":
    "{regularCount} regular tests, {regularSum} together, + 2 × {periodicCount} periodic tests, {periodicSum} together, + 3 × the test of the term {final} = {sum}, divided by {divisor}",
  "step.comment.tests": "The results of all tests are there; missing: {missing}",
  "step.comment.enoughTests": "There are as many tests as required",
  "step.comment.testsPassed": "At least {least} of the tests are Đạt: {passed} of {total}",
  "step.comment.termTest": "The test of the term is Đạt: {result}",

  "step.exemption.whole": "{subject} is among the subjects from which a pupil may be exempt: {subjects}",
  "step.exemption.practical":
    "{subject} is among the subjects from whose practical part a pupil may be exempt: {subjects}",

  "step.overall.complete": "Every marked subject has an average; missing: {missing}",
  "step.overall.mean": "Average over all subjects: {sum} / {subjects} subjects, rounded, is {average}",

  "step.grade.complete": "Every subject has a result; missing: {missing}",
  "step.grade.gioi": "The conditions of Giỏi are met",
  "step.grade.kha": "The conditions of Khá are met",
  "step.grade.trung-binh": "The conditions of Trung bình are met",
  "step.grade.yeu": "The conditions of Yếu are met",
  "step.grade.kem": "Everything else is Kém",
  "step.grade.overall": "The average over all subjects is {threshold} or more: {overall}",
  "step.grade.core": "One of the subjects Toán, Ngữ văn, Ngoại ngữ has {threshold} or more: {subjects}",
  "step.grade.specialised": "The specialised subject {subject} has {threshold} or more: {average}",
  "step.grade.everyMark": "No average is below {threshold}: {below} are",
  "step.grade.comments": "Every subject assessed by comments is Đạt: {failed} are Chưa đạt",

  "step.gradeAdjustment.gioi":
    "The average over all subjects reaches Giỏi and the result of one subject alone pulls the grade down; in the way: {subjects}",
  "step.gradeAdjustment.kha":
    "The average over all subjects reaches Khá and the result of one subject alone pulls the grade down; in the way: {subjects}",
  "step.gradeAdjustment.raisedTo.kha": "{subject} pulls {from} down to {base}: the grade becomes Khá",
  "step.gradeAdjustment.raisedTo.trung-binh":
    "{subject} pulls {from} down to {base}: the grade becomes Trung bình",
  "step.gradeAdjustment.raisedTo.yeu": "{subject} pulls {from} down to {base}: the grade becomes Yếu",
  "step.gradeAdjustment.unchanged": "{subject} pulls {from} down to {base}: nothing is adjusted",

  "step.promotion.conductAverage": "Conduct of the year is Trung bình or better: {conduct}",
  "step.promotion.learningAverage": "Learning of the year is Trung bình or better: {learning}",
  "step.promotion.retestDue": "Subjects may be tested again because learning of the year is {learning}",
  "step.promotion.weakConductTrains": "Summer training is due because conduct of the year is {conduct}",
  "step.promotion.afterRetest": "Learning after testing again is Trung bình or better: {learning}",
  "step.promotion.conductAfterTraining": "Conduct after summer training is Trung bình or better: {conduct}",
  "step.promotion.notCured":
    "With conduct {conduct} and learning {learning} neither testing again nor summer training is due",

  "step.retest.gradeBefore": "Learning of the year: {grade}",
  "step.retest.due": "Testing again is due because learning of the year is Yếu: {grade}",
  "step.retest.replaced": "{subject}: the new result {to} replaces the year's result {from}",
  "step.retest.gradeAfter": "Learning after testing again: {grade}",

  "step.title.hoc-sinh-gioi": "Conduct Tốt and learning Giỏi: conduct {conduct}, learning {learning}",
  "step.title.hoc-sinh-tien-tien":
    "Conduct and learning Khá or better: conduct {conduct}, learning {learning}",

  "diagnostic.mark.wrongKind": "The result {result} does not fit how {subject} is assessed; it is left aside",
};
