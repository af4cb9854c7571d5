/**
 * English sentences for conduct, awards, promotion, summer, exemption, disability and roles; Circular 43/2021 shares
 * most of them. The operands `conduct`, `learning`, `level`, `term1`, `term2` and `year` are slugs with names under
 * `level.`, `role` and `act` under `role.` and `act.`.
 */
export const tt22ResultsEn: { readonly [key: string]: string } = {
  "step.conduct.yearTable": "Conduct {term1} in term 1 and {term2} in term 2 make {year} for the year",

  "step.absence.count.onePerDayPlan":
    "By a plan of one session a day: {fullDays} whole days + {morningOnly} mornings = {sessions} sessions; {afternoonOnly} afternoons alone do not count",
  "step.absence.count.everySession":
    "Session by session: 2 × {fullDays} whole days + {morningOnly} mornings + {afternoonOnly} afternoons = {sessions} sessions",
  "step.absence.withinLimit": "Absent from {limit} sessions at most: {sessions} were missed",

  "step.promotion.conduct": "Conduct of the year is Đạt or better: {conduct}",
  "step.promotion.learning": "Learning of the year is Đạt or better: {learning}",
  "step.promotion.absence": "Absent from {limit} sessions of the year at most: {sessions} were missed",
  "step.promotion.bothFail.trainThenReassess":
    "Conduct is {conduct} and learning is {learning}: training in summer comes first, re-assessment after it",
  "step.promotion.bothFail.retain": "Conduct is {conduct} and learning is {learning}: not promoted",
  "step.promotion.trainingDue": "Training in summer is due, because conduct of the year is {conduct}",
  "step.promotion.afterTraining": "Conduct after summer training is Đạt or better: {conduct}",
  "step.promotion.reassessmentDue":
    "Re-assessment in summer is due, because learning of the year is {learning}",
  "step.promotion.afterReassessment": "Learning after re-assessment is Đạt or better: {learning}",

  "step.training.due": "Conduct of the year is Chưa đạt, so training in summer is due: {conduct}",
  "step.training.tasksCompleted": "The form teacher finds the tasks of the training completed",
  "step.training.ratedAnew": "Conduct rated anew is Đạt or better: {conduct}",

  "step.reassessment.markBelow":
    "{subject}: the year average is {average}; below {threshold} it may be re-assessed",
  "step.reassessment.commentFailed":
    "{subject}: the year's result is {result}; with Chưa đạt it may be re-assessed",
  "step.reassessment.levelBefore": "The learning level of the year is {level}",
  "step.reassessment.due": "The learning level of the year is Chưa đạt, so re-assessment is due: {level}",
  "step.reassessment.replaced": "{subject}: the new result {to} stands for the year's {from}",
  "step.reassessment.levelAfter": "The learning level after re-assessment is {level}",

  "step.award.conduct": "Conduct of the year is Tốt: {conduct}",
  "step.award.learning": "Learning of the year is Tốt: {learning}",
  "step.award.excellentSubjects":
    "At least {need} subjects have a year average of {threshold} or more: {have} do",
  "step.award.noTermTitle": "Titles are given at the end of the school year, not for a term",

  "step.exemption.subject":
    "{subject} is among the subjects with a practical part that one may be exempt from: {subjects}",
  "step.exemption.part": "The exemption is from the practical part, not from the whole subject",
  "step.exemption.onTheory":
    "{subject} is still assessed as many times, on theory in place of the practical part",

  "step.disability.by.reduced-requirements":
    "Inclusive education, the subject can be followed: assessed like others, with lower requirements",
  "step.disability.by.individual-plan":
    "Inclusive education, the subject cannot be followed like others do: assessed by the individual plan",
  "step.disability.by.special-programme-or-individual-plan":
    "Special education: assessed by the rules of its programme or, without any, by the individual plan",
  "step.disability.leftOut":
    "What is waived is neither tested nor assessed, and counts in no condition on subjects",

  "step.duty.performs": "{role} acts: {act}",
  "step.duty.confirms": "{role} confirms: {act}",
  "step.duty.approves": "{role} approves: {act}",

  "diagnostic.absence.invalid": "Days and sessions of absence are whole numbers from 0, not {value}",
  "diagnostic.summer.notDue":
    "The result after summer ({value}) is left aside: neither training nor re-assessment was due for it",
  "diagnostic.reassessment.notEligible":
    "{subject} has {result} for the year and may not be re-assessed; the new result is left aside",
  "diagnostic.reassessment.unknownSubject":
    "{subject} has no result for the year; the new result is left aside",

  "role.subject-teacher": "The subject teacher",
  "role.homeroom-teacher": "The form teacher",
  "role.principal": "The principal",

  "act.conduct-assessment": "regular and periodic assessment",
  "act.enter-mark": "entering marks and levels in the books",
  "act.enter-result": "computing averages and results, entering them in the books and the transcript",
  "act.comment": "remarks on conduct",
  "act.correct-mark": "correcting a mark or a level",
  "act.rate-conduct": "rating conduct",
  "act.gather-results": "gathering the results of the class",
  "act.propose-list":
    "the lists of pupils promoted, to be re-assessed, to train in summer, retained, and to be praised",
  "act.complete-transcript": "writing the year's results into the transcript",
  "act.close-class-book": "approving the class book once it is complete",
  "act.check-record": "checking and signing the class book every month",
  "act.notify-parent": "informing the parents",
  "act.rate-summer-training": "rating summer training",
  "act.approve-reassessment": "approving the results of re-assessment",
  "act.grant-exemption": "granting exemption from a practical part",
  "act.decide-promotion-with-disability": "deciding on promotion of pupils with disabilities",
  "act.reward": "giving certificates",
};
