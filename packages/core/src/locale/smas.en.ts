/** Sentences of the files of SMAS: what is not SMAS's, what is never written. */
export const smasEn = {
  "format.smas.S1": "mark sheet with codes",
  "format.smas.S2": "mark sheet with labels only",
  "format.smas.S3": "primary sheet of one moment",
  "format.smas.S4": "primary sheet of four moments",
  "format.smas.S5": "saved answer of the interface",

  "diagnostic.format.notSmas":
    "Nothing in the file has the codes, keys or labels of SMAS. Download the file again and keep its hidden rows and columns.",
  "diagnostic.smas.nationalDatabase":
    "This sheet (layout {kind}) is the national database's, not SMAS's, though it looks alike; it was not read here. Read it as a file of the national database.",
  "diagnostic.smas.unknownMarkSheet":
    "This is a mark sheet, yet nothing tells which platform it is of: it has neither codes nor a column StudentID. It was not taken for SMAS's.",
  "diagnostic.smas.averagesComputed":
    "SMAS computes the averages by itself; its column stays as it is and nothing was written there.",
  "diagnostic.smas.attendanceKept":
    "The file reports {values} absences by pupils' codes alone, without class or name; they are kept beside the gradebook and not counted in it.",
  "diagnostic.smas.codeAmbiguous":
    "The code “{text}” of the list {list} does not stand for one national code (possible: {possible}); nothing was chosen. Decide by hand.",
  "diagnostic.smas.errorAnswer":
    "The file is an answer that says that the request failed; it holds no pupils. Ask for the data again.",
  "diagnostic.fill.noIdColumn":
    "The template has no column of pupils' keys or codes, which the platform needs to take the file back; nothing was written. Download the template again and keep its hidden columns.",
} as const;
