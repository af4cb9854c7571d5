/** Sentences of the national database's workbooks: what a file does not say, what its layout does not take. */
export const csdlEn = {
  "format.csdl.K1": "pupils' profiles",
  "format.csdl.K2": "primary results",
  "format.csdl.K3": "primary periodic assessment",
  "format.csdl.K4": "marks of a term",
  "format.csdl.K5": "list of results",
  "format.csdl.K6": "year summary of secondary classes (proposal)",
  "format.csdl.K7": "templates of catalogues, staff, health",
  "format.csdl.K8": "log of transmissions",
  "format.csdl.K9": "statistical form",

  "diagnostic.title.notSecondary":
    "Class {className} is of grade {grade}: this year summary is for secondary classes, so the class was not read.",
  "diagnostic.format.notCsdl":
    "No sheet has the labels or titles of the national database. Download the file again and keep the rows above the table.",
  "diagnostic.format.notGradebook":
    "The sheet is the national database's (kind {kind}) but holds no gradebook and no pupils' profiles, so it was not read into the gradebook.",
  "diagnostic.format.noPupils": "The layout is known, but there is no row of a pupil.",
  "diagnostic.schoolYear.notStated":
    "This layout names no school year, so it could not be read into a class. Say which school year it is, such as 2024-2025.",
  "diagnostic.schoolYear.lone":
    "Only the year {year} is given: which school year of {possible} is meant is not known. Say the school year.",
  "diagnostic.schoolYear.unreadable":
    "“{text}” is no school year. Write two consecutive years, such as 2024-2025.",
  "diagnostic.moment.notStated":
    "Nothing says which moment of assessment this is (mid-term, end of term, year's end); a file's name does not prove it. Say the moment.",
  "diagnostic.fileName.otherMoment":
    "The file's name says the moment {inName}, yet its content is of {inTitles}; the content counts. Check that it is the file wanted.",
  "diagnostic.moment.unreadable":
    "“{text}” is no moment of assessment; the row gives no result. Write GK1, CK1, GK2 or CK2.",
  "diagnostic.term.unreadable":
    "“{text}” is no term; the results of the row were not taken. Write 1, 2 or cả năm.",
  "diagnostic.id.notTenDigits":
    "The Ministry's identifier must have 10 digits and this one has not ({digits} counted); it was kept only as a code of software. If the first zero is lost, format the cell as text and type it again.",
  "diagnostic.gender.unreadable": "“{text}” is neither Nam nor Nữ; the gender is not guessed.",
  "diagnostic.phone.leadingZeroLost":
    "The phone number is stored as a number and lost its first zero; it stays as it is, nothing was added. Format the cell as text and type it again.",
  "diagnostic.yearResult.unknownValue": "“{text}” is no result of a year. Write HTXS, HTT, HT or CHT.",

  "diagnostic.fill.decimalScore":
    "The score {text} has a decimal, and this layout takes whole numbers only; it was not written and not rounded. Correct it in the gradebook.",
  "diagnostic.fill.scoreOutside":
    "The score {text} lies outside {expected}, which this layout takes; it was not written.",
  "diagnostic.fill.outsideSet":
    "“{text}” is none of the values of the column ({expected}); it was not written.",
  "diagnostic.fill.idOutside":
    "The citizen's number in the gradebook has not {digits} digits (a lost zero, or a temporary code); it was not written.",
  "diagnostic.fill.identityKept":
    "Template and gradebook differ in who the pupil is ({field}); the template's text stays. Check which one is right.",
  "diagnostic.fill.formulaKept":
    "The cell of the template holds a formula and stays as it is; the gradebook's value was not written.",
  "diagnostic.fill.notAssessedKept":
    "The template says X (the pupil is not assessed) while the gradebook has a result; X stays. Correct it in the system if the pupil is assessed.",
  "diagnostic.fill.sharedCell":
    "This merged cell is shared by several pupils and took the first one's value; the second was not written.",
  "diagnostic.fill.districtAbolished":
    "There are no districts since 1 July 2025, so the column Quận/Huyện of a template for a later school year stays blank.",
  "diagnostic.fill.notInCatalogue":
    "The catalogue sheet {catalogue} of the template has no such name, or several that fit; it was not written, because the system takes exact names only. Choose by hand.",
  "diagnostic.fill.subjectMissing":
    "{pupils} pupils have no level of the compulsory subject {subject} at the moment {moment}; the system may refuse the file.",
  "diagnostic.fill.noColumns":
    "The sheet has no column that can be filled (subject, term or columns of marks are missing).",
  "diagnostic.fill.readOnly":
    "A file of kind {kind} is a list for reading that the system does not take back; it was not filled. Use an import template.",
} as const;
