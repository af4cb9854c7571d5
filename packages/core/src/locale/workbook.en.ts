/** Why a spreadsheet file, one of its sheets or a cell cannot be read, and what to do about it. */
export const workbookEn = {
  "diagnostic.file.empty": "The file is empty. Download it again from the platform.",
  "diagnostic.file.truncated":
    "The file is cut off, mostly by a download that was not finished. Download it again from the platform.",
  "diagnostic.file.damaged":
    "The file is damaged and cannot be read ({problem}). Download it again from the platform.",
  "diagnostic.file.passwordProtected":
    "The file has a password and cannot be read. Open it in a spreadsheet program, remove the password and save it again.",
  "diagnostic.file.notSpreadsheet":
    "The file is no spreadsheet but {found}; another extension does not change what is in it. Choose the file that the platform exported.",
  "diagnostic.file.html":
    "The file is a web page named like a spreadsheet, mostly because the session had ended when it was downloaded. Sign in and download it again.",
  "diagnostic.file.json":
    "The file is a server's answer named like a spreadsheet, mostly an error message. Download it again from the platform.",
  "diagnostic.file.zipNotWorkbook":
    "The file is an archive, not a spreadsheet. Unpack it and check the workbooks inside.",
  "diagnostic.file.unsupported":
    "Spreadsheets of the kind {format} cannot be read yet. Open it in a spreadsheet program and save it as .xlsx.",
  "diagnostic.file.tooLarge":
    "The file is beyond a safe limit ({what}: {value}, at most {limit}) and was not read. Check that it is a gradebook.",

  "diagnostic.sheet.truncated": "The sheet is cut off and was not read completely. Download the file again.",
  "diagnostic.sheet.damaged": "The sheet is damaged and cannot be read ({problem}). Download the file again.",
  "diagnostic.sheet.tooLarge":
    "The sheet is beyond a safe limit ({what}: {value}, at most {limit}) and was not read. Remove what lies outside the table.",
  "diagnostic.sheet.unsupported":
    "Sheets of the kind {format} cannot be read yet. Open the file in a spreadsheet program and save it as .xlsx.",
  "diagnostic.sheet.passwordProtected":
    "The sheet has a password and cannot be read. Remove the password and save the file again.",
  "diagnostic.sheet.notSpreadsheet": "The sheet has no table of cells and was not read.",
  "diagnostic.sheet.zipNotWorkbook":
    "The content of the sheet is not in the file. Download the file again from the platform.",

  "diagnostic.cell.unreadable": "The value stored in the cell cannot be read. Enter it again.",

  "diagnostic.fill.sheetMissing":
    "The file has no sheet of cells named {sheet}, so nothing was written. Check that this is the template that was downloaded.",
  "diagnostic.fill.outsideSheet":
    "The cell lies beyond what a sheet can have, so nothing was written. Check the cell's place.",
  "diagnostic.fill.mergedCell":
    "The cell is covered by the merged cell {anchor}, where its value would not be seen; nothing was written. Write to {anchor}.",
  "diagnostic.fill.formulaCell":
    "The cell holds a formula, or a result of an array formula, which is never overwritten; nothing was written. Leave it to the formula, or remove the formula from the template.",
  "diagnostic.fill.tableHeader":
    "The cell is a column header of a table in the sheet, and changing it alone would break the table; nothing was written. Change it in a spreadsheet program.",
  "diagnostic.fill.textTooLong":
    "The text has {length} characters and a cell holds at most {limit}; nothing was written. Shorten the text.",
  "diagnostic.fill.formulasStale":
    "The file has {formulas} formulas; their stored results were computed before the filling and may be out of date. Open the file in a spreadsheet program, compute it anew (Ctrl+Alt+F9) and save it.",
  "diagnostic.fill.annotateNeedsXlsx":
    "Only an .xlsx file can be annotated. Open the file in a spreadsheet program, save it as .xlsx and try again.",

  "diagnostic.csv.encoding":
    "The CSV file is not in UTF-8 (perhaps in windows-1258 or TCVN3) and was not read, so that no name is changed. Save it again as CSV UTF-8.",
  "diagnostic.csv.notText": "The file is no CSV text. Choose the right file, or save it again as CSV UTF-8.",
  "diagnostic.csv.quotes":
    "The double quotes of line {row} do not pair, so cells may have shifted. Check this line.",

  "content.pdf": "a PDF",
  "content.rtf": "an RTF text",
  "content.xml": "an XML file",
  "content.text": "plain text",
  "content.word": "a Word document",
  "content.powerpoint": "a presentation",
  "content.ole2": "another Office document",
  "content.unknown": "data of an unknown kind",
  "content.biff": "early Excel (before 1993)",
  "content.biff5": "Excel 5.0/95",
  "content.spreadsheetml": "Excel 2003 XML",
  "content.xlsb": ".xlsb",
  "content.opendocument": ".ods",
  "content.zip": "unusual compression",

  "limit.fileBytes": "size in bytes",
  "limit.zipEntries": "parts in the archive",
  "limit.unpackedBytes": "unpacked size in bytes",
  "limit.inflateRatio": "ratio of compression",
  "limit.sheets": "number of sheets",
  "limit.ranges": "number of ranges (merges, runs of columns, array formulas)",
  "limit.cells": "number of cells",
} as const;
