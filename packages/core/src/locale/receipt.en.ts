/** Receipts: the sentences on making and checking them, and the commands `sodiem receipt` and `sodiem verify`. */
export const receiptEn: { readonly [key: string]: string } = {
  "diagnostic.receipt.notReceipt": "This is no receipt of sodiem",
  "diagnostic.receipt.notJson": "This is not JSON",
  "diagnostic.receipt.tooLong": "The file is longer than {limit} bytes",
  "diagnostic.receipt.none": "The file holds no receipt",
  "diagnostic.receipt.duplicateName":
    "An object bears a name twice, so it is not clear which of the two holds",
  "diagnostic.receipt.unknownFormat":
    "The receipt has the form {format}; this version reads only {known}. Use a newer version of sodiem",
  "diagnostic.receipt.unreadable": "The receipt is damaged: {place} is missing or does not have its form",
  "diagnostic.receipt.inputChanged":
    "The question does not belong to its hash: one of the two was changed after the receipt was made",
  "diagnostic.receipt.answerChanged":
    "The answer does not belong to its hash: one of the two was changed after the receipt was made",
  "diagnostic.receipt.lawDataChanged":
    "The list of law data does not belong to its hash: one of the two was changed after the receipt was made",
  "diagnostic.receipt.sealBroken":
    "The hash of the whole does not belong to the receipt: it was changed after it was made",
  "diagnostic.receipt.versionDiffers": "The receipt was made by sodiem {version} and is checked by {present}",
  "diagnostic.receipt.lawDataDiffers":
    "The law data of {instrument} are not those with which the receipt was made",
  "diagnostic.receipt.answerDiffers": "sodiem gives another result today (other {parts})",
  "diagnostic.receipt.reasonsDiffer":
    "The result is the same, its explanation is another today (other {parts})",

  "cli.receipt.usage": "[options] < questions",
  "cli.receipt.description":
    "Answers questions as sodiem eval does and makes a receipt of each: question, answer, version, and the SHA-256 hashes of every part and of the law data used. One receipt a line.",
  "cli.receipt.date": "write the day into the receipts (YYYY-MM-DD); the machine's clock is not asked",
  "cli.receipt.example.one": "the receipt of one question",
  "cli.receipt.example.many": "a question a line, with the day",
  "cli.receipt.exit.0": "every question has its receipt (also where the answer is an error)",
  "cli.receipt.exit.2": "a line is not JSON, or the command is wrong",
  "cli.receipt.error.notJson": "Line {line} is not JSON and has no receipt.",
  "cli.receipt.error.duplicateName": "An object in line {line} bears a name twice; the line has no receipt.",
  "cli.receipt.error.tooLong": "The input is longer than {limit} bytes.",
  "cli.receipt.error.empty": "There is no question on the standard input.",
  "cli.receipt.error.date": "“{text}” is no day; write it as 2026-05-31.",

  "cli.verify.usage": "[options] <files…>",
  "cli.verify.description":
    "Checks receipts: recomputes the hashes, says which of question, answer, law data or version differs, and asks again whether sodiem gives the same result today.",
  "cli.verify.files": "files of receipts, one a line or one in the whole file; - is the standard input",
  "cli.verify.json": "print JSON",
  "cli.verify.example.one": "check a file",
  "cli.verify.example.pipe": "make a receipt and check it at once",
  "cli.verify.exit.0": "every receipt is valid",
  "cli.verify.exit.1": "a receipt was changed, or the result is another one today",
  "cli.verify.exit.2": "a file cannot be read or holds no receipt, or the command is wrong",
  "cli.verify.error.noFiles": "No receipt was named. For example: sodiem verify receipt.json",
  "cli.verify.line": "{file}, line {line}",
  "cli.verify.valid": "valid",
  "cli.verify.invalid": "not valid",
  "cli.verify.unreadable": "not readable",
  "cli.verify.present.same": "Unchanged; sodiem {version} gives the same answer today.",
  "cli.verify.present.sameResult": "Unchanged; sodiem {version} gives the same result today.",
  "cli.verify.seal": "Hash: {hash}",
  "receiptPart.id": "id",
  "receiptPart.status": "status",
  "receiptPart.value": "value",
  "receiptPart.missing": "missing input",
  "receiptPart.possible": "possibilities",
  "receiptPart.readings": "readings",
  "receiptPart.cites": "clauses cited",
  "receiptPart.diagnostics": "remarks",
  "receiptPart.trace": "steps",
  "cli.verify.summary":
    "receipts: {receipts} · valid: {valid} · not valid: {invalid} · not readable: {unreadable}",
  "cli.verify.origin":
    "A hash shows whether a receipt was changed, not who made it. To be sure, compare it with the hash kept elsewhere.",
};
