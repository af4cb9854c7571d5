/**
 * The open questions of Circular 58/2011 in English: the question, each reading, the ground of the default. B03 has one
 * reading only.
 */
export const ambiguitiesTt58En: { readonly [key: string]: string } = {
  "ambiguity.tt58-2011.B01.question": "Do grades compare the rounded or the exact average over all subjects?",
  "ambiguity.tt58-2011.B01.reading.rounded": "The average rounded to one decimal",
  "ambiguity.tt58-2011.B01.reading.unrounded": "The exact average",
  "ambiguity.tt58-2011.B01.ground": "Article 11 rounds the average over all subjects before it is graded",

  "ambiguity.tt58-2011.B02.question": "What is the grade where one subject pulls Giỏi down to Kém?",
  "ambiguity.tt58-2011.B02.reading.adjacent": "Yếu, by the row of Khá",
  "ambiguity.tt58-2011.B02.reading.literal": "Kém, because no row speaks of it",
  "ambiguity.tt58-2011.B02.ground":
    "An average that reaches Giỏi reaches Khá too, and from Khá down to Kém the grade becomes Yếu",

  "ambiguity.tt58-2011.B03.question":
    "Must the condition on Toán, Ngữ văn and Ngoại ngữ hold besides the average, for the adjustment?",
  "ambiguity.tt58-2011.B03.reading.yes": "Yes",
  "ambiguity.tt58-2011.B03.ground": "Otherwise more than one subject stands in the way",

  "ambiguity.tt58-2011.B04.question": "Does a text that was recalled, not compared with a copy, decide?",
  "ambiguity.tt58-2011.B04.reading.asWritten": "Yes, with a note",
  "ambiguity.tt58-2011.B04.reading.verifyFirst": "No, it has to be verified first",
  "ambiguity.tt58-2011.B04.ground":
    "The formula before 2020, the results of comment subjects and exemption were written down from memory",
};
