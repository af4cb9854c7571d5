const errorValues: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** The error value that a BIFF8 error code stands for, as a spreadsheet shows it. */
export function errorValue(code: number): string | undefined {
  return errorValues.get(code);
}
