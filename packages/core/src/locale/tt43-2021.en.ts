/**
 * English sentences of Circular 43/2021 and Decision 02/2007 alone; most steps of Circular 43/2021 are those of Circular
 * 22/2021.
 */
export const tt43En: { readonly [key: string]: string } = {
  "step.subject.isActivity":
    "{subject} came into the programme after the circular and is an activity, not a subject",
  "step.promotion.conductNotRated":
    "The institution says that the learner in guided self-study has no conduct result: the conduct condition is skipped",

  "diagnostic.marked.fewerThanFive":
    "Only {have} subjects have marks where the levels ask for {need}; the text does not say what follows",
  "diagnostic.instrument.unsupported":
    "No copy of {instrument} could be read, so this is not computed ({question})",
};
