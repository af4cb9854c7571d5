/** English sentences for Circular 27/2020; the legacy regime of primary schools shares many of them. */
export const tt27En: { readonly [key: string]: string } = {
  "step.contents.subjects": "Compulsory subjects and educational activities of grade {grade}: {subjects}",
  "step.contents.items":
    "{qualities} chief qualities, {generalCompetencies} general and {specificCompetencies} specific competencies",
  "step.regular.byComments": "Regular assessment is by comments, never by marks",

  "step.tests.any": "Grade {grade}, {moment}: there are periodic tests",
  "step.tests.scheduled": "Grade {grade}, {moment}: there are periodic tests in {subjects}",
  "step.tests.disabilityClass":
    "Grade {grade} of a class for people with disabilities, {moment}: tests in Tiếng Việt and Toán only; the tests: {subjects}",
  "step.mark.whole": "The mark {mark} is whole, without decimals",

  "step.secondTest.moment":
    "Another test is for the end of semester 1 and of the year: the moment is {moment}",
  "step.secondTest.proposed": "The teacher proposes another test",
  "step.secondTest.approved": "The school lets the pupil sit another test",
  "step.secondTest.firstStands": "The mark of the first test stands: {first}",
  "step.secondTest.secondReplaces": "The second mark {second} replaces the first {first}: {effective} counts",
  "step.secondTest.better": "The better of the marks {first} and {second} counts: {effective}",

  "step.disability.adjusted-or-individual-plan":
    "Inclusive education: assessed like others with adjusted requirements, or by the individual plan",
  "step.disability.special-or-individual-plan":
    "Special education: assessed by the rules of special education or by the individual plan",
  "step.disability.comments-and-two-tests":
    "A class for people with disabilities: regular comments and periodic tests in Toán and Tiếng Việt",

  "step.yearResult.counted":
    "All {levels} levels of subjects and activities, {items} levels of qualities and competencies and {tests} year-end tests are there",
  "step.yearResult.complete": "The results of the year's end are there; missing: {missing}",
  "step.yearResult.hoan-thanh-xuat-sac": "Every condition of Hoàn thành xuất sắc is met",
  "step.yearResult.hoan-thanh-tot": "Every condition of Hoàn thành tốt is met",
  "step.yearResult.hoan-thanh": "Every condition of Hoàn thành is met",
  "step.yearResult.chua-hoan-thanh": "In every other case: Chưa hoàn thành",
  "step.primary.every.level":
    "Every subject and activity at {atLeast} or above: {below} of {have} are below ({names})",
  "step.primary.every.item":
    "Every quality and competency at {atLeast} or above: {below} of {have} are below ({names})",
  "step.primary.every.test":
    "Every year-end test at {atLeast} or above: {below} of {have} are below ({names})",

  "step.transcript.mayBeDigital": "A Học bạ of {date}: from {from} on it may be digital",
  "step.transcript.digitalCircular": "From {from} on Circular 70/2026/TT-BGDĐT governs the digital Học bạ",

  "step.completion.byResult":
    "A result of Hoàn thành or above completes the class programme: the result is {result}",
  "step.completion.supplementaryDue":
    "The teacher helps the pupil and assesses anew, to reconsider completion of the class programme",
  "step.completion.supplementaryPassed": "The class programme is completed after supplementary assessment",
  "step.completion.listedToPrincipal":
    "The teacher lists the pupil to the principal, who has the pupil assessed and decides",
  "step.completion.principal.promote": "The principal decides that the pupil moves up",
  "step.completion.principal.retain": "The principal decides that the pupil does not move up yet",
  "step.completion.entry.hoan-thanh-chuong-trinh-lop-hoc":
    "Grade {grade}: the Học bạ records the class programme as completed once it is",
  "step.completion.entry.hoan-thanh-chuong-trinh-tieu-hoc":
    "Grade {grade}: the Học bạ records primary education as completed once it is",

  "step.handover.toReceivingTeacher":
    "Grade {grade}: the homeroom teacher talks to the teacher who takes the class and hands over its file",
  "step.handover.toSchool":
    "Grade {grade}: a lower-secondary teacher of the area takes part in invigilation and marking; the file is completed and handed to the school",
  "step.handover.directedBy.district-office-head":
    "On {date}: the head of the district education office directs the handover to grade 6",
  "step.handover.directedBy.commune-people-committee-chair":
    "On {date}: the chair of the commune's people's committee directs the handover to grade 6",

  "step.awards.hoc-sinh-xuat-sac":
    "Học sinh Xuất sắc for the result Hoàn thành xuất sắc: the result is {result}",
  "step.awards.hoc-sinh-tieu-bieu": "Every condition of Học sinh Tiêu biểu is met",
  "step.awards.goodResult": "The result is Hoàn thành tốt: it is {result}",
  "step.awards.excellentSubject": "Excellent achievement in at least one subject",
  "step.awards.clearProgress": "Clear progress in at least one quality or competency",
  "step.awards.classRecognised": "Recognised by the class",
  "step.awards.khen-thuong-dot-xuat": "A sudden achievement during the year",

  "diagnostic.secondTest.notAllowed":
    "The mark of the second test ({second}) is left aside, because another test was not allowed",
  "diagnostic.subject.unknown":
    "“{subject}” is not on the list of subjects and educational activities of primary school",
  "diagnostic.subject.duplicate": "{subject} comes twice; the first entry counts",
  "diagnostic.subject.leftAside":
    "{subject} does not count by itself, because Tin học và Công nghệ is read as one subject with one level and one mark",
  "diagnostic.subject.notOfGrade":
    "{subject} is not of the programme of grade {grade} and yet has a level; please check",
  "diagnostic.test.notScheduled":
    "{subject} has no periodic test in this grade; the mark {mark} does not count",
  "diagnostic.level.unknown": "“{level}” is not a level of this scale; its levels are: {known}",
  "diagnostic.level.oddWithTest":
    "{subject} has the level {level} while the year-end test has {mark}; the level is the teacher's judgement and stays, please check",
  "diagnostic.item.unknown": "“{item}” is not a quality or competency of this group",
  "diagnostic.item.leftBlank": "Competencies that are blank and do not count: {items}",
  "diagnostic.supplementary.notDue":
    "The result of supplementary assessment is left aside, because the class programme was completed",
  "diagnostic.principalDecision.notDue":
    "The principal's decision has no ground yet: it is for pupils who failed supplementary assessment",
};
