/** English sentences for Circular 22/2021, articles 5 to 7 and 9. */
export const tt22LearningEn: { readonly [key: string]: string } = {
  "step.subject.assessedByComments": "{subject} is on the list of subjects assessed by comments alone",
  "step.mark.onScale": "The mark {mark} lies on the scale from {lowest} to {highest}",

  "step.assessments.regularByComments":
    "A subject assessed by comments: {regular} regular assessments are recorded each term",
  "step.assessments.regularByPeriods":
    "A subject of {periods} periods a year: {regular} regular marks are recorded each term",
  "step.assessments.specialTopic":
    "The special-topic cluster adds {added} to the regular results, which makes {regular}",
  "step.assessments.periodic": "Each term has {midterm} mid-term and {final} end-of-term assessment",

  "step.testMinutes.fixed": "A subject of {periods} periods a year: a test lasts {max} minutes",
  "step.testMinutes.range": "A subject of {periods} periods a year: a test lasts {min} to {max} minutes",
  "step.testMinutes.specialised": "A specialised subject: a test lasts {max} minutes at most",

  "step.missed.forceMajeure": "The periodic assessment was missed through force majeure",
  "step.missed.madeUp": "The make-up assessment was sat",
  "step.missed.makeUpMark": "The make-up mark {mark} stands for the missed assessment",
  "step.missed.makeUpResult.dat": "The make-up result Đạt stands for the missed assessment",
  "step.missed.makeUpResult.chua-dat": "The make-up result Chưa đạt stands for the missed assessment",
  "step.missed.zero": "The missed periodic assessment counts as 0",
  "step.missed.chua-dat": "The missed periodic assessment counts as Chưa đạt",

  "step.average.regularCount": "Enough regular marks: there are {have}, {need} are needed",
  "step.average.periodic": "Mid-term and end-of-term marks are there; missing: {missing}",
  "step.average.missingAsZero": "{count} missing regular marks count as 0",
  "step.average.missingLeftOut": "{count} missing regular marks are left out; those that are there count",
  "step.average.weightedSum":
    "{regularCount} regular marks, {regularSum} together, + 2 × mid-term {midterm} + 3 × end-of-term {final} = {sum}, divided by {divisor}",
  "step.average.rounded": "{sum} / {divisor}, rounded to one decimal, is {average}",
  "step.average.terms": "The term averages are there; missing: {missing}",
  "step.average.yearSum": "First term {term1} + 2 × second term {term2} is {sum}, divided by {divisor}",
  "step.average.carried": "The subject is taught in term {term} only: its average {average} is the year's",
  "step.average.bothTerms": "The subject is taught in both terms (it is taught in term {term} only)",

  "step.comment.enough": "The required assessments are there: {have} of {need}",
  "step.comment.everyOne": "Every assessment is Đạt: {failed} of {have} are Chưa đạt",
  "step.comment.result.dat": "The subject's result is Đạt",
  "step.comment.result.chua-dat": "The subject's result is Chưa đạt",
  "step.comment.termResult": "The term result that decides the year is there; missing: {missing}",
  "step.comment.secondTerm": "The year's result is that of the second term",
  "step.comment.carried": "The subject is taught in the first term only: its result is the year's",

  "step.learning.complete": "Every subject has a result; missing: {missing}",
  "step.learning.enoughSubjects": "At least {need} subjects have marks: {have} do",
  "step.learning.tot": "The conditions of Tốt are met",
  "step.learning.kha": "The conditions of Khá are met",
  "step.learning.dat": "The conditions of Đạt are met",
  "step.learning.chua-dat": "Everything else is Chưa đạt",
  "step.learning.comments":
    "Subjects assessed by comments: {failed} are Chưa đạt, this level bears {allowed} at most",
  "step.learning.everyMark": "Every average is {threshold} or more: {below} are lower",
  "step.learning.countMarks": "At least {need} averages are {threshold} or more: {have} are",
  "step.oneSubject.tot":
    "The result of one subject alone keeps the level two or more below Tốt; in the way: {subjects}",
  "step.oneSubject.kha":
    "The result of one subject alone keeps the level two or more below Khá; in the way: {subjects}",
  "step.oneSubject.raisedTo.kha": "Because of {subject} alone, Đạt is raised to the next level, Khá",
  "step.oneSubject.raisedTo.dat": "Because of {subject} alone, Chưa đạt is raised to the next level, Đạt",

  "diagnostic.mark.outOfRange": "The mark {text} is off the scale from 0 to 10",
  "diagnostic.average.outOfRange": "The average {average} is off the scale from 0 to 10",
  "diagnostic.marked.fewerThanSix":
    "Only {have} subjects have marks where the levels ask for {need}; the text does not say what follows",
  "diagnostic.periods.invalid": "Not a number of periods a year: {text}",
  "diagnostic.periods.under35":
    "A subject of {periods} periods a year, fewer than 35, is not named by the text; {regular} regular marks are taken",
  "diagnostic.subjectYear.singleTerm":
    "The subject is taught in term {term} only; the text does not give its result of the year",
  "diagnostic.source.unverified":
    "The wording of {clause} has not been compared with the original (confidence {confidence}); check it before official use",
  "diagnostic.ambiguity.decisive":
    "This follows the reading “{followed}”; under “{alternative}” the result would be {wouldGive}",
};
