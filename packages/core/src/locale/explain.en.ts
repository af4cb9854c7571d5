/**
 * English sentences of explanations: what a decision lacks, why a level was not reached, what is still to be earned; the
 * words for operands that are no names of the law, under `word.`, and for places of the input, under `place.`.
 */
export const explainEn: { readonly [key: string]: string } = {
  "outcome.missing": "Missing: {missing}",
  "outcome.undetermined": "No conclusion yet",
  "outcome.possible": "Still possible: {text}",
  "outcome.notInForce": "The rule is in force from {from}; the day asked for is {asOf}",
  "outcome.noLongerInForce": "The rule is in force from {from} to {until}; the day asked for is {asOf}",
  "outcome.disputed": "The rules give different results: {clauses}",

  "step.whyNot.reached": "{goal} or better is reached: the level is {level}",
  "step.whyNot.possible": "{goal} can be reached by raising results: the level is {level}",
  "step.whyNot.raise": "{subject}: raise the average from {have} to {need} at least, {distance} more",
  "step.whyNot.turn": "{subject}: the result must turn from {have} to {need}",

  "whyNot.reached": "{level} meets the goal {goal}.",
  "whyNot.impossible":
    "{goal} cannot be reached by raising any result, because {clause} is not met; the level is {level}.",
  "whyNot.near": "The level is {level}; for {goal} at least this is needed: {changes}.",
  "whyNot.raise": "{subject} from {have} to {need}, {distance} more ({clause})",
  "whyNot.turn": "{subject} from {have} to {need} ({clause})",

  "step.leastFinal.tried":
    "With the end-of-term mark {final} the average is {average}; {goal} or more is needed",
  "step.leastFinal.least": "The least end-of-term mark for an average of {goal} or more is {final}",

  "step.leastMarks.mark": "At least {mark} is needed: {part}",
  "step.leastMarks.result": "{result} is needed: {part}",
  "step.leastMarks.withLeast": "With these results the goal {goal} is reached",
  "step.leastMarks.withBest":
    "Even with 10 for every mark and Đạt for every result still open, the goal {goal} is reached",
  "step.leastMarks.average": "{subject}: the average is {average}; {goal} or more is needed",
  "step.leastMarks.learning": "The learning level is then {learning}",

  "words.none": "none",
  "words.absent": "not there",
  "words.yes": "yes",
  "words.no": "no",
  "words.nth": "{what} no. {n}",
  "words.date": "{year}-{month}-{day}",
  "words.decimalSign": ".",

  "word.undetermined": "no conclusion",
  "word.none": "no title",
  "word.impossible": "impossible",
  "word.reached": "reached already",
  "word.entry-into-force": "entry into force",

  "asked.level": "level of schooling",
  "asked.subject": "subject",

  "place.term1": "term 1",
  "place.term2": "term 2",
  "place.year": "the year",
  "place.regular": "regular mark",
  "place.midterm": "mid-term mark",
  "place.final": "end-of-term mark",
  "place.results": "assessment",
  "place.marked": "subject assessed by marks",
  "place.yearAverages": "year averages",
  "place.conduct": "conduct level",
  "place.learning": "learning level",
  "place.learning.term1": "learning level of term 1",
  "place.learning.term2": "learning level of term 2",
  "place.award": "title",
  "place.promotion": "promotion",
  "place.periodsPerYear": "periods a year",
  "place.madeUp": "whether the make-up was sat",
  "place.makeUp": "make-up result",
  "place.mark": "mark",
  "place.part": "part of the subject",
  "place.education": "kind of education",
  "place.fullDays": "whole days absent",
  "place.morningOnly": "mornings absent",
  "place.afternoonOnly": "afternoons absent",
  "place.tasksCompleted": "whether the tasks were completed",
  "place.reassessed": "the level rated anew",
  "place.grade": "grade",
  "place.schoolYear": "school year",
  "place.date": "day",
  "place.function": "function",
};
