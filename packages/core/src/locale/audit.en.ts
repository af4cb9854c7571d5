/** Sentences of the audit: what a finding says, what an unjudged value lacks, what to do about it. */
export const auditEn = {
  "finding.average.mismatch":
    "The average of {subject} for {term} is recorded as {recorded}; recomputed from the data in the files it is {lawful}.",
  "finding.comment.mismatch":
    "The result of {subject} for {term} is recorded as {recorded}; by the data in the files it is {lawful}.",
  "finding.level.mismatch":
    "The learning level for {term} is recorded as {recorded}; the subject results in the files give {lawful}.",
  "finding.conduct.mismatch":
    "The conduct level for {term} is recorded as {recorded}; {term1} in term 1 and {term2} in term 2 give {lawful}.",
  "finding.award.mismatch":
    "The title for {term} is recorded as {recorded}; by the results in the files it is {lawful}.",
  "finding.promotion.mismatch":
    "Promotion is recorded as “{recorded}”; with the results of the year and {absentSessions} absent sessions in the files it is “{lawful}”.",
  "finding.mark.outOfRange":
    "A cell of {subject} in {term} holds “{recorded}”; marks go from 0 to 10. Compare with the pupil's paper and enter it again.",
  "finding.mark.tooManyDecimals":
    "A cell of {subject} in {term} holds “{recorded}”; a mark is a whole number or has one decimal after rounding.",
  "finding.mark.unreadable":
    "A cell of {subject} in {term} holds “{recorded}”, which is neither a mark nor a result.",
  "finding.mark.isDate":
    "A cell of {subject} in {term} holds a date ({recorded}), not a mark. Enter the mark again in a cell formatted as a number.",
  "finding.mark.isBoolean":
    "A cell of {subject} in {term} holds a true/false value ({recorded}), not a mark.",
  "finding.mark.wrongKind":
    "A cell of {subject} in {term} holds “{recorded}”, which does not fit the subject: a marked subject needs a mark, a comment subject Đạt or Chưa đạt.",
  "finding.regular.tooFew":
    "{subject} has {recorded} regular marks in {term} and needs {lawful}: the subject has {periods} periods a year ({source}).",
  "finding.regular.tooFew.comments":
    "{subject} has {recorded} regular assessments in {term} and needs {lawful}: the subject is assessed by comments, whatever its periods.",
  "finding.periodic.missing": "{subject} has a result for {term} although its {which} is blank.",
  "finding.pupil.duplicate":
    "Pupil code {recorded} already stands in cell {first}; a pupil is listed once in a class.",
  "finding.exempt.compulsory":
    "{subject} is compulsory but recorded as exempt, so it is left out of every condition; exemption rests on {clause} alone.",
  "finding.regime.other":
    "Class {className} (grade {grade}, {level}, school year {schoolYear}) falls under {instrument}, which sodiem cannot check yet, so the class was not judged.",
  "finding.regime.other.unknown":
    "Class {className} (grade {grade}, {level}, school year {schoolYear}): no governing instrument could be determined, so the class was not judged.",

  "periodsSource.programme": "by the 2018 general education programme",
  "periodsSource.given": "as stated, for instance by --periods",

  "missing.regular": "a regular mark",
  "missing.midterm": "the mid-term assessment",
  "missing.final": "the end-of-term assessment",
  "missing.term1": "the result of term 1",
  "missing.term2": "the result of term 2",
  "missing.subjects": "subject results, or enough marked subjects",
  "missing.subject": "the result of one or more subjects",
  "missing.conduct.term1": "the conduct level of term 1",
  "missing.conduct.term2": "the conduct level of term 2",
  "missing.conduct.year": "the conduct level of the year",
  "missing.learning.year": "the learning level of the year",
  "missing.absentSessions": "the absent sessions",
  "missing.conductAfterTraining": "the conduct level after summer training",
  "missing.learningAfterReassessment": "the learning level after re-assessment",
} as const;
