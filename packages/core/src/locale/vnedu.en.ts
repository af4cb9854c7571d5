/** Sentences of reading and filling vnEdu's files of marks, lists, reports and look-ups. */
export const vneduEn = {
  "diagnostic.title.otherKey":
    "The technical key at the top of the sheet differs from its title ({differs}); the title was read. vnEdu goes by the key: check that the right sheet was pasted here.",
  "diagnostic.column.noLevel":
    "There is no column of levels (XL) of {moment}. Check the labels of the columns.",
  "diagnostic.incident.date": "“{text}” is not a whole date; the text is kept.",
  "diagnostic.incident.points": "“{text}” is no number of points and was not read.",
  "diagnostic.lookup.unreadable":
    "This answer of the look-up cannot be read: it is not whole JSON with marks in it. Save it again from the look-up page.",
  "diagnostic.list.empty": "The list has no pupils yet.",
  "diagnostic.lookup.noPlace":
    "{label}: the gradebook has no place for {values} marks here (several one-period tests, for example); they are kept apart and count nowhere.",
  "diagnostic.fill.notFillable":
    "A vnEdu file of kind {kind} is only read, never filled: the platform makes it and does not take it back. Use the template of a mark sheet or of a list of pupils.",
  "diagnostic.generate.primary":
    "No mark sheet of a primary school (class {className}) is made anew: it needs vnEdu's technical key. Download the template of the class and fill it.",
  "diagnostic.generate.nothing":
    "Class {className} has no subject with marks or remarks in term {term}; nothing was made.",
} as const;
