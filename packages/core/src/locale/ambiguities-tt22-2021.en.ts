/**
 * The open questions of Circular 22/2021 in English: the question, each reading, the ground of the default. A question
 * without an option (A08, A19, A20) has the one reading `default`.
 */
export const ambiguitiesTt22En: { readonly [key: string]: string } = {
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

  "ambiguity.tt22-2021.A08.question": "How many regular marks has a subject of fewer than 35 periods a year?",
  "ambiguity.tt22-2021.A08.reading.default": "Two, like a subject of 35 periods",
  "ambiguity.tt22-2021.A08.ground":
    "Article 6, clause 2 does not name it; Circular 26/2020 said “35 or fewer”, and every system records two",

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

  "ambiguity.tt22-2021.A13.question": "Do results after summer count for titles?",
  "ambiguity.tt22-2021.A13.reading.false": "No, for promotion only",
  "ambiguity.tt22-2021.A13.reading.true": "Yes",
  "ambiguity.tt22-2021.A13.ground":
    "Article 13, clause 3 and Article 14 replace results for the decision on promotion",

  "ambiguity.tt22-2021.A14.question":
    "What follows where conduct and learning of the year are both Chưa đạt?",
  "ambiguity.tt22-2021.A14.reading.trainThenReassess":
    "Training in summer first; once it is passed, re-assessment",
  "ambiguity.tt22-2021.A14.reading.retain": "Not promoted",
  "ambiguity.tt22-2021.A14.ground":
    "Article 14 asks for conduct of Đạt or better, and Article 13, clause 3 lets the new level replace the old; one public system retains at once",

  "ambiguity.tt22-2021.A15.question": "How are absences counted in a school that teaches two sessions a day?",
  "ambiguity.tt22-2021.A15.reading.onePerDayPlan":
    "By a plan of one session a day: a whole day counts once, the second session alone does not count",
  "ambiguity.tt22-2021.A15.reading.everySession": "Every session missed counts",
  "ambiguity.tt22-2021.A15.ground":
    "Article 12, clause 1, point c counts by an education plan of one session a day",

  "ambiguity.tt22-2021.A16.question": "Must every subject that may be re-assessed be re-assessed?",
  "ambiguity.tt22-2021.A16.reading.anySubset": "No, some of them will do",
  "ambiguity.tt22-2021.A16.reading.allEligibleRequired": "Yes, all of them",
  "ambiguity.tt22-2021.A16.ground":
    "Article 14 is worded as an entitlement; there is a reply of the Ministry whose end could not be read",

  "ambiguity.tt22-2021.A17.question":
    "Does Article 9, clause 3 apply to the level after summer re-assessment?",
  "ambiguity.tt22-2021.A17.reading.true": "Yes",
  "ambiguity.tt22-2021.A17.reading.false": "No",
  "ambiguity.tt22-2021.A17.ground": "The new level is a level under Article 9",

  "ambiguity.tt22-2021.A18.question": "What becomes of a mark with two decimals?",
  "ambiguity.tt22-2021.A18.reading.reject": "It is refused",
  "ambiguity.tt22-2021.A18.reading.round": "It is rounded to one decimal",
  "ambiguity.tt22-2021.A18.ground": "Article 5, clause 3, point b: a mark is whole or has one decimal",

  "ambiguity.tt22-2021.A19.question":
    "Does a waived subject of a pupil with a disability count in conditions on subjects?",
  "ambiguity.tt22-2021.A19.reading.default": "No, it is left out of every “all subjects” and of the numbers",
  "ambiguity.tt22-2021.A19.ground":
    "Article 11, clause 2; where fewer than six remain, A06 applies and the principal decides under Article 12, clause 4",

  "ambiguity.tt22-2021.A20.question":
    "What of pupils who changed school or elective, or lack an earlier term?",
  "ambiguity.tt22-2021.A20.reading.default": "Nothing is computed; the school gives the result",
  "ambiguity.tt22-2021.A20.ground": "Circular 22/2021 has no rule on it",
};
