/** English titles of the articles of the legacy primary regime that the library knows of, in its own words. */
export const clausesTt22Of2016En: { readonly [key: string]: string } = {
  "clause.tt22-2016/10": "Periodic assessment: levels, tests, marks",
  "clause.tt22-2016/14": "Completion of the class programme and of primary education",
  "clause.tt22-2016/14.1": "Completion of the class programme and promotion",
  "clause.tt22-2016/14.1.a": "Conditions for completing the class programme",
  "clause.tt22-2016/16": "Awards",
  "clause.tt22-2016/16.1": "The principal's awards",
  "clause.tt22-2016/16.1.a": "Awards of the year",
  "clause.tt22-2016/16.1.b": "Award for a sudden achievement",
  "clause.tt22-2016/entry-into-force": "Entry into force",
};
