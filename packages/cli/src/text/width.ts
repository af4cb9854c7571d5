/**
 * How many columns a terminal gives to a text: combining marks none, East Asian wide characters and emoji two, all
 * others one. Vietnamese letters take one column each, composed or not.
 *
 * @example displayWidth("Nguyễn") // 6
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize("NFC")) width += characterWidth(character);
  return width;
}

/** Fills a text with blanks up to a number of columns; one that is too long stays whole. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/**
 * Shortens a text to a number of columns, ending it with `…` where something was left out.
 *
 * @example cutTo("Nguyễn Thị Minh Anh", 8) // "Nguyễn …"
 */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const character of text.normalize("NFC")) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Breaks a text into lines of at most so many columns, at blanks; a longer word stands alone. */
export function wrapTo(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{a000}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;

function characterWidth(character: string): 0 | 1 | 2 {
  if (noWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
