/**
 * A text that a terminal can only print: control characters, among them the ones that begin escape sequences, line
 * breaks and marks that turn the direction of writing become `·`. Cells and file names come from other people.
 *
 * @example printable("a\u001b[2Jb") // "a·[2Jb"
 */
export function printable(text: string): string {
  return text.normalize("NFC").replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "·");
}
