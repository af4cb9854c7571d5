/** Sentences of reading: what a file, sheet or cell has wrong, why it matters and what to do about it. */
export const readingEn = {
  "diagnostic.mark.tooManyDecimals":
    "The mark {text} has {decimals} decimals and may have {allowed}. Round it as the circular says and enter it again.",
  "diagnostic.mark.rounded": "The mark {text} was rounded to {mark}, as the chosen reading says.",
  "diagnostic.mark.isDate":
    "The cell of a mark holds a date ({text}); spreadsheets turn 7.5 into one by themselves. Format the cell as a number and enter the mark again.",
  "diagnostic.mark.isBoolean":
    "The cell of a mark holds true or false ({text}), not a mark. Enter the mark again.",
  "diagnostic.mark.unreadable":
    "“{text}” cannot be read as a mark, and nothing is guessed. Write a number from 0 to 10, such as 8 or 8.5.",
  "diagnostic.level.unreadable":
    "“{text}” cannot be read as a level; this column holds {expected}. Nothing is guessed.",
  "diagnostic.yearResult.several":
    "Several results of the year are ticked ({text}); none was chosen. Tick one only.",
  "diagnostic.tick.unreadable":
    "The column “{label}” is for ticks only, yet the cell holds “{text}”; it was taken as not ticked. Tick it with x or leave it blank.",
  "diagnostic.result.unreadable":
    "“{text}” cannot be read as the result of a subject assessed by comments. Write Đ or CĐ.",

  "diagnostic.class.schoolUnknown":
    "The sheet names no school, and {schools} schools have a class {className}; it is kept apart from both.",
  "diagnostic.sheet.duplicate":
    "This sheet and {firstSheet} of {firstFile} say the same thing of one class and term. Remove the copy; both were read.",
  "diagnostic.subject.assessedByConflict":
    "{name} has marks in one place and comments in another; it is taken as assessed by comments. Check the sheets of the subject.",
  "diagnostic.subject.periodsConflict":
    "{name} comes with different numbers of periods ({periods}); none is used.",
  "diagnostic.pupil.namesDiffer":
    "One pupil has different names ({places}). Check that these cells mean one person.",
  "diagnostic.pupil.birthDatesDiffer": "One pupil has different birth dates ({places}). Make them agree.",
  "diagnostic.pupil.nationalIdsDiffer":
    "One pupil has different national identity numbers ({places}). Make them agree.",
  "diagnostic.pupil.gendersDiffer":
    "One pupil is recorded as a girl in one place and as a boy in another ({places}). Make them agree.",
  "diagnostic.pupil.ambiguousNationalId":
    "Several pupils have the identity number of this row, so it is not known whose it is; it is kept apart. Add the pupil's code.",
  "diagnostic.pupil.ambiguousName":
    "This row has a name only, and {rows} rows of the class share it or differ in birth date; it is kept apart. Add the pupil's code.",

  "diagnostic.file.lock":
    "{file} is the temporary file of an open spreadsheet program, not a gradebook. Close the program and choose the file without ~$.",
  "diagnostic.format.unknown":
    "The layout is not known: its first rows hold no title of a known platform. Export the file again and keep its title rows.",
  "diagnostic.sheet.unknown": "The sheet has no title of vnEdu and was left out.",
  "diagnostic.sheet.hidden": "The sheet is hidden and was read all the same.",
  "diagnostic.header.notFound":
    "No row has a cell STT and a cell Họ và tên, so the beginning of the table is not known. Keep the head of the table when saving.",
  "diagnostic.title.noClass":
    "The title names no class, so the sheet was not read. It needs a line such as: Khối 8 - Lớp 8A.",
  "diagnostic.title.noGrade":
    "The grade of class {className} is not clear, so the sheet was not read. It needs a line such as: Khối 8 - Lớp 8A.",
  "diagnostic.title.noSchoolYear":
    "The title names no school year of two consecutive years, so the sheet was not read. It needs words such as: NĂM HỌC 2024-2025.",
  "diagnostic.title.noTerm":
    "The title names no term, so the sheet was not read. It needs words such as: HỌC KỲ 1.",
  "diagnostic.title.noMoment":
    "The title names no moment of assessment, so the sheet was not read. It needs words such as: CUỐI HỌC KÌ I, CUỐI NĂM HỌC.",
  "diagnostic.title.notPrimary":
    "This is a summary of primary schools, yet the class is {className} (grade {grade}), so it was not read. Check the title.",
  "diagnostic.title.noSubject":
    "The title names no subject, so the sheet was not read. It needs words such as: BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN.",
  "diagnostic.title.gradeMismatch":
    "The title says grade {grade}, yet the class is {className}; it was read as grade {grade}. Check the title.",
  "diagnostic.subject.cluster":
    "“{label}” is a special-topic cluster: its result counts as one regular mark of a subject and is no subject of its own, so it is not in the book.",
  "diagnostic.subject.taggedMarks":
    "The column {name} is headed as marked, yet by the circular the subject is assessed by comments; it was read by the circular.",
  "diagnostic.subject.taggedComments":
    "The column {name} is headed as assessed by comments, yet by the circular the subject is marked; it was read by the circular.",

  "diagnostic.column.hidden":
    "The column {label} is hidden and was read all the same, because the visible column of that name is empty.",
  "diagnostic.column.duplicate": "The column {label} is there twice. Check whether the head was changed.",
  "diagnostic.column.regularCount":
    "The heading ĐĐGtx reaches over {group} columns, and there are {labels} columns of regular marks; they were read by their own labels. Check that no column has moved.",
  "diagnostic.column.noRegular": "The table has no columns of regular marks (TX1, TX2…).",
  "diagnostic.column.noMidterm": "The table has no column of mid-term marks (ĐĐGgk).",
  "diagnostic.column.noFinal": "The table has no column of end-of-term marks (ĐĐGck).",
  "diagnostic.column.noAverage": "The table has no column of averages (ĐTBmhk).",
  "diagnostic.column.unknown": "The column “{label}” is not known; its {cells} cells are not in the book.",
  "diagnostic.row.gap": "There are blank rows or notes within the list; the pupils after them were read.",
  "diagnostic.row.noNumber": "The row has a pupil's code and name and no running number; it was read.",
  "diagnostic.row.noName": "The row has a running number and data and no name; it was read. Add the name.",
  "diagnostic.row.skipped":
    "The row lies outside the list (after a gap, out of sequence, without a code) and was not read. If it is a pupil, move it up to the list.",
  "diagnostic.row.continuation":
    "The row lies in merged cells of the pupil above, and its own cells {cells} belong nowhere, so they were not read. Split the cells and give each pupil one row.",
  "diagnostic.row.hidden":
    "{rows} rows of pupils are hidden, perhaps by a filter, and were read all the same.",
  "diagnostic.pupil.duplicateCode":
    "The pupil's code in this row is already in {first}. Check whether the pupil is there twice or the code is mistyped.",
  "diagnostic.id.leadingZeroLost":
    "The national identity number lacks digits: it was stored as a number and lost its first zero. Nothing was added; format the cell as text and enter all 12 digits.",
  "diagnostic.id.notTwelveDigits":
    "The national identity number does not have 12 digits. Check the pupil's file.",
  "diagnostic.id.digitsLost":
    "The code is written as a power (such as 9.9E+09) and has lost its last digits. Take it from the platform again.",
  "diagnostic.id.unreadable":
    "The cell of a code does not hold whole digits. Take it from the platform again.",
  "diagnostic.birthDate.partial":
    "The birth date lacks its day, its month or a year of four digits; it was kept as written, nothing was filled in.",
  "diagnostic.birthDate.impossible":
    "The birth date is not in the calendar (read as day/month/year); it was kept as written, day and month were not swapped.",
  "diagnostic.birthDate.unreadable":
    "The birth date cannot be read; it was kept as written. Write it as 05/08/2010.",

  "diagnostic.cell.formula":
    "{cells} cells of this column are formulas; the results stored in the file were used, not computed again. The platform exports no formulas, so the column may have been changed.",
  "diagnostic.cell.formulaWithoutValue":
    "The cell is a formula whose result the file does not hold. Open the file in a spreadsheet program and save it again.",
  "diagnostic.cell.error": "The cell shows a formula error ({text}). Enter the value again.",
  "diagnostic.learning.unknownValue": "“{text}” is not a learning level of this layout.",
  "diagnostic.conduct.unknownValue": "“{text}” is not a conduct level of this layout.",
  "diagnostic.award.unknownValue": "“{text}” is not a title of this layout.",
  "diagnostic.promotion.unknownValue":
    "“{text}” in the column of promotion is not understood. Write, for instance: Được lên lớp, Không được lên lớp.",
  "diagnostic.absence.unreadable": "“{text}” cannot be read as a number of absent sessions. Write a number.",

  "diagnostic.fileName.otherSchoolYear":
    "The name of the file or folder says school year {inName}, the titles inside say {inTitles}; the titles were followed.",
  "diagnostic.fileName.otherGrade":
    "The name of the file or folder says grade {inName}, the titles inside say grade {inTitles}; the titles were followed.",
  "diagnostic.fileName.otherClass":
    "The name of the file or folder says class {inName}, the titles inside say class {inTitles}; the titles were followed.",
  "diagnostic.fileName.otherTerm":
    "The name of the file or folder says term {inName}, which the file does not hold; the titles were followed ({inTitles}).",
} as const;
