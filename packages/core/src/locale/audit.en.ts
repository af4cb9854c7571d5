/** Sentences of the audit: what a finding says, what an unjudged value lacks, what to do about it. */
export const auditEn = {
  "finding.average.mismatch":
    "The average of {subject} for {term} is recorded as {recorded}; recomputed from the data in the files it is {lawful}.",
  "finding.overall.mismatch":
    "The average over all subjects for {term} is recorded as {recorded}; the mean of the subject averages in the files is {lawful}.",
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
  "finding.result.unreadable":
    "A cell of {subject} in {term} holds “{recorded}”, which cannot be read as Đạt or Chưa đạt.",
  "finding.cell.error":
    "A cell of {subject} in {term} shows a formula error ({recorded}). Enter the value again.",
  "finding.cell.formulaWithoutValue":
    "A cell of {subject} in {term} is a formula whose result the file does not hold. Open the file in a spreadsheet program and save it again.",

  "finding.yearResult.mismatch":
    "The result of the year is recorded as {recorded}; the levels and tests of the year's end in the files give {lawful}. The next better result is kept away by: {limitedBy}.",
  "finding.yearResult.mismatch.top":
    "The result of the year is recorded as {recorded}; the levels and tests of the year's end in the files give {lawful}.",
  "finding.yearResult.impossible":
    "The result of the year is recorded as {recorded}; although {missing} is missing, the data in the files leave only: {possible}.",
  "finding.yearResult.unclear":
    "It is not clear which result of the year is recorded ({recorded}). Tick exactly one.",
  "finding.yearResult.notOfRegime":
    "The result of the year is recorded as {recorded}, yet the circular that governs this class knows no four levels, only whether the class programme was completed.",
  "finding.award.mismatch.open":
    "The title for {term} is recorded as {recorded}, which the results in the files contradict.",
  "finding.promotion.mismatch.primary":
    "The pupil has completed the class programme and so moves up, yet the cell says “{recorded}”.",
  "finding.mark.outOfRange.fromOne":
    "A cell of {subject} at {moment} holds “{recorded}”; marks go from 1 to 10. Compare with the pupil's paper and enter it again.",
  "finding.mark.tooManyDecimals.whole":
    "A cell of {subject} at {moment} holds “{recorded}”; the mark of a periodic test is a whole number. Compare with the pupil's paper and enter it again.",
  "finding.level.unreadable":
    "A cell for the level of {subject} at {moment} holds “{recorded}”; there are only T (Hoàn thành tốt), H (Hoàn thành) and C (Chưa hoàn thành).",
  "finding.item.unreadable":
    "A cell of {item} at {moment} holds “{recorded}”; for qualities and competencies there are only T (Tốt), Đ (Đạt) and C (Cần cố gắng).",
  "finding.level.oddWithTest":
    "{subject} at {moment} is recorded as {recorded} although the test was marked {mark}. No rule forbids it, but it is worth a look.",
  "finding.test.notScheduled":
    "{subject} has no periodic test at {moment} in grade {grade}, yet it has {count} mark(s), which do not count.",
  "finding.test.missing": "{subject} has a level at {moment} but not the mark of its periodic test.",
  "finding.test.missing.class":
    "{subject} has a periodic test at {moment} in grade {grade}, yet nobody in the class has a mark. The table may only not print that column; check it.",
  "finding.subject.notCounted": "{subject} is not in the programme, so it takes no part in any condition.",
  "finding.note.reading": "Under another reading of {reading} the recorded result would be right.",
  "finding.note.unverified": "{clause} has not been compared with an original; check it before official use.",

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
  "missing.yearResult": "the result of the year",
  "missing.supplementary": "the result of assessment anew",
  "missing.principalDecision": "the principal's decision",
  "missing.conductAfterTraining": "the conduct level after summer training",
  "missing.learningAfterReassessment": "the learning level after re-assessment",
} as const;
