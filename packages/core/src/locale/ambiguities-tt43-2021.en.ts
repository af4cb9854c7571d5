/** The open questions of Circular 43/2021 in English: the question, each reading, the ground of the default. */
export const ambiguitiesTt43En: { readonly [key: string]: string } = {
  "ambiguity.tt43-2021.AMB-G01.question": "How is “only because of one subject” tested?",
  "ambiguity.tt43-2021.AMB-G01.reading.substitution": "Give that subject its best result and look again",
  "ambiguity.tt43-2021.AMB-G01.reading.removal":
    "Leave that subject out; the others must meet every condition, the number of subjects included",
  "ambiguity.tt43-2021.AMB-G01.ground":
    "The reading taken for Circular 22/2021; with five subjects, leaving one out would void the clause",

  "ambiguity.tt43-2021.AMB-G02.question": "Are elective subjects among “all subjects”?",
  "ambiguity.tt43-2021.AMB-G02.reading.everySubject": "Yes, every subject taken and averaged",
  "ambiguity.tt43-2021.AMB-G02.reading.compulsoryOnly": "No, compulsory subjects only",
  "ambiguity.tt43-2021.AMB-G02.ground": "The clause speaks of all subjects and excepts none",

  "ambiguity.tt43-2021.AMB-G03.question":
    "Is the result of a special-topic cluster one more regular mark, or one of the required number?",
  "ambiguity.tt43-2021.AMB-G03.reading.extra": "One more; the divisor follows the marks that are there",
  "ambiguity.tt43-2021.AMB-G03.reading.replacesOne": "One of the required number",
  "ambiguity.tt43-2021.AMB-G03.ground":
    "The required number follows the periods of the subject, the cluster not counted",

  "ambiguity.tt43-2021.AMB-G04.question":
    "Is the year average computed from rounded term averages, or in full precision to the end?",
  "ambiguity.tt43-2021.AMB-G04.reading.chained": "Rounded at each step",
  "ambiguity.tt43-2021.AMB-G04.reading.fullPrecision": "In full precision, rounded once at the end",
  "ambiguity.tt43-2021.AMB-G04.ground": "Term averages are recorded with one decimal",

  "ambiguity.tt43-2021.AMB-G05.question":
    "Are the activities of experience and career guidance, and local content, subjects?",
  "ambiguity.tt43-2021.AMB-G05.reading.commentOnly":
    "No, they are commented on and stand outside the learning level",
  "ambiguity.tt43-2021.AMB-G05.reading.asSubject": "Yes, like the others",
  "ambiguity.tt43-2021.AMB-G05.ground": "They came into the programme in 2022, after the circular",

  "ambiguity.tt43-2021.AMB-G06.question": "Must a learner in guided self-study have a conduct result?",
  "ambiguity.tt43-2021.AMB-G06.reading.optional":
    "No; the conduct condition is skipped where the institution says so",
  "ambiguity.tt43-2021.AMB-G06.reading.required": "Yes, like every learner",
  "ambiguity.tt43-2021.AMB-G06.ground": "Recalled, not compared with a copy",

  "ambiguity.tt43-2021.AMB-G07.question":
    "How many regular marks has a subject of fewer than 35 periods a year?",
  "ambiguity.tt43-2021.AMB-G07.reading.two": "Two, with a warning",
  "ambiguity.tt43-2021.AMB-G07.reading.error": "None can be named: an error",
  "ambiguity.tt43-2021.AMB-G07.ground": "The text begins at 35 periods; two is the least it names",
};
