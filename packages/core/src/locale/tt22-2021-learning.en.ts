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

  "ambiguity.tt22-2021.A01.question": "How is an exact half rounded?",
  "ambiguity.tt22-2021.A01.reading.halfUp": "Up",
  "ambiguity.tt22-2021.A01.reading.halfEven": "To the even digit",
  "ambiguity.tt22-2021.A01.ground": "The text only says rounded; every system that states a rule rounds up",

  "ambiguity.tt22-2021.A02.question":
    "Is the year average computed from rounded or from exact term averages?",
  "ambiguity.tt22-2021.A02.reading.roundedSemesters": "From rounded ones",
  "ambiguity.tt22-2021.A02.reading.unroundedSemesters": "From exact ones",
  "ambiguity.tt22-2021.A02.ground": "The formula names ĐTBmhk, which the books carry with one decimal",

  "ambiguity.tt22-2021.A03.question": "Do levels compare rounded or exact averages?",
  "ambiguity.tt22-2021.A03.reading.rounded": "Rounded ones",
  "ambiguity.tt22-2021.A03.reading.unrounded": "Exact ones",
  "ambiguity.tt22-2021.A03.ground": "The average that is recorded is the subject's result",

  "ambiguity.tt22-2021.A04.question": "How is “only because of one subject” tested?",
  "ambiguity.tt22-2021.A04.reading.substitution": "Give that subject its best result and look again",
  "ambiguity.tt22-2021.A04.reading.removal":
    "Leave that subject out; the others must meet every condition, the number of subjects included",
  "ambiguity.tt22-2021.A04.ground":
    "“Only because of” asks what another result of that subject would give; left out, a subject that is needed as the sixth would void the clause",

  "ambiguity.tt22-2021.A05.question": "May the one subject be one assessed by comments?",
  "ambiguity.tt22-2021.A05.reading.true": "Yes",
  "ambiguity.tt22-2021.A05.reading.false": "No, only one with marks",
  "ambiguity.tt22-2021.A05.ground":
    "Article 2, clause 1 makes it a subject, and the clause says “one subject”",

  "ambiguity.tt22-2021.A06.question": "What is the level of a pupil with fewer than six marked subjects?",
  "ambiguity.tt22-2021.A06.reading.undetermined": "Left open",
  "ambiguity.tt22-2021.A06.reading.literal": "Chưa đạt: there are no six subjects",
  "ambiguity.tt22-2021.A06.reading.scale": "“At least six” means all there are",
  "ambiguity.tt22-2021.A06.ground": "The text does not say; existing systems differ",

  "ambiguity.tt22-2021.A07.question": "What if a regular mark is missing when the term closes?",
  "ambiguity.tt22-2021.A07.reading.incomplete": "There is no average yet",
  "ambiguity.tt22-2021.A07.reading.useAvailable": "The marks that are there count",
  "ambiguity.tt22-2021.A07.reading.zero": "Each missing mark counts as 0",
  "ambiguity.tt22-2021.A07.ground": "Article 7, clause 5 speaks of periodic assessments only",

  "ambiguity.tt22-2021.A09.question":
    "Do optional subjects (second foreign language, ethnic minority language) count for levels and titles?",
  "ambiguity.tt22-2021.A09.reading.include": "Yes",
  "ambiguity.tt22-2021.A09.reading.exclude": "No",
  "ambiguity.tt22-2021.A09.ground": "Article 2, clause 1 names optional subjects among the subjects",

  "ambiguity.tt22-2021.A10.question":
    "How do parts of an integrated subject, or the two contents of Nghệ thuật, count?",
  "ambiguity.tt22-2021.A10.reading.oneSubject":
    "One subject with one set of marks; Nghệ thuật is Đạt only if both contents are",
  "ambiguity.tt22-2021.A10.reading.callerCombined": "The school gives the combined result",
  "ambiguity.tt22-2021.A10.ground": "Ministry guidance as recalled, not compared with a copy",

  "ambiguity.tt22-2021.A11.question":
    "Is the result of a special-topic cluster one more regular mark, or one of the required number?",
  "ambiguity.tt22-2021.A11.reading.extra": "One more",
  "ambiguity.tt22-2021.A11.reading.withinCount": "One of the required number",
  "ambiguity.tt22-2021.A11.ground": "Article 6, clause 2 leaves the cluster out of its counts",

  "ambiguity.tt22-2021.A12.question": "What is the year's result of a subject taught in one term?",
  "ambiguity.tt22-2021.A12.reading.carry": "That term's result",
  "ambiguity.tt22-2021.A12.reading.undetermined": "Left open",
  "ambiguity.tt22-2021.A12.ground": "Circular 22/2021 is silent; the earlier rule took that term's result",

  "ambiguity.tt22-2021.A17.question":
    "Does Article 9, clause 3 apply to the level after summer re-assessment?",
  "ambiguity.tt22-2021.A17.reading.true": "Yes",
  "ambiguity.tt22-2021.A17.reading.false": "No",
  "ambiguity.tt22-2021.A17.ground": "The new level is a level under Article 9",

  "ambiguity.tt22-2021.A18.question": "What becomes of a mark with two decimals?",
  "ambiguity.tt22-2021.A18.reading.reject": "It is refused",
  "ambiguity.tt22-2021.A18.reading.round": "It is rounded to one decimal",
  "ambiguity.tt22-2021.A18.ground": "Article 5, clause 3, point b: a mark is whole or has one decimal",
};
