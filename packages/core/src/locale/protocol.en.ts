/** What can be wrong with a question of the evaluation protocol. */
export const protocolEn = {
  "step.pupilYear.part": "How {part} was found",
  "diagnostic.request.malformed": "The question is malformed; {expected} is expected.",
  "diagnostic.request.unknownOperation": "There is no operation {op}; the operations are: {known}.",
  "diagnostic.input.missing": "A field of the question is missing.",
  "diagnostic.input.invalid": "A field of the question has an invalid value; {expected} is expected.",
  "diagnostic.instrument.notEncoded": "{instrument} cannot be computed yet.",
  "diagnostic.option.unknown": "There is no open question of this id; the ids are: {known}.",
  "diagnostic.option.unknownValue": "There is no reading “{value}”; choose one of: {known}.",
} as const;
