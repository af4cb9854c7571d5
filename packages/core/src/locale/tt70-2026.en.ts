/** English sentences of Circular 70/2026 and of the keeping of records. */
export const tt70En: { readonly [key: string]: string } = {
  "step.transcript.complete-data": "The data were completed on {at}; state before: {state}",
  "step.transcript.verify": "The data were checked, compared and confirmed on {at}; state before: {state}",
  "step.transcript.sign-person": "A personal signature was set on {at}, signer: {by}; state before: {state}",
  "step.transcript.sign-institution": "The institution signed on {at}; state before: {state}",
  "step.transcript.update-status": "The signing status was updated on {at}; state before: {state}",
  "step.transcript.issue": "The record was issued on {at}; state before: {state}",
  "step.transcript.issueLog": "The issue log has the purpose: {purpose}; the recipient: {recipient}",
  "step.transcript.recall": "The record was recalled on {at}, reason: {reason}; state before: {state}",
  "step.transcript.request-correction": "A request for correction came on {at}; state then: {state}",
  "step.transcript.decide-correction": "A request for correction was decided on {at}; state then: {state}",
  "step.transcript.createdBefore":
    "The record of the school year is created before {before}; last day: {lastDay}",
  "step.transcript.correctionDays":
    "An error is corrected within {days} working days from {requestedOn}; last day: {lastDay}",
  "step.retention.confirmed": "The sources confirm how long {record} is kept: {period}",
  "step.retention.dependsOnLevel": "How long {record} is kept depends on the level of the school",
  "step.retention.loaded": "The institution's own period for {record}: {period}, by {citation}",
  "step.retention.periodOver": "The period was over on {asOf}; last day of the period: {keptUntil}",
  "diagnostic.transcript.eventNotAllowed":
    "Event {index} (counted from 0), {event}, cannot happen while the record is {state}; allowed: {allowed}.",
  "diagnostic.transcript.eventOutOfOrder":
    "An event of {at} stands after one of {after}; events stand in the order of their days.",
  "diagnostic.transcript.signerNotAwaited":
    "Event {index} (counted from 0): no signature of {role} is awaited; still awaited: {awaited}.",
  "diagnostic.transcript.signatureOrder": "Event {index} (counted from 0): {role} signs only after {before}.",
  "diagnostic.transcript.delegationNotAllowed":
    "Event {index} (counted from 0): under the reading chosen, {role} cannot delegate the signature.",
  "diagnostic.transcript.signersNotGiven": "Nobody was named who has to sign; the library takes {taken}.",
  "diagnostic.transcript.laterEvents": "{later} events after {asOf} do not count yet.",
  "diagnostic.transcript.createdLate": "The record was created on {at}, after the last day {lastDay}.",
  "diagnostic.transcript.correctionLate":
    "The request for correction was settled on {at}, after the last day {lastDay}.",
  "diagnostic.workingDays.noHolidaysGiven":
    "No holidays were given; only Saturdays and Sundays were left out.",
  "diagnostic.retention.notConfirmed":
    "No source confirms how long {record} is kept; nothing may be destroyed before a period with its citation is loaded.",
  "diagnostic.retention.noCitation": "The period loaded for {record} has no citation.",
  "diagnostic.retention.periodInvalid":
    "The period {period} of {record} is no positive whole number of years.",
  "diagnostic.retention.againstLaw":
    "The period {period} loaded for {record} is against the one fixed: {fixed}.",
  "diagnostic.retention.loadedTwice": "The period of {record} was loaded twice with different values.",
  "ambiguity.tt70-2026.AMB-R01.question": "Do the personal signatures have an order?",
  "ambiguity.tt70-2026.AMB-R01.reading.ordered": "Subject teachers, then the homeroom teacher, then the head",
  "ambiguity.tt70-2026.AMB-R01.reading.anyOrder": "Any order among the persons; the institution last",
  "ambiguity.tt70-2026.AMB-R01.ground": "The circular states no order; this is the usual one",
  "ambiguity.tt70-2026.AMB-R02.question": "Does “before 30 June” include the 30th?",
  "ambiguity.tt70-2026.AMB-R02.reading.exclusive": "No, the last day is the 29th",
  "ambiguity.tt70-2026.AMB-R02.reading.inclusive": "Yes, the last day is the 30th",
  "ambiguity.tt70-2026.AMB-R02.ground": "“Before” a day leaves that day out",
  "ambiguity.tt70-2026.AMB-R03.question":
    "Does the day on which a request comes count among the 10 working days?",
  "ambiguity.tt70-2026.AMB-R03.reading.nextWorkingDay": "No, the count begins on the next working day",
  "ambiguity.tt70-2026.AMB-R03.reading.sameDay": "Yes, the day of receipt is the first",
  "ambiguity.tt70-2026.AMB-R03.ground": "A period usually runs from the day after the event",
  "ambiguity.tt70-2026.AMB-R06.question": "Who signs while the head is absent?",
  "ambiguity.tt70-2026.AMB-R06.reading.delegatedSigner": "A person with a written delegation",
  "ambiguity.tt70-2026.AMB-R06.reading.headOnly": "The head alone",
  "ambiguity.tt70-2026.AMB-R06.ground": "Article 9, clause 1 lets a delegated person sign",
};
