/** Sentences of moving a gradebook into a template: who matches whom, what was chosen, what has no place. */
export const convertEn = {
  "diagnostic.match.byName":
    "This row and the pupil of {pupil} share no code; they were matched by a name that both lists have only once. Check that they are one person.",
  "diagnostic.match.contradiction":
    "This row and the pupil of {pupil} have the same {same}, yet differ in {differs}; nothing was written. Make the two agree, then fill again.",
  "diagnostic.match.ambiguous":
    "Who is who cannot be told for sure: rows {rows} of the template, pupils {pupils} of the gradebook. Nothing was written in these rows; add a code that both sides have, or fill them by hand.",
  "diagnostic.match.notInTemplate":
    "The template has no row for this pupil, so nothing was written of the pupil. If the pupil left, nothing is to be done; else download the template again.",
  "diagnostic.match.notInBook":
    "The gradebook has no pupil for this row, so it stays as it was. Check whether the pupil came later.",
  "diagnostic.fill.noClass":
    "The gradebook holds no class as the template names it ({wanted}); nothing was written. Choose the file of that class.",
  "diagnostic.fill.ambiguousClass":
    "{classes} classes of the gradebook agree with what the template names ({wanted}); none was chosen. Give the gradebook of one class.",
  "diagnostic.fill.noSubject":
    "The class of the gradebook does not have the subject {subject} of the template; nothing was written there.",
  "diagnostic.fill.noTerm":
    "The gradebook holds nothing of the subject {subject} in term {term}; nothing was written there.",
  "diagnostic.fill.leftOut":
    "{values} values ({kind}) have no place in the target and were not written; the first stands in this cell.",
  "diagnostic.fill.unreadable":
    "{values} cells ({kind}) hold a text that could not be read, so they were not written; the first is this cell. Correct them in the source file.",
  "diagnostic.format.evidence":
    "The layout of {platform} {kind} is not proven: it is {evidence} only. Check the first file by hand before you rely on it.",
  "diagnostic.record.unknownField": "The dictionary has no field {field}. Check its name.",
  "diagnostic.record.missingField":
    "The required field {field} ({label}) is missing. Add it where the data come from; nothing is filled in.",
  "diagnostic.record.wrongType": "The field {field} ({label}) is of the type {type}.",
  "diagnostic.record.tooLong": "The field {field} ({label}) has more than {most} characters.",
  "diagnostic.record.unknownCode":
    "The value of {field} ({label}) is not in the list {list}. Use a code of the list of that school year.",
  "diagnostic.record.unreadable": "This JSON cannot be read as {what}. Download the file again.",
  "diagnostic.feed.statusTerm":
    "The software's status {software} may be any of {codes}; the data do not tell the term, so only the text was kept.",
  "diagnostic.feed.noClass": "No class or no grade is given for this pupil, who was left out.",
  "diagnostic.feed.noYear": "The data name no school year (NamHoc). Add the year in which it begins.",
  "diagnostic.pupil.identifiersDiffer":
    "One pupil has different values of {identifier} ({places}). Make them agree.",
  "diagnostic.pupil.profilesDiffer":
    "What the lists say of one pupil as {field} differs ({places}); all is kept. Make them agree.",
  "diagnostic.pupil.ambiguousIdentifier":
    "Several pupils have the {identifier} of this row, so it is not known whose it is; it is kept apart. Add the pupil's code.",
  "diagnostic.csdl.errorAnswer":
    "This file holds no data but an error answer ({code}) of the system. Sign in and download again.",
  "diagnostic.record.unknownValue":
    "“{text}” is no value of this field; the text was kept. Check it where it comes from.",
  "diagnostic.format.experimental":
    "The output {kind} ({platform}) is EXPERIMENTAL: no layout of it is published, and nobody signed it. It is no official record.",
  "diagnostic.oneRoster.noCalendar":
    "The days of the terms of school year {schoolYear} are not given, and OneRoster cannot do without; the class was left out.",
  "diagnostic.oneRoster.noSchool":
    "The gradebook names no school for class {className}, and OneRoster cannot do without; the class was left out.",
  "diagnostic.convert.unknownPlatform": "There is no platform {platform}. There are: {known}.",
  "diagnostic.convert.severalPlatforms":
    "The file looks like those of several platforms ({platforms}) and was not read. Download the original again.",
  "diagnostic.convert.unknownFormat":
    "The file is not recognised as one of any platform ({known}). Download it again; titles and labels must stay as they are.",
} as const;
